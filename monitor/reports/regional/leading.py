"""Whose page the rows of a table lead to, kept beside what is read in it."""

from collections.abc import Iterable

import pandas as pd

_INDEX = ["pps_id", "round"]


def leading(
    table: pd.DataFrame, pps_ids: Iterable[object], rounds: Iterable[object] | None = None
) -> pd.DataFrame:
    """The table with, as its index, the partnership and the round that each row is about.

    Drawn on a page, what stands first in a row leads there; a download leaves an index out.
    Without ``rounds``, or where one is "", that is the newest monitor.
    """
    who = list(pps_ids)
    which = [""] * len(who) if rounds is None else list(rounds)
    return table.set_axis(pd.MultiIndex.from_arrays([who, which], names=_INDEX), axis=0)


def led_to(table: pd.DataFrame) -> list[tuple[str, str] | None]:
    """For each row the partnership and round that it leads to; None where it leads nowhere.

    Who the viewer doesn't know by name has no page for them.
    """
    if list(table.index.names) != _INDEX:
        return [None] * len(table)
    return [(pps, round_) if isinstance(pps, str) and pps else None for pps, round_ in table.index]
