"""A workbook that was made for one partnership and names another."""

from datetime import UTC, datetime

import pytest

from monitor.domain.correction import Correction
from monitor.domain.findings import Severity, Subject
from monitor.files.tables import read_tables
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import MODEL, filled_grid
from tests.files.read_back import finding, read

CODE, WARNED = "WERKBOEK-VAN-ANDERE-PPS", "WERKBOEK-WAS-VAN-ANDERE-PPS"
PPS_ID = Subject("fields", "pps_id", "answer")


def typed() -> str:
    """The code that the filled workbook names."""
    found = read(filled_grid()).laid_out.tables["fields"]["pps_id"]["answer"].text
    assert found
    return found


def made_for(code: str | None):
    grid = filled_grid()
    if code:
        grid.names["pps_id"] = code
    return grid


@pytest.mark.parametrize(
    "code",
    [None, typed(), f" {typed().lower()} ", typed().replace("-", "–"), typed().replace("-", " ")],
)
def test_a_workbook_of_this_partnership_is_fine(code):
    assert CODE not in [item.code for item in read(made_for(code)).findings]


def test_a_workbook_of_another_partnership_is_asked_about_at_the_code():
    found = finding(read(made_for("ANDERS-01")), CODE)
    assert (found.sheet, found.subject, found.raw) == ("PPS", PPS_ID, typed())
    assert found.severity is Severity.ERROR
    assert found.message.startswith(
        f"Dit werkboek is gemaakt voor ANDERS-01, en hier staat {typed()}."
    )


def said(code: str, old: str = typed()) -> Correction:
    """On screen: that the workbook is of this partnership, where it names ``old``."""
    return Correction(PPS_ID, old, code, "beheerder", datetime(2026, 11, 25, tzinfo=UTC))


def test_putting_the_code_right_on_screen_answers_it():
    tables = read_tables(made_for("ANDERS-01").workbook(), MODEL, [said("ANDERS-01")])
    assert {CODE, WARNED}.isdisjoint(item.code for item in tables.findings)


@pytest.mark.parametrize(
    "said", [said("ANDERS-02", old=""), said(typed())], ids=["typed", "confirmed"]
)
def test_who_says_on_screen_that_it_is_of_another_is_only_warned(said: Correction):
    tables = read_tables(made_for("ANDERS-01").workbook(), MODEL, [said])
    found = finding(tables, WARNED)
    assert (found.severity, found.subject) == (Severity.WARNING, PPS_ID)
    assert f"gezegd dat dit de monitor van {said.new} is" in found.message
    assert CODE not in [item.code for item in tables.findings]


def test_the_workbook_handed_back_asks_it_again_with_what_can_be_done_there():
    done = handed_back(made_for("ANDERS-01"))
    *_, note = done.at("PPS", "pps_id", "Antwoord")
    assert f"gemaakt voor ANDERS-01, en hier staat {typed()}" in note
    assert "lees dit bestand opnieuw in en zet op het scherm een vinkje bij deze code" in note
    again = of(done.after, CODE)
    assert (again.subject, again.message) == (PPS_ID, of(done.before, CODE).message)


def test_the_workbook_handed_back_is_for_the_partnership_that_was_said_on_screen():
    done = handed_back(made_for("ANDERS-01"), [said(typed())])
    assert {CODE, WARNED}.isdisjoint(item.code for item in done.after.findings)


def test_a_workbook_made_for_nobody_is_handed_back_for_the_partnership_that_it_names():
    assert handed_back(filled_grid()).book.names["pps_id"] == typed()
