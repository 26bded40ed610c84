"""A part of a table, or all its answers, on a tab that isn't read."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.hidden_tab_words import MAKE_VISIBLE
from monitor.domain.rules.leftover_words import CLEAR_THERE, FOUND_THERE

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

_MOVED_ON_TEMPLATE = (
    'Het makkelijkst: zet wat op "{here}" staat in uw eigen bestand op de tab "{read}". Haal '
    '"{here}" daar weg en lees dat bestand opnieuw in. Of doe het hier: vul wat erbij hoort in op '
    f'de tab "{{tab}}". {CLEAR_THERE}'
)
_STILL_TRUE = (
    'Gelden die antwoorden nog? Vul ze dan in op de tab "{tab}". Zo niet: u hoeft niets te doen. '
    f"{FOUND_THERE}"
)
_IF_THEY_ARE = (
    'Zijn dat de antwoorden? Vul ze dan in op de tab "{tab}". Zo niet: u hoeft niets te doen. '
    f"{FOUND_THERE}"
)

RULES: tuple[Rule, ...] = (
    Rule(
        "TAB-MET-DE-REST",
        _ERROR,
        'De rijen van de tab "{tab}" staan op meer dan één tab: een deel op "{read}", een deel '
        'op "{here}".{twice} Wij lezen alleen "{read}", en "{here}" niet ({count:vak|vakken}).',
        'Zet alle rijen met antwoorden op de tab "{read}", elke rij één keer, en haal de tab '
        '"{here}" dan weg. Horen de rijen op "{here}" er niet bij? Haal die tab dan ook weg.',
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-MET-DE-REST-VERBORGEN",
        _ERROR,
        'De rest van de tab "{tab}" lijkt op de verborgen tab "{here}" te staan.{twice} Wij lezen '
        'alleen "{read}", en "{here}" niet ({count:vak|vakken}).',
        MAKE_VISIBLE + 'Horen de rijen erbij? Zet ze dan op "{read}", elke rij één keer. Haal de '
        'tab "{here}" daarna weg.',
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-MET-KOLOMMEN",
        _ERROR,
        'De antwoorden bij {columns}{among} lijken op de tab "{here}" te staan. Op de tab "{read}" '
        'is daar niets ingevuld. Wij lezen "{here}" niet ({count:vak|vakken}).',
        'Horen die antwoorden in de monitor? Zet ze dan op de tab "{read}", elk in de goede rij en '
        'onder de goede kop. Haal de tab "{here}" daarna weg. Horen ze er niet in? Haal die tab '
        "dan ook weg.",
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-MET-KOLOMMEN-VERBORGEN",
        _ERROR,
        'De antwoorden bij {columns}{among} lijken op de verborgen tab "{here}" te staan. Op de '
        'tab "{read}" is daar niets ingevuld. Wij lezen "{here}" niet ({count:vak|vakken}).',
        MAKE_VISIBLE + 'Horen die antwoorden in de monitor? Zet ze dan op de tab "{read}", elk in '
        'de goede rij en onder de goede kop. Haal de tab "{here}" daarna weg.',
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-MISSCHIEN-MET-KOLOMMEN",
        _WARNING,
        'Op de tab "{here}" staat in {theirs} iets{among}. Op de tab "{read}" is daar bij '
        '{columns} niets ingevuld. Wij lezen "{here}" niet ({count:vak|vakken}).',
        'Zijn dat de antwoorden? Zet ze dan op de tab "{read}", elk in de goede rij. Zo niet: u '
        "hoeft niets te doen.",
        _IF_THEY_ARE,
        left_out=True,
    ),
    Rule(
        "TAB-MISSCHIEN-MET-KOLOMMEN-VERBORGEN",
        _WARNING,
        'Op de verborgen tab "{here}" staat in {theirs} iets{among}. Op de tab "{read}" is daar '
        'bij {columns} niets ingevuld. Wij lezen "{here}" niet ({count:vak|vakken}).',
        MAKE_VISIBLE + 'Zijn dat de antwoorden? Zet ze dan op de tab "{read}". Zo niet: u hoeft '
        "niets te doen.",
        _IF_THEY_ARE,
        left_out=True,
    ),
    Rule(
        "TAB-MISSCHIEN-MET-RIJEN",
        _WARNING,
        'Op de tab "{here}" staan andere rijen onder koppen van de tab "{read}". Wij lezen '
        '"{here}" niet ({count:vak|vakken}).',
        'Horen die rijen in de monitor? Zet ze dan op de tab "{read}", onder de rijen die daar al '
        "staan. Zo niet: u hoeft niets te doen.",
        'Horen die rijen in de monitor? Vul ze dan in op de tab "{tab}". Zo niet: u hoeft niets te '
        f"doen. {FOUND_THERE}",
        left_out=True,
    ),
    Rule(
        "TAB-STAAT-ELDERS",
        _ERROR,
        'Op de tab "{read}" vinden wij geen antwoorden. Ze lijken op de tab "{here}" te staan, en '
        "die lezen wij niet ({count:vak|vakken}).",
        'Horen ze in de monitor? Zet ze dan op de tab "{read}", en haal de tab "{here}" weg. Horen '
        "ze er niet in? Haal die tab dan ook weg.",
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-STAAT-ELDERS-VERBORGEN",
        _ERROR,
        'Op de tab "{read}" vinden wij geen antwoorden. Ze lijken op de verborgen tab "{here}" te '
        "staan, en die lezen wij niet ({count:vak|vakken}).",
        MAKE_VISIBLE + 'Horen de antwoorden in de monitor? Zet ze dan op de tab "{read}". Haal de '
        'tab "{here}" daarna weg.',
        _MOVED_ON_TEMPLATE,
    ),
    Rule(
        "TAB-STAAT-ELDERS-EERDER",
        _WARNING,
        'Op de tab "{read}" vinden wij {few} antwoorden, en op de tab "{here}" {there}. Die lijkt '
        "van eerder te zijn. Wij lezen hem niet ({count:vak|vakken}).",
        'Gelden die antwoorden nog? Zet ze dan op de tab "{read}". Zo niet: u hoeft niets te doen.',
        _STILL_TRUE,
        left_out=True,
    ),
    Rule(
        "TAB-STAAT-ELDERS-EERDER-VERBORGEN",
        _WARNING,
        'Op de tab "{read}" vinden wij {few} antwoorden, en op de verborgen tab "{here}" {there}. '
        "Die lijkt van eerder te zijn. Wij lezen hem niet ({count:vak|vakken}).",
        MAKE_VISIBLE + 'Gelden die antwoorden nog? Zet ze dan op de tab "{read}". Zo niet: u '
        "hoeft niets te doen.",
        _STILL_TRUE,
        left_out=True,
    ),
)
