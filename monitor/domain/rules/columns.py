"""The headers of a table, and its columns: other, twice, missing, or none of ours."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import (
    AND_READ_AGAIN,
    CLEAR_THERE,
    FOUND_THERE,
    OR_CLEAR_THERE,
)

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

RULES: tuple[Rule, ...] = (
    Rule(
        "KOP-ANDERS",
        _WARNING,
        'De kop "{raw}" lezen wij als "{header}".',
        'Klopt dat niet? Zet dan boven de goede kolom de kop "{header}".',
        "Klopt dat niet? Vul dan hier onder deze kop de goede antwoorden in.",
    ),
    Rule(
        "KOP-OUDE-STAND",
        _WARNING,
        'De kop "{raw}" lezen wij als "{header}". Wat eronder staat, lijkt van {named} te zijn. De '
        "peildatum is {about}.",
        "Is het de stand van toen? Vul dan de stand van nu in. Is het die van nu? Noem de kolom "
        'dan "{header}".',
        "Is het de stand van toen? Vul dan hier onder deze kop de stand van nu in. Noem de kolom "
        'daarna "{header}". Is het die van nu, dan is die naam genoeg.',
    ),
    Rule(
        "KOP-GERADEN",
        _WARNING,
        '{there} De kolom staat waar "{header}" hoort; zo lezen wij die.',
        'Klopt dat, zet dan de kop "{header}" terug. Zo niet: haal deze kolom weg.',
        'In dit werkboek staat de kop "{header}" al terug. Hoort wat eronder staat daar niet? '
        "Haal dat dan weg.",
    ),
    Rule(
        "KOP-DUBBEL",
        _ERROR,
        'De kop "{header}" staat boven {columns}. Wij weten niet welke telt, en lezen ze niet.',
        "Geef de kolom die niet telt een andere kop.",
        "Het makkelijkst: geef in uw eigen bestand de kolom die niet telt een andere kop "
        f'{AND_READ_AGAIN} de kop "{{header}}" staat er één keer, vul de goede antwoorden eronder '
        f"in. {CLEAR_THERE}",
    ),
    Rule(
        "KOP-WELKE",
        _ERROR,
        'Meer koppen lijken op "{header}": {named}. Wij weten niet welke kolom telt, en lezen ze '
        "niet.",
        'Zet boven de kolom die telt alleen de kop "{header}".',
        'Het makkelijkst: zet in uw eigen bestand boven de kolom die telt alleen de kop "{header}" '
        f"{AND_READ_AGAIN} vul de goede antwoorden in onder die kop. {CLEAR_THERE}",
    ),
    Rule(
        "KOPPEN-DUBBEL",
        _ERROR,
        "Op deze tab staan koppen van ons boven meer dan één kolom. Wij weten niet welke telt, en "
        "lezen ze niet.",
        "Geef de kolommen die niet tellen een andere kop, of zet ze op een eigen tab.",
        "Het makkelijkst: geef in uw eigen bestand de kolommen die niet tellen een andere kop "
        f"{AND_READ_AGAIN} elke kop staat er één keer, vul de goede antwoorden eronder in. "
        f"{CLEAR_THERE}",
    ),
    Rule(
        "KOP-JAAR-VERGIST",
        _ERROR,
        'Hier staat de kop "{raw}". {why} De kop "{header}" ontbreekt.',
        'Bedoelt u "{header}"? Verander dan alleen deze kop. Hoort wat eronder staat bij een ander '
        'jaar? Zet er dan dat jaar boven, en voeg een kolom "{header}" toe.',
        'Bedoelt u "{header}"? Verander dan alleen deze kop. Horen de bedragen bij een ander jaar? '
        "Verander dan ook de kop, en zet ze in de kolom van dat jaar.",
    ),
    Rule(
        "KOLOM-ONTBREEKT",
        _WARNING,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. Wat daarin hoort, is niet gelezen '
        "(aantal rijen: {count}).",
        'Hebt u die kolom weggehaald, dan is dat goed. Zo niet: zet de kop "{header}" terug.',
        "In dit werkboek staat die kolom er weer. Vul in wat daar hoort, of laat de kolom leeg.",
    ),
    Rule(
        "KOLOM-JAAR-ONTBREEKT",
        _ERROR,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. '
        "Zonder die kolom tellen wij de bedragen verkeerd op.",
        'Zet de kop "{header}" boven de kolom met die bedragen. Is er niets, laat die leeg.',
        f"In dit werkboek staat die kolom er weer. Vul de bedragen in. {OR_CLEAR_THERE}",
    ),
    Rule(
        "KOLOMMEN-ONTBREKEN",
        _WARNING,
        'Op de tab "{tab}" vinden wij een deel van de kolommen niet. Wat daarin hoort, is niet '
        "gelezen.",
        "Hebt u die kolommen weggehaald, dan is dat goed. Zo niet: zet hun koppen terug.",
        "In dit werkboek staan die kolommen er weer. Vul in wat daar hoort, of laat ze leeg.",
    ),
    Rule(
        "KOLOMMEN-JAAR-ONTBREKEN",
        _ERROR,
        'Op de tab "{tab}" gaan de koppen van "{first}" tot en met "{last}". Niet elk jaar daarvan '
        "heeft zijn kolommen. Zonder die kolommen tellen wij de bedragen verkeerd op.",
        'Klopt het jaar in "{first}" of "{last}" niet? Verander dan alleen die kop, of haal de '
        "kolom weg. Klopt het wel: zet boven elke kolom met bedragen het goede jaar, en voeg toe "
        "wat ontbreekt.",
        'Klopt het jaar in "{first}" of "{last}" niet? Verander die kop dan in uw eigen bestand, '
        "of haal de kolom daar weg, en lees dat opnieuw in. Klopt het wel: vul hier de bedragen "
        f"in. {OR_CLEAR_THERE}",
    ),
    Rule(
        "KOLOM-PROJECTJAAR-ONTBREEKT",
        _ERROR,
        'Op de tab "{tab}" vinden wij geen kolom "{kind}" voor {years}. Volgens de tab PPS loopt '
        "het project van {first} tot en met {last}. Zonder die bedragen tellen wij verkeerd op.",
        "Download uw werkboek met alles aangewezen: daarin staan die kolommen al. Vul daar de "
        "bedragen in. Is er niets, laat die leeg. Of maak zelf een kolom, met een kop als "
        '"{header}".{forecast} Klopt een datum op de tab PPS niet? Verbeter dan die.',
        f"In dit werkboek staan die kolommen er weer. Vul de bedragen in. {OR_CLEAR_THERE} Klopt "
        "een datum op de tab PPS niet? Verbeter dan die.",
    ),
    Rule(
        "PROJECTJAREN-PASSEN-NIET",
        _ERROR,
        'Op de tab "{tab}" vinden wij geen kolom "{kind}" voor {years}. Volgens de tab PPS loopt '
        "het project van {first} tot en met {last}. Dat past niet bij de jaren in de koppen.",
        "Kijk de startdatum en de einddatum op de tab PPS na. Kloppen die? Maak dan in uw eigen "
        'bestand voor elk jaar dat ontbreekt een kolom, met een kop als "{header}".',
    ),
    Rule(
        "KOLOM-JAREN-ONTBREKEN",
        _ERROR,
        'Op de tab "{tab}" vinden wij geen enkele kolom met een jaar, zoals "Begroot 2026". '
        "De getallen op deze tab zijn niet gelezen ({count:vak|vakken}).",
        'Zet boven elke kolom in één vak wat het is en het jaar, zoals "Begroot 2026". Of wijs bij '
        "het inlezen aan welke kolom wat is.",
        "Het makkelijkst: zet in uw eigen bestand het jaar in de kop van elke kolom "
        f"{AND_READ_AGAIN} de kolommen staan er weer, vul de getallen daar in. {CLEAR_THERE}",
    ),
    Rule(
        "KOLOM-ANTWOORD-ONTBREEKT",
        _ERROR,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. '
        "Van deze tab is geen antwoord gelezen (aantal rijen: {count}).",
        'Zet de kop "{header}" boven de kolom met de antwoorden, of wijs bij het inlezen aan '
        "welke kolom dat is.",
        f"In dit werkboek staat die kolom er weer. Vul de antwoorden daar in. {OR_CLEAR_THERE}",
    ),
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
        "bedragen in hele euro's.",
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
    Rule(
        "KOLOM-PROGNOSE-TE-VROEG",
        _WARNING,
        "{column} lezen wij niet ({cells}). Volgens de andere koppen hoort dat jaar bij het "
        "project. Een prognose vragen wij alleen voor de jaren erna.",
        "Verwacht u iets anders dan begroot? Pas dan de begroting van dat jaar aan. Zo niet: u "
        "hoeft niets te doen.",
    ),
    Rule(
        "KOLOM-PROGNOSE-OF-ONZE",
        _ERROR,
        '{column} lezen wij niet ({cells}). Dat jaar hoort bij het project, en de kolom "{header}" '
        "ontbreekt.",
        'Horen deze bedragen onder "{header}"? Zet er dan die kop boven. Zo niet: voeg de kolom '
        '"{header}" toe, met de bedragen die daar horen.',
        'Horen deze bedragen onder "{header}"? Zet ze dan in die kolom. Zo niet: vul daar de '
        f"bedragen in die er horen. {CLEAR_THERE}",
    ),
    Rule(
        "KOLOM-PROGNOSE-WELK-JAAR",
        _ERROR,
        "{column} lezen wij niet ({cells}). Een prognose vragen wij voor de jaren vlak na het "
        'project. Zo’n jaar staat niet in de kop, en de kolom "{header}" ontbreekt.',
        'Is dit een prognose? Zet dan het goede jaar in de kop, zoals "{header}". Is het iets '
        "anders? Geef de kolom dan een andere kop.",
        "Is dit een prognose? Zet de bedragen dan in de kolom van het goede jaar, zoals "
        '"{header}". ' + CLEAR_THERE,
    ),
    Rule(
        "KOP-PROGNOSE-LATER",
        _WARNING,
        'Hier staat de kop "{raw}", en de kop "{header}" ontbreekt. Wij lezen de bedragen voor het '
        "jaar dat er staat.",
        'Bedoelt u "{header}"? Verander dan deze kop. Zo niet: u hoeft niets te doen.',
        'Bedoelt u "{header}"? Zet de bedragen dan in die kolom. Zo niet: u hoeft niets te doen.',
    ),
    Rule(
        "KOLOM-PROGNOSE-GEEN-KOP",
        _ERROR,
        "{column} lezen wij niet ({cells}). Die staat waar de prognoses horen, en de kolom "
        '"{header}" ontbreekt.',
        'Is dit een prognose? Zet er dan een kop met het goede jaar boven, zoals "{header}". Is '
        'het iets anders? Zet dat dan in de kop, zoals "Verschil".',
        "Is dit een prognose? Zet de bedragen dan in de kolom van het goede jaar, zoals "
        '"{header}". ' + CLEAR_THERE,
    ),
    Rule(
        "KOLOM-PROGNOSE-GEEN-JAAR",
        _WARNING,
        "{column} lezen wij niet ({cells}). Een prognose vragen wij voor de jaren vlak na het "
        "project, en zo’n jaar staat niet in de kop.",
        'Zijn het bedragen van zo’n jaar? Zet dan dat jaar in de kop, zoals "{header}". Zo '
        "niet: u hoeft niets te doen.",
        "Zijn het bedragen van zo’n jaar? Zet ze dan in de kolom van dat jaar, zoals "
        '"{header}". Zo niet: u hoeft niets te doen.',
    ),
    Rule(
        "KOLOM-BEGROOT-TE-LAAT",
        _ERROR,
        "{column} lezen wij niet ({cells}). Dat jaar ligt na de einddatum op de tab PPS. "
        'Misschien is dit "{header}".',
        'Is het een prognose? Zet de bedragen dan onder de kop "{header}". Hoort het jaar nog bij '
        "het project? Verbeter dan de einddatum op de tab PPS. Is het iets anders? Geef de kolom "
        "dan een kop zonder jaar.",
        'Is het een prognose? Zet de bedragen dan onder "{header}". Hoort het jaar nog bij het '
        "project? Verbeter dan de einddatum op de tab PPS, en lees dit werkboek opnieuw in. In het "
        f"volgende werkboek staat de kolom er. {CLEAR_THERE}",
    ),
    Rule(
        "KOLOM-JAAR-VREEMD",
        _ERROR,
        "{column} lezen wij niet ({cells}). Dat jaar past niet bij de andere koppen.",
        "Klopt het jaar niet? Verander dan alleen deze kop. Hoort het jaar bij het project? Voeg "
        "dan de kolommen toe die nog ontbreken. Is het iets anders? Geef de kolom dan een kop "
        "zonder jaar.",
        "Horen de bedragen bij een jaar van het project? Zet ze dan in de kolom van dat jaar. "
        + CLEAR_THERE,
    ),
    Rule(
        "KOLOM-SCHOOLJAAR",
        _ERROR,
        "{column} lezen wij niet ({cells}). In de kop staat meer dan één jaar. Wij vragen de "
        "bedragen per kalenderjaar.",
        "Zijn het de bedragen van een schooljaar, of van meer jaren? Verdeel ze dan over de "
        "kalenderjaren. Zijn ze van één kalenderjaar? Zet dan alleen dat jaar in de kop, zoals "
        '"{header}".',
        "Zijn het de bedragen van een schooljaar, of van meer jaren? Verdeel ze dan over de "
        "kolommen van de kalenderjaren. Zijn ze van één kalenderjaar? Zet ze dan in die kolom, "
        'zoals "{header}". ' + CLEAR_THERE,
    ),
    Rule(
        "KOLOMMEN-SCHOOLJAAR",
        _ERROR,
        "Veel kolommen lezen wij niet: in de kop staat meer dan één jaar. Wij vragen de bedragen "
        "per kalenderjaar.",
        "Verdeel de bedragen van elk schooljaar over de twee kalenderjaren, en zet boven elke "
        'kolom één jaar, zoals "Begroot 2026".',
        "Verdeel de bedragen van elk schooljaar over de kolommen van de twee kalenderjaren. "
        + CLEAR_THERE,
    ),
    Rule(
        "KOLOM-ANDERE-VERSIE",
        _WARNING,
        '{column} lezen wij niet ({cells}). Wij lezen wel kolom {letter}: "{header}".',
        "Gelden de antwoorden in deze kolom? Zet ze dan in kolom {letter}. Zo niet: u hoeft niets "
        "te doen.",
        'Gelden die antwoorden? Zet ze dan in de kolom "{header}". Zo niet: u hoeft niets te doen.',
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
