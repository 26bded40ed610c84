"""Which findings get a box: by their cell, and at most ten at a time."""

from dataclasses import replace

from monitor.domain.findings import MANY, Finding, Severity, Subject
from monitor.ui.intake.splitting import split
from tests.ui.intake.conftest import PDCA


def finding(severity: Severity, subject: Subject | None) -> Finding:
    return Finding("PPS", "C5", severity, "CODE", "Er is iets.", "Doe iets.", "x", subject)


def test_findings_of_one_cell_share_a_box_and_a_notice_alone_gets_none() -> None:
    other = Subject("fields", "naam", "answer")
    findings = [
        finding(Severity.ERROR, PDCA),
        finding(Severity.WARNING, None),
        finding(Severity.NOTICE, PDCA),
        finding(Severity.NOTICE, other),
    ]
    groups, later, rest = split(findings)
    assert groups == [[findings[0], findings[2]]]
    assert (later, rest) == ([], [findings[1], findings[3]])


def test_many_with_the_same_amiss_leave_the_boxes_to_others() -> None:
    at_once = finding(Severity.ERROR, None)
    same = [
        replace(finding(Severity.ERROR, Subject("kpi", f"K{row}", "target")), at_once=at_once)
        for row in range(MANY + 1)
    ]
    other = finding(Severity.ERROR, PDCA)
    assert split([*same, other]) == ([[other]], [], same)
    assert len(split([*same[1:], other]).groups) == 10


def test_what_is_told_at_once_of_a_few_keeps_its_boxes() -> None:
    at_once = replace(finding(Severity.ERROR, None), many=1)
    same = [
        replace(finding(Severity.ERROR, Subject("kpi", f"K{row}", "target")), at_once=at_once)
        for row in range(3)
    ]
    assert split(same).groups == [[item] for item in same]


def test_with_very_many_ten_get_a_box_and_the_others_later() -> None:
    findings = [
        finding(Severity.ERROR, Subject("finance", f"B{number:02}.geld", "budget_2024"))
        for number in range(30)
    ]
    groups, later, rest = split(findings)
    assert len(groups) == 10
    assert [item for group in groups for item in group] + later == findings
    assert rest == []
