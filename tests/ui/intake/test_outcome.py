"""What came of an action, in words."""

from datetime import UTC, datetime

from monitor.reports.arriving.batch_report import NOT_STORED, STORED, Line
from monitor.store import Draft, Saved
from monitor.ui.intake.outcome import Before, Outcome

NOW = datetime(2026, 11, 25, tzinfo=UTC)
A, B = (
    Saved(number, pps_id, "2026-midterm", 1, NOW, number)
    for number, pps_id in ((3, "EEN"), (4, "TWEE"))
)
EEN = Line("een.xlsx", STORED, "EEN", "2026-midterm", 1, ())
TWEE = Line("twee.xlsx", NOT_STORED, "", "", None, ())


def test_files_that_were_left_for_one_reason_are_told_together():
    outcome = Outcome()
    outcome.leave("een.xlsx", "Herstel de fouten.")
    outcome.leave("twee.txt", "Dit is geen werkmap.")
    outcome.leave("drie.xlsx", "Herstel de fouten.")
    outcome.say("De opslag is vol.")
    outcome.done.append("1 antwoord overgenomen.")
    assert outcome.told == [
        "1 antwoord overgenomen.",
        "De opslag is vol.",
        "Niet opgeslagen: een.xlsx en drie.xlsx. Voor elk bestand geldt: Herstel de fouten.",
        "Niet opgeslagen: twee.txt. Dit is geen werkmap.",
    ]


def test_what_another_action_came_to_is_told_besides():
    first, other = Outcome({"a": A}), Outcome({"b": B}, done=["1 antwoord overgenomen."])
    first.leave("een.xlsx", "Herstel de fouten.")
    other.leave("twee.xlsx", "Herstel de fouten.")
    other.say("De opslag is vol.")
    first.take(other)
    assert first.saved == [3, 4]
    assert first.told == [
        "1 antwoord overgenomen.",
        "De opslag is vol.",
        "Niet opgeslagen: een.xlsx en twee.xlsx. Voor elk bestand geldt: Herstel de fouten.",
    ]
    assert other.not_stored == ["Niet opgeslagen: twee.xlsx. Herstel de fouten."]


def test_the_lines_counts_and_reasons_of_another_action_are_taken_too():
    first, other = Outcome(lines=[EEN]), Outcome(lines=[TWEE])
    first.counted["1 keer opgeslagen."] = ["een.xlsx"]
    other.counted["1 keer verwijderd."] = ["twee.xlsx"]
    first.came["a"], other.came["b"] = "De opslag is vol.", Before(B)
    first.take(other)
    assert first.lines == [EEN, TWEE]
    assert first.counted == {
        "1 keer opgeslagen.": ["een.xlsx"],
        "1 keer verwijderd.": ["twee.xlsx"],
    }
    assert first.came == {"a": "De opslag is vol.", "b": Before(B)}
    assert first.saved == []


def test_of_what_is_cleared_nothing_is_left():
    outcome = Outcome({"a": A}, lines=[EEN])
    outcome.leave_draft(Draft("b", "twee.xlsx", "", 0, NOW, NOW), "Herstel de fouten.")
    outcome.say("De opslag is vol.")
    outcome.done.append("1 antwoord overgenomen.")
    outcome.counted["1 keer verwijderd."] = ["een.xlsx"]
    outcome.clear()
    assert outcome == Outcome()
