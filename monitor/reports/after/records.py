"""What was recorded of partnerships after their subsidy, corrections and all. Dutch."""

import pandas as pd

from monitor.reports.after.endings import Endings
from monitor.reports.after.endings_words import outcome_name
from monitor.reports.regional.leading import leading


def record_table(found: Endings) -> pd.DataFrame:
    """Every record of the partnerships in scope, by name and moment, the newest first.

    Note and who recorded it only where the viewer reads those of any.
    """
    names = {line.pps_id: line.name for line in found.lines}
    rows = found.outcomes[found.outcomes["pps_id"].isin(names)]
    rows = rows.assign(name=rows["pps_id"].map(names)).sort_values(
        ["name", "pps_id", "months", "id"], ascending=[True, True, True, False]
    )
    table = pd.DataFrame(
        {
            "PPS": rows["name"],
            "Na": [f"{months} maanden" for months in rows["months"]],
            "Hoe het ging": [
                outcome_name(outcome, found.snapshot.model) for outcome in rows["outcome"]
            ],
            "Vastgesteld op": rows["established"],
            "Telt": ["ja" if counts else "nee, verbeterd" for counts in rows["counts"]],
        }
    )
    if rows["note"].notna().any():
        table["Toelichting"] = rows["note"]
        table["Vastgelegd door"] = rows["recorded_by"]
    return leading(table, rows["pps_id"])
