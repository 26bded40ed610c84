"""How well scores foretold outcomes: which score counts, and how little is said of few."""

import pandas as pd
import pytest

from monitor.domain.access import Sight
from monitor.domain.colour import Colour
from monitor.reports.after import calibration_words as told
from monitor.reports.after.calibration import Calibration, calibrations
from monitor.reports.regional.leading import led_to
from tests.reports.after.invented_endings import ending, endings
from tests.reports.invented_rounds import MODEL

END = "2024-08-31"


def of(points: dict[str, float | None], went: dict[str, str]) -> Calibration:
    """After 12 months: the points of each partnership at the end, and what became of it."""
    rounds = [ending(pps, END, "2024-08-01", points=value) for pps, value in points.items()]
    found = endings(rounds, [(pps, 12, outcome) for pps, outcome in went.items()])
    found.snapshot.scores.totals["colour"] = [
        "grijs"
        if value is None
        else "groen"
        if value >= 65
        else "oranje"
        if value >= 40
        else "rood"
        for value in points.values()
    ]
    return calibrations(found)[0]


def test_the_score_is_the_last_total_up_to_three_months_after_the_subsidy() -> None:
    rounds = [
        ending("A", END, "2023-08-01", points=30.0),
        ending("A", END, "2024-11-30", points=44.0),  # its last day counts
        ending("A", END, "2024-12-01", points=90.0),
        ending("B", END, "2023-08-01", points=60.0),
        ending("B", END, "2024-08-01", points=None),  # without a total the one before it counts
        ending("C", END, "2024-12-10", points=80.0),  # none in time
    ]
    found = calibrations(endings(rounds, [(pps, 12, "voortgezet") for pps in "ABC"]))[0]
    assert dict(zip(found.foretold["pps_id"], found.foretold["points"], strict=True)) == {
        "A": 44.0,
        "B": 60.0,
    }
    assert (found.n, len(found.passed)) == (2, 3)
    assert "Laatste totaal tot 3 maanden na het einde van de subsidie" in told.subtitle(found, "")
    counted = told.used(found).astype({"Peildatum": "str"})
    assert counted[["PPS", "Meetmoment", "Peildatum"]].to_numpy().tolist() == [
        ["Huis A", "2024-11-30-ronde", "2024-11-30"],
        ["Huis B", "2023-08-01-ronde", "2023-08-01"],
    ]
    assert led_to(counted) == [("A", "2024-11-30-ronde"), ("B", "2023-08-01-ronde")]
    assert [row.split()[0] for row in counted["Totaal"]] == ["44", "60"]
    assert set(counted["Hoe het ging"]) == {"ging door"}


def test_a_round_that_may_not_be_opened_leads_to_its_partnership_alone() -> None:
    rounds = [ending("A", END, "2024-08-01", points=44.0, opens=False)]
    found = calibrations(endings(rounds, [("A", 12, "gestopt")]))[0]
    assert led_to(told.used(found)) == [("A", "")]


def test_a_private_round_foretells_nothing() -> None:
    rounds = [
        ending("A", END, "2024-08-01", points=44.0, sight=int(Sight.NOTHING)),
        ending("A", END, "2025-08-01", points=60.0),
    ]
    found = calibrations(endings(rounds, [("A", 12, "gestopt")]))[0]
    assert found.n == 0
    assert told.used(found).empty


def test_each_moment_is_told_by_itself_and_only_what_is_known_counts() -> None:
    rounds = [ending(pps, END, "2024-08-01") for pps in "ABC"]
    recorded = [("A", 12, "voortgezet"), ("A", 24, "gestopt"), ("B", 12, "onbekend")]
    first, second = calibrations(endings(rounds, recorded))
    assert first.foretold[["pps_id", "went"]].to_numpy().tolist() == [["A", "door"]]
    assert second.foretold[["pps_id", "went"]].to_numpy().tolist() == [["A", "gestopt"]]


def test_of_few_there_are_only_counts_and_then_a_median_from_five_that_went_alike() -> None:
    went = {**dict.fromkeys("ABCDE", "kleiner"), **dict.fromkeys("FGHI", "gestopt")}
    nine = of(dict.fromkeys("ABCDEFGHI", 50.0), went)
    assert nine.few
    assert nine.spreads["median"].isna().all()
    assert told.table(nine)["Mediaan"].isna().all()
    assert "mediaan" not in told.sentence(nine)
    ten = of(dict.fromkeys("ABCDEFGHIJ", 50.0), went | {"J": "opgegaan"})
    assert not ten.few
    assert ten.spreads.loc["door", "median"] == 50.0
    assert pd.isna(ten.spreads.loc["gestopt", "median"])
    assert "Een mediaan tonen we vanaf 5 PPS’en." in told.sentence(ten)


def test_of_few_the_title_claims_nothing_and_the_sentence_counts_all() -> None:
    found = of(
        {"A": 70.0, "B": 80.0, "C": 50.0, "D": 45.0, "E": 20.0},
        {"A": "voortgezet", "B": "opgeschaald", "C": "kleiner", "D": "opgegaan", "E": "gestopt"},
    )
    assert told.title(found) == "Na 12 maanden: nog te weinig om iets te zeggen (5 PPS’en)"
    assert told.sentence(found) == (
        "De enige die kwetsbaar was, stopte. Van de 2 die in ontwikkeling waren: 1 ging door en "
        "1 ging op in iets anders. Beide die op orde waren, gingen door. Dit gaat over 5 PPS’en: "
        "te weinig om te zeggen dat een score voorspelt wie doorgaat."
    )
    assert found.by_colour[Colour.GREEN] == {"door": 2}
    table = told.table(found).set_index("Hoe het ging")
    assert table.loc["ging door", "Was op orde"] == 2
    assert table.loc["stopte", "Was kwetsbaar"] == 1
    assert "5 van 5 PPS’en die zo lang zonder subsidie zijn" in told.subtitle(found, "alle PPS’en")


@pytest.mark.parametrize(
    ("went", "title"),
    [
        (["gestopt"], "Na 12 maanden: de ene PPS die op orde was, ging niet door"),
        (["kleiner"], "Na 12 maanden: de ene PPS die op orde was, ging door"),
        (["gestopt"] * 2, "Na 12 maanden: geen van de 2 PPS’en die op orde waren, ging door"),
        (
            ["kleiner"] * 3,
            "Na 12 maanden: alle 3 PPS’en die op orde waren, gingen door",
        ),
        (
            ["gestopt", "kleiner"],
            "Na 12 maanden: 1 van de 2 PPS’en die op orde waren, ging door",
        ),
    ],
)
def test_the_title_is_right_for_one_none_and_some(went: list[str], title: str) -> None:
    best = dict(zip("ABCD", went, strict=False))
    others = [f"P{number}" for number in range(10 - len(best))]
    points = {**dict.fromkeys(best, 70.0), **dict.fromkeys(others, 50.0)}
    assert told.title(of(points, {**best, **dict.fromkeys(others, "kleiner")})) == title


@pytest.mark.parametrize(("many", "claims"), [(1, False), (9, False), (10, True)])
def test_a_title_takes_ten_outcomes(many: int, claims: bool) -> None:
    names = [f"P{number}" for number in range(many)]
    title = told.title(of(dict.fromkeys(names, 70.0), dict.fromkeys(names, "voortgezet")))
    assert ("gingen door" in title) == claims
    assert ("te weinig" in title) != claims


def test_nothing_is_ever_told_as_a_share() -> None:
    names = [f"P{number}" for number in range(12)]
    found = of(dict.fromkeys(names, 70.0), dict.fromkeys(names, "voortgezet"))
    said = told.title(found) + told.sentence(found) + told.table(found).to_string()
    assert "%" not in said
    assert "te weinig" not in told.sentence(found)


def test_before_there_is_any_it_says_what_is_needed() -> None:
    said = told.nothing_yet(MODEL.after.outcome_months)
    assert "12 en 24 maanden na het einde" in said
    assert "De beheerder legt dat vast bij ‘Hoe ging het verder?’." in said
