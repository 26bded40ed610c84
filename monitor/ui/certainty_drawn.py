"""How sure a score is, as it is drawn in the score strip: ranges on one scale, beside their words.

What other choices in the calculation do and what open questions do stand below each other: the
first is how sure the score is, the second what is still missing.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from markupsafe import Markup

from monitor.reports.partnership.certainty import Certainty
from monitor.reports.partnership.score_facts import ScoreFacts
from monitor.ui import markup, method


def certainty_drawn(score: ScoreFacts, sure: Certainty) -> Markup:
    """The ranges and what holds; what a variant is, and each dimension's own, at one click."""
    bounds = (sure.model.scale.red_below, sure.model.scale.green_from)
    how = method.link({method.VERSION: sure.model.version}, "Hoe werkt dat?", anchor="zekerheid")
    return Markup('<div class="zeker"><dl>{}</dl>{}{}</div>').format(
        markup.join(_rows(score, sure, bounds)),
        markup.paragraph(sure.conclusion, "conclusie"),
        markup.folded(
            "Wat is een variant, en hoe zeker is elk onderdeel?",
            markup.paragraph(Markup("{} {}").format(sure.variant, how), "variant")
            + markup.frame_table(sure.table, "Het totaal en elk onderdeel in de varianten"),
        ),
    )


def _rows(score: ScoreFacts, sure: Certainty, bounds: Sequence[float]) -> Iterator[Markup]:
    scale = _Scale(score.total.points or 0, bounds)
    yield _row("Hoe zeker", scale.drawn((sure.low, sure.high), "keuzes"), sure.band)
    if score.bounds:
        low, high = score.total.low, score.total.high
        span = None if low is None or high is None or low == high else (low, high)
        yield _row("Wat ontbreekt", scale.drawn(span, "vragen") if span else "", score.bounds)


def _row(name: str, drawn: Markup | str, said: str) -> Markup:
    return Markup("<div><dt>{}</dt><dd>{}</dd><dd>{}</dd></div>").format(name, drawn, said)


class _Scale(NamedTuple):
    """The scale from 0 to 100, with the bounds of the colours and the points on it."""

    points: float
    bounds: Sequence[float]

    def drawn(self, span: tuple[float, float], kind: str) -> Markup:
        """A range on the scale; who can't see it has the words beside it."""
        low, high = span
        ticks = (_spot("grens", bound, text=f"{bound:.0f}") for bound in (0, *self.bounds, 100))
        return Markup('<span class="meetlat" aria-hidden="true">{}{}{}</span>').format(
            markup.join(ticks), _spot(kind, low, high - low), _spot("punt", self.points)
        )


def _spot(kind: str, left: float, width: float | None = None, text: str = "") -> Markup:
    wide = Markup("") if width is None else Markup(";width:{}%").format(width)
    return Markup('<span class="{}" style="left:{}%{}">{}</span>').format(kind, left, wide, text)
