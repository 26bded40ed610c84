"""What a monitor tells of itself, as the workbook has it and as it was put right on screen."""

import datetime

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.questions import questions_of
from tests.files.filled_grid import MODEL, filled_grid
from tests.files.read_back import read

ROWS = read(filled_grid()).rows
AT = datetime.datetime(2026, 11, 25, tzinfo=datetime.UTC)


def about(rows=ROWS, **put_right: str) -> AboutMonitor:
    corrections = [
        Correction(Subject("fields", field, "answer"), "", new, "beheerder", AT)
        for field, new in put_right.items()
    ]
    return AboutMonitor(rows, corrections, questions_of(MODEL, date_1904=False))


def test_it_is_of_what_stands_on_tab_pps():
    assert about().round == "2026-midterm"
    assert about().day == datetime.date(2026, 10, 1)
    named = about().partnership
    assert named is not None
    assert (named.sheet, named.subject) == ("PPS", Subject("fields", "pps_id", "answer"))


def test_what_was_put_right_counts():
    right = about(meetmoment="2027-review", peildatum="1-6-2027", pps_id="ANDERS-01")
    assert (right.round, right.day) == ("2027-review", datetime.date(2027, 6, 1))
    assert right.partnership is not None
    assert right.partnership.text == "ANDERS-01"


def test_it_can_be_put_right_where_the_workbook_has_no_cell_for_it():
    assert about((), meetmoment="2027-review").round == "2027-review"


def test_what_is_not_told_or_can_not_be_read_is_none():
    assert (about(()).round, about(()).day, about(()).partnership) == ("", None, None)
    assert about(peildatum="ooit", meetmoment="").day is None
    assert about(peildatum="ooit", meetmoment="").round == ""
