"""What of a group's change is its own: the numbers that are shown add up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.charts.same_group import same_pieces
from monitor.reports.rounds import group_words
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.group_trend import Group, group
from monitor.reports.rounds.split_words import split_of, split_sentence
from tests.reports.invented_rounds import round_, snapshot


def of_years(years: dict[int, dict[str, float]], along: Along = Along.DATE) -> Group:
    now = snapshot(
        round_(name, f"{year}-01-01", points)
        for year, scores in years.items()
        for name, points in scores.items()
    )
    return group(now, now.register, along)


def scores(names: str, *points: float) -> dict[str, float]:
    return dict(zip(names, points, strict=True))


JOINED = {
    2024: scores("ABCDEFG", 10, 20, 30, 40, 50, 60, 70),
    2025: scores("ABCDEXYZ", 12, 22, 33, 44, 55, 80, 90, 100),
}


def test_the_change_is_told_in_two_parts():
    # 40 becomes 49,5, shown as 50; A to E go from 30 to 33. So 6,5 is left, shown as 7.
    assert split_sentence(of_years(JOINED)) == (
        "Van 40 (in 2024) naar 50 (in 2025): +3 bij dezelfde 5 PPS’en (die in beide "
        "jaren een monitor hadden), +7 door andere PPS’en."
    )


def test_the_parts_are_those_of_the_unrounded_change():
    # The same five go from 44,4 to 52,6: 8,2, though 44 and 53 lie 9 apart. All go from 42 to 54.
    now = of_years(
        {
            2024: scores("ABCDEFG", 30, 40, 44.4, 60, 70, 42, 10),
            2025: scores("ABCDEXY", 30, 40, 52.6, 60, 70, 54.4, 90),
        }
    )
    assert split_sentence(now) == (
        "Van 42 (in 2024) naar 54 (in 2025): +8 bij dezelfde 5 PPS’en (die in beide "
        "jaren een monitor hadden), +4 door andere PPS’en."
    )
    before, row = group_words.table(now).to_dict("records")
    assert [row["Hun mediaan toen"], row["Hun mediaan nu"]] == [44.4, 52.6]
    for column, exact in {"Mediaan": 54.4, "Laagste": 30, "Hoogste": 90}.items():
        assert row[column] == exact
    assert [before["Mediaan"], before["Hoogste"]] == [42, 70]
    assert [row["Door dezelfde PPS’en"], row["Door andere PPS’en"]] == [8.2, 4.2]


def test_a_median_that_is_shown_alike_stayed_where_it_was():
    middle = {2023: 43.6, 2024: 43.8, 2025: 44.4}
    now = of_years({year: scores("ABCDE", 10, 20, at, 60, 70) for year, at in middle.items()})
    assert split_sentence(now).startswith("Gebleven op 44 (in 2024 en in 2025): 0 bij dezelfde 5 ")
    said = "Die was in 2023 (5 PPS’en) en in 2025 (5 PPS’en) even hoog: 44."
    assert said in group_words.sentence(now)
    assert same_pieces(now)[0].customdata[0] == "dezelfde 5 PPS’en: gebleven op 44"


def test_by_age_the_years_are_months_after_the_start():
    said = split_sentence(of_years(JOINED, Along.AGE))
    assert said.startswith(
        "Van 40 (rond 48 maanden na de start) naar 50 (rond 60 maanden na de start): +3 bij"
    )
    assert "(die op beide momenten een monitor hadden)" in said


def test_before_the_start_the_months_are_before_it():
    before = {2019: scores("ABCDE", *range(5)), 2020: scores("ABCDE", *range(1, 6))}
    assert split_sentence(of_years(before, Along.AGE)).startswith(
        "Van 2 (rond 12 maanden voor de start) naar 3 (rond de start):"
    )


def test_a_new_version_from_the_start_on_begins_a_line_there():
    now = snapshot(
        round_(name, f"{year}-01-01", points, model_version=version)
        for year, points, version in ((2019, 30, "1"), (2020, 50, "2"), (2021, 60, "2"))
        for name in "ABCDE"
    )
    said = group_words.sentence(group(now, now.register, Along.AGE))
    assert "Die ging van 50 rond de start (5 PPS’en) naar 60" in said
    assert "begint een nieuwe lijn" in said


@pytest.mark.parametrize(
    ("along", "counts"),
    [(Along.DATE, "van elk kalenderjaar."), (Along.AGE, "rond elk jaar na de start.")],
)
def test_beside_the_overview_stands_what_counts_here(along: Along, counts: str):
    found = of_years({2025: scores("ABCDE", *range(5))}, along)
    assert group_words.beside_overview(found).endswith(f"Hier telt de nieuwste {counts}")


@pytest.mark.parametrize(
    ("after", "said"),
    [("ABCVWXYZ", "3 PPS’en deden"), ("AVWXYZ", "1 PPS deed"), ("VWXYZ", "geen PPS deed")],
)
def test_too_few_of_the_same_are_counted_and_no_more(after: str, said: str):
    found = of_years({2024: scores("ABCDE", *range(5)), 2025: dict.fromkeys(after, 50.0)})
    assert split_sentence(found) == (
        f"Van 2 (in 2024) naar 50 (in 2025): {said} beide keren mee. Onder de 5 splitsen wij de "
        "verandering niet."
    )
    assert group_words.table(found)["Hun mediaan nu"].isna().all()


def test_one_year_has_no_change_to_tell():
    assert split_sentence(of_years({2025: scores("ABCDE", *range(5))})) == ""


def test_the_table_tells_the_parts_of_each_change():
    table = group_words.table(of_years(JOINED)).set_index("Jaar")
    assert table.loc["2024", ["Ook de vorige keer (n)", "Door andere PPS’en"]].isna().all()
    names = ["Ook de vorige keer (n)", "Hun mediaan toen", "Hun mediaan nu"]
    assert table.loc["2025", names].tolist() == [5, 30, 33]
    assert table.loc["2025", ["Door dezelfde PPS’en", "Door andere PPS’en"]].tolist() == [3, 6.5]


YEARS = st.dictionaries(
    st.integers(2022, 2025),
    st.dictionaries(st.sampled_from("ABCDEFGH"), st.floats(0, 100), min_size=5),
    min_size=2,
)


@settings(max_examples=20)
@given(YEARS)
def test_what_is_shown_adds_up(years: dict[int, dict[str, float]]):
    for item in split_of(of_years(dict(sorted(years.items())))):
        if item.same is None:
            assert item.mix is None
            assert item.n < 5
            continue
        assert item.median_before + item.same + item.mix == item.median_after
        assert item.same_tenths == round(item.same_after - item.same_before, 1)
        if years[item.before].keys() == years[item.after].keys():
            assert item.mix == 0
