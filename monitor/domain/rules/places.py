"""Cells that were merged, that are none to fill in, or that say something of all others."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import FOUND_THERE, ON_LEFTOVERS

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

_WHOLE_ON_TEMPLATE = (
    "Zijn uw bedragen in duizenden? Vul ze in met alle nullen. Haal daarna deze tekst weg: "
    f"{ON_LEFTOVERS} met de hele rij."
)

RULES: tuple[Rule, ...] = (
    Rule(
        "VAK-SAMENGEVOEGD",
        _WARNING,
        'Het vak voor "{label}" is samengevoegd met {shown}. Hier is geen antwoord gelezen.',
        "Maak het samenvoegen ongedaan (Start > Samenvoegen en centreren) en vul dit vak in.",
        "In dit werkboek is het vak los. Vul het antwoord in. Is er geen? Maak het vak dan leeg.",
    ),
    Rule(
        "VAK-WAS-SAMENGEVOEGD",
        _WARNING,
        'Bij "{label}" stond een vak dat was samengevoegd met een ander. Hier is geen antwoord '
        "gelezen.",
        "Vul het antwoord in. Is er geen? Maak het vak dan leeg.",
    ),
    Rule(
        "TEKST-SAMENGEVOEGD",
        _WARNING,
        'Het vak voor "{label}" is samengevoegd met {shown}. De tekst in {shown} lezen wij alleen '
        "daar, en niet bij {empty}.",
        "Geldt die tekst voor meer rijen? Maak het samenvoegen ongedaan (Start > Samenvoegen en "
        "centreren) en zet de tekst op elke rij.",
        'In de vakken zonder de tekst staat nu "zie hierboven". Geldt de tekst ook daar? Vul hem '
        "dan in elk van die vakken in. Zo niet: maak die vakken leeg.",
    ),
    Rule(
        "WAARDE-ONDER-SAMENVOEGING",
        _WARNING,
        'Onder het samengevoegde vak {shown} staat nog "{raw}" (bij "{label}"). '
        "U ziet dat niet; wij tellen het niet mee.",
        "Maak het samenvoegen ongedaan (Start > Samenvoegen en centreren) en kijk welk antwoord "
        "hier hoort.",
        "In dit werkboek is het vak los. Vul in welk antwoord hier hoort. Is er geen? Maak het vak "
        "dan leeg.",
    ),
    Rule(
        "VAK-LOS",
        _NOTICE,
        'Hier staat "{raw}". Dat is geen invulvak. Wij lezen het niet.',
        "Is het een antwoord of uitleg? Zet het in een invulvak. Zo niet: u hoeft niets te doen.",
    ),
    Rule(
        "GETALLEN-ANDERE-SCHAAL",
        _ERROR,
        "{there} Wij lezen elk getal zoals het er staat, en bedragen in hele euro’s.",
        "Zijn uw bedragen in duizenden? Vul ze in met alle nullen. "
        "Zijn het hele euro’s? Haal deze tekst dan weg{how}.",
        _WHOLE_ON_TEMPLATE,
    ),
    Rule(
        "GETALLEN-MISSCHIEN-ANDERE-SCHAAL",
        _WARNING,
        "{there} Bedoelt u daarmee de bedragen in deze monitor? Wij lezen die in hele euro’s.",
        "Staan uw bedragen in deze monitor in duizenden? Vul ze in met alle nullen. "
        "Zijn het hele euro’s, of gaat de tekst over iets anders? Dan hoeft u niets te "
        "doen.",
    ),
    Rule(
        "TEKST-EN-KLEINE-BEDRAGEN",
        _ERROR,
        'In uw bestand staat "{text}". Op de tab {tab} is het grootste bedrag {largest}. Dat is '
        "weinig, dus misschien staan de bedragen daar in duizenden. Wij lezen ze in hele euro’s.",
        "Zijn uw bedragen in duizenden? Vul ze in met alle nullen. "
        "Zijn het hele euro’s? Haal deze tekst dan weg.",
        _WHOLE_ON_TEMPLATE,
    ),
    Rule(
        "VAKKEN-LOS",
        _NOTICE,
        "Er staan nog {count} gevulde vakken buiten de invulvakken, in {range}. Wij lezen ze niet.",
        "Staan daar antwoorden of uitleg? Zet ze in een invulvak.",
    ),
    Rule(
        "FORMULE-BUITEN-INVULVAK",
        _NOTICE,
        "Op deze tab staan foutcodes of formules zonder uitkomst buiten de invulvakken ({count}): "
        "{cells}. Wij lezen ze niet.",
        "Staat er een antwoord dat moet meetellen? Zet het dan in een invulvak. Zo niet: u hoeft "
        "niets te doen.",
    ),
    Rule(
        "NOTITIES-BIJ-VAKKEN",
        _NOTICE,
        "Op deze tab hebben vakken een notitie of opmerking van Excel ({count}): {cells}. "
        "Wij lezen die niet.",
        "Hoort er iets bij een antwoord? Zet het in een invulvak, zoals Toelichting. Zo niet: u "
        "hoeft niets te doen.",
        f"{FOUND_THERE} Hoort er een tekst bij een antwoord? Zet die dan in een invulvak. Zo "
        "niet: u hoeft niets te doen.",
    ),
    Rule(
        "TEKST-BUITEN-VAKKEN",
        _NOTICE,
        "Op deze tab staat tekst in een tekstvak ({count}): {cells}. Wij lezen die niet.",
        "Hoort er iets bij een antwoord? Zet het in een invulvak, zoals Toelichting. Zo niet: u "
        "hoeft niets te doen.",
        f"{FOUND_THERE} Hoort er een tekst bij een antwoord? Zet die dan in een invulvak. Zo "
        "niet: u hoeft niets te doen.",
    ),
    Rule(
        "LINK-ACHTER-TEKST",
        _NOTICE,
        "Achter tekst op deze tab zit een link ({count}): {cells}. Wij lezen alleen de tekst.",
        "Hoort het adres bij een antwoord? Typ het dan in een invulvak, zoals Toelichting. Zo "
        "niet: u hoeft niets te doen.",
        f"{FOUND_THERE} Hoort er een adres bij een antwoord? Typ het dan in een invulvak. Zo niet: "
        "u hoeft niets te doen.",
    ),
    Rule(
        "TEKST-BIJ-BLADZIJDEN",
        _NOTICE,
        "{there} Wij lezen dat niet.",
        "U hoeft niets te doen.",
    ),
    Rule(
        "TEKENS-WEGGELATEN",
        _NOTICE,
        'Bij "{label}" stonden onzichtbare tekens. Die hebben wij weggelaten.',
        "Kijk of de tekst nog klopt.",
    ),
)
