"""Drafts: private, read beside all that is stored now, and the reasons when they can't be."""

from datetime import UTC, datetime

import pytest

from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.store import Draft
from monitor.store.store import Store
from monitor.ui import data
from monitor.ui.intake import drafts
from monitor.ui.intake.kinds import Found, Monitor, Refused
from monitor.ui.intake.outcome import Outcome
from tests.ui.intake.conftest import Put, Save, book, read_all

OTHER = Viewer("ander", Role.ADMIN)


def monitor_of(draft: Draft) -> Monitor:
    found = drafts.read(draft)
    assert isinstance(found, Monitor)
    return found


def waiting(store: Store, who: Viewer = LOCAL_ADMIN) -> list[str]:
    return [item.filename for item in store.drafts(who, datetime.now(UTC))]


def test_a_draft_is_read_again_when_something_was_stored(put: Put, save: Save):
    draft = put(book())
    before = monitor_of(draft)
    assert (before.arrival.version, before.arrival.known, before.difference) == (1, False, None)
    save(book(vis_shared_vision=1))
    after = monitor_of(draft)
    assert (after.arrival.version, after.arrival.known) == (2, True)
    assert after.difference is not None
    assert after.difference.before.label == "2026-midterm (versie 1)"
    assert "WORDT-NIEUWE-VERSIE" in {item.code for item in after.findings}


def test_as_long_as_nothing_is_stored_it_is_read_once(put: Put):
    draft = put(book())
    assert drafts.read(draft) is drafts.read(draft)


def test_a_draft_that_is_gone_reads_as_nothing(store: Store, put: Put):
    draft = put(book())
    store.drop_draft(LOCAL_ADMIN, draft)
    assert drafts.read(draft) is None


def test_an_expired_draft_is_not_on_the_page(put: Put):
    expired = put(book(), minutes=-24 * 60 - 1)
    assert drafts.read(expired) is None
    assert read_all() == Found([], [], [], [], [])


def test_nobody_sees_the_draft_of_another(put: Put, monkeypatch: pytest.MonkeyPatch):
    own, theirs = put(book(), "mijn.xlsx"), put(book(gov_pdca=5), "hun.xlsx", who=OTHER)
    assert [item.draft for item in read_all().monitors] == [own]
    assert drafts.read(theirs) is None
    monkeypatch.setattr(data, "viewer", lambda: OTHER)
    assert [item.draft for item in read_all().monitors] == [theirs]
    assert drafts.read(own) is None  # also when it was read a moment ago, by its owner


def test_a_refused_file_tells_why_and_what_to_do(put: Put):
    found = drafts.read(put(b"Beste lezer,", "brief.txt"))
    assert isinstance(found, Refused)
    assert found.finding.message.startswith("In dit bestand staat alleen tekst, ")
    assert "download dan het sjabloon" in found.finding.remedy


def test_the_demand_to_forget_tells_when_the_store_fails(
    store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    draft = put(book())
    outcome = Outcome(done=["1 antwoord overgenomen."])
    with monkeypatch.context() as patched:
        patched.setattr(data, "store", lambda: Store(store._engine, read_only=True))
        drafts.drop([draft], outcome)
    assert "kan niet worden geschreven" in outcome.told[0]
    assert waiting(store) == ["monitor.xlsx"]
    drafts.drop([draft], outcome)
    assert outcome.told == []
    assert waiting(store) == []
