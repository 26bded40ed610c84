"""The SWOT: what people wrote down in order of priority, and what the scores suggest."""

import pandas as pd

from monitor.domain import layout
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.model.named import CONCENTRATION, Quarter
from monitor.domain.rounding import NOISE
from monitor.domain.scores import Scores
from monitor.domain.tab import Kind

FIRST = 5
"""How many items of a quadrant are shown at once; the others come after."""


def items(cells: pd.DataFrame) -> pd.DataFrame:
    """The SWOT in the cells (frames.CELLS) of one submission, a row an item, in workbook order.

    Columns as on the tab (layout.SWOT), with ``sheet`` and ``cell`` of the title, or of the first
    filled cell where there is none.
    """
    part = cells[cells["table"] == layout.SWOT.table]
    answered = part[part["state"] == State.ANSWERED]
    rows = part.drop_duplicates("row").set_index("row")[["sheet", "cell"]]
    titles = part[part["column"] == "title"].set_index("row")[["sheet", "cell"]]
    rows.update(titles)
    found = rows.rename_axis("id")
    for column in layout.SWOT.inputs:
        given = answered[answered["column"] == column.id].set_index("row")
        found[column.id] = given[_VALUE.get(column.kind, "text")].reindex(found.index)
    return found.reset_index()


_VALUE = {Kind.SCALE: "number", Kind.DATE: "date"}


def in_order(items: pd.DataFrame, model: Model) -> pd.DataFrame:
    """Items by quadrant (in model order) and priority, with ``priority`` and ``first``.

    Priority is impact times urgency; an item without it comes after those with one, and of equals
    the first given stays first. ``first`` marks the items of a quadrant that are shown at once.
    Items may be of one submission or of all those of a campus; without a quadrant they come last.
    """
    quadrants = list(model.options("quadrant"))
    ranked = items.assign(
        priority=items["impact"] * items["urgency"],
        _quadrant=pd.Categorical(items["quadrant"], quadrants, ordered=True),
    ).sort_values(
        ["_quadrant", "priority"], ascending=[True, False], kind="stable", na_position="last"
    )
    place = ranked.groupby("_quadrant", observed=True).cumcount()
    return ranked.assign(first=place < FIRST).drop(columns="_quadrant").reset_index(drop=True)


def suggestions(scores: Scores, answers: pd.DataFrame, model: Model) -> pd.DataFrame:
    """Candidates for the SWOT that follow from scores and answers; suggestions, never findings.

    ``answers``: frames.ANSWERS with ``submission``, and ``dimension``: that of the question, in the
    version of the model that its monitor is of. ``model`` has the bounds. The result has
    submission, quadrant, dimension, indicator (missing where it is the dimension as a whole), value
    (points, or the fraction answered) and suggested (True: whatever shows these rows says so).
    """
    bounds = model.suggestions
    dimensions = scores.dimensions.rename(columns={"points": "value"})
    value = dimensions["value"]
    given = answers[answers["state"] == State.ANSWERED].rename(columns={"number": "value"})
    concentrated = (given["indicator"] == CONCENTRATION) & (
        given["value"] > bounds.concentration_above + NOISE
    )
    uncovered = (given["indicator"] == model.coverage_cap.indicator) & (
        given["value"] < bounds.coverage_below - NOISE
    )
    found = [
        dimensions[value >= bounds.strength_from - NOISE].assign(quadrant=Quarter.STRENGTH.value),
        dimensions[value < bounds.weakness_below - NOISE].assign(quadrant=Quarter.WEAKNESS.value),
        given[concentrated | uncovered].assign(quadrant=Quarter.THREAT.value),
    ]
    columns = ["submission", "quadrant", "dimension", "indicator", "value"]
    joined = pd.concat([part.reindex(columns=columns) for part in found], ignore_index=True)
    return joined.astype({"indicator": "str"}).assign(suggested=True)
