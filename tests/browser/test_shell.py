"""The frame in a real browser: every page by its own URL, in Dutch, safe and reachable."""

import re
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from monitor.reports.disclaimer import DISCLAIMER
from monitor.ui import frame
from tests.browser.steps import (
    Violations,
    Visit,
    assert_fits,
    choose,
    settle,
    wait_until_drawn,
    widen,
)

URLS = {name: "" if name == "overzicht" else name for name in frame.PAGES}

# English that Streamlit draws around a page or an uploader when nobody stops it.
ENGLISH = (
    "Upload", "Drag and drop", "per file", "Browse", "Add files", "Remove", "Limit",
    "App pages", "Main menu", "Skip to", "Link to heading", "Running", "Help for",
)  # fmt: skip

ALL_TEXT = """() => [...document.querySelectorAll("body *")].flatMap(element => [
    ...["aria-label", "title", "placeholder", "alt"].map(name => element.getAttribute(name)),
    ...[...element.childNodes].filter(node => node.nodeType === 3).map(node => node.data),
]).filter(Boolean)"""


@pytest.mark.parametrize("name", URLS)
def test_a_page_as_first_request_to_a_cold_server_stands_in_its_frame_accessible_and_fits(
    name: str, cold_server: str, visit: Visit, violations: Violations
):
    page = visit(f"{cold_server}/{URLS[name]}")
    menu = page.get_by_role("navigation", name="Hoofdmenu")
    shown = [title for key, title in frame.PAGES.items() if key not in frame.NOT_IN_MENU]
    expect(menu.get_by_role("link")).to_have_text(shown)
    current = menu.locator("[aria-current=page]")
    expect(current).to_have_text([] if name in frame.NOT_IN_MENU else [frame.PAGES[name]])
    expect(page.locator("h1")).to_have_count(1)
    expect(page.get_by_test_id("stText").get_by_text(DISCLAIMER)).to_be_visible()
    assert page.title() == f"{frame.PAGES[name]} · PPS-monitor"
    assert_fits(page, violations)


def test_the_page_says_it_is_dutch_and_guards_itself(server: str, page: Page):
    answer = page.goto(server)
    assert answer is not None
    assert "script-src 'self';" in answer.headers["content-security-policy"]
    expect(page.locator("html")).to_have_attribute("lang", "nl")


def test_the_policy_stops_a_script_that_slipped_in(server: str, browser: Browser):
    page = browser.new_page()  # not the `page` fixture: the refusal shows in the console
    page.goto(server)
    page.evaluate("document.body.insertAdjacentHTML('beforeend', '<img src=x onerror=broken=1>')")
    page.wait_for_timeout(300)
    assert page.evaluate("window.broken") is None
    page.close()


def test_the_upload_page_speaks_dutch(server: str, visit: Visit):
    page = visit(f"{server}/inlezen")
    expect(page.get_by_text("Bestand kiezen")).to_be_visible()
    texts = page.evaluate(ALL_TEXT)
    assert [text for text in texts if text.strip().startswith(ENGLISH)] == []
    assert [text for text in texts if "per file" in text] == []


def test_a_search_in_vain_is_told_in_dutch(filled_server: str, visit: Visit):
    page = visit(f"{filled_server}/wat_als?pps=MRA-BOUW-01")
    page.get_by_role("combobox", name="Welke antwoorden").click()
    page.keyboard.type("zzzz")
    expect(page.get_by_role("option")).to_have_text(["Niets gevonden"])


def test_how_many_options_a_search_finds_is_told_in_dutch(filled_server: str, visit: Visit):
    page = visit(f"{filled_server}/pps")
    page.get_by_role("combobox", name="PPS").click()
    expect(page.get_by_text("24 keuzes", exact=True)).to_be_attached()
    page.keyboard.type("Meten en Maken")
    expect(page.get_by_text("1 keuze", exact=True)).to_be_attached()


def test_the_button_that_opens_a_calendar_can_be_touched(filled_server: str, visit: Visit):
    page = visit(f"{filled_server}/register?pps=UTR-ZORG-02")
    button = page.get_by_role("button", name="Kies een datum").first
    button.wait_for()
    assert button.evaluate("it => it.getBoundingClientRect().height") >= 24


def test_on_a_narrow_screen_long_names_leave_the_column_beside_them_in_sight(
    filled_server: str, visit: Visit
):
    page = visit(f"{filled_server}/pps?pps=UTR-ZORG-02")
    widen(page, 390)
    table = page.get_by_role("table", name="Mijlpalen uit het plan van aanpak")
    beside = table.get_by_role("columnheader", name="Fase")
    assert beside.evaluate("it => it.getBoundingClientRect().right") <= 390


def test_a_refused_file_is_refused_in_dutch(server: str, visit: Visit, tmp_path: Path):
    page = visit(f"{server}/inlezen")
    too_large = tmp_path / "groot.xlsx"
    too_large.write_bytes(b"0" * (51 << 20))
    page.locator("input[type=file]").first.set_input_files(too_large)
    told = page.locator(".niet-ingelezen")
    expect(told).to_contain_text("groot.xlsx is niet ingelezen. Dit bestand is groter dan 50 MB.")
    expect(told).to_contain_text("Haal plaatjes en tabs weg")
    expect(page.get_by_role("button", name="Verwijder groot.xlsx")).to_be_visible()


def test_the_menu_leads_to_a_page_and_back_leads_home(server: str, visit: Visit):
    page = visit(server)
    page.get_by_role("navigation").get_by_role("link", name="Trends").click()
    expect(page).to_have_url(f"{server}/trends")
    expect(page).to_have_title("Trends · PPS-monitor")
    page.go_back()
    expect(page).to_have_title("Overzicht · PPS-monitor")


def test_the_tab_of_a_partnership_and_of_a_campus_says_which(filled_server: str, visit: Visit):
    page = visit(f"{filled_server}/pps?pps=NHN-TECH-01")
    expect(page).to_have_title("Vonk en Vaart · PPS-monitor")
    page.get_by_role("link", name="Bekijk de SWOT van de campus").click()
    expect(page).to_have_title("Campus Waterkant · PPS-monitor")
    page.get_by_role("navigation").get_by_role("link", name="Trends").click()
    expect(page).to_have_title("Trends · PPS-monitor")


def test_what_was_chosen_goes_along_through_the_menu_and_by_the_links(
    filled_server: str, visit: Visit
):
    page = visit(f"{filled_server}/?provincie=Flevoland")
    menu = page.get_by_role("navigation")
    menu.get_by_role("link", name="Trends").click()
    expect(page).to_have_url(f"{filled_server}/trends?provincie=Flevoland")
    expect(page.get_by_text("; Flevoland (").first).to_be_visible()
    page.get_by_role("link", name="Bekijk hoe deze PPS’en ervoor staan").click()
    expect(page).to_have_url(f"{filled_server}/?provincie=Flevoland")
    page.get_by_role("link", name="Bekijk de trend van deze PPS’en").click()
    expect(page).to_have_url(f"{filled_server}/trends?provincie=Flevoland")
    page = visit(f"{filled_server}/campus?campus=Campus%20Waterkant")
    page.get_by_role("link", name="Bekijk de trend van deze campus").click()
    expect(page).to_have_url(f"{filled_server}/trends?campus=Campus+Waterkant")
    menu.get_by_role("link", name="Campus", exact=True).click()
    expect(page).to_have_title("Campus Waterkant · PPS-monitor")


def test_a_filter_is_still_there_after_a_look_at_one_partnership(filled_server: str, visit: Visit):
    page = visit(f"{filled_server}/?provincie=Flevoland")
    menu = page.get_by_role("navigation")
    menu.get_by_role("link", name="PPS", exact=True).click()
    expect(page.get_by_role("heading", level=1)).to_contain_text("Hoe staat ")
    menu.get_by_role("link", name="Overzicht").click()
    expect(page).to_have_url(f"{filled_server}/?provincie=Flevoland")


def test_back_and_forward_walk_the_choices_of_the_visitor_one_by_one(
    filled_server: str, visit: Visit
):
    page = visit(f"{filled_server}/?provincie=Flevoland")
    menu = page.get_by_role("navigation")
    walk = [page.url]
    for name in ("Trends", "Overzicht", "Na de subsidie"):
        menu.get_by_role("link", name=name).click()
        expect(page).to_have_title(f"{name} · PPS-monitor")
        expect(page).to_have_url(re.compile(r"\?provincie=Flevoland$"))
        settle(page)
        walk.append(page.url)
    box = page.get_by_role("combobox", name="Provincie")
    choose(box, page.get_by_role("option", name="Utrecht"))
    expect(page).to_have_url(f"{filled_server}/na_de_subsidie?provincie=Utrecht")
    for address in reversed(walk):
        page.go_back()
        settle(page)
        expect(page).to_have_url(address)
    for address in walk[1:]:
        page.go_forward()
        settle(page)
        expect(page).to_have_url(address)
    page.reload()
    wait_until_drawn(page)
    expect(page.get_by_role("combobox", name="Provincie")).to_have_value("Flevoland")


def test_back_leads_away_from_an_unknown_address(server: str, browser: Browser):
    page = browser.new_page()  # not one that fails: Streamlit tells the console of it too
    page.goto(f"{server}/verantwoording")
    wait_until_drawn(page)
    page.goto(f"{server}/bestaatniet")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Deze pagina bestaat niet")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    page.go_back()
    expect(page).to_have_url(f"{server}/verantwoording")
    expect(page).to_have_title("Verantwoording · PPS-monitor")
    page.close()


def test_the_home_page_answers_to_its_own_name(server: str, visit: Visit):
    page = visit(f"{server}/overzicht")
    expect(page).to_have_title("Overzicht · PPS-monitor")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_an_unknown_address_is_said_above_the_overview(server: str, browser: Browser):
    page = browser.new_page()  # not one that fails: Streamlit tells the console of it too
    page.goto(f"{server}/bestaatniet")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_contain_text("Deze pagina bestaat niet")
    expect(dialog).to_contain_text("U ziet nu het overzicht.")
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    expect(page.get_by_role("heading", level=1)).to_have_text("Hoe staan de PPS’en ervoor?")
    page.close()


def test_the_keyboard_skips_to_the_content_and_reaches_the_menu(server: str, visit: Visit):
    page = visit(f"{server}/trends")
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Naar de inhoud")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Naar het overzicht")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("navigation").get_by_role("link").first).to_be_focused()


def test_the_narrow_menu_makes_room_for_the_page_that_is_chosen(
    server: str, page: Page, visit: Visit, violations: Violations
):
    page.set_viewport_size({"width": 390, "height": 844})
    visit(server)
    page.get_by_role("button", name="Menu openen").click()
    trends = page.get_by_role("link", name="Trends")
    expect(trends).to_be_visible()
    assert violations() == []
    trends.click()
    expect(page).to_have_title("Trends · PPS-monitor")
    expect(trends).not_to_be_visible()
    expect(page.get_by_role("main")).to_be_focused()
    assert violations() == []


def test_the_narrow_menu_makes_room_for_the_page_that_back_leads_to(
    server: str, page: Page, visit: Visit
):
    page.set_viewport_size({"width": 390, "height": 844})
    visit(server)
    opens = page.get_by_role("button", name="Menu openen")
    trends = page.get_by_role("link", name="Trends")
    opens.click()
    trends.click()
    expect(page).to_have_title("Trends · PPS-monitor")
    opens.click()
    expect(trends).to_be_visible()
    page.go_back()
    expect(page).to_have_title("Overzicht · PPS-monitor")
    expect(trends).not_to_be_visible()
    page.go_forward()
    expect(page).to_have_title("Trends · PPS-monitor")


def test_on_a_narrow_screen_the_keyboard_meets_the_menu_only_while_it_is_open(
    server: str, browser: Browser
):
    # A visitor of its own: Streamlit remembers of one whether the menu was left open.
    page = browser.new_page(viewport={"width": 390, "height": 844})
    page.goto(f"{server}/trends")
    page.locator("[data-test-script-state=notRunning]").wait_for()
    opens = page.get_by_role("button", name="Menu openen")
    for reached in (
        page.get_by_role("link", name="Naar de inhoud"),
        page.get_by_role("button", name="Naar het overzicht"),
        opens,
    ):
        page.keyboard.press("Tab")
        expect(reached).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation").get_by_role("link").first).to_be_focused()
    page.get_by_role("button", name="Menu sluiten").press("Enter")
    expect(opens).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("navigation").get_by_role("link").first).to_be_focused()
    page.keyboard.press("Escape")
    expect(opens).to_be_focused()
    page.close()
