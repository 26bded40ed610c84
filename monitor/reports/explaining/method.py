"""What is asked, how an answer counts and on what ground, worded from the model alone."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from monitor.domain.model import Dimension, Indicator, Model, Source
from monitor.reports import words

Cited = tuple[str | Source, ...]
"""A ground, with each source that it names as itself, for whoever can make it a link."""

_GROUNDS = {
    "bron": "Vraag en maat komen uit de bron.",
    "deels": "De gedachte komt uit de bron; hoe wij het meten, is een eigen keuze.",
    "keuze": "Vraag en maat zijn een eigen keuze.",
}
READ = {
    "geheel": "geheel gelezen",
    "deels": "deels gelezen",
    "begin": "alleen het begin gelezen",
}


class Worth(NamedTuple):
    """An answer that can be chosen, with its points (0-100)."""

    answer: str
    text: str
    points: float


class Question(NamedTuple):
    """An indicator, and how its answer counts.

    ``share`` is its part of the total (a fraction) when everything is answered. ``choices`` are the
    answers to choose from; where there are none ``line`` says between which answers points lie.
    """

    indicator: Indicator
    share: float
    choices: tuple[Worth, ...]
    line: str
    ground: str
    source: Cited


def questions(dimension: Dimension, model: Model) -> list[Question]:
    """The questions of a dimension, in model order."""
    members = model.of_dimension(dimension.id)
    here = sum(item.weight for item in members)
    part = dimension.weight / sum(item.weight for item in model.dimensions)
    return [
        Question(
            indicator=item,
            share=part * item.weight / here,
            choices=tuple(_choices(item)),
            line=_line(item),
            ground=_GROUNDS[item.ground],
            source=cited(item.source, model),
        )
        for item in members
    ]


def _choices(indicator: Indicator) -> Iterator[Worth]:
    steps = len(indicator.levels) - 1
    for step, text in enumerate(indicator.levels):
        yield Worth(str(step + 1), text, 100 * step / steps)
    for option in indicator.options:
        yield Worth(option.label, "", option.points or 0)


_UNITS = {"share": "%", "number": "", "date": " maanden"}


def _line(indicator: Indicator) -> str:
    """Between which answers the points of an indicator run, and how to compute them."""
    zero, full = indicator.zero_at, indicator.full_at
    if zero is None or full is None:
        return ""
    lower_is_better = full < zero
    if lower_is_better:
        above = f"({words.number(zero)} − antwoord)"
    else:
        above = f"(antwoord − {words.number(zero)})" if zero else "antwoord"
    between = f"{above} ÷ {words.number(abs(full - zero))} × 100"
    if indicator.scale == "log":
        start = words.number(zero)
        between = f"log(antwoord ÷ {start}) ÷ log({words.number(full)} ÷ {start}) × 100"
    return (
        f"{_bound(zero, lower_is_better, indicator)} geeft 0 punten, "
        f"{_bound(full, not lower_is_better, indicator)} geeft 100 punten. "
        f"Daartussen: {between}."
    )


def _bound(value: float, upwards: bool, indicator: Indicator) -> str:
    """A bound with its unit, and that it holds beyond it where an answer can lie there."""
    low, high = indicator.low, indicator.high
    if indicator.kind == "share":
        low, high = 0, 100 * indicator.top
    written = words.number(value) + _UNITS[indicator.kind]
    if value == (high if upwards else low):
        return written
    return f"{written} of {'meer' if upwards else 'minder'}"


def cited(source: str, model: Model) -> Cited:
    """A ground of the model, with the sources it names in place of their ids."""
    pieces = re.split(r"\[(S\w+)\]", source)
    return tuple(
        model.sources[piece] if position % 2 else piece
        for position, piece in enumerate(pieces)
        if piece
    )
