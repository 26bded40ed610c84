"""The first tab: what the monitor is about, how to fill it in, and what becomes of it."""

from dataclasses import replace

from monitor.domain.access import Visibility
from monitor.domain.layout import CONFIRMED, FIELDS, INTRODUCTION_TITLE, TEMPLATE_VERSION
from monitor.domain.model import Model
from monitor.files import look
from monitor.files.book import Format, Sheet, Style
from monitor.files.template.lists import REST
from monitor.files.text_height import height_of

_TERM_WIDTH, _TEXT_WIDTH = 26.0, 84.0
_INSTRUCTION = "Lees dit eerst. U kunt tussendoor opslaan en later verdergaan."

_MEANING = (
    (
        "Verduurzaming",
        "Uw samenwerking gaat door als de subsidie stopt. Daarover gaat deze monitor.",
    ),
    ("Dus niet", "Groene energie, milieu of klimaat."),
    (
        "PPS",
        "Publiek-private samenwerking: scholen, bedrijven en overheden maken samen "
        "beroepsonderwijs.",
    ),
)
_STEPS = (
    "Begin bij de tab PPS. Vragen met een * zijn verplicht.",
    "Vul alleen de gekleurde vakken met de stippelrand in. De rest is vergrendeld.",
    "Klik op een vak. U leest dan wat er wordt gevraagd, vaak met een voorbeeld.",
    "Ziet u een pijltje naast het vak? Kies dan uit de lijst.",
    "Typ een percentage als 45%, een bedrag als 12500 en een datum als 1-9-2026.",
    "Weet u iets niet? Laat het vak leeg. Leeg is iets anders dan 0.",
    "Past een vraag niet bij uw PPS? Vul n.v.t. in en zeg waarom. Bij kernvragen kan dat niet.",
    "Vraagt Excel bij n.v.t. of het klopt? Kies dan Ja.",
    "Wilt u iets uitleggen? Daarvoor is de kolom Toelichting. Langere tekst mag.",
    "Klaar? Sla het bestand op als Excel-werkmap (.xlsx) en lees het in bij de PPS-monitor.",
)
_AGAIN = (
    "Uw antwoorden van de vorige keer staan er al in. Vul op de tab PPS de peildatum in.",
    f"Ga naar de tab {CONFIRMED.title}. Klik daar op een onderdeel en kijk of alles nog klopt.",
    "Klopt alles? Zet ja achter dat onderdeel. Is er iets veranderd? Typ het nieuwe antwoord over "
    f"het oude en kies: {REST}.",
    "Lees het bestand in. U ziet dan eerst wat er anders is dan de vorige keer.",
)
_DATA = (
    (
        "Geen namen",
        "Vul geen namen van personen, mailadressen of telefoonnummers in. Noem een rol, "
        "bijvoorbeeld projectleider.",
    ),
    (
        "Na het inlezen",
        "U ziet eerst wat is gelezen en wat opvalt. Pas als u bevestigt, wordt uw monitor "
        "opgeslagen. Bevestigt u niet, dan is het bestand na 24 uur weg.",
    ),
    (
        "De score",
        "Een gespreksstarter op basis van zelfrapportage; geen oordeel en geen "
        "subsidiebeoordeling.",
    ),
)
_SIGHT = {
    Visibility.OWN: (
        "Alleen uw PPS en de beheerder. Uw monitor staat in geen enkel overzicht; uw PPS telt "
        "alleen mee in het aantal PPS’en."
    ),
    Visibility.PLATFORM: "Ook de adviseurs van het Platform.",
    Visibility.ANONYMOUS: (
        "Ook de provincie en andere PPS’en, maar alleen in vergelijkingen en zonder de naam van "
        "uw PPS."
    ),
    Visibility.NAMED: (
        "Ook de provincie en andere PPS’en, met de naam van uw PPS in overzichten. Uw antwoorden "
        "op de vragen en uw bedragen zien alleen uw PPS, de beheerder en het Platform."
    ),
}


def introduction_sheet(model: Model, *, carried: bool = False) -> Sheet:
    """The tab Toelichting; ``carried``: of a template with answers of an earlier round."""
    sheet = Sheet(
        INTRODUCTION_TITLE,
        widths=[_TERM_WIDTH, _TEXT_WIDTH],
        protected=True,
        pages_tall=1 if carried else None,
        landscape=False,
    )
    sheet.cells[1, 1] = (INTRODUCTION_TITLE, look.TITLE)
    sheet.cells[2, 1] = (_INSTRUCTION, look.INSTRUCTION)
    sheet.heights |= {1: look.TITLE_HEIGHT, 2: look.INSTRUCTION_HEIGHT}
    page = _Page(sheet)
    page.part("Waarover gaat het?")
    for term, text in _MEANING:
        page.line(term, text)
    page.line("Onderwerpen", "; ".join(dimension.name for dimension in model.dimensions) + ".")
    if carried:
        page.part("Snel klaar: kijk na wat er al staat")
        for number, step in enumerate(_AGAIN, 1):
            page.line(f"{number} van {len(_AGAIN)}", step)
    page.part("Zo vult u de monitor in")
    for number, step in enumerate(_STEPS, 1):
        page.line(f"Stap {number}", step)
    page.part("Wat de vakken betekenen")
    page.line("45%", "Hier vult u iets in: een gekleurd vak met een stippelrand.", look.INPUT)
    if carried:
        page.line(
            "45%",
            "Dit vulde u de vorige keer in: schuin, met een doorgetrokken rand. Typt u "
            "iets anders, dan blijft het vak er zo uitzien.",
            look.CARRIED,
        )
    page.line("Vraag", "Deze vraag is verplicht.", _marked(Format.REQUIRED))
    page.line(
        "Vraag",
        "Een kernvraag. Die telt zwaarder en kan niet op n.v.t. staan.",
        _marked(Format.CORE),
    )
    page.line("Tekst", "Een vak zonder stippelrand hoeft u niet in te vullen.", look.CELL)
    page.line("pps_id", "Code om de rij te herkennen. Laat die staan.", look.ID)
    page.part("Wat gebeurt er met uw gegevens?")
    for term, text in _DATA:
        page.line(term, text)
    for position, use in enumerate(model.uses):
        page.line("" if position else "Wel voor", use)
    for position, use in enumerate(model.not_uses):
        page.line("" if position else "Niet voor", use)
    page.part("Wie ziet uw monitor?")
    visibility = model.field["zichtbaarheid"]
    page.line("U kiest zelf", f"Op de tab {FIELDS.title}, bij: {visibility.question}")
    for option in model.lists[visibility.choices]:
        standard = " Dit geldt als u niets kiest." if option.id == visibility.default else ""
        page.line(option.label, _SIGHT[Visibility(option.id)] + standard)
    page.part("Versie")
    page.line("Sjabloon", TEMPLATE_VERSION)
    page.line("Vragen", f"{model.version} ({model.status})")
    return sheet


def _marked(mark: Format) -> Style:
    return replace(look.TERM, format=mark)


class _Page:
    """Writes the tab from top to bottom, in parts of terms with their texts."""

    def __init__(self, sheet: Sheet) -> None:
        self._sheet = sheet
        self._row = 2

    def part(self, heading: str) -> None:
        self._row += 2
        self._sheet.cells[self._row, 1] = (heading, look.HEADING)
        self._sheet.cells[self._row, 2] = (None, look.HEADING)
        self._sheet.heights[self._row - 1] = 12
        self._sheet.heights[self._row] = 22

    def line(self, term: str, text: str, style: Style = look.TERM) -> None:
        self._row += 1
        self._sheet.cells[self._row, 1] = (term or None, replace(style, locked=True))
        self._sheet.cells[self._row, 2] = (text, look.CELL)
        texts = [(term, _TERM_WIDTH, style.size), (text, _TEXT_WIDTH, look.CELL.size)]
        self._sheet.heights[self._row] = height_of(texts, least=20)
