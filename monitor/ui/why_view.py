"""Why the score of a partnership changed, as it stands on the page Trends."""

from collections.abc import Callable
from itertools import combinations

import pandas as pd

from monitor.charts.waterfall import waterfall
from monitor.domain.model import Model
from monitor.reports.rounds import trend_words, why_words
from monitor.reports.rounds.trends import Path
from monitor.reports.rounds.why import Record, Why, rounds
from monitor.reports.snapshot import TOTAL
from monitor.ui import markup
from monitor.ui.told import Report, Told

ANCHOR = "waarom"

AnswersOf = Callable[..., pd.DataFrame]
"""Gives the answers of submissions, by their numbers (frames.ANSWERS with submission)."""


def changes(path: Path) -> dict[str, str]:
    """The changes that can be explained, by their name in the URL, the last one first.

    A change is named after the rounds that it lies between: "2025-midterm..2026-midterm". None
    where fewer than two rounds may be opened.
    """
    return {
        name: f"van {why_words.round_named(one)} naar {why_words.round_named(other)}"
        for name, (one, other) in _pairs(path).items()
    }


def parts(model: Model) -> dict[str, str]:
    """Of which scores a change can be explained, by their name in the URL; first the total, ""."""
    return {"": "het totaal", **{item.id: item.name for item in model.dimensions}}


def pieces(path: Path, change: str, part: str, answers_of: AnswersOf) -> Report:
    """The chart of one of the ``changes`` with its words, or why there is none.

    ``part``: of which of the ``parts``.
    """
    part = part or TOTAL
    one, other = _pairs(path, part)[change]
    answers = answers_of(int(one["submission"]), int(other["submission"]))
    why = Why(path, one, other, answers, part)
    if hindered := why_words.hindered(why):
        title = markup.heading("Waarom veranderde de score?", anchor=ANCHOR)
        return title, markup.paragraph(hindered, "zin")
    return (
        Told(
            waterfall(why),
            ANCHOR,
            why_words.title(why),
            why_words.subtitle(why) + trend_words.kept(path),
            why_words.sentence(why),
            why_words.table(why),
            of=f"{path.pps_id}-{one['round']}-{other['round']}",
        ),
    )


def _pairs(path: Path, part: str = TOTAL) -> dict[str, tuple[Record, Record]]:
    newest_first = reversed(rounds(path, part).items())
    return {
        f"{before}..{after}": (one, other)
        for (after, other), (before, one) in combinations(newest_first, 2)
    }
