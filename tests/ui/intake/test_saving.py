"""Opslaan and Annuleren: done once, told in words, and nothing else goes with it."""

from datetime import UTC, datetime

import pytest
from streamlit.runtime.scriptrunner_utils.script_requests import RerunData
from streamlit.runtime.scriptrunner_utils.script_run_context import get_script_run_ctx
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.files.parser.turns import Asker
from monitor.files.workbook import Workbook, read_workbook
from monitor.settings import PROJECT_ROOT
from monitor.store import Draft
from monitor.store.records import Saved
from monitor.store.store import Store
from monitor.ui import data
from monitor.ui.intake import reading
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put, Save, book


def page() -> None:
    import streamlit as st

    from monitor.ui.intake import notes, saving
    from tests.ui.intake.conftest import read_all

    notes.tell()
    st.text(f"opgeslagen: {notes.saved()}")
    found = read_all()
    for item in found.monitors:
        saving.buttons(item, found, main=True)
    notes.seen()


@pytest.fixture
def at(store: Store) -> AppTest:
    return AppTest.from_function(page, default_timeout=60)


def click(at: AppTest, label: str) -> None:
    next(item for item in at.button if item.label == label).click().run()
    assert not at.exception


def brought(at: AppTest, *drafts: Draft) -> None:
    """Let these be dropped in this tab."""
    at.session_state["hier_ingelezen"] = {draft.id for draft in drafts}


def waiting(store: Store) -> set[str]:
    return {item.filename for item in store.drafts(LOCAL_ADMIN, datetime.now(UTC))}


def stored(store: Store) -> int:
    return len(store.submissions(LOCAL_ADMIN, every_version=True))


def click_while_saving(monkeypatch: pytest.MonkeyPatch) -> None:
    """Let the user click somewhere at the moment that a monitor goes into the store."""
    save = data.store().save

    def interrupted(*given: object, **named: object) -> Saved:
        context = get_script_run_ctx()
        assert context is not None
        assert context.script_requests is not None
        context.script_requests.request_rerun(RerunData())
        return save(*given, **named)  # type: ignore[arg-type]

    monkeypatch.setattr(data.store(), "save", interrupted)


def test_a_file_that_came_in_a_folder_of_a_zip_is_stored_by_its_own_name(
    at: AppTest, store: Store, put: Put
):
    put(book(), "scholen.zip/ROC 1/monitor.xlsx")
    click(at.run(), "Opslaan")
    assert list(store.submissions(LOCAL_ADMIN)["filename"]) == ["monitor.xlsx"]


def test_a_click_that_comes_while_it_is_saved_breaks_nothing_off(
    at: AppTest, store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    brought(at, put(b"Beste lezer,", "brief.txt", minutes=-2))
    put(book(gov_pdca=1), "oud.xlsx", minutes=-1)
    put(book(), "nieuw.xlsx")
    at.run()
    click_while_saving(monkeypatch)
    click(at, "Opslaan")
    assert stored(store) == 1
    assert waiting(store) == set()
    assert at.text[0].value == "opgeslagen: [1]"
    assert "Niet opgeslagen: brief.txt." in drawn(at)


def test_a_click_that_comes_while_several_are_saved_waits_until_all_are(
    store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    at = AppTest.from_file(str(PROJECT_ROOT / "pages" / "inlezen.py"), default_timeout=60)
    for number in range(3):
        put(book(pps_id=f"NHN-PROEF-{number:02}"), f"{number}.xlsx")
    at.run()
    click_while_saving(monkeypatch)
    click(at, "Alles opslaan")
    assert stored(store) == 3
    assert waiting(store) == set()
    assert "Opgeslagen: 3 monitors." in drawn(at)
    assert "Download het verslag van alle bestanden" in drawn(at)


def test_what_must_be_read_again_to_be_stored_is_read_as_the_same_user(
    at: AppTest, store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    def read(content: bytes, *, asker: Asker) -> Workbook:
        asked.append(asker)
        return read_workbook(content, asker=asker)

    asked: list[Asker] = []
    monkeypatch.setattr(reading, "_KEPT", reading.Kept(0))
    monkeypatch.setattr(reading, "read_workbook", read)
    put(book())
    click(at.run(), "Opslaan")
    assert stored(store) == 1
    on_the_page, to_store = asked
    assert to_store.whom == on_the_page.whom
    assert to_store.tell == Asker("").tell  # nothing that a next click can break off


def test_what_came_to_nothing_is_told_with_what_was_saved_and_goes(
    at: AppTest, store: Store, put: Put, save: Save
):
    save(book(pps_id="NHN-PROEF-02"))
    known = put(book(pps_id="NHN-PROEF-02"), "bekend.xlsx")
    brought(at, known, put(b"Beste lezer,", "brief.txt"))
    put(book())
    put(b"Geachte lezer,", "van-een-ander.txt")
    click(at.run(), "Opslaan")
    assert "Niet opgeslagen: brief.txt. In dit bestand staat alleen tekst" in drawn(at)
    assert "bekend.xlsx" not in drawn(at)
    assert "van-een-ander.txt" not in drawn(at)
    assert waiting(store) == {"van-een-ander.txt"}


def test_when_nothing_is_saved_everything_stays(
    at: AppTest, store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    put(b"Beste lezer,", "brief.txt")
    put(book())
    at.run()
    with monkeypatch.context() as patched:
        patched.setattr(data, "store", lambda: Store(store._engine, read_only=True))
        click(at, "Opslaan")
    assert "kan niet worden geschreven" in drawn(at)
    assert "Niet opgeslagen: monitor.xlsx. Dit blijft hier klaarstaan." in drawn(at)
    assert "brief.txt" not in drawn(at)
    assert at.text[0].value == "opgeslagen: []"
    assert waiting(store) == {"brief.txt", "monitor.xlsx"}
    click(at, "Opslaan")
    assert "Dit blijft hier klaarstaan" not in drawn(at)
    assert stored(store) == 1


def test_cancelling_one_leaves_the_others_and_what_is_told_of_them(
    at: AppTest, store: Store, put: Put
):
    put(b"Beste lezer,", "brief.txt", minutes=-2)
    put(book(pps_id="NHN-PROEF-02"), "ander.xlsx", minutes=-1)
    put(book(), "deze.xlsx")
    click(at.run(), "Annuleren")
    assert waiting(store) == {"brief.txt", "ander.xlsx"}
    assert stored(store) == 0


@pytest.mark.parametrize(
    ("changes", "said"),
    [
        ({"par_active_share": "veel"}, "Opslaan kan zodra 1 fout hersteld is."),
        (
            {"par_active_share": "veel", "par_retention": "veel"},
            "Opslaan kan zodra 2 fouten hersteld zijn.",
        ),
    ],
)
def test_how_many_faults_keep_it_from_being_saved_is_said(
    at: AppTest, put: Put, changes: dict[str, str], said: str
):
    put(book(**changes))
    at.run()
    assert [item.value for item in at.text][1:] == [said]
    assert at.button[0].disabled
