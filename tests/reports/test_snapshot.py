"""What counts now, scored, as far as the viewer may know of it."""

from datetime import date
from pathlib import Path

import pandas as pd
import pytest

from monitor.domain import frames
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.robustness import bands
from monitor.domain.scores import score
from monitor.reports.regional.overview import Overview
from monitor.reports.regional.similar import peers
from monitor.reports.rounds.group_trend import group
from monitor.reports.snapshot import Snapshot, take
from monitor.store import open_store, reading
from tests.domain.test_robustness import with_red
from tests.domain.test_scores import as_frames
from tests.filled_workbook import MODEL
from tests.roles import CODES, LEVELS, OPENS, OVERVIEW, VIEWERS
from tests.store.invented import NOW, submission


@pytest.fixture(scope="module")
def store(tmp_path_factory: pytest.TempPathFactory):
    folder: Path = tmp_path_factory.mktemp("snapshot")
    opened = open_store(f"sqlite:///{folder}/m.sqlite3")
    for level, code in CODES.items():
        new = submission(code, visibility=level, indicators=0)
        opened.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    yield opened
    opened.close()


@pytest.mark.parametrize("who", VIEWERS)
def test_it_holds_what_the_viewer_sees_or_opens_and_scores_no_other(store, who: str):
    taken = take(store, VIEWERS[who], MODEL)
    expected = [
        level
        for level, seen, opens in zip(LEVELS, OVERVIEW[who], OPENS[who], strict=True)
        if seen or opens
    ]
    assert sorted(taken.submissions["visibility"]) == sorted(expected)
    numbers = set(taken.submissions["submission"])
    assert set(taken.totals.index) == set(taken.scores.dimensions["submission"]) == numbers
    assert len(taken.register) == len(CODES)


def test_its_tables_have_a_row_a_submission_and_the_dimensions_in_order(store):
    taken = take(store, LOCAL_ADMIN, MODEL)
    for table in (taken.dimension_points, taken.dimension_colours):
        assert list(table.columns) == [item.id for item in MODEL.dimensions]
        assert sorted(table.index) == sorted(taken.submissions["submission"])
    assert taken.dimension_points.isna().all().all()
    assert set(taken.dimension_colours.to_numpy().ravel()) == {"grijs"}


def test_it_knows_at_which_version_it_was_taken(tmp_path: Path):
    store = open_store(f"sqlite:///{tmp_path}/m.sqlite3")
    before = take(store, LOCAL_ADMIN, MODEL)
    assert before.version == store.data_version()
    store.save(LOCAL_ADMIN, submission(indicators=0), draft_id=None, now=NOW)
    after = take(store, LOCAL_ADMIN, MODEL)
    assert after.version > before.version
    assert (len(before.submissions), len(after.submissions)) == (0, 1)
    store.close()


def test_it_is_of_one_moment_also_while_somebody_saves(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    url = f"sqlite:///{tmp_path}/m.sqlite3"
    store, other = open_store(url), open_store(url)
    store.save(LOCAL_ADMIN, submission("AA", indicators=0), draft_id=None, now=NOW)
    really = reading.answers

    def after_a_save(*asked):
        other.save(LOCAL_ADMIN, submission("BB", indicators=0), draft_id=None, now=NOW)
        return really(*asked)

    monkeypatch.setattr(reading, "answers", after_a_save)
    now = take(store, LOCAL_ADMIN, MODEL)
    assert list(now.submissions["pps_id"]) == list(now.register["pps_id"]) == ["AA"]
    assert now.version < store.data_version()
    store.close()
    other.close()


@pytest.mark.parametrize("who", ["provincie", "andere coördinator", "adviseur"])
@pytest.mark.parametrize("levels", [("provincie", "anoniem"), ("anoniem", "provincie")])
def test_a_partnership_counts_once_whatever_may_be_seen_of_its_rounds(
    tmp_path: Path, who: str, levels: tuple[str, str]
):
    """Two partnerships: one named in both rounds, one with a round that nobody sees by name."""
    store = open_store(f"sqlite:///{tmp_path}/m.sqlite3")
    for pps_id, visible in {"AA": ("provincie", "provincie"), "ZZ": levels}.items():
        for day, level in zip((date(2026, 3, 1), date(2026, 10, 1)), visible, strict=True):
            new = submission(pps_id, f"{day}-x", visibility=level, reference_date=day, indicators=0)
            store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
    now = take(store, VIEWERS[who], MODEL)
    store.close()
    on = pd.Timestamp(2026, 11, 1)
    of_now = peers(now, on, lambda _: {}).monitors
    assert len(of_now) == 2
    assert set(of_now["reference_date"]) == {pd.Timestamp(2026, 10, 1)}
    stand = Overview(now, now.register, on, on)
    # By name only the partnership that may be named in both.
    named = 2 if who == "adviseur" else 1
    assert (stand.n, stand.of, len(stand.lines)) == (named, 2, named)
    trend = group(now, now.register).submissions
    assert (len(trend), trend["pps_id"].nunique()) == (named, named)


def test_a_total_that_cannot_be_green_may_still_lie_near_the_bound_of_red():
    held = with_red("partnership", "education_embedding")
    sure = bands(*as_frames(held), MODEL)
    assert sure.totals["held"].all()
    assert sure.totals["green"].gt(0).all()
    scored = score(*as_frames(held), MODEL)
    nothing = frames.empty(frames.REGISTER)
    shown = Snapshot(1, MODEL, nothing, nothing, scored, bands=sure)
    assert "total" in shown.near_bounds[0]
