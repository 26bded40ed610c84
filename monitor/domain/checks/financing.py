"""The financing rules of the project's own regulation: a signal where the numbers deviate.

A signal is something to talk about, never a ruling: what a deviation leads to isn't said.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

import pandas as pd

from monitor.domain import frames
from monitor.domain.checks.measures import (
    OF_REALISED,
    Measured,
    measure,
    written,
)
from monitor.domain.checks.monitor import Monitor
from monitor.domain.checks.sums import ver_boven_begroting
from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.layout import FINANCE, PARTNERS
from monitor.domain.model import UNITS, Model, SchemeRule, Unit
from monitor.domain.notation import euro
from monitor.domain.tab import Kind

_THOUSAND = 1_000


class Verdict(StrEnum):
    """How a project's numbers lie towards a financing rule."""

    MEETS = "voldoet"
    DEVIATES = "wijkt af"
    UNKNOWN = "niet te bepalen"


TABLE: frames.Schema = {
    "check": "str",  # F1, F2, …
    "text": "str",  # the rule, in a sentence
    "article": "str",
    "bounds": "str",  # low and high as people write them
    "low": "float64",  # fraction, euros or years, see ``unit``
    "high": "float64",
    "value": "float64",
    "unit": "str",  # measures.Unit
    "numbers": "str",  # the value and what it was made of, as people write it
    "verdict": "str",  # Verdict
    "advice": "bool",  # whether it is advice rather than a rule
    "doubt": "str",  # where an amount behind the value stands that isn't plausible, or ""
}
"""A row for each financing rule of the project's regulation that was in force."""


@dataclass(frozen=True, slots=True)
class Applied:
    """A financing rule, laid beside the project's numbers."""

    rule: SchemeRule
    measured: Measured | None
    verdict: Verdict


def applied_rules(monitor: Monitor) -> Iterator[Applied]:
    """Each rule of the project's regulation in force on the reference date, with its verdict."""
    scheme = monitor.model.scheme.get(monitor.about.scheme)
    reference = monitor.about.reference_date
    for rule in scheme.rules if scheme else ():
        if reference is None or rule.valid_from <= reference:
            measured = measure(rule.measure, monitor)
            yield Applied(rule, measured, _verdict(rule, measured, monitor.model))


def financieel_signaal(monitor: Monitor) -> Iterator[Finding]:
    """The project's numbers deviate from a rule of its regulation."""
    yield from _signals(monitor, "FINANCIEEL-SIGNAAL", advice=False)


def financieel_advies(monitor: Monitor) -> Iterator[Finding]:
    """The project's numbers deviate from what is wise but not asked."""
    yield from _signals(monitor, "FINANCIEEL-ADVIES", advice=True)


def subsidie_in_duizendtallen(monitor: Monitor) -> Iterator[Finding]:
    """An amount lies below the bounds of the regulation, and a thousand times as much within."""
    for item in applied_rules(monitor):
        low, high = item.rule.low, item.rule.high
        if UNITS[item.rule.measure] is not Unit.EURO or not item.measured or low is None:
            continue
        in_full = item.measured.value * _THOUSAND
        if item.measured.value < low <= in_full and (high is None or in_full <= high):
            yield item.measured.cell.finds(
                "SUBSIDIE-IN-DUIZENDTALLEN",
                amount=item.measured.numbers,
                bounds=bounds(item.rule),
                full=euro(in_full),
            )


def bedragen_in_duizendtallen(monitor: Monitor) -> Iterator[Finding]:
    """The largest amount on tab Financien or Partners is so small that all may be in thousands.

    Where the subsidy is as small, that tells it better. Which is the largest isn't known where one
    of them can't be read.
    """
    if any(subsidie_in_duizendtallen(monitor)):
        return
    for tab in (FINANCE, PARTNERS):
        cells = [
            cell
            for row in monitor.rows(tab.table)
            for column, cell in row.cells.items()
            if tab.column(column).kind is Kind.MONEY
        ]
        if any(cell.state == State.INVALID for cell in cells):
            continue
        largest = max(cells, key=lambda cell: abs(cell.number or 0), default=None)
        euros = largest.number if largest else None
        if largest and euros and abs(euros) < monitor.model.plausibility.euros_in_full_from:
            yield largest.finds("BEDRAGEN-IN-DUIZENDTALLEN", tab=tab.title, largest=euro(euros))


def _signals(monitor: Monitor, code: str, *, advice: bool) -> Iterator[Finding]:
    for item in applied_rules(monitor):
        if item.verdict is Verdict.DEVIATES and item.measured and item.rule.advice is advice:
            yield item.measured.cell.finds(
                code,
                check=item.rule.check,
                text=item.rule.text,
                article=article(item.rule.source, monitor.model),
                bounds=bounds(item.rule),
                numbers=item.measured.numbers,
            )


def financing_rows(monitor: Monitor) -> pd.DataFrame:
    """The financing rules as a table (:data:`TABLE`)."""
    doubt = next((f"{item.sheet}, {item.cell}" for item in ver_boven_begroting(monitor)), "")
    return frames.frame(
        TABLE,
        [
            {
                "check": item.rule.check,
                "text": item.rule.text,
                "article": article(item.rule.source, monitor.model),
                "bounds": bounds(item.rule),
                "low": item.rule.low,
                "high": item.rule.high,
                "value": item.measured.value if item.measured else None,
                "unit": UNITS[item.rule.measure],
                "numbers": item.measured.numbers if item.measured else "",
                "verdict": item.verdict,
                "advice": item.rule.advice,
                "doubt": doubt if item.rule.measure in OF_REALISED else "",
            }
            for item in applied_rules(monitor)
        ],
    )


def bounds(rule: SchemeRule) -> str:
    """The bounds of a rule as people write them."""
    unit = UNITS[rule.measure]
    match rule.low, rule.high:
        case float() | int() as low, float() | int() as high:
            if low == high:
                return f"precies {written(low, unit)}"
            return f"{written(low, unit)} tot en met {written(high, unit)}"
        case float() | int() as low, None:
            return f"ten minste {written(low, unit)}"
        case None, float() | int() as high:
            return f"ten hoogste {written(high, unit)}"
        case _:
            return ""


def article(source: str, model: Model) -> str:
    """A source of the model with the title in place of its id: where people can look it up."""

    def title(found: re.Match[str]) -> str:
        return model.sources[found.group(1)].title

    return re.sub(r"\[(S\w+)\]", title, source)


def _verdict(rule: SchemeRule, measured: Measured | None, model: Model) -> Verdict:
    if measured is None:
        return Verdict.UNKNOWN
    tolerance = {
        Unit.SHARE: model.signals.share_tolerance,
        Unit.EURO: model.signals.money_tolerance,
    }.get(UNITS[rule.measure], 0.0)
    too_low = rule.low is not None and measured.value < rule.low - tolerance
    too_high = rule.high is not None and measured.value > rule.high + tolerance
    return Verdict.DEVIATES if too_low or too_high else Verdict.MEETS
