"""Why the score of a partnership changed, as the page Trends draws it; made once and kept."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

import pandas as pd

from monitor.charts.waterfall import waterfall
from monitor.reports import why_words
from monitor.reports.trends import Path
from monitor.reports.why import Record, Why, rounds
from monitor.ui import markup
from monitor.ui.told import Report, Told, report

ANCHOR = "waarom"

AnswersOf = Callable[..., pd.DataFrame]
"""Gives the answers of submissions, by their numbers (frames.ANSWERS with submission)."""


@dataclass(frozen=True, eq=False)
class WhyView:
    """The chart with its words, or why there is none."""

    report: Report


@dataclass(frozen=True)
class Span:
    """Between which two rounds a change is: ``later`` of them all but the first, ``earlier`` of
    those before the one that is chosen; by their names, the newest first."""

    earlier: Mapping[str, str]
    later: Mapping[str, str]


def spans(path: Path) -> dict[str, Span]:
    """For each round but the first the choice that it leaves, by the name of that round.

    Empty where fewer than two rounds may be opened.
    """
    named = {name: why_words.round_named(row) for name, row in rounds(path).items()}
    newest_first = list(reversed(named))
    later = {name: named[name] for name in newest_first[:-1]}
    return {
        name: Span({other: named[other] for other in newest_first[place + 1 :]}, later)
        for place, name in enumerate(later)
    }


def of(path: Path, before: str, after: str, answers_of: AnswersOf) -> WhyView:
    """Why the score changed between two rounds, by their names."""
    found: dict[str, Record] = rounds(path)
    one, other = found[before], found[after]
    answers = answers_of(int(one["submission"]), int(other["submission"]))
    why = Why(path, one, other, answers)
    if hindered := why_words.hindered(why):
        title = markup.heading("Waarom veranderde de score?", anchor=ANCHOR)
        return WhyView(report([title, markup.paragraph(hindered, "zin")]))
    return WhyView(
        report(
            [
                Told(
                    waterfall(why),
                    ANCHOR,
                    why_words.title(why),
                    why_words.subtitle(why),
                    why_words.sentence(why),
                    why_words.table(why),
                )
            ]
        )
    )
