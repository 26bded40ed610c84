"""Another column beside the one with the answers, in a monitor of 2026-midterm and 1-10-2026."""

import datetime
from collections.abc import Callable, Sequence

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.parser.cell_names import column_letter
from monitor.files.workbook import Cell
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import MODEL, YEARS, Grid, Value, filled_grid
from tests.files.read_back import finding, read, said, same_answers

READ = {"KPI": "Realisatie", "Financien": "Gerealiseerd 2025", "Partners": "Geld gerealiseerd"}
"""Beside which column of a tab the other one stands."""

Text = Callable[[int], Value | Cell]
"""What stands in each row of a column, by how many rows come before it."""


def with_a_column(title: str, text: Text, header: str | None) -> Grid:
    grid = filled_grid()
    sheet = grid[title]
    column = sheet.column(READ.get(title, "Antwoord")) + 1
    sheet.insert_columns(column)
    sheet.put(HEADER_ROW, column, header)
    for number, row in enumerate(sheet.data_rows):
        sheet.put(row, column, text(number))
    return grid


def levels(number: int) -> str:
    """An answer to most questions."""
    return str(1 + number % 4)


def counted(number: int) -> float:
    """A number that stands nowhere in the filled workbook: none that goes up with each row."""
    return 1000.0 + 49 * number % 101


def few(number: int) -> str:
    """Fewer answers than may be there by chance."""
    return str(3 - number) if number < 2 else ""


def the_first(number: int) -> str:
    return "2" if number == 0 else ""


def remarks(number: int) -> str:
    return "nog bespreken"


def one_by_one(number: int) -> float:
    return 1.0 + number


MAY_BE_OF_NOW: list[tuple[str, str, Text, tuple[str | None, ...]]] = [
    (
        "Indicatoren",
        "Antwoord",
        levels,
        (
            *(None, "Blok B", "Nu", "Nieuw antwoord", "Definitief antwoord", "Hermeting"),
            *("2026-midterm", "Midterm 2026", "midterm oktober 2026", "2026", "2027"),
            *("Stand 1-10-2026", "1-10-2026", "Oktober 2026", "Stand nu (was 2022)"),
            *("Review 2026", "Review", "Jaarlijks 2026", "Eindmeting"),
            *("Antwoord na controle", "Score na overleg met partners"),
            *("Herzien niveau na extern advies", "Definitief antwoord na doelgesprek"),
        ),
    ),
    ("Indicatoren", "Antwoord", the_first, ("Midterm",)),
    (
        "KPI",
        "Realisatie",
        counted,
        (
            *(None, "2026", "Midterm", "Review 2026", "Actuele realisatie", "Realisatie 2026"),
            *("Realisatie per 1-10-2026", "Realisatie 1-10-2026"),
            "Realisatie schooljaar 2025-2026",
        ),
    ),
    ("KPI", "Doel", counted, ("Bijgesteld doel",)),
    (
        "Financien",
        "Gerealiseerd 2025",
        counted,
        (None, "Nieuw 2025", "2025 definitief", "2025 (nieuw)", "2025", "Herzien"),
    ),
    ("Financien", "Gerealiseerd 2024", counted, ("Nieuw 2024",)),
    (
        "Financien",
        "Begroot 2026",
        counted,
        ("Herziene begroting 2026", "Bijgestelde begroting 2026"),
    ),
]
"""On a tab, another column with such texts, beside which of ours, and under which headers."""

OF_BEFORE_OR_OTHERS: list[tuple[str, Text, tuple[str | None, ...]]] = [
    (
        "Indicatoren",
        levels,
        (
            *("Vorig jaar", "2025", "Antwoord 2024", "Nulmeting", "2024-nulmeting"),
            *("Nulmeting 2026", "Beginsituatie", "Review 2025", "Stand 1-10-2025"),
            *("Gemiddelde", "Landelijk 2026", "Streefniveau", "Doel 2028", "Score partners"),
            "Verschil",
        ),
    ),
    ("Indicatoren", one_by_one, (None,)),
    ("Indicatoren", remarks, (None,)),
    ("Indicatoren", few, (None,)),
    ("Indicatoren", the_first, ("Blok B",)),
    ("PPS", remarks, (None,)),
    (
        "KPI",
        counted,
        (
            *("Realisatie 2025", "Realisatie 1-10-2025", "Schooljaar 2023-2024", "Startwaarde"),
            *("Waarvan vrouw", "Nog te doen", "% van doel"),
        ),
    ),
    ("KPI", one_by_one, (None,)),
    ("KPI", remarks, ("Bron",)),
    ("Financien", counted, ("Restant", "Restant 2025", "2025 Q2", "Nieuw 2031")),
    ("Partners", counted, (None,)),
]
"""On a tab, another column with such texts, and under which headers."""


@pytest.mark.parametrize(
    ("title", "ours", "text", "header"),
    [
        (title, ours, text, header)
        for title, ours, text, headers in MAY_BE_OF_NOW
        for header in headers
    ],
)
def test_answers_that_may_be_of_now_are_asked_with_the_column_that_is_read(
    title: str, ours: str, text: Text, header: str | None
) -> None:
    grid = with_a_column(title, text, header)
    tables = read(grid)
    assert same_answers(tables)
    (found,) = tables.findings
    assert (found.code, found.severity) == ("KOLOM-ANDERE-VERSIE", Severity.WARNING)
    assert found.message.startswith(f'De kolom "{header}"' if header else "De kolom zonder kop")
    letter = column_letter(grid[title].column(ours))
    assert f'Wij lezen wel kolom {letter}: "{ours}".' in found.message
    assert found.remedy.startswith(
        f"Gelden de antwoorden in deze kolom? Zet ze dan in kolom {letter}."
    )


@pytest.mark.parametrize(
    ("title", "text", "header"),
    [(title, text, header) for title, text, headers in OF_BEFORE_OR_OTHERS for header in headers],
)
def test_answers_of_before_wished_or_of_others_and_what_answers_nothing_are_no_problem(
    title: str, text: Text, header: str | None
) -> None:
    tables = read(with_a_column(title, text, header))
    assert same_answers(tables)
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


@pytest.mark.parametrize(
    ("title", "ours", "header"),
    [
        ("Indicatoren", "Antwoord", "2026"),
        ("KPI", "Doel", "2026"),
        ("KPI", "Realisatie", None),
        ("Financien", "Gerealiseerd 2025", "2025"),
    ],
)
def test_the_same_answers_once_more_are_no_problem(
    title: str, ours: str, header: str | None
) -> None:
    sheet = filled_grid()[title]
    answers = [sheet.cells.get((row, sheet.column(ours))) for row in sheet.data_rows]
    tables = read(with_a_column(title, lambda number: answers[number], header))
    assert [code for code, *_ in said(tables)] == ["KOLOM-VREEMD"]


@pytest.mark.parametrize(
    ("header", "code"), [("2026-midterm", "KOLOM-ANDERE-VERSIE"), ("2024", "KOLOM-VREEMD")]
)
def test_on_tab_pps_the_round_is_the_one_that_stands_there(header: str, code: str) -> None:
    grid = with_a_column("PPS", lambda number: None, header)
    sheet = grid["PPS"]
    sheet.put(sheet.row("startdatum"), sheet.column(header), "1-9-2023")
    tables = read(grid)
    assert same_answers(tables)
    assert [said_code for said_code, *_ in said(tables)] == [code]


COUNTED = ("Realisatie", "Doel", "Gerealiseerd 2025")
"""Columns of which the answers in the filled workbook may be any others as well."""


def moved(title: str, ours: str, header: str | None, column: int, kept: int = 0) -> Grid:
    """A workbook with the answers of a column of ours in another, but for the first few."""
    grid = filled_grid()
    sheet = grid[title]
    at = sheet.column(ours)
    rows = [row for row in sheet.data_rows if (row, at) in sheet.cells]
    sheet.put(HEADER_ROW, column, header)
    for number, row in enumerate(rows[kept:]):
        answer = sheet.cells.pop((row, at))
        sheet.put(row, column, counted(number) if ours in COUNTED else answer)
    return grid


FREE = 40
"""A column beyond any table."""


class TestOnlyThere:
    """Answers in a column of their own where ours has none in just those rows."""

    @pytest.mark.parametrize(
        ("title", "ours", "header"),
        [
            *(("KPI", "Realisatie", header) for header in (None, "Actuele realisatie")),
            *(("KPI", "Doel", header) for header in (None, "Bijgesteld doel")),
            *(("Indicatoren", "Antwoord", header) for header in (None, "Score", "Nieuw antwoord")),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd 2025 definitief"),
        ],
    )
    @pytest.mark.parametrize("kept", [0, 3])
    def test_without_a_header_or_below_one_like_ours_they_must_be_put_right(
        self, title: str, ours: str, header: str | None, kept: int
    ) -> None:
        grid = moved(title, ours, header, FREE, kept)
        tables = read(grid)
        (found,) = [item for item in tables.findings if item.code.startswith("KOLOM-")]
        assert (found.code, found.severity) == ("KOLOM-MET-ANTWOORDEN", Severity.ERROR)
        letter = column_letter(grid[title].column(ours))
        assert f'staat in kolom {letter}, "{ours}", geen antwoord' in found.message
        first = min(row for row, column in grid[title].cells if column == FREE)
        assert found.cell == f"{column_letter(FREE)}{first}"
        assert tables.counts.filled == tables.counts.read + tables.counts.ignored

    @pytest.mark.parametrize(
        ("title", "ours", "header"),
        [
            ("KPI", "Realisatie", "Uit onze administratie"),
            ("Indicatoren", "Antwoord", "Blok B"),
            *(
                ("Financien", "Gerealiseerd 2025", header)
                for header in (None, "SAP", "Werkelijk", "Stand juni", "2025", "SAP 2025")
            ),
            ("Financien", "Begroot 2024", "Uit het aanvraagformulier"),
        ],
    )
    def test_below_another_header_or_of_an_unknown_year_they_are_asked(
        self, title: str, ours: str, header: str | None
    ) -> None:
        grid = moved(title, ours, header, FREE)
        (found,) = [item for item in read(grid).findings if item.code.startswith("KOLOM-")]
        assert (found.code, found.severity) == ("KOLOM-MISSCHIEN-ANTWOORDEN", Severity.WARNING)
        assert f'"{ours}", geen antwoord' in found.message

    @pytest.mark.parametrize(
        ("title", "ours", "header"),
        [("KPI", "Realisatie", None), ("Indicatoren", "Antwoord", "Score")],
    )
    def test_with_the_header_of_the_remedy_they_stop_nothing(
        self, title: str, ours: str, header: str | None
    ) -> None:
        grid = moved(title, ours, header, FREE)
        (found,) = [item for item in read(grid).findings if item.code == "KOLOM-MET-ANTWOORDEN"]
        assert 'Zet dat dan in de kop van deze kolom, zoals "Opmerkingen".' in found.remedy
        grid[title].put(HEADER_ROW, FREE, "Opmerkingen")
        assert Severity.ERROR not in {item.severity for item in read(grid).findings}

    @pytest.mark.parametrize("typed", ["?", "PM", "-"])
    def test_a_word_for_no_answer_is_none(self, typed: str) -> None:
        grid = moved("KPI", "Realisatie", None, FREE)
        sheet = grid["KPI"]
        for row in sheet.data_rows:
            sheet.put(row, sheet.column("Realisatie"), typed)
        assert "KOLOM-MET-ANTWOORDEN" in [code for code, *_ in said(read(grid))]

    def test_of_rows_that_people_fill_in_themselves_they_are_asked(self) -> None:
        grid = filled_grid()
        sheet = grid["Partners"]
        sheet.put(HEADER_ROW, FREE, "Startdatum contract")
        for number in (1, 2, 3):
            grid.fill("partners", f"P0{number}", "organisation", f"Partner {number}")
            grid.fill("partners", f"P0{number}", "start", None)
            sheet.put(sheet.row(f"P0{number}"), FREE, datetime.date(2024, number, 1))
        assert [code for code, *_ in said(read(grid))] == ["KOLOM-MISSCHIEN-ANTWOORDEN"]

    @pytest.mark.parametrize(
        ("title", "ours", "header"),
        [
            ("KPI", "Realisatie", "Vorig jaar"),
            ("KPI", "Realisatie", "Startwaarde"),
            ("Indicatoren", "Antwoord", "Nulmeting"),
            ("Financien", "Gerealiseerd 2025", "Totaal"),
            ("Financien", "Gerealiseerd 2025", "Waarvan subsidie"),
            ("Financien", f"Prognose {YEARS[1] + 1}", None),
        ],
    )
    def test_of_another_time_a_total_or_a_year_to_come_they_are_no_problem(
        self, title: str, ours: str, header: str | None
    ) -> None:
        found = read(moved(title, ours, header, FREE)).findings
        assert [item.code for item in found if item.code.startswith("KOLOM-")] == ["KOLOM-VREEMD"]

    def test_amounts_of_a_year_after_the_reference_day_do_not_lack(self) -> None:
        grid = moved("Financien", "Gerealiseerd 2026", None, FREE)
        grid.fill("fields", "peildatum", "answer", "1-10-2025")
        codes = [code for code, *_ in said(read(grid))]
        assert [code for code in codes if code.startswith("KOLOM-")] == ["KOLOM-VREEMD"]

    def test_two_may_be_there_by_chance(self) -> None:
        grid = moved("KPI", "Realisatie", None, FREE, kept=len(MODEL.kpis) - 2)
        assert {code for code, *_ in said(read(grid))} == {"VAK-LOS"}

    def test_beside_mostly_answers_they_are_worked_out(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        for number, row in enumerate(sheet.data_rows):
            sheet.put(row, FREE, counted(number))
            if number < 3:
                sheet.put(row, sheet.column("Realisatie"), None)
        assert [code for code, *_ in said(read(grid))] == ["KOLOM-VREEMD"]

    @pytest.mark.parametrize("last", ["Begroot 2026", "Prognose 2030"])
    def test_numbers_from_the_top_beside_amounts_are_none(self, last: str) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for row in sheet.data_rows:
            sheet.put(row, sheet.column(last), None)
            sheet.put(row, FREE, 4000.0 + 10 * row)
        assert [code for code, *_ in said(read(grid))] == ["KOLOM-VREEMD"]

    def test_what_amounts_of_a_year_differ_is_no_other_version(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        columns = [sheet.column(f"{kind} 2025") for kind in ("Begroot", "Gerealiseerd")]
        for row in sheet.data_rows:
            budget, realised = 2000.0 + 7 * (row % 5), 1500.0 + 3 * (row % 7)
            sheet.put(row, columns[0], budget)
            sheet.put(row, columns[1], realised)
            sheet.put(row, columns[1] + 20, budget - realised)
        assert [code for code, *_ in said(read(grid))] == ["KOLOM-VREEMD"]

    def test_the_sum_of_no_amounts_is_none(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for row in sheet.data_rows:
            amounts = [cell.value for (at, _), cell in sheet.cells.items() if at == row]
            numbers = [value for value in amounts if isinstance(value, float)]
            sheet.put(row, FREE, sum(numbers))
        assert [code for code, *_ in said(read(grid))] == ["KOLOM-VREEMD"]

    def test_the_numbers_of_the_rows_are_no_answers(self) -> None:
        grid = moved("KPI", "Realisatie", None, FREE)
        for number, row in enumerate(grid["KPI"].data_rows):
            grid["KPI"].put(row, FREE, one_by_one(number))
        assert [code for code, *_ in said(read(grid))] == ["KOLOM-VREEMD"]

    @pytest.mark.parametrize(("header", "must"), [(None, True), ("Uit onze administratie", False)])
    def test_handed_back_each_tells_its_question(self, header: str | None, *, must: bool) -> None:
        done = handed_back(moved("KPI", "Realisatie", header, FREE))
        where = f'onder "{header}"' if header else f"in kolom {column_letter(FREE)}"
        told = f'"1000" {where} bij "{MODEL.kpis[0].name}: Realisatie"'
        assert [item.needs_place for item in done.read.leftovers if item.text == told] == [must]


@pytest.mark.parametrize(
    ("title", "name", "ours", "header"),
    [
        ("Partners", "Organisatie", "Startdatum", "Vanaf"),
        ("Mijlpalen", "Mijlpaal", "Plandatum", "Planning"),
        ("Mijlpalen", "Mijlpaal", "Realisatiedatum", "Gereed"),
        ("SWOT", "Titel", "Urgentie (1-5)", "Prioriteit"),
    ],
)
def test_a_name_that_people_give_to_their_own_is_only_asked_where_ours_has_no_answers(
    title: str, name: str, ours: str, header: str
) -> None:
    grid = filled_grid()
    sheet = grid[title]
    rows = list(sheet.data_rows)[:4]
    sheet.put(HEADER_ROW, FREE, header)
    for number, row in enumerate(rows, 1):
        answers = (
            (1.0, 5.0) if title == "SWOT" else [datetime.date(2025, m, number) for m in (3, 5)]
        )
        sheet.put(row, sheet.column(name), f"Nummer {number}")
        for place, answer in zip((sheet.column(ours), FREE), answers, strict=True):
            sheet.put(row, place, answer)
    there = f"{column_letter(FREE)}{HEADER_ROW}"
    assert [code for code, _, cell in said(read(grid)) if cell == there] == ["KOLOM-VREEMD"]
    for row in rows:
        sheet.put(row, sheet.column(ours), None)
    codes = [code for code, _, cell in said(read(grid)) if cell == there]
    assert codes == ["KOLOM-MISSCHIEN-ANTWOORDEN"]


PLACES = {"Partners": "Organisatie", "Mijlpalen": "Mijlpaal", "SWOT": "Titel"}
"""The column that names the rows of a tab."""


def own_list(title: str, ours: str, header: str | None, texts: Sequence[Value]) -> Grid:
    """Four rows that people added, with nothing in a column of ours and texts in another."""
    grid = filled_grid()
    sheet = grid[title]
    for row in sheet.data_rows:
        sheet.put(row, sheet.column(ours), None)
    sheet.put(HEADER_ROW, FREE, header)
    for number, row in enumerate(sheet.data_rows[:4]):
        sheet.put(row, sheet.column(PLACES[title]), f"Nummer {number}")
        sheet.put(row, FREE, texts[number % len(texts)])
    return grid


@pytest.mark.parametrize(
    ("title", "ours", "header", "texts"),
    [
        ("Partners", "Toezegging na subsidie", "afspraak", ("mondeling", "contract")),
        ("Partners", "Omvang", "hoe groot", ("klein", "groot")),
        ("Partners", "Omvang", None, ("klein", "groot")),
        ("Mijlpalen", "Status", "hoe", ("gehaald", "op schema")),
        ("SWOT", "Kwadrant", "soort", ("sterkte", "kans")),
        ("Partners", "Bedrag per jaar", "cash", (100.0, 700.0)),
        ("Partners", "Bedrag per jaar", "Bijdrage in €", (100.0, 700.0)),
    ],
)
def test_of_rows_that_people_add_a_choice_or_an_amount_is_asked_where_we_read_none(
    title: str, ours: str, header: str | None, texts: Sequence[Value]
) -> None:
    grid = own_list(title, ours, header, texts)
    found = finding(read(grid), "KOLOM-MISSCHIEN-ANTWOORDEN")
    assert f'"{ours}", geen antwoord' in found.message


def test_where_one_is_read_there_it_is_a_list_of_their_own() -> None:
    grid = own_list("Partners", "Omvang", "hoe groot", ("klein", "groot"))
    grid.fill("partners", "P01", "size", "klein")
    assert "KOLOM-MISSCHIEN-ANTWOORDEN" not in [code for code, *_ in said(read(grid))]


@pytest.mark.parametrize(
    ("title", "ours", "header", "texts"),
    [
        ("Partners", "Toezegging na subsidie", "Nieuwsbrief", ("ja", "nee")),
        ("Partners", "Bedrag per jaar", "Fte", (1.0, 4.0)),
        ("Partners", "Bedrag per jaar", None, (1.0, 4.0)),
        ("Partners", "Einddatum", "Laatste contact", (datetime.date(2026, 3, 1),)),
        ("Partners", "Omvang", "Omvang vorig jaar", ("klein", "groot")),
    ],
)
def test_of_those_rows_what_fits_in_much_else_is_no_problem(
    title: str, ours: str, header: str | None, texts: Sequence[Value]
) -> None:
    codes = [code for code, *_ in said(read(own_list(title, ours, header, texts)))]
    assert codes.count("KOLOM-VREEMD") == 1
    assert "KOLOM-MISSCHIEN-ANTWOORDEN" not in codes


@pytest.mark.parametrize(
    ("title", "ours", "header"),
    [
        ("KPI", "Realisatie", "Realisatie 2025"),
        ("KPI", "Realisatie", "2025"),
        ("KPI", "Realisatie", "Jaarverslag 2025"),
        ("Indicatoren", "Antwoord", "2025"),
    ],
)
def test_in_the_first_months_those_of_the_year_before_are_asked_where_ours_has_none(
    title: str, ours: str, header: str
) -> None:
    def told(grid: Grid, day: str) -> list[str]:
        grid.fill("fields", "peildatum", "answer", day)
        codes = [code for code, *_ in said(read(grid))]
        return [code for code in codes if code.startswith("KOLOM-")]

    assert told(moved(title, ours, header, FREE), "1-2-2026") == ["KOLOM-MISSCHIEN-ANTWOORDEN"]
    assert told(moved(title, ours, header, FREE), "1-10-2026") == ["KOLOM-VREEMD"]
    assert told(with_a_column(title, counted, header), "1-2-2026") == ["KOLOM-VREEMD"]
