"""What was saved: the sheet of one monitor, or the list of several with a link to each."""

from collections.abc import Sequence

import pandas as pd
from markupsafe import Markup

from monitor.reports import words
from monitor.reports.snapshot import Snapshot
from monitor.ui import data, markup, parts
from monitor.ui.intake import sheet
from monitor.ui.intake.long_table import long_table


def shown(submissions: Sequence[int]) -> bool:
    """Say what was saved, and of how many that can't be shown; False if there is nothing to show.

    That is of a monitor that counts no more, that is not for this viewer, or that never was.
    """
    if not submissions:
        return False
    now = data.now()
    found = now.snapshot().submissions
    saved = found[found["opens"] & found["submission"].isin(submissions)]
    if missing := len(set(submissions)) - len(saved):
        parts.html(markup.paragraph(_missing(missing), "melding"))
    if len(saved) == 1:
        sheet.thanks(now, int(saved["submission"].iloc[0]))
    elif len(saved):
        _several(now.snapshot(), saved)
    return not saved.empty


def _missing(count: int) -> str:
    which = "De monitor uit de link is" if count == 1 else f"{count} monitors uit de link zijn"
    return f"{which} er niet meer, of er is een nieuwere versie. Kijk op de pagina van de PPS."


def _several(now: Snapshot, saved: pd.DataFrame) -> None:
    parts.html(
        markup.paragraph(
            f"Opgeslagen: {words.amount(len(saved), 'monitor', 'monitors')}. Hieronder staan ze, "
            "met een link naar elke PPS.",
            "gelukt",
        )
    )
    rows = [
        (
            markup.to_partnership(head["name"], head["pps_id"], head["round"]),
            head["round"],
            f"versie {head['version']}",
            _total(now, head["submission"]),
        )
        for head in saved.to_dict("records")
    ]
    heads = ("PPS", "Meetmoment", "Opgeslagen als", "Totaal")
    parts.html(
        long_table(
            heads,
            rows,
            caption="Opgeslagen monitors",
            rest="De andere opgeslagen monitors",
            one="monitor",
            many="monitors",
        )
    )


def _total(now: Snapshot, submission: int) -> Markup:
    found = now.totals.loc[submission].to_dict()
    return markup.badge(words.points_if_any(found["points"], now.model), found["colour"])
