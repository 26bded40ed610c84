"""Single cells: dates, choices and texts, and what can stand in any cell."""

from monitor.domain.findings import Rule, Severity

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

_ONCE = 1
"""A word that stands there more often is one question: what does it mean?"""

RULES: tuple[Rule, ...] = (
    Rule(
        "GEEN-DATUM",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat kunnen wij niet lezen als een datum.',
        "Vul dag, maand en jaar in, bijvoorbeeld {example}.",
    ),
    Rule(
        "DATUM-ZONDER-DAG",
        _ERROR,
        'Bij "{label}" staat "{raw}". Daarin staat geen dag.',
        "Vul ook de dag in, bijvoorbeeld {example}. Weet u die niet, neem dan de eerste dag van "
        "de maand.",
    ),
    Rule(
        "DATUM-ALLEEN-JAAR",
        _ERROR,
        'Bij "{label}" staat "{raw}". Daarin staat alleen een jaar.',
        "Vul ook de dag en de maand in, bijvoorbeeld {example}.",
    ),
    Rule(
        "DATUM-DUBBELZINNIG",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat kan meer dan één datum zijn.',
        "Vul dag, maand en jaar in, met vier cijfers voor het jaar, bijvoorbeeld {example}.",
    ),
    Rule(
        "DATUM-ANDERSOM",
        _ERROR,
        'Bij "{label}" staat "{raw}". Daar staat de maand voorop. Bedoelt u {meant}?',
        "Zet de dag voorop. Klopt die datum, vul dan {example} in.",
    ),
    Rule(
        "DATUM-MAAND-VOOROP",
        _ERROR,
        'Bij "{label}" staat "{raw}". In dit bestand staat ook "{other}", met de maand voorop. '
        "Dit kan dan {one} zijn, of {two}.",
        "Vul in welke van de twee het is, met de maand in letters: {one} of {two}.",
    ),
    Rule(
        "DATUM-MISSCHIEN-OMGEDRAAID",
        _WARNING,
        'Bij "{label}" staat "{raw}": wij lezen {one}. Op deze tab staat ook "{other}", met de '
        "maand voorop. Is deze datum ook zo getypt, dan heeft Excel dag en maand omgedraaid en is "
        "{two} bedoeld.",
        "Kijk na welke datum het moet zijn, bijvoorbeeld in uw plan. Is {one} goed, dan hoeft u "
        "hier niets te doen. Zo niet: typ de datum opnieuw, met de maand in letters: {two}.",
    ),
    Rule(
        "DATUM-BUITEN-BEREIK",
        _ERROR,
        'Bij "{label}" staat "{raw}". Een datum ligt hier tussen {first} en {last}.',
        "Controleer het jaar en vul de datum opnieuw in, bijvoorbeeld {example}.",
    ),
    Rule(
        "DATUM-IN-TEKSTVELD",
        _WARNING,
        'Bij "{label}" staat "{raw}". '
        "Excel heeft van de tekst in dit vak een datum of tijd gemaakt.",
        "Controleer of dit er hoort te staan. Typte u iets anders, zoals 3-4 of 1/2? Vul dat "
        "opnieuw in. Doet u dat in Excel, typ er dan een apostrof voor: '3-4.",
    ),
    Rule(
        "GEEN-JA-NEE",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat kunnen wij niet lezen als ja of nee.',
        "Vul ja of nee in.",
    ),
    Rule(
        "KEUZE-ONBEKEND",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat staat niet in de lijst met keuzes.',
        "Kies {form}.",
    ),
    Rule(
        "KEUZES-ONBEKEND",
        _ERROR,
        'In de kolom "{column}" staat "{raw}". Dat staat niet in de lijst met keuzes.',
        "Kies in elk van die vakken {form}.",
        many=_ONCE,
    ),
    Rule(
        "KEUZE-ANDERS-GESCHREVEN",
        _NOTICE,
        'Bij "{label}" staat "{raw}". Dat lezen wij als "{option}".',
        "Klopt dat niet? Kies dan {form}.",
    ),
    Rule(
        "KEUZE-OF-ONBEKEND",
        _ERROR,
        'Bij "{label}" staat "{raw}". Bedoelt u "{option}", of "nog niet bekend"?',
        'Kies "{option}" uit de lijst. Of laat dit vak leeg, als u het nog niet weet.',
    ),
    Rule(
        "NAAM-OF-ONBEKEND",
        _WARNING,
        'Bij "{label}" staat "{raw}". Dat lezen wij als "nog niet bekend", en niet als een naam.',
        "Is het een naam? Schrijf die dan voluit, of zet er iets bij, zoals de plaats. Weet u het "
        "nog niet? Laat dit vak dan leeg.",
    ),
    Rule(
        "TEKST-IN-TWIJFEL",
        _ERROR,
        'Bij "{label}" staat "{raw}". Wij weten niet of dat hier hoort.',
        "Zet in dit vak alleen het goede antwoord, zonder onze vraag ervoor.",
    ),
    Rule(
        "TEKST-VERWIJST",
        _WARNING,
        'Bij "{label}" staat "{raw}". Dat verwijst naar een ander vak. Wij lezen elk vak apart, en '
        "dit vak daarom als leeg.",
        "Schrijf hier voluit wat u bedoelt, of maak dit vak leeg.",
    ),
    Rule(
        "TEKSTEN-VERWIJZEN",
        _WARNING,
        "In deze vakken staat een woord of teken dat naar een ander vak verwijst, zoals idem. Wij "
        "lezen elk vak apart, en deze vakken daarom als leeg.",
        "Schrijf in elk vak voluit wat u bedoelt, of maak het leeg.",
    ),
    Rule(
        "TEKST-DEELS-DOORGESTREEPT",
        _ERROR,
        'Bij "{label}" staat "{raw}". Een deel daarvan is doorgestreept, of staat klein boven of '
        "onder de regel. Wij kunnen niet zien welk deel telt.",
        "Zet in dit vak alleen het goede antwoord, in gewone letters: {form}.",
    ),
    Rule(
        "NAAM-DEELS-DOORGESTREEPT",
        _WARNING,
        'Bij "{label}" staat "{raw}". Een deel daarvan is doorgestreept, of staat klein boven of '
        "onder de regel, zoals het nummer van een voetnoot. Wij lezen de hele tekst.",
        "Haal weg wat er niet bij hoort: met een ander teken erin lijkt het een andere naam. Hoort "
        "alles erbij, dan hoeft u niets te doen.",
    ),
    Rule(
        "RIJ-DOORGESTREEPT",
        _WARNING,
        'In rij {row} is "{raw}" doorgestreept ({cells}). Wij lezen het zoals elk ander antwoord.',
        "Geldt het niet meer? Maak dan leeg wat niet meer geldt. Geldt het wel, dan hoeft u niets "
        "te doen.",
    ),
    Rule(
        "FOUTCODE-IN-CEL",
        _ERROR,
        'Bij "{label}" staat de foutcode {raw}. De formule in dit vak heeft geen uitkomst.',
        "Herstel de formule of vul het antwoord zelf in: {form}.",
    ),
    Rule(
        "FORMULE-NIET-BEREKEND",
        _ERROR,
        'Bij "{label}" staat een formule waarvan de uitkomst niet in het bestand staat.',
        "Typ het antwoord in dit vak: {form}. Of open en bewaar uw eigen bestand eerst in Excel en "
        "lees het opnieuw in.",
    ),
    Rule(
        "FORMULES-NIET-BEREKEND",
        _ERROR,
        "In deze vakken staan formules waarvan de uitkomst niet in het bestand staat.",
        "Open en bewaar uw eigen bestand eerst in Excel en lees het opnieuw in. Of typ de "
        "antwoorden in deze vakken.",
    ),
    Rule(
        "FORMULE-NOG-GEEN-ANTWOORD",
        _ERROR,
        'Bij "{label}" stond eerder een formule zonder uitkomst. Er is nog geen antwoord ingevuld.',
        "Zet in dit vak alleen het antwoord: {form}.",
    ),
    Rule(
        "ONBEKEND-INGEVULD",
        _NOTICE,
        'Bij "{label}" staat "{raw}". Dat telt als onbekend: er is nog geen antwoord.',
        "Vul het antwoord in zodra u het weet: {form}.",
    ),
    Rule(
        "NVT-MET-TEKST",
        _NOTICE,
        'Bij "{label}" staat "{raw}". Dat lezen wij als n.v.t. Wat erachter staat, lezen wij niet.',
        "Is dat de reden, of uitleg? Zet die dan in het vak daarvoor, en hier alleen n.v.t.",
    ),
    Rule(
        "VAKKEN-ONBEKEND",
        _NOTICE,
        'In {count} vakken op deze tab staat "{raw}". Dat telt als onbekend: daar is nog geen '
        "antwoord.",
        "Vul in wat u weet. Hoort er in een vak niets? Maak het dan leeg, dan kunnen wij meer voor "
        "u controleren.",
    ),
)
