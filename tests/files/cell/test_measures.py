from time import perf_counter

import pytest

from monitor.files.cell.measures import only_euros, same_measure, scales_in


@pytest.mark.parametrize(
    ("column", "there", "ours"),
    [
        ("unit", "euro's", "euro"),
        ("unit", "€", "euro"),
        ("unit", "EUR, excl. btw", "euro"),
        ("unit", "leerlingen", "personen dit schooljaar"),
        ("unit", "personen in 2024/2025", "personen dit schooljaar"),
        ("unit", "personen per schooljaar", "personen per schooljaar"),
        ("unit", "personen per schooljaar", "personen dit schooljaar"),
        ("unit", "euro, hele euro's, geen duizendtallen", "euro"),
        ("form", "geld (cash)", "geld"),
        *(
            ("form", text, "geld")
            for text in ("cash", "Contant", "geldelijk", "geldelijke bijdrage")
        ),
        *(("form", text, "natura") for text in ("in kind", "In-kind", "inkind", "in natura")),
        ("line", "Arbeidsorganisaties (100 bedrijven)", "Arbeidsorganisaties"),
        ("kpi", "Aangesloten bedrijven (stand week 40)", "Aangesloten bedrijven"),
        ("kpi", "Aangesloten bedrijven (maand mei)", "Aangesloten bedrijven"),
        ("kpi", "Aangesloten bedrijven (gestart in week 40)", "Aangesloten bedrijven"),
        ("kpi", "Bereikte studenten (uit 100 bedrijven)", "Bereikte studenten"),
        ("kpi", "Bereikte studenten (doel: 1.000)", "Bereikte studenten"),
        ("kpi", "Bereikte studenten (ongeveer 10% hbo)", "Bereikte studenten"),
        ("kpi", "Bereikte studenten (minimaal 8 uur)", "Bereikte studenten"),
        ("kpi", "Eigen inkomsten (over 12 maanden)", "Eigen inkomsten"),
        ("kpi", "Eigen inkomsten (niet in duizenden)", "Eigen inkomsten"),
        ("kpi", "Bereikte studenten (geen dubbeltellingen)", "Bereikte studenten"),
        ("form", "euro", "geld"),
        ("kpi", "Eigen inkomsten in euro", "Eigen inkomsten"),
        ("question", "Welk % is actief?", "Hoeveel % doet mee?"),
        ("question", "Hoeveel subsidie (van maximaal 2.000.000 euro)?", "Hoeveel subsidie?"),
        ("question", "Voor hoeveel kwartalen?", "Hoeveel hele kwartalen?"),
        ("unit", "duizend euro", "x € 1.000"),
    ],
)
def test_a_number_means_as_much(column: str, there: str, ours: str) -> None:
    assert same_measure(column, there, ours)


@pytest.mark.parametrize(
    ("column", "there", "ours"),
    [
        ("unit", "x 1.000 euro", "euro"),
        ("unit", "1000 euro", "euro"),
        ("unit", "k€", "euro"),
        ("unit", "mln euro", "euro"),
        ("unit", "uren", "euro"),
        ("unit", "euro", "aantal"),
        ("unit", "% van de bedrijven", "organisaties"),
        ("form", "uren", "geld"),
        ("unit", "uren", "personen dit schooljaar"),
        ("unit", "personen per jaar", "personen dit schooljaar"),
        ("unit", "personen per schooljaar", "personen"),
        *(
            ("unit", text, "euro")
            for text in ("euro (duizenden)", "€ (mln, excl. btw)", "euro/maand")
        ),
        ("unit", "euro in 1.000 euro", "euro"),
        *(
            ("form", text, "natura")
            for text in ("natura (uren)", "natura in uren", "natura, dagdelen")
        ),
        ("form", "geld (uren)", "geld"),
        ("form", "natura", "geld"),
        *(("form", text, "geld") for text in ("geld + natura", "geld/in kind", "cash en natura")),
        ("form", "in kind", "geld"),
        ("form", "cash", "natura"),
        ("line", "Personeel (in k€)", "Personeel"),
        ("line", "Personeel (€ '000)", "Personeel"),
        ("line", "Personeel, duizenden euro's", "Personeel"),
        ("line", "Personeel (1.000)", "Personeel"),
        ("kpi", "Mkb (%)", "Mkb"),
        ("kpi", "Mkb als percentage", "Mkb"),
        ("kpi", "Bereikte studenten per 100 leerlingen", "Bereikte studenten"),
        ("kpi", "Niet bereikte studenten", "Bereikte studenten"),
        ("kpi", "Uitgevallen studenten", "Bereikte studenten"),
        ("kpi", "Studenten vorig schooljaar", "Bereikte studenten"),
        ("kpi", "Bereikte studenten per jaar", "Bereikte studenten"),
        ("line", "Personeel (x 1.000)", "Personeel"),
        ("kpi", "Bereikte studenten x 10", "Bereikte studenten"),
        ("kpi", "Bereikte studenten (in tientallen)", "Bereikte studenten"),
        ("kpi", "Bereikte studenten per maand", "Bereikte studenten"),
        ("question", "Voor hoeveel kwartalen?", "Voor hoeveel jaren?"),
        ("levels", "0 tot en met 120 maanden", "0 tot en met 10 jaar"),
        ("unit", "mln euro", "duizend euro"),
    ],
)
def test_the_same_digits_are_another_number(column: str, there: str, ours: str) -> None:
    assert not same_measure(column, there, ours)


@pytest.mark.parametrize(
    ("text", "only"),
    [("Bedrag (euro's)", True), ("€", True), ("k€", False), ("euro per uur", False), ("", False)],
)
def test_whether_a_text_says_euros_and_nothing_more(text: str, only: bool) -> None:
    assert only_euros(text) == only


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("x € 1.000", {"10^3"}),
        ("1 000 000", {"10^6"}),
        ("€ '000", {"10^3"}),
        ("T€", {"10^3"}),
        ("€ m", {"10^6"}),
        ("×10", {"10^1"}),
        ("12.000 euro", set()),
        ("0 tot en met 10 jaar", set()),
        ("t en m", set()),
        ("K4 2024", set()),
        ("Realisatie k1", set()),
    ],
)
def test_a_scale_is_known_however_it_is_written(text: str, said: set[str]) -> None:
    assert scales_in(text) == said


@pytest.mark.parametrize("piece", ["(", "x ", "€ ", "in 1 000 ", "(1.000", "%"])
def test_a_label_as_long_as_a_cell_can_be_is_compared_at_once(piece: str) -> None:
    long = piece * (32_000 // len(piece))
    started = perf_counter()
    same_measure("kpi", long, "Bereikte studenten")
    assert perf_counter() - started < 2
