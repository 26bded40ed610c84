"""Whether a header that names no column of ours says that amounts stand below it, and of what."""

import re

from monitor.domain.layout import BUDGET, FINANCE, REALISED
from monitor.domain.tab import Column
from monitor.files.cell.measures import forms_named, names_a_year
from monitor.files.locating.header_names import sure_names_of

_SPENT = "|".join(
    name
    for column in FINANCE.by_year
    if column.id in (BUDGET, REALISED)
    for name in sure_names_of(FINANCE, column)
)
_AMOUNT = re.compile(
    r"\b(?:geld|cash|contant|natura|in kind|bedrag\w*|bijdragen?|cofinanciering|euro|eur"
    rf"|gerealiseerde|{_SPENT})\b|€",
    re.IGNORECASE,
)
_CASH = frozenset(["geld"])


def says_amount(raw: str) -> bool:
    """Whether a header says of numbers that they are amounts of money."""
    return bool(_AMOUNT.search(raw))


def says_amount_of(raw: str, column: Column) -> bool:
    """Whether these may be the amounts that a column asks: in its form, and by the year if it is.

    An amount that nothing is said of is money.
    """
    if not says_amount(raw):
        return False
    if column.a_year:
        return names_a_year(raw)
    return (forms_named(raw) or _CASH) == forms_named(column.header)
