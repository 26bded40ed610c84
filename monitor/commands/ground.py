"""What all commands stand on: the model, the store, and the fault that ends a command."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import settings
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.model import Model
from monitor.domain.pointing import Guide, OldTemplate
from monitor.files.model_file import load_versions
from monitor.files.pointing.older_templates import load_templates
from monitor.intake import guide_to
from monitor.reports.trouble import said
from monitor.store import Reason, StoreUnusable, opening
from monitor.store.file_of_url import missing_file

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


class Unusable(Exception):
    """A command can't be carried out as it was asked: says why, in Dutch."""


def model() -> Model:
    """The monitor model of this installation, with the other versions that it knows."""
    return load_versions(*model_files())


def model_files() -> tuple[Path, Path]:
    """Where the monitor model of this installation stands, and the folder of other versions."""
    return settings.from_environment().model_files


def templates() -> tuple[OldTemplate, ...]:
    """The older templates that this installation knows."""
    return load_templates(settings.from_environment().templates_path, model())


def guide(opened: Store | None) -> Guide:
    """What helps to find the tables of a new file, with what this store remembers."""
    return guide_to(opened, LOCAL_ADMIN, templates())


def store() -> Store:
    """The store of this installation, made on first use, which is then said.

    Raises StoreUnusable, or Unusable where it would have to stand in a folder that isn't there.
    """
    url = settings.from_environment().database_url
    missing = missing_file(url)
    try:
        opened = opening.open_store(url)
    except StoreUnusable as fault:
        if fault.reason is Reason.NO_FOLDER and missing:
            raise Unusable(f"{said(fault)} Het gaat om {missing.parent}.") from fault
        raise
    if missing:
        print(f"Er was nog geen opslag. Er is een nieuwe gemaakt: {missing}", file=sys.stderr)
    return opened


def existing_store() -> Store | None:
    """The store if there is one, for reading only; none is made. Raises StoreUnusable.

    One of an older version is brought up to date first: nothing that is in it changes.
    """
    url = settings.from_environment().database_url
    try:
        return opening.existing_store(url)
    except StoreUnusable as older:
        if older.reason is not Reason.OLDER_SCHEMA:
            raise
        try:
            opening.open_store(url).close()
        except StoreUnusable as fault:
            if fault.reason is Reason.NOT_WRITABLE:
                raise older from fault  # it was asked to be read, so that isn't the trouble
            raise
    return opening.existing_store(url)


def store_to_read() -> Store:
    """The store for reading only. Raises Unusable if there is none, and StoreUnusable."""
    found = existing_store()
    if found is None:
        raise Unusable(_no_store())
    return found


def store_to_change() -> Store:
    """The store for what changes it but never begins one; raises as :func:`store_to_read`."""
    store_to_read().close()
    return store()


def _no_store() -> str:
    # An address of a database elsewhere may hold a password: only a file is named.
    missing = missing_file(settings.from_environment().database_url)
    place = f": {missing} is er niet" if missing else ""
    return (
        f"Er is nog geen opslag{place}. Kijk of de instelling MONITOR_DATABASE_URL klopt. "
        "Een nieuwe opslag maakt u met de opdracht import of demo."
    )


def now() -> datetime:
    """The moment of a write, in UTC."""
    return datetime.now(UTC)
