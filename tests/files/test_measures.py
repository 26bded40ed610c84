import pytest

from monitor.files.measures import only_euros, same_measure


@pytest.mark.parametrize(
    ("column", "there", "ours"),
    [
        ("unit", "euro's", "euro"),
        ("unit", "€", "euro"),
        ("unit", "EUR, excl. btw", "euro"),
        ("unit", "leerlingen", "personen dit schooljaar"),
        ("unit", "personen in 2024/2025", "personen dit schooljaar"),
        ("form", "geld (cash)", "geld"),
        ("form", "euro", "geld"),
        ("kpi", "Eigen inkomsten in euro", "Eigen inkomsten"),
        ("question", "Welk % is actief?", "Hoeveel % doet mee?"),
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
        ("line", "Personeel (x 1.000)", "Personeel"),
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
