"""Tabs that look like one that is read: copies of it, of now or of before."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.hidden_tab_words import MAKE_VISIBLE
from monitor.domain.rules.leftover_words import FOUND_THERE

_WARNING, _NOTICE = Severity.WARNING, Severity.NOTICE

_ALIKE = (
    'Deze tab lijkt op de tab "{read}". {likeness} Wij lezen die tab, en deze niet '
    "({count:vak|vakken}).",
    'Staan de goede antwoorden hier? Zet ze dan op de tab "{read}". Zo niet: u hoeft niets te '
    "doen.",
)
"""What is said of a copy of a tab that is read, whether it's likely to be of now or not."""

_IF_THEY_COUNT = (
    'Zijn dat de goede antwoorden? Zet ze dan op de tab "{tab}". Zo niet: u hoeft niets te doen.'
)
_WHICH_COUNT = f"{_IF_THEY_COUNT} {FOUND_THERE}"

RULES: tuple[Rule, ...] = (
    Rule("TAB-LIJKT-OP", _WARNING, *_ALIKE, _IF_THEY_COUNT),
    Rule("TAB-LIJKT-OP-MET-ANDERE", _WARNING, *_ALIKE, _WHICH_COUNT, left_out=True),
    Rule("TAB-LIJKT-OP-EERDER-OF-EIGEN", _NOTICE, *_ALIKE, _IF_THEY_COUNT),
    Rule(
        "TAB-LIJKT-OP-BIJNA-LEEG",
        _NOTICE,
        _ALIKE[0],
        "Hebt u deze tab niet meer nodig? Haal hem dan weg. U hoeft niets te doen.",
        "U hoeft niets te doen.",
    ),
    Rule(
        "TAB-LIJKT-OP-VERBORGEN",
        _WARNING,
        'De verborgen tab "{here}" lijkt op de tab "{read}", en heeft meer antwoorden. '
        '{likeness} Wij lezen "{read}", en "{here}" niet ({count:vak|vakken}).',
        MAKE_VISIBLE + 'Staan de goede antwoorden daar? Zet ze dan op de tab "{read}". Zo niet: '
        "u hoeft niets te doen.",
        _WHICH_COUNT,
        left_out=True,
    ),
)
