"""Columns that aren't read beside those of ours that are."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import CLEAR_THERE, FOUND_THERE

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "KOLOM-ANDERE-VERSIE",
        _WARNING,
        '{column} lezen wij niet ({cells}). Wij lezen wel kolom {letter}: "{header}".',
        "Gelden de antwoorden in deze kolom? Zet ze dan in kolom {letter}. Zo niet: u hoeft niets "
        "te doen.",
        'Gelden die antwoorden? Zet ze dan in de kolom "{header}". Zo niet: u hoeft niets te doen.',
        left_out=True,
    ),
    Rule(
        "KOLOM-MET-ANTWOORDEN",
        _ERROR,
        "{column} lezen wij niet ({cells}). In de meeste van die rijen staat in kolom {letter}, "
        '"{header}", geen antwoord.',
        "Zijn dit de antwoorden? Zet ze dan in kolom {letter}. Is het iets anders? Zet dat dan in "
        'de kop van deze kolom, zoals "Opmerkingen". Of haal de kolom weg.',
        'Zijn dit de antwoorden? Zet ze dan in de kolom "{header}". ' + CLEAR_THERE,
    ),
    Rule(
        "KOLOM-MISSCHIEN-ANTWOORDEN",
        _WARNING,
        "{column} lezen wij niet ({cells}). In de meeste van die rijen staat in kolom {letter}, "
        '"{header}", geen antwoord.',
        "Zijn dit de antwoorden? Zet ze dan in kolom {letter}. Zo niet: u hoeft niets te doen.",
        'Zijn dit de antwoorden? Zet ze dan in de kolom "{header}". '
        f"{FOUND_THERE} Zo niet: u hoeft niets te doen.",
        left_out=True,
    ),
    Rule(
        "KOLOM-VREEMD",
        _NOTICE,
        "{column} lezen wij niet ({cells}).",
        "Staan hier antwoorden? Zet ze dan in een kolom van het sjabloon. Zo niet: u hoeft niets "
        "te doen.",
    ),
    Rule(
        "KOLOMMEN-VREEMD",
        _NOTICE,
        "Op deze tab staan kolommen die wij niet lezen.",
        "Staan daar antwoorden? Zet ze dan in kolommen van het sjabloon. Zo niet: u hoeft niets te "
        "doen.",
    ),
)
