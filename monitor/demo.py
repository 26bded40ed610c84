"""The demonstration data: invented partnerships, read in by the ordinary reader."""

from __future__ import annotations

import tomllib
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from monitor.domain.access import Viewer
from monitor.domain.model import Model
from monitor.intake import Imported, import_content
from monitor.reports.register_table import entries
from monitor.settings import PROJECT_ROOT

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
    for pps_id, entry in entries(store.register(viewer)).items():
        if pps_id in ends:
            store.put_partnership(viewer, replace(entry, active_to=ends[pps_id]), now)
