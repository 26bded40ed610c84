"""Uploaded text on every page and in every state of Monitor inlezen: shown, and nothing else."""

import zipfile
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from html import escape
from io import BytesIO
from urllib.parse import quote

import openpyxl
import pytest
from playwright.sync_api import Page, expect

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.intake import inspect, known_to
from monitor.reports import words
from monitor.store import open_store
from monitor.store.store import Store
from monitor.ui import frame
from tests.browser.serving import Start, running_server
from tests.filled_workbook import MODEL
from tests.hostile_monitor import hostile_monitor
from tests.hostile_texts import MARKUP, arrived

Visit = Callable[[str], Page]

NAME = "**Huis** <img src=x onerror=alert(1)> [k](https://voorbeeld.invalid) `c` :smile: $a$ %{x}"
CAMPUS = "_Campus_ <b>x</b> www.voorbeeld.invalid a@b.nl :red[rood] ~~weg~~"
TAB = "<b>x</b> [k](https://voorbeeld.invalid) **v** `c` :smile: www.voorbeeld.invalid"
FILE = "*x* <img src=x onerror=alert(9)> [k](https://voorbeeld.invalid) :smile:.xlsx"
NOW = datetime.now(UTC)
WRONG = {item.id: text for item, text in zip(MODEL.indicators, MARKUP, strict=False)}
"""Answers that can't be read, so that each comes back in a finding and some in a box."""


@pytest.fixture(scope="module")
def hostile_server(begin: Start, tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """A dashboard with two rounds of a partnership and another one, and drafts of every kind."""
    folder = tmp_path_factory.mktemp("hostile")
    store = open_store(f"sqlite:///{folder / 'monitor.sqlite3'}")
    fields = {"naam": NAME, "campus": CAMPUS}
    put_right = Correction(
        Subject("indicators", "gov_pdca", "evidence"), MARKUP[1], MARKUP[17], NAME, NOW
    )
    save(store, hostile_monitor(MARKUP, 0, **fields, meetmoment="2025-midterm"), ())
    save(store, hostile_monitor(MARKUP, 0, **fields), (put_right,))
    save(store, hostile_monitor(MARKUP, 1, **fields), ())
    for number, content in enumerate(
        (
            hostile_monitor(MARKUP, 3, **fields),
            with_other_tab(hostile_monitor(MARKUP, 4, **fields, **WRONG)),
            b"Geen werkboek",
        )
    ):
        store.put_draft(LOCAL_ADMIN, f"{number} {FILE}", content, NOW + timedelta(minutes=number))
    store.close()
    with running_server(folder, begin) as address:
        yield address


def save(store: Store, content: bytes, corrections: tuple[Correction, ...]) -> None:
    known = known_to(store, LOCAL_ADMIN, NOW.date())
    intake = inspect(FILE, content, MODEL, known, corrections)
    assert intake.submission is not None
    store.save(LOCAL_ADMIN, intake.submission, draft_id=None, now=NOW)


def with_other_tab(content: bytes) -> bytes:
    """With a tab of the user's own, of a name that only another program than Excel can give."""
    book = openpyxl.load_workbook(BytesIO(content))
    book.create_sheet("EIGEN")["B3"] = "\n".join(MARKUP[:20])
    saved, out = BytesIO(), BytesIO()
    book.save(saved)
    with zipfile.ZipFile(saved) as parts, zipfile.ZipFile(out, "w") as changed:
        for name in parts.namelist():
            changed.writestr(
                name, parts.read(name).replace(b'"EIGEN"', f'"{escape(TAB)}"'.encode())
            )
    return out.getvalue()


MADE_FROM_TEXT = """
() => {
  const main = document.querySelector('[data-testid=stMain]');
  const wrong = [...main.querySelectorAll(
    'script, iframe, img, object, embed, video, audio, base, meta, form[action], svg[onload], ' +
    'style:not([data-emotion]), .katex, code, pre, del, h4, ' +
    '.stMarkdownColoredText, .stMarkdownColoredBackground, .stMarkdownBadge'
  )];
  for (const node of main.querySelectorAll('*')) {
    if (node.getAttributeNames().some(name => name.startsWith('on'))) wrong.push(node);
    for (const name of ['href', 'xlink:href', 'src']) {
      if (!node.hasAttribute(name)) continue;
      const url = new URL(node.getAttribute(name), location);
      if (!/^https?:$/.test(url.protocol) || url.host.endsWith('invalid')) wrong.push(node);
    }
  }
  return wrong.map(node => node.outerHTML.slice(0, 200));
}
"""


def assert_shown_and_nothing_else(page: Page, shown: str = NAME) -> str:
    """This is shown, nothing was made from text; gives all text of the page on one line."""
    expect(page.locator("[data-testid=stMain]")).to_contain_text(shown)
    page.locator("[data-test-script-state=notRunning]").wait_for()
    assert page.evaluate(MADE_FROM_TEXT) == []
    expect(page.locator("h1")).to_have_count(1)
    for name in accessible_names(page):
        assert "\\" not in name.replace(arrived(MARKUP[36]), ""), name
    text = page.evaluate("document.querySelector('[data-testid=stMain]').textContent")
    return " ".join(text.replace("\u2060", "").split())


def accessible_names(page: Page) -> list[str]:
    session = page.context.new_cdp_session(page)
    nodes = session.send("Accessibility.getFullAXTree")["nodes"]
    session.detach()
    return [
        str(node["name"]["value"])
        for node in nodes
        if node.get("name", {}).get("value") and node["role"]["value"] != "InlineTextBox"
    ]


PAGES = {
    "overzicht": "",
    "inlezen": "?opgeslagen=1,2,3",
    "pps": "?pps=NHN-BIJT-00&ronde=2026-midterm",
    "campus": "",
    "trends": "?pps=NHN-BIJT-00",
    "wat_als": "?pps=NHN-BIJT-00",
    "na_de_subsidie": "",
    "register": "?pps=NHN-BIJT-00",
    "versies": "",
}
"""The pages that show something of an upload, with what stands in their address."""


def test_the_other_pages_show_nothing_of_an_upload() -> None:
    assert set(frame.PAGES) - set(PAGES) == {"verantwoording", "handleiding"}


@pytest.mark.parametrize("name", PAGES)
def test_a_page_shows_the_text_and_makes_nothing_of_it(
    hostile_server: str, visit: Visit, name: str
) -> None:
    page = visit(f"{hostile_server}/{name if name != 'overzicht' else ''}{PAGES[name]}")
    text = assert_shown_and_nothing_else(page)
    if name == "pps":
        assert [item for item in MARKUP if arrived(item) not in text] == []
        assert f"verbeterd op {words.moment(NOW)} door {NAME}" in text


def test_a_campus_and_a_group_through_the_years(hostile_server: str, visit: Visit) -> None:
    assert_shown_and_nothing_else(visit(f"{hostile_server}/trends?campus={quote(CAMPUS)}"), CAMPUS)
    assert_shown_and_nothing_else(visit(f"{hostile_server}/trends"))


def test_several_drafts_in_a_list_and_one_with_findings_and_boxes_to_put_right(
    hostile_server: str, visit: Visit
) -> None:
    page = visit(f"{hostile_server}/inlezen")
    # The newest monitor is the one that is shown: the one with fouten.
    expect(page.get_by_role("button", name="Verbeteringen overnemen")).to_be_visible()
    page.locator("[data-test-script-state=notRunning]").wait_for()
    text = assert_shown_and_nothing_else(page)
    assert "2 bestanden klaar om te bekijken" in text
    assert "kon niet worden gelezen" in text
    for number in range(3):
        assert f"{number} {FILE}" in text
    assert [item for item in WRONG.values() if arrived(item) not in text] == []
    # A tab's name is a button's label, which Streamlit reads as Markdown.
    button = page.get_by_role("radio").filter(has_text="x</b>")
    shown = button.inner_text().replace("\u2060", "")
    assert shown.startswith(TAB)
    button.click()
    page.wait_for_timeout(400)
    page.locator("[data-test-script-state=notRunning]").wait_for()
    assert TAB in assert_shown_and_nothing_else(page)


def test_the_sheet_of_what_was_saved(hostile_server: str, visit: Visit) -> None:
    text = assert_shown_and_nothing_else(visit(f"{hostile_server}/inlezen?opgeslagen=2"))
    assert f"Opgeslagen: {NAME}, 2026-midterm, versie 1." in text


def test_the_form_to_withdraw_a_version(hostile_server: str, visit: Visit) -> None:
    page = visit(f"{hostile_server}/pps{PAGES['pps']}")
    page.get_by_text("2026-midterm, versie 1 intrekken").click()
    expect(page.get_by_label("Waarom trekt u deze versie in?")).to_be_visible()
    assert_shown_and_nothing_else(page)
