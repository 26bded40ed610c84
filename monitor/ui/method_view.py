"""All that the page Verantwoording draws of a model, made once and kept."""

from dataclasses import dataclass
from functools import cached_property, partial

from markupsafe import Markup

from monitor.charts.method import expected_path, weight_bars
from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.explaining import method, method_tables
from monitor.reports.explaining import method_rules as rules
from monitor.reports.explaining.method_reading import reading
from monitor.reports.explaining.worked_example import worked_example
from monitor.ui import markup
from monitor.ui import method_drawn as drawn
from monitor.ui.told import Told


@dataclass(frozen=True, eq=False)
class MethodView:
    """The method of a model, with its charts and markup; each is made when first asked."""

    model: Model

    @cached_property
    def weights(self) -> Told:
        """How much each dimension weighs."""
        found = method_tables.weights(self.model)
        said = method_tables.weights_sentence(found)
        return Told(
            weight_bars(found),
            "gewicht-per-onderdeel",
            said.rstrip("."),
            f"Deel van het totaal per onderdeel, versie {self.model.version} van de vragen",
            said + " De gewichten zijn een eigen keuze.",
            method_tables.weights_table(found),
        )

    @cached_property
    def path(self) -> Told:
        """The expected path."""
        found = method_tables.path(self.model)
        return Told(
            expected_path(found),
            "verwacht-totaal",
            "Verduurzamen kost jaren: de verwachting loopt mee met de tijd",
            "Verwacht totaal, in maanden na de start van het project",
            f"{method_tables.path_sentence(found)} {rules.on_course(self.model)}",
            method_tables.path_table(found),
        )

    @cached_property
    def uses(self) -> list[Markup]:
        """What a score may and may not be used for."""
        return [
            Markup("<h3>{}</h3>{}").format(title, drawn.bullets(items))
            for title, items in (("Wel", self.model.uses), ("Niet", self.model.not_uses))
        ]

    @cached_property
    def questions(self) -> list[tuple[str, Markup]]:
        """Each dimension's name and numbers, with all its questions."""
        return [drawn.questions(dimension, self.model) for dimension in self.model.dimensions]

    @cached_property
    def computed(self) -> Markup:
        """The answers that the tables give."""
        introduction = method_tables.computed_introduction(self.model)
        table = markup.frame_table(method_tables.computed(self.model), "Berekende antwoorden")
        return markup.stack([drawn.prose(introduction), table])

    @cached_property
    def calculation(self) -> Markup:
        """From answer to score in steps, and the four colours."""
        return markup.stack([drawn.steps(rules.steps(self.model)), drawn.colours(self.model)])

    @cached_property
    def example(self) -> Markup:
        """A score worked out step by step, with invented answers."""
        found = worked_example(self.model)
        followed = partial(markup.frame_table, decimals=2)  # by a reader with a calculator
        pieces = [
            drawn.prose(
                f"Verzonnen antwoorden bij {found.dimension.name}. Een rekenmachine is genoeg."
            ),
            followed(found.answers, "Van antwoorden naar een onderdeel"),
            drawn.prose(found.mean, found.margin),
            followed(found.dimensions, "Van onderdelen naar het totaal"),
            drawn.prose(found.total),
        ]
        return markup.stack(pieces)

    @cached_property
    def certainty(self) -> Markup:
        """How it is found out how sure a score is."""
        return drawn.steps(rules.certainty(self.model))

    @cached_property
    def reading(self) -> Markup:
        """How to compare, through time and with each other."""
        return drawn.steps(reading(self.model))

    @cached_property
    def shelf_life(self) -> Markup:
        """After how long an answer is asked to be confirmed."""
        table = method_tables.shelf_life(self.model)
        caption = "Hoe lang de antwoorden van een onderdeel geldig blijven"
        return markup.stack(
            [drawn.prose(method_tables.SHELF_LIFE), markup.frame_table(table, caption)]
        )

    @cached_property
    def schemes(self) -> list[tuple[str, Markup]]:
        """Each scheme's name and begin, with its rules."""
        return [
            (
                f"{self.model.label('scheme', scheme.id)}: vanaf {words.day(scheme.valid_from)}",
                drawn.scheme(scheme, self.model),
            )
            for scheme in self.model.schemes
        ]

    @cached_property
    def sources(self) -> Markup:
        """What the bounds rest on; every source of the model, and how much of it was read."""
        rows = [
            (name, drawn.cited(method.cited(source, self.model)))
            for name, source in rules.grounds(self.model)
        ]
        grounds = markup.table(("Grens", "Grond"), rows, caption="Waar de grenzen op rusten")
        read = [
            Markup("{} ({})").format(drawn.linked(source), method.READ[source.read])
            for source in self.model.sources.values()
        ]
        return markup.stack([grounds, drawn.bullets(read)])
