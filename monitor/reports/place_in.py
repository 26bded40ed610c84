"""Where in a file an answer stands, as people find it there."""

import pandas as pd

from monitor.domain.findings import Subject
from monitor.domain.layout import BY_TABLE


def place_in(cells: pd.DataFrame, subject: Subject) -> str:
    """Its tab as the file calls it, with its cell. ``cells``: frames.CELLS of one monitor.

    Where the file holds nothing, the tab with the row; alone if that isn't there either.
    """
    tab = BY_TABLE[subject.table]
    there = cells[(cells["table"] == subject.table) & (cells["sheet"] != "")]
    this = (there["row"] == subject.row) & (there["column"] == subject.column)
    sheet = next(iter(there["sheet"]), tab.title)
    beside = there.loc[there["row"] == subject.row, "cell"].str.extract(r"(\d+)", expand=False)
    row = f"regel {subject.row}" if tab.free_rows else next((f"rij {at}" for at in beside), "")
    return ", ".join(filter(None, (sheet, *(there.loc[this, "cell"].tolist() or [row]))))
