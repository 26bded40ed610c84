"""Ids of rows, rows that hold no answers as totals and headers, and rows that are missing."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import CLEAR_THERE, FOUND_THERE

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "RIJ-CODE-ONBEKEND",
        _NOTICE,
        'In de kolom id staat "{raw}". Zo’n code kennen wij niet (aantal rijen: {count}). '
        "Wij lezen die rijen aan de tekst ernaast.",
        "Staat de tekst nog bij het goede antwoord, dan hoeft u niets te doen.",
    ),
    Rule(
        "RIJ-CODE-NIEUW",
        _NOTICE,
        'In de kolom id staat "{raw}". Die code kennen wij niet, of zij staat er al (aantal rijen: '
        "{count}). "
        "Die rijen lezen wij met een eigen code.",
        "U hoeft niets te doen.",
    ),
    Rule(
        "RIJ-TOTAAL",
        _NOTICE,
        'De rij "{raw}" is een totaal. Wij lezen die niet ({count:vak|vakken}).',
        "U hoeft niets te doen. Wij tellen zelf op.",
    ),
    Rule(
        "RIJ-TOTAAL-OF-ONZE",
        _ERROR,
        'Hier staat "{raw}". De rij van "{label}" heet nu "{there}". Een totaal of controle tellen '
        "wij niet mee.",
        "Is dit een totaal of controle? Maak dit vak dan leeg: wij tellen zelf op. Hoort dit bij "
        '"{label}"? Zet die naam dan terug.',
        "Is dit een totaal of controle? Maak dit vak dan leeg: wij tellen zelf op. Hoort dit bij "
        '"{label}"? Laat dan alleen het bedrag staan, zonder "Klopt dit?" ervoor.',
    ),
    Rule(
        "RIJ-MISSCHIEN-TOTAAL",
        _WARNING,
        'De rij "{raw}" kan een totaal zijn, of een partner die zo heet. Wij tellen de rij mee.',
        "Is het een totaal, maak de rij dan leeg: wij tellen zelf op. Is het een partner, dan "
        "hoeft u niets te doen.",
    ),
    Rule(
        "RIJ-CONTROLE",
        _NOTICE,
        'De rij "{raw}" is een eigen controle. Wij lezen die niet ({count:vak|vakken}).',
        "U hoeft niets te doen.",
    ),
    Rule(
        "RIJ-CONTROLE-NIET-NUL",
        _WARNING,
        'De rij "{raw}" lijkt een eigen controle. Er staat iets anders in dan 0. Wij lezen die '
        "niet ({count:vak|vakken}).",
        "Is het een controle? Kijk dan of de andere getallen kloppen. Moeten deze getallen "
        "meetellen? Zet ze dan in een rij van het sjabloon.",
        left_out=True,
    ),
    Rule(
        "RIJ-TUSSENTEKST",
        _NOTICE,
        'De rij "{raw}" lijkt een tussenkop of een voetnoot. Wij lezen die niet '
        "({count:vak|vakken}).",
        "Is dit een partner? Vul dan ook het type in. Zo niet: u hoeft niets te doen.",
    ),
    Rule(
        "RIJ-KOP-HERHAALD",
        _NOTICE,
        "In deze rij staan de koppen nog eens. Wij lezen die niet ({count:vak|vakken}).",
        "U hoeft niets te doen.",
    ),
    Rule(
        "KOPPEN-ANDERE-VOLGORDE",
        _ERROR,
        "In rij {row} staan de koppen nog een keer, boven andere kolommen dan bovenaan. Zo staat "
        '"{header}" daar in kolom {there}, en bovenaan in kolom {above}. Wat vanaf die rij staat, '
        "lezen wij niet ({count:vak|vakken}).",
        "Zet elk antwoord eronder in de kolom die bovenaan zo heet. Verwijder daarna rij {row}.",
        f"Zet elk antwoord hier in het goede vak. {CLEAR_THERE}",
    ),
    Rule(
        "RIJEN-ONTBREKEN",
        _WARNING,
        "Op deze tab ontbreken rijen: {count}. Het gaat om: {rows}.",
        "Wilt u die ook invullen? Zet uw antwoorden dan in een nieuw sjabloon.",
        "In dit werkboek staan die rijen er weer. Vul in wat daar hoort, of laat ze leeg.",
    ),
    Rule(
        "RIJEN-ANDERS-GENOEMD",
        _WARNING,
        "Op deze tab ontbreken rijen: {count}. Het gaat om: {rows}. Er staan ook rijen die wij "
        "niet kennen: {others}.",
        "Is zo’n rij een van de rijen die ontbreken, met een andere naam? Zet daar dan de naam "
        "terug die u hier leest. Is het iets anders, en wilt u de rijen die ontbreken ook "
        "invullen? Zet uw antwoorden dan in een nieuw sjabloon.",
        "In dit werkboek staan de rijen die ontbraken er weer. Is een rij die wij niet kennen daar "
        f"een van, met een andere naam? Zet dan in onze rij wat erbij stond. {FOUND_THERE} Zo "
        "niet: vul in wat daar hoort, of laat ze leeg.",
    ),
)
