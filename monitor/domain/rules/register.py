"""The register of partnerships and the earlier rounds."""

from monitor.domain.findings import Rule, Severity

_WARNING, _NOTICE = Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "PPS-ONBEKEND",
        _WARNING,
        'De PPS met code "{pps}" staat nog niet in het register. '
        'Het meest lijkt "{near}" ({near_name}).',
        'Bedoelt u die, vul dan de code "{near}" in. Is uw PPS nieuw, dan zetten wij die '
        "bij het opslaan in het register.",
    ),
    Rule(
        "PPS-NIEUW",
        _WARNING,
        'De PPS met code "{pps}" staat nog niet in het register. '
        "Daar staat ook geen code of naam die erop lijkt.",
        "Controleer de code. Klopt die, dan zetten wij de PPS bij het opslaan in het register.",
    ),
    Rule(
        "PPS-EERSTE",
        _WARNING,
        'Het register is nog leeg. De PPS met code "{pps}" is de eerste.',
        "Klopt de code? Dan zetten wij de PPS bij het opslaan in het register.",
    ),
    Rule(
        "PPS-NIET-ACTIEF",
        _WARNING,
        "Volgens het register was uw PPS niet actief op de peildatum {reference}. "
        "Daar staat: actief van {first} tot {last}.",
        "Controleer de peildatum. Klopt die, vraag dan de beheerder om het register aan te passen.",
    ),
    Rule(
        "NAAM-ANDERS",
        _WARNING,
        'Hier heet uw PPS "{name}". In het register heet die "{register}". '
        "Die naam staat in het overzicht.",
        "Controleer de naam. Heet uw PPS nu zo, vraag dan de beheerder "
        "om het register aan te passen.",
    ),
    Rule(
        "CAMPUS-ONBEKEND",
        _WARNING,
        'De campus "{campus}" staat nog niet in het register. Het meest lijkt "{near}".',
        "Bedoelt u die campus, neem dan die naam over. Is de campus nieuw, "
        "dan hoeft u niets te doen.",
    ),
    Rule(
        "CAMPUS-NIEUW",
        _WARNING,
        'De campus "{campus}" staat nog niet in het register. Geen campus daar lijkt erop.',
        "Controleer de naam. Is de campus nieuw, dan hoeft u niets te doen.",
    ),
    Rule(
        "CAMPUS-ANDERS",
        _WARNING,
        'Hier staat de campus "{campus}". Volgens het register hoort uw PPS bij "{register}".',
        "Controleer de campus. Is die veranderd, vraag dan de beheerder "
        "om het register aan te passen.",
    ),
    Rule(
        "REGELING-ANDERS-DAN-REGISTER",
        _WARNING,
        "Hier staat als regeling {scheme}. In het register staat {register}.",
        "Kies de regeling uit uw beschikking. Klopt die hier, vraag dan de beheerder "
        "om het register aan te passen.",
    ),
    Rule(
        "WORDT-NIEUWE-VERSIE",
        _NOTICE,
        'Van "{round}" hebben wij al versie {before}. Dit bestand wordt versie {version}.',
        "Klopt dat, dan hoeft u niets te doen; de vorige versie blijft te lezen. "
        "Is dit een nieuwe ronde, vul dan een ander meetmoment in.",
    ),
    Rule(
        "PEILDATUM-TERUG-IN-RONDE",
        _WARNING,
        "De peildatum is {reference}. In versie {version} van deze ronde was die later: {before}.",
        "Controleer of u het nieuwste bestand gebruikt en of de peildatum klopt.",
    ),
    Rule(
        "PEILDATUM-TERUG",
        _WARNING,
        'De peildatum is {reference}. Die is niet later dan die van "{round}": {before}.',
        "Controleer of u de peildatum en het meetmoment hebt aangepast sinds uw vorige monitor.",
    ),
    Rule(
        "REGELING-VERANDERD",
        _WARNING,
        'Hier staat als regeling {scheme}. In "{round}" was dat {before}.',
        "Kies de regeling uit uw beschikking.",
    ),
    Rule(
        "STARTDATUM-VERANDERD",
        _WARNING,
        'Hier staat als startdatum {start}. In "{round}" was dat {before}.',
        "Neem de startdatum over uit uw beschikking.",
    ),
)
