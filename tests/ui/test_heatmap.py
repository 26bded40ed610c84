"""The table of partnerships by dimension: what can be seen and read of each score."""

import re

from monitor.reports.snapshot import TOTAL
from monitor.ui.heatmap import heatmap
from tests.reports.regional.test_overview import known, monitor, overview


def test_a_score_with_open_questions_shows_how_many_and_to_where_it_may_become():
    stand = overview([monitor(1, "A", "2026-10-01", 5)], [known("A")])
    drawn = str(heatmap(stand.lines, stand))
    assert 'title="op orde, tussen 97 en 100 door open vragen"' in drawn
    assert "margin-left:97%;width:3%" in drawn
    assert '<span class="van">35 van 37<' in drawn
    assert drawn.count('class="open"') == len(stand.lines[0].open) + 1  # and one that explains
    assert "uitkomen als alle vragen zijn beantwoord" in drawn


def test_what_a_sign_shade_or_line_shows_stands_in_words_for_a_screen_reader():
    stand = overview([monitor(1, "A", "2026-10-01", 5)], [known("A")])
    near = [stand.lines[0]._replace(near=frozenset([TOTAL]))]
    drawn = str(heatmap(near, stand))
    hidden = re.findall('<span class="onzichtbaar"> ([^<]+)</span>', drawn)
    assert hidden[:2] == [
        "op orde, rond de grens, tussen 97 en 100 door open vragen",
        "vragen beantwoord",
    ]


def test_without_any_it_shows_none_of_that():
    stand = overview([monitor(1, "A", "2026-10-01", 5)], [known("A")])
    full = [stand.lines[0]._replace(open={}, answered=37)]
    drawn = str(heatmap(full, stand))
    assert "open vragen" not in drawn
    assert "als alle vragen zijn beantwoord" not in drawn
    assert 'class="van"' not in drawn
