"""A template with the answers of an earlier round: how those look, and what is asked of them."""

from copy import deepcopy
from datetime import date
from functools import cache
from pathlib import Path

import pytest

from monitor.domain.blocks import blocks
from monitor.domain.findings import Severity, gathered
from monitor.domain.layout import CARRIED, TABLES
from monitor.domain.past import Round, past_of
from monitor.files import look
from monitor.files.book import Book, Edge, Sheet
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.files.template import Carried, Prefill, template_book, write_template
from monitor.files.workbook import read_workbook
from monitor.files.xlsx import write_book
from tests.files.filled_grid import MODEL, YEARS, Grid, filled_grid
from tests.files.libreoffice import saved_by_libreoffice
from tests.files.read_back import finding, read

FIRST = date(2026, 10, 1)
NEXT_YEAR = date(2027, 11, 1)


@cache
def prefill(on: date = NEXT_YEAR, round_: str = "2027-eindmeting") -> Prefill:
    """The answers of a filled workbook for another round."""
    tables = read(filled_grid())
    past = past_of([Round("2026-midterm", FIRST, tables.laid_out)], MODEL)
    return Prefill("NHN-TECH-01", round_, tables.cells, carried=Carried(past, on))


@cache
def book(on: date = NEXT_YEAR) -> Book:
    found = prefill(on)
    filled = {tab.table: found.values(tab.table) for tab in TABLES}
    made = template_book(MODEL, YEARS, filled, found.carried)
    made.name("meetmoment", found.round)
    return made


def sheet(title: str, on: date = NEXT_YEAR) -> Sheet:
    return next(item for item in book(on).sheets if item.title == title)


def grid() -> Grid:
    return Grid(book())


def ticked(tables: Tables) -> dict[str, float]:
    cells = tables.cells.loc[tables.cells["table"] == "confirmed"]
    return dict(zip(cells["row"], cells["number"], strict=True))


def at(title: str, row_id: str, header: str, on: date = NEXT_YEAR) -> tuple[int, int]:
    cells = sheet(title, on).cells
    row = next(row for (row, column), (value, _) in cells.items() if value == row_id)
    return row, next(
        column for (at_, column), (value, _) in cells.items() if (at_, value) == (4, header)
    )


def test_an_empty_template_has_no_such_tab_and_no_such_style():
    empty = template_book(MODEL, YEARS)
    assert "Ongewijzigd" not in [item.title for item in empty.sheets]
    edges = {style.edge for item in empty.sheets for _, style in item.cells.values()}
    assert Edge.CARRIED not in edges


def test_an_answer_of_the_last_time_differs_by_more_than_its_colour():
    value, style = sheet("Indicatoren").cells[at("Indicatoren", "gov_pdca", "Antwoord")]
    assert value is not None
    assert style.italic
    assert (style.edge, style.locked) == (Edge.CARRIED, False)
    assert style.fill != look.INPUT.fill


def test_what_is_to_be_filled_in_looks_as_in_an_empty_template():
    for row, header in (
        ("peildatum", "Antwoord"),
        ("meetmoment", "Antwoord"),
        ("naam", "Toelichting"),
    ):
        _, style = sheet("PPS").cells[at("PPS", row, header)]
        assert (style.edge, style.italic) == (Edge.DOTTED, False)


@pytest.mark.parametrize("tab", TABLES, ids=lambda tab: tab.table)
def test_every_tab_says_what_the_style_means(tab):
    assert sheet(tab.title).cells[3, 1][0] == CARRIED


def test_the_tab_lists_every_block_with_a_way_to_it():
    found = sheet("Ongewijzigd")
    assert [found.cells[row, 1][0] for row in range(5, 18)] == list(blocks(MODEL))
    titles = {title for title, _ in found.links.values()}
    assert titles == {tab.title for tab in TABLES}
    row, _ = at("Ongewijzigd", "governance", "Onderdeel")
    title, address = found.links[row, 2]
    target = sheet(title).cells[int(address[1:]), 1][0]
    assert isinstance(target, str)
    assert MODEL.indicator[target] == MODEL.of_dimension("governance")[0]


def test_what_is_too_old_by_then_is_marked_and_says_since_when():
    cells = sheet("Ongewijzigd").cells
    text, _ = cells[at("Ongewijzigd", "kpi", "Zo staat het ervoor")]
    assert isinstance(text, str)
    assert text == (
        "Kijk na: 16 antwoorden zijn ouder dan 12 maanden (Bereikte studenten, Betrokken docenten "
        "en onderzoekers, Geprofessionaliseerde docenten en nog 13); het oudste is voor het laatst "
        "veranderd of bevestigd op 1-10-2026."
    )
    assert cells[at("Ongewijzigd", "kpi", "Ongewijzigd")][1].edge is Edge.DOUBTFUL
    text, _ = cells[at("Ongewijzigd", "swot", "Zo staat het ervoor")]
    assert text == "Blijft geldig tot en met 1-4-2028."
    assert cells[at("Ongewijzigd", "swot", "Ongewijzigd")][1].edge is Edge.DOTTED
    text, _ = cells[at("Ongewijzigd", "milestones", "Zo staat het ervoor")]
    assert text == "Alles hier is afgerond."


def test_a_year_before_nothing_is_too_old():
    texts = [value for (_, column), (value, _) in sheet("Ongewijzigd", FIRST).cells.items()]
    assert not [text for text in texts if str(text).startswith("Kijk na")]


def test_read_back_it_holds_the_same_answers_and_nothing_is_strange():
    tables = read(grid())
    assert {item.code for item in tables.findings} == set()
    assert ticked(tables) == {}
    before = read(filled_grid()).cells
    keys = ["table", "row", "column"]
    same = before.merge(tables.cells, on=keys, suffixes=("", "_again"))
    values = same.loc[~same["row"].isin(["meetmoment", "peildatum"])]
    assert (values["raw"] == values["raw_again"]).all()
    assert len(same) == len(before)


@pytest.mark.parametrize(
    "typed",
    ["ja", "JA", "x", "waar", 1.0, "✓", "✔\ufe0f", "v", "OK", "Klopt", "Akkoord", "onveranderd"],
)
def test_a_tick_is_read(typed):
    found = grid()
    found.fill("confirmed", "kpi", "unchanged", typed)
    tables = read(found)
    assert ticked(tables) == {"kpi": 1.0}
    assert tables.findings == ()
    assert tables.counts.read == read(grid()).counts.read + 1


@pytest.mark.parametrize(
    "typed", ["de rest wel", "De rest", "rest", "Rest wel", "rest klopt", "De rest onveranderd."]
)
def test_that_the_rest_holds_is_read(typed):
    found = grid()
    found.fill("confirmed", "kpi", "unchanged", typed)
    assert ticked(read(found)) == {"kpi": 2.0}
    assert read(found).findings == ()


@pytest.mark.parametrize("typed", ["nee", "onwaar", 0.0])
def test_a_no_is_no_tick(typed):
    found = grid()
    found.fill("confirmed", "kpi", "unchanged", typed)
    assert ticked(read(found)) == {"kpi": 0.0}
    assert read(found).findings == ()


@pytest.mark.parametrize(
    "typed", ["deels", "n.v.t.", "?", "#N/B", 3.0, "klopt niet", "✗", "vink", "niet akkoord"]
)
def test_anything_else_is_asked_and_confirms_nothing(typed):
    found = grid()
    found.fill("confirmed", "kpi", "unchanged", typed)
    told = finding(read(found), "ONGEWIJZIGD-ONLEESBAAR")
    assert told.severity is Severity.WARNING
    assert told.sheet == "Ongewijzigd"
    state = read(found).cells.set_index(["table", "row"])["state"]
    assert state["confirmed", "kpi"] == "invalid"


def test_what_stands_in_many_for_one_reason_is_told_at_once():
    found = grid()
    sheet = found["Ongewijzigd"]
    for row in sheet.data_rows:
        sheet.put(row, sheet.column("Ongewijzigd"), "gezien")
    told = gathered(read(found).findings)
    assert [item.code for item in told] == ["ONGEWIJZIGD-VAAK-ONLEESBAAR"]
    assert f"Het gaat om {len(sheet.data_rows)} vakken" in told[0].message


def test_ticks_survive_inserted_rows_and_columns_and_sorting():
    found = grid()
    for block in ("kpi", "governance"):
        found.fill("confirmed", block, "unchanged", "ja")
    tab = found["Ongewijzigd"]
    tab.order_rows(reversed(tab.data_rows))
    tab.insert_rows(2, 3)
    tab.insert_columns(3, 1)
    assert ticked(read(found)) == {"governance": 1.0, "kpi": 1.0}


def test_without_ids_a_block_is_found_by_its_name():
    found = grid()
    found.fill("confirmed", "kpi", "unchanged", "ja")
    found["Ongewijzigd"].delete_column(1)
    assert ticked(read(found)) == {"kpi": 1.0}


def test_without_the_tab_nothing_is_confirmed_or_missed():
    found = grid()
    del found.sheets["Ongewijzigd"]
    tables = read(found)
    assert ticked(tables) == {}
    assert tables.findings == ()


def test_for_the_same_round_what_was_ticked_stays_so():
    done = grid()
    done.fill("confirmed", "kpi", "unchanged", "ja")
    done.fill("fields", "meetmoment", "answer", "2027-eindmeting")
    cells = read(done).cells
    again = Prefill("NHN-TECH-01", "2027-Eindmeting", cells)
    assert list(again.values("confirmed")) == ["kpi"]
    assert Prefill("NHN-TECH-01", "2028-nameting", cells).values("confirmed") == {}


def test_libreoffice_keeps_the_ticks_and_finds_nothing_else(tmp_path: Path):
    tab = deepcopy(sheet("Ongewijzigd"))
    place = at("Ongewijzigd", "kpi", "Ongewijzigd")
    tab.cells[place] = ("ja", tab.cells[place][1])
    sheets = [tab if item.title == tab.title else item for item in book().sheets]
    content = write_book(Book("Monitor", sheets, book().names))
    tables = read_tables(read_workbook(saved_by_libreoffice(content, tmp_path, "xlsx")), MODEL)
    assert ticked(tables) == {"kpi": 1.0}
    assert tables.findings == ()


def test_the_same_answers_give_the_same_bytes():
    assert write_template(MODEL, YEARS, prefill()) == write_template(MODEL, YEARS, prefill())
