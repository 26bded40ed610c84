"""Marks in columns of one's own: surely levels, or only asked as they may divide the work."""

import datetime

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW, LEFTOVERS_TITLE
from monitor.files.workbook import a1
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import finding, read
from tests.files.ticked_off import CODE, FIRST, LEVELS, answer, codes, marked, read_row

ASKED = "NIVEAUS-MISSCHIEN-AANGEKRUIST"
EMPTIED = len(LEVELS) - 6
"""A round in which six of the questions are answered as yet."""


def divided(headers: list[str], levels: str) -> Grid:
    """A mark in each row, in turn below each header; the last six rows are answered so."""
    grid = marked(headers, "x", emptied=EMPTIED)
    for number, level in enumerate(levels, EMPTIED):
        answer(grid, number, level)
    return grid


@pytest.mark.parametrize(
    "headers",
    [
        ["Anja", "Bert"],
        ["klaar", "bezig"],
        ["school", "bedrijf", "samen"],
        ["Check", "Akkoord"],
        ["week 36", "week 37"],
        ["Werkgroep 1", "Werkgroep 2"],
        ["Q3", "Q4"],
        ["36", "37"],
        ["2024", "2025"],
        ["3-9", "10-9"],
        ["3-9-2026", "10-9-2026"],
        ["nr.", "✓"],
        ["√", "✓"],
        ["V", "X"],
        ["nog", "nog zeer"],
    ],
)
def test_a_division_of_the_work_is_only_asked(headers: list[str]) -> None:
    grid = divided(headers, "241332")
    tables = read(grid)
    found = finding(tables, ASKED)
    assert found.severity is Severity.WARNING
    assert found.cell == a1(read_row(LEVELS[0]), FIRST)
    assert found.message.startswith(f'Bij {EMPTIED} vragen staat "x" in een eigen kolom')
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored
    assert CODE not in codes(grid)


def test_handed_back_it_needs_no_place_and_is_told_with_its_question() -> None:
    done = handed_back(divided(["Anja", "Bert"], "241332"))
    assert "OVERIG-ZONDER-PLEK" not in {item.code for item in done.after.findings}
    texts = [str(value) for value, _ in done.sheet(LEFTOVERS_TITLE).cells.values()]
    assert any(text.startswith('"x" onder "Anja" bij ') for text in texts)


@pytest.mark.parametrize(
    "headers",
    [
        ["nee", "deels", "ja"],
        ["laag", "hoog"],
        ["nog niet", "op weg", "zeer goed"],
        ["A", "B", "C"],
        ["II", "III"],
        ["fase 1", "fase 2", "fase 3"],
        ["1.", "2.", "3."],
        ["-", "+"],
        ["☹", "🙂"],
        ["0", "5"],
        ["0%", "50%", "100%"],
        ["0-25%", "> 25%"],
        ["niet", "wel"],
        ["op weg", "ver"],
        ["", ""],
        ["Anja", ""],
    ],
)
def test_degrees_or_no_header_stop(headers: list[str]) -> None:
    assert CODE in codes(divided(headers, "241332"))


def test_dates_above_marks_are_no_degrees() -> None:
    grid = divided(["a", "b"], "241332")
    for at, day in enumerate((datetime.date(2026, 9, 3), datetime.date(2026, 9, 10))):
        grid["Indicatoren"].put(HEADER_ROW, FIRST + at, day)
    assert CODE not in codes(grid)
    assert ASKED in codes(grid)


@pytest.mark.parametrize("headers", [["1", "2"], ["1", "2", "3"]])
def test_marks_that_mostly_stand_beside_other_answers_are_only_asked(headers: list[str]) -> None:
    emptied = len(LEVELS) // 2 - 1
    grid = marked(headers, "x", emptied=emptied)
    for number in range(emptied, len(LEVELS)):
        answer(grid, number, "2413324"[number % 7])
    assert ASKED in codes(grid)
    assert not any("NIVEAUS" in code and code != ASKED for code in codes(grid))


@pytest.mark.parametrize("headers", [["Niveau 1", "Niveau 2"], ["1", "2", "3", "4", "5"]])
def test_below_plain_levels_they_stop_all_the_same(headers: list[str]) -> None:
    assert CODE in codes(marked(headers, "x", emptied=3))


class TestAsManyAsThereAreLevels:
    NAMES = ("Anja", "Bert", "Carla", "Dirk", "Els")

    def test_columns_still_empty_count(self) -> None:
        grid = marked(list(self.NAMES[:3]), "x", emptied=len(LEVELS))
        assert CODE not in codes(grid)
        for number, name in enumerate(self.NAMES):
            grid["Indicatoren"].put(HEADER_ROW, FIRST + number, name)
        assert CODE in codes(grid)

    def test_another_column_of_their_own_does_not(self) -> None:
        grid = marked(list(self.NAMES[:3]), "x", emptied=len(LEVELS))
        for number, header in ((3, "Datum"), (4, "Opmerking")):
            grid["Indicatoren"].put(HEADER_ROW, FIRST + number, header)
            grid["Indicatoren"].put(read_row(LEVELS[3]), FIRST + number, "volgt in mei")
        assert CODE not in codes(grid)

    def test_columns_of_ours_do_not(self) -> None:
        grid = filled_grid()
        sheet = grid["Indicatoren"]
        first = sheet.column("Antwoord") + 1
        for header in ("Antwoord", "Reden n.v.t.", "Toelichting of bewijs"):
            for row in sheet.data_rows:
                sheet.put(row, sheet.column(header), None)
        sheet.insert_columns(first, 3)
        for number, name in enumerate(self.NAMES[:3]):
            sheet.put(HEADER_ROW, first + number, name)
        for number, row_id in enumerate(LEVELS):
            sheet.put(sheet.row(row_id), first + number % 3, "x")
        assert CODE not in codes(grid)
        assert ASKED in codes(grid)

    def test_other_answers_beside_them_say_that_they_divide_the_work(self) -> None:
        grid = marked(list(self.NAMES), "x", emptied=EMPTIED)
        for number in range(EMPTIED, len(LEVELS)):
            answer(grid, number, str(5 - number % 5))
        assert ASKED in codes(grid)


def test_answers_that_rise_with_the_marks_say_that_these_are_levels() -> None:
    grid = divided(["start", "groei", "bloei"], "")
    for number in range(EMPTIED, len(LEVELS)):
        answer(grid, number, str(number % 3 + 1))
    assert CODE in codes(grid)
