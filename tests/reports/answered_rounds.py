"""Rounds of one partnership with every question answered, scored by the real rules."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import pandas as pd

from monitor.domain import frames
from monitor.domain.access import Sight
from monitor.domain.frames import Origin, State
from monitor.domain.model import Indicator
from monitor.domain.scores import score
from monitor.reports.rounds.trends import Path, path
from monitor.reports.rounds.why import Why, rounds
from monitor.reports.snapshot import TOTAL, Snapshot
from tests.reports.invented_rounds import MODEL


def answers(**changed: Any) -> dict[str, dict[str, Any]]:
    """An answer to every question, in the middle; ``changed``: others by indicator, None empty."""
    found = {item.id: _middle(item) for item in MODEL.indicators}
    for indicator, value in changed.items():
        if value is None:
            found[indicator] = {"state": State.EMPTY}
        else:
            found[indicator] = {**found[indicator], "number": float(value)}
    return found


def _middle(item: Indicator) -> dict[str, Any]:
    given: dict[str, Any] = {"state": State.ANSWERED, "origin": Origin.TYPED}
    match item.kind:
        case "choice":
            return given | {"text": item.options[0].id}
        case "date":
            return given | {"date": pd.Timestamp(2028, 1, 1)}
        case "level":
            return given | {"number": 3.0}
    return given | {"number": (item.zero_at + item.full_at) / (200 if item.kind == "share" else 2)}


def snapshot(*given: Mapping[str, dict[str, Any]], **about: Any) -> tuple[Snapshot, pd.DataFrame]:
    """The rounds of partnership A, a year apart, as they count; and all their answers.

    ``about``: lists with a value for each round, for its header.
    """
    heads, rows = [], []
    for number, entry in enumerate(given, start=1):
        head = {
            "submission": number,
            "round_number": number,
            "pps_id": "A",
            "name": "Huis A",
            "campus": "Campus Dijk",
            "round": f"{2023 + number}-ronde",
            "reference_date": pd.Timestamp(2023 + number, 10, 1),
            "start_date": pd.Timestamp(2023, 9, 1),
            "subsidy_end": pd.Timestamp(2027, 8, 31),
            "scheme": "rif_2024",
            "visibility": "platform",
            "model_version": MODEL.version,
            "sight": int(Sight.NAMED),
            "opens": True,
        }
        heads.append(head | {name: values[number - 1] for name, values in about.items()})
        rows += [
            {"submission": number, "indicator": item.id, "sheet": "Indicatoren", "cell": f"E{row}"}
            | entry[item.id]
            for row, item in enumerate(MODEL.indicators, start=number)
        ]
    many = {"submission": "int64"}
    beside = {"round_number": "int64", "sight": "int64", "opens": "bool"}
    headers = frames.frame(many | frames.HEADER | beside, heads)
    told = frames.frame(many | frames.ANSWERS, rows)
    register = frames.frame(
        frames.REGISTER, [{name: heads[0].get(name) for name in frames.REGISTER}]
    )
    return Snapshot(1, MODEL, headers, register, score(headers, told, MODEL)), told


def why(*given: Mapping[str, dict[str, Any]], part: str = TOTAL, **about: Any) -> Why:
    """Why this part of the score changed from the first of these rounds to the last."""
    (found,) = why_each(*given, parts=[part], **about)
    return found


def why_each(
    *given: Mapping[str, dict[str, Any]], parts: Iterable[str], **about: Any
) -> Iterator[Why]:
    """Why each of these parts of the score changed; the rounds are scored once for all."""
    now, told = snapshot(*given, **about)
    found: Path = path(now, "A")
    for part in parts:
        first, *_, last = rounds(found, part).values()
        yield Why(found, first, last, told, part)
