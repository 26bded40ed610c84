"""Findings, counted for a person."""

import pytest

from monitor.domain.findings import Finding, Rule, Severity, tally

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


@pytest.mark.parametrize(("count", "said"), [(0, "0 vakken"), (1, "1 vak"), (12, "12 vakken")])
def test_a_number_is_told_with_what_it_counts(count: int, said: str) -> None:
    told = Rule("X", Severity.NOTICE, "Hier: {count:vak|vakken}, dus {count}.", "")
    assert told.at(None, None, count=count).message == f"Hier: {said}, dus {count}."
