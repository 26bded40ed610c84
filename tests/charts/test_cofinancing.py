"""The chart of cofinancing: what is missing or still to come is drawn as such."""

import math
import re

from monitor.charts.cofinancing import cofinancing
from monitor.reports.partnership.cofinancing import Year

NAN = math.nan
YEARS = [
    Year(2025, 100_000, 100_000, 130_000, False, 100_000, 130_000, "2025"),
    Year(2026, 200_000, 150_000, NAN, True, 250_000, 130_000, "2026 (loopt)"),
    Year(2027, 200_000, 0, NAN, False, NAN, NAN, "2027"),
]


def test_a_begun_year_without_a_number_is_marked_and_one_to_come_is_not():
    traces = cofinancing(YEARS).data
    marks = next(trace for trace in traces if trace.text and set(trace.text) == {"○"})
    assert list(marks.x) == ["2026<br>(loopt)"]


def test_what_came_in_stands_below_its_bar_where_nothing_runs_through_it():
    chart = cofinancing(YEARS)
    below = [re.sub("<span.*?>|</span>", "", text) for text in chart.layout.xaxis.ticktext]
    assert below == ["130k<br>2025", "<br>2026<br>(loopt)", "<br>2027"]
    drawn = [trace.text for trace in chart.data if trace.xaxis == "x" and trace.text]
    assert drawn == [("○",)]


def test_added_up_lines_stop_where_the_year_runs_and_say_where_they_stand():
    due, came = cofinancing(YEARS).data[-2:]
    assert list(due.y)[:2] == [100, 250]
    assert math.isnan(due.y[2])
    assert list(due.text) == ["", "250k", ""]
    assert list(came.text) == ["", "130k", ""]
    assert due.line.dash == "dash"
    assert due.textposition == "top right"
    assert came.textposition == "bottom right"  # beside the end, where no line goes


def test_there_is_room_above_what_is_drawn():
    chart = cofinancing(YEARS)
    assert chart.layout.yaxis.range[1] > 200
    for axis in (chart.layout.yaxis, chart.layout.yaxis2):
        texts = [text.removeprefix("€ ").removesuffix("k") for text in axis.ticktext]
        assert axis.ticktext[0] == "€ 0"
        assert [float(text.replace(".", "")) for text in texts] == list(axis.tickvals)
        assert 2 < len(texts) < 6
    assert chart.layout.yaxis2.range[1] > 250
    more = [Year(2025, 100_000, 100_000, 400_000, False, 100_000, 400_000, "2025")]
    assert cofinancing(more).layout.yaxis2.range[1] > 400
