"""How the parts of a method are drawn: questions, steps, calculations, rules and sources."""

from collections.abc import Iterable, Sequence

from markupsafe import Markup

from monitor.domain.answer_text import asked_for
from monitor.domain.colour import Colour
from monitor.domain.model import Dimension, Model, Scheme, Source
from monitor.reports import words
from monitor.reports.explaining import method, method_tables
from monitor.reports.explaining import method_rules as rules
from monitor.reports.explaining.method import Cited, Question
from monitor.reports.explaining.method_rules import Step
from monitor.ui import markup


def prose(*texts: str) -> Markup:
    """Paragraphs of plain text."""
    return markup.join(markup.paragraph(text, "zin") for text in texts)


def questions(dimension: Dimension, model: Model) -> tuple[str, Markup]:
    """A dimension's name and numbers, and its questions with how each earns points."""
    found = method.questions(dimension, model)
    core = words.amount(sum(item.indicator.core for item in found), "kernvraag", "kernvragen")
    title = f"{dimension.name}: {words.amount(len(found), 'vraag', 'vragen')}, {core}"
    ground = Markup('<p class="bron">Grond van dit onderdeel: {}</p>{}').format(
        cited(method.cited(dimension.source, model)), markup.join(map(_question, found))
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
        how = markup.paragraph(f"Gevraagd: {asked_for(asked)}. {item.line}", "zin")
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
        cited(item.source),
    )


def steps(found: Iterable[Step]) -> Markup:
    """Steps with their names."""
    return Markup('<dl class="stappen">{}</dl>').format(
        markup.join(Markup("<dt>{}</dt><dd>{}</dd>").format(*step) for step in found)
    )


def colours(model: Model) -> Markup:
    """The colours and the points that have them."""
    return markup.table(
        ("Kleur", "Bij"),
        [(_badge(colour), points) for colour, points in rules.colours(model)],
        caption="De kleuren, beslist op onafgeronde punten",
    )


def _badge(colour: Colour) -> Markup:
    return Markup('<span class="score {}"><span aria-hidden="true">{}</span> {}</span>').format(
        colour.value, colour.look.symbol, colour.look.word
    )


def scheme(scheme: Scheme, model: Model) -> Markup:
    """The rules of a scheme."""
    return markup.table(
        ("Toets", "Regel", "Grens", "Geldt vanaf", "Artikel"),
        [
            (line.check, line.text, line.bounds, line.valid_from, cited(line.source))
            for line in method_tables.scheme_lines(scheme, model)
        ],
        caption=f"{scheme.name}: een afwijking is een signaal, geen oordeel",
    )


def cited(pieces: Cited) -> Markup:
    """A ground, with a link to each source that it names."""
    return markup.join(
        linked(piece) if isinstance(piece, Source) else Markup("{}").format(piece)
        for piece in pieces
    )


def linked(source: Source) -> Markup:
    """A source's title; nothing is asked of its address until somebody follows the link."""
    if not source.url:
        return Markup("<cite>{}</cite>").format(source.title)
    return Markup('<a href="{}" target="_blank" rel="noopener">{}</a>').format(
        source.url, source.title
    )


def bullets(items: Sequence[object]) -> Markup:
    """Items below each other."""
    return Markup('<ul class="opsomming">{}</ul>').format(
        markup.join(Markup("<li>{}</li>").format(item) for item in items)
    )
