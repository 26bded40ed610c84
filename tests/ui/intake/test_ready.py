"""What stands ready: read once, what this tab brought first, told apart by what becomes of it."""

import pytest
from streamlit.testing.v1 import AppTest

from benchmarks.examples import monitors
from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.files import workbook
from monitor.files.parser.turns import Asker
from monitor.store.store import Store
from monitor.ui import data
from monitor.ui.intake import reading, turn
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import NOW, Put, Save, book, read_all, seen_by_others
from tests.ui.intake.test_drafts import monitor_of


def test_drafts_are_told_apart_by_what_can_become_of_them(put: Put, save: Save):
    good = put(book(), minutes=-2)
    known = put(book(pps_id="NHN-PROEF-02"), minutes=-1)
    letter = put(b"Beste lezer,", "brief.txt")
    save(book(pps_id="NHN-PROEF-02"))
    found = read_all()
    assert [item.draft for item in found.monitors] == [good]
    assert [item.draft for item in found.stored] == [known]
    assert [item.draft for item in found.refused] == [letter]
    assert found.ended == (known, letter)


def test_of_a_monitor_that_is_seen_and_not_opened_is_not_told_that_it_is_the_same(
    store: Store, put: Put, save: Save, monkeypatch: pytest.MonkeyPatch
):
    own = Viewer("zelf", Role.COORDINATOR, frozenset({"NHN-PROEF-02"}))
    save(seen_by_others())
    draft = put(seen_by_others(), who=own)
    monkeypatch.setattr(data, "viewer", lambda: own)
    assert len(store.submissions(own, every_version=True)) == 1
    (found,) = read_all().monitors
    assert (found.draft, found.seen.same) == (draft, None)
    monitor = monitor_of(draft)
    assert (monitor.arrival.same, monitor.arrival.withdrawn) == (None, False)


def test_hundreds_of_drafts_are_read_once_and_not_at_every_click(
    store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    drafts_ = [put(content, name) for name, content in monitors(12)]
    letters = {f"brief-{number}.txt" for number in range(50)}
    for name in letters:
        put(f"Beste lezer van {name},".encode(), name)
    found = read_all()
    assert {item.draft for item in found.monitors} == set(drafts_)
    assert {item.draft.filename for item in found.refused} == letters
    for item in found.monitors:
        monitor = monitor_of(item.draft)
        assert monitor.findings == item.findings
        assert monitor.arrival.title == item.seen.title
        assert monitor.arrival.version == item.seen.version
        assert monitor.arrival.known == item.seen.known

    def nobody(*given: object, **named: object) -> object:
        raise AssertionError("these were read already")

    monkeypatch.setattr(reading, "read_workbook", nobody)
    assert read_all() == found
    assert store.save(LOCAL_ADMIN, monitor_of(drafts_[0]).submission, draft_id=None, now=NOW)
    again = read_all()  # beside what was stored, without reading
    assert [item.draft for item in again.stored] == [drafts_[0]]


def test_each_draft_takes_a_turn_of_the_viewer(put: Put, monkeypatch: pytest.MonkeyPatch):
    def read(content: bytes, *, asker: Asker) -> workbook.Workbook:
        asked.append(asker.whom)
        return workbook.read_workbook(content, asker=asker)

    asked: list[object] = []
    monkeypatch.setattr(reading, "read_workbook", read)
    for number in range(3):
        put(f"Brief {number}".encode(), f"{number}.txt")
    assert len(read_all().refused) == 3
    assert asked == [turn.unseen().whom] * 3


def page() -> None:
    import streamlit as st

    from monitor.ui.intake import notes, ready, uploads

    notes.tell()
    uploads.uploader()
    place = st.container()
    found = ready.read(place)
    st.text(f"gelezen: {[item.draft.filename for item in found.monitors + found.refused]}")
    st.text(f"nog niet: {[draft.filename for draft in found.unread]}")
    st.text(f"meer te zien: {ready.read_others(found.unread, place)}")


def drop(at: AppTest, *files: tuple[str, bytes]) -> list[str]:
    """Drop files; gives what stands there then."""
    at.file_uploader[0].set_value([(name, content, "") for name, content in files]).run()
    return texts(at)


def texts(at: AppTest) -> list[str]:
    assert not at.exception
    return [item.value for item in at.text]


def test_what_this_tab_brought_does_not_wait_for_the_files_of_others(put: Put):
    at = AppTest.from_function(page, default_timeout=60).run()
    put(b"Beste lezer,", "van-een-ander.txt")
    assert drop(at, ("mijn.xlsx", book())) == [
        "gelezen: ['mijn.xlsx']",
        "nog niet: ['van-een-ander.txt']",
        "meer te zien: True",
    ]
    assert texts(at.run()) == [
        "gelezen: ['mijn.xlsx', 'van-een-ander.txt']",
        "nog niet: []",
        "meer te zien: False",
    ]


def test_what_was_read_before_stands_there_at_once_whoever_brought_it(put: Put):
    put(b"Beste lezer,", "van-een-ander.txt")
    at = AppTest.from_function(page, default_timeout=60).run()
    assert texts(at)[:2] == ["gelezen: []", "nog niet: ['van-een-ander.txt']"]
    at = AppTest.from_function(page, default_timeout=60).run()
    assert texts(at)[:2] == ["gelezen: ['van-een-ander.txt']", "nog niet: []"]


def test_what_somebody_else_dropped_before_is_of_this_tab_too_once_dropped(put: Put):
    at = AppTest.from_function(page, default_timeout=60).run()
    put(book(), "van-een-ander.xlsx")
    put(b"Beste lezer,", "brief.txt")
    assert drop(at, ("mijn.xlsx", book()))[:2] == [
        "gelezen: ['van-een-ander.xlsx']",
        "nog niet: ['brief.txt']",
    ]


class Leaves:
    """A visitor who is told of the waiting once, and is gone the next time."""

    def __init__(self) -> None:
        self.there = [True, False]

    def is_active_session(self, session: str) -> bool:
        assert session
        return self.there.pop(0)


def wait_and_leave(at: AppTest, monkeypatch: pytest.MonkeyPatch, *files: tuple[str, bytes]) -> None:
    """Draw the page while two others keep the readers busy, until its visitor leaves."""
    turns, leaves = workbook._POOL._turns, Leaves()
    with monkeypatch.context() as patched, turns.turn(Asker("een")), turns.turn(Asker("twee")):
        patched.setattr(turn, "get_instance", lambda: leaves)
        drop(at, *files) if files else at.run()
    assert not turns._waiting


def test_who_waits_for_an_own_file_sees_the_place_and_can_leave(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    at = AppTest.from_function(page, default_timeout=60).run()
    wait_and_leave(at, monkeypatch, ("brief.txt", b"Beste lezer,"))
    assert "Er zijn anderen voor u" in drawn(at)
    assert texts(at) == []
    assert texts(at.run())[0] == "gelezen: ['brief.txt']"
    assert "Er zijn anderen voor u" not in drawn(at)


def test_who_looks_while_files_of_others_wait_has_no_place_and_can_leave(
    put: Put, monkeypatch: pytest.MonkeyPatch
):
    put(b"Beste lezer,", "van-een-ander.txt")
    at = AppTest.from_function(page, default_timeout=60)
    wait_and_leave(at, monkeypatch)
    assert "Er zijn anderen voor u" not in drawn(at)
    assert texts(at) == ["gelezen: []", "nog niet: ['van-een-ander.txt']"]
    assert texts(at.run())[2] == "meer te zien: True"


def test_of_others_for_which_there_is_no_time_now_nothing_is_drawn_again(
    put: Put, monkeypatch: pytest.MonkeyPatch
):
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("mijn.xlsx", book()))
    put(b"Beste lezer,", "van-een-ander.txt")
    turns = workbook._POOL._turns
    monkeypatch.setattr(turns, "_most_waiting", 0)
    with turns.turn(Asker("een")), turns.turn(Asker("twee")):
        assert texts(at.run()) == [
            "gelezen: ['mijn.xlsx']",
            "nog niet: ['van-een-ander.txt']",
            "meer te zien: False",
        ]
