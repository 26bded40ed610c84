"""The SWOT in four quadrants, as real headings and lists."""

from markupsafe import Markup

from monitor.reports import words
from monitor.reports.regional.campus import Quadrant
from monitor.reports.regional.swot_words import Item
from monitor.ui import markup

SUGGESTION = "Suggestie uit de monitor"


def grid(quadrants: list[Quadrant]) -> Markup:
    """The quadrants two by two, below each other on a narrow screen."""
    return Markup('<div class="swot">{}</div>').format(markup.join(map(_quadrant, quadrants)))


def _quadrant(quadrant: Quadrant) -> Markup:
    body = [_items(quadrant.first)] if quadrant.first else [_nothing(quadrant)]
    if quadrant.more:
        body.append(
            Markup("<details><summary>Nog {} meer</summary>{}</details>").format(
                len(quadrant.more), _items(quadrant.more)
            )
        )
    if quadrant.suggestions:
        body.append(_suggestions(quadrant))
    return Markup(
        '<section class="swot-vak"><h3>{}</h3><p class="swot-as">{}</p>{}</section>'
    ).format(quadrant.title, quadrant.axes, markup.join(body))


def _nothing(quadrant: Quadrant) -> Markup:
    return markup.paragraph(
        f"Nog geen {quadrant.title.lower()} ingevuld. Dat kan op tabblad SWOT van het werkboek.",
        "swot-leeg",
    )


def _items(items: list[Item]) -> Markup:
    return Markup('<ul class="swot-lijst">{}</ul>').format(markup.join(map(_item, items)))


def _item(item: Item) -> Markup:
    facts = [("Bewijs", item.evidence), ("Actie", item.action or "nog geen")]
    return Markup(
        '<li><p class="swot-titel">{}</p>{}'
        '<p class="swot-wie">{}{} · {}</p>{}'
        '<p class="swot-bron">{}, peildatum {}</p></li>'
    ).format(
        item.title,
        Markup("<p>{}</p>").format(item.note) if item.note else Markup(""),
        markup.to_partnership(item.partnership, item.pps_id),
        f" · {item.dimension}" if item.dimension else "",
        item.priority,
        markup.join(Markup("<p>{}: {}</p>").format(name, text) for name, text in facts if text),
        item.place,
        words.day(item.reference_date),
    )


def _suggestions(quadrant: Quadrant) -> Markup:
    return Markup(
        '<aside class="swot-suggestie"><p class="swot-etiket">{}</p><p>{}</p><ul>{}</ul></aside>'
    ).format(
        SUGGESTION,
        quadrant.ground,
        markup.join(
            Markup("<li>{}: {}</li>").format(suggestion.about, suggestion.reason)
            for suggestion in quadrant.suggestions
        ),
    )
