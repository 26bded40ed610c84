"""What is said of a sheet that isn't read and holds what columns of ours lack."""

from collections import defaultdict
from collections.abc import Sequence

from monitor.domain.findings import Finding
from monitor.domain.notation import counted
from monitor.domain.quoting import quote
from monitor.domain.row_names import some_of
from monitor.domain.rules import rule
from monitor.files.locating.copies import Copied
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.page import Page
from monitor.files.parser.cell_names import column_letter
from monitor.files.taking.answers_elsewhere import MissedOn
from monitor.files.taking.lacked_columns import TableColumn
from monitor.files.taking.missed_columns import Missed
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
            Missed(item, header_text(tab, item), there, copied.among.get(item, ()), is_sure=False)
            for item, there in places.items()
        ),
    )


def tell_missed(
    page: Page, missed: Sequence[MissedOn]
) -> tuple[list[Finding], frozenset[TableColumn]]:
    """The findings of such a sheet, and the columns that are plainly ours.

    Of each table there is one about those, which need a place, and one about those that may be
    ours. All of the sheet is left out.
    """
    sure = [part for there in missed if (part := _part(there, is_sure=True))]
    maybe = [part for there in missed if (part := _part(there, is_sure=False))]
    page.need_place(place for there in sure for item in there.columns for place in item.places)
    count = page.ignore(list(page.left))
    about = frozenset((at.table.tab.table, item.column) for at in sure for item in at.columns)
    findings = [
        *(_finding(_SURE, page, there, count) for there in sure),
        *(_finding(MAYBE, page, there, count) for there in maybe),
    ]
    return findings, about


def _part(missed: MissedOn, *, is_sure: bool) -> MissedOn | None:
    """Those of the columns that are plainly ours, or those that may be; None without any."""
    columns = tuple(item for item in missed.columns if item.is_sure == is_sure)
    return missed._replace(columns=columns) if columns else None


def _finding(code: str, page: Page, missed: MissedOn, count: int) -> Finding:
    columns, tab = missed.columns, missed.table.tab
    headers = [quote(header_text(tab, item.column)) for item in columns]
    rows = [item.rows for item in columns]
    ours, among = with_rows(list(zip(headers, rows, strict=True)))
    theirs, _ = with_rows([(_called(item), item.rows) for item in columns])
    if len(set(rows)) > 1 and code == MAYBE:
        ours = f"de kolom die erbij hoort ({some_of(headers)})"
    facts = {
        "tab": tab.title,
        "read": missed.table.page.name,
        "here": page.name,
        "columns": ours,
        "theirs": theirs,
        "among": among,
        "count": count,
    }
    first = columns[0]
    return rule(code if page.sheet.visible else _HIDDEN[code]).at(
        page.name, a1(*first.places[0]), raw=first.raw, **facts
    )


def with_rows(columns: Sequence[tuple[str, Sequence[str]]]) -> tuple[str, str]:
    """Columns, and in which rows the answers to them stand elsewhere, where that isn't all of them.

    Of columns with other rows than another each has its own behind it, and nothing is left to say.
    """
    if not columns:
        return "", ""
    by_rows: dict[tuple[str, ...], list[str]] = defaultdict(list)
    for name, rows in columns:
        by_rows[tuple(rows)].append(name)
    if len(by_rows) == 1:
        return some_of([name for name, _ in columns]), _in_rows(columns[0][1])
    each = [f"{some_of(names)}{_in_rows(rows) or ' (alle)'}" for rows, names in by_rows.items()]
    return some_of(each), ""


def _in_rows(rows: Sequence[str]) -> str:
    if not rows:
        return ""
    return f" in {counted(len(rows), 'rij', 'rijen')} ({some_of([quote(row) for row in rows])})"


def _called(missed: Missed) -> str:
    letter = column_letter(missed.places[0][1])
    return f"kolom {letter} ({quote(missed.raw)})" if missed.raw else f"kolom {letter}"
