"""The audit trail and the data version."""

import pytest
import sqlalchemy as sa

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.store.store import Store
from tests.store.invented import NOW, submission

OWNER = Viewer("trekker", Role.COORDINATOR, frozenset({"nhn-01"}))


def test_every_change_has_its_row_newest_first(store: Store) -> None:
    saved = store.save(OWNER, submission(), draft_id=None, now=NOW)
    store.withdraw(LOCAL_ADMIN, saved.id, "verkeerde PPS", NOW)
    trail = store.audit(LOCAL_ADMIN)
    assert list(trail["action"]) == ["withdraw", "save"]
    assert list(trail["who"]) == ["beheerder", "trekker"]
    assert list(trail["role"]) == ["beheerder", "coördinator"]
    assert list(trail["submission"]) == [saved.id, saved.id]
    assert list(trail["at"]) == [NOW, NOW]
    assert submission().sha256 in trail["details"].iloc[1]


def test_each_change_raises_the_data_version_and_a_refused_one_does_not(store: Store) -> None:
    before = store.data_version()
    saved = store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    assert store.data_version() == before + 1
    with pytest.raises(PermissionError):
        store.withdraw(OWNER, saved.id, "mag niet", NOW)
    assert store.data_version() == before + 1


def test_a_coordinator_reads_the_trail_of_the_own_partnership(store: Store) -> None:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.save(LOCAL_ADMIN, submission("UTR-02"), draft_id=None, now=NOW)
    assert list(store.audit(OWNER)["pps_id"]) == ["NHN-01"]
    assert store.audit(Viewer("p", Role.PROVINCE)).empty


@pytest.mark.parametrize("change", ["UPDATE audit SET who = 'x'", "DELETE FROM audit"])
def test_the_trail_is_append_only(store: Store, url: str, change: str) -> None:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    engine = sa.create_engine(url)
    with pytest.raises(sa.exc.IntegrityError, match="append only"), engine.begin() as connection:
        connection.exec_driver_sql(change)
    engine.dispose()
    assert len(store.audit(LOCAL_ADMIN)) == 1
