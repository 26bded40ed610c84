"""What a file was made with and for: the versions of template and questions, the partnership."""

from monitor.domain.findings import Rule, Severity

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

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
    Rule(
        "WERKBOEK-VAN-ANDERE-PPS",
        _ERROR,
        "Dit werkboek is gemaakt voor {made_for}, en hier staat {now}. Er kunnen antwoorden van "
        "{made_for} in staan.",
        "Is dit de monitor van {made_for}? Zet hier dan die code terug. Is het die van {now}? Kijk "
        "dan elk antwoord na, en zet op het scherm een vinkje bij deze code.",
        on_template="Is dit de monitor van {made_for}? Zet hier dan die code terug. Is het die van "
        "{now}? Kijk dan elk antwoord na, lees dit bestand opnieuw in en zet op het scherm een "
        "vinkje bij deze code.",
    ),
    Rule(
        "WERKBOEK-WAS-VAN-ANDERE-PPS",
        _WARNING,
        "Dit werkboek is gemaakt voor {made_for}. Op het scherm is gezegd dat dit de monitor van "
        "{now} is.",
        "Kijk na of elk antwoord van {now} is. Dan kunt u opslaan.",
        on_template="Kijk na of elk antwoord van {now} is.",
    ),
)
