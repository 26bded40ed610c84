"""The catalogue of rules: every kind of finding, with its words. Dutch, for people.

A rule's code is stable: users, tests and stored findings refer to it. Texts name facts in braces;
``{raw}`` is what stood in the cell. Each message says what is there, each remedy what to do now.
"""

from monitor.domain.findings import Rule, Severity

_ERROR, _WARNING, _NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE

_RULES: tuple[Rule, ...] = (
    # The file as a whole.
    # Tabs, tables and rows.
    # Single cells.
    # Answers.
    # Between cells: dates, sums, tables.
    # The financing rules of the project's own regulation.
    # The register and earlier rounds.
)

CATALOGUE: dict[str, Rule] = {rule.code: rule for rule in _RULES}
"""Every rule by its code."""


def rule(code: str) -> Rule:
    """The rule with this code. Raises KeyError if the catalogue has none."""
    return CATALOGUE[code]
