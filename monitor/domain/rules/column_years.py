"""Forecasts, and other columns of a year or of more years than we ask for."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import CLEAR_THERE

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

RULES: tuple[Rule, ...] = (
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
        left_out=True,
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
)
