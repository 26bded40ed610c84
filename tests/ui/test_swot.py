"""The SWOT as markup: every uploaded text as it was written, suggestions never mistaken for it."""

import pandas as pd

from monitor.reports.regional.campus import Quadrant
from monitor.reports.regional.swot_words import Item, Suggestion
from monitor.ui.swot import SUGGESTION, grid

HOSTILE = '<img src=x onerror="alert(1)"> **vet** [link](http://x) $a$'


def item(**values: object) -> Item:
    texts = dict.fromkeys(Item._fields, "tekst") | {"reference_date": pd.Timestamp(2026, 5, 1)}
    return Item(**(texts | values))  # type: ignore[arg-type]


def quadrant(**values: object) -> Quadrant:
    given = {
        "id": "kans",
        "title": "Kansen",
        "axes": "Buiten de PPS, helpt",
        "first": [],
        "more": [],
        "suggestions": [],
        "ground": "",
    }
    return Quadrant(**(given | values))  # type: ignore[arg-type]


def test_uploaded_text_is_never_markup():
    texts = [name for name in Item._fields if name != "reference_date"]
    hostile = item(**dict.fromkeys(texts, HOSTILE))
    drawn = grid([quadrant(first=[hostile], suggestions=[Suggestion("Visie", HOSTILE)])])
    assert "<img" not in drawn
    assert "&lt;img src=x onerror=&#34;alert(1)&#34;&gt; **vet** [link](http://x) $a$" in drawn


def test_the_rest_is_behind_a_summary_that_says_how_many():
    drawn = grid([quadrant(first=[item(title="eerst")], more=[item(title="later")] * 3)])
    before, after = drawn.split("<summary>Nog 3 meer</summary>")
    assert "eerst" in before
    assert after.count("later") == 3


def test_a_suggestion_is_called_one_and_stands_apart():
    drawn = grid([quadrant(suggestions=[Suggestion("Visie", "Huis A (80 van 100)")])])
    aside = drawn.split("<aside")[1]
    assert SUGGESTION in aside
    assert "Visie: Huis A (80 van 100)" in aside


def test_an_empty_quadrant_says_where_to_fill_it_in():
    assert "Nog geen kansen ingevuld. Dat kan op tabblad SWOT" in grid([quadrant()])


def test_an_item_without_an_action_says_so():
    assert "Actie: nog geen" in grid([quadrant(first=[item(action="")])])
