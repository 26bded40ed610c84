"""What is kept of trends is drawn once, whatever else is chosen."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.trends import path as path_of
from monitor.store import open_store
from monitor.ui import data, trend_view
from monitor.ui.kept import trends
from monitor.ui.told import Told
from monitor.ui.trend_view import TrendView
from monitor.ui.why_view import ANCHOR

PPS, TODAY = "NHN-TECH-01", date(2026, 11, 1)


def of_store(url: str) -> data.Now:
    store = open_store(url)
    version = store.data_version()
    store.close()
    return data.Now(url, version, LOCAL_ADMIN)


@pytest.fixture
def now(demo_store_to_read: str) -> data.Now:
    return of_store(demo_store_to_read)


def told(view: TrendView) -> dict[str, Told]:
    """The charts in their order on the page, by name."""
    return {piece.name: piece for piece in (*view.above, *view.below) if isinstance(piece, Told)}


@pytest.mark.parametrize("along", Along)
def test_another_question_why_it_changed_draws_only_its_own_chart_again(
    now: data.Now, along: Along
) -> None:
    newest, *_, oldest = trends.changes(now, PPS)
    first = told(trends.path(now, PPS, newest, "", along, TODAY))
    assert list(first)[:3] == ["trend-totaal", ANCHOR, "trend-onderdelen"]
    for change, part in ((newest, "governance"), (oldest, "")):
        other = told(trends.path(now, PPS, change, part, along, TODAY))
        assert list(other) == list(first)
        assert [name for name, piece in other.items() if piece is not first[name]] == [ANCHOR]


def test_why_it_changed_is_told_by_date_whatever_the_axis(now: data.Now) -> None:
    change = next(iter(trends.changes(now, PPS)))
    by_date, by_age = (told(trends.path(now, PPS, change, "", along, TODAY)) for along in Along)
    assert by_age[ANCHOR] is by_date[ANCHOR]
    assert by_age["trend-totaal"] is not by_date["trend-totaal"]


def test_where_nothing_is_to_be_drawn_nothing_is_explained(demo_store_url: str) -> None:
    now = of_store(demo_store_url)
    store = open_store(now.url)
    own = store.submissions(LOCAL_ADMIN)
    for number in own.loc[own["pps_id"] == PPS, "submission"]:
        store.withdraw(LOCAL_ADMIN, int(number), "proef", datetime.now(UTC))
    later = now._replace(version=store.data_version())
    store.close()
    view = trends.path(later, PPS, "x", "", Along.DATE, TODAY)
    assert (view.charts, view.why) == ([], ())


def test_without_a_start_that_is_the_reason_and_not_who_may_open_it(now: data.Now) -> None:
    by_date = path_of(now.snapshot(), PPS)
    none = replace(by_date, submissions=by_date.submissions.iloc[:0], along=Along.AGE)
    assert "met een bekende start van het project" in trend_view.nothing(none, by_date, []).lead
    assert "die u kunt openen" in trend_view.nothing(none, none, []).lead
