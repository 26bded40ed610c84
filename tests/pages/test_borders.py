"""No page shows a role what isn't its to see, also not from what was kept for another.

The store holds a monitor of each visibility, all of one campus. Every page is opened by every role
in one process, in turn and back, so that what was kept for the one is there when the next comes.
"""

from collections.abc import Callable, Iterator, Mapping
from datetime import UTC, datetime
from io import BytesIO

import openpyxl
import pytest
from streamlit.testing.v1 import AppTest

from monitor.domain.access import LOCAL_ADMIN, Sight
from monitor.domain.checks import NOTHING
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.intake import inspect
from monitor.store import open_store
from monitor.ui import data, frame
from tests.filled_workbook import MODEL, filled_workbook
from tests.pages.visiting import opened
from tests.roles import CODES, KNOWS, LEVELS, OPENS, OVERVIEW, VIEWERS

CAMPUS = "Campus Borders"
NAMES = {level: f"Huis-{level}" for level in LEVELS}
"""Who it is: the name of the partnership with this visibility."""
EVIDENCE = {level: f"Bewijs-{level}" for level in LEVELS}
"""What it says: an answer's evidence, and the title of its SWOT row."""
STOOD = {level: f"Stond-{level}" for level in LEVELS}
"""What stood in an answer before it was put right on screen."""


@pytest.fixture(scope="module")
def url(tmp_path_factory: pytest.TempPathFactory) -> str:
    """The address of the store; the monitors are numbered from 1 in the order of LEVELS."""
    address = f"sqlite:///{tmp_path_factory.mktemp('borders')}/monitor.sqlite3"
    store = open_store(address)
    for level in LEVELS:
        now = datetime.now(UTC)
        subject = Subject("indicators", "gov_pdca", "answer")
        put_right = [Correction(subject, STOOD[level], "3", LOCAL_ADMIN.name, now)]
        intake = inspect(f"{level}.xlsx", _workbook(level), MODEL, NOTHING, put_right)
        assert intake.submission is not None
        store.save(LOCAL_ADMIN, intake.submission, draft_id=None, now=now)
    assert len(store.submissions(LOCAL_ADMIN)) == len(LEVELS)
    store.close()
    return address


def _workbook(level: str) -> bytes:
    label = MODEL.label("visibility", level)
    about = {"pps_id": CODES[level], "naam": NAMES[level], "campus": CAMPUS}
    content = filled_workbook({**about, "zichtbaarheid": label})
    book = openpyxl.load_workbook(BytesIO(content))
    book["Indicatoren"]["G5"].value = EVIDENCE[level]
    for cell, value in {"B5": "Sterkte", "C5": EVIDENCE[level], "G5": 5, "H5": 5}.items():
        book["SWOT"][cell].value = value
    saved = BytesIO()
    book.save(saved)
    return saved.getvalue()


Table = Mapping[str, tuple[bool, ...]]


def _table(rule: Callable[[Sight, bool, bool], bool]) -> Table:
    """By role, of each visibility, what follows from what one sees, opens and knows of it."""
    return {who: tuple(map(rule, OVERVIEW[who], OPENS[who], KNOWS[who])) for who in VIEWERS}


NOWHERE = _table(lambda seen, opens, knows: False)
SHOWN = _table(lambda seen, opens, knows: seen is Sight.NAMED)
# Whoever opens one monitor is also told of whom there is none to open.
CHOSEN_FROM = {who: KNOWS[who] if any(OPENS[who]) else OPENS[who] for who in VIEWERS}
SAID_TOGETHER = _table(lambda seen, opens, knows: seen is Sight.NAMED and opens)


def _by_code() -> list[dict[str, str]]:
    return [{"pps": code} for code in CODES.values()]


# By page: in which URLs it is opened, whose names it shows, and of whom what they say.
PAGES: dict[str, tuple[list[dict[str, str]], Table, Table]] = {
    "overzicht": ([{}], KNOWS, NOWHERE),
    "inlezen": ([{"opgeslagen": str(n)} for n in range(1, len(LEVELS) + 1)], OPENS, NOWHERE),
    "pps": (_by_code(), KNOWS, OPENS),
    "campus": ([{"campus": CAMPUS}], KNOWS, SAID_TOGETHER),
    "trends": ([{"campus": CAMPUS}, {"pps": CODES["alleen_wij"]}], KNOWS, NOWHERE),
    "wat_als": (_by_code(), CHOSEN_FROM, NOWHERE),
    "na_de_subsidie": ([{}], SHOWN, NOWHERE),
    "register": ([{}], KNOWS, NOWHERE),
    "verantwoording": ([{}], NOWHERE, NOWHERE),
    "versies": ([{}], SHOWN, NOWHERE),
    "handleiding": ([{}], NOWHERE, NOWHERE),
}


def _everything(page: AppTest) -> str:
    """All that was sent to the browser: texts, markup, charts and what can be chosen."""

    def walk(block) -> Iterator[str]:
        for child in block.children.values():
            yield str(child.proto)
            if hasattr(child, "children"):
                yield from walk(child)

    assert not page.exception
    return "\n".join(walk(page.main))


Shown = tuple[bool, ...]


def _shown(name: str, queries: list[dict[str, str]]) -> tuple[Shown, Shown, Shown]:
    """Of each visibility, whether the page tells who it is, what it says, and what stood there."""
    text = ""
    for query in queries:
        text += _everything(opened(name, **query))
    return (
        tuple(NAMES[level] in text for level in LEVELS),
        tuple(EVIDENCE[level] in text for level in LEVELS),
        tuple(STOOD[level] in text for level in LEVELS),
    )


def test_every_page_has_its_rule() -> None:
    assert set(PAGES) == set(frame.PAGES)


@pytest.mark.parametrize("name", PAGES)
def test_each_role_sees_on_a_page_what_it_may_and_nothing_else(
    url: str, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    monkeypatch.setenv("MONITOR_DATABASE_URL", url)
    queries, names, says = PAGES[name]
    stood = OPENS if name == "pps" else NOWHERE
    for turn in (list(VIEWERS), list(reversed(VIEWERS))):
        shown = {}
        for who in turn:
            monkeypatch.setattr(data, "viewer", lambda who=who: VIEWERS[who])
            shown[who] = _shown(name, queries)
        assert shown == {who: (names[who], says[who], stood[who]) for who in VIEWERS}
