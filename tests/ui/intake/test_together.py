"""Several drafts: which go along with Alles opslaan, which don't, and in what order."""

import io
from datetime import UTC, datetime
from typing import Any

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.rules import rule
from monitor.store.store import Store
from monitor.ui import downloads
from monitor.ui.intake import long_table, ready, together
from monitor.ui.intake.kinds import TurnedAway
from monitor.ui.intake.storing import NOT_REPLACED
from tests.odd_file import odd_pointings
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import Put, Save, book
from tests.ui.intake.test_storing import ask, store_now

WRONG = "ongeveer de helft"


def page() -> None:
    import streamlit as st

    from monitor.ui.intake import notes, together
    from tests.ui.intake.conftest import read_all

    notes.tell()
    found = read_all()
    st.text(f"hoofdknop: {together.listing(found)}")
    if found.monitors:
        st.text(f"bekeken: {together.chosen(found.monitors).draft.filename}")
    notes.seen()


@pytest.fixture
def at(store: Store) -> AppTest:
    return AppTest.from_function(page, default_timeout=60)


def texts(at: AppTest) -> list[str]:
    assert not at.exception
    return [item.value for item in at.text]


def cells(at: AppTest, row: str) -> str:
    return next(line for line in drawn(at).split("<tr>") if row in line)


def test_one_draft_needs_no_list(at: AppTest, put: Put):
    put(book())
    assert texts(at.run()) == ["hoofdknop: False", "bekeken: monitor.xlsx"]
    assert not at.button
    assert not at.selectbox


def test_what_another_brings_later_does_not_take_the_place_of_ones_own(at: AppTest, put: Put):
    own = put(book(), "mijn.xlsx", minutes=-1)
    put(book(pps_id="NHN-PROEF-02"), "van-een-ander.xlsx")
    assert "bekeken: van-een-ander.xlsx" in texts(at.run())
    at.session_state[ready._OWN] = {own.id}
    assert "bekeken: mijn.xlsx" in texts(at.run())


def test_one_that_can_be_saved_needs_no_button_for_all(at: AppTest, put: Put):
    put(book(), "goed.xlsx")
    put(book(pps_id="NHN-PROEF-02", par_active_share=WRONG), "fout.xlsx")
    assert texts(at.run())[0] == "hoofdknop: False"
    assert "eerst de fouten herstellen" in cells(at, "fout.xlsx")


@pytest.mark.parametrize(
    ("minutes", "said"),
    [(-2, "Slaat u het nieuwste op, dan vervalt het oudere."), (None, "")],
)
def test_of_two_of_a_round_it_is_said_what_saving_does(
    at: AppTest, put: Put, minutes: float | None, said: str
):
    if minutes is not None:
        put(book(), "oud.xlsx", minutes=minutes)
    put(book(pps_id="NHN-PROEF-02"), "ander.xlsx")
    put(book(par_active_share=WRONG), "nieuw.xlsx")
    at.run()
    assert said in cells(at, "nieuw.xlsx")
    assert ("nog een bestand van dit meetmoment" in cells(at, "nieuw.xlsx")) is bool(said)
    assert "annuleer de rest" not in drawn(at)


def test_of_two_of_a_round_with_a_fout_the_older_one_is_told_that_it_goes(at: AppTest, put: Put):
    put(book(par_active_share=WRONG), "oud.xlsx", minutes=-2)
    put(book(par_active_share=WRONG, gov_pdca=4), "nieuw.xlsx")
    at.run()
    assert "Slaat u het nieuwste op, dan vervalt dit." in cells(at, "oud.xlsx")
    assert "Slaat u het nieuwste op, dan vervalt het oudere." in cells(at, "nieuw.xlsx")


def test_the_newest_of_a_round_is_saved_and_the_older_one_goes_with_it(
    at: AppTest, store: Store, put: Put, save: Save
):
    save(book(gov_pdca=1))
    put(book(gov_pdca=2), "oud.xlsx", minutes=-2)
    put(book(gov_pdca=4), "nieuw.xlsx", minutes=-1)
    put(book(pps_id="NHN-PROEF-02"), "ander.xlsx")
    said = texts(at.run())[0]
    assert said == (
        "2 bestanden worden opgeslagen. 1 bestand niet: vervalt als u het nieuwere bestand opslaat."
    )
    assert "<td>versie 2</td>" in cells(at, "nieuw.xlsx")
    assert "versie 1, nieuwe PPS NHN-PROEF-02" in cells(at, "ander.xlsx")
    at.button[0].click().run()
    assert "Niet opgeslagen" not in drawn(at)
    found = store.submissions(LOCAL_ADMIN, every_version=True)
    assert set(found["filename"]) == {"eerder.xlsx", "nieuw.xlsx", "ander.xlsx"}


@pytest.mark.parametrize(
    ("newest", "said"),
    [
        ({"gov_pdca": 4}, "vervalt als u het nieuwere bestand opslaat"),
        ({"par_active_share": WRONG, "gov_pdca": 4}, "Slaat u het nieuwste op, dan vervalt dit"),
    ],
)
def test_of_one_that_goes_it_is_told_what_was_done_in_it(
    at: AppTest, store: Store, put: Put, newest: dict[str, Any], said: str
):
    now = datetime.now(UTC)
    older = put(book(par_active_share=WRONG), "oud.xlsx", minutes=-2)
    made = [
        Correction(Subject("indicators", row, "answer"), "veel", "3", LOCAL_ADMIN.name, now)
        for row in ("gov_pdca", "vis_shared_vision")
    ]
    store.point_in_draft(LOCAL_ADMIN, older, odd_pointings()[0], now)
    store.correct_draft(LOCAL_ADMIN, older, made, now)
    put(book(**newest), "nieuw.xlsx", minutes=-1)
    at.run()
    put_right = (
        "Wat u hier op het scherm verbeterde of bevestigde (2 vakken), moet dan daarin staan."
    )
    assert f"{said}. {put_right}</td>" in cells(at, "oud.xlsx")


def test_a_newer_file_with_a_fout_takes_the_place_of_nothing(at: AppTest, store: Store, put: Put):
    put(book(), "goed.xlsx", minutes=-2)
    put(book(par_active_share=WRONG), "fout.xlsx", minutes=-1)
    put(book(pps_id="NHN-PROEF-02"), "ander.xlsx")
    assert texts(at.run())[0].startswith("2 bestanden worden opgeslagen. 1 bestand niet: eerst")
    at.button[0].click().run()
    assert "Niet opgeslagen: fout.xlsx. Herstel eerst de fouten" in drawn(at)
    found = store.submissions(LOCAL_ADMIN, every_version=True)
    assert set(found["filename"]) == {"goed.xlsx", "ander.xlsx"}


def test_two_with_a_fout_of_one_round_are_said_to_be_so(at: AppTest, put: Put):
    put(book(par_active_share=WRONG), "een.xlsx", minutes=-2)
    put(book(par_active_share=WRONG, gov_pdca=5), "twee.xlsx", minutes=-1)
    put(book(pps_id="NHN-PROEF-02", par_active_share=WRONG), "ander.xlsx")
    at.run()
    for name in ("een.xlsx", "twee.xlsx"):
        said = cells(at, name)
        assert "eerst de fouten herstellen. Let op: er staat hier nog een bestand van dit" in said
    assert "<td>eerst de fouten herstellen</td>" in cells(at, "ander.xlsx")


def test_of_many_with_a_fout_of_one_round_it_is_said_how_many_others_there_are(
    at: AppTest, put: Put
):
    for number in range(1, 4):
        put(book(par_active_share=WRONG, gov_pdca=number), f"{number}.xlsx")
    at.run()
    assert "Let op: er staan hier nog 2 bestanden van dit meetmoment." in cells(at, "1.xlsx")


def test_which_of_those_brought_at_once_to_choose_is_said_once(at: AppTest, store: Store):
    moment = datetime.now(UTC)
    for number in range(1, 4):
        content = book(par_active_share=WRONG, gov_pdca=number)
        store.put_draft(LOCAL_ADMIN, f"{number}.xlsx", content, moment)
    at.run()
    assert "Let op: er staan hier nog 2 bestanden van dit meetmoment." in cells(at, "3.xlsx")
    assert drawn(at).count("Kies er één en annuleer de rest.") == 1


def test_two_that_name_no_partnership_are_not_taken_for_the_same(at: AppTest, put: Put):
    put(book(pps_id=None), "een.xlsx")
    put(book(pps_id=None, gov_pdca=5), "twee.xlsx")
    at.run()
    assert "<td>eerst de fouten herstellen</td>" in cells(at, "een.xlsx")


def test_what_was_cancelled_in_another_window_is_told_not_to_be_stored(
    at: AppTest, store: Store, put: Put
):
    gone = put(book(), "weg.xlsx", minutes=-1)
    put(book(pps_id="NHN-PROEF-02"), "goed.xlsx", minutes=-2)
    at.run()
    store.drop_draft(LOCAL_ADMIN, gone)
    at.button[0].click().run()
    assert "Niet opgeslagen: weg.xlsx. Dit stond niet meer klaar" in drawn(at)
    assert at.query_params["opgeslagen"] == "1"


def test_when_every_file_is_gone_that_is_said_too(at: AppTest, store: Store, put: Put):
    every = [put(book(), "een.xlsx"), put(book(pps_id="NHN-PROEF-02"), "twee.xlsx")]
    at.run()
    for draft in every:
        store.drop_draft(LOCAL_ADMIN, draft)
    at.button[0].click().run()
    assert "Niet opgeslagen: " in drawn(at)
    assert "een.xlsx" in drawn(at)
    assert "twee.xlsx" in drawn(at)
    assert store.submissions(LOCAL_ADMIN).empty


def test_what_another_window_saved_all_of_is_told_as_saved(at: AppTest, store: Store, put: Put):
    put(book(), "een.xlsx")
    put(book(pps_id="NHN-PROEF-02"), "twee.xlsx")
    at.run()
    other = AppTest.from_function(page, default_timeout=60).run()
    other.button[0].click().run()
    at.button[0].click().run()
    assert at.query_params["opgeslagen"] == other.query_params["opgeslagen"]
    assert "Niet opgeslagen" not in drawn(at)
    assert len(store.submissions(LOCAL_ADMIN)) == 2


def test_of_a_draft_that_was_stored_since_a_link_tells_what_it_became(
    at: AppTest, store: Store, put: Put
):
    """As after going back in the browser."""
    draft = put(book(), "eerst.xlsx")
    put(book(pps_id="NHN-PROEF-02"), "nog.xlsx")
    (number,) = store_now(store, ask(draft)).saved
    at.query_params["concept"] = draft.id
    assert texts(at.run())[-1] == "bekeken: nog.xlsx"
    said = "Het bestand uit de link is opgeslagen als NHN-PROEF-01, 2026-midterm, versie 1"
    assert f"{said}. Hier staat nu een ander." in drawn(at)
    assert "uit de link is er niet" not in drawn(at)
    store.withdraw(LOCAL_ADMIN, number, "vergissing", datetime.now(UTC))
    assert f"{said} en daarna ingetrokken. " in drawn(at.run())


def test_the_draft_that_is_looked_at_stands_in_the_url(at: AppTest, put: Put):
    old, _ = put(book(), "oud.xlsx", minutes=-1), put(book(pps_id="NHN-PROEF-02"), "nieuw.xlsx")
    assert texts(at.run())[-1] == "bekeken: nieuw.xlsx"
    at.selectbox[0].set_value(old.id).run()
    assert at.query_params["concept"] == old.id
    assert texts(at)[-1] == "bekeken: oud.xlsx"


def test_a_long_list_begins_with_what_needs_a_look_and_folds_the_rest(
    at: AppTest, put: Put, monkeypatch: pytest.MonkeyPatch
):
    for module in (together, long_table):
        monkeypatch.setattr(module, "SHOWN", 2)
    put(book(par_active_share=WRONG), "fout.xlsx", minutes=-3)
    for number in (2, 3, 4):
        put(book(pps_id=f"NHN-PROEF-0{number}"), f"{number}.xlsx", minutes=-number / 4)
    assert texts(at.run())[0].startswith("3 bestanden worden opgeslagen. 1 bestand niet")
    first, rest = drawn(at).split("Nog 2 bestanden")
    assert "fout.xlsx" in first
    assert "2.xlsx" in first
    assert "3.xlsx" in rest
    assert "4.xlsx" in rest


def test_the_report_tells_of_every_file_of_the_batch(
    at: AppTest, store: Store, put: Put, save: Save
):
    save(book(pps_id="NHN-PROEF-09"))
    put(book(pps_id="NHN-PROEF-09"), "bekend.xlsx")
    put(b"Beste lezer,", "brief.txt")
    put(book(pps_id="NHN-PROEF-02", par_active_share=WRONG), "fout.xlsx")
    put(book(), "goed.xlsx")
    gone = put(book(pps_id="NHN-PROEF-03"), "weg.xlsx")
    nested = TurnedAway("veel.zip/binnen.zip", rule("ZIP-IN-ZIP").at(None, None, file="binnen.zip"))
    at.session_state[ready._TURNED_AWAY] = [nested]
    at.run()
    store.drop_draft(LOCAL_ADMIN, gone)
    at.button[0].click().run()
    sheet = report_of(at)
    assert {row[0]: row[1] for row in sheet} == {
        "bekend.xlsx": "al eerder opgeslagen",
        "brief.txt": "niet opgeslagen",
        "fout.xlsx": "niet opgeslagen",
        "goed.xlsx": "opgeslagen",
        "veel.zip/binnen.zip": "niet opgeslagen",
        "weg.xlsx": "niet opgeslagen",
    }
    why = {row[0]: row[-1] for row in sheet}
    assert "alleen tekst, zoals in een csv" in why["brief.txt"]
    assert "Indicatoren, E11" in why["fout.xlsx"]
    assert "Dit stond niet meer klaar" in why["weg.xlsx"]
    assert "nog een zip" in why["veel.zip/binnen.zip"]
    assert "Niet opgeslagen: veel.zip/binnen.zip." in drawn(at)
    at.run()
    assert report_of(at) == sheet  # it stays until something else is uploaded
    again = AppTest.from_function(page, default_timeout=60)
    again.query_params.update(at.query_params)
    assert report_of(again.run()) == sheet  # after a reload too


def test_the_report_tells_what_was_stored_and_not_what_the_page_expected(
    at: AppTest, store: Store, put: Put, save: Save
):
    here = put(book(), "hier.xlsx")
    put(book(pps_id="NHN-PROEF-02"), "elders.xlsx")
    at.run()
    save(book(gov_pdca=5))
    store_now(store, ask(here, 2))  # as in another window, that shows the version it becomes now
    save(book(pps_id="NHN-PROEF-02"))
    at.button[0].click().run()
    assert {(row[0], row[1], row[4]) for row in report_of(at)} == {
        ("hier.xlsx", "opgeslagen", 2),
        ("elders.xlsx", "al eerder opgeslagen", 1),
    }


def test_the_report_tells_of_an_older_file_that_stayed_and_of_what_the_page_did_not_show_yet(
    at: AppTest, store: Store, put: Put
):
    older = put(book(gov_pdca=2), "oud.xlsx", minutes=-2)
    put(book(), "nieuw.xlsx")
    put(book(meetmoment="2026-review"), "zelfde-dag.xlsx", minutes=-1)
    at.run()
    now = datetime.now(UTC)
    made = Correction(Subject("indicators", "gov_pdca", "answer"), "2", "5", LOCAL_ADMIN.name, now)
    store.correct_draft(LOCAL_ADMIN, older, [made], now)
    at.button[0].click().run()
    rows = {row[0]: row for row in report_of(at)}
    assert {name: row[1] for name, row in rows.items()} == {
        "nieuw.xlsx": "opgeslagen",
        "oud.xlsx": "niet opgeslagen",
        "zelfde-dag.xlsx": "opgeslagen",
    }
    assert NOT_REPLACED in str(rows["oud.xlsx"][-1])
    first, second = (rows[name][6] for name in ("nieuw.xlsx", "zelfde-dag.xlsx"))
    assert second == first  # one more beside the other round, one less for the empty register


def report_of(at: AppTest) -> list[tuple[object, ...]]:
    """The rows of the report that the page links to."""
    address = drawn(at).split('href="./downloads/')[1].split('"')[0]
    download = downloads._SHELF.get(address)
    assert download is not None
    sheet = openpyxl.load_workbook(io.BytesIO(download.content())).active
    assert sheet is not None
    return [row for row in sheet.iter_rows(min_row=5, values_only=True) if row[0]]
