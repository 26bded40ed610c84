"""Rules that ask of what wasn't read whether those are answers are known as such."""

import re

from monitor.domain.findings import Severity
from monitor.domain.rules import CATALOGUE

NOT_READ = re.compile(r"\b(ge)?lezen\b[^.]*\bniets?\b|\bniet\b[^.]*\b(ge)?lezen\b")
OTHERWISE = {
    "TAB-GEDEELD-OPTIONEEL": "with answers it is a fout",
    "TABEL-ONTBREEKT-OPTIONEEL": "with answers it is a fout",
    "TAB-LIJKT-OP": "no answer is another there, or hardly any stands there",
    "KOLOM-ONTBREEKT": "nothing was left out",
    "KOLOMMEN-ONTBREKEN": "nothing was left out",
    "KOLOM-PROGNOSE-TE-VROEG": "no cell asks for a forecast of that year",
    "TEKST-SAMENGEVOEGD": "what was merged is asked at its cells",
    "NAAM-OF-ONBEKEND": "it comes back as it stood",
    "ONGEWIJZIGD-ONLEESBAAR": "it comes back as it stood",
    "ONGEWIJZIGD-VAAK-ONLEESBAAR": "these come back as they stood",
    "ANTWOORDEN-IN-NOTITIES": "told of many of which each asks by itself",
    "OVERIG-ANDERE-ANTWOORDEN": "this is the question that is asked again",
}
"""Why those that say that something isn't read don't ask it as the others do."""


def test_each_waarschuwing_about_what_is_not_read_asks_until_that_is_settled() -> None:
    rules = [rule for rule in CATALOGUE.values() if rule.severity is Severity.WARNING]
    saying = [rule for rule in rules if NOT_READ.search(rule.message)]
    assert {rule.code for rule in saying if not rule.left_out} == set(OTHERWISE)


def test_a_fout_asks_by_itself_and_an_opmerking_asks_nothing() -> None:
    assert {rule.severity for rule in CATALOGUE.values() if rule.left_out} == {Severity.WARNING}
