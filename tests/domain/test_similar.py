"""Like with like: classes, groups, and which criteria give way where too few share all."""

from collections.abc import Iterable
from typing import Any

import pandas as pd
import pytest

from monitor.domain import frames
from monitor.domain.model import Criterion, Model
from monitor.domain.similar import AFTERWARDS, classes, closest, groups


def submissions(rows: Iterable[dict[str, Any]]) -> pd.DataFrame:
    whole = [
        {
            "submission": number,
            "pps_id": f"P{number}",
            "reference_date": pd.Timestamp(2026, 10, 1),
            "start_date": pd.Timestamp(2024, 9, 1),
            "subsidy_end": pd.Timestamp(2028, 8, 31),
            "scheme": "rif_2024",
            "sector": "techniek",
            **row,
        }
        for number, row in enumerate(rows, start=1)
    ]
    return frames.frame({"submission": "int64", **frames.HEADER}, whole)


@pytest.mark.parametrize(
    ("start", "end", "phase"),
    [
        ("2026-10-01", "2030-08-31", "0"),
        ("2024-11-01", "2030-08-31", "0"),  # in its second year
        ("2024-09-01", "2030-08-31", "1"),  # in its third
        ("2022-11-01", "2030-08-31", "1"),
        ("2022-09-01", "2030-08-31", "2"),  # in its fifth
        ("2022-09-01", "2026-10-01", "2"),  # the last day of its subsidy
        ("2022-09-01", "2026-09-30", AFTERWARDS),
        ("2022-09-01", None, "2"),
        (None, "2030-08-31", None),
    ],
)
def test_the_phase_is_the_class_of_the_project_year(
    model: Model, start: str, end: str, phase: str | None
) -> None:
    row = {"start_date": pd.Timestamp(start), "subsidy_end": pd.Timestamp(end)}
    (found,) = classes(submissions([row]), {1: 4}, model)[Criterion.PHASE]
    assert (None if pd.isna(found) else found) == phase


@pytest.mark.parametrize(
    ("partners", "size"), [(0, "0"), (10, "0"), (11, "1"), (20, "1"), (21, "2")]
)
def test_the_size_is_the_class_of_the_number_of_partners(
    model: Model, partners: int, size: str
) -> None:
    assert classes(submissions([{}]), {1: partners}, model).loc["P1", Criterion.SIZE] == size


def test_what_can_not_be_told_is_missing_and_shares_nothing(model: Model) -> None:
    found = classes(submissions([{"sector": None, "scheme": ""}] * 6), {}, model)
    assert found[[Criterion.SECTOR, Criterion.SCHEME, Criterion.SIZE]].isna().all().all()
    assert [set(item.shared) for item in groups(found, (), model)] == [{Criterion.PHASE}]


def shown(
    model: Model, sizes: dict[int, int], unknown: Iterable[int] = ()
) -> list[tuple[int, int]]:
    """How many criteria and members each shown group has; ``sizes``: partners of each P."""
    found = classes(submissions([{}] * len(sizes)), sizes, model)
    hidden = {f"P{number}" for number in unknown}
    return [(len(item.shared), len(item.members)) for item in groups(found, hidden, model)]


def test_a_group_has_at_least_five_and_shares_as_much_as_it_can(model: Model) -> None:
    four = dict.fromkeys(range(1, 5), 4)
    assert shown(model, four) == []
    assert shown(model, four | {5: 4}) == [(1, 5), (2, 5), (3, 5), (4, 5)]
    # A larger sixth shares phase and sector only.
    assert shown(model, four | {5: 4, 6: 30}) == [(1, 6), (2, 6), (3, 5), (4, 5)]


def test_a_narrower_group_is_not_shown_where_it_leaves_a_few_unknown(model: Model) -> None:
    sizes = dict.fromkeys(range(1, 6), 4) | {6: 30}
    assert shown(model, sizes, unknown=range(1, 7)) == [(1, 6), (2, 6)]
    assert shown(model, sizes, unknown=range(1, 6)) == [(1, 6), (2, 6), (3, 5), (4, 5)]
    assert shown(model, sizes, unknown=[1]) == []


def test_each_partnership_is_set_beside_the_group_that_shares_most(model: Model) -> None:
    sizes = dict.fromkeys(range(1, 6), 4) | {6: 30}
    found = classes(submissions([{}] * 6), sizes, model)
    there = groups(found, (), model)
    closest_ones = [closest(found.loc[f"P{number}"].to_dict(), there) for number in (1, 6)]
    assert [item and len(item.members) for item in closest_ones] == [5, 6]
    assert [item and set(item.shared) for item in closest_ones] == [
        set(Criterion),
        {Criterion.PHASE, Criterion.SECTOR},
    ]
    elsewhere = {**found.loc["P1"].to_dict(), Criterion.PHASE: AFTERWARDS}
    assert closest(elsewhere, there) is None


def test_the_groups_do_not_depend_on_the_order_of_the_rows(model: Model) -> None:
    rows = [{"sector": sector} for sector in ["zorg"] * 5 + ["techniek"] * 7]
    found = classes(submissions(rows), {}, model)
    assert groups(found, (), model) == groups(found.iloc[::-1], (), model)
