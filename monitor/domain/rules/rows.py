"""Which row of ours a row is: like one, of a sorted table, there twice, or none we know."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import CLEAR_THERE, FOUND_THERE, ON_LEFTOVERS

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

_IN_ANY_ROW = (
    "Vul hier het antwoord in dat bij deze rij hoort. Staat het er al? Laat dan alleen het "
    'antwoord staan, zonder "Klopt dit?" ervoor.'
)
"""Of an answer that may belong to any row of a table of which a part was sorted."""
_ALL_RIGHT = 'Kies Zoeken en vervangen (Ctrl+H), zoek "Klopt dit?" en vervang dat door niets.'
"""Of many answers that may all belong where they are put back."""
_UNSORT = "Maak het sorteren ongedaan, of zet de antwoorden in een nieuw sjabloon."
_UNSORT_IN_OWN = "maak in uw eigen bestand het sorteren ongedaan, en lees dat opnieuw in."
_PUT_NAMES_BACK = (
    "Haal de kolom met de vragen terug: maak het verwijderen ongedaan (Ctrl+Z), of kopieer haar "
    "met kop en al uit een nieuw sjabloon. Kijk dan of elk antwoord bij de goede vraag staat. "
    "Staan hier geen antwoorden? Maak deze rijen dan leeg."
)
_MOVE_ANSWERS = f"Zet de antwoorden op deze tab bij de goede vraag. {CLEAR_THERE}"
"""Of rows that may be any of ours."""

RULES: tuple[Rule, ...] = (
    Rule(
        "RIJ-LIJKT-OP",
        _WARNING,
        'De rij "{raw}" lezen wij als "{label}", omdat die tekst er het meest op lijkt.',
        "Klopt dat niet? Zet het antwoord dan bij de goede vraag in een nieuw sjabloon.",
        'Klopt dat? Zet dan in deze rij "{ours}" terug, in plaats van "{raw}". Klopt dat niet? Zet '
        "wat in deze rij staat dan eerst in de goede rij.",
    ),
    Rule(
        "RIJ-TEGENSTRIJDIG",
        _ERROR,
        'Hier staat "{raw}". De rij begint als "{label}", maar een ander deel hoort bij een andere '
        "rij. Is een deel van de tabel gesorteerd?",
        _UNSORT,
        _IN_ANY_ROW,
    ),
    Rule(
        "RIJ-ONZEKER",
        _ERROR,
        'Hier staat "{raw}". Een deel van deze tabel is gesorteerd. Daardoor is niet zeker dat dit '
        'bij "{label}" hoort.',
        _UNSORT,
        _IN_ANY_ROW,
    ),
    Rule(
        "RIJEN-TEGENSTRIJDIG",
        _ERROR,
        "Een deel van deze tabel lijkt gesorteerd: de teksten in een rij horen niet meer bij "
        "elkaar. Wij weten niet bij welke rij een antwoord hoort, en lezen deze niet.",
        _UNSORT,
        'In dit werkboek staat "Klopt dit?" voor elk van deze antwoorden. Staan ze in de goede '
        f"rij? {_ALL_RIGHT} Zo niet: {_UNSORT_IN_OWN}",
    ),
    Rule(
        "RIJ-LABELS-TEGENSTRIJDIG",
        _ERROR,
        'Hier staat "{raw}". De teksten in deze rij horen bij verschillende vragen. '
        "Is een deel van de tabel gesorteerd?",
        _UNSORT,
        f"Zet dit antwoord bij de goede vraag. {CLEAR_THERE}",
    ),
    Rule(
        "RIJEN-LABELS-TEGENSTRIJDIG",
        _ERROR,
        "De teksten in een rij horen hier bij verschillende vragen. Is een deel van de tabel "
        "gesorteerd? Wij weten niet bij welke vraag een antwoord hoort, en lezen deze niet.",
        _UNSORT,
        f"Het makkelijkst: {_UNSORT_IN_OWN} Of zet hier elk antwoord bij de goede vraag. "
        f"{CLEAR_THERE}",
    ),
    Rule(
        "RIJ-DUBBEL",
        _ERROR,
        'Hier staat "{raw}". De rij "{label}" is vaker ingevuld, ook op rij {others}.',
        "Houd de rij met het goede antwoord en maak de andere leeg.",
        'Laat hier alleen het goede antwoord staan, zonder "Klopt dit?" ervoor. Wat er nog '
        f"meer stond, vindt u {ON_LEFTOVERS}.",
    ),
    Rule(
        "TABEL-DUBBEL",
        _ERROR,
        "Rijen van deze tabel staan er vaker in: op {places}. Wij weten niet welke gelden, en "
        "lezen ze niet.",
        "Haal de tabel weg die niet meer geldt. Wilt u die bewaren? Zet die dan op een eigen tab.",
        'In dit werkboek staat "Klopt dit?" voor de antwoorden uit de bovenste tabel. Gelden die? '
        f"{_ALL_RIGHT} Zo niet: typ de goede antwoorden.",
    ),
    Rule(
        "RIJ-DUBBEL-LEEG",
        _NOTICE,
        "Deze rij staat er ook ergens anders, en is hier leeg. Wij lezen de andere "
        "({count:vak|vakken} niet gelezen).",
        "U hoeft niets te doen.",
    ),
    Rule(
        "RIJEN-DUBBEL-LEEG",
        _NOTICE,
        "Op deze tab staan rijen een tweede keer, zonder antwoord (aantal rijen: {rows}). Wij "
        "lezen de andere ({count:vak|vakken} niet gelezen).",
        "U hoeft niets te doen.",
    ),
    Rule(
        "RIJEN-MET-ANTWOORDEN",
        _ERROR,
        'Vlak {side} {count:vraag|vragen} staat in de kolom "{header}" iets op een eigen rij, en '
        "bij de vraag zelf geen antwoord ({cells}). Zo’n rij lezen wij niet.",
        "Zijn dit de antwoorden? Zet ze dan elk in de rij van hun vraag. Is het iets anders? Haal "
        "het dan weg.",
        'Zijn dit de antwoorden? Zet ze dan in de kolom "{header}". ' + CLEAR_THERE,
    ),
    Rule(
        "RIJ-ONBEKEND",
        _WARNING,
        'Wij weten niet bij welke vraag deze rij hoort ("{raw}"). Wij lezen die niet '
        "({count:vak|vakken}).",
        "Staat hier een antwoord? Zet het bij de goede vraag. Zo niet: u hoeft niets te doen.",
        left_out=True,
    ),
    Rule(
        "RIJEN-ONBEKEND",
        _WARNING,
        "Van {rows} rijen weten wij niet bij welke vraag ze horen: {named}. Wij lezen ze niet "
        "({count:vak|vakken}).",
        "Staan hier antwoorden? Zet ze bij de goede vraag. Is dit een andere tabel? Zet die op een "
        "eigen tab, met haar koppen erboven. Zo niet: u hoeft niets te doen.",
        "Staan hier antwoorden? Zet ze bij de goede vraag. Zo niet: u hoeft niets te doen. "
        + FOUND_THERE,
        left_out=True,
    ),
    Rule(
        "RIJ-ZONDER-NAAM",
        _ERROR,
        "Op deze tab staat niet meer bij welke vraag een rij hoort. Deze rij lezen wij daarom niet "
        "({count:vak|vakken}).",
        _PUT_NAMES_BACK,
        _MOVE_ANSWERS,
    ),
    Rule(
        "RIJEN-ZONDER-NAAM",
        _ERROR,
        "Op deze tab staat niet meer bij welke vraag een rij hoort. {rows} rijen lezen wij daarom "
        "niet ({count:vak|vakken}).",
        _PUT_NAMES_BACK,
        _MOVE_ANSWERS,
    ),
)
