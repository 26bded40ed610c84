"""What is said to be unchanged, and what is too old to take for granted."""

from monitor.domain.findings import Rule, Severity

_WARNING = Severity.WARNING

_IN_THIS_CELL = (
    "Dit vak is hier leeg. Klopt dit onderdeel nog? Zet dan ja in dit vak. Is er iets veranderd? "
    'Geef dan een nieuw antwoord, en kies hier "de rest wel" als al het andere nog klopt.'
)
"""What to do in a workbook handed back: made for this round, its ticks are of now."""
_IN_THESE_CELLS = (
    "Deze vakken zijn hier leeg. Kijk elk onderdeel na. Klopt het nog? Zet dan ja in het vak. Is "
    'er iets veranderd? Geef dan een nieuw antwoord, en kies in het vak "de rest wel" als al het '
    "andere nog klopt."
)
_MISTYPED = (
    "Bedoelt u {round}? Zet dat dan op tab PPS bij het meetmoment: dan telt wat u bij Ongewijzigd "
    "invulde. Bedoelt u toch {now}? Kijk dan alles na en bevestig het op het scherm."
)

RULES: tuple[Rule, ...] = (
    Rule(
        "ONGEWIJZIGD-ONLEESBAAR",
        _WARNING,
        'Bij Ongewijzigd staat "{raw}". Dat kunnen wij niet lezen. '
        "Dit onderdeel telt dus niet als bevestigd.",
        'Zet ja als alles in dit onderdeel nog klopt. Veranderde u iets? Kies dan "de rest wel". '
        "Laat het vak leeg als u nog niet hebt gekeken.",
    ),
    Rule(
        "ONGEWIJZIGD-VAAK-ONLEESBAAR",
        _WARNING,
        "Wat in deze vakken bij Ongewijzigd staat, kunnen wij niet lezen. Deze onderdelen tellen "
        "dus niet als bevestigd.",
        'Zet ja als alles in een onderdeel nog klopt. Veranderde u iets? Kies dan "de rest wel". '
        "Laat het vak leeg als u nog niet hebt gekeken.",
    ),
    Rule(
        "TEKST-BIJ-ONGEWIJZIGD",
        _WARNING,
        'Bij "{label}" staat in de kolom "{header}": "{raw}". Die kolom vullen wij zelf in. Wij '
        "lezen uw tekst daar niet.",
        "Is er iets veranderd? Verbeter het op de tab van dit onderdeel. Klopt alles nog? Zet dan "
        "ja in {where}.",
        left_out=True,
    ),
    Rule(
        "VINKJE-VAN-ANDERE-RONDE",
        _WARNING,
        'Dit werkboek is gemaakt voor {round}, en u vulde {now} in. Het antwoord "{raw}" bij '
        "Ongewijzigd kan dus van {round} zijn. Voor {now} telt het niet.",
        "Klopt dit onderdeel nog voor {now}? Bevestig het dan hier op het scherm, of zet ja in een "
        "nieuw sjabloon voor {now}.",
        on_template=_IN_THIS_CELL,
    ),
    Rule(
        "VINKJES-VAN-ANDERE-RONDE",
        _WARNING,
        "Dit werkboek is gemaakt voor {round}, en u vulde {now} in. De antwoorden bij Ongewijzigd "
        "kunnen dus van {round} zijn. Voor {now} tellen ze niet.",
        "Kijk elk onderdeel na. Klopt het nog voor {now}? Bevestig het dan hier op het scherm, of "
        "zet ja in een nieuw sjabloon voor {now}.",
        on_template=_IN_THESE_CELLS,
    ),
    Rule(
        "VINKJE-MEETMOMENT-TYPEFOUT",
        _WARNING,
        "Dit werkboek is gemaakt voor {round}, en u vulde {now} in. Daardoor telt het antwoord "
        '"{raw}" bij Ongewijzigd niet.',
        _MISTYPED,
    ),
    Rule(
        "VINKJES-MEETMOMENT-TYPEFOUT",
        _WARNING,
        "Dit werkboek is gemaakt voor {round}, en u vulde {now} in. Daardoor tellen de antwoorden "
        "bij Ongewijzigd niet.",
        _MISTYPED,
    ),
    Rule(
        "VINKJE-ZONDER-RONDE",
        _WARNING,
        "In dit werkboek staat niet meer voor welk meetmoment het is gemaakt. Het antwoord "
        '"{raw}" bij Ongewijzigd kan dus van een eerdere keer zijn. Voor {now} telt het niet.',
        "Klopt dit onderdeel nog voor {now}? Bevestig het dan hier op het scherm, of zet ja in een "
        "nieuw sjabloon voor {now}.",
        on_template=_IN_THIS_CELL,
    ),
    Rule(
        "VINKJES-ZONDER-RONDE",
        _WARNING,
        "In dit werkboek staat niet meer voor welk meetmoment het is gemaakt. De antwoorden bij "
        "Ongewijzigd kunnen dus van een eerdere keer zijn. Voor {now} tellen ze niet.",
        "Kijk elk onderdeel na. Klopt het nog voor {now}? Bevestig het dan hier op het scherm, of "
        "zet ja in een nieuw sjabloon voor {now}.",
        on_template=_IN_THESE_CELLS,
    ),
    Rule(
        "BEVESTIGD-MAAR-ANDERS",
        _WARNING,
        'U bevestigde "{block}", maar daarin {answers} anders dan in {round} ({names}). '
        "Wat u invulde, telt.",
        "Klopt uw nieuwe antwoord, en al het andere ook? Kies dan bij Ongewijzigd "
        '"de rest wel". '
        "Was het een vergissing, of veranderde u daar niets? Zet dan het antwoord uit {round} "
        "terug: dat kan nog zijn aangepast nadat u dit sjabloon kreeg.",
    ),
    Rule(
        "ANTWOORD-VEROUDERD",
        _WARNING,
        'Bij "{block}" {answers} ouder dan {months} maanden ({names}). '
        "{oldest} voor het laatst veranderd of bevestigd op {since}.",
        "{holds} {choose} bij Ongewijzigd, of zet bij het inlezen een vinkje bij Dit klopt nog. "
        "Is er {more} veranderd? Geef dan een nieuw antwoord.",
        on_template="{holds} {choose} in dit vak. Is er {more} veranderd? Geef dan een nieuw "
        "antwoord.",
    ),
)
