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
from monitor.reports.regional.register_table import entries
from monitor.settings import PROJECT_ROOT
from monitor.store import Outcome
from monitor.storing_at_once import Imported, import_content

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store

FOLDER = PROJECT_ROOT / "data" / "voorbeeld"

LOADER = "voorbeelddata"
"""In whose name the examples are stored: somebody may read one of these files in to practise."""


def workbooks() -> list[Path]:
    """The example workbooks, each partnership's rounds in order."""
    return sorted(FOLDER.glob("*.xlsx"))


def unfinished(store: Store, viewer: Viewer) -> bool:
    """Whether loading was begun and broken off: an example was stored by it, and not all are.

    What was withdrawn or replaced since was stored too.
    """
    stored = store.submissions(viewer, every_version=True)
    names = {path.name for path in workbooks()}
    return LOADER in set(stored["uploaded_by"]) and not names <= set(stored["filename"])


def load(store: Store, viewer: Viewer, model: Model, now: datetime) -> Iterator[Imported]:
    """Import the example workbooks one by one, and say which have ended and what became of them.

    All of it is stored by LOADER, who may do what the viewer may. What is stored already is
    skipped, so that it can be taken up where it broke off. A workbook can't tell when its
    partnership ended, nor what was found out later; the stories know. Raises StoreUnavailable when
    the store fails; what was imported before stays.
    """
    viewer = replace(viewer, name=LOADER)
    stories = tomllib.loads((FOLDER / "stories.toml").read_text(encoding="utf-8"))["stories"]
    ends = {story["id"]: story["active_to"] for story in stories if "active_to" in story}
    for path in workbooks():
        imported = import_content(
            path.name, path.read_bytes(), store=store, viewer=viewer, model=model, now=now
        )
        pps_id = imported.saved.pps_id if imported.saved else ""
        if pps_id in ends:
            entry = entries(store.register(viewer))[pps_id]
            store.put_partnership(viewer, replace(entry, active_to=ends[pps_id]), now)
        yield imported
    # Whoever has an outcome got it from an earlier loading, or from somebody who knows better.
    lack_one = set(store.register(viewer)["pps_id"]) - set(store.outcomes(viewer)["pps_id"])
    for story in stories:
        if story["id"] in lack_one:
            for listed in story.get("outcomes", ()):
                store.put_outcome(viewer, Outcome(story["id"], *listed), now)
