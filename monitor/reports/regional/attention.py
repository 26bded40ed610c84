"""Which partnerships to look at first, and why."""

from collections.abc import Sequence
from typing import NamedTuple

import pandas as pd

from monitor.domain.colour import Colour
from monitor.domain.model.named import FINANCE
from monitor.domain.stand import newest, oldest
from monitor.reports import point_words, words
from monitor.reports.regional.overview import Overview

HEADING = "Dit vraagt als eerste aandacht"
NOBODY = "Dat geldt nu voor geen enkele PPS."
"""What is said where the list is empty, below who would stand in it."""


class Attention(NamedTuple):
    """A partnership to look at first, and why."""

    pps_id: str
    name: str
    reason: str


def attention(stand: Overview) -> list[Attention]:
    """Those whose subsidy ends soon while finance is weak, then those long without a monitor.

    Today, also where the stand that is shown is of an earlier date.
    """
    now = stand.now
    return [*_ending_without_money(now), *_silent(now)]


def how_many(found: Sequence[Attention]) -> str:
    """How long that list is, where it isn't empty: what leads to it."""
    return words.amount(
        len(found), "PPS vraagt als eerste aandacht", "PPS’en vragen als eerste aandacht"
    )


def who_needs_attention(stand: Overview) -> str:
    """Which partnerships stand in that list."""
    model = stand.snapshot.model
    end, silent = map(
        words.number, (model.coverage_cap.months_before_end, model.groups.stand_months)
    )
    return (
        f"De subsidie eindigt binnen {end} maanden en Financiën is kwetsbaar, of er is van de "
        f"laatste {silent} maanden geen monitor te zien"
    )


def _ending_without_money(stand: Overview) -> list[Attention]:
    model = stand.snapshot.model
    months = model.coverage_cap.months_before_end
    limit = stand.on + pd.Timedelta(days=months * model.scale.month_days)
    finance = [item.id for item in model.dimensions].index(FINANCE)
    found = []
    for line in stand.lines:
        if line.submission is None or line.colours[finance] is not Colour.RED:
            continue
        end = stand.monitors[line.pps_id]["subsidy_end"]
        if pd.isna(end) or not stand.on <= end <= limit:
            continue
        reason = (
            f"De subsidie eindigt op {words.day(end)} en Financiën is kwetsbaar "
            f"({point_words.points(line.points[finance], model)} van 100)."
        )
        found.append(Attention(line.pps_id, line.name, reason))
    return found


def _silent(stand: Overview) -> list[Attention]:
    year_ago = oldest(stand.on, stand.snapshot.model)
    earlier = stand.snapshot.seen
    earlier = newest(earlier[earlier["reference_date"] <= stand.on])
    lasts = dict(zip(earlier["pps_id"], earlier["reference_date"], strict=True))
    begun = dict(zip(stand.active["pps_id"], stand.active["active_from"], strict=True))
    found = []
    for line in stand.lines:
        if line.submission is not None:
            continue
        last, start = lasts.get(line.pps_id), begun[line.pps_id]
        if last is not None:
            reason = f"De laatste monitor die te zien is, is van {words.day(last)}."
        elif pd.isna(start) or start <= year_ago:
            reason = "Er is nog geen monitor te zien."
        else:
            continue
        found.append(Attention(line.pps_id, line.name, reason))
    return found
