"""The list of what to mend: in order, counted, with a link to the very cell."""

import pytest

from monitor.domain.findings import tally
from monitor.domain.layout import LEFTOVERS_TITLE
from monitor.domain.rules import rule
from monitor.files.annotated.spots import Spots
from monitor.files.annotated.to_mend import to_mend_sheet
from monitor.files.book import Sheet
from monitor.files.workbook import Aside, Comment, Holder
from tests.files.annotated.handing_back import HandedBack, handed_back, intake_of
from tests.files.filled_grid import Grid, filled_grid
from tests.files.read_back import read


@pytest.fixture(scope="module")
def done() -> HandedBack:
    grid = filled_grid()
    grid["Indicatoren"].insert_rows(7, 2)
    grid["Indicatoren"].insert_columns(2)
    grid.fill("indicators", "gov_pdca", "answer", "veel")
    grid.fill("partners", "P02", "organisation", "Windkracht Werkplaats")
    grid["PPS"].put(40, 9, "Overleg met de penvoerder")
    grid.add("Urenstaat").put(3, 2, 12.0)
    return handed_back(grid)


@pytest.fixture(scope="module")
def sheet(done: HandedBack) -> Sheet:
    return done.book.sheets[0]


def lines(sheet: Sheet) -> list[list[str]]:
    rows = range(5, sheet.last_row + 1)
    return [[str(sheet.cells[row, column][0] or "") for column in range(1, 7)] for row in rows]


def test_it_is_the_first_tab_and_counts_the_rows_that_ask_for_something(
    done: HandedBack, sheet: Sheet
) -> None:
    told = [line[0] for line in lines(sheet)]
    asks = len(told) - told.count("Opmerking")
    assert told == ["Fout"] + ["Waarschuwing"] * (asks - 1) + ["Opmerking"] * told.count(
        "Opmerking"
    )
    assert sheet.title == f"Te herstellen ({asks})"
    said = str(sheet.cells[1, 3][0])
    assert said.startswith(f"Op {asks} plekken: 1 fout en {asks - 1} waarschuwingen. Verder ")
    assert said.endswith("opmerkingen: goed om te weten, u hoeft er niets aan te doen.")
    assert tally(done.before.findings) in said.replace(". Verder ", " en ").replace(" en ", ", ", 1)


def test_what_is_said_of_one_cell_stands_in_one_row() -> None:
    grid = filled_grid()
    grid.fill("fields", "naam", "answer", "Bel 06 12345678 of mail wie@voorbeeld.nl")
    done = handed_back(grid)
    about = [item for item in done.before.findings if item.subject and item.subject.row == "naam"]
    assert len(about) == 2
    (row,) = [line for line in lines(done.book.sheets[0]) if line[5] == "PPS, C6"]
    assert row[:2] == ["Waarschuwing", "PPS C6"]
    assert row[2] == "\n".join(item.message for item in about)
    assert row[4] == "Bel 06 12345678 of mail wie@voorbeeld.nl"
    asks = sum(item.severity != "opmerking" for item in done.before.findings)
    assert done.book.sheets[0].title == f"Te herstellen ({asks - 1})"
    assert str(done.book.sheets[0].cells[1, 3][0]).startswith(
        f"Op {asks - 1} plekken: {asks} waarschuwingen."
    )


def test_a_wrong_answer_that_is_struck_through_is_one_place() -> None:
    """What is said of a row is told at a cell, without an answer that would make it go."""
    grid = filled_grid()
    grid.fill("indicators", "gov_pdca", "answer", "veel")
    sheet = grid["Indicatoren"]
    row = sheet.row("gov_pdca")
    sheet.struck.add((row, 5))
    to_mend = handed_back(grid).book.sheets[0]
    (told,) = [line for line in lines(to_mend) if line[1] == f"Indicatoren E{row}"]
    assert "\n" in told[2]
    without = filled_grid()
    without.fill("indicators", "gov_pdca", "answer", "veel")
    assert to_mend.title == handed_back(without).book.sheets[0].title


def test_what_is_said_of_one_place_is_one_row_and_counts_once() -> None:
    grid = filled_grid()
    kpi, questions = grid["KPI"], grid["Indicatoren"]
    for column in (3, 4, 8):
        questions.put(6, column, "Anders")  # texts of ours beside one answer
    kpi.put(6, 3, "uren per week")  # and beside two
    del kpi.cells[20, 1], kpi.cells[20, 2]  # a row that is missing is told at its place
    for row in range(60, 85):  # of the whole tab these are, beyond the first twenty
        kpi.put(row, 9, "los")
    done = handed_back(grid)
    sheet = done.book.sheets[0]
    assert len(set(sheet.links.values())) == len(sheet.links)
    told = [line for line in lines(sheet) if line[0] != "Opmerking"]
    assert sheet.title == f"Te herstellen ({len(told)})"
    (of_question,) = [line for line in lines(sheet) if line[1] == "Indicatoren E6"]
    said = [
        item.message
        for item in done.before.findings
        if item.sheet == "Indicatoren" and item.cell in ("C6", "D6", "H6")
    ]
    assert len(said) > 1
    assert of_question[2].splitlines() == said


@pytest.fixture(scope="module", params=["kas", "twice"])
def of_one_thing(request: pytest.FixtureRequest) -> HandedBack:
    """A workbook with a word for cash that we don't know, or with a table once more below."""
    grid = filled_grid()
    sheet = grid["Financien"]
    for (row, column), cell in list(sheet.cells.items()):
        if request.param == "twice" and row >= 5:
            sheet.put(row + 60, column, cell)
        elif request.param == "kas" and column == 3 and cell.value == "geld":
            sheet.put(row, column, "kas")
    return handed_back(grid)


def test_what_was_found_at_many_cells_for_one_reason_is_told_once(
    of_one_thing: HandedBack,
) -> None:
    errors = [item for item in of_one_thing.before.findings if item.severity == "fout"]
    assert len(errors) > 100
    sheet = of_one_thing.book.sheets[0]
    (line,) = [line for line in lines(sheet) if line[0] == "Fout"]
    assert line[1] == "Financien D5"
    assert f"Het gaat om {len(errors)} vakken" in line[2]
    assert 'zoek "Klopt dit?" en vervang dat door niets' in line[3]
    assert " 1 fout en " in str(sheet.cells[1, 3][0])


def test_each_of_those_cells_is_marked_and_its_remedy_helps(of_one_thing: HandedBack) -> None:
    sheet = of_one_thing.sheet("Financien")
    subjects = {item.subject for item in of_one_thing.before.findings if item.severity == "fout"}
    marked = [note for note in sheet.notes.values() if note.startswith("Fout: ")]
    assert len(marked) == len(subjects)
    mended = Grid(of_one_thing.book)
    for place, cell in list(mended["Financien"].cells.items()):
        if str(cell.value).startswith("Klopt dit?"):
            mended["Financien"].put(*place, str(cell.value).replace("Klopt dit?", ""))
    again = intake_of(mended)
    assert again.accepted
    assert again.submission is not None
    names = ["table", "row", "column", "state", "number"]
    money = again.submission.cells.query("table == 'finance'")[names]
    ours = read(filled_grid()).cells.query("table == 'finance'")[names]
    order = ["row", "column"]
    assert (
        money.sort_values(order)
        .reset_index(drop=True)
        .equals(ours.sort_values(order).reset_index(drop=True))
    )


def test_a_link_leads_to_the_cell_in_the_workbook_handed_back(
    done: HandedBack, sheet: Sheet
) -> None:
    wrong = lines(sheet)[0]
    row = next(
        at for (at, _), (value, _) in done.sheet("Indicatoren").cells.items() if value == "gov_pdca"
    )
    assert wrong[1] == f"Indicatoren E{row}"
    assert sheet.links[5, 2] == ("Indicatoren", f"E{row}")
    assert wrong[5] == f"Indicatoren, F{row + 2}"


def test_what_had_no_place_is_linked_to_where_it_is_listed(done: HandedBack, sheet: Sheet) -> None:
    overig = done.sheet("Overig uit uw bestand")
    at = {value: row for (row, column), (value, _) in overig.cells.items() if column == 3}
    linked = {sheet.cells[place[0], 5][0]: link for place, link in sheet.links.items()}
    text = "Overleg met de penvoerder"
    assert linked[text] == ("Overig uit uw bestand", f"A{at[text]}")
    tab = next(line for line in lines(sheet) if line[5] == "Urenstaat")
    assert tab[1] == f"Overig uit uw bestand A{at['12']}"


def test_what_stood_in_no_cell_is_linked_to_where_it_is_listed() -> None:
    grid = filled_grid()
    sheet = grid["Indicatoren"]
    sheet.put(60, 2, "los")  # listed first: none of the others leads there
    sheet.put(61, 2, "meer op de site")
    sheet.comments.append(Comment(6, 5, "Jan", "Nog eens nakijken"))
    sheet.asides.append(Aside(Holder.BOX, 8, 3, "Zie het plan"))
    sheet.asides.append(Aside(Holder.LINK, 61, 2, "https://voorbeeld.invalid/plan"))
    for title in ("Indicatoren", "KPI"):
        grid[title].asides.append(Aside(Holder.HEADER, 0, 0, "&LConcept"))
    done = handed_back(grid)
    listed = done.sheet(LEFTOVERS_TITLE)
    at = {value: f"A{row}" for (row, column), (value, _) in listed.cells.items() if column == 3}
    to_mend = done.book.sheets[0]
    leads = {str(to_mend.cells[place[0], 3][0]): link for place, link in to_mend.links.items()}
    for said, text in {
        "een notitie of opmerking": "Nog eens nakijken",
        "in een tekstvak": "Zie het plan",
        "zit een link": "https://voorbeeld.invalid/plan",
        "aan de bladzijden": "Concept",
    }.items():
        (link,) = [link for message, link in leads.items() if said in message]
        assert link == (LEFTOVERS_TITLE, at[text]), said


def test_every_link_leads_somewhere(done: HandedBack, sheet: Sheet) -> None:
    titles = {other.title for other in done.book.sheets}
    assert sheet.links
    assert {title for title, _ in sheet.links.values()} <= titles


def test_without_findings_it_says_that_nothing_is_to_be_mended() -> None:
    done = handed_back(filled_grid())
    first = done.book.sheets[0]
    assert done.before.accepted
    asks = [item for item in done.before.findings if item.severity != "opmerking"]
    if not asks:
        assert first.cells[2, 1][0] == "Er is niets te herstellen."
    assert first.title == f"Te herstellen ({len(asks)})"


@pytest.mark.parametrize(
    ("codes", "title", "said"),
    [
        (
            ["BRIN-VORM", "ANTWOORD-VEROUDERD", "ANTWOORD-VEROUDERD"],
            "Te herstellen (1)",
            "Op 1 plek: 1 waarschuwing. Bij 2 onderdelen is de vraag: klopt dit nog?",
        ),
        (
            ["ANTWOORD-VEROUDERD"],
            "Te herstellen (0)",
            "Bij 1 onderdeel is de vraag: klopt dit nog?",
        ),
    ],
)
def test_answers_to_confirm_are_counted_by_themselves(codes, title, said) -> None:
    found = [
        rule(code).at("PPS", f"C{row}", **dict.fromkeys(rule(code).facts, "iets"))
        for row, code in enumerate(codes, 5)
    ]
    first = to_mend_sheet(found, Spots({}))
    assert (first.title, first.cells[1, 3][0]) == (title, said)
    assert str(first.cells[2, 1][0]).startswith("Klik op een plek")
    assert len(lines(first)) == len(codes)


def test_nobody_is_told_to_put_back_what_is_back_already() -> None:
    grid = filled_grid()
    ours = str(grid["KPI"].cells[grid["KPI"].data_rows[0], 3].value)
    grid["KPI"].put(grid["KPI"].data_rows[0], 3, "x 1.000")
    grid["Indicatoren"].put(4, 5, "Wij zeggen")
    done = handed_back(grid)
    told = [line[3] for line in lines(done.book.sheets[0])]
    notes = [note for sheet in done.book.sheets for note in sheet.notes.values()]
    assert not [text for text in [*told, *notes] if text.startswith("Zet ") or "\nZet " in text]
    assert sum(f'In dit werkboek staat "{ours}" al terug.' in text for text in told) > 1
    assert any("Typ dan alleen het getal, bijvoorbeeld" in text for text in notes)
    assert any("Zet " in item.remedy for item in done.before.findings)


def test_a_note_that_amounts_are_in_thousands_leads_to_its_text_and_does_so_again() -> None:
    grid = filled_grid()
    grid["Financien"].comments.append(Comment(5, 4, "Jan", "x 1.000"))
    done = handed_back(grid)
    assert (5, 4) not in done.sheet("Financien").notes
    for book in (done.book, handed_back(Grid(done.book)).book):
        to_mend = book.sheets[0]
        (row,) = [row for row, to in to_mend.links.items() if to == (LEFTOVERS_TITLE, "A5")]
        assert "met de hele rij" in str(to_mend.cells[row[0], 4][0])


def test_of_a_tab_that_is_not_read_it_goes_to_the_first_row_of_which_something_is_asked() -> None:
    grid = filled_grid()
    grid["Partners"].put(40, 30, "Nog bellen")
    kpi, rest = grid["KPI"], grid.add("Deel 2")
    for (row, column), cell in list(kpi.cells.items()):
        if row == 4:
            rest.put(row, column, cell)
        if row > 5:
            rest.put(row, column, cell)
            kpi.put(row, column, None)
    done = handed_back(grid)
    (row,) = [row for row, line in enumerate(lines(done.book.sheets[0]), 5) if line[5] == "Deel 2"]
    listed = done.sheet(LEFTOVERS_TITLE).cells
    of_it = [at for (at, column), (text, _) in listed.items() if (column, text) == (1, "Deel 2")]
    first = min(at for at in of_it if listed[at, 4][0])
    assert first > min(of_it)
    assert done.book.sheets[0].links[row, 2] == (LEFTOVERS_TITLE, f"A{first}")
