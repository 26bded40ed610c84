"""The partners of one monitor: who takes part, and who goes on after the subsidy."""

from collections.abc import Mapping
from typing import Any, NamedTuple

import pandas as pd

from monitor.domain import layout
from monitor.domain.afterwards import ended
from monitor.domain.frames import State
from monitor.domain.model.named import RETENTION
from monitor.domain.tab import Kind
from monitor.reports import words
from monitor.reports.partnership.answer_words import share
from monitor.reports.partnership.opened import Opened
from monitor.reports.tense import Tense

KINDS: Mapping[str, str] = {
    "privaat": "Bedrijven en fondsen",
    "onderwijs": "Onderwijs",
    "overheid": "Overheid",
    "overig": "Overig",
}
"""What the groups of partner types are called, in the order in which they are shown."""

_INDICATORS = ("par_active_share", RETENTION, "par_commitment_after")
"""What is told beside the numbers, where the model asks it."""


class PartnerLine(NamedTuple):
    """A partner. Texts come from the workbook; ``kind`` is a key of KINDS, "" where unknown."""

    organisation: str
    kind: str
    type: str
    status: str
    present: bool
    active: bool
    in_steering: bool
    written: bool
    commitment: str
    until: pd.Timestamp | None
    promised: float
    realised: float


SUMMARY = "Partners per soort"
AMOUNTS = "bedragen in euro’s, geld en natura"
"""What the numbers of :func:`partner_table` are."""


def partner_lines(monitor: Opened) -> list[PartnerLine]:
    """The partners in workbook order."""
    return [_line(row, monitor) for row in monitor.rows(layout.PARTNERS.table).values()]


def partner_summary(lines: list[PartnerLine], tense: Tense) -> pd.DataFrame:
    """How many partners of each kind are present, active and committed in writing."""
    found = []
    for kind, name in {**KINDS, "": "Type niet ingevuld"}.items():
        present = [line for line in lines if line.kind == kind and line.present]
        if present or (kind and any(line.kind == kind for line in lines)):
            active = sum(line.active for line in present)
            written = sum(line.written for line in present)
            found.append((name, len(present), active, written))
    columns = ["Soort", tense.say("Doet mee", "Deed mee"), "Waarvan actief", "Toezegging op papier"]
    return pd.DataFrame(found, columns=columns)


def partner_sentence(monitor: Opened, lines: list[PartnerLine], tense: Tense) -> str:
    """Who takes part, with the shares that count in the score; that nobody does, without lines."""
    if not lines:
        stands = tense.say("staat", "stond")
        return f"Op tab {layout.PARTNERS.title} {stands}{tense.at} nog niemand."
    present = sum(line.present for line in lines)
    stopped = len(lines) - present
    partners = words.amount(present, "partner", "partners")
    takes = tense.say("doet", "deed") if present == 1 else tense.say("doen", "deden")
    said = [f"{partners} {takes}{tense.at} mee"]
    if stopped:
        are = tense.say("is", "was") if stopped == 1 else tense.say("zijn", "waren")
        said.append(f"{stopped} {are} gestopt")
    shares = []
    for name in filter(monitor.indicators.__contains__, _INDICATORS):
        row, indicator = monitor.indicators[name], monitor.model.indicator[name]
        if row["state"] == State.ANSWERED:
            said_of = f"{indicator.name.lower()}{_since(monitor) if name == RETENTION else ''}"
            shares.append(f"{said_of} ({share(name, row['number'], monitor.model)})")
    count = tense.say("tellen", "telden")
    counted = f" In de score {count} mee: {words.listing(shares)}." if shares else ""
    return f"{words.listing(said)}.{counted}"


def _since(monitor: Opened) -> str:
    """From when who stayed is counted: who stopped before that isn't missed in it."""
    after = ended(monitor.head["subsidy_end"], monitor.head["reference_date"])
    return " sinds het einde van de subsidie" if after else " sinds de start"


def partner_table(lines: list[PartnerLine]) -> pd.DataFrame:
    """The partners as a table, for screen and download."""
    return pd.DataFrame(
        {
            "Organisatie": [line.organisation for line in lines],
            "Type": [line.type for line in lines],
            "Status": [line.status for line in lines],
            "In stuurgroep": ["ja" if line.in_steering else "" for line in lines],
            "Toezegging na subsidie": [line.commitment for line in lines],
            "Toegezegd tot": pd.Series([line.until for line in lines], dtype="datetime64[us]"),
            "Bijdrage begroot": [line.promised for line in lines],
            "Bijdrage gerealiseerd": [line.realised for line in lines],
        }
    )


def _line(row: dict[str, dict[str, Any]], monitor: Opened) -> PartnerLine:
    model = monitor.model
    type_, status = _value(row, "type", ""), _value(row, "status", "")
    commitment = _value(row, "commitment", "")
    options = model.options("partner_type")
    return PartnerLine(
        organisation=_value(row, "organisation", "") or "zonder naam",
        kind=options[type_].group if type_ in options else "",
        type=_label(monitor, "type", type_),
        status=_label(monitor, "status", status),
        present=status not in model.in_group("partner_status", "gestopt"),
        active=status in model.in_group("partner_status", "actief"),
        in_steering=_value(row, "in_steering", 0.0) == 1,
        written=commitment in model.in_group("commitment", "schriftelijk"),
        commitment=_label(monitor, "commitment", commitment),
        until=_value(row, "committed_until", None),
        promised=_sum(row, "cash_budget", "kind_budget"),
        realised=_sum(row, "cash_realised", "kind_realised"),
    )


_HOLDS = {
    Kind.DATE: "date",
    Kind.MONEY: "number",
    Kind.BOOL: "number",
}


def _value(row: dict[str, dict[str, Any]], column: str, absent: Any) -> Any:
    cell = row.get(column)
    if cell is None or cell["state"] != State.ANSWERED:
        return absent
    return cell[_HOLDS.get(layout.PARTNERS.column(column).kind, "text")]


def _sum(row: dict[str, dict[str, Any]], *columns: str) -> float:
    """Money and in kind together; NaN where neither is filled in."""
    known = [amount for name in columns if (amount := _value(row, name, None)) is not None]
    return float(sum(known)) if known else float("nan")


def _label(monitor: Opened, column: str, option_id: str) -> str:
    choices = layout.PARTNERS.column(column).choices or ""
    option = monitor.model.options(choices).get(option_id)
    return option.label if option else option_id
