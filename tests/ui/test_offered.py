"""What there is to choose from: the known by name, and of those what may be opened."""

from dataclasses import replace
from datetime import UTC, datetime

from monitor.domain.access import LOCAL_ADMIN
from monitor.files.model_file import load_model
from monitor.reports.regional.register_table import entries
from monitor.reports.snapshot import take
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from monitor.ui.offered import Offered, offered

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


def now(url: str, new_campus: str = "") -> Offered:
    """What is offered; first a partnership without a monitor is added if a campus is named."""
    store = open_store(url)
    if new_campus:
        entry = entries(store.register(LOCAL_ADMIN))["NHN-TECH-01"]
        new = replace(entry, pps_id="NIEUW-01", name="Nieuw", campus=new_campus)
        store.put_partnership(LOCAL_ADMIN, new, datetime.now(UTC))
    found = offered(
        take(store, LOCAL_ADMIN, MODEL), lambda: store.submissions(LOCAL_ADMIN, every_version=True)
    )
    store.close()
    return found


def test_a_partnership_without_a_monitor_can_be_chosen_but_not_opened(demo_store_url: str):
    before, after = now(demo_store_url), now(demo_store_url, "aan de Haven")
    assert after.partnerships.keys() - before.partnerships.keys() == {"NIEUW-01"}
    assert after.opened == before.opened
    # With its code, for two may have one name.
    label = after.opened["NHN-TECH-01"]
    assert label.startswith("Vonk en Vaart, ")
    assert label.endswith(" (NHN-TECH-01)")
    # Without it in a heading; the page names the first where none is chosen, as the box does.
    assert after.names["NHN-TECH-01"] == "Vonk en Vaart"
    assert list(after.names) == list(after.partnerships)
    assert after.monitors == before.monitors > len(after.opened)


def test_campuses_stand_in_alphabetical_order_whatever_their_capitals(demo_store_url: str):
    campuses = list(now(demo_store_url, "aan de Haven").campuses)
    assert campuses[0] == "aan de Haven"
    assert campuses == sorted(campuses, key=str.casefold)


def test_where_all_was_withdrawn_that_is_known(demo_store_url: str):
    assert not now(demo_store_url).withdrawn
    store = open_store(demo_store_url)
    for number in store.submissions(LOCAL_ADMIN)["submission"]:
        store.withdraw(LOCAL_ADMIN, int(number), "proef", datetime.now(UTC))
    store.close()
    found = now(demo_store_url)
    assert (found.withdrawn, found.monitors, found.opened) == (True, 0, {})
