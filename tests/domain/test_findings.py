"""Findings, counted for a person."""

from dataclasses import replace

import pytest

from monitor.domain.findings import (
    MANY,
    Finding,
    Rule,
    Severity,
    Subject,
    blocks,
    gathered,
    tally,
)

ERROR, WARNING, NOTICE = Severity


def of(severity: Severity) -> Finding:
    return Finding("PPS", "C5", severity, "CODE", "Er is iets.", "Kijk ernaar.", "")


@pytest.mark.parametrize(
    ("severities", "said"),
    [
        ([], ""),
        ([NOTICE], "1 opmerking"),
        ([NOTICE, ERROR], "1 fout en 1 opmerking"),
        ([WARNING, ERROR, NOTICE, WARNING, ERROR], "2 fouten, 2 waarschuwingen en 1 opmerking"),
        ([WARNING] * 1200, "1.200 waarschuwingen"),
    ],
)
def test_a_tally_names_the_most_serious_first(severities: list[Severity], said: str):
    assert tally(map(of, severities)) == said


@pytest.mark.parametrize(
    ("count", "said"),
    [(0, "0 vakken"), (1, "1 vak"), (12, "12 vakken"), (245_000, "245.000 vakken")],
)
def test_a_number_is_told_with_what_it_counts(count: int, said: str) -> None:
    told = Rule("X", Severity.NOTICE, "Op rij {row} en verder: {count:vak|vakken}.", "")
    assert told.at(None, None, row=1200, count=count).message == f"Op rij 1200 en verder: {said}."


@pytest.mark.parametrize("trial", [False, True])
def test_a_rule_on_trial_reports_and_keeps_nothing_from_being_stored(trial: bool) -> None:
    made = {
        severity: Rule("X", severity, "Er is iets.", "Kijk.", trial=trial).at("PPS", "C5")
        for severity in Severity
    }
    said = WARNING if trial else ERROR
    assert [found.severity for found in made.values()] == [said, WARNING, NOTICE]
    assert blocks(made.values()) is not trial


def test_of_a_long_text_from_the_workbook_only_the_beginning_is_quoted() -> None:
    """In the cell itself stands all of it; a text of our own is told whole."""
    long = "heel veel woorden " * 2000
    told = Rule("X", ERROR, 'Bij "{there}" staat {raw}.', 'Vul "{raw}" zo in: {form}', '"{raw}"')
    found = told.at("KPI", "D5", raw=long, there=long, form=long)
    assert found.raw == long
    assert len(found.message) < 450
    assert found.message.startswith('Bij "heel veel woorden heel')
    assert found.message.count(" …") == 2
    assert found.remedy.endswith(f"zo in: {long}")
    assert len(found.remedy) < len(long) + 250
    assert len(found.on_template) < 250


AT_ONCE = Finding("KPI", None, ERROR, "ALLES", "Naast getallen staat iets.", "Kijk.", "kas")


def beside(row: int) -> Finding:
    """One of the findings that are all for one thing."""
    subject = Subject("kpi", f"K{row}", "target")
    found = Finding("KPI", f"D{row}", ERROR, "EEN", "Dit getal.", "Kijk.", str(row), subject)
    return replace(found, at_once=AT_ONCE)


def test_many_findings_of_one_thing_are_told_as_one_where_the_first_stands() -> None:
    same = [beside(row) for row in range(5, 6 + MANY)]
    told = gathered([of(ERROR), *same[:3], of(WARNING), *same[3:]])
    assert [item.code for item in told] == ["CODE", "ALLES", "CODE"]
    assert told[1].message == f"Naast getallen staat iets. Het gaat om {MANY + 1} vakken."
    assert (told[1].sheet, told[1].cell, told[1].subject) == ("KPI", "D5", same[0].subject)
    assert tally([of(ERROR), *same]) == "2 fouten"


def test_few_findings_of_one_thing_are_told_one_by_one() -> None:
    same = [beside(row) for row in range(5, 5 + MANY)]
    assert gathered([*same, of(NOTICE), of(NOTICE)]) == [*same, of(NOTICE), of(NOTICE)]
