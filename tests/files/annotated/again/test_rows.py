"""A row that was taken for the one of ours that it's most like is asked about until it's named."""

import pytest

from monitor.domain.layout import BY_TABLE
from tests.files.annotated.handing_back import handed_back, intake_of, of, subjects
from tests.files.filled_grid import Grid, filled_grid


def with_label(table: str, row_id: str, label: str) -> Grid:
    grid = filled_grid()
    sheet = grid[BY_TABLE[table].title]
    row = sheet.row(row_id)
    sheet.put(row, 1, None)
    sheet.put(row, 2, label)
    return grid


@pytest.mark.parametrize(
    ("table", "row_id", "label", "ours"),
    [
        ("kpi", "companies_new", "Nieuwe bedrijf", "Nieuwe bedrijven"),
        ("finance", "B04.natura", "O&O-fonds", "O&O-fondsen"),
        ("fields", "peildatum", "Op welke datum gelden de antwoorden (peildatum)?", ""),
    ],
)
def test_its_label_stands_there_again_until_ours_does(
    table: str, row_id: str, label: str, ours: str
) -> None:
    done = handed_back(with_label(table, row_id, label))
    title = BY_TABLE[table].title
    (place,) = [at for at, (value, _) in done.sheet(title).cells.items() if value == label]
    assert not done.sheet(title).cells[place][1].locked
    assert done.after.accepted
    assert subjects(done.after) == subjects(done.before)
    assert done.read_again.answers.equals(done.read.answers)
    found = of(done.after, "RIJ-LIJKT-OP")
    assert found.message == of(done.before, "RIJ-LIJKT-OP").message
    assert f'Zet dan in deze rij "{ours}' in found.on_template

    again = handed_back(Grid(done.book))
    assert of(again.after, "RIJ-LIJKT-OP").message == found.message
    mended = Grid(done.book)
    mended[title].put(*place, filled_grid()[title].cells[place].value)
    settled = intake_of(mended)
    assert "RIJ-LIJKT-OP" not in {item.code for item in settled.findings}
    assert settled.submission is not None
    assert settled.submission.answers.equals(done.read.answers)


def test_so_does_that_of_a_wrong_guess_whose_own_row_was_thrown_away() -> None:
    grid = filled_grid()
    sheet = grid["KPI"]
    sheet.put(sheet.row("companies_new"), 2, "Nieuw aangesloten bedrijven")
    sheet.delete_row(sheet.row("companies_total"))
    sheet.delete_column(1)
    done = handed_back(grid)
    assert of(done.before, "RIJ-LIJKT-OP").row == ("kpi", "companies_total")
    assert of(done.after, "RIJ-LIJKT-OP").row == ("kpi", "companies_total")


def test_of_one_without_answers_nothing_is_asked() -> None:
    grid = filled_grid()
    for column_id in ("target", "realised"):
        grid.fill("kpi", "companies_new", column_id, None)
    sheet = grid["KPI"]
    row = sheet.row("companies_new")
    sheet.put(row, 1, None)
    sheet.put(row, 2, "Nieuwe bedrijf")
    done = handed_back(grid)
    of(done.before, "RIJ-LIJKT-OP")
    assert "RIJ-LIJKT-OP" not in {item.code for item in done.after.findings}
