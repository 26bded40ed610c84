"""The overview of partnerships by dimension, as a real table with shade, number and symbol."""

from functools import cache
from itertools import groupby

from markupsafe import Markup

from monitor.domain.colour import NEAR, Colour
from monitor.domain.model import Model
from monitor.reports import point_words, words
from monitor.reports.regional.overview import Line, Overview
from monitor.reports.regional.stand_words import without
from monitor.reports.regional.tables import answered
from monitor.reports.snapshot import TOTAL
from monitor.ui import markup

_WHAT = "Punten van 0 tot 100 per PPS en onderdeel"
_SCALE = "Punten van 0 tot 100."
_CLICK = "Klik op een score voor de antwoorden."
_SIDEWAYS = Markup('<span class="opzij"> Schuif de tabel opzij voor alle onderdelen →</span>')
"""Shown where the table is wider than the screen."""

_NEAR_SIGN = Markup('<span class="rond" aria-hidden="true">{}</span>').format(NEAR)
_NEAR = Markup(
    '<span class="uitleg"><span aria-hidden="true">{}</span> <a href="verantwoording#zekerheid" '
    'target="_self">rond de grens</a>: iets anders berekend krijgt het een andere kleur</span>'
).format(NEAR)

_OPEN = Markup(
    '<span class="open" aria-hidden="true"></span> Wat het nog kan worden door open vragen.'
)
"""Beside what a click does, not in the legend: there it took a line of the first view."""

_UNCOUNTED = Markup(
    '<span aria-hidden="true">{}</span><span class="onzichtbaar">Een onderdeel met {}</span> telt '
    "nog niet mee."
).format(Colour.GREY.look.symbol, Colour.GREY.look.word)
_UNCOUNTED_SAID = f"; onderdelen met {Colour.GREY.look.word} tellen nog niet mee"


def heatmap(lines: list[Line], stand: Overview) -> Markup:
    """Partnerships of a stand, by campus and dimension; a campus has no score of its own."""
    dimensions = stand.snapshot.model.dimensions
    heads = ["PPS", "Totaal", *(item.short for item in dimensions), "Koers", "Peildatum"]
    titles = ["", "", *(item.name for item in dimensions), "", ""]
    head = markup.join(
        Markup('<th scope="col"{}>{}</th>').format(
            Markup(' title="{}"').format(title) if title else Markup(""), name
        )
        for name, title in zip(heads, titles, strict=True)
    )
    bodies = markup.join(
        Markup(
            '<tbody><tr class="campus"><th scope="rowgroup" colspan="{}">{}</th></tr>{}</tbody>'
        ).format(len(heads), campus, markup.join(_row(line, stand) for line in group))
        for campus, group in groupby(lines, key=lambda line: line.campus)
    )
    return Markup(
        '<div class="tabel warmte" role="region" tabindex="0" aria-label="{0}"><table>'
        "<caption>{3}{4}</caption><thead><tr>{1}</tr></thead>{2}</table></div>"
    ).format(_WHAT, head, bodies, _caption(lines), _SIDEWAYS)


def _caption(lines: list[Line]) -> Markup:
    """What the table holds, and what the marks in it mean, of those that are there."""
    unfinished = [line for line in lines if line.answered < line.applicable]
    told: list[Markup | str] = [_SCALE]
    if any(line.opens for line in lines):
        told.append(_CLICK)
    if any(line.open for line in lines):
        told.append(_OPEN)
    if unfinished:
        told.append(f"{answered(unfinished[0])}: vragen beantwoord.")
    if any(line.leaves_out for line in lines):
        told.append(_UNCOUNTED)
    return Markup(" ").join(told)


def _row(line: Line, stand: Overview) -> Markup:
    # To the round that the row is about: the newest may be one that is kept private.
    shown = line.round if line.opens else ""
    link = markup.to_partnership(line.name, line.pps_id, shown)
    name = Markup('<th scope="row">{}</th>').format(link)
    if line.submission is None:
        gap = Markup('<td class="leeg" colspan="{}"><span>{}</span></td>').format(
            len(line.points) + 3, without(stand)
        )
        return Markup("<tr>{}{}</tr>").format(name, gap)
    model = stand.snapshot.model
    scored = zip(model.dimensions, line.points, line.colours, strict=True)
    cells = markup.join(
        _cell(line, points, colour, model, item.id, markup.answers_of(item.id))
        for item, points, colour in scored
    )
    course = {True: "op koers", False: "achter", None: words.MISSING}[line.on_track]
    return Markup("<tr>{}{}{}<td>{}</td><td>{}</td></tr>").format(
        name,
        _cell(line, line.total, line.colour, model, TOTAL, markup.SCORES),
        cells,
        course,
        words.month(line.reference_date),
    )


def _cell(
    line: Line, points: float, colour: Colour, model: Model, part: str, shown_at: str
) -> Markup:
    """A score, with a link to the answers that it comes from where these may be opened.

    What a shade, a sign and a line show stands in words beside the points too, for a screen reader:
    a title alone isn't read by all.
    """
    near, ends = part in line.near, line.open.get(part)
    said = f"{colour.look.word}, rond de grens" if near else colour.look.word
    if ends:
        said = f"{said}, {point_words.between(*ends)} door open vragen"
    if part == TOTAL and line.leaves_out:
        said = f"{said}{_UNCOUNTED_SAID}"
    below = _span(*ends) if ends else Markup("")
    if part == TOTAL and line.answered < line.applicable:
        below += Markup(
            '<span class="van">{}<span class="onzichtbaar"> vragen beantwoord</span></span>'
        ).format(answered(line))
    score = Markup(
        '{} <span aria-hidden="true">{}</span>{}<span class="onzichtbaar"> {}</span>'
    ).format(
        "" if colour is Colour.GREY else point_words.points(points, model),
        colour.look.symbol,
        _NEAR_SIGN if near else "",
        said,
    )
    if line.opens:
        score = markup.to_partnership(score, line.pps_id, line.round, part=shown_at)
    strong = " totaal" if part == TOTAL else ""
    return Markup('<td class="vak {}{}" title="{}">{}{}</td>').format(
        colour.value, strong, said, score, below
    )


def _span(low: int, high: int) -> Markup:
    """A thin line below the points to where they may become, the cell being 0 to 100 wide."""
    return Markup(
        '<span class="open" aria-hidden="true" style="--low:{}%;--width:{}%"></span>'
    ).format(low, high - low)


def legend(lines: list[Line]) -> Markup:
    """What the four shades mean, each with its word and symbol; and the other sign, if any."""
    near = any(line.near for line in lines)
    return Markup('<p class="legenda">{}{}</p>').format(_shades(), _NEAR if near else "")


@cache
def _shades() -> Markup:
    return markup.join(
        Markup('<span class="score {}"><span aria-hidden="true">{}</span> {}</span> ').format(
            colour.value, colour.look.symbol, colour.look.word
        )
        for colour in Colour
    )
