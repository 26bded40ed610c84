"""What is said of a sheet that is like one of our tabs: of what, and how much otherwise or not."""

from monitor.domain.notation import counted, number
from monitor.domain.quoting import quote
from monitor.files.locating.copies import Copied, Part
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page
from monitor.files.locating.split_table import told_twice
from monitor.files.taking.said_of_missed import with_rows


def facts_of(copied: Copied, page: Page) -> dict[str, object]:
    """What is told of a sheet with answers to a table that is read elsewhere."""
    tab = copied.table.tab
    columns, among = with_rows(
        [(quote(header_text(tab, item)), copied.among.get(item, ())) for item in copied.columns]
    )
    return {
        "tab": tab.title,
        "read": copied.table.page.name,
        "here": page.name,
        "likeness": likeness(copied, page),
        "columns": columns,
        "among": among,
        "twice": told_twice(copied.twice),
        "few": "weinig" if copied.answers[1] else "geen",
        "there": "meer" if copied.answers[1] else "wel",
    }


def likeness(copied: Copied, page: Page) -> str:
    """How many answers are others than ours, and of how many of ours nothing stands there.

    What stands in rows that can't be told to be ours may be either.
    """
    if copied.strange:
        return _likeness_in_part(copied, page)
    others = _others(copied, page)
    lacking = len(copied.differing) - others
    is_lacking = "is hier niet ingevuld" if lacking == 1 else "zijn hier niet ingevuld"
    if not others:
        cells = f" {counted(lacking, 'vak', 'vakken')} {is_lacking}." if lacking else ""
        return f"Wat hier is ingevuld, is hetzelfde.{cells}"
    cells = f", en {number(lacking)} {is_lacking}" if lacking else ""
    return f"{counted(others, 'vak is', 'vakken zijn')} anders ingevuld{cells}."


def _likeness_in_part(copied: Copied, page: Page) -> str:
    count = len(copied.strange)
    if count == 1:
        untold = "1 vak staat hier in een rij die wij niet kennen. Dat konden wij niet vergelijken."
    else:
        untold = (
            f"{counted(count, 'vak', 'vakken')} staan hier in rijen die wij niet kennen. Die "
            "konden wij niet vergelijken."
        )
    if copied.part is Part.STRANGE:
        return untold
    others = _others(copied, page)
    alike = "Wat wij wel kennen, is hetzelfde"
    if others:
        alike = f"{counted(others, 'vak is', 'vakken zijn')} anders"
    return f"{alike} ingevuld. {untold}"


def _others(copied: Copied, page: Page) -> int:
    """How many cells there say something else than ours."""
    return sum(column in page.rows.get(row, ()) for row, column in copied.differing)
