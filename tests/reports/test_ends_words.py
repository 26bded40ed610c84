"""The lowest and the highest dimension: of equals none is picked."""

from monitor.reports.ends_words import End, ends, weakest


def test_one_alone_is_called_by_its_name():
    low, high = ends([("Visie", "40"), ("Regio", "52"), ("Financiën", "61")])
    assert (low.said, low.alone, low.points) == ("Visie", True, "40")
    assert (high.said, high.alone, high.points) == ("Financiën", True, "61")


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


HIGH = End(("Financiën",), "61")


def test_the_weakest_is_said_to_be_or_to_stay_so():
    one, two = End(("Visie",), "40"), End(("Visie", "Regio"), "40")
    assert weakest(one, HIGH) == "Visie is het zwakste onderdeel"
    assert weakest(one, HIGH, still=True) == "Visie blijft het zwakste onderdeel"
    assert weakest(two, HIGH) == "Visie en Regio zijn het zwakst"
    assert weakest(two, HIGH, still=True) == "Visie en Regio blijven het zwakst"


def test_of_equals_only_none_is_the_weakest():
    every = End(("Visie", "Regio"), "0")
    assert weakest(every, every) == "Alle onderdelen met een score staan op 0"
    assert weakest(HIGH, HIGH) == "Financiën is het zwakste onderdeel"
