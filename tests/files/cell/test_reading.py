"""What reading a cell can meet stands in the catalogue of rules."""

import pytest

from monitor.domain.findings import Severity
from monitor.domain.rules import rule
from monitor.files.cell.reading import Problem

# What is said of a cell whose answer counts, or that may stay without one.
NOT_REFUSED = {
    Problem.OTHER_LEVEL_TEXT,
    Problem.OTHER_QUESTION_TEXT,
    Problem.MAYBE_OTHER_LEVEL,
    Problem.OWN_WORDS,
    Problem.CHOICE_IN_OTHER_WORDS,
    Problem.DATE_FOR_TEXT,
    Problem.NAME_PARTLY_STRUCK,
    Problem.NAME_OR_UNKNOWN,
    Problem.AS_ABOVE,
    Problem.FILLED_WITH_UNKNOWN,
    Problem.NOT_APPLICABLE_AND_MORE,
    Problem.NO_TICK,
    Problem.WAS_MERGED,
}


@pytest.mark.parametrize("problem", Problem)
def test_each_problem_has_words_for_people(problem: Problem) -> None:
    facts = dict.fromkeys(rule(problem).facts, "50%")
    facts["label"] = "Actieve private partners"
    finding = rule(problem).at("Indicatoren", "E12", raw="{ongeveer}", **facts)
    what = "Ongewijzigd" if problem is Problem.NO_TICK else '"Actieve private partners"'
    assert finding.message.startswith((f"Bij {what} staat", f"Bij {what} stond"))
    assert (finding.severity is Severity.ERROR) == (problem not in NOT_REFUSED)
