"""What the KPI's of a partnership answer, and which can't for want of a target."""

from monitor.domain.cells import Cell
from monitor.domain.computed.terms import ratio
from monitor.domain.filled import Tables, amount
from monitor.domain.frames import State
from monitor.domain.model.named import OF_TARGET
from monitor.domain.ratio import Counted, Ratio, Term


def of_target(kpi: str, tables: Tables) -> Ratio | None:
    """What is realised of the target of a KPI."""
    row = tables.rows.get("kpi", {}).get(kpi, {})
    realised, target = amount(row, "realised"), amount(row, "target")
    if realised is None or target is None:
        return None
    return ratio(
        Term(realised.value, Counted.DONE, (realised.cell,)),
        Term(target.value, Counted.TARGET, (target.cell,)),
    )


def without_target(tables: Tables) -> dict[str, Cell]:
    """The indicators that a KPI can't answer because its target is 0, each with that target."""
    rows = tables.rows.get("kpi", {})
    targets = {
        indicator: rows[kpi]["target"]
        for indicator, kpi in OF_TARGET.items()
        if "target" in rows.get(kpi, {})
    }
    return {
        indicator: target
        for indicator, target in targets.items()
        if target.state == State.ANSWERED and target.number == 0
    }
