"""A partnership beside those like it: who these are, what is shown of them, and to whom."""

from collections.abc import Sequence
from typing import Any

import pandas as pd
import pytest

from monitor.charts.similar import beside
from monitor.domain.access import Sight
from monitor.domain.model import Criterion
from monitor.reports.partnership.opened import Opened
from monitor.reports.regional import similar_words as told
from monitor.reports.regional.similar import Comparison, compare, peers
from monitor.reports.rounds.trends import TOTAL
from monitor.store import Standing
from tests.reports.invented_rounds import DIMENSIONS, MODEL, round_, snapshot

ON = pd.Timestamp(2026, 11, 26)
START, END = pd.Timestamp(2024, 9, 1), pd.Timestamp(2028, 8, 31)


def monitor(pps_id: str, points: float | None, day: str = "2026-10-01", **values: Any) -> dict:
    about = {"start_date": START, "subsidy_end": END, "sector": "techniek", **values}
    return round_(pps_id, day, points, **about)


def beside_others(
    rounds: Sequence[dict], number: int = 1, partners: dict[int, int] | None = None
) -> Comparison | None:
    """The monitor of this number, counted from 1, beside all others."""
    now = snapshot(rounds)
    head = now.submissions.loc[now.submissions["submission"] == number].to_dict("records")[0]
    scores = now.scores
    own = Opened(MODEL, head, *[pd.DataFrame()] * 2, scores, *[pd.DataFrame()] * 2)
    own.__dict__["total"] = {"points": rounds[number - 1]["points"]}
    own.__dict__["dimensions"] = {
        name: {"points": rounds[number - 1].get(name, rounds[number - 1]["points"])}
        for name in DIMENSIONS
    }
    counts = dict.fromkeys(range(1, len(rounds) + 1), 5) if partners is None else partners
    return compare(peers(now, ON, lambda _: counts), own)


def six(**values: Any) -> list[dict]:
    return [
        monitor(f"P{at}", points, **values) for at, points in enumerate((40, 42, 50, 58, 60, 90))
    ]


def test_that_some_were_asked_other_questions_is_said_without_telling_who() -> None:
    rounds = six()
    same = beside_others(rounds)
    rounds[3]["model_version"] = "2027.1"
    mixed = beside_others(rounds)
    assert same is not None
    assert mixed is not None
    said = "Niet alle monitors hebben dezelfde versie van de vragen; "
    assert said in told.sentence(mixed)
    assert "2027.1" not in told.sentence(mixed)
    assert said not in told.sentence(same)


def test_those_alike_are_shown_with_median_range_and_own_points() -> None:
    found = beside_others(six())
    assert found is not None
    assert found.likeness is not None
    assert set(found.likeness.shared) == set(Criterion)
    total = found.rows.set_index("part").loc[TOTAL]
    assert (total["n"], total["median"], total["low"], total["high"]) == (6, 54, 40, 90)
    assert total["own"] == 40
    assert list(found.rows["part"]) == [TOTAL, *DIMENSIONS]


def test_the_words_say_who_these_are_and_what_is_alike() -> None:
    found = beside_others(six(), partners={1: 12, 2: 12, 3: 12, 4: 30, 5: 30, 6: 30})
    assert found is not None
    assert told.who(found) == "6 PPS’en in techniek, in hun derde of vierde jaar"
    assert told.basis(found) == (
        "Gelijk is: de fase en de sector. Het aantal partners en de regeling tellen hier niet: dan "
        "bleven er minder dan 5 PPS’en over, of werd een PPS herkenbaar. Deze PPS telt zelf mee."
    )
    assert told.title(found).startswith("Bij alle 7 onderdelen onder de mediaan")
    assert "lager bij Visie, Partners" in told.sentence(found)
    assert "(5 punten verschil of meer)" in told.sentence(found)


def test_the_title_names_up_to_two_dimensions_and_tells_of_nothing_near() -> None:
    rounds = six()
    rounds[0] |= {"points": 54.0, "finance_model": 30.0}
    one = beside_others(rounds)
    assert one is not None
    assert told.title(one) == "Onder de mediaan van vergelijkbare PPS’en bij Financiën"
    rounds[0] |= {"finance_model": 51.0}
    none = beside_others(rounds)
    assert none is not None
    assert told.title(none) == "Nergens duidelijk onder de mediaan van vergelijkbare PPS’en"
    assert "ongeveer als de mediaan (minder dan 5 punten verschil)" in told.sentence(none)


def test_only_parts_with_own_points_and_a_median_are_told_of() -> None:
    rounds = six()
    rounds[0] |= {"points": 54.0, **dict.fromkeys(DIMENSIONS[:3], None)}
    some = beside_others(rounds)
    assert some is not None
    on = "op de 4 onderdelen die te vergelijken zijn"
    assert told.title(some).endswith(f"PPS’en {on}")
    assert f"Deze PPS scoort {on} ongeveer als de mediaan" in told.sentence(some)
    rounds[0] |= dict.fromkeys(DIMENSIONS[3:], 30.0)
    lower = beside_others(rounds)
    assert lower is not None
    assert told.title(lower).startswith("Bij alle 4 onderdelen die te vergelijken zijn onder")
    rounds[0] |= {DIMENSIONS[3]: 54.0}
    most = beside_others(rounds)
    assert most is not None
    assert told.title(most).startswith("Bij 3 van de 4 onderdelen die te vergelijken zijn onder")
    rounds[0] |= dict.fromkeys(DIMENSIONS[:-1], None) | {DIMENSIONS[-1]: 54.0}
    one = beside_others(rounds)
    assert one is not None
    assert "scoort op het ene onderdeel dat te vergelijken is ongeveer" in told.sentence(one)


def test_without_own_points_there_is_nothing_to_compare() -> None:
    rounds = six()
    rounds[0] |= {"points": None}
    found = beside_others([*rounds, monitor("P6", 55.0)])
    assert found is not None
    assert told.title(found) == "Geen onderdeel is te vergelijken met vergelijkbare PPS’en"
    assert told.sentence(found).startswith("Van geen enkel onderdeel zijn er zowel punten van")


def test_with_four_nothing_is_shown_and_that_is_said() -> None:
    found = beside_others(six()[:4])
    assert found is not None
    assert found.likeness is None
    assert found.points.empty
    assert found.rows["median"].isna().all()
    assert "vanaf 5 PPS’en in hun derde of vierde jaar, met een monitor" in told.nothing(found)


def test_what_is_private_counts_in_no_group_but_may_look_at_one() -> None:
    rounds = [monitor("P0", 10.0, sight=int(Sight.NOTHING)), *six()[1:]]
    found = beside_others(rounds)
    assert found is not None
    assert found.likeness is not None
    assert found.likeness.members == {"P1", "P2", "P3", "P4", "P5"}
    assert "Deze PPS telt er zelf niet in mee." in told.basis(found)
    assert 10.0 not in set(found.points["points"])
    assert (
        beside_others([monitor("P0", 10.0, sight=int(Sight.NOTHING)), *six()[2:]]).likeness is None
    )


def test_a_private_round_hides_none_that_was_shared_before_it() -> None:
    shared = six(day="2026-09-15")
    private = monitor("P0", 10.0, sight=int(Sight.NOTHING))
    found = beside_others([private, *shared])
    assert found is not None
    assert found.likeness is not None
    assert found.likeness.members == {f"P{at}" for at in range(6)}
    assert sorted(found.points.loc[found.points["part"] == TOTAL, "points"]) == [
        40,
        42,
        50,
        58,
        60,
        90,
    ]
    assert found.rows.set_index("part").loc[TOTAL, "own"] == 10


def test_only_the_newest_round_of_the_last_year_is_compared() -> None:
    old = monitor("P0", 20.0, "2026-03-01")
    assert beside_others([old, *six()], 1) is None
    assert beside_others([old, *six()], 2) is not None
    assert beside_others([monitor("P9", 20.0, "2025-10-01"), *six()], 1) is None


def test_among_those_known_by_name_an_anonymous_one_is_not_given_away() -> None:
    """Five are seen by name: with a sixth among the dots everybody would know whose it is."""
    rounds = six()
    rounds[5]["sight"] = int(Sight.ANONYMOUS)
    found = beside_others(rounds)
    assert found is not None
    assert found.likeness is None
    anonymous = [row | {"sight": int(Sight.ANONYMOUS)} for row in rounds[1:]]
    five = beside_others([rounds[0], *anonymous])
    assert five is not None
    assert five.likeness is not None
    assert len(five.likeness.members) == 6


def test_a_part_that_few_anonymous_ones_have_is_left_out() -> None:
    rounds = [row | {"sight": int(Sight.ANONYMOUS)} for row in six()]
    rounds[0]["sight"] = int(Sight.NAMED)
    rounds[5]["governance"] = None
    found = beside_others(rounds)
    assert found is not None
    by_part = found.rows.set_index("part")
    assert pd.isna(by_part.loc["governance", "median"])
    assert by_part.loc["governance", "n"] == 0
    assert by_part.loc["partnership", "median"] == 54
    assert "governance" not in set(found.points["part"])


@pytest.mark.parametrize("many", [0, 4])
def test_the_chart_names_nobody_and_marks_only_this_one(many: int) -> None:
    rounds = [*six(), *(monitor(f"Q{number}", 55.0) for number in range(many))]
    found = beside_others(rounds)
    assert found is not None
    drawn = beside(found).to_json()
    for row in rounds:
        assert row["name"] not in drawn
        assert f'"{row["pps_id"]}"' not in drawn
    assert "hovertemplate" not in "".join(
        str(trace.to_plotly_json()) for trace in beside(found).data
    )
    dots = beside(found).data[-3]
    assert len(dots.x) == (0 if many else 5 * len(found.rows))


def test_what_stands_at_0_or_100_is_not_cut_in_half() -> None:
    found = beside_others(six())
    assert found is not None
    marked = [trace for trace in beside(found).data if "markers" in trace.mode]
    assert [trace.cliponaxis for trace in marked] == [False, False, False]


def test_the_table_has_every_part_and_no_name() -> None:
    found = beside_others(six())
    assert found is not None
    table = told.table(found)
    assert list(table["Onderdeel"])[:2] == ["Totaal", "Visie"]
    assert table.iloc[0, 1:].tolist() == [40, 54, 40, 90, 6]
    assert "Huis" not in table.to_string()


@pytest.mark.parametrize(
    ("criterion", "value", "name"),
    [
        (Criterion.PHASE, "0", "in hun eerste of tweede jaar"),
        (Criterion.PHASE, "2", "in hun vijfde jaar of later"),
        (Criterion.PHASE, "na", "na hun subsidie"),
        (Criterion.SIZE, "0", "met hoogstens 10 partners"),
        (Criterion.SIZE, "1", "met 11 tot en met 20 partners"),
        (Criterion.SIZE, "2", "met 21 partners of meer"),
        (Criterion.SECTOR, "techniek", "in techniek"),
        (Criterion.SCHEME, "rif_2019", "met regeling RIF 2019-2022"),
    ],
)
def test_a_class_is_told_in_words(criterion: Criterion, value: str, name: str) -> None:
    assert told.class_name(criterion, value, MODEL) == name


def test_the_number_of_a_group_says_whether_this_partnership_is_in_it() -> None:
    found = beside_others(six())
    assert found is not None
    assert found.counts
    assert told.subtitle(found, "P0", ON).startswith("P0, een van 6 PPS’en")
    found.monitor.head["pps_id"] = "P9"
    assert told.subtitle(found, "P9", ON).startswith("P9, naast 6 PPS’en")


@pytest.mark.parametrize(
    ("state", "last", "remedy"),
    [
        (Standing.CURRENT, 1, "Dit meetmoment is ouder. Lees een nieuwe monitor in"),
        (Standing.CURRENT, 2, "Er is een later meetmoment: kies dat bovenaan."),
        (Standing.WITHDRAWN, 2, "Deze versie telt niet mee: kies bovenaan een andere."),
    ],
)
def test_what_is_set_beside_nobody_says_why_and_what_to_do(
    state: Standing, last: int, remedy: str
) -> None:
    now = snapshot([monitor("P", 50, "2024-10-01")])
    head = now.submissions.to_dict("records")[0] | {"state": state}
    rounds = pd.DataFrame({"submission": [1, last]})
    own = Opened(MODEL, head, *[pd.DataFrame()] * 2, now.scores, rounds, pd.DataFrame())
    assert remedy in told.not_compared(own)
    assert "van de laatste 12 maanden" in told.not_compared(own)
