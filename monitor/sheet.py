"""The one-page sheet of a partnership as a PDF: tagged (PDF/UA-1), one A4, for the meeting."""

import json
import textwrap
import unicodedata
from pathlib import Path
from typing import Any

from monitor.domain.colour import ACCENT, INK, NEAR, Colour
from monitor.reports import words
from monitor.reports.disclaimer import DISCLAIMER
from monitor.reports.partnership.advice import Point
from monitor.reports.partnership.score_facts import DimensionFacts, Points
from monitor.reports.partnership.sheet_facts import SheetFacts

_LAYOUT = Path(__file__).with_suffix(".typ")
_QUIET = "#4B5563"

# Longer than these no honest text is; what is longer is cut so that the sheet stays one page.
_LONGEST_NAME, _LONGEST_TEXT = 120, 420
# A word longer than a line may be broken after every few letters.
_LONGEST_WORD, _PIECE, _MAY_BREAK = 30, 8, "\u200b"

# The ranges of Unicode that typst's own typefaces have whole.
_SHAPES = ((0x20, 0x4FF), (0x1E00, 0x2040), (0x2054, 0x211E), (0x2190, 0x23FF), (0x2460, 0x262F))
_NO_SHAPE = "□"


def pdf(facts: SheetFacts) -> bytes:
    """The sheet as a PDF file."""
    # Loading typst takes long and is needed only when somebody downloads.
    import typst

    content: bytes = typst.compile(
        _LAYOUT.read_bytes(),
        sys_inputs={"facts": json.dumps(_laid_out(facts))},
        pdf_standards="ua-1",
        ignore_system_fonts=True,  # the same page on every machine
    )
    return content


def _laid_out(facts: SheetFacts) -> dict[str, Any]:
    """All that the layout prints, in its order."""
    score, scale = facts.score, facts.scale
    name = _short(facts.name, _LONGEST_NAME) or _NO_SHAPE  # PDF/UA wants something in a heading
    low, high = words.number(scale.red_below), words.number(scale.green_from)
    red, orange, green = (colour.look.word for colour in (Colour.RED, Colour.ORANGE, Colour.GREEN))
    round_ = _short(facts.round, _LONGEST_NAME)
    about = [_short(facts.campus, _LONGEST_NAME), round_, f"peildatum {facts.reference_date}"]
    told = [
        f"{score.coverage} beantwoord",
        score.bounds,
        facts.variants,
        score.change,
        score.course,
        score.cap,
        score.left_out,
    ]
    near = any(item.score.near is not None for item in score.dimensions)
    open_ = any(item.score.between for item in score.dimensions)
    return {
        "ink": INK,
        "accent": ACCENT,
        "quiet": _QUIET,
        "title": f"{name}, {round_}: overzicht voor de stuurgroep".replace(_MAY_BREAK, ""),
        "kind": "Overzicht voor de stuurgroep: doorgaan na de subsidie",
        "name": name,
        "about": " · ".join(about),
        "warning": facts.warning,
        "sentence": _short(facts.sentence, _LONGEST_TEXT),
        "total": _points(score.total),
        "about_score": [_sentence(line) for line in (*told, *score.missing) if line],
        "headings": {
            "dimensions": "De zeven onderdelen",
            "strongest": "Sterkste antwoorden",
            "weakest": "Zwakste antwoorden",
            "questions": "Drie vragen voor de volgende stuurgroep",
        },
        "columns": ["Onderdeel", "Punten"],
        "dimensions": [_dimension(item) for item in score.dimensions],
        "bounds": [scale.red_below, scale.green_from],
        "scale": (
            f"Onder {low} is {red}, van {low} tot {high} {orange}, vanaf {high} {green}."
            + (f" {NEAR}: rond de grens van een kleur." if near else "")
            + (" Streep en ‘tussen’: wat het nog kan worden door open vragen." if open_ else "")
        ),
        "strongest": [_answer(item) for item in facts.strongest],
        "weakest": [_answer(item) for item in facts.weakest],
        "as_strong": facts.as_strong,
        "as_weak": facts.as_weak,
        "questions": [_short(item, _LONGEST_TEXT) for item in facts.questions],
        "footer": f"{DISCLAIMER} Monitormodel {facts.model_version}.",
    }


def _points(points: Points) -> dict[str, Any]:
    look = points.colour.look
    return {
        "points": points.points,
        "low": points.low,
        "high": points.high,
        "between": points.between,
        "word": points.verdict,
        "symbol": look.symbol,
        "mark": look.mark,
        "cell": look.cell,
    }


def _dimension(item: DimensionFacts) -> dict[str, Any]:
    """A sign tells that the points lie near a bound: in words it would take a line more."""
    word = item.score.colour.look.word
    near = "" if item.score.near is None else f" {NEAR}"
    return {"name": item.name, **_points(item.score), "word": f"{word}{near}"}


def _answer(point: Point) -> dict[str, str]:
    return {
        "name": point.indicator.name,
        "points": f"({point.points} van 100)",
        "answer": _short(point.answer, _LONGEST_TEXT),
    }


def _sentence(line: str) -> str:
    text = _short(line, _LONGEST_TEXT)
    return text[:1].upper() + text[1:].removesuffix(".") + "."


def _short(text: str, longest: int) -> str:
    """The text as it can be set: on one line, not too long, in shapes that the typefaces have."""
    told = words.shortened(_printable(" ".join(text.split())), longest)
    return " ".join(
        _MAY_BREAK.join(textwrap.wrap(word, _PIECE)) if len(word) > _LONGEST_WORD else word
        for word in told.split(" ")
    )


def _printable(text: str) -> str:
    """The text with an open square for what the typefaces have no shape for, such as emoji.

    PDF/UA allows no text that can't be shown.
    """
    return "".join(
        sign if _has_shape(sign) else _NO_SHAPE for sign in unicodedata.normalize("NFC", text)
    )


def _has_shape(sign: str) -> bool:
    special = unicodedata.category(sign)[0] in "CM"
    return not special and any(low <= ord(sign) <= high for low, high in _SHAPES)
