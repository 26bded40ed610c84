"""Headers that ask something of all answers below them come back as they were."""

import pytest

from monitor.domain.layout import HEADER_ROW, KPI, LEFTOVERS_TITLE
from monitor.domain.pointing import PointedColumn, Pointing
from monitor.files.annotated import annotated_book
from monitor.files.book import Edge
from monitor.files.locating.columns_by_year import MISTYPED
from monitor.files.parser.cell_names import a1
from tests.files.annotated.handing_back import TODAY, handed_back, intake_of, of
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.odd_workbook import AT


@pytest.mark.parametrize(
    ("title", "header", "new"),
    [
        ("KPI", "Realisatie", "Realisatie per 1-5-2024"),
        ("KPI", "Realisatie", "Realisatie t/m mei 2024"),
        ("KPI", "Realisatie", "Realisatie stand 1-5-2024"),
        ("Indicatoren", "Antwoord", "Antwoord 2025"),
        ("Indicatoren", "Antwoord", "Antwoord 2026-midterm 1-5-2024"),
        ("Indicatoren", "Antwoord", "Invulling 1-5-24"),
        ("Partners", "Status", "Status per 1 okt 2025"),
    ],
)
def test_a_header_of_an_old_day_stands_there_again_until_it_is_named_otherwise(
    title: str, header: str, new: str
) -> None:
    grid = filled_grid()
    grid[title].put(4, grid[title].column(header), new)
    done = handed_back(grid)
    sheet = done.sheet(title)
    (place,) = [place for place, (value, _) in sheet.cells.items() if value == new]
    assert not sheet.cells[place][1].locked
    assert f'Noem de kolom daarna "{header}".' in sheet.notes[place]
    assert of(done.after, "KOP-OUDE-STAND").message == of(done.before, "KOP-OUDE-STAND").message
    mended = Grid(done.book)
    mended[title].put(*place, header)
    assert "KOP-OUDE-STAND" not in {item.code for item in intake_of(mended).findings}


@pytest.mark.parametrize(
    ("new", "again"),
    [("Realisatie per 1-5-2024", "Realisatie per 1-5-2024"), ("Stand 1-5-2024", "Realisatie")],
)
def test_a_header_that_was_pointed_at_stands_there_again_if_it_is_read_without_pointing(
    new: str, again: str
) -> None:
    grid = filled_grid()
    place = HEADER_ROW, grid["KPI"].column("Realisatie")
    grid["KPI"].put(*place, new)
    columns = tuple(
        PointedColumn(new if column == place[1] else ours.header, column, ours.id)
        for column, ours in enumerate(KPI.columns, 1)
    )
    pointing = Pointing("kpi", "KPI", HEADER_ROW, columns, "beheerder", AT)
    done = handed_back(grid, pointings=[pointing])
    assert of(done.before, "KOP-OUDE-STAND").raw == new
    assert done.sheet("KPI").cells[place][0] == again
    assert done.read_again.answers.equals(done.read.answers)


@pytest.mark.parametrize(
    ("header", "slip"),
    [
        ("Gerealiseerd 2024", "Gerealiseerd 2042"),
        ("Begroot 2024", "Begroot 2025"),
        ("Begroot 2026", "Begroting 2062"),
        ("Prognose 2027", "Prognose 2072"),
    ],
)
def test_a_header_with_a_mistyped_year_stands_there_again_above_its_amounts(
    header: str, slip: str
) -> None:
    grid = filled_grid()
    place = 4, grid["Financien"].column(header)
    grid["Financien"].put(*place, slip)
    done = handed_back(grid)
    sheet = done.sheet("Financien")
    assert sheet.cells[place][0] == slip
    assert not sheet.cells[place][1].locked
    assert sheet.cells[place][1].edge is Edge.WRONG
    assert f'Bedoelt u "{header}"? Verander dan alleen deze kop.' in sheet.notes[place]
    assert ("Financien", a1(*place)) in done.book.sheets[0].links.values()
    assert not any(tab.title == LEFTOVERS_TITLE for tab in done.book.sheets)
    assert of(done.after, MISTYPED).message == of(done.before, MISTYPED).message

    mended = Grid(done.book)
    mended["Financien"].put(*place, header)
    answers = intake_of(filled_grid()).submission
    again = intake_of(mended)
    assert again.submission is not None
    assert answers is not None
    assert again.submission.answers.equals(answers.answers)
    assert MISTYPED not in {item.code for item in again.findings}


@pytest.mark.parametrize(
    ("code", "title", "header", "new"),
    [
        (MISTYPED, "Financien", "Gerealiseerd 2024", "Gerealiseerd 2042"),
        ("KOP-OUDE-STAND", "Indicatoren", "Antwoord", "Antwoord (mei 2024)"),
    ],
)
def test_it_is_asked_in_every_round_though_a_column_of_their_own_stood_there(
    code: str, title: str, header: str, new: str
) -> None:
    """What stood in the first file where that header is now, is no longer there."""
    grid = filled_grid()
    place = 4, grid[title].column(header)
    grid[title].insert_columns(place[1])
    grid[title].put(*place, "Wie")
    grid[title].put(4, place[1] + 1, new)
    intake = intake_of(grid)
    for _ in range(3):
        assert intake.submission is not None
        book = annotated_book(intake.submission, MODEL, TODAY)
        to_mend = book.sheets[0]
        (row,) = [row for (row, column), (text, _) in to_mend.cells.items() if text == new]
        assert to_mend.links[row, 2] == (title, a1(*place))
        intake = intake_of(Grid(book))
        assert of(intake, code).cell == a1(*place)


@pytest.mark.parametrize(
    ("title", "header", "new"),
    [
        ("Indicatoren", "Antwoord", "Score nu"),
        ("Indicatoren", "Antwoord", None),
        ("Partners", "Organisatie", "School"),
        ("Partners", "In stuurgroep", None),
        ("Financien", "Gerealiseerd 2025", "2025"),
        ("Financien", "Gerealiseerd 2025", None),
    ],
)
def test_a_header_of_a_column_that_is_known_by_its_place_stands_there_again(
    title: str, header: str, new: str | None
) -> None:
    grid = filled_grid()
    place = HEADER_ROW, grid[title].column(header)
    grid[title].put(*place, new)
    done = handed_back(grid)
    sheet = done.sheet(title)
    assert sheet.cells[place][0] == new
    assert not sheet.cells[place][1].locked
    assert f'Zet dan de kop "{header}" terug.' in sheet.notes[place]
    assert of(done.after, "KOP-GERADEN").message == of(done.before, "KOP-GERADEN").message
    assert done.read_again.answers.equals(done.read.answers)
    mended = Grid(done.book)
    mended[title].put(*place, header)
    settled = intake_of(mended)
    assert "KOP-GERADEN" not in {item.code for item in settled.findings}
    assert settled.submission is not None
    assert settled.submission.answers.equals(done.read.answers)
