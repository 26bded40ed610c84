"""The register as people read it, and as it can be changed."""

from datetime import date

import pandas as pd

from monitor.domain import frames
from monitor.domain.access import Sight
from monitor.reports.regional.leading import led_to
from monitor.reports.regional.register_table import entries, register_table
from monitor.store import Partnership
from tests.reports.invented_rounds import round_, snapshot

PRIVATE = {"visibility": "alleen_wij", "sight": int(Sight.NOTHING)}


def test_the_last_reference_date_stands_beside_each_partnership():
    table = register_table(snapshot([round_("B", "2024-10-01", 50), round_("A", "2025-10-01", 50)]))
    assert list(table["Code"]) == ["A", "B"]
    assert led_to(table) == [("A", ""), ("B", "")]
    assert list(table["Laatste peildatum"]) == [
        pd.Timestamp(2025, 10, 1),
        pd.Timestamp(2024, 10, 1),
    ]


def test_a_monitor_that_is_kept_private_gives_no_date_and_hides_none():
    shared, private = round_("A", "2024-10-01", 50), round_("A", "2025-10-01", 50, **PRIVATE)
    both, alone = register_table(snapshot([shared, private])), register_table(snapshot([private]))
    assert list(both["Laatste peildatum"]) == [pd.Timestamp(2024, 10, 1)]
    assert alone["Laatste peildatum"].isna().all()


def test_an_entry_holds_all_that_the_register_says():
    full = Partnership(
        pps_id="A",
        name="Huis A",
        campus="Campus Dijk",
        sector="ict",
        scheme="rif_2019",
        provinces=("noord_holland", "utrecht"),
        subregions=(),
        active_from=date(2023, 9, 1),
        active_to=date(2026, 8, 31),
    )
    row = {
        "pps_id": "A",
        "name": "Huis A",
        "campus": "Campus Dijk",
        "sector": "ict",
        "scheme": "rif_2019",
        "provinces": "noord_holland;utrecht",
        "subregions": "",
        "active_from": pd.Timestamp(2023, 9, 1),
        "active_to": pd.Timestamp(2026, 8, 31),
    }
    assert entries(frames.frame(frames.REGISTER, [row])) == {"A": full}


def test_what_the_register_does_not_say_stays_unknown():
    rows = [{"pps_id": "A", "name": "Huis A", "campus": "Campus Dijk"}, {"sector": "ict"}]
    found = entries(frames.frame(frames.REGISTER, rows))
    assert found == {"A": Partnership("A", "Huis A", "Campus Dijk", None, None, (), (), None)}
