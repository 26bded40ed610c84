"""Single cells that ask for a number, an amount or a percentage."""

from monitor.domain.findings import Rule, Severity

_ERROR = Severity.ERROR

RULES: tuple[Rule, ...] = (
    Rule(
        "GEEN-GETAL",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat kunnen wij niet lezen als één getal.',
        "Vul alleen een getal in, bijvoorbeeld {example}. {otherwise}",
    ),
    Rule(
        "GETALLEN-ONLEESBAAR",
        _ERROR,
        "Wat in deze vakken staat, kunnen wij niet lezen als één getal.",
        "Zet in elk vak alleen het getal, zonder tekst erbij. Weet u het nog niet? Laat het vak "
        "dan leeg.",
    ),
    Rule(
        "GETAL-DUBBELZINNIG",
        _ERROR,
        'Bij "{label}" staat "{raw}". '
        "De punt of komma kan hier duizendtallen of decimalen betekenen.",
        "Vul het getal in zonder punten en met een komma voor decimalen, bijvoorbeeld {example}.",
    ),
    Rule(
        "GETALLEN-DUBBELZINNIG",
        _ERROR,
        "De punt of komma in deze getallen kan duizendtallen of decimalen betekenen.",
        "Vul de getallen in zonder punten, en met een komma voor decimalen.",
    ),
    Rule(
        "GETAL-EEN-OF-TWEE",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat kan één getal zijn, of twee getallen naast elkaar.',
        "Vul één getal in, zonder spatie ertussen, bijvoorbeeld {example}.",
    ),
    Rule(
        "GETAL-TE-GROOT",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat is een getal van meer dan 15 cijfers.',
        "Kijk of er een cijfer te veel staat. Vul alleen het getal in, bijvoorbeeld {example}.",
    ),
    Rule(
        "DATUM-IN-GETALVELD",
        _ERROR,
        'Bij "{label}" staat "{raw}". '
        "Excel heeft van het getal in dit vak een datum of tijd gemaakt.",
        "Kies voor dit vak de notatie Getal en vul het getal opnieuw in, bijvoorbeeld {example}.",
    ),
    Rule(
        "GETAL-ANDERE-SCHAAL",
        _ERROR,
        'Bij "{label}" staat "{raw}". De notatie van dit vak laat een ander getal zien, '
        "zoals in duizendtallen. In het bestand zelf kan dan iets anders staan dan u ziet.",
        "Kies voor dit vak de notatie Standaard en typ het hele getal, met alle nullen, "
        "bijvoorbeeld {example}.",
    ),
    Rule(
        "VAKKEN-ANDERE-SCHAAL",
        _ERROR,
        "De notatie van deze vakken laat een ander getal zien, zoals in duizendtallen. In het "
        "bestand zelf kan dan iets anders staan dan u ziet.",
        "Kies voor deze vakken de notatie Standaard en typ de hele getallen, met alle nullen.",
    ),
    Rule(
        "GETAL-ANDERE-EENHEID",
        _ERROR,
        'Bij "{label}" staat "{raw}". Wij vragen hier {form}.',
        "Typ hier alleen wat wij vragen, zonder de eenheid die er nu staat. Kies in uw eigen "
        "bestand voor dit vak dan ook de notatie Standaard.",
        "Typ hier alleen wat wij vragen, zonder de eenheid die er nu staat.",
    ),
    Rule(
        "GETALLEN-ANDERE-EENHEID",
        _ERROR,
        "Bij deze getallen ziet u een andere eenheid dan wij vragen.",
        "Typ alleen wat wij vragen, zonder de eenheid die er nu staat. Kies in uw eigen bestand "
        "voor deze vakken dan ook de notatie Standaard.",
        "Typ alleen wat wij vragen, zonder de eenheid die er nu staat.",
    ),
    Rule(
        "GETAL-NIET-TE-ZIEN",
        _ERROR,
        'Bij "{label}" staat in het bestand zelf {held}, maar u ziet {seen}. '
        "Dat komt door de notatie van dit vak.",
        "Kies voor dit vak de notatie Standaard en vul in wat wij vragen: {form}.",
    ),
    Rule(
        "GETALLEN-NIET-TE-ZIEN",
        _ERROR,
        "In deze vakken ziet u iets anders dan er in het bestand zelf staat. Dat komt door de "
        "notatie.",
        "Kies voor deze vakken de notatie Standaard en vul in wat wij vragen.",
    ),
    Rule(
        "PERCENTAGE-IN-GETALVELD",
        _ERROR,
        'Bij "{label}" staat "{raw}". Hier hoort een getal of bedrag, geen percentage.',
        "Kies voor dit vak de notatie Getal en vul het getal in, bijvoorbeeld {example}.",
    ),
    Rule(
        "PERCENTAGES-IN-GETALVELDEN",
        _ERROR,
        "In deze vakken staat een percentage. Er hoort een getal of bedrag.",
        "Kies voor deze vakken de notatie Getal en vul de getallen in.",
    ),
    Rule(
        "GEEN-PERCENTAGE",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat kunnen wij niet lezen als één percentage.',
        "Vul een percentage in, bijvoorbeeld {example}. {otherwise}",
    ),
    Rule(
        "PERCENTAGE-ONDUIDELIJK",
        _ERROR,
        'Bij "{label}" staat "{raw}". Bedoelt u {guess}?',
        "Vul het percentage in met het procentteken erbij, bijvoorbeeld {example}.",
    ),
    Rule(
        "PERCENTAGE-OF-DEEL",
        _ERROR,
        'Bij "{label}" staat "{raw}".{why} Bedoelt u {one} of {two}?',
        "Vul het percentage in met het procentteken erbij: {one} of {two}.",
    ),
    Rule(
        "BUITEN-BEREIK",
        _ERROR,
        'Bij "{label}" staat "{raw}". Dat is {side} dan {bound}, en dat kan hier niet.',
        "Controleer het antwoord en vul het opnieuw in: {form}.",
    ),
)
