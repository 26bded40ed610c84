"""What somebody types where the template tells how a part of the workbook stands."""

import pytest

from monitor.domain.blocks import blocks
from monitor.domain.findings import Subject, gathered
from monitor.files.template import template_book
from tests.files.annotated.handing_back import handed_back
from tests.files.filled_grid import MODEL, YEARS, Grid
from tests.files.read_back import finding, read, said


def ticked(**typed: str) -> Grid:
    """A template that asks what is unchanged, with texts typed under "Zo staat het ervoor"."""
    grid = Grid(template_book(MODEL, YEARS, {"confirmed": {}}))
    for block, text in typed.items():
        sheet = grid["Ongewijzigd"]
        sheet.put(sheet.row(block), sheet.column("Zo staat het ervoor"), text)
    return grid


@pytest.mark.parametrize(
    "text",
    [
        "Hier vulde u nog niets in.",
        "Alles hier is afgerond.",
        "Blijft geldig tot en met 3-5-2026.",
        "Kijk na: 1 antwoord is ouder dan 12 maanden; dat is voor het laatst veranderd of "
        "bevestigd op 3-5-2026.",
    ],
)
def test_what_we_write_ourselves_is_no_remark(text: str) -> None:
    tables = read(ticked(kpi=text))
    assert said(tables) == []
    assert tables.counts.filled == 0


@pytest.mark.parametrize(
    "text",
    ["klopt niet meer", "Blijft geldig tot en met 3-5-2026. Niet dus!", "Kijk na: begroting"],
)
def test_any_other_text_is_told_and_counted(text: str) -> None:
    tables = read(ticked(kpi=text))
    (found,) = tables.findings
    assert (found.code, found.cell) == ("TEKST-BIJ-ONGEWIJZIGD", "D13")
    assert found.subject == Subject("confirmed", "kpi", "unchanged")
    assert found.message == (
        f'Bij "KPI" staat in de kolom "Zo staat het ervoor": "{text}". Die kolom vullen wij zelf '
        "in. Wij lezen uw tekst daar niet."
    )
    assert (tables.counts.filled, tables.counts.ignored) == (1, 1)


def test_a_yes_one_column_too_far_left_is_asked() -> None:
    found = finding(read(ticked(kpi="ja")), "ANTWOORD-BIJ-TOELICHTING")
    assert (found.cell, found.raw) == ("D13", "ja")
    assert found.remedy == 'Is dat uw antwoord? Zet het dan in de kolom "Ongewijzigd".'


def test_a_yes_beside_a_tick_is_no_other_tick() -> None:
    grid = ticked(kpi="ja")
    grid.fill("confirmed", "kpi", "unchanged", "nee")
    assert said(read(grid)) == [("TEKST-BIJ-ONGEWIJZIGD", "Ongewijzigd", "D13")]


def test_ticks_that_are_all_one_column_too_far_left_are_told_at_once() -> None:
    tables = read(ticked(**dict.fromkeys(blocks(MODEL), "ja")))
    (found,) = gathered(tables.findings)
    assert found.code == "ANTWOORDEN-VERSCHOVEN"
    assert "in kolom D (Zo staat het ervoor) in plaats van kolom E (Ongewijzigd)" in found.message


def test_what_a_workbook_handed_back_tells_of_a_block_is_ours_too() -> None:
    done = handed_back(ticked(kpi="klopt niet meer"))
    told, *_ = done.at("Ongewijzigd", "kpi", "Zo staat het ervoor")
    assert str(told).startswith('Gevonden bij het inlezen: Bij "KPI" staat in de kolom')
    assert "TEKST-BIJ-ONGEWIJZIGD" not in {item.code for item in done.after.findings}
