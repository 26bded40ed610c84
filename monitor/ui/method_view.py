"""All that the page Verantwoording draws of a model, made once and kept."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from monitor.charts.method import expected_path, weight_bars
from monitor.domain.colour import Colour
from monitor.domain.model import Dimension, Model, Scheme, Source
from monitor.reports import method, method_tables, words
from monitor.reports import method_rules as rules
from monitor.reports.method import Cited, Question
from monitor.reports.method_rules import Step
from monitor.reports.worked_example import worked_example
from monitor.ui import markup
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
            Markup("<h3>{}</h3>{}").format(title, _bullets(items))
            for title, items in (("Wel", self.model.uses), ("Niet", self.model.not_uses))
        ]

    @cached_property
    def questions(self) -> list[tuple[str, Markup]]:
        """Each dimension's name and numbers, with all its questions."""
        return [_questions(dimension, self.model) for dimension in self.model.dimensions]

    @cached_property
    def computed(self) -> Markup:
        """The answers that the tables give."""
        introduction = method_tables.computed_introduction(self.model)
        table = markup.frame_table(method_tables.computed(self.model), "Berekende antwoorden")
        return markup.stack([prose(introduction), table])

    @cached_property
    def calculation(self) -> Markup:
        """From answer to score in steps, and the four colours."""
        return markup.stack([_steps(rules.steps(self.model)), _colours(self.model)])

    @cached_property
    def example(self) -> Markup:
        """A score worked out step by step, with invented answers."""
        found = worked_example(self.model)
        pieces = [
            prose(f"Verzonnen antwoorden bij {found.dimension.name}. Een rekenmachine is genoeg."),
            _calculation(found.answers, "Van antwoorden naar een onderdeel"),
            prose(found.mean, found.margin),
            _calculation(found.dimensions, "Van onderdelen naar het totaal"),
            prose(found.total),
        ]
        return markup.stack(pieces)

    @cached_property
    def certainty(self) -> Markup:
        """How it is found out how sure a score is."""
        return _steps(rules.certainty(self.model))

    @cached_property
    def reading(self) -> Markup:
        """How to compare, through time and with each other."""
        return _steps(rules.reading(self.model))

    @cached_property
    def shelf_life(self) -> Markup:
        """After how long an answer is asked to be confirmed."""
        table = method_tables.shelf_life(self.model)
        caption = "Hoe lang de antwoorden van een onderdeel geldig blijven"
        return markup.stack([prose(method_tables.SHELF_LIFE), markup.frame_table(table, caption)])

    @cached_property
    def schemes(self) -> list[tuple[str, Markup]]:
        """Each scheme's name and begin, with its rules."""
        return [
            (
                f"{self.model.label('scheme', scheme.id)}: vanaf {words.day(scheme.valid_from)}",
                _scheme(scheme, self.model),
            )
            for scheme in self.model.schemes
        ]

    @cached_property
    def sources(self) -> Markup:
        """What the bounds rest on; every source of the model, and how much of it was read."""
        rows = [
            (name, _cited(method.cited(source, self.model)))
            for name, source in rules.grounds(self.model)
        ]
        grounds = markup.table(("Grens", "Grond"), rows, caption="Waar de grenzen op rusten")
        read = [
            Markup("{} ({})").format(_linked(source), method.READ[source.read])
            for source in self.model.sources.values()
        ]
        return markup.stack([grounds, _bullets(read)])


def prose(*texts: str) -> Markup:
    """Paragraphs of plain text."""
    return markup.join(markup.paragraph(text, "zin") for text in texts)


def _questions(dimension: Dimension, model: Model) -> tuple[str, Markup]:
    found = method.questions(dimension, model)
    core = words.amount(sum(item.indicator.core for item in found), "kernvraag", "kernvragen")
    title = f"{dimension.name}: {words.amount(len(found), 'vraag', 'vragen')}, {core}"
    ground = Markup('<p class="bron">Grond van dit onderdeel: {}</p>{}').format(
        _cited(method.cited(dimension.source, model)), markup.join(map(_question, found))
    )
    return title, ground


def _question(item: Question) -> Markup:
    asked = item.indicator
    if item.choices:
        how = markup.table(
            ("Antwoord", "Wat dat betekent", "Punten") if asked.levels else ("Antwoord", "Punten"),
            [
                (worth.answer, worth.text, words.whole(worth.points))
                if asked.levels
                else (worth.answer, words.whole(worth.points))
                for worth in item.choices
            ],
            caption=f"Punten bij elk antwoord op: {asked.name}",
            numeric={2 if asked.levels else 1},
        )
    else:
        how = markup.paragraph(f"Gevraagd: {asked.unit}. {item.line}", "zin")
    core = Markup(' <span class="kern">kernvraag</span>') if asked.core else Markup("")
    return Markup(
        '<section class="vraag" id="{}"><h3>{}{}</h3><p class="stel">{}</p>{}'
        "<p>Telt {} keer in dit onderdeel; {}% van het totaal.</p>"
        "<p><strong>Waarom:</strong> {}</p><p><strong>Dit telt als bewijs:</strong> {}</p>"
        '<p class="bron">{} Bron: {}</p></section>'
    ).format(
        asked.id,
        asked.name,
        core,
        asked.question,
        how,
        words.number(asked.weight),
        words.number(item.share * 100),
        asked.why,
        asked.evidence,
        item.ground,
        _cited(item.source),
    )


def _steps(found: Iterable[Step]) -> Markup:
    return Markup('<dl class="stappen">{}</dl>').format(
        markup.join(Markup("<dt>{}</dt><dd>{}</dd>").format(*step) for step in found)
    )


def _colours(model: Model) -> Markup:
    return markup.table(
        ("Kleur", "Bij"),
        [(_badge(colour), points) for colour, points in rules.colours(model)],
        caption="De kleuren, beslist op onafgeronde punten",
    )


def _badge(colour: Colour) -> Markup:
    return Markup('<span class="score {}"><span aria-hidden="true">{}</span> {}</span>').format(
        colour.value, colour.look.symbol, colour.look.word
    )


def _calculation(table: pd.DataFrame, caption: str) -> Markup:
    """A table of a calculation: enough decimals to follow it with a calculator."""
    numeric = {
        position
        for position, name in enumerate(table.columns)
        if pd.api.types.is_numeric_dtype(table[name])
    }
    rows = (
        [
            words.number(value, 2) if position in numeric else value
            for position, value in enumerate(row)
        ]
        for row in table.itertuples(index=False, name=None)
    )
    return markup.table(list(table.columns), rows, caption=caption, numeric=numeric)


def _scheme(scheme: Scheme, model: Model) -> Markup:
    return markup.table(
        ("Toets", "Regel", "Grens", "Geldt vanaf", "Artikel"),
        [
            (line.check, line.text, line.bounds, line.valid_from, _cited(line.source))
            for line in method_tables.scheme_lines(scheme, model)
        ],
        caption=f"{scheme.name}: een afwijking is een signaal, geen oordeel",
    )


def _cited(pieces: Cited) -> Markup:
    return markup.join(
        _linked(piece) if isinstance(piece, Source) else Markup("{}").format(piece)
        for piece in pieces
    )


def _linked(source: Source) -> Markup:
    """A source's title; nothing is asked of its address until somebody follows the link."""
    if not source.url:
        return Markup("<cite>{}</cite>").format(source.title)
    return Markup('<a href="{}" target="_blank" rel="noopener">{}</a>').format(
        source.url, source.title
    )


def _bullets(items: Sequence[object]) -> Markup:
    return Markup('<ul class="opsomming">{}</ul>').format(
        markup.join(Markup("<li>{}</li>").format(item) for item in items)
    )
