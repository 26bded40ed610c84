"""What the page of a partnership draws itself: complete, and uploaded text never as markup."""

from dataclasses import replace

from monitor.domain.colour import Colour
from monitor.reports.partnership.indicators import IndicatorLine
from monitor.reports.partnership.score_facts import DimensionFacts, Points, ScoreFacts
from monitor.ui.partnership_sections import indicator_list
from monitor.ui.score_strip import score_strip

SCORE = ScoreFacts(
    total=Points(64, 61, 66, Colour.ORANGE),
    coverage="35 van 37 vragen",
    answered=35,
    applicable=37,
    bounds="tussen 61 en 66 als de open vragen zijn ingevuld",
    on_track=True,
    course="op koers: na 36 maanden verwachten we ongeveer 60 punten",
    cap="Het totaal is ten hoogste in ontwikkeling: Regio is kwetsbaar.",
    change="stabiel sinds 2025-jaarlijks",
    previous=63,
    weakest="",
    missing=(),
    dimensions=(),
    left_out="",
)


def drawn(score: ScoreFacts) -> str:
    return score_strip(score, reference_date="1 oktober 2026", model_version="2026.1")


def test_the_strip_never_shows_a_number_without_what_belongs_to_it():
    strip = drawn(SCORE)
    for said in (
        "64",
        "●</span> in ontwikkeling",
        SCORE.bounds,
        SCORE.coverage,
        SCORE.course,
        SCORE.cap,
        SCORE.change,
        "1 oktober 2026",
        "2026.1",
        "geen oordeel en geen subsidiebeoordeling",
    ):
        assert said in strip


def test_of_two_that_cannot_be_told_apart_the_strip_names_both_as_the_lead_does():
    low = DimensionFacts(
        id="vision_positioning",
        name="Visie en positionering",
        short="Visie",
        score=Points(25, 25, 25, Colour.RED),
        coverage="6 van 6 vragen",
        change="",
        direction="",
        missing="",
        weakest=True,
        link="zwakste schakel?",
        share=0.15,
    )
    both = drawn(replace(SCORE, dimensions=(low,), weakest="Visie of Onderwijs"))
    assert "Visie of Onderwijs; het laagst is Visie: 25 van 100: kwetsbaar" in both
    one = drawn(replace(SCORE, dimensions=(low,), weakest="Visie"))
    assert "<dd>Visie: 25 van 100: kwetsbaar</dd>" in one


def test_without_points_the_strip_says_what_is_needed():
    grey = Points(None, None, None, Colour.GREY)
    strip = drawn(replace(SCORE, total=grey, bounds="", missing=("Nog drie <onderdelen>.",)))
    assert "te weinig antwoorden" in strip
    assert "<li>Nog drie &lt;onderdelen&gt;.</li>" in strip
    assert "van 100</span>" not in strip


def test_answers_and_evidence_are_text_and_nothing_else():
    line = IndicatorLine(
        "governance",
        "Sturing",
        "Hoe?",
        True,
        2,
        "n.v.t.: <b>x</b>",
        None,
        "telt niet mee",
        "<script>alert(1)</script>",
        "<i>Blad</i>, E5",
    )
    drawn_ = indicator_list([line])
    assert "<script>" not in drawn_
    assert "<b>x</b>" not in drawn_
    assert "<i>" not in drawn_
    assert "&lt;script&gt;" in drawn_
    assert "kernvraag, telt 2 keer" in drawn_


def test_the_strip_names_what_cannot_be_read():
    said = "1 antwoord telt niet mee: <b>Naam</b>."
    assert said not in drawn(SCORE)
    assert "1 antwoord telt niet mee: &lt;b&gt;Naam&lt;/b&gt;." in drawn(
        replace(SCORE, left_out=said)
    )
