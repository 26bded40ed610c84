"""Whose shape and letter is whose in a trend by name, where a chart has no room for names."""

from markupsafe import Markup

from monitor.charts.few_marks import shade
from monitor.reports.rounds.few_trend import Few
from monitor.ui import markup


def few_key(few: Few) -> Markup:
    """The mark, the letter and the name of each partnership; frame.css shows it where needed."""
    item = '<li><span style="color:{}" aria-hidden="true">{}</span> <b>{}</b> {}</li>'
    return Markup('<ul class="sleutel">{}</ul>').format(
        markup.join(
            Markup(item).format(shade(few, pps_id), few.shapes[pps_id], few.letters[pps_id], name)
            for pps_id, name in few.names.items()
        )
    )
