"""Dropping files: each monitor in them is kept as a draft once, and what isn't taken is told."""

from datetime import UTC, datetime
from html import unescape
from random import Random
from typing import Any

import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.domain.rules import rule
from monitor.files import archive
from monitor.files.parser import limits
from monitor.settings import PROJECT_ROOT
from monitor.store import Draft
from monitor.store.store import Store
from monitor.ui import data
from monitor.ui.intake import reading
from tests.files.test_archive import zipped
from tests.odd_file import odd_workbook
from tests.pages.visiting import drawn
from tests.ui.intake.conftest import book


def waiting(store: Store) -> list[str]:
    return [draft.filename for draft in store.drafts(LOCAL_ADMIN, datetime.now(UTC))]


def page() -> None:

    from monitor.ui.intake import notes, refusals, uploads
    from tests.ui.intake.conftest import read_all

    notes.tell()
    uploads.uploader()
    refusals.show(read_all(), alone=False)
    notes.seen()


def drop(at: AppTest, *files: tuple[str, bytes]) -> None:
    at.file_uploader[0].set_value([(name, content, "") for name, content in files]).run()
    assert not at.exception


def test_the_same_bytes_make_one_draft_however_often_they_are_dropped(store: Store):
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("een.xlsx", book()), ("kopie.xlsx", book()))
    assert "kopie.xlsx is precies hetzelfde als een.xlsx." in drawn(at)
    drop(at, ("een.xlsx", book()))
    assert waiting(store) == ["een.xlsx"]


def test_a_zip_becomes_its_monitors_and_names_what_is_none(store: Store):
    at = AppTest.from_function(page, default_timeout=60).run()
    many = zipped(
        ("Noord/een.xlsx", book()),
        ("Zuid/twee.xlsx", book(pps_id="NHN-PROEF-02")),
        ("brief.txt", b"Beste lezer,"),
        ("binnen.zip", zipped(("drie.xlsx", book()))),
        ("__MACOSX/._een.xlsx", b"mac"),
    )
    drop(at, ("platform.zip", many))
    assert sorted(waiting(store)) == [
        "platform.zip/Noord/een.xlsx",
        "platform.zip/Zuid/twee.xlsx",
        "platform.zip/brief.txt",
    ]
    told = unescape(drawn(at))
    assert "<strong>platform.zip/binnen.zip</strong>" in told
    assert 'In deze zip zit nog een zip: "binnen.zip".' in told


def test_of_files_of_the_same_bytes_that_are_no_monitor_each_is_named(store: Store):
    at = AppTest.from_function(page, default_timeout=60).run()
    names = ("een.txt", "map/twee.txt", "map/vier.txt")
    drop(at, ("samen.zip", zipped(*((name, b"Beste lezer,") for name in names))))
    assert waiting(store) == ["samen.zip/een.txt"]
    others = "samen.zip/map/twee.txt en samen.zip/map/vier.txt"
    assert f"{others} zijn precies hetzelfde als samen.zip/een.txt." in drawn(at)


def test_the_place_to_drop_files_names_both_sizes():
    said = (PROJECT_ROOT / "monitor" / "ui" / "static" / "dutch.js").read_text("utf-8")
    most = limits.UPLOADS.file_bytes // 2**20
    assert f'"een werkboek tot {most} MB, een zip tot $1 $2"' in said


def test_an_empty_zip_is_said_to_be_empty_and_what_to_do(store: Store):
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("leeg.zip", zipped()))
    text = drawn(at)
    assert "leeg.zip</h2>" in text
    assert "In deze zip zitten geen bestanden." in text
    assert "Doe uw ingevulde monitors (.xlsx) erin en probeer het opnieuw" in text
    assert waiting(store) == []


def test_of_a_zip_that_unpacks_to_too_much_nothing_is_unpacked_and_it_is_told_what_to_do(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    unpacked: list[str] = []

    def counted(_: archive.Archive, name: str) -> bytes:
        unpacked.append(name)
        return b""

    monkeypatch.setattr(archive.Archive, "content", counted)
    random = Random(3)
    part = b"".join(random.randbytes(2**10) * 8 for _ in range(2**10))  # 8 MB, packed about 1
    many = zipped(*((f"{number}.xlsx", part) for number in range(17)))
    assert len(many) < 50 * 2**20
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("veel.zip", many), ("goed.xlsx", book()))
    text = drawn(at)
    assert "veel.zip</h2>" in text
    assert "In deze zip zit te veel om hier in één keer te lezen" in text
    assert "of 128 MB uitgepakt." in text
    assert "Verdeel de bestanden over meer dan één zip" in text
    assert "geef de zip aan de beheerder" in text
    assert waiting(store) == ["goed.xlsx"]
    assert unpacked == []
    assert archive.opened(many) is not None  # what the beheerder's import takes


def test_zips_that_are_too_much_together_are_told_and_the_others_are_read(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(type(archive.ON_SCREEN), "members", 3)
    two = zipped(("een.xlsx", book()), ("twee.xlsx", book(pps_id="NHN-PROEF-02")))
    other = zipped(("drie.txt", b"drie"), ("vier.txt", b"vier"))
    last = zipped(("vijf.txt", b"vijf"))
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("a.zip", two), ("b.zip", other), ("c.zip", last))
    assert sorted(waiting(store)) == ["a.zip/een.xlsx", "a.zip/twee.xlsx", "c.zip/vijf.txt"]
    assert "<strong>b.zip</strong></p><p>De zips die u samen koos, zijn te veel" in drawn(at)
    drop(at, ("b.zip", other))
    assert {"b.zip/drie.txt", "b.zip/vier.txt"} <= set(waiting(store))


def test_what_is_too_large_for_a_workbook_is_told_and_not_kept(store: Store):
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("groot.xlsx", book() + bytes(10 * 2**20)))
    assert "groot.xlsx</h2>" in drawn(at)
    assert "Dit bestand is te groot: 11 MB." in drawn(at)
    assert waiting(store) == []


def test_an_upload_that_fails_names_every_file_to_offer_again(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    at = AppTest.from_function(page, default_timeout=60).run()
    put_draft = data.store().put_draft

    def only_the_first(viewer: Viewer, name: str, content: bytes, now: datetime) -> str:
        if name == "een.xlsx":
            return put_draft(viewer, name, content, now)
        return Store(store._engine, read_only=True).put_draft(viewer, name, content, now)

    monkeypatch.setattr(data.store(), "put_draft", only_the_first)
    drop(at, ("een.xlsx", book()), ("twee.xlsx", b"2"), ("drie.xlsx", b"3"))
    assert "Lees daarna opnieuw in: twee.xlsx en drie.xlsx." in drawn(at)
    assert waiting(store) == ["een.xlsx"]


def test_the_next_upload_leaves_what_may_become_a_monitor_yet(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    """A file whose tables can be pointed at, and one for which there was no time to read it."""
    busy = rule("LEZER-BEZET").at(None, None)
    read_one = reading.read_one

    def no_time_for_one(draft: Draft, *given: Any) -> reading.Read:
        return busy if draft.filename == "druk.xlsx" else read_one(draft, *given)

    monkeypatch.setattr(reading, "read_one", no_time_for_one)
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("eigen.xlsx", odd_workbook()), ("druk.xlsx", book()), ("brief.txt", b"Beste lezer,"))
    assert sorted(waiting(store)) == ["brief.txt", "druk.xlsx", "eigen.xlsx"]
    drop(at, ("meer.xlsx", book(pps_id="NHN-PROEF-02")))
    assert sorted(waiting(store)) == ["druk.xlsx", "eigen.xlsx", "meer.xlsx"]


def test_the_next_upload_puts_away_what_came_to_nothing(store: Store):
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("brief.txt", b"Beste lezer,"), ("goed.xlsx", book()))
    drop(at, ("meer.xlsx", book(pps_id="NHN-PROEF-02")))
    assert sorted(waiting(store)) == ["goed.xlsx", "meer.xlsx"]


def test_an_upload_leaves_what_another_tab_was_told(store: Store):
    """Who brought that may not have seen yet that it came to nothing."""
    other = AppTest.from_function(page, default_timeout=60).run()
    drop(other, ("brief.txt", b"Beste lezer,"))
    at = AppTest.from_function(page, default_timeout=60).run()
    drop(at, ("goed.xlsx", book()), ("nota.txt", b"Geachte lezer,"))
    drop(at, ("meer.xlsx", book(pps_id="NHN-PROEF-02")))
    assert sorted(waiting(store)) == ["brief.txt", "goed.xlsx", "meer.xlsx"]


def test_without_sign_in_it_says_who_sees_a_file_that_is_not_saved(
    store: Store, monkeypatch: pytest.MonkeyPatch
):
    said = "Iedereen die deze pagina opent, ziet daarom ook bestanden die nog niet zijn opgeslagen"
    assert said in drawn(AppTest.from_function(page, default_timeout=60).run())
    own = Viewer("beheerder van de campus", Role.ADMIN)
    monkeypatch.setattr(data, "viewer", lambda: own)
    assert said not in drawn(AppTest.from_function(page, default_timeout=60).run())


def test_of_many_files_that_stood_there_the_page_counts_them_and_names_them_at_a_click(
    store: Store,
):
    at = AppTest.from_function(page, default_timeout=60).run()
    many = [(f"{number}.xlsx", book(pps_id=f"NHN-PROEF-0{number}")) for number in range(6)]
    drop(at, ("veel.zip", zipped(*many)))
    drop(at, ("veel.zip", zipped(*many)))
    counted, _, named = unescape(drawn(at)).partition("<details")
    assert "6 bestanden stonden hier al klaar. U ziet ze hieronder." in counted
    assert "veel.zip/0.xlsx" not in counted
    assert "Dit stond hier al klaar: veel.zip/0.xlsx, veel.zip/1.xlsx" in named


def test_of_many_files_of_the_same_bytes_the_page_counts_them(store: Store):
    at = AppTest.from_function(page, default_timeout=60).run()
    many = [(f"{number}.txt", b"Beste lezer,") for number in range(7)]
    drop(at, ("veel.zip", zipped(*many)))
    counted, _, named = unescape(drawn(at)).partition("<details")
    assert "6 bestanden zijn precies hetzelfde als een ander bestand." in counted
    assert "veel.zip/6.txt" not in counted
    assert "veel.zip/6.txt zijn precies hetzelfde als veel.zip/0.txt." in named
