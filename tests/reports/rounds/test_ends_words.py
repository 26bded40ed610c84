"""The lowest and the highest dimension: of equals none is picked."""

from monitor.reports.rounds.ends_words import ends


def test_one_alone_is_called_by_its_name():
    low, high = ends([("Visie", "40"), ("Regio", "52"), ("Financiën", "61")])
    assert (low.said, low.how_many, low.points) == ("Visie", 1, "40")
    assert (high.said, high.how_many, high.points) == ("Financiën", 1, "61")


def test_those_with_the_same_points_are_named_together():
    low, high = ends([("Visie", "40"), ("Regio", "40"), ("Financiën", "61")])
    assert low.said == "Visie en Regio"
    assert high.said == "Financiën"


def test_many_with_the_same_points_are_counted():
    _, high = ends([("Visie", "40"), *((name, "100") for name in "ABCD")])
    assert (high.said, high.points) == ("4 onderdelen", "100")


def test_where_all_have_the_same_points_the_ends_are_one():
    low, high = ends([("Visie", "0"), ("Regio", "0")])
    assert low == high
