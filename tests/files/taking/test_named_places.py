"""How many places are named, and what is said of the rest."""

from monitor.files.taking.named_places import named_places

TWENTY = [f"B{row}" for row in range(1, 21)]


def test_so_many_are_all_named():
    assert named_places(["B7", "B8"]) == "B7, B8"
    assert named_places(TWENTY) == ", ".join(TWENTY)


def test_of_more_the_rest_is_counted():
    assert named_places([*TWENTY, "C1", "C2"]) == f"{', '.join(TWENTY)} en nog 2"


def test_a_place_counts_once():
    assert named_places(["B7", "B7", "B8"]) == "B7, B8"
    assert named_places([*TWENTY, "B1"]) == ", ".join(TWENTY)
