"""The table of partnerships by dimension: what can be seen and read of each score."""

import re

from monitor.reports.snapshot import TOTAL
from monitor.ui.heatmap import heatmap
from tests.reports.regional.test_overview import MODEL, known, monitor, overview

INNOVATION = [item.id for item in MODEL.of_dimension("innovation_llo")]


def test_a_score_with_open_questions_shows_how_many_and_to_where_it_may_become():
    stand = overview([monitor(1, "A", "2026-10-01", 5)], [known("A")])
    drawn = str(heatmap(stand.lines, stand))
    assert 'title="op orde, tussen 97 en 100 door open vragen"' in drawn
    assert "--low:97%;--width:3%" in drawn
    assert '<span class="van">35 van 37<' in drawn
    assert drawn.count('class="open"') == len(stand.lines[0].open) + 1  # and one that explains
    assert "Wat het nog kan worden door open vragen." in caption(drawn)
    assert "35 van 37: vragen beantwoord." in caption(drawn)
    assert "telt nog niet mee" not in caption(drawn)


def test_of_a_total_without_some_dimensions_it_says_that_these_do_not_count_yet():
    stand = overview([monitor(1, "A", "2026-10-01", 5, open=INNOVATION)], [known("A")])
    assert stand.lines[0].leaves_out
    drawn = str(heatmap(stand.lines, stand))
    said = "door open vragen; onderdelen met te weinig antwoorden tellen nog niet mee"
    assert drawn.count(said) == 2  # of the total alone: where it is pointed at, and for its reader
    assert "telt nog niet mee." in caption(drawn)


def test_that_some_dimensions_do_not_count_is_said_where_no_line_is_drawn_too():
    stand = overview([monitor(1, "A", "2026-10-01", 5, open=INNOVATION)], [known("A")])
    alone = [stand.lines[0]._replace(open={})]
    drawn = str(heatmap(alone, stand))
    assert "Wat het nog kan worden" not in caption(drawn)
    assert "vragen beantwoord. ○" in caption(drawn)


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
    assert caption(drawn).startswith("Punten van 0 tot 100. Klik op een score voor de antwoorden.")
    assert "nog" not in caption(drawn)
    assert 'class="van"' not in drawn


def caption(drawn: str) -> str:
    """The words above the table."""
    found = re.search("<caption>(.*)</caption>", drawn)
    assert found
    return " ".join(re.sub("<[^>]+>", "", found[1]).split())
