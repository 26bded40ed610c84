"""The rows with amounts: of which item they are, and whether of money or in kind."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import CLEAR_THERE

_ERROR = Severity.ERROR

_MOVE_AMOUNTS = f"Zet de bedragen op de tab Financien in de goede rij. {CLEAR_THERE}"
"""Of amounts of which the row wasn't known."""

RULES: tuple[Rule, ...] = (
    Rule(
        "POST-ONBEKEND",
        _ERROR,
        'De post "{raw}" kennen wij niet. De bedragen in deze rij tellen nu niet mee '
        "({amounts:bedrag|bedragen}).",
        "Zet de bedragen bij een post van het sjabloon, met geld of natura. Of maak de rij leeg. "
        "Is dit een eigen tabel? Zet die dan op een eigen tab.",
        "Zet de bedragen op de tab Financien bij een van de posten, in de rij met geld of natura. "
        f"Horen ze nergens bij? Dan hoeft dat niet. {CLEAR_THERE}",
    ),
    Rule(
        "POST-ZONDER-SOORT",
        _ERROR,
        'Bij "{raw}" lezen wij niet of het geld of natura is. De bedragen in deze rij tellen nu '
        "niet mee ({amounts:bedrag|bedragen}).",
        'Zet in de kolom Soort "geld" of "natura".',
        _MOVE_AMOUNTS,
    ),
    Rule(
        "POSTEN-ZONDER-SOORT",
        _ERROR,
        "Bij {rows} rijen lezen wij niet of het geld of natura is. De bedragen daar tellen nu "
        "niet mee ({amounts:bedrag|bedragen}). Het gaat om {named}.",
        'Zet bij elke rij "geld" of "natura" in de kolom Soort. Is die kolom weg? Voeg haar weer '
        'toe naast de kolom Post, met als kop "Soort".',
        'Het makkelijkst: zet in uw eigen bestand bij elke rij "geld" of "natura" in de kolom '
        f"Soort, en lees dat opnieuw in. Of doe het hier. {_MOVE_AMOUNTS}",
    ),
    Rule(
        "POST-ALLEEN-SOORT",
        _ERROR,
        'Bij "{raw}" staat geen post. De post uit de rij erboven nemen wij niet over: op deze tab '
        "ontbreken rijen, dus die kan bij een andere rij horen. De bedragen in deze rij tellen nu "
        "niet mee ({amounts:bedrag|bedragen}).",
        "Zet in de kolom Post de naam van de post.",
        _MOVE_AMOUNTS,
    ),
    Rule(
        "POSTEN-ALLEEN-SOORT",
        _ERROR,
        "Bij {rows} rijen staat geen post, alleen geld of natura. De post uit de rij erboven nemen "
        "wij niet over: op deze tab ontbreken rijen, dus die kan bij een andere rij horen. De "
        "bedragen daar tellen nu niet mee ({amounts:bedrag|bedragen}).",
        "Zet bij elke rij in de kolom Post de naam van de post.",
        "Het makkelijkst: zet in uw eigen bestand bij elke rij de naam van de post, en lees dat "
        f"opnieuw in. Of doe het hier. {_MOVE_AMOUNTS}",
    ),
)
