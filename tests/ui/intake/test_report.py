"""What was saved, as the URL names it: only what still counts and what the viewer may open."""

import re
from datetime import UTC, datetime

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.store.store import Store
from monitor.ui import data
from tests.pages.visiting import drawn
from tests.ui.asking import taken
from tests.ui.intake.conftest import Save, book

_ROW = r"pps\?pps=(?P<pps_id>[\w-]+)(?P<row>.*?)</tr>"


def page() -> None:
    import streamlit as st

    from monitor.ui.intake import notes, report

    st.text(f"iets te zien: {report.shown(notes.saved(), st.container())}")


def shown(*numbers: int) -> AppTest:
    at = AppTest.from_function(page, default_timeout=60)
    at.query_params["opgeslagen"] = ",".join(map(str, numbers))
    return at.run()


def test_several_are_listed_with_a_link_to_each(save: Save):
    one = save(book(pps_id="NHN A&B", naam="<b>Huis</b>"))
    text = drawn(shown(one, save(book())))
    assert "Opgeslagen: 2 monitors." in text
    assert 'href="pps?pps=NHN+A%26B&amp;ronde=2026-midterm"' in text
    assert ">&lt;b&gt;Huis&lt;/b&gt;</a>" in text


def test_each_of_several_comes_with_its_own_sheet(save: Save):
    one, other = save(book(pps_id="NHN-PROEF-02")), save(book())
    text = drawn(shown(one, other))
    assert text.count(">Overzicht (pdf)</a>") == 2
    for whose in ("NHN-PROEF-02", "NHN-PROEF-01"):
        row = text[text.index(f"pps?pps={whose}") :]
        name, content = taken(row, "Overzicht (pdf)")
        assert name.startswith(f"overzicht-{whose.lower()}-2026-midterm-")
        assert content.startswith(b"%PDF-1.7")


def test_of_several_it_is_marked_which_the_partnership_keeps_to_itself(save: Save):
    own, shared = save(book(pps_id="NHN-PROEF-02", zichtbaarheid="alleen wij")), save(book())
    text = drawn(shown(own, shared))
    rows = {row["pps_id"]: row["row"] for row in re.finditer(_ROW, text)}
    assert "alleen voor de PPS zelf" in rows["NHN-PROEF-02"]
    assert "alleen voor de PPS zelf" not in rows["NHN-PROEF-01"]


def test_what_counts_no_more_is_counted_apart(store: Store, save: Save):
    first, second = save(book(gov_pdca=1)), save(book(gov_pdca=5))
    other = save(book(pps_id="NHN-PROEF-02"))
    store.withdraw(LOCAL_ADMIN, other, "proef", datetime.now(UTC))
    text = drawn(shown(first, second, other))
    assert "2 opgeslagen monitors zijn er niet meer, of er is een nieuwere versie." in text
    assert "Opgeslagen: Proefhuis Voorbeeldstad, 2026-midterm, versie 2." in text


def test_nothing_is_shown_of_what_is_not_the_viewers(save: Save, monkeypatch: pytest.MonkeyPatch):
    # Who it is may be known to all; the monitor itself may not.
    one, other = (
        save(book(zichtbaarheid="provincie")),
        save(book(pps_id="NHN-PROEF-02", naam="Ander huis")),
    )
    stranger = Viewer("vreemd", Role.COORDINATOR, frozenset({"NHN-PROEF-02"}))
    monkeypatch.setattr(data, "viewer", lambda: stranger)
    text = drawn(shown(one, other))
    assert "Opgeslagen: Ander huis" in text
    assert "De opgeslagen monitor is er niet meer" in text
    assert "Proefhuis" not in text
    at = shown(one)
    assert at.text[0].value == "iets te zien: False"
    assert "Opgeslagen:" not in drawn(at)


def test_nothing_saved_is_nothing_said(store: Store):
    at = shown()
    assert at.text[0].value == "iets te zien: False"
    assert drawn(at) == ""
