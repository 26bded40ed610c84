"""Where does this number come from? From a score to the cell that it rests on."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.browser.steps import Visit, settle

GOVERNANCE = "#antwoorden-governance"


def opened_by_a_click_on(page: Page, column: int) -> None:
    """Click on a score of the first partnership in the overview."""
    row = page.locator(".warmte tbody tr:has(td.vak)").first
    row.locator("td.vak a").nth(column).click()
    page.wait_for_url("**/pps?**")


def test_a_score_opens_the_answers_with_their_cells_file_and_date(
    filled_server: str, page: Page, visit: Visit
):
    visit(f"{filled_server}/")
    settle(page)
    opened_by_a_click_on(page, 3)  # the total comes first, then vision, partners, governance
    fold = page.locator(GOVERNANCE)
    expect(fold).to_have_attribute("open", "")
    settle(page)
    expect(fold.locator("summary")).to_be_in_viewport()
    expect(fold.get_by_text("Toelichting: ").first).to_be_visible()
    expect(fold.get_by_text("Waar dit vandaan komt: Indicatoren, ").first).to_be_visible()
    source = page.get_by_text("Alles hieronder komt uit het bestand ")
    expect(source).to_contain_text(".xlsx (versie 1), ingelezen op ")
    expect(source).to_contain_text(" door voorbeelddata; peildatum ")


@pytest.mark.parametrize("width", [390, 1920])
def test_opened_answers_stand_below_the_bar_and_off_their_border(
    width: int, filled_server: str, page: Page, visit: Visit
):
    page.set_viewport_size({"width": width, "height": 900})
    visit(f"{filled_server}/")
    settle(page)
    opened_by_a_click_on(page, 3)
    fold = page.locator(GOVERNANCE)
    expect(fold).to_have_attribute("open", "")
    page.wait_for_timeout(3_500)  # for three seconds it is kept in sight while charts are drawn
    bar, opened, answers = (
        part.bounding_box() or {}
        for part in (page.locator(".stAppHeader"), fold, fold.locator("ol"))
    )
    assert 0 < opened["y"] - (bar["y"] + bar["height"]) < 40
    assert answers["x"] - opened["x"] >= 12
    assert opened["x"] + opened["width"] - (answers["x"] + answers["width"]) >= 12


def test_what_the_visitor_does_next_is_left_alone(filled_server: str, page: Page, visit: Visit):
    visit(f"{filled_server}/pps?pps=NHN-TECH-01{GOVERNANCE}")
    fold = page.locator(GOVERNANCE)
    expect(fold).to_have_attribute("open", "")
    settle(page)
    fold.locator("summary").click()
    settle(page)
    expect(fold).not_to_have_attribute("open", "")


def test_a_total_leads_to_what_it_is_made_of(filled_server: str, page: Page, visit: Visit):
    visit(f"{filled_server}/")
    settle(page)
    opened_by_a_click_on(page, 0)
    expect(page.locator("#onderdelen")).to_be_in_viewport()


def test_a_score_in_a_trend_leads_to_the_answers_of_that_round(
    filled_server: str, page: Page, visit: Visit
):
    visit(f"{filled_server}/trends?pps=MRA-ICT-01")
    settle(page)
    page.get_by_text("Waar komen deze getallen vandaan?").click()
    page.get_by_role("link", name=re.compile("^Governance")).first.click()
    page.wait_for_url("**/pps?**ronde=2020-nulmeting**")
    expect(page.locator(GOVERNANCE)).to_have_attribute("open", "")
    expect(page.locator(GOVERNANCE).locator("summary")).to_be_in_viewport()
