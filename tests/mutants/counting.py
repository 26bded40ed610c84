"""Whether what counts is what was read: no indicator and no score comes of anything else."""

from collections.abc import Iterator, Mapping

import pandas as pd

from monitor.domain.frames import Origin, State
from monitor.intake import Intake
from tests.mutants.judging import Before, Key, answers_of
from tests.mutants.meaning import Record


def complaints_about_counting(intake: Intake, before: Before) -> Iterator[str]:
    """What is wrong with what counts of a workbook that was read, and with its scores.

    What was typed has to count as it was read. Where all is read as before the workbook was
    changed, all that is computed has to be as before, and each score.
    """
    answers = answers_of(intake)
    assert intake.submission is not None
    for item in intake.submission.counted:
        if item.state == State.ANSWERED and item.origin == Origin.TYPED:
            read = answers["indicators", item.indicator, "answer"]
            if repr(read["number"]) != repr(item.number) and not pd.isna(read["number"]):
                yield f"{item.indicator}: read as {read['number']}, counted as {item.number}"
    was = before.intake
    if was is None or was.submission is None or was.scores is None or intake.scores is None:
        return
    about = was.submission.about
    if not same_answers(answers, before.answers) or intake.submission.about != about:
        return
    numbers = [(item.indicator, item.state, item.number) for item in was.submission.counted]
    if numbers != [(it.indicator, it.state, it.number) for it in intake.submission.counted]:
        yield "the same answers count otherwise"
    for part in ("indicators", "dimensions", "totals"):
        if not getattr(intake.scores, part).equals(getattr(was.scores, part)):
            yield f"the same answers have other scores: {part}"


def same_answers(now: Mapping[Key, Record], was: Mapping[Key, Record]) -> bool:
    """Whether the same was read, wherever it stood."""
    values = ("state", "text", "number", "date")
    return now.keys() == was.keys() and all(
        repr([now[at][name] for name in values]) == repr([was[at][name] for name in values])
        for at in was
    )
