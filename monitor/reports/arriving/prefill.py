"""The last accepted values of a partnership, ready to put back in a template."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pandas as pd

from monitor.domain.access import Viewer
from monitor.domain.frames import Origin
from monitor.domain.keys import code_key
from monitor.domain.layout import INDICATORS
from monitor.domain.model import Model
from monitor.domain.model_change import carried
from monitor.domain.past import Place, Round, past_of
from monitor.domain.round_names import round_key
from monitor.files.template import Carried, Prefill

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


def last_accepted(
    store: Store, viewer: Viewer, model: Model, pps_id: str, round_: str, on: date
) -> Prefill | None:
    """What to put in a template of this partnership for this round; None if nothing is stored.

    Values come from the current monitor of the last round that the viewer may open;
    for a round that was handed in before, from that monitor: what came after it isn't its own.
    The template tells which of them are too old on the day ``on``. Not what the tables answered:
    that is worked out anew, and what was typed beside it would contradict it on another date. Of
    another version of the model only answers that mean the same under this one: level 3 of another
    scale is another answer.
    """
    submissions = store.submissions(viewer)
    own = submissions[
        submissions["opens"] & (submissions["pps_id"].map(code_key) == code_key(pps_id))
    ]
    if own.empty:
        return None
    own = _up_to(round_, own)
    answered = store.answered(viewer, own["submission"].tolist())
    past = past_of(
        (
            Round(item["round"], item["reference_date"].date(), answered[item["submission"]])
            for item in own.dropna(subset="reference_date").to_dict("records")
            if item["submission"] in answered
        ),
        model,
    )
    last = own.iloc[-1]
    number = int(last["submission"])
    computed = _computed(store.answers(viewer, [number]))
    past = {place: held for place, held in past.items() if place not in computed}
    cells = _not_of(computed, store.cells(viewer, [number]))
    before = model.of(str(last["model_version"]))
    if before is not model:
        cells = _meaning_the_same(cells, before, model)
    return Prefill(str(last["pps_id"]), round_, cells, carried=Carried(past, on))


def _up_to(round_: str, own: pd.DataFrame) -> pd.DataFrame:
    """The monitors up to that of this round; all of them if it has none yet."""
    same = (own["round"].map(round_key) == round_key(round_)).to_numpy()
    return own.iloc[: same.argmax() + 1] if same.any() else own


def _computed(answers: pd.DataFrame) -> frozenset[Place]:
    """The questions that the tables answered."""
    found = answers.loc[answers["origin"] == Origin.COMPUTED, "indicator"]
    return frozenset((INDICATORS.table, indicator) for indicator in found)


def _not_of(computed: frozenset[Place], cells: pd.DataFrame) -> pd.DataFrame:
    """Without what was typed as an answer to these questions, and why that was n.v.t."""
    places = pd.Series(list(zip(cells["table"], cells["row"], strict=True)), cells.index)
    return cells[~(places.isin(computed) & cells["column"].isin(["answer", "reason"]))]


def _meaning_the_same(cells: pd.DataFrame, before: Model, model: Model) -> pd.DataFrame:
    answers = (cells["table"] == INDICATORS.table) & (cells["column"] == "answer")
    return cells[~answers | cells["row"].isin(list(carried(before, model)))]
