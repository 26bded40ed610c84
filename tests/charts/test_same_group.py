"""The same partnerships from year to year, beside the medians of all; and the expected path."""

from datetime import date

import pytest

from monitor.charts import group_trends
from monitor.domain.colour import ACCENT, LABEL
from monitor.reports.rounds import group_words
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.group_trend import group
from tests.reports.invented_rounds import MODEL, round_, snapshot


def chart_of(years: dict[int, str], along: Along = Along.DATE):
    """A group in which partnership A has 10 points more each year, B 5 more than A, and so on."""
    now = snapshot(
        round_(name, f"{year}-01-01", 10.0 * (year - 2022) + 5 * "ABCDEFGHIJ".index(name))
        for year, names in years.items()
        for name in names
    )
    found = group(now, now.register, along)
    return group_trends.group_total(found), found


def named(chart, mode: str):
    return [trace for trace in chart.data if trace.mode == mode]


def test_each_piece_joins_the_medians_of_who_was_there_both_years():
    chart, _ = chart_of({2022: "ABCDEFG", 2023: "ABCDE", 2024: "ABCDEFG"})
    (pieces,) = named(chart, "lines+markers")
    assert list(pieces.x) == [2022, 2023, None, 2023, 2024, None]
    assert list(pieces.y) == [10, 20, None, 20, 30, None]
    assert pieces.line.color == ACCENT
    assert chart.data[-1].marker.color == LABEL  # the medians of all stand back
    assert chart.layout.xaxis.ticktext[1:] == (
        "2023<br>5<br>5",
        "2024<br>7<br>5",
    )
    assert "jaar<br>alle<br>dezelfde" in [note.text for note in chart.layout.annotations]


def test_two_years_are_no_line_and_under_five_have_no_piece():
    for years in ({2022: "ABCDE", 2023: "ABCDE"}, dict.fromkeys((2022, 2023), "ABCDEF")):
        chart, _ = chart_of(years)
        assert not named(chart, "lines+markers")
        assert chart.data[-1].marker.color == ACCENT
    chart, found = chart_of({2022: "ABCDE", 2023: "DEFGHI", 2024: "ABCDE"})
    assert not named(chart, "lines+markers")
    assert not any("zelfde" in note.text for note in chart.layout.annotations)
    assert "ook waren" not in group_words.subtitle(found, "alle PPS’en", date(2024, 1, 1))


def test_a_number_stands_on_no_end_of_a_piece():
    chart, _ = chart_of({2022: "ABCDEFGHIJ", 2023: "ABCDEFGHIJ", 2024: "CDEFGHIJ"})
    # In 2023 the piece to 2024 begins above the median of all.
    assert chart.data[-1].textposition[1] == "bottom center"


def test_by_age_the_expected_path_runs_beside_the_medians():
    chart, _ = chart_of({2020: "ABCDE", 2021: "ABCDE", 2024: "ABCDE"}, Along.AGE)
    path = chart.data[-1]
    assert path.line.dash == "dash"
    assert dict(zip(path.x, path.y, strict=True)) == {
        months / 12: points for months, points in MODEL.expected_path.points
    }
    assert chart.layout.xaxis.ticktext[0] == "0 mnd<br>5"
    assert any("verwacht pad" in note.text for note in chart.layout.annotations)


def test_by_age_years_of_a_project_with_too_few_take_no_room():
    years = {2020: "ABCDE", 2021: "ABCDE", 2022: "ABCDE", 2024: "AB"}
    by_age, _ = chart_of(years, Along.AGE)
    by_date, _ = chart_of(years)
    assert by_age.layout.xaxis.tickvals == (0, 1, 2)
    assert by_date.layout.xaxis.tickvals == (2020, 2021, 2022, 2023, 2024)


@pytest.mark.parametrize("along", list(Along))
def test_what_the_lines_are_stands_above_them(along: Along):
    chart, _ = chart_of({2020: "ABCDE", 2021: "ABCDE", 2022: "ABCDE"}, along)
    texts = " ".join(note.text for note in chart.layout.annotations)
    assert "dezelfde PPS’en" in texts
    assert "◆ alle PPS’en" in texts
    assert ("verwacht pad" in texts) == (along is Along.AGE)
