"""The score that a draft gives, small enough to stand among other things."""

from markupsafe import Markup

from monitor.reports import words
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.score_facts import DimensionFacts, ScoreFacts
from monitor.ui import markup
from monitor.ui.score_strip import score_strip


def drawn(score: ScoreFacts, monitor: Opened) -> Markup:
    """The total of this monitor with what is to be known of it, and a badge a dimension."""
    date, version = words.day(monitor.head["reference_date"]), monitor.head["model_version"]
    strip = score_strip(score, reference_date=date, model_version=version)
    return markup.stack([strip, dimensions(score)])


def dimensions(score: ScoreFacts) -> Markup:
    """A badge for each dimension, in model order."""
    return Markup('<ul class="onderdelen">{}</ul>').format(
        markup.join(
            Markup("<li><span>{}</span> {}</li>").format(
                _name(item),
                markup.badge(item.score.points, item.score.colour, near=item.score.near),
            )
            for item in score.dimensions
        )
    )


def _name(item: DimensionFacts) -> Markup:
    """What it is called, and how far open questions may still change its points, if they may."""
    if not item.score.between:
        return Markup("{}").format(item.short)
    return Markup('{} <span class="nog">{} door open vragen</span>').format(
        item.short, item.score.between
    )
