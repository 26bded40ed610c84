"""Between the answers of tab PPS: what is missing or contradicts."""

from monitor.domain.findings import Rule, Severity

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE
_A_ROLE = "Noem liever een rol, bijvoorbeeld projectleider."

RULES: tuple[Rule, ...] = (
    Rule(
        "VERPLICHT-LEEG",
        _ERROR,
        'Bij "{question}" staat nog geen antwoord. Zonder dat antwoord kunnen wij niet opslaan.',
        "Vul het antwoord in. {help}",
    ),
    Rule(
        "EINDE-VOOR-START",
        _ERROR,
        "De subsidie eindigt op {end}. Dat is niet later dan de start van het project op {start}.",
        "Controleer de startdatum en de einddatum in uw beschikking. "
        "Een project van vier jaar loopt bijvoorbeeld van 1-9-2024 tot en met 31-8-2028.",
    ),
    Rule(
        "PROJECT-DUURT-LANG",
        _WARNING,
        "Van de start van het project op {start} tot het einde van de subsidie op {end} is "
        "{duration}.",
        "Controleer het jaar van beide datums in uw beschikking. Kloppen ze, dan hoeft u niets te "
        "doen.",
    ),
    Rule(
        "PROJECT-LOOPT-LANG",
        _WARNING,
        "De start van het project op {start} is meer dan {years} jaar voor de peildatum "
        "{reference}.",
        "Controleer het jaar van beide datums. Kloppen ze, dan hoeft u niets te doen.",
    ),
    Rule(
        "PEILDATUM-VOOR-START",
        _WARNING,
        "De peildatum {reference} ligt voor de start van het project op {start}.",
        "Controleer beide datums. De peildatum is de dag waarop uw antwoorden gelden.",
    ),
    Rule(
        "PEILDATUM-IN-TOEKOMST",
        _WARNING,
        "De peildatum {reference} moet nog komen. Vandaag is het {today}.",
        "Vul de dag in waarop uw antwoorden gelden. Dat is vandaag of eerder.",
    ),
    Rule(
        "PEILDATUM-TE-VER",
        _ERROR,
        "De peildatum {reference} is meer dan een jaar na vandaag, {today}. "
        "Zo komt deze ronde na alle rondes die u nog invult.",
        "Controleer het jaar. Vul de dag in waarop uw antwoorden gelden, bijvoorbeeld {today}.",
    ),
    Rule(
        "MEETMOMENT-VORM",
        _WARNING,
        'Bij het meetmoment staat "{raw}". Het jaar en de soort meting zijn zo niet te herkennen.',
        "Vul het jaar in, een streepje en de soort meting, bijvoorbeeld {example}.",
    ),
    Rule(
        "MEETMOMENT-LIJKT",
        _WARNING,
        'Bij het meetmoment staat "{raw}". Dat lijkt op "{likely}", maar is zo een andere ronde.',
        'Bedoelt u "{likely}"? Vul dat dan in. Is het een andere ronde, dan hoeft u niets te doen.',
    ),
    Rule(
        "MEETMOMENT-JAAR",
        _WARNING,
        'Het meetmoment "{raw}" noemt het jaar {year}, maar de peildatum is {reference}.',
        "Controleer of u beide hebt aangepast sinds uw vorige monitor. Kloppen ze, dan hoeft u "
        "niets te doen.",
    ),
    Rule(
        "UITKOMST-TE-VROEG",
        _WARNING,
        'Als uitkomst na de subsidie staat er "{outcome}", '
        "maar op de peildatum {reference} loopt de subsidie nog, tot {end}.",
        "Laat de uitkomst leeg tot de subsidie voorbij is, of controleer de datums.",
    ),
    Rule(
        "UITKOMST-ONTBREEKT",
        _NOTICE,
        "De subsidie eindigde op {end}, meer dan een jaar voor de peildatum. "
        "Hoe het daarna verder ging, staat er nog niet.",
        "Kies de uitkomst uit de lijst op de tab PPS.",
    ),
    Rule(
        "ANALYSE-NA-PEILDATUM",
        _WARNING,
        "De analyse van de arbeidsmarkt is van {date}, later dan de peildatum {reference}.",
        "Vul de datum in van de analyse die u op de peildatum had.",
    ),
    Rule(
        "OVEREENKOMST-VERLOPEN",
        _NOTICE,
        "De samenwerkingsovereenkomst liep tot {date}. Dat is voor de peildatum {reference}.",
        "Is er een nieuwe overeenkomst, vul dan de einddatum daarvan in.",
    ),
    Rule(
        "BRIN-VORM",
        _WARNING,
        'Bij het BRIN-nummer staat "{raw}". Een BRIN-nummer heeft twee cijfers en twee letters.',
        "Controleer het nummer, bijvoorbeeld 99ZZ.",
    ),
    Rule(
        "MAILADRES-INGEVULD",
        _WARNING,
        "In dit vak staat een mailadres. De monitor vraagt niet om gegevens van personen.",
        f"Haal het mailadres weg uit uw eigen bestand en lees dat opnieuw in. {_A_ROLE}",
        f"Haal het mailadres weg uit dit vak. {_A_ROLE}",
    ),
    Rule(
        "TELEFOONNUMMER-INGEVULD",
        _WARNING,
        "In dit vak lijkt een telefoonnummer te staan. "
        "De monitor vraagt niet om gegevens van personen.",
        f"Haal het telefoonnummer weg uit uw eigen bestand en lees dat opnieuw in. {_A_ROLE}",
        f"Haal het telefoonnummer weg uit dit vak. {_A_ROLE}",
    ),
)
