"""From a messy monitor to a saved one, as a coordinator goes: in a spreadsheet, or on screen."""

from io import BytesIO
from pathlib import Path

import openpyxl
import pandas as pd
from playwright.sync_api import Locator, Page, expect

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.frames import CELLS
from monitor.files.tables import read_tables
from monitor.files.workbook import read_workbook
from monitor.store import open_store
from tests.browser.steps import Violations, Visit, assert_fits, drop, settle, stands, written
from tests.files.libreoffice import mended_in_libreoffice
from tests.filled_workbook import FIELDS, MODEL, filled_workbook
from tests.messy_monitor import FOREIGN, RIGHT, WRONG, messy_monitor, tidy_monitor


def findings(page: Page, text: str) -> Locator:
    return page.locator(".bevindingen li").filter(has_text=text)


def handed_back(page: Page) -> bytes:
    with page.expect_download() as download:
        page.get_by_role("link", name="Download uw werkboek met alles aangewezen").click()
    assert download.value.suggested_filename.startswith("te-herstellen-nhn-proef-01-2026-midterm-")
    return Path(download.value.path()).read_bytes()


def answer_cells(content: bytes) -> dict[str, openpyxl.cell.Cell]:
    """The answer cells of the indicators in a workbook handed back, by indicator."""
    sheet = openpyxl.load_workbook(BytesIO(content))["Indicatoren"]
    return {str(row[0].value): row[4] for row in sheet.iter_rows(min_row=5)}


def answers_of(cells: pd.DataFrame) -> pd.DataFrame:
    """What was understood, wherever it stood and however it was written."""
    names = [name for name in CELLS if name not in ("sheet", "cell", "raw")]
    return cells[names].sort_values(names[:3]).reset_index(drop=True)


def save(page: Page) -> None:
    page.get_by_role("button", name="Opslaan", exact=True).click()
    stands(page, f"Opgeslagen: {FIELDS['naam']}, 2026-midterm, versie 1.")
    settle(page)


def assert_stored_as_if_tidy(folder: Path) -> None:
    store = open_store(f"sqlite:///{folder / 'monitor.sqlite3'}")
    stored = store.cells(LOCAL_ADMIN, [1]).drop(columns="submission")
    store.close()
    tidy = read_tables(read_workbook(tidy_monitor()), MODEL).cells
    pd.testing.assert_frame_equal(answers_of(stored), answers_of(tidy), check_dtype=False)


def test_a_messy_file_comes_back_is_mended_in_libreoffice_and_saved(
    cold_server: str, visit: Visit, violations: Violations, tmp_path: Path
):
    page = visit(f"{cold_server}/inlezen")
    drop(page, written(tmp_path, "monitor.xlsx", messy_monitor()))
    stands(page, "herstel eerst 2 dingen")
    for wrong in WRONG.values():
        expect(findings(page, wrong)).to_have_count(1)
    expect(findings(page, "Toelichtng of bewijs")).to_have_count(1)
    expect(findings(page, FOREIGN)).to_have_count(1)
    assert_fits(page, violations)

    back = handed_back(page)
    cells = answer_cells(back)
    for indicator, text in WRONG.items():
        assert cells[indicator].value == text
        assert text in cells[indicator].comment.text
    (tmp_path / "office").mkdir()
    typed = {("Indicatoren", cells[name].coordinate): text for name, text in RIGHT.items()}
    mended = mended_in_libreoffice(back, tmp_path / "office", typed)

    drop(page, written(tmp_path, "hersteld.xlsx", mended))
    stands(page, "Klaar om op te slaan")
    settle(page)
    for wrong in (*WRONG.values(), "Toelichtng of bewijs"):
        expect(findings(page, wrong)).to_have_count(0)
    assert_fits(page, violations)
    save(page)
    assert_stored_as_if_tidy(tmp_path)

    score = page.locator(".strook .stand").first.inner_text()
    page.get_by_role("link", name="Alles over deze PPS").click()
    stands(page, "Hoe staat")
    settle(page)
    assert page.locator(".strook .stand").first.inner_text() == score
    expect(page.locator("tr").filter(has_text="hersteld.xlsx")).to_have_count(1)


def test_saving_takes_over_first_what_was_typed_and_shows_it(
    cold_server: str, visit: Visit, tmp_path: Path
):
    page = visit(f"{cold_server}/inlezen")
    drop(page, written(tmp_path, "monitor.xlsx", filled_workbook()))
    stands(page, "Klaar om op te slaan")
    settle(page)
    page.get_by_label("Wat is de code van uw PPS?").fill("NHN-PROEF-07")
    page.get_by_role("button", name="Opslaan", exact=True).click()
    stands(page, "Er is nog niets opgeslagen. U had op het scherm nog iets getypt")
    stands(page, "NHN-PROEF-07 (nieuw in het register)")
    settle(page)
    save(page)


def test_a_wrong_answer_is_typed_right_beside_its_finding_and_told_from_then_on(
    cold_server: str, visit: Visit, violations: Violations, tmp_path: Path
):
    wrong = {"par_active_share": WRONG["par_active_share"]}
    page = visit(f"{cold_server}/inlezen")
    drop(page, written(tmp_path, "monitor.xlsx", messy_monitor({"gov_pdca": "3", **wrong})))
    stands(page, "herstel eerst 1 ding")
    settle(page)
    box = page.get_by_label("Welk deel van de private partners is op de peildatum")
    expect(box).to_have_value(WRONG["par_active_share"])
    box.fill(RIGHT["par_active_share"])
    page.get_by_role("button", name="Verbeteringen overnemen").click()
    stands(page, "1 antwoord overgenomen")
    expect(page.locator(".gelukt")).to_be_in_viewport()  # the button stands far below it
    stands(page, "Op het scherm verbeterd")
    settle(page)
    expect(findings(page, WRONG["par_active_share"])).to_have_count(0)
    assert_fits(page, violations)

    cell = answer_cells(handed_back(page))["par_active_share"]
    assert cell.value == 0.5
    assert f"er stond “{WRONG['par_active_share']}”" in cell.comment.text
    save(page)
    assert_stored_as_if_tidy(tmp_path)

    page.get_by_role("link", name="Alles over deze PPS").click()
    page.get_by_text("Bekijk wat op het scherm is verbeterd of bevestigd (1 vak)").click()
    row = page.get_by_role("row").filter(has_text=WRONG["par_active_share"])
    expect(row).to_contain_text(RIGHT["par_active_share"])
    assert_fits(page, violations)


def test_what_was_typed_is_still_there_after_another_page(
    cold_server: str, visit: Visit, tmp_path: Path
):
    page = visit(f"{cold_server}/inlezen")
    drop(page, written(tmp_path, "monitor.xlsx", filled_workbook()))
    stands(page, "Klaar om op te slaan")
    settle(page)
    box = page.get_by_label("Wat is de code van uw PPS?")
    box.fill("NHN-PROEF-07")
    box.blur()
    settle(page)
    page.get_by_role("navigation").get_by_role("link", name="Trends").click()
    expect(page.locator("h1")).not_to_contain_text("inlezen")
    settle(page)
    page.get_by_role("navigation").get_by_role("link", name="Monitor inlezen").click()
    stands(page, "Klaar om op te slaan")
    expect(box).to_have_value("NHN-PROEF-07")
    settle(page)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    stands(page, "Er is nog niets opgeslagen. U had op het scherm nog iets getypt")
