"""The chart of a change draws the steps of its sentence, each from where the last one ended."""

import math

import pytest

from monitor.charts.waterfall import waterfall
from monitor.domain.colour import ACCENT, LABEL
from tests.reports.answered_rounds import answers, why
from tests.reports.invented_rounds import MODEL


def test_each_bar_begins_where_the_one_before_ended():
    found = why(
        answers(fin_business_model=1, vis_shared_vision=4, edu_support=None),
        answers(fin_business_model=5, vis_shared_vision=2, edu_support=5, gov_pdca=None),
    )
    _, bars, totals = waterfall(found).data
    before, after = (tenths / 10 for tenths in found.exact)
    assert list(totals.x) == [before, after]
    ends = [base + length for base, length in zip(bars.base, bars.x, strict=True)]
    assert list(bars.base) == pytest.approx([before, *ends[:-1]])
    assert ends[-1] == pytest.approx(after)


def test_a_fall_is_hatched_and_what_is_new_or_vanished_is_grey_and_said():
    found = why(
        answers(fin_business_model=1, vis_shared_vision=4, edu_support=None),
        answers(fin_business_model=5, vis_shared_vision=2, edu_support=5, gov_pdca=None),
    )
    chart = waterfall(found)
    bars = chart.data[1]
    assert list(bars.marker.pattern.shape)[:3] == ["", "/", ""]
    assert list(bars.marker.color) == [ACCENT, ACCENT, LABEL, LABEL]
    texts = [note.text.replace("<br>", " ") for note in chart.layout.annotations]
    assert "nieuw antwoord: Draagvlak bij docenten en studenten" in texts[3]
    assert "vervallen antwoord: Monitoring en bijsturing" in texts[4]
    assert texts[2].startswith("<b>−")


def test_the_axis_holds_every_step_and_the_name_of_a_round_is_plain_text():
    found = why(
        answers(fin_business_model=1), answers(fin_business_model=5), round=["<b>x</b>", "nu"]
    )
    chart = waterfall(found)
    low, high = chart.layout.xaxis.range
    assert low < min(found.points) <= max(found.points) < high
    assert ": &lt;b&gt;x&lt;/b&gt; (okt 2024)" in chart.layout.annotations[0].text


def test_no_number_on_the_axis_lies_beyond_the_scale():
    full = answers(**{item.id: 5 for item in MODEL.of_dimension("vision_positioning")})
    chart = waterfall(why(full, full, part="vision_positioning"))
    assert chart.layout.xaxis.range[1] > 98
    assert max(chart.layout.xaxis.tickvals) <= 100


def test_no_line_runs_through_a_label_however_many_lines_it_takes():
    """A label stands on its bar, which lies on a whole number of the axis, and grows up."""
    short = why(answers(fin_business_model=1), answers(fin_business_model=5))
    long = why(
        answers(fin_business_model=1),
        answers(fin_business_model=5, gov_agreement_months=None),
        round=["een meetmoment met een lange naam van wel vijftig letters", "nu"],
    )
    for found, lines in ((short, 1), (long, 2)):
        chart = waterfall(found)
        texts = [note.text for note in chart.layout.annotations]
        assert max(text.count("<br>") + 1 for text in texts) == lines
        low, high = sorted(chart.layout.yaxis.range)
        room = chart.layout.height - chart.layout.margin.t - chart.layout.margin.b
        pixel = (high - low) / room
        steps = chart.data[0]
        for end, text in zip(steps.y[1::3], texts[1:], strict=False):
            tall = (text.count("<br>") + 1) * 14 * 1.3  # plotly's lines of 14 pixels
            top = math.floor(end) + 1 - (chart.layout.annotations[0].yshift + tall) * pixel
            assert end < top
