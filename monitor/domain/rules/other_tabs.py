"""Tabs that hold none of our tables, and the one with what had no place in an earlier workbook."""

from monitor.domain.findings import Rule, Severity

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "TAB-VREEMD",
        _NOTICE,
        "Deze tab hoort niet bij de monitor. Wij lezen hem niet ({count:vak|vakken}).",
        "Staan hier antwoorden? Zet ze dan in een tab van de monitor. Zo niet: u hoeft niets te "
        "doen.",
    ),
    Rule(
        "TAB-VREEMD-VERBORGEN",
        _NOTICE,
        "Deze tab is verborgen en hoort niet bij de monitor. Wij lezen hem niet "
        "({count:vak|vakken}).",
        "Staat hier iets dat u niet wilt delen? Verwijder de tab dan.",
    ),
    Rule(
        "TAB-OVERIG",
        _NOTICE,
        "Op deze tab staat wat in een eerder bestand buiten de monitor stond ({count:vak|vakken}). "
        "Wij lezen het niet.",
        "Dat is geen probleem. Hebt u een rij niet meer nodig, verwijder die dan. Zegt de laatste "
        "kolom wat nog moet? Doe dat dan eerst.",
    ),
    Rule(
        "OVERIG-ZONDER-PLEK",
        _ERROR,
        'Op deze tab staan nog rijen waar u iets mee moet doen: {count}. De eerste is "{raw}".',
        "In de laatste kolom van die rijen staat wat u kunt doen. Is dat gedaan? Verwijder dan de "
        "rij.",
    ),
    Rule(
        "OVERIG-ANDERE-ANTWOORDEN",
        _WARNING,
        "Op deze tab staat wat wij in uw eerdere bestand niet hebben gelezen, en wat misschien een "
        'antwoord is ({count:rij|rijen}). De eerste is "{raw}".',
        "In de laatste kolom van die rijen staat wat u kunt doen. Is dat gedaan, of is het geen "
        "antwoord? Verwijder dan de rij: dan vragen wij het niet meer. Opslaan kan ook zo.",
    ),
)
