"""A zip of monitors in a real browser: what is in it, what is none, and all saved at once."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from playwright.sync_api import expect

from monitor.demo import workbooks
from tests.browser.steps import (
    WIDTHS,
    Violations,
    Visit,
    assert_fits,
    drop,
    fits,
    settle,
    stands,
    widen,
    written,
)
from tests.files.test_archive import zipped
from tests.filled_workbook import filled_workbook

LONG = f"voortgangsmonitor_{'x' * 90}"
"""A name of one word that no phone is wide enough for."""


def test_a_zip_is_read_told_and_saved_at_once(
    cold_server: str, visit: Visit, violations: Violations, tmp_path: Path
):
    monitors = [
        (
            f"Noord/{number}{LONG}.xlsx",
            filled_workbook({"pps_id": f"NHN-PROEF-{number:02}", "naam": LONG}),
        )
        for number in range(1, 4)
    ]
    wrong = filled_workbook({"pps_id": "NHN-PROEF-09", "par_active_share": "veel"})
    refused = [
        ("Zuid/brief.txt", b"Beste lezer,"),
        ("Zuid/nota.txt", b"Geachte lezer,"),
        ("Zuid/leeg.xlsx", b""),
    ]
    page = visit(f"{cold_server}/inlezen")
    content = zipped(*monitors, ("Noord/fout.xlsx", wrong), *refused)
    drop(page, written(tmp_path, "platform.zip", content))
    stands(page, "4 bestanden klaar om te bekijken")
    stands(page, "3 bestanden konden niet worden gelezen")
    settle(page)
    expect(page.locator("h2").filter(has_text=".txt")).to_have_count(0)
    letters = page.locator(".bevindingen li").filter(has_text="alleen tekst, zoals in een csv")
    expect(letters).to_have_count(1)
    expect(letters).to_contain_text("brief.txt")
    expect(letters).to_contain_text("nota.txt")
    assert_fits(page, violations)
    # However long the names are, what becomes of a file stands beside it.
    files = page.locator(".tabel").filter(has_text="Gelezen bestanden")
    assert files.evaluate("table => table.scrollWidth <= table.clientWidth")

    page.get_by_role("button", name="Alles opslaan").click()
    stands(page, "Opgeslagen: 3 monitors.")
    settle(page)
    expect(page.locator(".gelukt")).to_be_in_viewport()
    stands(page, "Download het verslag van alle bestanden")
    expect(page.locator(".afloop")).to_contain_text("fout.xlsx")
    told, notice = (page.locator(kind).first.bounding_box() for kind in (".afloop", ".melding"))
    thanks = page.locator(".gelukt").bounding_box()
    assert told
    assert notice
    assert thanks
    assert thanks["y"] < told["y"]  # what was saved stands before what was not
    assert told["width"] == notice["width"]  # the line around what has focus
    assert_fits(page, violations)
    # On a phone each sheet stands beside whose it is, before anything is scrolled.
    widen(page, min(WIDTHS))
    right = "link => link.getBoundingClientRect().right < innerWidth"
    sheets = page.get_by_role("link", name="Overzicht (pdf)")
    assert [link.evaluate(right) for link in sheets.all()] == [True] * 3

    page.reload()
    stands(page, "Opgeslagen: 3 monitors.")
    stands(page, "Download het verslag van alle bestanden")

    drop(page, tmp_path / "platform.zip")
    stands(page, "3 bestanden zijn al opgeslagen")
    settle(page)
    assert fits(page)


@contextmanager
def others_write(store: Path) -> Iterator[None]:
    """Let whoever writes to the store wait until the block ends."""
    with closing(sqlite3.connect(store)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.rollback()


def test_a_page_that_is_reloaded_in_the_middle_of_saving_says_so_and_tells_the_end(
    cold_server: str, visit: Visit, tmp_path: Path
):
    count = 12
    files = [(path.name, path.read_bytes()) for path in workbooks()[:count]]
    page = visit(f"{cold_server}/inlezen")
    drop(page, written(tmp_path, "veel.zip", zipped(*files)))
    stands(page, f"{count} bestanden klaar om te bekijken")
    settle(page)
    with others_write(tmp_path / "monitor.sqlite3"):
        page.get_by_role("button", name="Alles opslaan").click()
        stands(page, f"van {count} wordt opgeslagen")
        page.reload()
        stands(page, "Dit gaat door, ook als u deze pagina verlaat.")
        expect(page.get_by_text("klaar om te bekijken")).to_have_count(0)
        expect(page.get_by_role("button", name="Alles opslaan")).to_have_count(0)
        assert fits(page)
    stands(page, f"Opgeslagen: {count} monitors.")
    settle(page)
    expect(page.locator(".gelukt")).to_be_in_viewport()
    expect(page.get_by_text("klaar om te bekijken")).to_have_count(0)
    expect(page.get_by_text("Niet opgeslagen")).to_have_count(0)
    expect(page.get_by_role("link", name="Download het verslag van alle bestanden")).to_be_visible()
    saved = page.locator(".tabel").filter(has_text="Opgeslagen monitors")
    expect(saved.get_by_text("versie 1").first).to_be_visible()
    expect(saved.get_by_text("versie 2")).to_have_count(0)
