"""Ticks in a workbook that was made for another round."""

from datetime import UTC, datetime

import pytest

from monitor.domain.blocks import blocks
from monitor.domain.correction import Correction
from monitor.domain.findings import Severity, Subject, gathered
from monitor.files.tables import read_tables
from monitor.files.taking.found import Tables
from monitor.files.template import template_book
from tests.files.filled_grid import MODEL, YEARS, Grid, answers
from tests.files.read_back import read

CODE = "VINKJE-VAN-ANDERE-RONDE"
KPI = Subject("confirmed", "kpi", "unchanged")
MEETMOMENT = Subject("fields", "meetmoment", "answer")


def ticked(made_for: str | None) -> Grid:
    """A workbook in which 2026-midterm is filled in, with ticks, made for some round."""
    grid = Grid(template_book(MODEL, YEARS, {"confirmed": {}}))
    for place, value in answers(MODEL).items():
        grid.fill(*place, value)
    for block, value in {"kpi": "ja", "swot": "de rest wel", "finance": "nee"}.items():
        grid.fill("confirmed", block, "unchanged", value)
    if made_for:
        grid.names["meetmoment"] = made_for
    return grid


def confirms(tables: Tables) -> dict[str, float]:
    """What is said of each block, where that could be read."""
    found = tables.cells.query("table == 'confirmed' and state == 'answered'")
    return dict(zip(found["row"], found["number"], strict=True))


def corrected(subject: Subject, new: str) -> Correction:
    return Correction(subject, "", new, "beheerder", datetime(2026, 11, 25, tzinfo=UTC))


def told(tables: Tables) -> list[Subject | None]:
    return [item.subject for item in tables.findings if item.code == CODE]


@pytest.mark.parametrize(
    "made_for", ["2026-midterm", "2026-MIDTERM", "2026–midterm", "Midterm 2026"]
)
def test_a_tick_in_a_workbook_of_this_round_counts(made_for):
    tables = read(ticked(made_for))
    assert confirms(tables) == {"kpi": 1.0, "swot": 2.0, "finance": 0.0}
    assert told(tables) == []


def test_ticks_of_another_round_confirm_nothing_and_are_told_at_their_cells():
    tables = read(ticked("2025-jaarlijks"))
    assert confirms(tables) == {"finance": 0.0}
    first, second = (item for item in tables.findings if item.code == CODE)
    assert (first.sheet, first.subject, first.raw) == ("Ongewijzigd", KPI, "ja")
    assert first.severity is Severity.WARNING
    assert first.message == (
        "Dit werkboek is gemaakt voor 2025-jaarlijks, en u vulde 2026-midterm in. Het antwoord "
        '"ja" bij Ongewijzigd kan dus van 2025-jaarlijks zijn. Voor 2026-midterm telt het niet.'
    )
    assert second.subject == Subject("confirmed", "swot", "unchanged")


def test_ticks_in_a_workbook_that_names_no_round_confirm_nothing_either():
    grid = ticked(None)
    tables = read(grid)
    assert confirms(tables) == {"finance": 0.0}
    first, second = (item for item in tables.findings if item.code == "VINKJE-ZONDER-RONDE")
    assert (first.sheet, first.subject, first.raw) == ("Ongewijzigd", KPI, "ja")
    assert first.severity is Severity.WARNING
    assert first.message == (
        "In dit werkboek staat niet meer voor welk meetmoment het is gemaakt. Het antwoord "
        '"ja" bij Ongewijzigd kan dus van een eerdere keer zijn. Voor 2026-midterm telt het niet.'
    )
    assert second.subject == Subject("confirmed", "swot", "unchanged")
    again = read_tables(grid.workbook(), MODEL, [corrected(KPI, "ja")])
    assert confirms(again) == {"kpi": 1.0, "finance": 0.0}


@pytest.mark.parametrize(
    ("round_", "mistyped"),
    [
        ("2026-midtrem", True),
        ("2026-midterm (def)", True),
        ("2025-midterm", False),
        ("2026-midterm 2", False),
        ("2026-nulmeting", False),
        ("2026", True),
        ("midterm", True),
        ("1 september 2026", True),
        ("2025", False),
        ("midterm '26", True),
        ("26-midterm", True),
        ("midterm '25", False),
        ("25-midterm", False),
        ("jaarlijks", False),
        ("0-meting", False),
        ("15-10-2026", True),
    ],
)
def test_a_tick_beside_a_round_that_is_mistyped_says_what_to_mend(round_, mistyped):
    grid = ticked("2026-midterm")
    grid.fill("fields", "meetmoment", "answer", round_)
    tables = read(grid)
    (found, _) = (item for item in tables.findings if item.code.startswith("VINKJE-"))
    assert confirms(tables) == {"finance": 0.0}
    assert (found.code == "VINKJE-MEETMOMENT-TYPEFOUT") is mistyped
    assert ("Bedoelt u 2026-midterm?" in found.remedy) is mistyped


@pytest.mark.parametrize(
    ("made_for", "code", "message"),
    [
        (
            "2025-jaarlijks",
            "VINKJES-VAN-ANDERE-RONDE",
            "Dit werkboek is gemaakt voor 2025-jaarlijks, en u vulde 2026-midterm in. De "
            "antwoorden bij Ongewijzigd kunnen dus van 2025-jaarlijks zijn. Voor 2026-midterm "
            "tellen ze niet. Het gaat om 13 vakken.",
        ),
        (
            None,
            "VINKJES-ZONDER-RONDE",
            "In dit werkboek staat niet meer voor welk meetmoment het is gemaakt. De antwoorden "
            "bij Ongewijzigd kunnen dus van een eerdere keer zijn. Voor 2026-midterm tellen ze "
            "niet. Het gaat om 13 vakken.",
        ),
    ],
)
def test_a_tick_at_every_block_is_told_at_once(made_for, code, message):
    grid = ticked(made_for)
    for block in blocks(MODEL):
        grid.fill("confirmed", block, "unchanged", "ja")
    tables = read(grid)
    assert confirms(tables) == {}
    (found,) = gathered(tables.findings)
    assert (found.code, found.severity, found.message) == (code, Severity.WARNING, message)


def test_they_are_counted_as_read_and_keep_their_text():
    before, after = read(ticked("2026-midterm")), read(ticked("2025-jaarlijks"))
    assert after.counts == before.counts
    found = after.cells.query("table == 'confirmed' and row == 'kpi'")
    assert found[["raw", "state"]].values.tolist() == [["ja", "invalid"]]


def test_what_is_confirmed_on_screen_is_of_now():
    workbook = ticked("2025-jaarlijks").workbook()
    tables = read_tables(workbook, MODEL, [corrected(KPI, "ja")])
    assert confirms(tables) == {"kpi": 1.0, "finance": 0.0}
    assert told(tables) == [Subject("confirmed", "swot", "unchanged")]


def test_the_round_counts_as_it_was_put_right_on_screen():
    workbook = ticked("2025-jaarlijks").workbook()
    tables = read_tables(workbook, MODEL, [corrected(MEETMOMENT, "2025-jaarlijks")])
    assert told(tables) == []
    assert "kpi" in confirms(tables)


def test_without_a_round_filled_in_there_is_no_other_round():
    grid = ticked("2025-jaarlijks")
    grid.fill("fields", "meetmoment", "answer", None)
    assert told(read(grid)) == []
