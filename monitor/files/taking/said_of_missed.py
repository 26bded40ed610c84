"""What is said of a sheet that isn't read and holds what columns of ours lack."""

from monitor.domain.findings import Finding
from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of
from monitor.domain.rules import rule
from monitor.files.locating.copies import Copied
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.answers_elsewhere import Missed, MissedOn
from monitor.files.taking.lacked_columns import TableColumn
from monitor.files.workbook import a1

_SURE, MAYBE = "TAB-MET-KOLOMMEN", "TAB-MISSCHIEN-MET-KOLOMMEN"
MAYBE_HIDDEN = "TAB-MISSCHIEN-MET-KOLOMMEN-VERBORGEN"
_HIDDEN = {_SURE: "TAB-MET-KOLOMMEN-VERBORGEN", MAYBE: MAYBE_HIDDEN}


def missed_of(copied: Copied) -> MissedOn:
    """The columns of a table on a sheet that may be of before, of which ours lacks the answers."""
    tab = copied.table.tab
    places = {
        item: tuple(sorted(cell.place for cell in copied.lacking if cell.column == item))
        for item in copied.columns
    }
    return MissedOn(
        copied.table,
        tuple(
            Missed(item, header_text(tab, item), there, copied.among, is_sure=False)
            for item, there in places.items()
        ),
    )


def tell_missed(page: Page, missed: MissedOn) -> tuple[Finding, frozenset[TableColumn]]:
    """The finding of such a sheet, of which all is left out, and the columns that it tells of.

    What is plainly ours needs a place.
    """
    columns, tab = missed.columns, missed.table.tab
    is_sure = any(item.is_sure for item in columns)
    code = _SURE if is_sure else MAYBE
    if is_sure:
        page.need_place(place for item in columns for place in item.places)
    facts = {
        "tab": tab.title,
        "read": missed.table.page.name,
        "here": page.name,
        "columns": some_of([quote(header_text(tab, item.column)) for item in columns]),
        "theirs": some_of([_called(item) for item in columns]),
        "among": among(list(dict.fromkeys(row for item in columns for row in item.rows))),
        "count": page.ignore(list(page.left)),
    }
    first = columns[0]
    found = rule(code if page.sheet.visible else _HIDDEN[code]).at(
        page.name, a1(*first.places[0]), raw=first.raw, **facts
    )
    about = frozenset((tab.table, item.column) for item in columns) if is_sure else frozenset()
    return found, about


def among(rows: list[str]) -> str:
    """In which rows the answers to a column stand elsewhere, where that isn't all of them."""
    if not rows:
        return ""
    count = "1 rij" if len(rows) == 1 else f"{len(rows)} rijen"
    return f" in {count} ({some_of([quote(row) for row in rows])})"


def _called(missed: Missed) -> str:
    letter = column_letter(missed.places[0][1])
    return f"kolom {letter} ({quote(missed.raw)})" if missed.raw else f"kolom {letter}"
