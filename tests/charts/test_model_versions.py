"""Open marks for the one version, filled for the other; dots only where they may be shown."""

from collections.abc import Iterator

import pandas as pd
import pytest

from monitor import settings
from monitor.charts.model_versions import under_both
from monitor.domain.access import LOCAL_ADMIN
from monitor.files.model_file import load_versions
from monitor.reports.regional.overview import Overview
from monitor.reports.snapshot import Snapshot, take
from monitor.reports.versions.model_versions import VersionPair
from monitor.store import open_store

MODEL = load_versions(*settings.from_environment({}).model_files)
TRIAL = MODEL.of("2026.2-proef")


@pytest.fixture
def now(demo_store_url: str) -> Iterator[Snapshot]:
    """The demonstration data, scored."""
    store = open_store(demo_store_url)
    yield take(store, LOCAL_ADMIN, MODEL)
    store.close()


def pair_of(now: Snapshot, size: int) -> VersionPair:
    """The pair over so many partnerships that have a total under both."""
    on = pd.Timestamp(2026, 11, 26)
    everybody = Overview(now, now.register, on, on)
    ids = list(VersionPair(MODEL, TRIAL, everybody).named["pps_id"])[:size]
    register = now.register.loc[now.register["pps_id"].isin(ids)]
    return VersionPair(MODEL, TRIAL, Overview(now, register, on, on))


@pytest.mark.parametrize(("size", "dots"), [(15, 0), (6, 1), (3, 0)])
def test_dots_and_medians_are_drawn_for_groups_of_their_size(now: Snapshot, size: int, dots: int):
    pair = pair_of(now, size)
    chart = under_both(pair)
    named = [trace for trace in chart.data if trace.mode == "markers+text"]
    assert named[0].marker.color == "white"
    rows = pair.medians["after"] if pair.comparable else pair.named["after"]
    assert list(named[1].x) == pytest.approx(rows.dropna().tolist())
    small = [trace for trace in chart.data if trace.mode == "markers" and len(trace.x)]
    assert len(small) == 2 * dots
    if dots:
        assert len(small[0].x) == int(pair.medians["n"].sum())


def test_the_numbers_of_a_pair_stand_outwards(now: Snapshot):
    old, new = [item for item in under_both(pair_of(now, 15)).data if item.mode == "markers+text"]
    for one, other, left, right in zip(
        old.x, new.x, old.textposition, new.textposition, strict=True
    ):
        assert {left, right} == {"middle left", "middle right"}
        assert (left == "middle left") == (one <= other)
