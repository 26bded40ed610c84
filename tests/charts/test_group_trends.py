"""A group through the years: how many each year has, and names that can be read."""

import itertools

from monitor.charts import group_trends
from monitor.reports.trends import group
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
    assert list(chart.layout.xaxis.ticktext) == ["2024<br>n = 6", "2025<br>n = 6"]


def test_many_years_are_written_short():
    chart = group_trends.group_total(of_years(2020, 2025, 6))
    assert chart.layout.xaxis.ticktext[0] == "’20<br>6"


def test_where_partnerships_stand_by_name_no_number_is_told():
    chart = group_trends.group_total(of_years(2024, 2025, 3))
    assert list(chart.layout.xaxis.ticktext) == ["2024", "2025"]


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
