"""The remedies of the rules: such that they can be followed in the workbook one has."""

import re

import pytest

from monitor.domain.findings import Severity
from monitor.domain.rules import CATALOGUE, archive, file

RULES = list(CATALOGUE.values())
OF_THE_FORM = re.compile(
    r"\b(rij|rijen|kolom|kolommen|kop|koppen|tab|tabs|sorteren|sjabloon)\b", re.IGNORECASE
)
"""What stands fast in a workbook handed back: our own rows, columns, headers and tabs."""
FOUND_BEFORE_READING = {item.code for module in (file, archive) for item in module.RULES}
FOUND_ON_OUR_TEMPLATE = {"OVERIG-ZONDER-PLEK"}


@pytest.mark.parametrize(
    "rule",
    [
        rule
        for rule in RULES
        if rule.severity is Severity.ERROR
        and rule.code not in FOUND_BEFORE_READING | FOUND_ON_OUR_TEMPLATE
        and OF_THE_FORM.search(rule.remedy)
    ],
    ids=lambda rule: rule.code,
)
def test_a_fout_in_the_form_of_a_workbook_has_a_remedy_for_one_in_our_form(rule):
    """Or it sends to the user's own workbook, which has still the form that it had."""
    assert rule.on_template or "uw eigen bestand" in rule.remedy


def test_who_has_a_workbook_in_our_form_is_sent_to_no_other():
    for rule in RULES:
        if rule.code not in FOUND_BEFORE_READING:
            assert "in een nieuw sjabloon" not in (rule.on_template or rule.remedy), rule.code
