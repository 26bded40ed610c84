"""Opslaan waits once for what was chosen while pointing and isn't kept."""

from datetime import UTC, datetime

from monitor.store import Draft
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.unkept import Unkept, has_to_wait

NOW = datetime.now(UTC)


def unkept(name: str, *tables: str) -> Unkept:
    draft = Draft(name, name, "0" * 64, 1, NOW, (), ())
    found = Unkept(draft)
    for table in tables:
        found.chosen(table)
    return found


def test_nothing_chosen_keeps_nothing_waiting() -> None:
    outcome = Outcome()
    assert not has_to_wait([unkept("a.xlsx")], outcome, "Opslaan")
    assert outcome.told == []


def test_it_tells_of_which_tables_in_which_files_and_only_once() -> None:
    outcome, every = Outcome(), [unkept("a.xlsx", "swot", "kpi"), unkept("b.xlsx")]
    assert has_to_wait(every, outcome, "Alles opslaan")
    (told,) = outcome.told
    assert "de tabellen “KPI” en “SWOT” in a.xlsx, en" in told
    assert told.endswith("Zo niet: kies weer Alles opslaan.")
    assert not has_to_wait(every, outcome, "Alles opslaan")


def test_a_choice_after_that_is_told_again() -> None:
    found = unkept("a.xlsx", "kpi")
    assert has_to_wait([found], Outcome(), "Opslaan")
    found.chosen("kpi")
    assert has_to_wait([found], Outcome(), "Opslaan")


def test_what_is_kept_waits_no_longer() -> None:
    found = unkept("a.xlsx", "kpi")
    found.kept("kpi")
    assert not has_to_wait([found], Outcome(), "Opslaan")
