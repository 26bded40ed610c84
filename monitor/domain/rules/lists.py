"""The rows of Partners, Mijlpalen and SWOT: what is missing or contradicts in a row."""

from monitor.domain.findings import Rule, Severity

_WARNING, _NOTICE = Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "PARTNER-ZONDER-NAAM",
        _WARNING,
        "In regel {row} is wel iets ingevuld, maar staat geen organisatie.",
        "Vul de naam van de organisatie in, of maak de hele regel leeg.",
    ),
    Rule(
        "PARTNER-DUBBEL",
        _WARNING,
        '"{partner}" staat twee keer in de lijst. De eerste keer is in {first}.',
        "Voeg de twee regels samen. Is het een andere organisatie, maak dan de namen verschillend.",
    ),
    Rule(
        "PARTNER-ZONDER-TYPE",
        _WARNING,
        'Bij "{partner}" staat geen type. Zonder type telt deze partner niet mee als privaat.',
        "Kies het type uit de lijst. Is dit geen partner, maar een opmerking? Haal de tekst dan "
        "weg uit de kolom Organisatie.",
    ),
    Rule(
        "PARTNER-ZONDER-STATUS",
        _WARNING,
        'Bij "{partner}" staat geen status. Zo weten wij niet of deze partner actief is.',
        "Kies de status uit de lijst.",
    ),
    Rule(
        "PARTNER-ZONDER-STARTDATUM",
        _NOTICE,
        'Bij "{partner}" staat geen startdatum. '
        "Zo telt deze partner niet mee bij het behoud van partners.",
        "Vul in wanneer de partner begon, bijvoorbeeld 1-9-2024.",
    ),
    Rule(
        "STARTDATUMS-ONTBREKEN",
        _NOTICE,
        "Bij deze partners staat geen startdatum. Zo tellen zij niet mee bij het behoud van "
        "partners.",
        "Vul bij elke partner in wanneer die begon, bijvoorbeeld 1-9-2024.",
    ),
    Rule(
        "PARTNER-EINDE-VOOR-START",
        _WARNING,
        '"{partner}" stopte volgens de lijst op {end}, maar begon pas op {start}.',
        "Controleer de startdatum en de einddatum van deze partner.",
    ),
    Rule(
        "PARTNER-START-NA-PEILDATUM",
        _WARNING,
        '"{partner}" begint op {start}. Dat is na de peildatum {reference}.',
        "Controleer de datum. Begint de partner echt later, noem die dan in uw volgende monitor.",
    ),
    Rule(
        "PARTNER-EINDE-VOORBIJ",
        _WARNING,
        '"{partner}" is volgens de einddatum gestopt op {end}, maar de status is {status}.',
        "Kies als status gestopt, of pas de einddatum aan.",
    ),
    Rule(
        "GESTOPT-ZONDER-EINDDATUM",
        _WARNING,
        '"{partner}" is gestopt, maar er staat niet bij wanneer.',
        "Vul de einddatum in, bijvoorbeeld 31-7-2026.",
    ),
    Rule(
        "EINDDATUMS-ONTBREKEN",
        _WARNING,
        "Deze partners zijn gestopt, maar er staat niet bij wanneer.",
        "Vul bij elke partner de einddatum in, bijvoorbeeld 31-7-2026.",
    ),
    Rule(
        "GESTOPT-MET-TOEZEGGING",
        _WARNING,
        '"{partner}" is gestopt, maar heeft wel toegezegd om na de subsidie mee te doen.',
        "Controleer de status en de toezegging. Een gestopte partner telt niet mee.",
    ),
    Rule(
        "TOEZEGGING-ZONDER-DATUM",
        _NOTICE,
        '"{partner}" heeft een toezegging gedaan, maar er staat niet bij tot wanneer. '
        "Zo telt die niet mee.",
        'Vul een datum in bij "Toegezegd tot", bijvoorbeeld 31-8-2030.',
    ),
    Rule(
        "TOEZEGGING-NIET-GEKOZEN",
        _WARNING,
        'Bij "{partner}" staat een datum of bedrag voor na de subsidie, maar geen toezegging.',
        "Kies uit de lijst welke toezegging het is. Is er geen, haal dan de rest weg.",
    ),
    Rule(
        "MIJLPAAL-ZONDER-NAAM",
        _WARNING,
        "In regel {row} is wel iets ingevuld, maar staat geen mijlpaal.",
        "Schrijf op wat de mijlpaal is, of maak de hele regel leeg.",
    ),
    Rule(
        "MIJLPAAL-ALLEEN-NAAM",
        _WARNING,
        'Bij "{milestone}" staat geen datum en geen status. Wij lezen dit als een mijlpaal.',
        "Vul de plandatum en de status in. Is dit geen mijlpaal, maar een opmerking? Haal de tekst "
        "dan weg uit de kolom Mijlpaal.",
    ),
    Rule(
        "GEHAALD-ZONDER-DATUM",
        _WARNING,
        '"{milestone}" is gehaald, maar er staat niet bij wanneer.',
        "Vul de realisatiedatum in, bijvoorbeeld 15-6-2026.",
    ),
    Rule(
        "DATUM-ZONDER-GEHAALD",
        _WARNING,
        'Bij "{milestone}" staat een realisatiedatum, maar de status is {status}.',
        "Kies als status gehaald, of haal de realisatiedatum weg.",
    ),
    Rule(
        "GEHAALD-NA-PEILDATUM",
        _WARNING,
        '"{milestone}" is gehaald op {realised}. Dat is na de peildatum {reference}.',
        "Controleer de realisatiedatum. Wat u later haalt, hoort in uw volgende monitor.",
    ),
    Rule(
        "MIJLPAAL-OVER-TIJD",
        _NOTICE,
        '"{milestone}" stond gepland voor {planned}. Die dag is voorbij en de status is {status}.',
        "Kies als status gehaald, vertraagd of vervallen.",
    ),
    Rule(
        "MIJLPAAL-VOOR-START",
        _WARNING,
        '"{milestone}" staat gepland voor {planned}, voor de start van het project op {start}.',
        "Controleer de plandatum en de startdatum.",
    ),
    Rule(
        "SWOT-ZONDER-KWADRANT",
        _WARNING,
        'Bij "{title}" staat geen kwadrant. Zo komt dit punt niet in de SWOT te staan.',
        "Kies sterkte, zwakte, kans of bedreiging. Is dit een kopje en geen punt? Maak de rij dan "
        "leeg.",
    ),
    Rule(
        "SWOT-ZONDER-TITEL",
        _WARNING,
        "In regel {row} is wel iets ingevuld, maar staat geen titel.",
        "Vat het punt samen in een paar woorden. Is dit een kopje? Maak de rij dan leeg, en kies "
        "bij elk punt eronder het kwadrant.",
    ),
    Rule(
        "SWOT-ZONDER-GEWICHT",
        _NOTICE,
        'Bij "{title}" staat nog geen {missing}. Zo komt dit punt achteraan.',
        "Geef een cijfer van 1 (klein) tot 5 (groot) voor {asked}.",
    ),
    Rule(
        "ACTIEDATUM-VOORBIJ",
        _NOTICE,
        'De actie bij "{title}" was voor {when}. Dat is voor de peildatum {reference}.',
        "Is de actie klaar, haal die dan weg. Zo niet, spreek een nieuwe datum af.",
    ),
)
