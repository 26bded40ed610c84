"""What was put right so far: in the order of the file, with where it stands."""

from datetime import UTC, datetime

from monitor.domain.checks import NOTHING
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.intake import inspect
from monitor.reports.arriving.put_right_so_far import put_right_so_far
from monitor.reports.expected import Expectations
from monitor.reports.put_right import PutRight
from tests.filled_workbook import MODEL, filled_workbook

FIRST, SECOND = (item.id for item in MODEL.indicators[:2])


def made(row: str, new: str, table: str = "indicators") -> Correction:
    moment = datetime(2026, 11, 26, tzinfo=UTC)
    return Correction(Subject(table, row, "answer"), "veel", new, "lokaal", moment)


def listed(*corrections: Correction) -> list[PutRight]:
    read = inspect("monitor.xlsx", filled_workbook(), MODEL, NOTHING, corrections=corrections)
    assert read.submission is not None
    return put_right_so_far(read.submission, corrections, Expectations(MODEL))


def test_it_stands_in_the_order_of_the_file_whatever_was_put_right_first() -> None:
    corrections = made(SECOND, "3"), made(FIRST, "4"), made("naam", "Ander huis", "fields")
    found = listed(*corrections)
    assert [item.correction for item in found] == list(corrections[::-1])
    assert [item.place for item in found] == ["PPS, C6", "Indicatoren, E5", "Indicatoren, E6"]
    assert found[1].question == MODEL.indicators[0].question


def test_what_was_typed_and_cannot_be_read_is_told_apart() -> None:
    found = listed(made(FIRST, "geen idee hoeveel"), made(SECOND, "3"))
    assert [item.is_read for item in found] == [False, True]
