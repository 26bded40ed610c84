"""How sure a score is, as it is drawn: what is uncertain and what is missing stay apart."""

import re
from dataclasses import replace

import pandas as pd

from monitor.domain.colour import Colour
from monitor.reports.partnership.certainty import Certainty
from monitor.reports.partnership.score_facts import Points
from monitor.ui.certainty_drawn import certainty_drawn
from tests.filled_workbook import MODEL
from tests.ui.test_partnership_markup import SCORE

SURE = Certainty(
    model=MODEL,
    low=62,
    high=65,
    band="tussen 62 en 65 in 90% van de varianten",
    conclusion="Rond de grens van 65.",
    weakest="ook bij andere berekeningen bijna altijd de zwakste",
    variant="Een variant is <iets>.",
    table=pd.DataFrame({"Onderdeel": ["Totaal"], "Punten": ["64"]}),
)


def drawn(score=SCORE) -> str:
    return certainty_drawn(score, SURE)


def test_both_ranges_stand_with_their_words_where_they_lie() -> None:
    text = drawn()
    assert re.search(r"Hoe zeker</dt>.*left:62%;width:3%.*tussen 62 en 65 in 90%", text)
    assert re.search(r"Wat ontbreekt</dt>.*left:61%;width:5%.*" + SCORE.bounds, text)
    assert text.count('class="punt" style="left:64%"') == 2
    assert text.count('style="left:40%">40<') == text.count('style="left:65%">65<') == 2
    assert text.count('aria-hidden="true"') == 2


def test_what_holds_stands_below_and_what_a_variant_is_in_the_fold() -> None:
    before, after = drawn().split("<details")
    assert SURE.conclusion in before
    assert "Wat is een variant, en hoe zeker is elk onderdeel?" in after
    assert "Een variant is &lt;iets&gt;." in after
    assert 'href="verantwoording?versie=2026.1#zekerheid"' in after


def test_without_open_questions_there_is_one_range() -> None:
    whole = replace(SCORE, total=Points(64, None, None, Colour.ORANGE), bounds="")
    assert "Wat ontbreekt" not in drawn(whole)


def test_open_questions_that_change_nothing_are_told_and_not_drawn() -> None:
    same = replace(SCORE, total=Points(64, 64, 64, Colour.ORANGE), bounds="ook 64 als")
    assert "ook 64 als" in drawn(same)
    assert drawn(same).count('class="meetlat"') == 1
