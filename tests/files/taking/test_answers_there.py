"""Lists of our questions with texts of their own, beside a round that is half filled."""

import pytest

from monitor.domain.findings import Severity
from tests.files.filled_grid import MODEL, Grid, filled_grid
from tests.files.read_back import finding, read, said

ALIKE, REST = "TAB-LIJKT-OP-MET-ANDERE", "TAB-MET-DE-REST"
OPEN = [item for item in MODEL.indicators if item.kind == "level"][6:]


def listed(headers: list[str], text: str) -> Grid:
    """A workbook with most levels still open, and a list of those with a text in the last column.

    The first three columns have the id, the name and who does it.
    """
    grid = filled_grid()
    sheet, own = grid["Indicatoren"], grid.add("Verdeling")
    for column, header in enumerate(headers, 1):
        own.put(1, column, header)
    for at, item in enumerate(OPEN, 2):
        sheet.put(sheet.row(item.id), sheet.column("Antwoord"), None)
        for column, value in enumerate((item.id, item.name, "Anja", text), 1):
            own.put(at, column, value)
    return grid


@pytest.mark.parametrize("header", ["Antwoord", "Antwoord van"])
@pytest.mark.parametrize("text", ["bij Bert navragen", "volgt", "?"])
def test_texts_that_are_no_answers_are_only_asked(header: str, text: str) -> None:
    tables = read(listed(["id", "Indicator", "Wie", header], text))
    assert finding(tables, ALIKE).severity is Severity.WARNING
    assert REST not in {code for code, *_ in said(tables)}
    assert tables.counts.filled == tables.counts.read + tables.counts.ignored


@pytest.mark.parametrize("text", ["3", "4 - met een eigen woord erbij", "n.v.t."])
def test_what_answers_our_questions_is_the_rest(text: str) -> None:
    grid = listed(["id", "Indicator", "Wie", "Antwoord"], "volgt")
    grid["Verdeling"].put(5, 4, text)
    assert finding(read(grid), REST).severity is Severity.ERROR
