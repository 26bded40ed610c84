"""Texts in no cell: told once a tab, kept, asked if they scale amounts; what we print is ours."""

from pathlib import Path

import pytest
from openpyxl.workbook import Workbook

from monitor.domain.findings import Severity
from monitor.domain.layout import LEFTOVERS_TITLE
from monitor.files.taking.scaled_tables import SCALED
from monitor.files.workbook import Aside, Holder
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_file import changed_by, filled_bytes
from tests.files.filled_grid import Grid, filled_grid
from tests.files.libreoffice import saved_by_libreoffice
from tests.files.read_back import finding, read, said, same_answers
from tests.files.taking.test_comments import read as read_file

CODE = "TEKST-BUITEN-VAKKEN"
SCALE = "Let op: alle bedragen x € 1.000"


def with_asides(title: str, *asides: Aside) -> Grid:
    grid = filled_grid()
    grid[title].asides = list(asides)
    return grid


def test_each_tab_with_any_is_one_notice_that_says_where() -> None:
    grid = with_asides(
        "KPI",
        Aside(Holder.BOX, 2, 3, "Nog vragen"),
        Aside(Holder.HEADER, 0, 0, '&L&"Calibri,Bold"&14Concept &A&C&K00FF00Ster && Maan&R&D'),
        Aside(Holder.FOOTER, 0, 0, "&CVertrouwelijk"),
        Aside(Holder.FOOTER, 0, 0, "&CVertrouwelijk"),
    )
    tables = read(grid)
    assert said(tables) == [(CODE, "KPI", None)]
    found = finding(tables, CODE)
    assert found.severity is Severity.NOTICE
    assert "(3): C2 (tekstvak), koptekst, voettekst." in found.message
    assert same_answers(tables)
    assert [tuple(item[1:3]) for item in tables.leftovers] == [
        ("C2 (tekstvak)", "Nog vragen"),
        ("koptekst", "Concept\nSter & Maan"),
        ("voettekst", "Vertrouwelijk"),
    ]
    assert [item.code for item in handed_back(grid).after.findings].count("TAB-OVERIG") == 1


def test_beyond_twenty_they_are_counted() -> None:
    boxes = [Aside(Holder.BOX, row, 1, f"Vak {row}") for row in range(1, 24)]
    assert "A20 (tekstvak) en nog 3." in finding(read(with_asides("SWOT", *boxes)), CODE).message


@pytest.mark.parametrize(
    "text", ["", "&L&A&RPagina &P van &N", "&CPage &P of &N", "&C&P / &N", "&LPPS-monitor: &A"]
)
def test_what_only_names_the_tab_or_numbers_its_pages_is_not_told(text: str) -> None:
    assert said(read(with_asides("KPI", Aside(Holder.FOOTER, 0, 0, text)))) == []


@pytest.mark.parametrize(
    ("aside", "cell", "there"),
    [
        (Aside(Holder.BOX, 1, 4, SCALE), "D1", "In een tekstvak staat"),
        (Aside(Holder.HEADER, 0, 0, f"&C{SCALE}"), None, "In de koptekst staat"),
        (Aside(Holder.FOOTER, 0, 0, f"&R{SCALE}"), None, "In de voettekst staat"),
    ],
)
def test_one_that_scales_amounts_is_asked_until_it_is_gone(
    aside: Aside, cell: str | None, there: str
) -> None:
    done = handed_back(with_asides("Financien", aside))
    asked = of(done.before, SCALED)
    assert (asked.sheet, asked.cell) == ("Financien", cell)
    assert asked.message.startswith(f'{there} "{SCALE}".')
    assert of(done.after, SCALED).sheet == LEFTOVERS_TITLE


@pytest.mark.parametrize("formats", [(), ("xlsx",)])
def test_what_the_template_prints_is_not_told_of_whoever_saved_it(
    formats: tuple[str, ...], tmp_path: Path
) -> None:
    content = filled_bytes()
    if formats:
        content = saved_by_libreoffice(content, tmp_path, *formats)
    assert CODE not in [code for code, *_ in said(read_file(content))]


def test_a_header_of_a_file_is_found() -> None:
    def print_above(book: Workbook) -> None:
        book["PPS"].oddHeader.center.text = "Concept"

    tables = read_file(changed_by(print_above))
    assert [(item.cell, item.text) for item in tables.leftovers] == [("koptekst", "Concept")]
