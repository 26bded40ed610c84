"""The page Verantwoording: its sections in order, each with an anchor, drawn once a version."""

from collections.abc import Iterable, Iterator, Mapping
from urllib.parse import urlencode

from markupsafe import Markup

from monitor.domain.model import Model
from monitor.reports.disclaimer import DISCLAIMER
from monitor.reports.explaining.method_rules import FINANCING
from monitor.ui import markup
from monitor.ui.influence_view import UNREAD, InfluenceView
from monitor.ui.method_drawn import prose
from monitor.ui.method_view import MethodView
from monitor.ui.told import Report, Told, report

SECTIONS = {
    "verduurzaming": "Wat verduurzaming hier betekent",
    "gebruik": "Waarvoor een score wel en niet is",
    "gewichten": "De onderdelen en hun gewicht",
    "invloed": "Wat het totaal echt beweegt",
    "vragen": "De vragen",
    "tabellen": "Antwoorden die uit de tabellen komen",
    "berekening": "Van antwoord naar score",
    "voorbeeld": "Reken het zelf na",
    "zekerheid": "Hoe zeker een score is",
    "verwachting": "Wat wij na hoeveel tijd verwachten",
    "vergelijken": "Vergelijken in de tijd en met elkaar",
    "geldig": "Hoe lang een antwoord geldig blijft",
    "financiering": "Regels over de financiering",
    "bronnen": "Bronnen",
    "versie": "Versie",
}
"""The parts of the page: anchor and title, in order. Other pages link to an anchor."""


VERSION = "versie"
"""What the URL names a version by."""


def versions(current: Model) -> dict[str, str]:
    """The versions that the page can tell of (what the URL names -> what is shown), current first.

    ``current``: the model of this installation, with all that it knows.
    """
    return {name: f"versie {name}" for name in (current.version, *current.versions)}


def query(of: Model, current: Model) -> dict[str, str]:
    """What the URL of the page holds to tell of a version: nothing of the current one."""
    return {} if of.version == current.version else {VERSION: of.version}


def link(asked: Mapping[str, str], text: str, anchor: str = "") -> Markup:
    """A link to the page, or to one of its ``SECTIONS``, with what its URL holds (``query``)."""
    address = "verantwoording" + (f"?{urlencode(asked)}" if asked else "")
    address += f"#{anchor}" if anchor else ""
    return Markup('<a href="{}" target="_self">{}</a>').format(address, text)


def page(view: MethodView, influence: InfluenceView | None, current: Model) -> Report:
    """The whole page, below its title; ``influence`` is None where no monitor can be read.

    Of another version than the ``current`` one it says so first.
    """
    return report(_pieces(view, influence, current))


def _pieces(
    view: MethodView, influence: InfluenceView | None, current: Model
) -> Iterator[Markup | Told]:
    model = view.model
    if model.version != current.version:
        yield _other(model, current)
    yield markup.paragraph(
        f"De monitor stelt {len(model.indicators)} vragen in {len(model.dimensions)} onderdelen "
        "over één ding: gaat de samenwerking door als de subsidie stopt?",
        "antwoord",
    )
    yield _contents()
    yield _heading("verduurzaming")
    yield prose(
        "Verduurzaming betekent hier: een PPS leeft voort na de subsidie. Het profiel wordt "
        "herkend, het businessmodel werkt, de partners blijven, en er zijn mensen, geld en tijd.",
        "Het gaat dus niet over groene energie, milieu of klimaat.",
    )
    yield _heading("gebruik")
    yield prose(DISCLAIMER)
    yield Markup('<div class="naast">{}</div>').format(
        markup.join(Markup("<div>{}</div>").format(piece) for piece in view.uses)
    )
    yield _heading("gewichten")
    yield view.weights
    yield _heading("invloed")
    yield from influence.pieces if influence else [prose(UNREAD)]
    yield _heading("vragen")
    yield prose("Open een onderdeel voor de vragen, de punten per antwoord, de reden en de bron.")
    yield _folded(view.questions)
    yield _heading("tabellen")
    yield view.computed
    yield _heading("berekening")
    yield view.calculation
    yield _heading("voorbeeld")
    yield view.example
    yield _heading("zekerheid")
    yield view.certainty
    yield _heading("verwachting")
    yield view.path
    yield _heading("vergelijken")
    yield view.reading
    yield _heading("geldig")
    yield view.shelf_life
    yield _heading("financiering")
    yield prose(FINANCING)
    yield _folded(view.schemes)
    yield _heading("bronnen")
    yield view.sources
    yield _heading("versie")
    yield prose(_version(view.model))


def _other(model: Model, current: Model) -> Markup:
    """That this isn't what the installation works with, and where that stands."""
    said = Markup(
        "Deze pagina gaat over versie {} van de vragen ({}). Deze monitor werkt met versie {}. {}"
    ).format(
        model.version,
        model.status,
        current.version,
        link({}, f"Bekijk versie {current.version}"),
    )
    return markup.paragraph(said, "leeg")


def _version(model: Model) -> str:
    return f"{model.name}, versie {model.version}. Status: {model.status}."


def _contents() -> Markup:
    return Markup('<nav aria-label="Op deze pagina" class="wegwijzer"><ul>{}</ul></nav>').format(
        markup.join(
            Markup('<li><a href="#{}" target="_self">{}</a></li>').format(anchor, title)
            for anchor, title in SECTIONS.items()
        )
    )


def _heading(anchor: str) -> Markup:
    return markup.heading(SECTIONS[anchor], anchor=anchor)


def _folded(pieces: Iterable[tuple[str, Markup]]) -> Markup:
    return markup.join(markup.folded(title, piece, telling=True) for title, piece in pieces)
