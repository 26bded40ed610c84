"""Whether the store answers: what the health route asks."""

from __future__ import annotations

import logging
from functools import lru_cache
from typing import TYPE_CHECKING

from monitor import settings
from monitor.store import StoreFault, open_store

if TYPE_CHECKING:  # the store itself is loaded when it is first asked for: a faster start
    from monitor.store.store import Store


@lru_cache(maxsize=1)
def _store(url: str) -> Store:
    return open_store(url)


def database_answers() -> bool:
    """Whether the store of this installation can be opened and read; if not, the log says why."""
    try:
        _store(settings.from_environment().database_url).data_version()
    except StoreFault as fault:
        logging.getLogger(__name__).warning("The store does not answer: %s", fault)
        return False
    return True
