"""The words and figures in which times are written: months, weekdays, years, days, school years.

Texts to build patterns of, with no groups of their own, for a text in lower case or with
``re.IGNORECASE``.
"""

import re
from collections.abc import Iterable, Mapping


def _numbered(words: Iterable[str], first: int) -> Mapping[str, int]:
    return {word: number for number, same in enumerate(words, first) for word in same.split()}


MONTHS = _numbered(
    (
        "januari january jan",
        "februari february febr feb",
        "maart march mrt mar",
        "april apr",
        "mei may",
        "juni june jun",
        "juli july jul",
        "augustus august aug",
        "september sept sep",
        "oktober october okt oct",
        "november nov",
        "december dec",
    ),
    first=1,
)
"""The number of each month, by its names; the first is the one that we write."""
WEEKDAYS = _numbered(
    (
        "maandag ma",
        "dinsdag di",
        "woensdag wo",
        "donderdag do",
        "vrijdag vr",
        "zaterdag za",
        "zondag zo",
    ),
    first=0,
)
"""The number of each weekday, as ``datetime`` counts them, by its names."""

A_MONTH = rf"(?:{'|'.join(MONTHS)})\b\.?"
A_WEEKDAY = rf"(?:{'|'.join(WEEKDAYS)})\b\.?"
A_YEAR = "20[0-9]{2}"
A_DAY = rf"[0-9]{{1,2}}[-/. ](?:[0-9]{{1,2}}|{A_MONTH})[-/. ](?:20)?[0-9]{{2}}"
UP_TO = "(?:t/m|tot en met)"
STANDING = r"(?:stand|peildatum|per|op|d\.?d\.?)"
ON = rf"(?:{STANDING}|{UP_TO})"
"""What goes before the day on which something was counted, one or more of them."""
TWO_YEARS = rf"(?:{A_YEAR}|['’]?[2-9][0-9]) ?[-/–] ?['’]?(?:20)?[0-9]{{2}}"
"""Of the first two figures may do, but for those that are a month as well: ``11/12``."""
OF_A_SCHOOL_YEAR = r"(?:school|studie)jaar"

YEAR = re.compile(rf"(?<![0-9]){A_YEAR}(?![0-9])")
"""A year that is no part of a longer number."""
