"""The main line in a real browser: from a filled-in template to score and trend."""

from io import BytesIO
from pathlib import Path
from urllib.parse import quote

import pandas as pd
from openpyxl import load_workbook
from playwright.sync_api import expect

from monitor.files.xlsx import write_table
from monitor.settings import PROJECT_ROOT
from tests.browser.steps import (
    WIDTHS,
    Violations,
    Visit,
    assert_fits,
    drop,
    settle,
    stands,
    widen,
    written,
)
from tests.files.workbook_corpus import HOSTILE
from tests.filled_workbook import MODEL, filled_workbook

EXAMPLES = PROJECT_ROOT / "data" / "voorbeeld"
WRONG = {"par_active_share": "ongeveer de helft"}
NAME = "Proefhuis Voorbeeldstad"


def test_from_template_to_score_and_trend(
    cold_server: str, visit: Visit, violations: Violations, tmp_path: Path
):
    page = visit(f"{cold_server}/inlezen")
    page.get_by_role("button", name="Maak het sjabloon").click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download sjabloon").click()
    template = Path(download.value.path()).read_bytes()
    assert download.value.suggested_filename.startswith("voortgangsmonitor-")

    drop(page, written(tmp_path, "monitor.xlsx", filled_workbook(WRONG, template)))
    stands(page, "herstel eerst 1 ding")
    stands(page, "Indicatoren, E11")
    page.locator(".bevindingen li").first.get_by_text("Wat hoort in dit vak?").click()
    stands(page, MODEL.indicator["par_active_share"].question)
    expect(page.get_by_role("button", name="Opslaan", exact=True)).to_be_disabled()
    assert_fits(page, violations)

    drop(page, written(tmp_path, "monitor.xlsx", filled_workbook(template=template)))
    stands(page, "Klaar om op te slaan")
    page.reload()
    stands(page, "Klaar om op te slaan")
    settle(page)
    page.get_by_role("button", name="Opslaan", exact=True).dblclick()
    stands(page, f"Opgeslagen: {NAME}, 2026-midterm, versie 1.")
    stands(page, "Drie vragen voor de volgende stuurgroep")
    settle(page)
    expect(page.get_by_role("button", name="Opslaan", exact=True)).to_have_count(0)
    assert_fits(page, violations)
    with page.expect_download() as download:
        page.get_by_role("link", name="Overzicht voor de stuurgroep (pdf)").click()
    assert Path(download.value.path()).read_bytes().startswith(b"%PDF-1.7")

    page.get_by_role("link", name="Alles over deze PPS").click()
    expect(page).to_have_url(f"{cold_server}/pps?pps=NHN-PROEF-01")
    stands(page, "van 100")
    settle(page)
    page.get_by_text("Bekijk de cijfers als tabel").first.click()
    with page.expect_download() as download:
        page.get_by_role("link", name="Download als Excel").first.click()
    assert download.value.suggested_filename.startswith("onderdelen-")
    expect(page).to_have_url(f"{cold_server}/pps?pps=NHN-PROEF-01")
    table = load_workbook(BytesIO(Path(download.value.path()).read_bytes())).worksheets[0]
    assert [table.cell(row, 1).value for row in range(5, 12)] == [
        item.name for item in MODEL.dimensions
    ]

    second = {"meetmoment": "2026-review", "peildatum": "1-11-2026", "vis_shared_vision": 5}
    page = visit(f"{cold_server}/inlezen")
    drop(page, written(tmp_path, "later.xlsx", filled_workbook(second, template)))
    stands(page, "1 hoger en 36 gelijk")
    stands(page, "Sinds 2026-midterm (versie 1)")  # the double click saved once
    settle(page)
    page.get_by_role("button", name="Opslaan", exact=True).press("Enter")
    stands(page, f"Opgeslagen: {NAME}, 2026-review, versie 1.")
    # A screen reader says it too: in an element that was there before, as it must be.
    expect(page.locator("body > [role=status]")).to_contain_text(f"Opgeslagen: {NAME}")
    settle(page)
    expect(page.locator(".gelukt")).to_be_focused()  # the button is gone
    page.get_by_role("link", name="De trend van deze PPS").click()
    expect(page).to_have_url(f"{cold_server}/trends?pps=NHN-PROEF-01")
    expect(page.locator(".js-plotly-plot").first).to_be_visible()
    settle(page)


TOO_LARGE = b"PK" + bytes(51 << 20)
OTHER_TEMPLATE = write_table(
    "Begroting", pd.DataFrame({"Post": ["huur"], "Bedrag": [12]}), tab="Begroting"
)
TWO_CELLS = HOSTILE["corner to corner"].make()
PASSWORD = HOSTILE["encrypted"].make()


def test_a_bad_file_gets_one_clear_message_and_the_app_goes_on(
    server: str, visit: Visit, tmp_path: Path
):
    page = visit(f"{server}/inlezen")
    for name, content, message, remedy in (
        (
            "brief.txt",
            b"Beste lezer,",
            "alleen tekst, zoals in een csv",
            "download dan het sjabloon",
        ),
        ("geheim.xlsx", PASSWORD, "met een wachtwoord beveiligd", "Haal het wachtwoord eraf"),
        ("leeg.xlsx", b"", "Dit bestand is leeg", "helemaal is opgeslagen"),
        ("ver.xlsx", TWO_CELLS, "heel ver naar beneden", "Verwijder de rijen en kolommen"),
        # Last: what may still be pointed at stays when the next comes.
        ("begroting.xlsx", OTHER_TEMPLATE, "ander sjabloon", "Kies het ingevulde sjabloon"),
    ):
        drop(page, written(tmp_path, name, content))
        stands(page, message)
        stands(page, remedy)
        expect(page.locator(".bevindingen li")).to_have_count(1)
        expect(page.get_by_role("button", name="Opslaan", exact=True)).to_have_count(0)
    page.locator("input[type=file]").first.set_input_files(
        written(tmp_path, "groot.xlsx", TOO_LARGE)
    )
    stands(page, "groter dan 50 MB")

    page = visit(f"{server}/inlezen")
    drop(page, written(tmp_path, "goed.xlsx", filled_workbook()))
    stands(page, "Klaar om op te slaan")
    settle(page)
    page.get_by_role("button", name="Annuleren").click()
    expect(page.get_by_role("button", name="Opslaan", exact=True)).to_have_count(0)


def test_several_files_at_once_are_each_read(server: str, visit: Visit, tmp_path: Path):
    page = visit(f"{server}/inlezen")
    paths = [
        written(tmp_path, f"{number}.xlsx", filled_workbook({"pps_id": f"NHN-PROEF-{number:02}"}))
        for number in range(1, 5)
    ]
    drop(page, *paths, written(tmp_path, "brief.txt", b"Beste lezer,"))
    stands(page, "4 bestanden klaar om te bekijken")
    stands(page, "alleen tekst, zoals in een csv")
    settle(page)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    stands(page, "3 bestanden klaar om te bekijken")
    settle(page)
    expect(page.get_by_role("button", name="Opslaan", exact=True)).to_have_count(1)
    page.get_by_role("button", name="Alles opslaan").dblclick()
    stands(page, "Opgeslagen: 3 monitors.")
    settle(page)
    expect(page.locator(".gelukt")).to_be_in_viewport()
    expect(page.get_by_test_id("stProgress")).to_have_count(0)
    expect(page.get_by_role("button", name="Opslaan", exact=True)).to_have_count(0)
    for number in (1, 2, 3, 4):
        page = visit(f"{server}/pps?pps=NHN-PROEF-{number:02}")
        expect(page.locator("tr").filter(has_text=f"{number}.xlsx")).to_have_count(1)


def test_a_file_that_is_too_large_is_named_while_the_others_go_through(
    server: str, visit: Visit, tmp_path: Path
):
    page = visit(f"{server}/inlezen")
    large = written(tmp_path, "te <b>groot.xlsx", TOO_LARGE)
    good = filled_workbook({"pps_id": "NHN-PROEF-20"})
    drop(page, large, written(tmp_path, "goed.xlsx", good))
    stands(page, "Klaar om op te slaan")
    settle(page)
    told = page.locator(".niet-ingelezen p")
    expect(told).to_have_count(1)
    expect(told).to_contain_text("te <b>groot.xlsx is niet ingelezen.")
    expect(told).to_contain_text("groter dan 50 MB. Haal plaatjes en tabs weg")
    drop(page, written(tmp_path, "brief.txt", b"Beste lezer,"))
    stands(page, "alleen tekst, zoals in een csv")
    expect(told).to_have_count(0)


def test_names_with_signs_stand_there_as_they_were_written(
    server: str, visit: Visit, tmp_path: Path
):
    page = visit(f"{server}/inlezen")
    name = "**Huis** <img src=x onerror=alert(1)> $a$ :red[b] [c](http://d) www.e.nl f@g.nl"
    for number in (7, 8):
        fields = {"pps_id": f"NHN-PROEF-{number:02}", "naam": name, "campus": name}
        drop(page, written(tmp_path, f"_{number}_ *x*.xlsx", filled_workbook(fields)))
    stands(page, name)
    settle(page)
    expect(page.locator("h2").filter(has_text=name).first).to_be_visible()
    expect(page.locator("main img[src=x], section img[src=x]")).to_have_count(0)
    page.get_by_role("button", name="Opslaan", exact=True).click()
    stands(page, f"Opgeslagen: {name}, 2026-midterm, versie 1.")
    page = visit(f"{server}/campus?campus={quote(name)}")
    expect(page.locator("h1")).to_contain_text("**Huis** <img src=x onerror=alert(1)> $a$ :red[b]")
    expect(page.locator("h1 a")).to_have_count(0)


def test_what_lies_near_a_bound_is_told_within_its_place(server: str, visit: Visit):
    """ "62 ● in ontwikkeling, rond de grens van 65" is the longest that is said of a dimension."""
    page = visit(f"{server}/inlezen")
    drop(page, EXAMPLES / "UTR-ZORG-02-2026-review.xlsx")
    stands(page, "De score die dit geeft")
    badges = page.locator(".onderdelen .score")
    expect(badges.filter(has_text="rond de grens van")).not_to_have_count(0)
    for width in WIDTHS:
        widen(page, width)
        outside = badges.evaluate_all(
            """badges => badges.filter(badge => {
                const place = badge.closest("li");
                const [own, room, beside] = [badge, place, place.firstElementChild].map(
                    part => part.getBoundingClientRect());
                return own.right > room.right + 1 || own.left < beside.right;
            }).map(badge => badge.textContent)"""
        )
        assert outside == [], f"{width} pixels wide"
