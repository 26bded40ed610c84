"""A column that was lacking is asked in the workbook handed back for as long as it's lacking."""

import datetime
from collections.abc import Callable
from functools import partial

import pytest

from monitor.domain.layout import HEADER_ROW, LEFTOVERS_TITLE
from monitor.files.annotated import annotated_book
from monitor.files.taking.lacked_columns import Answered
from monitor.intake import Intake
from tests.files.annotated.handing_back import TODAY, HandedBack, handed_back, intake_of
from tests.files.filled_grid import MODEL, Grid, filled_grid

OPEN = "OVERIG-ZONDER-PLEK"
LATER, FAR_OFF = datetime.date(2028, 8, 31), datetime.date(2046, 8, 31)
MEANT = datetime.date(2026, 8, 31)


def without(title: str, header: str) -> Grid:
    grid = filled_grid()
    grid[title].delete_column(grid[title].column(header))
    return grid


def ending(day: datetime.date) -> Grid:
    grid = filled_grid()
    grid.fill("fields", "einddatum_subsidie", "answer", day)
    return grid


def fill(title: str, *headers: str) -> Callable[[Grid], None]:
    def filled(grid: Grid) -> None:
        for header in headers:
            grid[title].put(8, grid[title].column(header), 1200.0)

    return filled


def ends_as_meant(grid: Grid) -> None:
    grid.fill("fields", "einddatum_subsidie", "answer", MEANT)


def fouten(intake: Intake) -> set[str]:
    return {item.code for item in intake.findings if item.severity == "fout"}


def listed(done: HandedBack) -> list[tuple[object, object]]:
    """Tab and cell of what the tab of leftovers lists; nothing where there is none."""
    sheets = [sheet for sheet in done.book.sheets if sheet.title == LEFTOVERS_TITLE]
    return [
        (sheet.cells[row, 1][0], sheet.cells[row, 2][0])
        for sheet in sheets
        for row, column in sheet.cells
        if row > HEADER_ROW and column == 1
    ]


@pytest.mark.parametrize(
    ("make", "columns", "mend"),
    [
        (
            partial(without, "Financien", "Begroot 2025"),
            ["Begroot 2025"],
            fill("Financien", "Begroot 2025"),
        ),
        (partial(ending, LATER), ["Begroot 2027", "Begroot 2028"], ends_as_meant),
        (
            partial(ending, LATER),
            ["Begroot 2027", "Begroot 2028"],
            fill("Financien", "Begroot 2027", "Begroot 2028"),
        ),
    ],
)
def test_it_has_a_row_until_it_is_filled_in_or_the_date_that_asked_for_it_is_mended(
    make: Callable[[], Grid], columns: list[str], mend: Callable[[Grid], None]
) -> None:
    done = handed_back(make())
    assert listed(done) == [("Financien", column) for column in columns]
    assert fouten(done.after) == {OPEN}
    again = annotated_book(done.read_again, MODEL, TODAY)
    assert fouten(intake_of(Grid(again))) == {OPEN}
    for book in (done.book, again):
        mended = Grid(book)
        mend(mended)
        intake = intake_of(mended)
        assert not fouten(intake)
        assert intake.submission is not None
        assert LEFTOVERS_TITLE not in {item.sheet for item in intake.submission.leftovers}


def test_one_of_two_that_stays_empty_is_still_asked() -> None:
    mended = Grid(handed_back(ending(LATER)).book)
    fill("Financien", "Begroot 2028")(mended)
    (found,) = [item for item in intake_of(mended).findings if item.code == OPEN]
    assert found.raw == "De kolom Begroot 2027 stond niet in uw bestand."
    assert ": 1." in found.message


def test_where_there_is_nothing_to_fill_in_its_row_can_be_deleted() -> None:
    mended = Grid(handed_back(without("Financien", "Begroot 2025")).book)
    mended[LEFTOVERS_TITLE].delete_row(5)
    assert not fouten(intake_of(mended))


def test_answers_of_their_own_need_a_place_though_that_column_is_filled_by_now() -> None:
    grid = filled_grid()
    sheet = grid["Financien"]
    sheet.put(HEADER_ROW, sheet.column("Begroot 2025"), "Zie hieronder")
    mended = Grid(handed_back(grid).book)
    fill("Financien", "Begroot 2025")(mended)
    assert OPEN in fouten(intake_of(mended))


def test_years_that_the_workbook_handed_back_lacks_as_well_have_no_row() -> None:
    done = handed_back(ending(FAR_OFF))
    assert fouten(done.before) == fouten(done.after) == {"PROJECTJAREN-PASSEN-NIET"}
    mended = Grid(done.book)
    ends_as_meant(mended)
    assert not fouten(intake_of(mended))


def test_what_is_no_year_asks_until_it_has_an_answer() -> None:
    done = handed_back(without("Indicatoren", "Antwoord"))
    assert ("Indicatoren", "Antwoord") in listed(done)
    assert OPEN in fouten(done.after)
    mended = Grid(done.book)
    sheet = mended["Indicatoren"]
    sheet.put(sheet.row("gov_pdca"), sheet.column("Antwoord"), 3.0)
    assert OPEN not in fouten(intake_of(mended))


@pytest.mark.parametrize(
    ("column", "asked"),
    [
        ("budget_2023", True),  # between years with amounts
        ("budget_2025", True),  # of the project
        ("budget_2029", False),
        ("realised_2022", False),  # filled
    ],
)
def test_a_year_is_lacking_where_amounts_stand_around_it_or_the_project_has_it(
    column: str, asked: bool
) -> None:
    filled = frozenset({("finance", "realised_2022"), ("finance", "budget_2024")})
    answered = Answered(filled, range(2024, 2028))
    assert answered.still_lacks(("finance", column)) is asked


def test_without_dates_nobody_can_tell_that_a_year_is_not_lacking() -> None:
    assert Answered(frozenset(), range(0)).still_lacks(("finance", "budget_2029"))
