"""A score stays in its own place, however many words it takes."""

from playwright.sync_api import Page, expect

from tests.browser.steps import WIDTHS, Visit, widen

BEYOND = """() => [...document.querySelectorAll(".onderdelen li")].filter(item => {
    const [name, score] = [...item.children].map(part => part.getBoundingClientRect());
    const {right} = item.getBoundingClientRect();
    return score.left < name.right || score.right > right + 1;
}).map(item => item.textContent)"""


def test_a_score_near_a_bound_stays_beside_the_name_of_its_dimension(
    filled_server: str, page: Page, visit: Visit
):
    visit(f"{filled_server}/inlezen?opgeslagen=108")
    expect(page.locator(".onderdelen .score", has_text="rond de grens van").first).to_be_visible()
    for width in WIDTHS:
        widen(page, width)
        assert page.evaluate(BEYOND) == [], f"{width} pixels wide"
