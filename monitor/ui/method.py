"""How the method is drawn: sections with an anchor, questions, sources and rules."""

from collections.abc import Iterable, Sequence

import pandas as pd
import streamlit as st
from markupsafe import Markup

from monitor.domain.colour import Colour
from monitor.domain.model import Dimension, Model, Scheme, Source
from monitor.reports import method, method_tables, words
from monitor.reports import method_rules as rules
from monitor.reports.method import Cited, Question
from monitor.reports.method_rules import Step
from monitor.reports.worked_example import worked_example
from monitor.ui import markup, parts

SECTIONS = {
    "verduurzaming": "Wat verduurzaming hier betekent",
    "gebruik": "Waarvoor een score wel en niet is",
    "gewichten": "De onderdelen en hun gewicht",
    "vragen": "De vragen",
    "tabellen": "Antwoorden die uit de tabellen komen",
    "berekening": "Van antwoord naar score",
    "voorbeeld": "Reken het zelf na",
    "verwachting": "Wat wij na hoeveel tijd verwachten",
    "vergelijken": "Vergelijken in de tijd en met elkaar",
    "financiering": "Regels over de financiering",
    "bronnen": "Bronnen",
    "versie": "Versie",
}
"""The parts of the page: anchor and title, in order. Other pages link to an anchor."""


def contents() -> None:
    """Links to the parts of the page."""
    parts.html(
        Markup('<nav aria-label="Op deze pagina" class="wegwijzer"><ul>{}</ul></nav>').format(
            markup.join(
                Markup('<li><a href="#{}" target="_self">{}</a></li>').format(anchor, title)
                for anchor, title in SECTIONS.items()
            )
        )
    )


def section(anchor: str) -> None:
    """The heading of a part of the page, to which a link can point."""
    st.header(SECTIONS[anchor], anchor=anchor)


def prose(*texts: str) -> None:
    """Paragraphs of plain text."""
    parts.html(markup.join(markup.paragraph(text, "zin") for text in texts))


def uses(model: Model) -> None:
    """What a score may and may not be used for, side by side."""
    for column, title, items in zip(
        st.columns(2), ("Wel", "Niet"), (model.uses, model.not_uses), strict=True
    ):
        with column:
            parts.html(Markup("<h3>{}</h3>{}").format(title, _bullets(items)))


def questions(dimension: Dimension, model: Model) -> None:
    """All questions of a dimension, folded away."""
    found = method.questions(dimension, model)
    core = words.amount(sum(item.indicator.core for item in found), "kernvraag", "kernvragen")
    with st.expander(f"{dimension.name}: {words.amount(len(found), 'vraag', 'vragen')}, {core}"):
        parts.html(
            Markup('<p class="bron">Grond van dit onderdeel: {}</p>{}').format(
                _cited(method.cited(dimension.source, model)), markup.join(map(_question, found))
            )
        )


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
        '<p><strong>Waarom:</strong> {}</p><p class="bron">{} Bron: {}</p></section>'
    ).format(
        asked.id,
        asked.name,
        core,
        asked.question,
        how,
        words.number(asked.weight),
        words.number(item.share * 100),
        asked.why,
        item.ground,
        _cited(item.source),
    )


def steps(found: Iterable[Step]) -> None:
    """Steps with their explanation."""
    parts.html(
        Markup('<dl class="stappen">{}</dl>').format(
            markup.join(Markup("<dt>{}</dt><dd>{}</dd>").format(*step) for step in found)
        )
    )


def colour_table(model: Model) -> None:
    """The four colours with word, symbol and points."""
    parts.html(
        markup.table(
            ("Kleur", "Bij"),
            [(_badge(colour), points) for colour, points in rules.colours(model)],
            caption="De kleuren, beslist op onafgeronde punten",
        )
    )


def _badge(colour: Colour) -> Markup:
    return Markup('<span class="score {}"><span aria-hidden="true">{}</span> {}</span>').format(
        colour.value, colour.look.symbol, colour.look.word
    )


def example(model: Model) -> None:
    """A score worked out step by step, with invented answers."""
    found = worked_example(model)
    prose(f"Verzonnen antwoorden bij {found.dimension.name}. Een rekenmachine is genoeg.")
    parts.html(_calculation(found.answers, "Van antwoorden naar een onderdeel"))
    prose(found.mean, found.margin)
    parts.html(_calculation(found.dimensions, "Van onderdelen naar het totaal"))
    prose(found.total)


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


def schemes(model: Model) -> None:
    """The financing rules, a table for each scheme, folded away."""
    for scheme in model.schemes:
        with st.expander(
            f"{model.label('scheme', scheme.id)}: vanaf {words.day(scheme.valid_from)}"
        ):
            parts.html(_scheme(scheme, model))


def _scheme(scheme: Scheme, model: Model) -> Markup:
    return markup.table(
        ("Toets", "Regel", "Grens", "Geldt vanaf", "Artikel"),
        [
            (line.check, line.text, line.bounds, line.valid_from, _cited(line.source))
            for line in method_tables.scheme_lines(scheme, model)
        ],
        caption=f"{scheme.name}: een afwijking is een signaal, geen oordeel",
    )


def grounds(model: Model) -> None:
    """What the bounds rest on."""
    parts.html(
        markup.table(
            ("Grens", "Grond"),
            [(name, _cited(method.cited(source, model))) for name, source in rules.grounds(model)],
            caption="Waar de grenzen op rusten",
        )
    )


def sources(model: Model) -> None:
    """Every source of the model, and how much of it was read."""
    parts.html(
        _bullets(
            [
                Markup("{} ({})").format(_linked(source), method.READ[source.read])
                for source in model.sources.values()
            ]
        )
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
