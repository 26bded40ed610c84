"""The monitors behind a trend, each with a link to the answers that its points come from."""

from itertools import groupby
from typing import Any

import pandas as pd
from markupsafe import Markup

from monitor.reports import words
from monitor.reports.group_trend import Group
from monitor.reports.partnership.opened import records
from monitor.reports.split_words import year_heading
from monitor.reports.trends import Path
from monitor.ui import markup

_QUESTION = "Waar komen deze getallen vandaan?"
_HOW = "Open een meetmoment: daar staat bij elk antwoord uit welke cel van welk bestand het komt."


def of_path(path: Path) -> Markup:
    """The rounds of a partnership."""
    rounds = records(path.submissions.sort_values("reference_date"))
    return _folded([(words.day(row["reference_date"]), [row]) for row in rounds], named=False)


def of_group(group: Group) -> Markup:
    """The rounds in a group, by the year that they stand for."""
    rounds = records(group.submissions.sort_values(["year", "reference_date"]))
    years = groupby(rounds, key=lambda row: row["year"])
    return _folded([(year_heading(group, year), list(rows)) for year, rows in years], named=True)


def _folded(rounds: list[tuple[str, list[dict[str, Any]]]], *, named: bool) -> Markup:
    items = [(when, _links(rows, named=named)) for when, rows in rounds]
    return markup.folded(_QUESTION, markup.paragraph(_HOW, "zin") + markup.definition_list(items))


def _links(rows: list[dict[str, Any]], *, named: bool) -> Markup:
    """Those that the viewer may open; of the others only how many."""
    opens = [row for row in rows if row["opens"] and not pd.isna(row["name"])]
    links = [
        markup.to_partnership(
            f"{row['name']}, {row['round']}" if named else row["round"], row["pps_id"], row["round"]
        )
        for row in opens
    ]
    closed = len(rows) - len(opens)
    if closed:
        others = words.amount(closed, "PPS", "PPS'en")
        links.append(Markup("{}").format(f"{others} waarvan u de monitor niet kunt openen"))
    return Markup("; ").join(links)
