"""The two-minute round in a real browser: last year's answers, ticks, one click, saved."""

from datetime import date
from io import BytesIO
from pathlib import Path

import openpyxl
from playwright.sync_api import Page, expect

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.blocks import blocks
from monitor.store import open_store
from tests.browser.steps import Violations, Visit, assert_fits, drop, settle, stands, written
from tests.files.libreoffice import mended_in_libreoffice
from tests.filled_workbook import FIELDS, MODEL, filled_workbook

PPS, LAST, NOW = "NHN-PROEF-01", "2023-nulmeting", "2026-midterm"
UNTICKED = "governance"
CONFIRM = "Dit klopt nog: Indicatoren: Governance en organisatie"
CHANGED = {"gov_pdca": "4", "gov_steering": "5"}


def save(page: Page, round_: str) -> None:
    settle(page)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    stands(page, f"Opgeslagen: {FIELDS['naam']}, {round_}, versie 1.")
    settle(page)


def downloaded_with_last_answers(page: Page) -> bytes:
    page.get_by_text("Sjabloon met de laatste antwoorden van een PPS").click()
    page.get_by_label("Nieuw meetmoment").fill(NOW)
    page.get_by_role("button", name="Maak het sjabloon").click()  # at once, as people do
    with page.expect_download() as download:
        page.get_by_role("link", name=f"Download sjabloon {PPS} {NOW}").click()
    name = f"voortgangsmonitor-{PPS.lower()}-{NOW}"
    assert download.value.suggested_filename.startswith(name)
    return Path(download.value.path()).read_bytes()


def typed_in(template: bytes) -> dict[tuple[str, str], str]:
    """What a coordinator types: the day, two answers, and ja beside all parts but one."""
    book = openpyxl.load_workbook(BytesIO(template))
    ticks = {block: "ja" for block in blocks(MODEL) if block != UNTICKED}
    wanted = (
        ("PPS", 2, {"peildatum": "1-10-2026"}),
        ("Indicatoren", 4, CHANGED),
        ("Ongewijzigd", 4, ticks),
    )
    return {
        (title, row[column].coordinate): texts[row[0].value]
        for title, column, texts in wanted
        for row in book[title].iter_rows(min_row=5)
        if row[0].value in texts
    }


def test_a_round_in_which_little_changed_takes_ticks_and_one_click(
    cold_server: str, visit: Visit, violations: Violations, tmp_path: Path
):
    page = visit(f"{cold_server}/inlezen")
    first = filled_workbook({"meetmoment": LAST, "peildatum": date(2023, 9, 30)})
    drop(page, written(tmp_path, "nulmeting.xlsx", first))
    save(page, LAST)

    page = visit(f"{cold_server}/inlezen")
    template = downloaded_with_last_answers(page)
    typed = typed_in(template)
    assert len(typed) == 1 + len(CHANGED) + len(blocks(MODEL)) - 1
    (tmp_path / "office").mkdir()
    filled = mended_in_libreoffice(template, tmp_path / "office", typed)
    drop(page, written(tmp_path, "midterm.xlsx", filled))
    stands(page, "2 hoger en 35 gelijk")
    stands(page, "De score gaat van")
    settle(page)
    expect(page.get_by_role("checkbox", name="Dit klopt nog")).to_have_count(1)
    assert_fits(page, violations)

    tick = page.get_by_role("checkbox", name=CONFIRM)
    tick.focus()
    page.keyboard.press("Space")
    stands(page, "U bevestigde dit onderdeel.")
    settle(page)
    expect(tick).to_be_checked()
    expect(tick).to_be_focused()
    # Who goes on to a next part keeps the place.
    expect(page.get_by_text(CONFIRM, exact=True)).to_be_in_viewport()

    page.get_by_role("button", name="Annuleren", exact=True).click()
    asked = page.locator(".melding", has_text="U hebt 1 vak verbeterd of bevestigd op het scherm.")
    expect(asked).to_be_in_viewport()
    expect(page.get_by_role("button", name="Toch annuleren")).to_be_in_viewport()
    page.keyboard.press("Tab")  # the keyboard goes on from the question
    expect(page.get_by_role("button", name="Niet annuleren")).to_be_focused()
    page.keyboard.press("Enter")
    expect(asked).to_have_count(0)
    save(page, NOW)

    store = open_store(f"sqlite:///{tmp_path / 'monitor.sqlite3'}")
    answers = store.answers(LOCAL_ADMIN, [2]).set_index("indicator")["number"]
    confirmed = store.cells(LOCAL_ADMIN, [2], "confirmed")
    findings = [item.code for item in store.findings(LOCAL_ADMIN, 2)]
    store.close()
    assert {name: f"{answers[name]:.0f}" for name in CHANGED} == CHANGED
    assert sorted(confirmed["row"]) == sorted(blocks(MODEL))
    assert "ANTWOORD-VEROUDERD" not in findings
