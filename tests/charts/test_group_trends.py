"""A group through the years: how many each year has, and names that can be read."""

from monitor.charts import group_trends
from monitor.reports.rounds.group_trend import group
from tests.reports.invented_rounds import round_, snapshot


def of_years(first: int, last: int, partnerships: int):
    now = snapshot(
        round_(f"P{number}", f"{year}-05-01", 10.0 * number)
        for number in range(partnerships)
        for year in range(first, last + 1)
    )
    return group(now, now.register)


def test_each_year_tells_how_many_partnerships_it_has():
    chart = group_trends.group_total(of_years(2024, 2025, 6))
    assert list(chart.layout.xaxis.ticktext) == ["2024<br>6", "2025<br>6"]
    assert "jaar<br>aantal" in [note.text for note in chart.layout.annotations]


def test_many_years_are_written_short():
    chart = group_trends.group_total(of_years(2020, 2025, 6))
    assert chart.layout.xaxis.ticktext[0] == "’20<br>6"


def test_years_before_the_first_median_take_no_room():
    rounds = [round_(f"P{n}", f"{year}-05-01", 40) for n in range(5) for year in (2024, 2025)]
    rounds += [round_("P0", f"{year}-05-01", 40) for year in range(2018, 2024)]
    some = snapshot(rounds)
    chart = group_trends.group_total(group(some, some.register))
    assert list(chart.layout.xaxis.tickvals) == [2024, 2025]
    parts = group_trends.group_parts(group(some, some.register))
    assert list(parts.layout.xaxis.tickvals) == [2024, 2025]


def test_what_a_dot_is_stands_beside_one_that_has_the_years_below_it():
    for first, place in ((0, ("middle", "right")), (30, ("top", "right"))):
        some = snapshot(
            round_(f"P{n}", f"{year}-05-01", first + 10 * n + (2024 - year))
            for n in range(6)
            for year in (2023, 2024)
        )
        notes = group_trends.group_total(group(some, some.register)).layout.annotations
        (note,) = [note for note in notes if note.text == "stip: een PPS"]
        assert (note.yanchor, note.xanchor) == place


def test_a_number_between_dots_stands_beside_them_and_off_the_line():
    crowd = {2023: [35, 38, 40, 42, 45], 2024: [35, 38, 40, 42, 45], 2025: [45, 48, 50, 52, 55]}
    some = snapshot(
        round_(f"P{n}", f"{year}-05-01", points)
        for year, scores in crowd.items()
        for n, points in enumerate(scores)
    )
    median = group_trends.group_total(group(some, some.register)).data[-1]
    assert list(median.textposition) == ["middle left", "bottom right", "top right"]
