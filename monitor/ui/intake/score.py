"""The dimensions of a score, small enough to stand among other things."""

from markupsafe import Markup

from monitor.reports.partnership.score_words import ScoreFacts
from monitor.ui import markup


def dimensions(score: ScoreFacts) -> Markup:
    """A badge for each dimension, in model order."""
    return Markup('<ul class="onderdelen">{}</ul>').format(
        markup.join(
            Markup("<li><span>{}</span> {}</li>").format(
                item.short,
                markup.badge(item.score.points, item.score.colour, near=item.score.near),
            )
            for item in score.dimensions
        )
    )
