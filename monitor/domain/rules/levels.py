"""Single cells that ask for a level."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import CLEAR_THERE

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "NIVEAUS-AANGEKRUIST",
        _ERROR,
        "Bij {count:vraag|vragen} staat {marks} in een eigen kolom, en geen antwoord in de kolom "
        '"{header}". Eigen kolommen lezen wij niet.',
        'Is dat het niveau dat u koos? Zet het dan in de kolom "{header}": {which}. Is het iets '
        "anders? Haal het dan weg.",
        'Is dat het niveau dat u koos? Kies het dan in de kolom "{header}". ' + CLEAR_THERE,
    ),
    Rule(
        "NIVEAUS-MISSCHIEN-AANGEKRUIST",
        _WARNING,
        "Bij {count:vraag|vragen} staat {marks} in een eigen kolom, en geen antwoord in de kolom "
        '"{header}". Eigen kolommen lezen wij niet.',
        "Houdt u daar bij wie een vraag doet of hoe ver u ermee bent? Dan hoeft u niets te doen. "
        'Is het een antwoord? Zet dat dan in de kolom "{header}".',
        'Is dat een antwoord? Kies het dan in de kolom "{header}". Zo niet: u hoeft niets te doen.',
        left_out=True,
    ),
    Rule(
        "NIVEAUS-ANDERS-AANGEKRUIST",
        _WARNING,
        "Bij {count:vraag|vragen} staat {marks} onder een ander niveau dan u koos in de kolom "
        '"{header}". Wat in die kolom staat, telt.',
        'Controleer welk niveau klopt, en kies dat in de kolom "{header}".',
        left_out=True,
    ),
    Rule(
        "GEEN-NIVEAU",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat staat niet in de lijst.',
        "Kies uit de lijst, of vul alleen het nummer in: {form}. {otherwise}",
    ),
    Rule(
        "NIVEAU-TEKST-ANDERS",
        _WARNING,
        'Bij "{label}" staat "{raw}". '
        "De tekst hoort bij een ander niveau dan het nummer. Het nummer telt.",
        "Controleer welk niveau u bedoelt en kies het opnieuw uit de lijst.",
    ),
    Rule(
        "NIVEAU-TEKST-ANDERE-VRAAG",
        _WARNING,
        'Bij "{label}" staat "{raw}". '
        "De tekst achter het nummer hoort bij een andere vraag. Wij lezen {level}.",
        "Kijk of dit antwoord een rij te hoog of te laag staat. Kies het goede niveau dan opnieuw "
        "uit de lijst.",
    ),
    Rule(
        "NIVEAUS-ANDERE-VRAAG",
        _WARNING,
        "Achter het nummer staat een tekst die bij een andere vraag hoort. Wij lezen het nummer.",
        "Kijk of de antwoorden een rij te hoog of te laag staan. Kies de goede niveaus dan opnieuw "
        "uit de lijst.",
    ),
    Rule(
        "NIVEAU-ONZEKER",
        _WARNING,
        'Bij "{label}" staat "{raw}". Wij lezen {level}. '
        "De tekst erachter zegt misschien iets anders: een ander niveau, of een doel voor later.",
        "Kies uit de lijst wat nu geldt. Zet uw eigen tekst in het vak voor toelichting of bewijs.",
    ),
    Rule(
        "NIVEAU-MET-TEKST",
        _NOTICE,
        'Bij "{label}" staat "{raw}". Wij lezen {level}. De tekst erachter lezen wij niet.',
        "Is dat toelichting of bewijs? Zet die tekst dan in het vak daarvoor, en kies hier alleen "
        "uit de lijst.",
    ),
    Rule(
        "NIVEAUS-MET-TEKST",
        _NOTICE,
        "Achter het nummer staat een tekst die niet in onze lijst staat. Wij lezen het nummer. De "
        "tekst erachter lezen wij niet.",
        "Is dat toelichting of bewijs? Zet die teksten dan in het vak daarvoor, en kies hier "
        "alleen uit de lijst.",
    ),
)
