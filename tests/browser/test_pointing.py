"""A workbook of somebody's own in a real browser: pointed at, stored, and next time read so."""

from collections.abc import Callable
from datetime import date
from pathlib import Path

from playwright.sync_api import Page

from tests.browser.steps import open_by_keyboard
from tests.browser.test_main_line import assert_fits, drop, settle, stands, written
from tests.odd_file import finance_below_kpi, odd_workbook

Visit = Callable[[str], Page]
Violations = Callable[[], list[str]]
NAME = "Proefhuis Voorbeeldstad"


def test_a_strange_workbook_is_pointed_at_and_the_next_one_reads_by_itself(
    cold_server: str, visit: Visit, violations: Violations, tmp_path: Path
):
    page = visit(f"{cold_server}/inlezen")
    drop(page, written(tmp_path, "eigen.xlsx", odd_workbook()))
    stands(page, "Wij herkennen de tabellen “PPS” en “Indicatoren” niet")
    stands(page, "Kies nog de kolom met de antwoorden.")
    assert_fits(page, violations)

    choose_by_keyboard(page, "Antwoord (nodig)", "C: Wij zeggen")
    stands(page, "Zo lezen wij 8 antwoorden voor de tabel “PPS”.")
    assert_fits(page, violations)
    page.get_by_role("button", name="Zo lezen").press("Enter")

    stands(page, "Wij herkennen de tabel “Indicatoren” niet")
    settle(page)
    choose_by_keyboard(page, "Antwoord (nodig)", "E: Wij zeggen")
    stands(page, "Zo lezen wij 37 antwoorden voor de tabel “Indicatoren”.")
    stands(page, "De score van het hele bestand wordt")
    page.get_by_role("button", name="Zo lezen").press("Enter")

    stands(page, "Klaar om op te slaan")
    settle(page)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    stands(page, f"Opgeslagen: {NAME}, 2026-midterm, versie 1.")

    page = visit(f"{cold_server}/inlezen")
    later = {"meetmoment": "2027-review", "peildatum": date(2027, 11, 1)}
    drop(page, written(tmp_path, "later.xlsx", odd_workbook(later, before=2)))
    stands(page, "Klaar om op te slaan")
    stands(page, "Sinds 2026-midterm (versie 1)")
    stands(page, "Zo is dat aangewezen op")
    settle(page)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    stands(page, f"Opgeslagen: {NAME}, 2027-review, versie 1.")


def test_a_table_that_is_suggested_right_is_read_so_at_the_first_click(
    cold_server: str, visit: Visit, tmp_path: Path
):
    page = visit(f"{cold_server}/inlezen")
    drop(page, written(tmp_path, "onder.xlsx", finance_below_kpi()))
    stands(page, "voor de tabel “Financien”.")
    settle(page)
    page.get_by_role("button", name="Zo lezen", exact=True).click()
    stands(page, "De tabel “Financien” lezen wij nu zoals u aanwijst.")


def choose_by_keyboard(page: Page, label: str, option: str) -> None:
    """Choose in a list as without a mouse."""
    box = page.get_by_label(label, exact=True).first
    open_by_keyboard(box, page.get_by_role("option", name=option))
    box.press_sequentially(option.partition(": ")[2])
    box.press("Enter")
