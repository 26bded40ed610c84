"""From the cells of one of our tables to its rows, and what is to be said of it by itself."""

from collections.abc import Iterable, Mapping, Sequence, Set
from typing import NamedTuple

from monitor.domain.cells import CellRow
from monitor.domain.findings import Finding, blocks
from monitor.domain.layout import FIELDS
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.found_tabs import FoundTab
from monitor.files.locating.free_rows import MOST_ROWS
from monitor.files.locating.header import Header, input_columns
from monitor.files.locating.known_rows import NAMED_IN_PART, UNKNOWN, KnownRows
from monitor.files.locating.page import Page
from monitor.files.locating.table_rows import rows_below
from monitor.files.parser.limits import Refused
from monitor.files.taking import leftovers
from monitor.files.taking.about_monitor import AboutMonitor
from monitor.files.taking.answers_between import ask_answers_between
from monitor.files.taking.answers_in_labels import ask_answers_in_labels
from monitor.files.taking.changed_labels import (
    Changed,
    changed_labels,
    leave_labels,
    making_other_numbers,
)
from monitor.files.taking.foreign_columns import ignore_foreign_columns
from monitor.files.taking.marked_levels import ask_marked_levels
from monitor.files.taking.merged_texts import leave_merged_texts
from monitor.files.taking.misplaced import ask_misplaced
from monitor.files.taking.missing_columns import about_missing_columns
from monitor.files.taking.questions import Questions
from monitor.files.taking.reordered_headers import leave_reordered
from monitor.files.taking.scaled_tables import ask_scales
from monitor.files.taking.standing import leave_standing
from monitor.files.taking.struck_rows import about_struck_rows
from monitor.files.taking.take_cells import CellTaker
from monitor.files.taking.unknown_cells import told_at_once
from monitor.files.taking.without_result import about_results
from monitor.files.taking.written import Written


class OneTable(NamedTuple):
    """What one table of a workbook held.

    ``cells`` are rows of frames.CELLS, ``row_ids`` all of its rows that are there, and ``rows``
    tells on which row of the sheet those stand that were taken. ``unknown`` are the names of those
    that are none of ours.
    """

    cells: list[CellRow]
    findings: list[Finding]
    row_ids: Set[str]
    rows: Mapping[str, int]
    unknown: Sequence[str]


def read_table(
    table: FoundTab,
    texts: Written,
    others: Iterable[Written],
    questions: Questions,
    about: AboutMonitor,
) -> OneTable:
    """Read a table where it was found. Every cell of its sheet is accounted for."""
    tab, page, header = table.tab, table.page, table.header
    inputs = input_columns(tab, header)
    reordered = leave_reordered(table, texts)
    rows = rows_below(page, tab, header, texts.known)
    if tab.free_rows and len(rows.taken) > MOST_ROWS:
        raise Refused("TABEL-TE-LANG", sheet=page.name, rows=len(rows.taken), most=MOST_ROWS)
    changed: list[Changed] = []
    if not tab.free_rows:
        elsewhere = (other.known[tab.table] for other in others)
        changed = changed_labels(page, header, rows, texts.known[tab.table], elsewhere)
    other_numbers = making_other_numbers(tab, changed, rows, questions)
    taker = CellTaker(page, tab, inputs, questions)
    names = texts.known[tab.table].names if changed else ()
    about_labels, answers = ask_answers_in_labels(taker, header, rows.taken, changed, names, about)
    labels = [item for item in changed if item not in answers]
    about_labels += leave_labels(page, tab, labels, other_numbers, questions)
    leftovers.claim_template_text(page, tab, header)
    about_standing = leave_standing(page, tab, header, rows, questions)
    leftovers.claim_labels(page, tab, header, rows)
    taker.take(rows, {item.row_id: item for item in other_numbers})
    cells, about_cells = ask_misplaced(taker, rows.taken)
    about = about.with_rows(cells) if tab is FIELDS else about
    merged, about_merged = leave_merged_texts(taker, rows.taken)
    missing = about_missing_columns(table, about, len(rows.taken))
    findings = [
        *header.findings,
        *reordered.findings,
        *rows.findings,
        *about_labels,
        *about_standing,
        *told_at_once(about_cells),
        *about_merged,
        *about_struck_rows(page, rows.taken.values(), inputs.values()),
        *ask_scales(page, tab, header),
        *leftovers.ignore_foreign_rows(page, tab, header, rows),
        *ask_answers_between(taker, header, rows.taken),
        *ask_marked_levels(taker, header, rows.taken),
        *ignore_foreign_columns(taker, header, rows.taken, missing, about),
    ]
    findings += about_results(page, findings)
    findings += leftovers.ignore_strays(page, unread=blocks(missing.values()))
    row_ids = rows.ids | reordered.row_ids
    if not NAMED_IN_PART.isdisjoint(rows.foreign.values()):  # any of ours may be there
        row_ids |= {row.id for row in texts.rows[tab.table]}
    unknown = () if tab.free_rows else _unknown(page, header, rows, texts.known[tab.table])
    return OneTable(cells + merged, findings, row_ids, rows.taken, unknown)


def _unknown(page: Page, header: Header, rows: FoundRows, known: KnownRows) -> list[str]:
    """What people call the rows that are none of ours, in a column that names ours."""
    columns = [header.columns[name] for name in known.names if name in header.columns]
    unknown = (row for row, code in rows.foreign.items() if code == UNKNOWN)
    texts = (page.text(row, column) for row in unknown for column in columns)
    return list(dict.fromkeys(filter(None, texts)))
