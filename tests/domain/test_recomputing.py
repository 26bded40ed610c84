"""Scores over monitors of several versions: each by its own, or all by one."""

from dataclasses import replace
from datetime import date

import pandas as pd
import pytest
from pandas.testing import assert_frame_equal

from monitor import settings
from monitor.domain import frames
from monitor.domain.answers import count_answers
from monitor.domain.cells import cells_of_frame
from monitor.domain.frames import State
from monitor.domain.header import header_of
from monitor.domain.model import Model
from monitor.domain.recomputing import recompute, score_each
from monitor.domain.scores import Scores, score
from monitor.files.model_file import load_versions
from tests.domain.conftest import Workbook, full_workbook

MODEL = load_versions(*settings.from_environment({}).model_files)
TRIAL = MODEL.of("2026.2-proef")


def answered(number: int, model: Model, book: Workbook | None = None, version: str | None = None):
    """A full monitor of this version: its header and answers, with its number."""
    book = book or full_workbook(model)
    header = book.header().fillna({"model_version": version or model.version})
    counted, _ = count_answers(cells_of_frame(book.cells()), header_of(header), model)
    answers = frames.frame(frames.ANSWERS, counted)
    return header.assign(submission=number), answers.assign(submission=number)


def together(*monitors) -> tuple[pd.DataFrame, pd.DataFrame]:
    headers, answers = zip(*monitors, strict=True)
    return pd.concat(headers, ignore_index=True), pd.concat(answers, ignore_index=True)


def of(scores: Scores, number: int, indicator: str) -> tuple[str, float]:
    """State and points of one question."""
    found = scores.indicators
    row = found.loc[(found["submission"] == number) & (found["indicator"] == indicator)].iloc[0]
    return row["state"], row["points"]


def same(one: Scores, other: Scores) -> None:
    for name in ("indicators", "dimensions", "totals"):
        assert_frame_equal(getattr(one, name), getattr(other, name))


def test_each_monitor_is_scored_by_its_own_version_and_in_their_order():
    monitors = [answered(7, TRIAL), answered(3, MODEL), answered(5, TRIAL)]
    found = score_each(*together(*monitors), MODEL)
    for (header, answers), model in zip(monitors, (TRIAL, MODEL, TRIAL), strict=True):
        own = score(header, answers, model)
        number = int(header["submission"].iloc[0])
        for name in ("indicators", "dimensions", "totals"):
            part = getattr(found, name)
            part = part.loc[part["submission"] == number].reset_index(drop=True)
            assert_frame_equal(part, getattr(own, name))
    assert found.totals["submission"].tolist() == [7, 3, 5]
    assert found.dimensions["submission"].drop_duplicates().tolist() == [7, 3, 5]


def test_with_one_version_it_is_the_plain_score():
    headers, answers = together(answered(1, MODEL), answered(2, MODEL))
    same(score_each(headers, answers, MODEL), score(headers, answers, MODEL))
    same(recompute(headers, answers, MODEL), score(headers, answers, MODEL))


def test_a_version_that_is_not_known_is_scored_by_ours_without_what_we_do_not_ask():
    header, answers = answered(1, TRIAL, version="2019.9")
    found = score_each(header, answers, MODEL)
    ours = answers.loc[answers["indicator"].isin(list(MODEL.indicator))]
    same(found, score(header, ours, MODEL))
    assert of(found, 1, "vis_lifecycle_phase")[0] == State.EMPTY


def test_an_older_round_is_recomputed_as_far_as_its_answers_allow():
    book = full_workbook(MODEL)
    headers, answers = together(answered(1, MODEL, book), answered(2, TRIAL))
    found = recompute(headers, answers, TRIAL)
    # Half committed: 50 of 60 gave 83 points, 50 of 70 gives 71.
    assert of(score_each(headers, answers, TRIAL), 1, "par_commitment_after")[1] == pytest.approx(
        50 / 60 * 100
    )
    assert of(found, 1, "par_commitment_after")[1] == pytest.approx(50 / 70 * 100)
    # Another scale, and what was never asked.
    assert of(found, 1, "gov_pdca")[0] == State.EMPTY
    assert of(found, 1, "fin_setback_plan")[0] == State.EMPTY
    # What the trial stopped asking isn't there, and the newer round stays as it was.
    assert "edu_support" not in set(found.indicators["indicator"])
    own = score_each(headers, answers, TRIAL).totals
    assert found.totals.loc[found.totals["submission"] == 2, "points"].tolist() == (
        own.loc[own["submission"] == 2, "points"].tolist()
    )


def test_the_coverage_of_a_recomputed_dimension_is_what_was_asked_then():
    found = recompute(*answered(1, MODEL), TRIAL).dimensions.set_index("dimension")
    # In vision 5 of 6 and in finance 9 of 10 of the weight.
    assert found.loc["vision_positioning", "coverage"] == pytest.approx(5 / 6)
    assert found.loc["finance_model", "coverage"] == pytest.approx(9 / 10)
    assert found.loc["vision_positioning", "low"] < found.loc["vision_positioning", "points"]


def test_an_na_that_the_other_version_does_not_allow_counts_as_no_answer():
    book = full_workbook(MODEL)
    for indicator in ("vis_shared_vision", "vis_profile_recognition"):
        book.put("indicators", indicator, answer=State.NOT_APPLICABLE, reason="Te vroeg.")
    wide = replace(MODEL, not_applicable_max={5: 2, 6: 2, 7: 2}, versions={})
    header, answers = answered(1, wide, book, version="ruim")
    # There were two, in a dimension that has room for one in the trial: the second doesn't count.
    known = replace(TRIAL, versions={"ruim": wide})
    found = recompute(header, answers, known)
    assert of(found, 1, "vis_shared_vision")[0] == State.NOT_APPLICABLE
    assert of(found, 1, "vis_profile_recognition")[0] == State.INVALID
    core = tuple(
        replace(item, core=True) if item.id == "vis_shared_vision" else item
        for item in TRIAL.indicators
    )
    found = recompute(header, answers, replace(known, indicators=core))
    assert of(found, 1, "vis_shared_vision")[0] == State.INVALID
    assert of(found, 1, "vis_profile_recognition")[0] == State.NOT_APPLICABLE


def test_dates_count_from_the_header_of_the_monitor_itself():
    book = full_workbook(MODEL)
    book.put("indicators", "reg_analysis_age", answer=date(2024, 10, 1))  # 24 months before
    found = recompute(*answered(1, MODEL, book), TRIAL)
    assert of(found, 1, "reg_analysis_age")[1] == pytest.approx(50, abs=0.2)
