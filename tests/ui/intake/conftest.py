"""A real store that the page's modules read, and monitors to put in it."""

import io
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Viewer
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.store import Draft, open_store
from monitor.store.store import Store
from monitor.storing_at_once import import_content
from monitor.ui.intake import ready
from monitor.ui.intake.kinds import Found
from tests.filled_workbook import MODEL, filled_workbook

Put = Callable[..., Draft]
Save = Callable[[bytes], int]
NOW = datetime.now(UTC)
PDCA = Subject("indicators", "gov_pdca", "answer")
PDCA_QUESTION = "Hoe wordt de voortgang gevolgd"
SHARE = Subject("indicators", "par_active_share", "answer")
SHARE_QUESTION = "Welk deel van de private partners"


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    """The store that the page uses, empty."""
    url = f"sqlite:///{tmp_path}/monitor.sqlite3"
    monkeypatch.setenv("MONITOR_DATABASE_URL", url)
    st.cache_resource.clear()
    opened = open_store(url)
    yield opened
    opened.close()
    st.cache_resource.clear()


@pytest.fixture
def put(store: Store) -> Put:
    """Keep an upload as a draft, by so many ``minutes`` from now (0)."""

    def put_draft(
        content: bytes, name: str = "monitor.xlsx", *, minutes: float = 0, who: Viewer = LOCAL_ADMIN
    ) -> Draft:
        moment = datetime.now(UTC) + timedelta(minutes=minutes)
        draft_id = store.put_draft(who, name, content, moment)
        return next(item for item in store.drafts(who, moment) if item.id == draft_id)

    return put_draft


@pytest.fixture
def save(store: Store) -> Save:
    """Store a monitor, and give its number."""

    def import_one(content: bytes) -> int:
        now = datetime.now(UTC)
        done = import_content(
            "eerder.xlsx", content, store=store, viewer=LOCAL_ADMIN, model=MODEL, now=now
        )
        assert done.submission is not None
        return done.submission

    return import_one


@cache
def book(**changes: Any) -> bytes:
    """A filled-in monitor with these changes; made once, since writing one takes long."""
    return filled_workbook(changes)


def two_unread() -> bytes:
    """A monitor in which a share and a level can't be read."""
    return book(par_active_share="veel", gov_pdca="ongeveer 3")


def changed(change: Callable[[openpyxl.Workbook], object]) -> bytes:
    """A filled workbook after a change to it."""
    filled = openpyxl.load_workbook(io.BytesIO(book()))
    change(filled)
    content = io.BytesIO()
    filled.save(content)
    return content.getvalue()


def seen_by_others() -> bytes:
    """A monitor of a partnership that others see the score of, and may not open."""
    return book(zichtbaarheid="met naam in provincie")


def as_it_stands(store: Store, draft: Draft) -> Draft:
    """A draft of the admin's with all that was decided in it by now."""
    return next(item for item in store.drafts(LOCAL_ADMIN, NOW) if item.id == draft.id)


def corrected(store: Store) -> tuple[Correction, ...]:
    """What was put right in the admin's newest draft."""
    return store.drafts(LOCAL_ADMIN, NOW)[0].corrections


def read_all() -> Found:
    """All drafts, each read once: what the page shows in the end."""
    place = st.container()
    found = ready.read(place)
    return ready.read(place) if ready.read_others(found.unread, place) else found


@pytest.fixture
def at(store: Store) -> AppTest:
    """The page with the drafts there are."""
    return AppTest.from_function(drafts_page, default_timeout=60)


def drafts_page() -> None:
    """What the page shows of the drafts there are; for AppTest.from_function."""
    from monitor.ui.intake import draft, notes, typed, typed_lost
    from tests.ui.intake.conftest import read_all

    typed.hold()
    notes.tell()
    found = read_all()
    typed_lost.keep(found)
    draft.show_ended(found)
    for item in found.monitors:
        draft.show(item, found, main=True)
    notes.seen()


def box(at: AppTest, question: str):
    """The box for the answer to a question."""
    widgets = [*at.text_input, *at.text_area, *at.selectbox]
    (found,) = [item for item in widgets if question in item.label]
    return found


def choose_level(at: AppTest) -> str:
    """Choose a level in the box for the one that can't be read, and give what was chosen."""
    level = box(at, PDCA_QUESTION)
    level.select(level.options[3])
    return level.options[3]


def take_over(at: AppTest) -> AppTest:
    (button,) = [item for item in at.button if item.label == "Verbeteringen overnemen"]
    return button.click().run()


def save_button(at: AppTest):
    """The button that stores the monitor."""
    (button,) = [item for item in at.button if item.label == "Opslaan"]
    return button
