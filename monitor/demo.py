"""The demonstration data: invented partnerships, read in by the ordinary reader."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pandas as pd

from monitor.domain.access import Viewer
from monitor.domain.model import Model
from monitor.intake import Imported, import_content
from monitor.settings import PROJECT_ROOT
from monitor.store import Partnership

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store

FOLDER = PROJECT_ROOT / "data" / "voorbeeld"


def workbooks() -> list[Path]:
    """The example workbooks, each partnership's rounds in order."""
    return sorted(FOLDER.glob("*.xlsx"))


def load(store: Store, viewer: Viewer, model: Model, now: datetime) -> Iterator[Imported]:
    """Import the example workbooks one by one, then say in the register which have ended.

    A workbook can't tell when its partnership ended; the stories know. Raises StoreUnavailable
    when the store fails; what was imported before stays.
    """
    for path in workbooks():
        yield import_content(
            path.name, path.read_bytes(), store=store, viewer=viewer, model=model, now=now
        )
    stories = tomllib.loads((FOLDER / "stories.toml").read_text(encoding="utf-8"))["stories"]
    ends = {story["id"]: story["active_to"] for story in stories if "active_to" in story}
    for entry in store.register(viewer).to_dict("records"):
        if entry["pps_id"] in ends:
            ended = replace(_partnership(entry), active_to=ends[entry["pps_id"]])
            store.put_partnership(viewer, ended, now)


def _partnership(entry: dict[object, object]) -> Partnership:
    start = entry["active_from"]
    return Partnership(
        pps_id=str(entry["pps_id"]),
        name=str(entry["name"]),
        campus=str(entry["campus"]),
        sector=str(entry["sector"]),
        scheme=str(entry["scheme"]),
        provinces=tuple(str(entry["provinces"]).split(";")),
        subregions=tuple(str(entry["subregions"]).split(";")),
        active_from=start.date() if isinstance(start, pd.Timestamp) else None,
    )
