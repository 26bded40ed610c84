"""A monitor as a busy office hands it in: all is there, little of it as the template had it."""

from collections.abc import Mapping
from datetime import date, datetime
from io import BytesIO
from random import Random

import openpyxl
from openpyxl.worksheet.worksheet import Worksheet

from tests.filled_workbook import ANSWER_COLUMN, filled_workbook

WRONG: Mapping[str, str] = {"gov_pdca": "loopt goed", "par_active_share": "ongeveer de helft"}
"""The answers that nobody can read, by their indicator."""
RIGHT: Mapping[str, str] = {"gov_pdca": "3", "par_active_share": "50%"}
"""The same answers as a person types them; what ``filled_workbook`` has."""
FOREIGN = "Urenstaat"
GRANT = 1_200_000


def tidy_monitor() -> bytes:
    """The same answers on the template as it was downloaded."""
    return filled_workbook({"subsidiebedrag": GRANT})


def messy_monitor(wrong: Mapping[str, str] = WRONG) -> bytes:
    """Rows shuffled, a header misspelt, answers retyped as text, ``wrong`` ones, another tab."""
    book = openpyxl.load_workbook(BytesIO(tidy_monitor()))
    for title, column in ANSWER_COLUMN.items():
        for (cell,) in book[title].iter_rows(min_row=5, min_col=column, max_col=column):
            row_id = book[title].cell(cell.row, 1).value
            cell.value = wrong.get(str(row_id)) or _as_typed(cell.value)
    indicators = book["Indicatoren"]
    _shuffle(indicators, Random(8))
    indicators["G4"] = "Toelichtng of bewijs"
    hours = book.create_sheet(FOREIGN)
    for line in (("Wie", "Uren"), ("Docent", 120), ("Praktijkbegeleider", 80)):
        hours.append(line)
    content = BytesIO()
    book.save(content)
    return content.getvalue()


def _as_typed(value: object) -> object:
    """A value as text, the way a Dutch reader writes it."""
    if isinstance(value, date | datetime):
        return f"{value.day}-{value.month}-{value.year}"
    if isinstance(value, float):
        return f"{value:.0%}".replace("%", " %")
    if value == GRANT:
        return "€ 1.200.000,–"
    return str(value) if isinstance(value, int) else value


def _shuffle(sheet: Worksheet, random: Random) -> None:
    """Sort the rows under the header at random, as far as their values go."""
    rows = [[cell.value for cell in row] for row in sheet.iter_rows(min_row=5)]
    for number, values in enumerate(random.sample(rows, len(rows)), 5):
        for column, value in enumerate(values, 1):
            sheet.cell(number, column).value = value
