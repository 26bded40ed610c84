"""Who is in the register, and how partnerships get there."""

from dataclasses import replace
from datetime import date, datetime

import pandas as pd
import pytest

from monitor.domain import frames
from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.store import NotAllowed, NotStorable, Partnership
from monitor.store.store import Store
from tests.store.invented import NOW, submission

ENTRY = Partnership(
    pps_id="UTR-02",
    name="Zorglab",
    campus="Campus Gracht",
    sector="zorg",
    scheme="rif_2024",
    provinces=("utrecht",),
    subregions=(),
    active_from=date(2024, 8, 1),
    active_to=date(2028, 7, 31),
)


def test_a_partnership_is_added_by_its_first_monitor(store: Store) -> None:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    (row,) = store.register(LOCAL_ADMIN).to_dict("records")
    assert pd.isna(row.pop("active_to"))
    assert row == {
        "pps_id": "NHN-01",
        "name": "Techniekhuis",
        "campus": "Campus Dijk",
        "sector": "techniek",
        "scheme": "rif_2019",
        "provinces": "noord_holland;flevoland",
        "subregions": "nhn",
        "active_from": datetime(2023, 8, 1),
    }


def test_a_monitor_changes_nothing_about_a_partnership_that_is_there(store: Store) -> None:
    store.put_partnership(LOCAL_ADMIN, ENTRY, NOW)
    before = store.register(LOCAL_ADMIN)
    store.save(LOCAL_ADMIN, submission("utr-02", name="Anders"), draft_id=None, now=NOW)
    pd.testing.assert_frame_equal(store.register(LOCAL_ADMIN), before)


def test_an_empty_register_has_its_columns(store: Store) -> None:
    pd.testing.assert_frame_equal(store.register(LOCAL_ADMIN), frames.empty(frames.REGISTER))


def test_the_admin_adds_a_partnership(store: Store) -> None:
    store.put_partnership(LOCAL_ADMIN, ENTRY, NOW)
    store.put_partnership(LOCAL_ADMIN, replace(ENTRY, pps_id="ALM-01", provinces=()), NOW)
    found = store.register(LOCAL_ADMIN)
    assert list(found["pps_id"]) == ["ALM-01", "UTR-02"]
    assert list(found["provinces"]) == ["", "utrecht"]


@pytest.mark.parametrize("typed", ["utr - 02", "utr 02", "UTR–02", "UTR_02"])
def test_the_admin_changes_a_partnership_whose_id_keeps_its_spelling(
    store: Store, typed: str
) -> None:
    store.put_partnership(LOCAL_ADMIN, ENTRY, NOW)
    changed = replace(
        ENTRY,
        pps_id=typed,
        name="Zorgplein",
        provinces=(),
        subregions=("u16",),
        active_to=None,
    )
    store.put_partnership(LOCAL_ADMIN, changed, NOW)
    row = store.register(LOCAL_ADMIN).set_index("pps_id").loc["UTR-02"]
    assert (row["name"], row["provinces"], row["subregions"]) == ("Zorgplein", "", "u16")
    assert pd.isna(row["active_to"])
    assert list(store.audit(LOCAL_ADMIN)["details"]) == ["changed", "added"]
    assert list(store.audit(LOCAL_ADMIN)["pps_id"]) == ["UTR-02", "UTR-02"]


def test_only_the_admin_keeps_the_register(store: Store) -> None:
    owner = Viewer("trekker", Role.COORDINATOR, frozenset({"UTR-02"}))
    with pytest.raises(NotAllowed):
        store.put_partnership(owner, ENTRY, NOW)
    with pytest.raises(NotStorable):
        store.put_partnership(LOCAL_ADMIN, replace(ENTRY, pps_id=" "), NOW)
    assert store.register(LOCAL_ADMIN).empty


@pytest.mark.parametrize(
    ("viewer", "names"),
    [
        (Viewer("a", Role.ADVISER), ["Techniekhuis", "Zorglab"]),
        (Viewer("c", Role.COORDINATOR, frozenset({"utr-02"})), ["Zorglab", None]),
        (Viewer("p", Role.PROVINCE), [None, None]),
    ],
    ids=["adviseur", "coördinator", "provincie"],
)
def test_everyone_counts_everyone_but_knows_only_who_one_works_with(
    store: Store, viewer: Viewer, names: list[str | None]
) -> None:
    store.save(LOCAL_ADMIN, submission(), draft_id=None, now=NOW)
    store.put_partnership(LOCAL_ADMIN, ENTRY, NOW)
    found = store.register(viewer)
    assert [None if pd.isna(name) else name for name in found["name"]] == names
    assert set(found["provinces"]) == {"noord_holland;flevoland", "utrecht"}
    hidden = found["name"].isna()
    assert found.loc[hidden, ["pps_id", "campus"]].isna().all().all()
