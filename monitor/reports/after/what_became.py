"""What is known of a partnership that goes on no more, or whose subsidy is long over. Dutch."""

from datetime import date

import pandas as pd

from monitor.domain.frames import records
from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.after.endings_words import outcome_words


def what_became(
    pps_id: str, register: pd.DataFrame, outcomes: pd.DataFrame, on: date, model: Model
) -> str:
    """Until when it was active and what was recorded of it since; "" where there is nothing.

    ``register`` is frames.REGISTER and ``outcomes`` store.outcomes.OUTCOMES, both as the viewer
    may see them.
    """
    ends = register.loc[register["pps_id"] == pps_id, "active_to"].dropna()
    said = [
        f"Volgens het register was deze PPS actief tot en met {words.day(end)}."
        for end in ends
        if end < pd.Timestamp(on)
    ]
    own = outcomes.loc[(outcomes["pps_id"] == pps_id) & outcomes["counts"]]
    recorded = {row["months"]: row["outcome"] for row in records(own)}
    if recorded:
        said.append(f"Zo ging het verder na de subsidie: {outcome_words(recorded, model)}.")
    return " ".join(said)
