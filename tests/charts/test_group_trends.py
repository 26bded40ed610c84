"""A group through the years: how many each year has, and names that can be read."""

import itertools

from monitor.charts import group_trends
from monitor.reports.group_trend import group
from tests.reports.invented_rounds import DIMENSIONS, round_, snapshot


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


def test_where_partnerships_stand_by_name_no_number_is_told():
    chart = group_trends.group_total(of_years(2024, 2025, 3))
    assert list(chart.layout.xaxis.ticktext) == ["2024", "2025"]


def test_beside_names_every_other_of_many_years_is_written_and_always_the_last():
    chart = group_trends.group_total(of_years(2020, 2025, 3))
    assert list(chart.layout.xaxis.ticktext) == ["", "’21", "", "’23", "", "’25"]


def test_years_before_the_first_median_take_no_room():
    rounds = [round_(f"P{n}", f"{year}-05-01", 40) for n in range(5) for year in (2024, 2025)]
    rounds += [round_("P0", f"{year}-05-01", 40) for year in range(2018, 2024)]
    some = snapshot(rounds)
    chart = group_trends.group_total(group(some, some.register))
    assert list(chart.layout.xaxis.tickvals) == [2024, 2025]
    parts = group_trends.group_parts(group(some, some.register))
    assert list(parts.layout.xaxis.tickvals) == [2024, 2025]


def test_a_number_between_dots_stands_beside_them_and_off_the_line():
    crowd = {2023: [35, 38, 40, 42, 45], 2024: [35, 38, 40, 42, 45], 2025: [45, 48, 50, 52, 55]}
    some = snapshot(
        round_(f"P{n}", f"{year}-05-01", points)
        for year, scores in crowd.items()
        for n, points in enumerate(scores)
    )
    median = group_trends.group_total(group(some, some.register)).data[-1]
    assert list(median.textposition) == ["middle left", "bottom right", "top right"]


def test_each_partnership_keeps_its_own_marker_in_every_panel():
    few = of_years(2024, 2025, 3)
    marks = [trace for trace in group_trends.group_parts(few).data if trace.mode == "markers"]
    assert len(marks) == 3 * len(DIMENSIONS)
    symbols = {(trace.name, trace.marker.symbol) for trace in marks}
    assert len(symbols) == 3
    assert len({symbol for _, symbol in symbols}) == 3


def test_names_that_would_touch_are_moved_apart_and_stay_in_order():
    now = snapshot(round_(f"P{n}", "2025-05-01", 50.0 + n) for n in range(4))
    notes = group_trends.group_total(group(now, now.register)).layout.annotations
    names = [note for note in notes if note.text.startswith("Huis")]
    assert [note.text for note in names] == [f"Huis P{n} {50 + n}" for n in range(4)]
    heights = [note.y for note in names]
    gaps = [above - below for below, above in itertools.pairwise(heights)]
    assert min(gaps) >= 8


def test_a_long_name_is_broken_over_lines():
    now = snapshot([round_("A", "2025-05-01", 40, name="Samenwerking Duurzame Techniek")])
    notes = group_trends.group_total(group(now, now.register)).layout.annotations
    assert "Samenwerking<br>Duurzame<br>Techniek 40" in [note.text for note in notes]
