"""Links behind texts: told once a tab, and where they lead is kept as a text."""

import io

import openpyxl
import pytest

from monitor.domain.findings import Severity
from monitor.domain.submission import Leftover
from monitor.files.workbook import Aside, Holder, read_workbook
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read, said

CODE = "LINK-ACHTER-TEKST"


def with_link(text: str, target: str) -> Grid:
    """A workbook with an explanation on tab KPI, and a link behind it."""
    grid = filled_grid()
    sheet = grid["KPI"]
    place = sheet.row("students_reached"), sheet.column("Toelichting")
    sheet.put(*place, text)
    sheet.asides = [Aside(Holder.LINK, *place, target)]
    return grid


def test_where_a_link_leads_is_kept_as_a_text() -> None:
    grid = with_link("zie het rapport", "https://voorbeeld.nl/rapport?jaar=2026")
    tables = read(grid)
    assert said(tables) == [(CODE, "KPI", None)]
    found = finding(tables, CODE)
    assert found.severity is Severity.NOTICE
    assert "(1): G5. Wij lezen alleen de tekst." in found.message
    assert tables.leftovers == (
        Leftover("KPI", "G5 (link)", "https://voorbeeld.nl/rapport?jaar=2026"),
    )
    done = handed_back(grid)
    listed = done.sheet("Overig")
    assert "https://voorbeeld.nl/rapport?jaar=2026" in {text for text, _ in listed.cells.values()}
    assert not listed.links
    codes = [item.code for item in done.after.findings]
    assert (codes.count("TAB-OVERIG"), codes.count(CODE)) == (1, 0)


@pytest.mark.parametrize(
    ("text", "target"),
    [
        ("www.voorbeeld.nl", "http://www.voorbeeld.nl/"),
        ("https://voorbeeld.nl/a", "https://voorbeeld.nl/a"),
        ("post@voorbeeld.nl", "mailto:post@voorbeeld.nl"),
        ("zie het rapport", ""),
    ],
)
def test_a_link_that_leads_where_its_text_says_is_not_told(text: str, target: str) -> None:
    assert CODE not in {item.code for item in read(with_link(text, target)).findings}


def test_a_link_behind_an_empty_cell_is_not_told() -> None:
    grid = with_link("", "https://voorbeeld.nl")
    sheet = grid["KPI"]
    sheet.put(sheet.row("students_reached"), sheet.column("Toelichting"), None)
    assert CODE not in {item.code for item in read(grid).findings}


def test_a_link_is_found_in_a_file_behind_the_cell_where_it_begins() -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    sheet["B2"] = "rapport"
    sheet["B2"].hyperlink = "https://voorbeeld.nl/rapport"
    sheet["B3"] = "naar boven"
    sheet["B3"].hyperlink = openpyxl.worksheet.hyperlink.Hyperlink(ref="B3", location="A1")
    saved = io.BytesIO()
    book.save(saved)
    (read_sheet,) = read_workbook(saved.getvalue()).sheets
    assert read_sheet.asides == (Aside(Holder.LINK, 2, 2, "https://voorbeeld.nl/rapport"),)
