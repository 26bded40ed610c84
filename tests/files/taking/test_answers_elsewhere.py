"""A column that stands on a sheet of its own under another header than ours, or under none."""

from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

import pytest

from monitor.domain.findings import Severity
from monitor.domain.layout import HEADER_ROW
from monitor.files.taking import questions
from tests.files.annotated.handing_back import handed_back
from tests.files.counted import counted
from tests.files.filled_grid import Grid, Value, filled_grid
from tests.files.read_back import finding, read, said

SURE, MAYBE = "TAB-MET-KOLOMMEN", "TAB-MISSCHIEN-MET-KOLOMMEN"
OWN = "Blad1"
Labels = tuple[str, ...]
FINANCE: Labels = ("Post", "Soort")


def with_column_apart(
    title: str,
    header: str,
    labels: Labels,
    called: Value | None,
    name: str = OWN,
    *,
    first: int = 5,
    kept: bool = False,
) -> Grid:
    """A workbook of which one column from a row on stands on a sheet of its own, beside labels.

    There it's ``called`` otherwise; None stands for no headers at all. ``kept`` says: on ours too.
    """
    grid = filled_grid()
    sheet, own = grid[title], grid.add(name)
    if title == "Partners":
        for row in range(5, 15):
            sheet.put(row, sheet.column("Organisatie"), f"Partner {row}")
            sheet.put(row, sheet.column("Type"), "arbeidsorganisatie")
            sheet.put(row, sheet.column("Gemeente"), f"Plaats {row}")
            sheet.put(row, sheet.column("Natura gerealiseerd"), None)
            sheet.put(row, sheet.column("Geld begroot"), 100.0 * row)
    if title == "KPI":  # numbers that each are one more may be those of the rows
        for row in sheet.data_rows:
            value = "schatting" if header == "Telling" else float(row * row)
            sheet.put(row, sheet.column(header), value)
    columns = [sheet.column(label) for label in (*labels, header)]
    above = [] if called is None else [*labels, called]
    for at, text in enumerate(above, 1):
        own.put(3, at, text)
    rows = [row for row in sheet.data_rows if row >= first and (row, columns[-1]) in sheet.cells]
    for row in rows:
        for at, column in enumerate(columns, 1):
            own.put(row, at, sheet.cells[row, column])
        if not kept:
            sheet.put(row, columns[-1], None)
    return grid


def codes(grid: Grid, name: str = OWN) -> list[str]:
    """What is said of the sheet."""
    return [code for code, sheet, _ in said(read(grid)) if sheet == name]


@pytest.mark.parametrize(
    ("title", "header", "labels", "called", "code"),
    [
        ("Indicatoren", "Antwoord", ("id", "Indicator"), "Niveau", SURE),
        ("Indicatoren", "Antwoord", ("Vraag",), "Score", SURE),
        ("Indicatoren", "Antwoord", ("id", "Vraag"), None, SURE),
        ("KPI", "Realisatie", ("KPI",), "Resultaat", SURE),
        ("KPI", "Realisatie", ("KPI", "Eenheid"), "Opgave", MAYBE),
        ("KPI", "Realisatie", ("KPI",), None, SURE),
        ("KPI", "Telling", ("KPI",), "Meetwijze", MAYBE),
        ("KPI", "Telling", ("KPI",), None, SURE),
        ("KPI", "Realisatie", ("id",), None, SURE),
        ("Financien", "Gerealiseerd 2024", FINANCE, "2024", MAYBE),
        ("Financien", "Gerealiseerd 2024", FINANCE, 2024.0, MAYBE),
        ("Financien", "Gerealiseerd 2024", FINANCE, "Werkelijk", MAYBE),
        ("Financien", "Gerealiseerd 2024", FINANCE, None, MAYBE),
        ("Partners", "Geld begroot", ("Organisatie",), "Geld begroot", MAYBE),
        ("Partners", "Geld begroot", ("Organisatie",), "Cash begroot", MAYBE),
        ("Partners", "Geld begroot", ("Organisatie",), "Bijdrage", MAYBE),
        ("Partners", "Geld begroot", ("Organisatie",), None, MAYBE),
        ("Partners", "Geld begroot", ("id",), "Bijdrage", MAYBE),
        ("Partners", "Geld begroot", ("id",), "Cash begroot", SURE),
        ("Partners", "Type", ("Organisatie",), "Soort", MAYBE),
        ("Partners", "Gemeente", ("Organisatie",), "Gemeente", MAYBE),
    ],
)
@pytest.mark.parametrize("visible", [True, False])
def test_it_is_asked_under_whatever_header_it_stands_there(
    title: str, header: str, labels: Labels, called: Value, code: str, *, visible: bool
) -> None:
    grid = with_column_apart(title, header, labels, called)
    grid[OWN].visible = visible
    tables = read(grid)
    (found,) = [item for item in tables.findings if item.sheet == OWN]
    assert found.code == (code if visible else f"{code}-VERBORGEN")
    assert found.severity is (Severity.ERROR if code == SURE else Severity.WARNING)
    assert found.cell == f"{'ABC'[len(labels)]}{min(grid[OWN].data_rows)}"
    assert f'"{header}"' in found.message
    assert f'Zet ze dan op de tab "{title}"' in found.remedy
    assert found.remedy.startswith(f'Maak de tab "{OWN}" zichtbaar') != visible
    needing = {item.cell for item in tables.leftovers if item.needs_place and item.sheet == OWN}
    assert bool(needing) == (code == SURE)
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


def test_it_is_told_in_which_of_its_columns_and_rows() -> None:
    message = finding(
        read(with_column_apart("KPI", "Realisatie", ("KPI",), "Opgave")), MAYBE
    ).message
    assert message.startswith('Op de tab "Blad1" staat in kolom B ("Opgave") iets in 16 rijen ("')
    assert 'Op de tab "KPI" is daar bij "Realisatie" niets ingevuld.' in message


@pytest.mark.parametrize("headers", [("Was de bedoeling", "Is geworden"), (None, None)])
def test_of_columns_that_lack_other_rows_each_has_its_own(headers: tuple[str | None, ...]) -> None:
    grid = filled_grid()
    sheet, own = grid["KPI"], grid.add(OWN)
    rows = sheet.data_rows
    for at, text in enumerate((None, *headers), 1):
        own.put(3, at, text)
    for at, (header, lacking) in enumerate((("Doel", rows[:4]), ("Realisatie", rows[9:14])), 2):
        for row in rows:
            own.put(row, 1, sheet.cells[row, sheet.column("KPI")])
            sheet.put(row, sheet.column(header), float(row * row + at))
        for row in lacking:
            own.put(row, at, float(row * row + 7))
            sheet.put(row, sheet.column(header), None)
    (found,) = [item for item in read(grid).findings if item.sheet == OWN]
    first, second = ("kolom B", "kolom C") if found.code == MAYBE else ('"Doel"', '"Realisatie"')
    text = found.message
    assert text.index(first) < text.index(" in 4 rijen (") < text.index(second)
    assert text.index(second) < text.index(" in 5 rijen (")
    assert "9 rijen" not in text


def test_so_is_a_part_of_a_column() -> None:
    assert codes(with_column_apart("KPI", "Realisatie", ("KPI",), "Resultaat", first=12)) == [SURE]


def test_below_a_header_that_says_nothing_answers_are_ours_for_sure_if_we_read_none() -> None:
    part = with_column_apart("Indicatoren", "Antwoord", ("id", "Indicator"), "Niveau", first=20)
    assert codes(part) == [MAYBE]


FEW = [
    ("KPI", "Realisatie", ("id", "KPI"), "Realisatie"),
    ("KPI", "Realisatie", ("KPI",), "Stand"),
    ("Indicatoren", "Antwoord", ("Vraag",), "Antwoord"),
    ("Financien", "Gerealiseerd 2024", FINANCE, "Gerealiseerd 2024"),
    ("Partners", "Geld begroot", ("Organisatie",), "Cash begroot"),
]


def with_few_apart(title: str, header: str, labels: Labels, called: str, rows: int) -> Grid:
    """The same of the first rows alone: ours answers the others."""
    grid = with_column_apart(title, header, labels, called)
    sheet, own = grid[title], grid[OWN]
    for row in own.data_rows[rows:]:
        for at, label in enumerate((*labels, header), 1):
            sheet.put(row, sheet.column(label), own.cells[row, at])
            own.put(row, at, None)
    return grid


@pytest.mark.parametrize(("title", "header", "labels", "called"), FEW)
@pytest.mark.parametrize("rows", [1, 2])
def test_a_few_cells_are_asked_for_below_a_header_that_names_ours(
    title: str, header: str, labels: Labels, called: str, rows: int
) -> None:
    grid = with_few_apart(title, header, labels, called, rows)
    (found,) = [item for item in read(grid).findings if item.sheet == OWN]
    assert (found.code, found.severity) == (MAYBE, Severity.WARNING)
    assert found.cell == f"{'ABC'[len(labels)]}{min(grid[OWN].data_rows)}"
    assert f"iets in {'1 rij' if rows == 1 else '2 rijen'} (" in found.message


def test_below_another_header_a_few_are_theirs() -> None:
    assert codes(with_few_apart("KPI", "Realisatie", ("id", "KPI"), "Opgave", 2)) == ["TAB-VREEMD"]


def test_so_are_a_few_that_ours_answers() -> None:
    grid = with_few_apart("KPI", "Realisatie", ("id", "KPI"), "Realisatie", 2)
    grid["KPI"].cells = dict(filled_grid()["KPI"].cells)
    assert codes(grid) == ["TAB-VREEMD"]


def test_what_surely_is_ours_stops_until_it_has_a_place() -> None:
    done = handed_back(with_column_apart("KPI", "Realisatie", ("KPI",), "Resultaat"))
    assert not done.before.accepted
    assert not done.after.accepted


def with_columns_apart(
    title: str, called: Mapping[str, Value | None], labels: Labels, grid: Grid, first: int = 2
) -> Grid:
    """A workbook of which these columns stand on one sheet, ``called`` otherwise."""
    sheet = grid[title]
    own = grid[OWN] if OWN in grid.sheets else grid.add(OWN)
    columns = [sheet.column(header) for header in (*labels, *called)]
    for at, text in enumerate((*labels, *called.values()), 1):
        own.put(first, at, text)
    for number, row in enumerate(sheet.data_rows, first + 1):
        for at, column in enumerate(columns, 1):
            own.put(number, at, sheet.cells.get((row, column)))
            if at > len(labels):
                own.put(number, at, 3.0 * number * number + at)
                sheet.put(row, column, None)
    return grid


TOLD_APART = [
    ("KPI", {"Doel": "Was de bedoeling", "Realisatie": "Is geworden"}, ("KPI",)),
    ("KPI", {"Realisatie": None, "Doel": None}, ("KPI",)),
    ("Financien", {"Begroot 2024": "2024", "Gerealiseerd 2024": "2024"}, FINANCE),
    ("Financien", {"Begroot 2024": "plan 2024", "Gerealiseerd 2024": "2024"}, FINANCE),
    ("Financien", {"Prognose 2027": "2027"}, FINANCE),
    ("Financien", {"Prognose 2027": None}, FINANCE),
]


@pytest.mark.parametrize(("title", "called", "labels"), TOLD_APART)
def test_each_column_is_told(
    title: str, called: Mapping[str, Value | None], labels: Labels
) -> None:
    (found,) = [
        item
        for item in read(with_columns_apart(title, called, labels, filled_grid())).findings
        if item.sheet == OWN
    ]
    for at, header in enumerate(called):
        assert f'"{header}"' in found.message
        told = f"kolom {'ABCDE'[len(labels) + at]}"
        assert (told in found.message) == (found.code == MAYBE)


def test_so_is_each_table_on_the_sheet() -> None:
    grid = with_columns_apart("KPI", {"Realisatie": "Nu"}, ("KPI",), filled_grid())
    with_columns_apart("Financien", {"Begroot 2024": "2024"}, FINANCE, grid, 40)
    messages = [item.message for item in read(grid).findings if item.sheet == OWN]
    assert [
        header
        for header in ("Realisatie", "Begroot 2024")
        for text in messages
        if f'"{header}"' in text
    ] == ["Realisatie", "Begroot 2024"]


@pytest.mark.parametrize("called", ["Realisatie", "Resultaat", "Opgave"])
def test_a_list_that_says_all_of_ours_and_more_is_only_asked(called: str) -> None:
    grid = with_column_apart("KPI", "Realisatie", ("KPI",), called, kept=True)
    sheet = grid["KPI"]
    for row in sheet.data_rows[::3]:
        sheet.put(row, sheet.column("Realisatie"), None)
    found = finding(read(grid), MAYBE)
    assert "in 6 rijen" in found.message
    sheet.put(sheet.data_rows[1], sheet.column("Realisatie"), 12345.0)
    assert codes(grid) == ["TAB-VREEMD"]


@pytest.mark.parametrize(("day", "expected"), [((2026, 2, 1), MAYBE), ((2026, 9, 1), "TAB-VREEMD")])
def test_a_sheet_of_the_year_that_has_just_ended_may_be_of_now(
    day: tuple[int, int, int], expected: str
) -> None:
    name = "Jaarverslag 2025"
    grid = with_column_apart("KPI", "Realisatie", ("KPI",), "Opgave", name)
    pps = grid["PPS"]
    pps.put(pps.row("peildatum"), pps.column("Antwoord"), datetime(*day))
    assert codes(grid, name) == [expected]


def test_of_a_column_that_ours_lacks_altogether_it_is_said_once() -> None:
    grid = with_column_apart("KPI", "Realisatie", ("KPI",), "Resultaat")
    grid["KPI"].delete_column(grid["KPI"].column("Realisatie"))
    assert [code for code, *_ in said(read(grid))] == [SURE]


@pytest.mark.parametrize("name", ["2024", "Realisatie 2024"])
def test_the_year_of_the_amounts_on_a_sheet_does_not_make_it_one_of_before(name: str) -> None:
    grid = with_column_apart("Financien", "Gerealiseerd 2024", FINANCE, "2024", name)
    assert codes(grid, name) == [MAYBE]


TOTALS = [
    ("KPI", "Realisatie", ("KPI",), "Totaal"),
    ("KPI", "Realisatie", ("KPI",), "Totaal tot nu toe"),
    ("Financien", "Gerealiseerd 2024", FINANCE, "Totaal 2024"),
]


@pytest.mark.parametrize(("title", "header", "labels", "called"), TOTALS)
def test_a_total_is_asked_where_ours_has_no_answer_at_all(
    title: str, header: str, labels: Labels, called: str
) -> None:
    grid = with_column_apart(title, header, labels, called)
    assert codes(grid) == [MAYBE]
    sheet = grid[title]
    sheet.put(sheet.data_rows[0], sheet.column(header), 1.0)
    assert codes(grid) == ["TAB-VREEMD"]


@pytest.mark.parametrize(("title", "header", "labels", "called"), TOTALS)
def test_a_total_of_another_column_is_none_of_the_empty_one_beside_it(
    title: str, header: str, labels: Labels, called: str
) -> None:
    grid = with_column_apart(title, header, labels, called, kept=True)
    sheet = grid[title]
    for row in sheet.data_rows:
        sheet.put(row, sheet.column("Doel" if title == "KPI" else "Begroot 2024"), None)
    assert codes(grid) == ["TAB-VREEMD"]


HONEST = [
    ("Partners", "Gemeente", ("Organisatie",), "Locatie", OWN),
    ("Partners", "Gemeente", ("Organisatie",), "Toelichting", OWN),
    ("KPI", "Realisatie", ("KPI",), "Uren", OWN),
    ("KPI", "Realisatie", ("KPI",), "Opgave", "Uren per medewerker"),
    ("KPI", "Realisatie", ("KPI",), "Landelijk gemiddelde", OWN),
    ("KPI", "Realisatie", ("KPI",), "Opgave 2023", OWN),
    ("KPI", "Realisatie", ("KPI",), "Resultaat", "Jaar 2023"),
    ("Indicatoren", "Antwoord", ("id", "Indicator"), "Prioriteit", OWN),
    ("Financien", "Gerealiseerd 2024", FINANCE, "Totaal", OWN),
    ("Financien", "Gerealiseerd 2024", FINANCE, "Waarvan school", OWN),
    ("Financien", "Prognose 2027", FINANCE, "Eigen bijdrage", OWN),
    ("Partners", "Geld begroot", ("Organisatie",), "Verschil", OWN),
]


@pytest.mark.parametrize(("title", "header", "labels", "called", "name"), HONEST)
def test_a_list_that_says_that_it_is_of_something_else_is_theirs(
    title: str, header: str, labels: Labels, called: Value, name: str
) -> None:
    assert codes(with_column_apart(title, header, labels, called, name), name) == ["TAB-VREEMD"]


@pytest.mark.parametrize("called", ["Resultaat", "Opgave", None])
def test_so_is_one_that_ours_answers_as_well(called: Value) -> None:
    assert codes(with_column_apart("KPI", "Realisatie", ("KPI",), called, kept=True)) == [
        "TAB-VREEMD"
    ]


def test_an_overview_of_what_another_column_holds_is_none_of_the_empty_one_beside_it() -> None:
    grid = with_column_apart("Financien", "Begroot 2024", FINANCE, "2024", kept=True)
    sheet = grid["Financien"]
    for row in sheet.data_rows:
        sheet.put(row, sheet.column("Gerealiseerd 2024"), None)
    assert codes(grid) == ["TAB-VREEMD"]


@pytest.mark.parametrize("called", [None, "Behaalde waarde"])
def test_of_an_empty_column_that_may_be_equal_to_another_it_is_only_asked(
    called: Value | None,
) -> None:
    grid = with_column_apart("KPI", "Realisatie", ("KPI",), called)
    sheet = grid["KPI"]
    for row in sheet.data_rows:
        sheet.put(row, sheet.column("Doel"), float(row * row))
    assert codes(grid) == [MAYBE]
    sheet.put(sheet.data_rows[0], sheet.column("Realisatie"), 1.0)
    assert codes(grid) == ["TAB-VREEMD"]


def test_a_column_equal_to_another_goes_behind_what_can_only_be_the_empty_one() -> None:
    grid = with_column_apart("KPI", "Doel", ("KPI",), None, kept=True)
    sheet, own = grid["KPI"], grid[OWN]
    for row in sheet.data_rows:
        sheet.put(row, sheet.column("Realisatie"), None)
        own.put(row, 3, float(row * row + row % 5 + 1))
    found = finding(read(grid), SURE)
    assert found.cell == f"C{min(own.data_rows)}"


@pytest.mark.parametrize("called", ["Telefoon", "Facturen"])
def test_a_list_of_partners_with_numbers_is_theirs_where_any_amount_is_read(called: str) -> None:
    grid = with_column_apart("Partners", "Geld begroot", ("Organisatie",), called)
    grid["Partners"].put(5, grid["Partners"].column("Natura begroot"), 5000.0)
    assert codes(grid) == ["TAB-VREEMD"]


@pytest.mark.parametrize("called", ["Cash toegezegd", "Toegezegd (€)", "Bedrag", "Begroot"])
def test_amounts_of_partners_are_asked_by_what_their_header_says(called: str) -> None:
    grid = with_column_apart("Partners", "Geld begroot", ("Organisatie",), called)
    grid["Partners"].put(5, grid["Partners"].column("Natura begroot"), 5000.0)
    found = finding(read(grid), MAYBE)
    assert 'bij "Geld begroot" niets ingevuld' in found.message


@pytest.mark.parametrize("called", ["Bedrag", "Cash toegezegd"])
@pytest.mark.parametrize("times", [1.0, 2.0])
def test_amounts_in_a_form_that_ours_holds_are_a_list_of_their_own(
    called: str, times: float
) -> None:
    grid = with_column_apart("Partners", "Geld begroot", ("Organisatie",), called, kept=True)
    sheet, own = grid["Partners"], grid[OWN]
    for row in sheet.data_rows:
        sheet.put(row, sheet.column("Geld gerealiseerd"), 50.0)
        sheet.put(row, sheet.column("Natura begroot"), None)
    for row in own.data_rows:
        own.put(row, 2, 100.0 * row * times)
    assert codes(grid) == ["TAB-VREEMD"]


MORE = [("Startdatum", datetime(2024, 1, 1), datetime(2025, 9, 1)), ("Geld begroot", 100.0, 250.0)]


@pytest.mark.parametrize(("header", "one", "other"), MORE)
def test_a_column_of_partners_that_says_what_ours_does_and_more_is_asked(
    header: str, one: Value, other: Value
) -> None:
    grid = with_column_apart("Partners", "Type", ("Organisatie",), "Nummer", kept=True)
    sheet, own = grid["Partners"], grid[OWN]
    own.put(3, 2, "Gegevens")
    for row in range(5, 15):
        value = one if row % 3 else other
        own.put(row, 2, value)
        sheet.put(row, sheet.column(header), value if row < 12 else None)
    assert "in 3 rijen" in finding(read(grid), MAYBE).message
    sheet.put(6, sheet.column(header), 1.0)
    assert codes(grid) == ["TAB-VREEMD"]


def test_one_that_says_the_same_of_all_is_not() -> None:
    grid = with_column_apart("Partners", "Type", ("Organisatie",), "Gegevens", kept=True)
    sheet, own = grid["Partners"], grid[OWN]
    for row in range(5, 15):
        own.put(row, 2, "ja")
        sheet.put(row, sheet.column("In stuurgroep"), "ja" if row < 10 else None)
    assert codes(grid) == ["TAB-VREEMD"]


def test_of_a_choice_a_part_is_asked_as_well() -> None:
    grid = with_column_apart("Partners", "Type", ("Organisatie",), "Nummer", first=11)
    assert "in 4 rijen" in finding(read(grid), MAYBE).message


def test_ids_of_ours_are_known_among_those_that_the_template_printed() -> None:
    grid = with_column_apart("Partners", "Geld begroot", ("id",), "Cash begroot")
    for number in range(11, 61):
        grid[OWN].put(number + 10, 1, f"P{number}")
    assert codes(grid) == [SURE]


def test_a_list_with_a_line_for_each_time_that_somebody_worked_on_it_is_theirs() -> None:
    grid = with_column_apart("KPI", "Realisatie", ("KPI",), "Opgave")
    own = grid[OWN]
    for row in own.data_rows:
        own.double_row(row, at=row + 100)
    assert codes(grid) == ["TAB-VREEMD"]


def test_who_has_few_of_our_rows_among_their_own_has_a_list_of_their_own() -> None:
    grid = with_column_apart("KPI", "Realisatie", ("KPI",), "Opgave", first=16)
    own = grid[OWN]
    for row in range(100, 120):
        own.put(row, 1, f"Zaal {row}")
        own.put(row, 2, 5.0)
    assert codes(grid) == ["TAB-VREEMD"]


@pytest.mark.parametrize(
    ("title", "header", "labels", "called", "code"),
    [
        ("KPI", "Realisatie", ("KPI",), "Realisatie", SURE),
        ("KPI", "Realisatie", ("KPI",), "Opgave", MAYBE),
        ("Partners", "Geld begroot", ("Organisatie",), "Geld begroot", MAYBE),
    ],
)
def test_who_has_most_of_our_rows_may_have_more_of_their_own(
    title: str, header: str, labels: Labels, called: str, code: str
) -> None:
    grid = with_column_apart(title, header, labels, called)
    own = grid[OWN]
    for row in range(100, 150):
        own.put(row, 1, f"Zaal {row}")
        own.put(row, 2, 5.0)
    assert codes(grid) == [code]


Texts = Callable[[str, str, str], tuple[str, ...]]
"""What a row of Financien is called elsewhere: of its id, line and form."""


def finance_apart(
    texts: Texts, called: str, forms: Sequence[str] = ("geld", "natura"), *, above: bool = False
) -> Grid:
    """A workbook of which amounts stand on a sheet of its own, the rows called otherwise.

    ``above`` tells that the form stands above the rows.
    """
    grid = filled_grid()
    sheet, own = grid["Financien"], grid.add(OWN)
    columns = [sheet.column(header) for header in ("id", *FINANCE, "Gerealiseerd 2024")]
    rows = [[str(sheet.cells[row, at].value) for at in columns[:3]] for row in sheet.data_rows]
    put = 2
    for form in forms:
        put += 1
        own.put(put, 1, form.upper() if above else None)
        for row, names in zip(sheet.data_rows, rows, strict=True):
            if names[2] == form:
                put += 1
                labels = texts(*names)
                for at, text in enumerate(labels, 1):
                    own.put(put, at, text)
                own.put(2, len(labels) + 1, called)
                own.put(put, len(labels) + 1, 1000.0 + row * row)
    for row in sheet.data_rows:
        sheet.put(row, columns[3], None)
    return grid


@pytest.mark.parametrize(
    ("texts", "code"),
    [
        (lambda row_id, line, form: (row_id.replace(".", " "),), SURE),
        (lambda row_id, line, form: (f"{line} ({form})",), SURE),
        (lambda row_id, line, form: (f"{form}: {line}",), SURE),
        (lambda row_id, line, form: (line,), MAYBE),
    ],
)
@pytest.mark.parametrize("forms", [("geld",), ("geld", "natura")])
def test_a_post_may_be_called_by_its_form_in_the_same_cell_or_without(
    texts: Texts, code: str, forms: Sequence[str]
) -> None:
    assert codes(finance_apart(texts, "Gerealiseerd 2024", forms)) == [code]


def test_the_forms_may_stand_above_the_posts() -> None:
    grid = finance_apart(lambda row_id, line, form: (line,), "Gerealiseerd 2024", above=True)
    assert f"in {len(grid['Financien'].data_rows)} rijen" in finding(read(grid), MAYBE).message


def test_a_post_that_stands_there_more_often_than_ours_is_no_row_of_it() -> None:
    forms = ("geld", "natura", "geld")
    grid = finance_apart(lambda row_id, line, form: (line,), "Gerealiseerd 2024", forms)
    assert codes(grid) == ["TAB-VREEMD"]


def test_what_does_not_fit_what_is_asked_is_no_answer() -> None:
    grid = with_column_apart("KPI", "Realisatie", ("KPI",), "Resultaat")
    for row in grid[OWN].data_rows:
        grid[OWN].put(row, 2, "bespreken")
    assert codes(grid) == ["TAB-VREEMD"]


def test_text_above_the_headers_says_nothing_of_them() -> None:
    grid = with_column_apart("KPI", "Realisatie", ("KPI",), "Resultaat")
    grid[OWN].put(1, 2, "Onze cijfers")
    assert codes(grid) == [SURE]
    assert HEADER_ROW not in {row for row, _ in grid[OWN].cells}


def test_of_a_wide_list_only_so_many_columns_are_read(monkeypatch: pytest.MonkeyPatch) -> None:
    calls = counted(monkeypatch, questions, "read_choice")
    chosen = []
    for columns in (50, 100):
        grid = with_column_apart("Partners", "Type", ("Organisatie",), "Nummer")
        own = grid[OWN]
        for column in range(3, 3 + columns):
            for row in own.data_rows:
                own.put(row, column, f"in kolom {column} van rij {row} staat een tekst" * 4)
        calls.clear()
        assert codes(grid) == [MAYBE]
        chosen.append(sum("in kolom" in str(cell.value) for cell, _ in calls))
    assert 0 < chosen[0] == chosen[1]
