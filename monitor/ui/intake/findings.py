"""The findings of a monitor as a list: where, what, what to do, and what the cell should hold."""

from collections.abc import Sequence

from markupsafe import Markup

from monitor.domain.findings import Finding, Severity
from monitor.reports import words
from monitor.reports.expected import Expectations, Expected
from monitor.ui import markup

SHOWN = 60
"""So many findings stand on the page at once; the rest behind one click."""

SHADES = {Severity.ERROR: "rood", Severity.WARNING: "oranje", Severity.NOTICE: "grijs"}


def finding_list(findings: Sequence[Finding], expectations: Expectations | None = None) -> Markup:
    """The findings in their order. Texts from the workbook are shown as they are."""
    drawn = [_item(item, expectations) for item in findings]
    first = Markup('<ul class="bevindingen">{}</ul>').format(markup.join(drawn[:SHOWN]))
    rest = drawn[SHOWN:]
    if not rest:
        return first
    return first + Markup(
        '<details class="meer"><summary>Nog {}</summary><ul class="bevindingen">{}</ul></details>'
    ).format(words.amount(len(rest), "bevinding", "bevindingen"), markup.join(rest))


def _item(finding: Finding, expectations: Expectations | None) -> Markup:
    place = ", ".join(filter(None, (finding.sheet, finding.cell))) or "Het hele bestand"
    expected = expectations.at(finding.subject) if expectations else None
    return Markup(
        '<li><p class="plek"><span class="ernst {}">{}</span> <strong>{}</strong></p>'
        "<p>{}</p><p>{}</p>{}{}</li>"
    ).format(
        SHADES[finding.severity],
        finding.severity.capitalize(),
        place,
        finding.message,
        finding.remedy,
        Markup('<p class="stond">Er staat: <q>{}</q></p>').format(finding.raw)
        if finding.raw and finding.raw not in finding.message
        else Markup(""),
        _expected(expected) if expected else Markup(""),
    )


def _expected(expected: Expected) -> Markup:
    choices = Markup("<ul>{}</ul>").format(
        markup.join(Markup("<li>{}</li>").format(choice) for choice in expected.choices)
    )
    return Markup(
        "<details><summary>Wat hoort in dit vak?</summary><p>{}</p><p>{}</p>{}</details>"
    ).format(expected.question, expected.how, choices if expected.choices else Markup(""))
