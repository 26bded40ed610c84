"""What all commands stand on: the model, the store, and the fault that ends a command."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from monitor import settings
from monitor.domain.model import Model
from monitor.files.model_file import load_model
from monitor.store import opening

if TYPE_CHECKING:  # SQLAlchemy is loaded only where there is a database to open
    from monitor.store.store import Store


class Unusable(Exception):
    """A command can't be carried out as it was asked: says why, in Dutch."""


def model() -> Model:
    """The monitor model of this installation."""
    return load_model(settings.from_environment().model_path)


def store() -> Store:
    """The store of this installation, made on first use. Raises StoreUnusable."""
    return opening.open_store(settings.from_environment().database_url)


def existing_store() -> Store | None:
    """The store if there is one; none is made. Raises StoreUnusable."""
    return opening.existing_store(settings.from_environment().database_url)


def now() -> datetime:
    """The moment of a write, in UTC."""
    return datetime.now(UTC)


def content(path: Path) -> bytes:
    """The bytes of a file. Raises Unusable if it can't be read."""
    try:
        return path.read_bytes()
    except OSError as error:
        raise Unusable(f"{path} kan niet worden gelezen: {error.strerror}.") from error


def write(path: Path, data: bytes) -> None:
    """Write a new file. Raises Unusable, with nothing half written, if that can't be done.

    What is there stays: it may be a workbook that somebody is filling in.
    """
    if path.exists():
        raise Unusable(f"{path} bestaat al. Kies een andere naam, of verplaats dat bestand eerst.")
    beside = path.with_name(path.name + ".deel")
    try:
        beside.write_bytes(data)
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        raise not_writable(path, error) from error


def not_writable(path: Path, error: OSError) -> Unusable:
    """The fault of a file that can't be written."""
    return Unusable(f"{path} kan niet worden geschreven: {error.strerror}.")
