"""Rows like those that people add to a table of ours, on a sheet with a part of its headers."""

import pytest

from monitor.domain.findings import Finding, Severity
from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import read

ASKED, FOREIGN = "TAB-MISSCHIEN-MET-RIJEN", "TAB-VREEMD"
OWN = "Blad1"
Lines = tuple[tuple[str, ...], ...]
PARTNERS: Lines = (
    *(("Organisatie", "Type", "Omvang", "Gemeente", "Rol", "In stuurgroep", "Status"),),
    *(("Bakkerij Bol", "arbeidsorganisatie", "mkb", "Almere", "stages", "nee", "nieuw"),),
    *(("Molen Vis", "arbeidsorganisatie", "mkb", "Almere", "lessen", "ja", "actief"),),
)
DATES = ("Startdatum", "Einddatum")
MILESTONES: Lines = (
    ("Mijlpaal", "Fase", "Plandatum"),
    ("Dak dicht", "helft", "2026-03-01"),
    ("Deur open", "einde", "2027-03-01"),
)
SWOT: Lines = (
    ("Kwadrant", "Titel", "Toelichting", "Impact (1-5)", "Urgentie (1-5)"),
    ("kans", "Nieuwe wijk", "Er komt een wijk bij", "3", "4"),
    ("sterkte", "Vast team", "Weinig verloop", "4", "2"),
)


def with_dates(lines: Lines) -> Lines:
    head, *below = lines
    return ((*head, *DATES), *((*line, "2026-01-01", "2028-01-01") for line in below))


def on_own_sheet(lines: Lines, name: str = OWN) -> tuple[Grid, GridSheet]:
    grid = filled_grid()
    own = grid.add(name)
    for row, line in enumerate(lines, 1):
        for column, text in enumerate(line, 1):
            own.put(row, column, text)
    return grid, own


def about(grid: Grid, name: str = OWN) -> Finding:
    (found,) = [item for item in read(grid).findings if item.sheet == name]
    return found


@pytest.mark.parametrize(
    ("title", "lines"),
    [("Partners", with_dates(PARTNERS)), ("Mijlpalen", MILESTONES), ("SWOT", SWOT)],
)
def test_other_rows_below_half_of_our_headers_are_asked(title: str, lines: Lines) -> None:
    grid, _ = on_own_sheet(lines)
    found = about(grid)
    assert (found.code, found.severity) == (ASKED, Severity.WARNING)
    assert f'onder koppen van de tab "{title}"' in found.message
    assert f'Zet ze dan op de tab "{title}"' in found.remedy


def test_below_fewer_they_are_a_list_of_their_own() -> None:
    assert about(on_own_sheet(PARTNERS)[0]).code == FOREIGN


def test_so_are_rows_that_choose_in_other_words() -> None:
    head, *below = MILESTONES
    lines = (head, *((name, "fase vier", when) for name, _, when in below))
    assert about(on_own_sheet(lines)[0]).code == FOREIGN


@pytest.mark.parametrize("header", ["Geld begroot", "Natura gerealiseerd"])
def test_one_of_a_contribution_is_enough(header: str) -> None:
    lines = (("Organisatie", header), ("Bakkerij Bol", "12500"), ("Molen Vis", "8000"))
    assert about(on_own_sheet(lines)[0]).code == ASKED


def test_one_of_a_fee_by_the_year_is_not() -> None:
    lines = (("Organisatie", "Bedrag per jaar"), ("Bakkerij Bol", "125"), ("Molen Vis", "80"))
    assert about(on_own_sheet(lines)[0]).code == FOREIGN


@pytest.mark.parametrize(
    "lines",
    [
        (
            ("Titel", "Toelichting", "Impact (1-5)", "Urgentie (1-5)", "Actie", "Actiedatum"),
            ("Werven", "Wij bellen rond", "3", "4", "Bellen", "2026-05-01"),
        ),
        (
            ("Mijlpaal", "Fase", "Plandatum", "Status"),
            ("Dak dicht", "Q1", "2026-03-01", "gepland"),
            ("Deur open", "Q2", "2027-03-01", "gepland"),
        ),
        (("Mijlpaal", "Plandatum", "Status"), ("Dak dicht", "2026-03-01", "gepland")),
    ],
    ids=["actions", "phases of their own", "no phase"],
)
def test_so_are_rows_without_the_choice_that_makes_them_ours(lines: Lines) -> None:
    assert about(on_own_sheet(lines)[0]).code == FOREIGN


def test_so_are_rows_without_the_header_of_their_name() -> None:
    grid, own = on_own_sheet(SWOT)
    own.put(1, SWOT[0].index("Titel") + 1, "Punt")
    own.put(1, len(SWOT[0]) + 1, "Actie")
    assert about(grid).code == FOREIGN


@pytest.mark.parametrize("name", ["Mijlpalen 2019", "Oud"])
def test_of_before_they_are_not_asked(name: str) -> None:
    assert about(on_own_sheet(MILESTONES, name)[0], name).code == FOREIGN


def test_nor_on_a_hidden_sheet() -> None:
    grid, own = on_own_sheet(MILESTONES)
    own.visible = False
    assert about(grid).code == "TAB-VREEMD-VERBORGEN"


def test_rows_that_ours_has_are_no_others() -> None:
    grid, _ = on_own_sheet(MILESTONES)
    sheet = grid["Mijlpalen"]
    for row, (name, *_rest) in enumerate(MILESTONES[1:], 10):
        sheet.put(row, sheet.column("Mijlpaal"), name)
        sheet.put(row, sheet.column("Fase"), "helft")
        sheet.put(row, sheet.column("Plandatum"), "2026-03-01")
    assert about(grid).code == FOREIGN
