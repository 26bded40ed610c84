"""Our own texts in a table, where somebody changed them."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import CLEAR_THERE, FOUND_THERE

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "TEKST-ANDERS",
        _WARNING,
        'Onze tekst is veranderd. Bij {name} hoort in de kolom "{header}": "{ours}". '
        'In uw bestand staat: "{there}".',
        "Past uw antwoord nog bij onze tekst? Dan hoeft u niets te doen. Zo niet: verbeter het "
        "antwoord.",
    ),
    Rule(
        "TEKST-ANDERS-BIJZAAK",
        _NOTICE,
        'Onze tekst is veranderd. Bij {name} hoort in de kolom "{header}": "{ours}". '
        'In uw bestand staat: "{there}".',
        "U hoeft niets te doen. Voor het antwoord maakt dit niet uit.",
    ),
    Rule(
        "TEKST-ANDERS-BIJ-GETAL",
        _WARNING,
        'Onze tekst is veranderd. Bij {name} hoort in de kolom "{header}": "{ours}". '
        'In uw bestand staat: "{there}". Daardoor kan een getal iets anders betekenen.',
        'Zet {rows} "{ours}" terug en vul de getallen zo in.',
        'In dit werkboek staat "{ours}" al terug. Kijk of de getallen {rows} daarbij horen.',
    ),
    Rule(
        "TEKST-ANDERS-BEVESTIGD",
        _NOTICE,
        'Onze tekst is veranderd. In uw bestand staat: "{raw}". U gaf op het scherm aan welke '
        "getallen hier horen.",
        "U hoeft niets meer te doen.",
    ),
    Rule(
        "TEKSTEN-ANDERS",
        _WARNING,
        "Op deze tab zijn nog {count} teksten van ons veranderd, in {range}.",
        "Kijk of uw antwoorden nog bij onze teksten passen. Zet ze zo niet in een nieuw sjabloon.",
        "In dit werkboek staan onze teksten er weer. Past een antwoord daar niet bij? Verbeter het "
        "dan.",
    ),
    Rule(
        "TEKSTEN-MET-ANTWOORDEN",
        _ERROR,
        'In de kolom "{column}" staat iets anders dan onze teksten ({count:vak|vakken}). Dat lezen '
        'wij niet. In de meeste van die rijen staat in kolom {letter}, "{header}", geen antwoord.',
        "Zijn dit de antwoorden? Zet ze dan in kolom {letter}. Is het iets anders? Zet het dan in "
        "een eigen kolom achteraan, met een eigen kop. "
        'Zet in beide gevallen onze teksten terug, hier "{ours}". U kunt die uit een leeg '
        "sjabloon kopiëren.",
        'Zijn dit de antwoorden? Zet ze dan in de kolom "{header}". ' + CLEAR_THERE,
    ),
    Rule(
        "TEKSTEN-MISSCHIEN-ANTWOORDEN",
        _WARNING,
        'In de kolom "{column}" staat iets anders dan onze teksten ({count:vak|vakken}). Dat lezen '
        'wij niet. In de meeste van die rijen staat in kolom {letter}, "{header}", geen antwoord.',
        "Zijn dit de antwoorden? Zet ze dan in kolom {letter}, en zet onze teksten terug, hier "
        '"{ours}". Zo niet: u hoeft niets te doen.',
        'Zijn dit de antwoorden? Zet ze dan in de kolom "{header}". '
        f"{FOUND_THERE} Zo niet: u hoeft niets te doen.",
        left_out=True,
    ),
    Rule(
        "GETAL-BIJ-ANDERE-TEKST",
        _ERROR,
        'Bij "{label}" staat "{raw}", en ernaast "{there}". Bij ons staat daar "{ours}". '
        "Daardoor kan het getal iets anders betekenen.",
        'Zet "{ours}" terug en vul het getal daarbij opnieuw in: {form}, bijvoorbeeld {example}.',
        'In dit werkboek staat "{ours}" al terug. Staat het getal daar goed bij? Typ dan alleen '
        "het getal, bijvoorbeeld {example}. Zo niet: typ het goede getal.",
    ),
    Rule(
        "GETALLEN-BIJ-ANDERE-TEKST",
        _ERROR,
        'Naast getallen op deze tab staat "{raw}". Bij ons staat daar "{ours}". Daardoor kunnen '
        "die getallen iets anders betekenen.",
        "Betekent dat hetzelfde, en zijn bedragen in hele euro’s? Bevestig dat dan op het scherm, "
        'bij Bevindingen. Zo niet: zet "{ours}" terug, met de goede getallen.',
        'In dit werkboek staat "{ours}" al terug. Horen de getallen daarbij, en zijn bedragen in '
        'hele euro’s? Kies Zoeken en vervangen (Ctrl+H), zoek "Klopt dit?" en vervang dat door '
        "niets. Zo niet: typ de goede getallen.",
    ),
)
