"""Single cells that ask for a level."""

from monitor.domain.findings import Rule, Severity

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "NIVEAUS-AANGEKRUIST",
        _ERROR,
        "Bij {count:vraag|vragen} is een niveau aangekruist in een eigen kolom, en is de kolom "
        '"{header}" leeg. De kruisjes lezen wij niet.',
        'Zet in de kolom "{header}" het niveau als getal: {level} waar het kruisje onder "{raw}" '
        "staat, enzovoort.",
        'Kies in de kolom "{header}" bij elke vraag het niveau. Uw kruisjes staan op de tab Overig '
        "uit uw bestand.",
    ),
    Rule(
        "KRUISJES-NAAST-VRAGEN",
        _ERROR,
        'Bij {count:vraag|vragen} staat "{raw}" in een kolom die wij niet kennen, en is de kolom '
        '"{header}" leeg. Wat in die kolommen staat, lezen wij niet.',
        'Is dit het niveau dat u koos? Zet dat dan als getal in de kolom "{header}", van 1 tot en '
        "met {highest}. Is het iets anders? Haal het dan weg.",
        'Is dit het niveau dat u koos? Kies dat dan in de kolom "{header}". Uw eigen kolommen '
        "staan op de tab Overig uit uw bestand.",
    ),
    Rule(
        "GEEN-NIVEAU",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat staat niet in de lijst.',
        "Kies uit de lijst, of vul alleen het nummer in: {form}. "
        "Weet u het nog niet? Laat dit vak dan leeg.",
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
