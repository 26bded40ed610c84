"""What the partners of a partnership answer."""

import datetime

from monitor.domain.afterwards import ended
from monitor.domain.cells import Row
from monitor.domain.computed.terms import euros_of, number_of, ratio
from monitor.domain.filled import Tables, amount, date, says, text
from monitor.domain.model.named import LABOUR_ORGANISATION
from monitor.domain.ratio import Counted, Ratio, Term

_CONTRIBUTED = ("cash_realised", "kind_realised")


def active_share(tables: Tables) -> Ratio | None:
    """Active private partners by private partners that are present."""
    partners = tables.private()
    if not says(partners, "status"):
        return None
    active = tables.having(partners, "status", "actief")
    return ratio(
        number_of(active, Counted.ACTIVE, "status"),
        number_of(tables.present(partners), Counted.PRESENT, "type"),
    )


def commitment_after(tables: Tables) -> Ratio | None:
    """Private partners committed in writing for long enough, by those that are present.

    Long enough is the model's number of months after the subsidy, in whole days.
    """
    present = tables.present(tables.private())
    if tables.end is None or not says(present, "commitment"):
        return None
    scale = tables.model.scale
    needed = tables.end + datetime.timedelta(days=scale.commitment_months * scale.month_days)
    lasting = [
        row
        for row in tables.having(present, "commitment", "schriftelijk")
        if (until := date(row, "committed_until")) is not None and until >= needed
    ]
    return ratio(
        number_of(lasting, Counted.COMMITTED, "committed_until"),
        number_of(present, Counted.PRESENT, "type"),
    )


def retention(tables: Tables) -> Ratio | None:
    """Partners of the start that are present now; after the subsidy those of its end."""
    if tables.reference is None or (tables.end is None and not tables.open_ended):
        return None
    after = tables.end is not None and ended(tables.end, tables.reference)
    then = tables.end if after else tables.start
    if then is None:
        return None
    partners = [row for row in tables.partners if _had_started(row, then)]
    if after:
        partners = [row for row in partners if not _had_ended(row, then)]
    if not says(partners, "status"):
        return None
    return ratio(
        number_of(tables.present(partners), Counted.STAYED, "start"),
        number_of(partners, Counted.OF_END if after else Counted.OF_START, "start"),
    )


def _had_started(row: Row, day: datetime.date) -> bool:
    start = date(row, "start")
    return start is not None and start <= day


def _had_ended(row: Row, day: datetime.date) -> bool:
    end = date(row, "end")
    return end is not None and end < day


def sme_share(tables: Tables) -> Ratio | None:
    """Small and medium-sized among the active labour organisations whose size is known."""
    organisations = [row for row in tables.partners if text(row, "type") == LABOUR_ORGANISATION]
    active = tables.having(organisations, "status", "actief")
    sized = [row for row in active if text(row, "size")]
    return ratio(
        number_of(tables.having(sized, "size", "mkb"), Counted.SMALL, "size"),
        number_of(sized, Counted.SIZED, "size"),
    )


def concentration(tables: Tables) -> Ratio | None:
    """The largest by all private contributions realised, money and in kind together."""
    given = [
        euros_of(Counted.LARGEST, filter(None, (amount(row, name) for name in _CONTRIBUTED)))
        for row in tables.private()
    ]
    if not given:
        return None
    every = Term(
        sum(term.value for term in given),
        Counted.CONTRIBUTED,
        tuple(cell for term in given for cell in term.cells),
    )
    return ratio(max(given, key=lambda term: term.value), every)
