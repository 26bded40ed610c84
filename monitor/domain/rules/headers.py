"""Headers: read as one of ours, above more than one column, or with another year."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import AND_READ_AGAIN, CLEAR_THERE

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

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
        'Klopt dat? Zet dan de kop "{header}" terug. Hoort wat eronder staat daar niet? Haal dat '
        "dan eerst weg.",
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
)
