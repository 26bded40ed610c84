"""How much each part of the model really moves the total, as Verantwoording draws it."""

from dataclasses import dataclass
from functools import cached_property

from markupsafe import Markup

from monitor.charts.method import influence_bars
from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.explaining import influence_words
from monitor.reports.regional.overview import Overview
from monitor.ui import markup
from monitor.ui.told import Told

UNREAD = "De monitors zijn nu niet te lezen. Probeer het later opnieuw."


@dataclass(frozen=True, eq=False)
class InfluenceView:
    """The influence over the partnerships of a stand by a version, drawn when first asked."""

    stand: Overview
    model: Model

    @cached_property
    def pieces(self) -> list[Markup | Told]:
        """What stands on the page; for too few partnerships only that there are too few."""
        model = self.model
        found = influence_words.influence_now(self.stand, model)
        explained = markup.paragraph(influence_words.EXPLAINED, "zin")
        if few := influence_words.too_few(found, model):
            return [explained, markup.paragraph(few, "zin")]
        shares = influence_words.shares(found, model)
        table = influence_words.question_table(found, model)
        return [
            explained,
            Told(
                influence_bars(shares),
                "invloed-per-onderdeel",
                influence_words.influence_title(shares),
                f"Deel van de verschillen tussen de totalen van {found.n} PPS’en met versie "
                f"{model.version}, stand op {words.day(self.stand.on)}; streep: het gewicht",
                influence_words.influence_sentence(shares, found.n, model),
                influence_words.influence_table(shares),
            ),
            markup.folded(
                "Elke vraag apart",
                markup.frame_table(table, f"Gewicht en invloed per vraag, {found.n} PPS’en"),
            ),
        ]
