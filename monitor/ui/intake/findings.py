"""The findings of a monitor as a list: where, what, what to do, and what the cell should hold."""

from collections.abc import Mapping, Sequence

from markupsafe import Markup

from monitor.domain.findings import Finding, Severity, by_cell, gathered, many_alike, of_all
from monitor.domain.layout import BY_TABLE
from monitor.domain.quoting import beginning
from monitor.files.locating.header_texts import header_text
from monitor.reports import words
from monitor.reports.expected import Expectations, Expected
from monitor.ui import markup

SHOWN = 60
"""So many findings stand on the page at once; the rest behind one click."""

_SHADES = {Severity.ERROR: "rood", Severity.WARNING: "oranje", Severity.NOTICE: "grijs"}


def finding_list(findings: Sequence[Finding], expectations: Expectations | None = None) -> Markup:
    """The findings in their order, those of one cell as one item.

    Texts from the workbook are shown as they are.
    """
    return _listed(by_cell(findings), expectations, {})


def gathered_list(findings: Sequence[Finding], expectations: Expectations) -> Markup:
    """The same, with one item for many that have the same amiss; which, is behind one click."""
    alike = {of_all(same): same for same in many_alike(findings).values()}
    return _listed(by_cell(gathered(findings)), expectations, alike)


def _listed(
    items: Sequence[Sequence[Finding]],
    expectations: Expectations | None,
    alike: Mapping[Finding, Sequence[Finding]],
) -> Markup:
    drawn = [_item(item, expectations, alike) for item in items]
    first = Markup('<ul class="bevindingen">{}</ul>').format(markup.join(drawn[:SHOWN]))
    rest = drawn[SHOWN:]
    if not rest:
        return first
    left = sum(map(len, items[SHOWN:]))
    return first + Markup(
        '<details class="meer"><summary>Nog {}</summary><ul class="bevindingen">{}</ul></details>'
    ).format(words.amount(left, "bevinding", "bevindingen"), markup.join(rest))


def _item(
    findings: Sequence[Finding],
    expectations: Expectations | None,
    alike: Mapping[Finding, Sequence[Finding]],
) -> Markup:
    """What was found at one cell, by the first how serious it is, or at many that are alike."""
    first = findings[0]
    place = ", ".join(filter(None, (first.sheet, first.cell))) or "Het hele bestand"
    same = [_places(alike[item]) for item in findings if item in alike]
    expected = expectations.at(first.subject) if expectations and not same else None
    said = dict.fromkeys(text for item in findings for text in (item.message, item.remedy))
    stood = dict.fromkeys(beginning(item.raw) for item in findings if item.raw)
    return Markup(
        '<li><p class="plek"><span class="ernst {}">{}</span> <strong>{}</strong></p>{}{}{}</li>'
    ).format(
        _SHADES[first.severity],
        first.severity.capitalize(),
        place,
        markup.join(Markup("<p>{}</p>").format(text) for text in said),
        markup.join(
            Markup('<p class="stond">Er staat: <q>{}</q></p>').format(raw)
            for raw in stood
            if not any(raw in item.message for item in findings)
        ),
        _expected(expected) if expected else markup.join(same),
    )


def _places(same: Sequence[Finding]) -> Markup:
    """Where the same is amiss, and what stands there; or which columns a tab lacks."""
    columns = [column for item in same for column in item.columns]
    if columns:
        count = words.amount(len(columns), "kolom", "kolommen")
        heads: tuple[str, ...] = ("Kolom",)
        rows: list[tuple[str, ...]] = [
            (header_text(BY_TABLE[table], column),) for table, column in columns
        ]
    else:
        count = words.amount(len(same), "vak", "vakken")
        heads = ("Vak", "Er staat")
        rows = [(item.cell or "", beginning(item.raw) or words.NO_VALUE) for item in same]
    listed = markup.table(heads, rows, caption=f"Op tab {same[0].sheet}")
    return markup.folded(f"Bekijk deze {count}", listed)


def _expected(expected: Expected) -> Markup:
    choices = Markup("<ul>{}</ul>").format(
        markup.join(Markup("<li>{}</li>").format(choice) for choice in expected.choices)
    )
    return Markup(
        "<details><summary>Wat hoort in dit vak?</summary><p>{}</p><p>{}</p>{}</details>"
    ).format(expected.question, expected.how, choices if expected.choices else Markup(""))
