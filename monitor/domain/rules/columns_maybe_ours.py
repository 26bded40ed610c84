"""Columns that may be one of ours that is missing."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import AND_READ_AGAIN, CLEAR_THERE

_ERROR = Severity.ERROR

RULES: tuple[Rule, ...] = (
    Rule(
        "KOLOM-VREEMD-OF-ONZE",
        _ERROR,
        '{column} kennen wij niet, en de kolom "{header}" ontbreekt. Is dat dezelfde? Wij '
        "lezen die niet ({cells}).",
        'Zo ja: zet er de kop "{header}" boven. Is deze iets anders? Zet die kop dan boven een '
        "lege kolom.",
        'Is het dezelfde? Het makkelijkst: zet in uw eigen bestand de kop "{header}" erboven '
        f'{AND_READ_AGAIN} zet de antwoorden onder de kop "{{header}}". {CLEAR_THERE}',
    ),
    Rule(
        "KOLOM-VREEMD-OF-EEN-VAN-ONZE",
        _ERROR,
        "{column} kennen wij niet, en op deze tab ontbreken de kolommen {headers}. Is deze er een "
        "van? Wij lezen die niet ({cells}).",
        "Zet boven elke kolom de kop die erbij hoort: {headers}. Is deze iets anders? Zet die "
        "koppen dan boven lege kolommen.",
        "Is deze er een van? Het makkelijkst: zet in uw eigen bestand de goede kop erboven "
        f"{AND_READ_AGAIN} zet de antwoorden in de kolom waar ze bij horen. {CLEAR_THERE}",
    ),
    Rule(
        "KOLOM-ANDERE-SCHAAL",
        _ERROR,
        '{column} lezen wij niet ({cells}), en de kolom "{header}" ontbreekt. Volgens de kop zijn '
        "de getallen in duizenden of iets dergelijks. Wij lezen elk getal zoals het er staat, en "
        "bedragen in hele euro’s.",
        'Horen ze onder "{header}"? Vul ze dan voluit in, met alle nullen, en zet die kop erboven. '
        "Is deze kolom iets anders? Zet die kop dan boven een lege kolom.",
        'In dit werkboek staat de kolom "{header}" er weer. Zet de getallen daar voluit in, met '
        f"alle nullen, als ze daarbij horen. {CLEAR_THERE}",
    ),
    Rule(
        "KOLOM-NIEUW",
        _ERROR,
        "{column} stond er nog niet toen deze tabel werd aangewezen. Wij lezen die niet "
        "({cells}). Misschien staan hier de nieuwe antwoorden.",
        "Wijs de tabel opnieuw aan, met of zonder deze kolom. Of haal die weg.",
        f"Zijn het antwoorden? Zet ze dan in het goede vak. {CLEAR_THERE}",
    ),
)
