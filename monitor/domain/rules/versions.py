"""Which versions of the template and the questions a file is of."""

from monitor.domain.findings import Rule, Severity

_WARNING, _NOTICE = Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "VERSIE-ONTBREEKT",
        _WARNING,
        "In dit werkboek staat niet welke versie van {what} het is. "
        "Wij lezen het als versie {current}.",
        "Kijk goed of alle antwoorden hieronder kloppen.",
    ),
    Rule(
        "VERSIE-ANDERS",
        _WARNING,
        'Dit werkboek heeft versie "{raw}" van {what}. Wij werken met versie {current}.',
        "Kijk goed of alle antwoorden kloppen. Gebruik de volgende keer een nieuw sjabloon.",
    ),
    Rule(
        "VERSIE-BEKEND",
        _NOTICE,
        'Dit werkboek heeft versie "{raw}" van {what}. Wij kennen die versie en rekenen dit '
        "werkboek ermee; onze eigen versie is {current}.",
        "U hoeft niets te doen.",
    ),
    Rule(
        "VERSIE-PROEF",
        _WARNING,
        'Dit werkboek heeft versie "{raw}" van {what}. Dat is een proefversie: wij berekenen de '
        "score met de vragen van die proef, niet met die van onze eigen versie {current}.",
        "Doet u mee aan de proef, dan hoeft u niets te doen. Was dit niet de bedoeling, download "
        "dan het gewone sjabloon, neem de antwoorden over en lees dat bestand in.",
    ),
    Rule(
        "VERSIE-OUDER",
        _NOTICE,
        'Dit werkboek is gemaakt met een ander sjabloon (versie "{raw}"). Wij kennen dat sjabloon '
        "en lezen het zoals het daar heet.",
        "U hoeft niets te doen. De volgende keer kunt u een nieuw sjabloon gebruiken.",
    ),
)
