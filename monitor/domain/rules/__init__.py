"""The catalogue of rules: every kind of finding, with its words. Dutch, for people.

A rule's code is stable: users, tests and stored findings refer to it. Texts name facts in braces;
``{raw}`` is what stood in the cell. Each message says what is there, each remedy what to do now.
The modules here hold the words by subject; who finds something looks its rule up by code.
"""

from monitor.domain.findings import Rule
from monitor.domain.rules import (
    amount_rows,
    answers,
    archive,
    between,
    cells,
    column_years,
    columns_beside_ours,
    columns_maybe_ours,
    copies_of_tabs,
    file,
    financing,
    headers,
    labels,
    levels,
    lists,
    missing_columns,
    numbers,
    other_tabs,
    parts_elsewhere,
    places,
    register,
    rows,
    rows_beside_ours,
    shelf_life,
    sums,
    tabs,
    versions,
)

_SUBJECTS = (
    archive,
    file,
    versions,
    tabs,
    copies_of_tabs,
    parts_elsewhere,
    other_tabs,
    headers,
    missing_columns,
    columns_maybe_ours,
    column_years,
    columns_beside_ours,
    rows,
    amount_rows,
    rows_beside_ours,
    places,
    labels,
    numbers,
    levels,
    cells,
    answers,
    between,
    lists,
    sums,
    financing,
    register,
    shelf_life,
)

CATALOGUE: dict[str, Rule] = {item.code: item for subject in _SUBJECTS for item in subject.RULES}
"""Every rule by its code."""


def rule(code: str) -> Rule:
    """The rule with this code. Raises KeyError if the catalogue has none."""
    return CATALOGUE[code]
