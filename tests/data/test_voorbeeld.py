"""The demonstration data: its workbooks are as its stories say, and the reader takes them all."""

from collections import Counter
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pandas as pd
import pytest

from data.voorbeeld.demo_stories import (
    STORIES_PATH,
    Story,
    round_workbook,
)
from monitor.domain import frames
from monitor.domain.afterwards import asked_on
from monitor.domain.checks import EARLIER, financing_table, known_of, no_cells
from monitor.intake import inspect
from tests.data.rounds_told import STORIES, answer, colours, model, points, read, totals

FOLDER = STORIES_PATH.parent
TODAY = date(2026, 11, 23)
COMPARED = ["state", "number", "date", "text"]
BROKEN_RULES = {
    ("MRA-ENT-02", "F2"),
    ("MRA-BOUW-01", "F3"),
    ("MRA-BOUW-01", "F4"),
    ("UTR-ECO-01", "F5"),
}


def path_of(story: Story, label: str) -> Path:
    return FOLDER / f"{story.id}-{label}.xlsx"


def members(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def test_there_are_24_partnerships_on_9_campuses_with_three_to_six_rounds() -> None:
    assert len(STORIES) == 24
    assert len({story.campus for story in STORIES.values()}) == 9
    assert all(3 <= len(story.rounds) <= 6 for story in STORIES.values())


def test_every_scheme_sector_in_view_and_deelregio_has_its_partnership() -> None:
    listed = STORIES.values()
    assert {story.scheme for story in listed} == set(model().options("scheme"))
    assert {story.sector for story in listed} >= {"techniek", "zorg", "ict", "food", "entree"}
    assert {region for story in listed for region in story.subregions} == set(
        model().options("subregion")
    )


def test_names_and_rounds_are_unique() -> None:
    assert len({story.name for story in STORIES.values()}) == len(STORIES)
    for story in STORIES.values():
        assert len({item.label for item in story.rounds}) == len(story.rounds)
        days = [item.reference for item in story.rounds]
        assert days == sorted(set(days))
        labels = [item.label for item in story.rounds]
        assert labels == sorted(labels), "read in by name, the oldest comes first"


def test_a_workbook_lies_there_for_every_round_and_no_other() -> None:
    expected = {path_of(story, item.label) for story in STORIES.values() for item in story.rounds}
    assert set(FOLDER.glob("*.xlsx")) == expected


@pytest.mark.parametrize(("pps_id", "place"), [("NHN-TECH-01", 3), ("UTR-TECH-01", 0)])
def test_generating_gives_the_committed_workbook_again(pps_id: str, place: int) -> None:
    """If this fails after a change of model or template: run data/voorbeeld/generate.py."""
    story = STORIES[pps_id]
    content = round_workbook(story, place, model())
    assert content == round_workbook(story, place, model())
    # Another build of zlib may pack the same members into other bytes.
    assert members(content) == members(path_of(story, story.rounds[place].label).read_bytes())


def test_the_reader_takes_every_workbook_as_its_story_has_it() -> None:
    nothing = frames.empty(EARLIER)
    known = known_of(frames.empty(frames.REGISTER), nothing, nothing, TODAY, no_cells)
    warnings: Counter[str] = Counter()
    for story in STORIES.values():
        for place, item in enumerate(story.rounds):
            path = path_of(story, item.label)
            intake = inspect(path.name, path.read_bytes(), model(), known)
            assert intake.accepted, (path.name, intake.findings)
            assert intake.submission is not None
            warnings.update(f.code for f in intake.findings if f.severity == "waarschuwing")
            assert_same_cells(intake.submission.cells, read(story.id)[3][place])
            assert intake.submission.counts.ignored == 0
    assert warnings.pop("PPS-EERSTE") == sum(len(story.rounds) for story in STORIES.values())
    assert warnings == {"BEREKEND-WIJKT-AF": 1}


def assert_same_cells(found: pd.DataFrame, told: pd.DataFrame) -> None:
    """What was read holds every cell of the story; the rest of it is empty."""
    place = ["table", "row", "column"]
    both = told[place + COMPARED].merge(
        found[place + COMPARED], on=place, how="left", suffixes=("", "_found"), validate="1:1"
    )
    for name in COMPARED:
        wanted, got = both[name], both[f"{name}_found"]
        assert ((wanted == got) | wanted.isna()).all(), both[(wanted != got) & wanted.notna()]
    filled = found["state"] != frames.State.EMPTY
    assert filled.sum() == len(told)


def test_about_four_in_five_have_a_monitor_of_the_last_twelve_months() -> None:
    recent = [
        story.id
        for story in STORIES.values()
        if (TODAY - story.rounds[-1].reference).days
        <= model().groups.stand_months * model().scale.month_days
    ]
    assert 19 <= len(recent) <= 21
    active = [story.id for story in STORIES.values() if story.active_to is None]
    assert set(recent) <= set(active)
    assert len(active) == 21


def test_each_level_of_consent_occurs() -> None:
    chosen = Counter(story.visibility for story in STORIES.values())
    assert chosen["alleen_wij"] == 1
    assert chosen["anoniem"] == 2
    assert chosen["provincie"] >= 5
    assert chosen["platform"] > 10


def test_most_begin_low_and_come_out_between_55_and_80() -> None:
    started = [totals(pps_id)[0] for pps_id in STORIES]
    ended = pd.Series({pps_id: totals(pps_id)[-1] for pps_id in STORIES})
    assert sum(15 <= total <= 37 for total in started) >= 22
    assert (ended < 40).sum() >= 3
    assert 3 <= (ended >= 65).sum() <= 8
    old = [story.id for story in STORIES.values() if story.passed(TODAY) == 1]
    assert ended[old].median() > 50


def test_finance_is_the_weakest_side_more_often_than_any_other() -> None:
    weakest = Counter(read(pps_id)[2].totals["weakest"].iloc[-1] for pps_id in STORIES)
    assert weakest.most_common(1)[0][0] == "finance_model"


def test_the_one_that_failed_declines_to_red_and_stops() -> None:
    assert STORIES["MRA-MOB-01"].outcome == "gestopt"
    found = totals("MRA-MOB-01")
    assert found[1:] == sorted(found[1:], reverse=True)
    assert found[1] > 40
    assert found[-1] < 15
    assert colours("MRA-MOB-01")[-1] == "rood"
    assert answer("MRA-MOB-01", "par_retention")[3] < 0.75


def test_the_one_that_was_scaled_up_ends_green_and_has_a_successor() -> None:
    first, second = STORIES["NHN-TECH-01"], STORIES["NHN-TECH-02"]
    assert colours(first.id)[-2:] == ["groen", "groen"]
    assert (first.outcome, second.variant) == ("opgeschaald", "opschaler")
    assert first.campus == second.campus
    assert first.end is not None
    assert second.start > first.end
    assert totals(second.id)[0] > 45


def test_one_loses_its_subsidy_within_a_year_while_finance_is_red() -> None:
    end = STORIES["NHN-ZORG-01"].end
    assert end is not None
    assert 0 < (end - TODAY).days < 365
    assert points("NHN-ZORG-01", "finance_model")[-1] < 40


def test_one_went_from_fragile_to_strong_because_companies_committed() -> None:
    assert max(totals("MRA-ICT-01")[:3]) < 40
    assert colours("MRA-ICT-01")[-1] == "groen"
    committed = answer("MRA-ICT-01", "par_commitment_after")
    assert max(committed[:3]) < 0.2
    assert min(committed[-2:]) > 0.4


def test_one_is_strong_in_education_and_weak_in_money() -> None:
    assert points("NHN-FOOD-02", "education_embedding")[-1] >= 65
    assert points("NHN-FOOD-02", "finance_model")[-1] < 40


def test_governance_is_grey_where_it_was_hardly_answered() -> None:
    assert [value != value for value in points("UTR-ZORG-02", "governance")] == [
        False,
        False,
        True,
        False,
    ]


def test_only_the_three_that_are_meant_to_break_the_rules_of_their_scheme() -> None:
    found = set()
    for pps_id in STORIES:
        headers, answers, _, cells = read(pps_id)
        last = len(cells) - 1
        top, given = (frame[frame["submission"] == last] for frame in (headers, answers))
        table = financing_table(cells[last], top, given, model())
        broken = table[(table["verdict"] == "wijkt af") & ~table["advice"].astype(bool)]
        found |= {(pps_id, check) for check in broken["check"]}
    assert found >= BROKEN_RULES
    assert {pps_id for pps_id, _ in found} == {pps_id for pps_id, _ in BROKEN_RULES}


def test_a_year_that_is_closed_stays_as_it_was() -> None:
    for story in STORIES.values():
        for place in range(1, len(story.rounds)):
            closed = story.rounds[place - 1].reference.year
            before, after = (realised(story.id, each, closed) for each in (place - 1, place))
            assert before == after, (story.id, story.rounds[place].label)


def realised(pps_id: str, place: int, until: int) -> dict[Any, float]:
    """The amounts realised in the years before ``until``, by row and column."""
    cells = read(pps_id)[3][place]
    kept = cells["column"].isin([f"realised_{year}" for year in range(2010, until)])
    part = cells[(cells["table"] == "finance") & kept]
    return dict(zip(zip(part["row"], part["column"], strict=True), part["number"], strict=True))


def test_later_rounds_hold_a_swot_and_the_first_does_not() -> None:
    for story in STORIES.values():
        rows = [cells.loc[cells["table"] == "swot", "row"].nunique() for cells in read(story.id)[3]]
        assert rows[0] == 0
        assert all(4 <= count <= 12 for count in rows[1:])


def test_six_to_thirty_partners_each_named_once() -> None:
    for story in STORIES.values():
        for cells in read(story.id)[3]:
            named = cells[(cells["table"] == "partners") & (cells["column"] == "organisation")]
            assert 6 <= len(named) <= 30
            assert named["text"].is_unique


OUTCOMES = [(story, *listed) for story in STORIES.values() for listed in story.outcomes]


@pytest.mark.parametrize(
    ("story", "months", "outcome", "established", "note"),
    OUTCOMES,
    ids=[f"{story.id}-{months}-{day}" for story, months, _, day, _ in OUTCOMES],
)
def test_an_outcome_was_found_out_after_its_moment_and_fits_its_story(
    story: Story, months: int, outcome: str, established: date, note: str
) -> None:
    assert months in model().after.outcome_months
    assert outcome in model().options("outcome")
    assert story.end is not None
    assert asked_on(pd.Timestamp(story.end), months) <= pd.Timestamp(established)
    assert established < TODAY
    assert note
    if months == max(model().after.outcome_months):
        assert outcome == story.outcome


def test_the_outcomes_show_who_failed_who_scaled_up_and_what_is_still_to_be_asked() -> None:
    found = {outcome for _, _, outcome, _, _ in OUTCOMES}
    assert {"opgeschaald", "gestopt", "voortgezet", "kleiner", "opgegaan"} == found
    told = Counter((story.id, months) for story, months, *_ in OUTCOMES)
    assert max(told.values()) == 2  # one is corrected
    due = {
        (story.id, months)
        for story in STORIES.values()
        if story.end
        for months in model().after.outcome_months
        if asked_on(pd.Timestamp(story.end), months) <= pd.Timestamp(TODAY)
    }
    assert due - set(told) == {("MRA-ICT-01", 24), ("UTR-BOUW-01", 12)}
