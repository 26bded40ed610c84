"""KPI's and amounts: what doesn't add up, or doesn't agree with another tab."""

from monitor.domain.findings import Rule, Severity

_WARNING, _NOTICE = Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "KPI-NEGATIEF",
        _WARNING,
        'Bij "{kpi}" staat {raw}. {what} kan niet lager zijn dan 0.',
        "Controleer het getal. Het streepje kan er per ongeluk voor staan.",
    ),
    Rule(
        "KPI-NIET-HEEL",
        _WARNING,
        'Bij "{kpi}" staat {raw}. Daar tellen we {what}, en dat kan alleen een heel getal zijn.',
        "Vul een heel getal in, bijvoorbeeld {below} of {above}.",
    ),
    Rule(
        "KPI-VER-BOVEN-DOEL",
        _WARNING,
        'Bij "{kpi}" staat {raw}. Dat is meer dan {times} keer het doel ({target}).',
        "Controleer beide getallen. Misschien staat er een cijfer te veel. Klopt het, dan hoeft u "
        "niets te doen.",
    ),
    Rule(
        "KPI-DEEL-GROTER",
        _WARNING,
        'Bij "{part}" staat {part_value}. Dat is meer dan bij "{whole}": {whole_value}.',
        "Controleer beide getallen. Een deel kan niet groter zijn dan het geheel.",
    ),
    Rule(
        "MIJLPALEN-TELLING",
        _NOTICE,
        "Hier staat dat {kpi} mijlpalen zijn gehaald. Op de tab Mijlpalen zijn het er {met}.",
        "Maak de twee gelijk: tel de mijlpalen met status gehaald.",
    ),
    Rule(
        "EIGEN-INKOMSTEN-VERSCHILLEN",
        _NOTICE,
        "Hier staat {kpi} aan eigen inkomsten. "
        "Op de tab Financien is {finance} gerealiseerd (B09 tot en met B11).",
        "Maak de twee gelijk. Tel vanaf de start van het project tot de peildatum.",
    ),
    Rule(
        "RAMING-ZONDER-BEDRAGEN",
        _NOTICE,
        "Hier staat dat er een raming is voor {years} jaar na de subsidie. "
        "Op de tab Financien is {filled} ingevuld.",
        "Neem de bedragen uit uw raming over in de kolommen Prognose.",
    ),
    Rule(
        "PRIVATE-BIJDRAGE-VERSCHILT",
        _NOTICE,
        '"{column}" van de private partners is samen {partners}. '
        "Op de tab Financien staat daarvoor {finance} (B02, B03 en B04).",
        "Controleer welke van de twee klopt en pas de andere aan.",
    ),
    Rule(
        "OVERIGE-BIJDRAGE-VERSCHILT",
        _NOTICE,
        '"{column}" van scholen, overheden en overige partners is samen {partners}. '
        "Op de tab Financien staat daarvoor {finance} (B05 tot en met B08).",
        "Controleer welke van de twee klopt en pas de andere aan.",
    ),
    Rule(
        "BATEN-LASTEN-VERSCHILLEN",
        _NOTICE,
        "In {year} is {income} aan inkomsten begroot en {costs} aan lasten. Dat is niet gelijk.",
        "Controleer de begroting van dat jaar. Klopt het verschil, dan hoeft u niets te doen.",
    ),
    Rule(
        "MEER-DAN-BEGROOT",
        _NOTICE,
        "Tot nu toe is {realised} gerealiseerd. "
        "Voor het hele project is {budget} begroot (B01 tot en met B08){known}.",
        "Controleer of alle jaren zijn begroot. Meer realiseren dan begroot mag.",
    ),
    Rule(
        "VER-BOVEN-BEGROTING",
        _WARNING,
        "Hier staat {raw}. Daarmee is tot nu toe {realised} gerealiseerd. "
        "Voor het hele project is {budget} begroot (B01 tot en met B08){known}.",
        "Controleer dit bedrag: misschien staat er een cijfer te veel. "
        "Klopt het, kijk dan of alle jaren zijn begroot.",
    ),
    Rule(
        "SUBSIDIE-VERSCHILT",
        _WARNING,
        "Hier staat {amount} aan subsidie. Op de tab Financien is {budget} begroot (B01).",
        "Neem het bedrag uit uw beschikking en verdeel dat bij B01 over de jaren.",
    ),
    Rule(
        "SUBSIDIE-IN-DUIZENDTALLEN",
        _WARNING,
        "Hier is de subsidie {amount}. Bij uw regeling is die {bounds}. Een duizend keer zo groot "
        "bedrag, {full}, past daar wel bij.",
        "Staan de bedragen in uw bestand in duizendtallen? Vul ze dan allemaal voluit in, met alle "
        "nullen. Klopt het bedrag? Dan hoeft u niets te doen.",
    ),
    Rule(
        "BEDRAGEN-IN-DUIZENDTALLEN",
        _WARNING,
        "Hier staat {largest}. Dat is het grootste bedrag op de tab {tab}, en dat is weinig "
        "voor een PPS.",
        "Staan de bedragen in uw bestand in duizendtallen? Vul ze dan allemaal voluit in, met alle "
        "nullen. Kloppen de bedragen? Dan hoeft u niets te doen.",
    ),
    Rule(
        "BEGROTING-VERSCHILT",
        _WARNING,
        "Hier staat {amount} als totaal van de meerjarenbegroting. "
        "Op de tab Financien is samen {budget} begroot (B01 tot en met B08).",
        "Maak de twee gelijk. Eigen inkomsten en andere subsidies (B09 tot en met B12) "
        "tellen niet mee.",
    ),
    Rule(
        "NEGATIEF-BEDRAG",
        _WARNING,
        "Hier staat {amount}. Dat bedrag is lager dan 0.",
        "Vul het bedrag in zonder minteken, dus {without}. Dat geldt ook voor lasten.",
    ),
    Rule(
        "BEDRAGEN-NEGATIEF",
        _WARNING,
        "In deze vakken staat een bedrag dat lager is dan 0.",
        "Vul alle bedragen in zonder minteken, bijvoorbeeld 25000. Dat geldt ook voor lasten.",
    ),
    Rule(
        "BEDRAG-BUITEN-PROJECT",
        _WARNING,
        "In {year} is geld begroot, maar het project loopt van {first} tot en met {last}.",
        "Zet het bedrag in het goede jaar, of controleer de datums op de tab PPS.",
    ),
    Rule(
        "GEREALISEERD-NA-PEILDATUM",
        _WARNING,
        "In {year} staat al iets als gerealiseerd, maar de peildatum ligt in {reference}.",
        "Vul alleen in wat tot de peildatum is gerealiseerd.",
    ),
)
