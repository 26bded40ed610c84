"""The dimensions of a monitor: what is found, told as of now or as of then."""

from collections.abc import Callable

from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.reports.partnership.dimensions import (
    dimension_sentence,
    dimension_subtitle,
    dimension_title,
)
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.score_words import score_facts
from tests.domain.conftest import Workbook, full_workbook
from tests.reports.partnership.conftest import NOW, THEN

OpenBook = Callable[..., Opened]


def test_the_title_is_the_weakest_of_now_or_of_then(
    book: Workbook, open_book: OpenBook, model: Model
):
    for dimension, level in {"governance": 1, "innovation_llo": 5}.items():
        for item in model.of_dimension(dimension):
            if item.kind == "level":
                book.put("indicators", item.id, answer=level)
    score = score_facts(open_book(book), NOW)
    assert dimension_title(score, NOW) == "Governance is de zwakste schakel"
    assert dimension_title(score, THEN) == "Governance was op 1 oktober 2026 de zwakste schakel"


def test_the_first_round_was_the_first(book: Workbook, open_book: OpenBook):
    monitor = open_book(book)
    score = score_facts(monitor, THEN)
    assert dimension_sentence(monitor, score, THEN) == (
        "Dit was het eerste meetmoment; er was nog niets om mee te vergelijken."
    )


def test_what_changed_since_the_round_before_is_told_by_direction(
    book: Workbook, open_book: OpenBook, model: Model
):
    """Each direction that there is once, with what went that way, and no other."""
    later = full_workbook(model)
    later.fields(meetmoment="2027-jaarlijks")
    for dimension, level in {"governance": 1, "innovation_llo": 5}.items():
        for item in model.of_dimension(dimension):
            if item.kind == "level":
                later.put("indicators", item.id, answer=level)
    monitor = open_book(book, later)
    said = dimension_sentence(monitor, score_facts(monitor, NOW), NOW)
    assert said.startswith("Sinds 2026-midterm: ")
    parts = said.removeprefix("Sinds 2026-midterm: ").removesuffix(".").split("; ")
    told = dict(part.split(" bij ") for part in parts)
    assert told["lager"] == "Governance"
    assert told["hoger"] == "Innovatie"
    assert list(told) == ["hoger", "lager", "stabiel"]


def test_a_direction_in_which_nothing_went_is_not_told(
    book: Workbook, open_book: OpenBook, model: Model
):
    later = full_workbook(model)
    later.fields(meetmoment="2027-jaarlijks")
    monitor = open_book(book, later)
    said = dimension_sentence(monitor, score_facts(monitor, NOW), NOW)
    assert said.startswith("Sinds 2026-midterm: stabiel bij Visie")
    assert ";" not in said


def test_the_subtitle_tells_of_the_marks_that_are_drawn(book: Workbook, open_book: OpenBook):
    near = "≈: rond de grens van een kleur"
    whole = score_facts(open_book(book), NOW)
    assert dimension_subtitle(whole, "Huis A") == f"Punten per onderdeel. Huis A; {near}"
    book.put("indicators", "gov_pdca", answer=State.EMPTY)
    assert dimension_subtitle(score_facts(open_book(book), NOW), "Huis A") == (
        "Punten per onderdeel. Huis A; de dunne lijn: waar de score ligt als de open vraag is "
        f"ingevuld; {near}"
    )
