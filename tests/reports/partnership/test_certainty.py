"""How sure a total is, in words that follow from the counts of the variants."""

from collections.abc import Callable
from dataclasses import replace
from math import nan

import pandas as pd
import pytest

from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.robustness import Bands
from monitor.reports.partnership.certainty import Certainty, certainty
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook
from tests.reports.partnership.conftest import OpenBook

Tell = Callable[..., Certainty]


@pytest.fixture
def opened(book: Workbook, open_book: OpenBook) -> Opened:
    return open_book(book)


@pytest.fixture
def tell(opened: Opened) -> Tell:
    """The words for a total with these points and counts: red, orange, green."""

    def run(
        points: float,
        band: tuple[float, float],
        *counts: int,
        colour: str,
        near: float = nan,
        held: bool = False,
        stays: bool = False,
    ) -> Certainty:
        low, high = band
        row = dict(zip(("red", "orange", "green"), counts, strict=True))
        totals = opened.bands.totals.assign(
            low=low, high=high, near=near, held=held, stays=stays, **row
        )
        total = opened.total | {"points": points, "colour": colour}
        other = replace(opened)
        other.__dict__.update(bands=Bands(totals, opened.bands.dimensions), total=total)
        found = certainty(other)
        assert found
        return found

    return run


def test_a_colour_that_holds_says_in_how_many_variants(tell: Tell) -> None:
    found = tell(54.2, (51.7, 56.0), 0, 500, 0, colour="oranje")
    assert found.conclusion == "In alle 500 varianten komt het totaal op ‘in ontwikkeling’."
    assert found.band == "tussen 52 en 56 in 90% van de varianten"
    found = tell(35.6, (33.1, 37.4), 498, 2, 0, colour="rood")
    assert found.conclusion == "In 498 van 500 varianten komt het totaal op ‘kwetsbaar’."


def test_a_bound_within_the_band_is_named_with_both_counts(tell: Tell) -> None:
    found = tell(65.5, (63.2, 67.2), 0, 209, 291, colour="groen", near=65)
    assert found.conclusion == (
        "Rond de grens van 65: in 291 van 500 varianten komt het totaal op ‘op orde’ en in 209 op "
        "‘in ontwikkeling’."
    )


def test_a_total_that_is_held_speaks_of_its_points_alone(tell: Tell) -> None:
    found = tell(70, (68.0, 72.0), 0, 0, 500, colour="oranje", held=True)
    assert found.conclusion == (
        "Op punten alleen: in alle 500 varianten komt het totaal op ‘op orde’. De kleur blijft "
        "‘in ontwikkeling’."
    )


def test_a_total_that_would_be_held_is_never_said_to_reach_green(tell: Tell) -> None:
    found = tell(63, (61.0, 66.0), 0, 300, 200, colour="oranje", near=65, held=True, stays=True)
    assert found.conclusion == (
        "Op punten alleen: rond de grens van 65: in 300 van 500 varianten komt het totaal op ‘in "
        "ontwikkeling’ en in 200 op ‘op orde’. De kleur blijft ‘in ontwikkeling’."
    )


def test_a_total_that_is_held_stays_where_no_variant_is_green(tell: Tell) -> None:
    found = tell(65, (62.0, 64.0), 0, 500, 0, colour="oranje", near=65, held=True, stays=True)
    assert found.conclusion == (
        "Op punten alleen: rond de grens van 65: in 0 van 500 varianten komt het totaal op ‘op "
        "orde’ en in 500 op ‘in ontwikkeling’. De kleur blijft ‘in ontwikkeling’."
    )


def test_near_the_bound_of_red_what_would_be_green_is_held_at_orange(tell: Tell) -> None:
    found = tell(42, (39.0, 66.0), 40, 430, 30, colour="oranje", near=40, held=True)
    assert found.conclusion == (
        "Rond de grens van 40: in 460 van 500 varianten komt het totaal op ‘in ontwikkeling’ en in "
        "40 op ‘kwetsbaar’."
    )


def test_what_holds_a_total_is_not_told_where_no_variant_comes_that_far(tell: Tell) -> None:
    found = tell(50, (48.0, 52.0), 0, 500, 0, colour="oranje", held=True)
    assert found.conclusion == "In alle 500 varianten komt het totaal op ‘in ontwikkeling’."


def test_the_ends_of_a_band_are_never_shown_across_a_bound(tell: Tell) -> None:
    found = tell(62, (39.9, 64.9), 1, 499, 0, colour="oranje")
    assert (found.low, found.high) == (39, 64)


def test_a_band_of_one_number_says_so(tell: Tell) -> None:
    assert tell(50, (49.8, 50.2), 0, 500, 0, colour="oranje").band.startswith("steeds 50 in 90%")


def test_a_total_outside_its_band_says_why(tell: Tell) -> None:
    assert tell(99.2, (96.9, 98.1), 0, 0, 500, colour="groen").band == (
        "tussen 97 en 98 in 90% van de varianten, lager dan 99: een antwoord met 100 "
        "punten kan in een variant alleen lager uitkomen"
    )
    assert tell(0, (1.2, 10.3), 500, 0, 0, colour="rood").band == (
        "tussen 1 en 10 in 90% van de varianten, hoger dan 0: een antwoord met 0 punten "
        "kan in een variant alleen hoger uitkomen"
    )


@pytest.mark.parametrize("points", [97.0, 98.4])
def test_a_total_at_an_end_of_its_band_as_shown_needs_no_reason(tell: Tell, points: float) -> None:
    found = tell(points, (97.1, 98.1), 0, 0, 500, colour="groen")
    assert found.band == "tussen 97 en 98 in 90% van de varianten"


@pytest.mark.parametrize(
    ("own", "other", "said"),
    [
        (500, 0, "ook bij andere berekeningen altijd de zwakste"),
        (488, 12, "ook bij andere berekeningen bijna altijd de zwakste"),
        (300, 200, "bij andere berekeningen is dat soms Visie"),
        (200, 300, "bij andere berekeningen is dat vaak Visie"),
    ],
)
def test_it_is_said_how_often_the_weakest_is_so_and_which_other_may_be_it(
    opened: Opened, own: int, other: int, said: str
) -> None:
    dimensions = opened.bands.dimensions.assign(weakest=0).set_index("dimension")
    weakest = opened.total["weakest"]
    assert weakest != "vision_positioning"
    dimensions.loc[[weakest, "vision_positioning"], "weakest"] = own, other
    given = replace(opened)
    given.__dict__.update(bands=Bands(opened.bands.totals, dimensions.reset_index()))
    found = certainty(given)
    assert found
    assert found.weakest == said


def test_the_table_has_the_total_and_every_dimension(opened: Opened, model: Model) -> None:
    found = certainty(opened)
    assert found
    assert list(found.table["Onderdeel"]) == ["Totaal", *(item.name for item in model.dimensions)]
    assert found.table["Punten"].iloc[0] == round(opened.total["points"])
    totals = opened.bands.totals.iloc[0]
    same = int(totals[["red", "orange", "green"]].max())
    assert found.table.iloc[0, 3] == f"{same} van 500"
    claimed = [int(said.split()[0]) for said in found.table["De zwakste"][1:] if said != "–"]
    assert sum(claimed) == 500


def test_a_dimension_without_points_has_no_band(book: Workbook, open_book: OpenBook) -> None:
    for name in ("inn_llo_offer", "inn_llo_reach", "inn_company_projects"):
        book.put("indicators", name, answer=State.UNKNOWN)
    monitor = open_book(book)
    found = certainty(monitor)
    assert found
    grey = [key for key, row in monitor.dimensions.items() if pd.isna(row["points"])]
    names = [monitor.model.dimension[key].name for key in grey]
    rows = found.table.set_index("Onderdeel").loc[names]
    assert len(rows) == 1
    assert rows.pop("Punten").isna().all()
    assert (rows == "–").all().all()


def test_without_a_total_there_is_nothing_to_be_sure_of(
    book: Workbook, open_book: OpenBook, model: Model
) -> None:
    for item in model.indicators:
        book.put("indicators", item.id, answer=State.UNKNOWN)
    for key in list(book.values):
        if key[0] in ("kpi", "finance", "partners"):
            book.values[key] = None
    assert certainty(open_book(book)) is None
