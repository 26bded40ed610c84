"""The rows that the model gives a table, and what each is called: by id and by label."""

from collections.abc import Iterable, Mapping

from monitor.domain.layout import FINANCE
from monitor.domain.pointing import OldTab
from monitor.domain.tab import Kind, Tab
from monitor.files.cell.likeness import most_alike
from monitor.files.cell.measures import NAMES_OF_FORM
from monitor.files.cell.text import folded
from monitor.files.cell.totals import counts_no_money, is_worked_out, names_a_total
from monitor.files.template.rows import Row

_NAMES = {
    "confirmed": ("block",),
    "fields": ("question",),
    "indicators": ("question", "indicator"),
    "kpi": ("kpi",),
    "finance": ("line",),
}
"""The label columns that say which row it is; the others are shared by several rows."""
WITHOUT_FORM = "POST-ZONDER-SOORT"
"""The code of a row with amounts of which only the line is known."""
WITHOUT_LINE = "POST-ALLEEN-SOORT"
"""The code of a filled row of which only the form is known."""
UNKNOWN = "RIJ-ONBEKEND"
"""The code of a filled row that is none of ours."""
_UNKNOWN_LINE = "POST-ONBEKEND"
"""The same of one with amounts."""
WITHOUT_NAME = "RIJ-ZONDER-NAAM"
"""The code of one in a table that has lost both its ids and its names: it may be any of ours."""
UNTOLD = frozenset({UNKNOWN, WITHOUT_NAME, WITHOUT_FORM, WITHOUT_LINE, _UNKNOWN_LINE})
"""The codes of rows with answers that may be any, or none, of ours."""
NAMED_IN_PART = frozenset({WITHOUT_FORM, WITHOUT_LINE, WITHOUT_NAME})
"""The codes of rows that are ours, though it isn't known which."""
_SHARED = frozenset({"dimension", "unit"})
"""Those that say nothing of which row it is by themselves: "aantal" is the unit of many."""


class KnownRows:
    """The rows of one table, to be recognised by id or label.

    ``old`` is what they are called in another template; there it goes before our own names.
    ``text_of`` is our text by row and label column; ``is_total`` tells whether a text names a row
    that somebody worked out of others.
    """

    def __init__(self, tab: Tab, rows: Iterable[Row], old: OldTab | None = None) -> None:
        self.table = tab.table
        self.names = _NAMES[tab.table]
        self.holds_amounts = tab is FINANCE
        self.is_total = is_worked_out if tab is FINANCE else names_a_total
        self.is_of_another_template = old is not None
        self.labels = tuple(column.id for column in tab.columns if column.kind is Kind.LABEL)
        self.text_of: dict[tuple[str, str], str] = {}
        self.name_of: dict[str, str] = {}
        self.by_id: dict[str, str] = {}
        self.by_label: dict[str, dict[str, frozenset[str]]] = {name: {} for name in self.labels}
        for row in rows:
            self.by_id[folded(row.id)] = row.id
            self.name_of[row.id] = ", ".join(
                text for name, text in row.labels.items() if name in (self.names[0], "form")
            )
            for name, text in row.labels.items():
                self.text_of[row.id, name] = text
                written = folded(text)
                others = NAMES_OF_FORM.get(written, ()) if name == "form" else ()
                for label in {written, *others}:
                    known = self.by_label[name].get(label, frozenset())
                    self.by_label[name][label] = known | {row.id}
        if old:
            self._add(old)

    def _add(self, old: OldTab) -> None:
        self.by_id |= {folded(there): row_id for there, row_id in old.rows}
        for text, named in old.labels:
            rows = frozenset(item for item in self.name_of if named in (item, line_of(item)))
            for name in self.names:
                self.by_label[name][folded(text)] = rows

    def telling(self, rows: Iterable[tuple[str, Mapping[str, str]]]) -> frozenset[str]:
        """The label columns that tell which row it is, in a table with these ids and labels.

        Those that rows share do where they were sorted away from the names. Who changes a unit
        writes the same one in each row; sorting brings several.
        """
        strange = {
            (name, labels[name])
            for id_text, labels in rows
            if (row_id := self._certain(id_text, labels))
            for name in _SHARED & labels.keys()
            if row_id not in self.by_label[name].get(labels[name], {row_id})
        }
        sorted_away = {name for name in _SHARED if sum(name == at for at, _ in strange) > 1}
        return frozenset(self.labels) - _SHARED | sorted_away

    def _certain(self, id_text: str, labels: Mapping[str, str]) -> str | None:
        """The row that an id or else the name names for certain."""
        named = self.possible({name: labels[name] for name in self.names if name in labels})
        by_name = next(iter(named)) if named and len(named) == 1 else None
        return self.by_id.get(id_text) or by_name

    def rows_called(self, name: str, text: str) -> frozenset[str]:
        """The rows of which a text is ours in a label column."""
        return self.by_label[name].get(folded(text), frozenset())

    def possible(self, labels: Mapping[str, str]) -> frozenset[str] | None:
        """The rows that all labels allow that are exactly one of ours; None if no label is."""
        rows: frozenset[str] | None = None
        for name, text in labels.items():
            allowed = self.by_label[name].get(text)
            if allowed is not None:
                rows = allowed if rows is None else rows & allowed
        return rows

    def code_of_unknown(self, labels: Mapping[str, str], *, has_figures: bool) -> str:
        """The code of a row with these labels that is none of ours.

        Amounts that are left out would change what is computed from the others. A count without a
        form is none: ``Aantal fte``. A line of ours only lacks its form.
        """
        is_count = "form" not in labels and any(map(counts_no_money, labels.values()))
        has_amounts = self.holds_amounts and has_figures and not is_count
        if not has_amounts:
            return UNKNOWN
        return WITHOUT_FORM if self.lacks_form(labels) else _UNKNOWN_LINE

    def lacks_form(self, labels: Mapping[str, str]) -> bool:
        """Whether labels name a line of ours, where a row is told by its form as well."""
        return self.holds_amounts and bool(self.rows_called("line", labels.get("line", "")))

    def named_within(self, labels: Mapping[str, str]) -> frozenset[str]:
        """The rows whose name stands in a label: ``totale arbeidsorganisaties``."""
        return frozenset[str]().union(
            *(
                rows
                for name in self.names
                for known, rows in self.by_label[name].items()
                if known in labels.get(name, "")
            )
        )

    def most_like(self, labels: Mapping[str, str], among: frozenset[str]) -> str | None:
        """The one of these rows that a label is clearly most like."""
        for name in self.names:
            text = labels.get(name)
            if text and text not in self.by_label[name]:
                texts = {known: rows & among for known, rows in self.by_label[name].items()}
                like = most_alike(text, (known for known, rows in texts.items() if rows))
                if like is not None and len(texts[like]) == 1:
                    return next(iter(texts[like]))
        return None


def line_of(row_id: str) -> str:
    """The line that a row of tab Financien is one of; of another tab the row itself."""
    return row_id.partition(".")[0]
