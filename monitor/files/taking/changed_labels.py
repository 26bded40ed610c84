"""Labels of ours that somebody changed, and what that may have made of the answers beside them.

Who changes the unit, the name or the question may have answered something else. So each is told
with both texts, and what stood there is left over. Where the new text makes another number of the
same digits, the numbers beside it aren't taken.
"""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.layout import KPI
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.files.cell.likeness import says_the_same, share_a_word
from monitor.files.cell.measures import only_euros, same_measure
from monitor.files.cell.text import folded
from monitor.files.locating.found_rows import FoundRows
from monitor.files.locating.header import Header
from monitor.files.locating.header_texts import header_text
from monitor.files.locating.known_rows import KnownRows
from monitor.files.locating.line_and_form import with_form
from monitor.files.locating.page import Page, block
from monitor.files.taking.leftovers import NAMED_ONE_BY_ONE
from monitor.files.taking.questions import Questions
from monitor.files.workbook import Kind, a1

_OF_THE_USER = "standing"
"""What the template writes here tells of the user's own answers: no two workbooks are alike."""
_ASIDE = frozenset({"dimension", "shelf_life"})
"""Labels that say nothing of what is asked."""
_BEFORE = {("fin_forecast_years", "levels"): frozenset([folded("Jaren (0-10)")])}
"""What this version of the template wrote before, folded, by row and label column."""
OF_NUMBERS = "TEKST-ANDERS-BIJ-GETAL"
"""The finding of a text that makes another number of the same digits beside it."""
_ONE_BY_ONE = 3
"""More rows than these with the same change were changed at once."""
_LONGEST = 160
"""Of a longer text only the beginning is told; all of it is left over."""


class Changed(NamedTuple):
    """A label that says something else than ours: where it stands, and both texts."""

    row_id: str
    column_id: str
    row: int
    column: int
    there: str
    ours: str

    @property
    def place(self) -> tuple[int, int]:
        """Row and column on the sheet."""
        return self.row, self.column

    @property
    def facts(self) -> dict[str, str]:
        """Both texts, of several lines the first that differs, no longer than can be told."""
        pairs = zip_longest(self.there.splitlines(), self.ours.splitlines(), fillvalue="")
        differing = (pair for pair in pairs if not says_the_same(*pair))
        there, ours = next(differing, (self.there, self.ours))
        if not (there and ours):
            there, ours = self.there, self.ours
        return {"there": _short(there), "ours": _short(ours)}


def changed_labels(
    page: Page, header: Header, rows: FoundRows, known: KnownRows, others: Iterable[KnownRows]
) -> list[Changed]:
    """The labels of rows that were taken that say something else than ours.

    Those that matter most come first, then in sheet order.

    ``others`` are the same rows in other versions of the questions that the workbook may be of.
    Who wrote what in another template nobody knows, so of such a one there are none. A label that
    was emptied says nothing, and what was said already of the row isn't said again.
    """
    if known.is_of_another_template:
        return []
    told = {finding.cell for finding in rows.findings}
    columns = [
        (name, header.columns[name])
        for name in known.labels
        if name in header.columns and name != _OF_THE_USER
    ]
    others = tuple(others)
    found = []
    for row_id, row in rows.taken.items():
        there = page.rows[row]
        for name, column in columns:
            cell, ours = there.get(column), known.text_of[row_id, name]
            if cell is None or cell.value == ours or cell.kind in (Kind.ERROR, Kind.UNCOMPUTED):
                continue
            changed = Changed(row_id, name, row, column, page.text(row, column), ours)
            if not _is_ours(changed, known, others) and a1(row, column) not in told:
                found.append(changed)
    return sorted(found, key=lambda changed: (changed.column_id in _ASIDE, changed.place))


def _is_ours(changed: Changed, known: KnownRows, others: Sequence[KnownRows]) -> bool:
    name = folded(changed.there)
    if changed.row_id in known.by_label[changed.column_id].get(name, ()):
        return True
    parts = with_form({changed.column_id: changed.there}, known)
    if len(parts) > 1:
        return all(changed.row_id in known.rows_called(*part) for part in parts.items())
    if name in _BEFORE.get((changed.row_id, changed.column_id), ()):
        return True
    if not same_measure(changed.column_id, changed.there, changed.ours):
        return False
    if says_the_same(changed.there, changed.ours):
        return True
    if only_euros(changed.there) and only_euros(changed.ours):
        return True
    return any(
        changed.row_id in other.by_label[changed.column_id].get(name, ()) for other in others
    )


def making_other_numbers(
    tab: Tab, labels: Sequence[Changed], rows: FoundRows, questions: Questions
) -> list[Changed]:
    """Those that make another number of the same digits; only of rows of plain numbers.

    They say another scale or unit, or name another indicator. Where most of the names are others
    the table was translated, and the ids say which is which.
    """
    numbers = [item for item in labels if questions.asks_number(tab, item.row_id)]
    renamed = [item for item in numbers if tab is KPI and _names_another(item, questions)]
    if len(renamed) * 2 > len(rows.taken):
        renamed = []
    scaled = [item for item in numbers if not same_measure(item.column_id, item.there, item.ours)]
    return [*renamed, *scaled]


def _names_another(item: Changed, questions: Questions) -> bool:
    """Whether a name has no word in common with that of our indicator, nor with its unit."""
    kpi = questions.model.kpi[item.row_id]
    return item.column_id == "kpi" and not share_a_word(item.there, f"{kpi.name} {kpi.unit}")


def leave_labels(
    page: Page,
    tab: Tab,
    labels: Sequence[Changed],
    other_numbers: Sequence[Changed],
    questions: Questions,
) -> list[Finding]:
    """Ignore what stands there: a finding each, and one for those beyond the first.

    Where the same text stands for the same one of ours in many rows, that is told at the first.
    ``other_numbers`` are those among them that make another number of the same digits.
    """
    page.ignore(item.place for item in labels)
    alike: dict[tuple[str, str, str], list[Changed]] = {}
    for item in labels:
        alike.setdefault((item.column_id, item.there, item.ours), []).append(item)
    many = [same for same in alike.values() if len(same) > _ONE_BY_ONE]
    more = {same[0].place: len(same) - 1 for same in many}
    told_there = {item.place for same in many for item in same[1:]}
    listed = [item for item in labels if item.place not in told_there]
    named, rest = listed[:NAMED_ONE_BY_ONE], listed[NAMED_ONE_BY_ONE:]
    findings = []
    for item in named:
        found = rule(OF_NUMBERS if item in other_numbers else _code(item)).at(
            page.name,
            a1(*item.place),
            raw=item.there,
            name=_named(questions.name(tab, item.row_id), more.get(item.place, 0)),
            header=header_text(tab, item.column_id),
            rows=_in_rows(1 + more.get(item.place, 0)),
            **item.facts,
        )
        findings.append(replace(found, row=(tab.table, item.row_id)))
    if rest:
        places = block(item.place for item in rest)
        found = rule("TEKSTEN-ANDERS").at(page.name, None, count=len(rest), range=places)
        findings.append(found)
    return findings


def _named(name: str, more: int) -> str:
    return f'"{name}" en nog {more} rijen' if more else f'"{name}"'


def _in_rows(count: int) -> str:
    return "in deze rij" if count == 1 else f"in die {count} rijen"


def _code(item: Changed) -> str:
    return "TEKST-ANDERS-BIJZAAK" if item.column_id in _ASIDE else "TEKST-ANDERS"


def _short(text: str) -> str:
    return text if len(text) <= _LONGEST else f"{text[:_LONGEST].rstrip()} …"
