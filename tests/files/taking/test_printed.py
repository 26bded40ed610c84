"""Texts above and below printed pages: each is told once, and what we print is ours."""

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

CODE = "TEKST-BIJ-BLADZIJDEN"
SCALE = "Bedragen x € 1.000"
ALL_TABS = "Toelichting, PPS, Indicatoren, KPI, Financien, Partners, Mijlpalen, SWOT"


def with_texts(*titles: str, header: str = "", footer: str = "") -> Grid:
    """A workbook with these beside the pages of some tabs; of all if none is named."""
    grid = filled_grid()
    for title, sheet in grid.sheets.items():
        if title in titles or not titles:
            sheet.asides = [
                Aside(Holder.HEADER, 0, 0, header),
                Aside(Holder.FOOTER, 0, 0, footer),
                Aside(Holder.FOOTER, 0, 0, footer),
            ]
    return grid


def test_what_stands_beside_all_pages_is_one_notice_that_names_the_tabs_people_see() -> None:
    tables = read(with_texts(header="&CVertrouwelijk"))
    assert said(tables) == [(CODE, None, None)]
    found = finding(tables, CODE)
    assert found.severity is Severity.NOTICE
    assert found.message == (
        f'Boven aan de bladzijden van 8 tabs ({ALL_TABS}) staat "Vertrouwelijk". '
        "Wij lezen dat niet."
    )
    assert same_answers(tables)
    assert [tuple(item[:3]) for item in tables.leftovers] == [
        (ALL_TABS, "koptekst", "Vertrouwelijk")
    ]


def test_each_text_is_told_without_what_is_filled_in() -> None:
    header = '&L&"Calibri,Bold"&14Concept &A&C&K00FF00Ster && Maan&R&D'
    tables = read(with_texts("KPI", header=header, footer="&CVertrouwelijk"))
    assert said(tables) == [(CODE, "KPI", None), (CODE, "KPI", None)]
    assert [found.message.removesuffix(" Wij lezen dat niet.") for found in tables.findings] == [
        'Boven aan de bladzijden van tab KPI staat "Concept | Ster & Maan".',
        'Onder aan de bladzijden van tab KPI staat "Vertrouwelijk".',
    ]
    assert [item.text for item in tables.leftovers] == ["Concept\nSter & Maan", "Vertrouwelijk"]


@pytest.mark.parametrize(
    "text",
    [
        *("", "&L&A&RPagina &P van &N", "&CPage &P of &N", "&C&P / &N", "&LPPS-monitor: &A"),
        *("Blz. &P", "p. &P / &N", "Bladzijde &P", "(&P)", "Afgedrukt op &D om &T", "15-7-2024"),
        *("15 juli 2024", "&D &T uur", "Afgedrukt op maandag 15 juli 2024, 9:30 uur"),
    ],
)
def test_what_numbers_pages_or_tells_a_tab_or_a_date_is_not_told(text: str) -> None:
    tables = read(with_texts(footer=text))
    assert said(tables) == []
    assert tables.leftovers == ()


@pytest.mark.parametrize("text", ["Pop", "Versie 15 juli 2024"])
def test_another_word_that_holds_such_words_or_stands_beside_a_date_is_told(text: str) -> None:
    assert said(read(with_texts(footer=text))) == [(CODE, None, None)]


@pytest.mark.parametrize("text", ["(000)", "1.000", "&CPagina &P (000)"])
def test_a_thousand_is_no_number_of_a_page(text: str) -> None:
    (found,) = read(with_texts("Financien", header=text)).findings
    assert found.sheet == "Financien"
    assert "000" in found.raw


def test_beside_the_pages_of_a_hidden_tab_nobody_sees_it() -> None:
    assert said(read(with_texts("Lijsten", header=SCALE))) == []


@pytest.mark.parametrize(
    ("titles", "sheet", "where"),
    [((), None, f"8 tabs ({ALL_TABS})"), (("Financien",), "Financien", "tab Financien")],
)
@pytest.mark.parametrize(("side", "holder"), [("Boven", "header"), ("Onder", "footer")])
def test_one_that_scales_amounts_is_asked_once_until_it_is_gone(
    titles: tuple[str, ...], sheet: str | None, where: str, side: str, holder: str
) -> None:
    grid = with_texts(*titles, **{holder: f"&C{SCALE}"})
    done = handed_back(grid)
    assert said(read(grid)) == [(SCALED, sheet, None)]
    asked = of(done.before, SCALED)
    assert asked.message.startswith(f'{side} aan de bladzijden van {where} staat "{SCALE}".')
    on_each = "" if titles else " op elke tab"
    assert (
        f"weg{on_each} (Pagina-indeling > Titels afdrukken > Koptekst/voettekst)." in asked.remedy
    )
    assert done.sheet("Te herstellen").links[5, 2] == (LEFTOVERS_TITLE, "A5")
    again = [found.sheet for found in done.after.findings if found.code == SCALED]
    assert again == [LEFTOVERS_TITLE]


def test_on_tabs_without_amounts_it_may_be_meant_of_them() -> None:
    found = finding(read(with_texts("SWOT", header=SCALE)), "GETALLEN-MISSCHIEN-ANDERE-SCHAAL")
    assert (found.sheet, found.severity) == ("SWOT", Severity.WARNING)


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
