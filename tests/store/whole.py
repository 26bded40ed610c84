"""That a store is whole."""

from monitor.domain.access import LOCAL_ADMIN
from monitor.store.store import Store


def assert_whole(store: Store) -> int:
    """That everything stored is whole and has its audit row; gives how many there are."""
    assert store.verify(LOCAL_ADMIN) == []
    stored = store.submissions(LOCAL_ADMIN, every_version=True)
    trail = store.audit(LOCAL_ADMIN)
    assert sorted(trail.loc[trail["action"] == "save", "submission"]) == sorted(
        stored["submission"]
    )
    assert store.data_version() == len(trail)
    return len(stored)
