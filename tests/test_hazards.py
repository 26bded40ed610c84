"""Each hazard that research found has the outcome that it should have, from file to score."""

from collections.abc import Iterable
from functools import cache
from xml.sax.saxutils import escape

import pandas as pd
import pytest

from monitor.domain.checks import NOTHING
from monitor.domain.frames import State
from monitor.files.cell.reading import Problem
from monitor.intake import Intake, inspect
from tests.files.filled_file import filled_bytes, with_cell
from tests.files.filled_grid import MODEL
from tests.hazards import AMOUNTS, BUDGET, HAZARDS, NO_ANSWER, Found, Subject


def read(content: bytes) -> Intake:
    return inspect("monitor.xlsx", content, MODEL, NOTHING)


@cache
def untouched() -> Intake:
    return read(filled_bytes())


def answers_of(intake: Intake) -> dict[Subject, object]:
    """What was answered, by table, row and column."""
    assert intake.submission is not None
    found = {}
    for item in intake.submission.cells.to_dict("records"):
        values = (item[name] for name in ("number", "date", "text"))
        if item["state"] == State.ANSWERED:
            value = next(value for value in values if not pd.isna(value))
            found[item["table"], item["row"], item["column"]] = value
    return found


def about_reading(intake: Intake) -> set[Found]:
    """The findings, without those that checks make of what the answers come to."""
    return {(item.code, item.sheet, item.cell) for item in intake.findings}


def without(answers: dict[Subject, object], subjects: Iterable[Subject]) -> dict[Subject, object]:
    left_out = set(subjects)
    return {subject: value for subject, value in answers.items() if subject not in left_out}


@pytest.mark.parametrize("name", HAZARDS)
def test_a_hazard_has_its_outcome_and_no_other_answer_changes(name: str) -> None:
    hazard = HAZARDS[name]
    intake = read(hazard.make())
    found, answers = about_reading(intake), answers_of(intake)
    changed = dict(hazard.answers)
    assert set(hazard.found) <= found
    assert without(answers, changed) == without(answers_of(untouched()), changed)
    assert {subject: answers.get(subject, NO_ANSWER) for subject in changed} == changed
    if not hazard.found and not changed:
        assert found == about_reading(untouched())
        assert intake.scores is not None
        assert untouched().scores is not None
        pd.testing.assert_frame_equal(intake.scores.dimensions, untouched().scores.dimensions)


@pytest.mark.parametrize(("written", "amount"), AMOUNTS)
def test_an_amount_in_text_is_read_or_asked(written: str, amount: float | None) -> None:
    stored = f'<is><t xml:space="preserve">{escape(written)}</t></is>'
    intake = read(with_cell("Financien", "D7", ' t="inlineStr"', stored))
    assert answers_of(intake).get(BUDGET) == amount
    here = {item.code for item in intake.findings if (item.sheet, item.cell) == ("Financien", "D7")}
    assert here.isdisjoint(Problem) == (amount is not None)
    assert without(answers_of(intake), [BUDGET]) == without(answers_of(untouched()), [BUDGET])
