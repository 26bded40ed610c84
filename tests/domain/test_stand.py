from typing import Any

import pandas as pd

from monitor.domain import frames
from monitor.domain.model import Model
from monitor.domain.stand import Stand, active_on, newest, stand

ON = pd.Timestamp(2026, 10, 1)


def register(**active: tuple[str | None, str | None]) -> pd.DataFrame:
    return frames.frame(
        frames.REGISTER,
        [
            {
                "pps_id": name,
                "active_from": begin and pd.Timestamp(begin),
                "active_to": end and pd.Timestamp(end),
            }
            for name, (begin, end) in active.items()
        ],
    )


def submissions(*rows: tuple[str, str]) -> pd.DataFrame:
    records: list[dict[str, Any]] = [
        {"pps_id": name, "reference_date": pd.Timestamp(day), "round": str(number)}
        for number, (name, day) in enumerate(rows)
    ]
    return frames.frame(frames.HEADER, records)


def stand_of(rows: list[tuple[str, str]], model: Model, **active: Any) -> Stand:
    return stand(submissions(*rows), register(**active), ON, model)


def test_the_newest_of_each_partnership_counts(model: Model) -> None:
    rows = [("A", "2026-09-01"), ("A", "2026-03-01"), ("B", "2026-01-01")]
    found = stand_of(rows, model, A=(None, None), B=(None, None), C=(None, None))
    assert found.submissions["round"].tolist() == ["0", "2"]
    assert (found.n, found.of) == (2, 3)


def test_it_lies_in_the_twelve_months_before_that_day_included(model: Model) -> None:
    rows = [("A", "2025-10-01"), ("B", "2025-09-30"), ("C", "2026-10-01"), ("D", "2026-10-02")]
    found = stand_of(rows, model, **dict.fromkeys("ABCD", (None, None)))
    assert found.submissions["pps_id"].tolist() == ["A", "C"]
    assert (found.n, found.of) == (2, 4)


def test_what_came_after_the_date_does_not_hide_what_came_before(model: Model) -> None:
    found = stand_of([("A", "2026-12-01"), ("A", "2026-05-01")], model, A=(None, None))
    assert found.submissions["round"].tolist() == ["1"]


def test_of_two_on_one_day_the_last_counts(model: Model) -> None:
    found = stand_of([("A", "2026-05-01"), ("A", "2026-05-01")], model, A=(None, None))
    assert found.submissions["round"].tolist() == ["1"]


def test_who_was_not_active_is_in_neither_number(model: Model) -> None:
    rows = [("A", "2026-05-01"), ("B", "2026-05-01"), ("X", "2026-05-01")]
    found = stand_of(rows, model, A=("2024-01-01", None), B=("2024-01-01", "2026-09-30"))
    assert found.submissions["pps_id"].tolist() == ["A"]
    assert (found.n, found.of) == (1, 1)


def test_the_first_and_last_day_are_active_days() -> None:
    names = register(
        A=("2026-10-01", None),
        B=("2026-10-02", None),
        C=(None, "2026-10-01"),
        D=(None, "2026-09-30"),
    )
    assert active_on(names, ON)["pps_id"].tolist() == ["A", "C"]


def test_nothing_handed_in_is_none_of_all(model: Model) -> None:
    found = stand_of([], model, A=(None, None))
    assert found.submissions.empty
    assert (found.n, found.of) == (0, 1)


def test_the_newest_is_found_in_any_order_and_a_missing_date_is_never_newer() -> None:
    rows = submissions(("A", "2026-09-01"), ("B", "2020-01-01"), ("A", "2027-03-01"), ("A", "NaT"))
    assert newest(rows)["round"].tolist() == ["1", "2"]


def test_the_newest_can_be_that_of_each_year() -> None:
    rows = submissions(("A", "2026-09-01"), ("A", "2026-10-01"), ("A", "2025-03-01"))
    rows = rows.assign(year=rows["reference_date"].dt.year)
    assert newest(rows, ("pps_id", "year"))["round"].tolist() == ["2", "1"]
