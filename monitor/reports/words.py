"""Numbers, money and dates as Dutch people write them, for screens and files."""

import math
from collections.abc import Iterable
from datetime import date, datetime

import pandas as pd
from babel.dates import format_date

from monitor.domain import notation
from monitor.domain.clock import day_of, here
from monitor.domain.model import Model
from monitor.domain.rounding import half_up, tenths, within

_LOCALE = "nl_NL"
_MINUS = "−"
"""The sign of print, as wide as a plus, in place of a hyphen."""
MISSING = notation.MISSING
NO_VALUE = "geen waarde"
"""Of a cell that stood empty."""
_CUT = " …"
"""What a text that is cut ends in."""
_IN_YEARS = 2
"""From so many years ago a time is told in years; below that in months."""
_NEARLY = 9
"""From so many months a year is nearly over."""


def is_absent(value: object) -> bool:
    """Whether there is no value: neither a number nor a date."""
    return value is None or value is pd.NaT or (isinstance(value, float) and math.isnan(value))


def whole(value: float | None) -> str:
    """A number without decimals, halves rounded up: 63.9 -> "64", 1234 -> "1.234"."""
    if value is None or is_absent(value):
        return MISSING
    return _with_decimals(value, 0)


def rounded(value: float) -> int:
    """The whole number that is shown for a value: halves away from zero, 64.5 -> 65."""
    return int(half_up(value))


def number(value: float | None, decimals: int = 1) -> str:
    """A number with at most so many decimals: 2.5 -> "2,5"."""
    if value is None or is_absent(value):
        return MISSING
    written = _with_decimals(value, decimals)
    return written.rstrip("0").removesuffix(",") if decimals else written


def numbers(values: Iterable[float | None], decimals: int = 1) -> list[str]:
    """Numbers below each other: each with as many decimals as one of them needs, at most so many.

    Of 44 and 44.4 the first is "44,0": so they are as sure as each other, and stand in line.
    """
    column = [None if value is None or is_absent(value) else value for value in values]
    known = [value for value in column if value is not None]
    needed = next(
        places
        for places in range(decimals + 1)
        if all(half_up(value, places) == half_up(value, decimals) for value in known)
    )
    return [MISSING if value is None else _with_decimals(value, needed) for value in column]


def _with_decimals(value: float, decimals: int) -> str:
    return notation.number(value, decimals).replace("-", _MINUS)


def signed(value: float) -> str:
    """A change with its sign and at most one decimal: 1.25 -> "+1,3", -2 -> "−2", 0 -> "0"."""
    return f"{_sign(value)}{number(abs(value))}"


def signed_tenth(value: float) -> str:
    """A change with its sign and one decimal, to stand below others: -2 -> "−2,0"."""
    return f"{_sign(value)}{_with_decimals(abs(value), 1)}"


def _sign(value: float) -> str:
    return "+" if value > 0 else _MINUS if value < 0 else ""


def percent(share: float | None, *bounds: float) -> str:
    """A fraction as a whole percentage: 0.45 -> "45%".

    What is told beside ``bounds`` (fractions) isn't rounded across them: 0.597 is 59% beside 0.6.
    """
    if share is None or is_absent(share):
        return MISSING
    return f"{whole(percentage(share, *bounds))}%"


def percentage(share: float, *bounds: float) -> int:
    """The whole number that :func:`percent` shows for a fraction."""
    return int(within(share * 100, [bound * 100 for bound in bounds]))


def exact_percent(share: float, *bounds: float) -> str:
    """A fraction as a percentage in tenths, which agrees with :func:`percent`: 0.455 -> "45,5%"."""
    return f"{number(float(tenths(share * 100, [bound * 100 for bound in bounds])))}%"


def euro(amount: float | None) -> str:
    """Whole euros: 1234567 -> "€ 1.234.567", with a space that no line ends at."""
    if amount is None or is_absent(amount):
        return MISSING
    return f"€\xa0{_with_decimals(amount, 0)}"


def exact_euro(amount: float | None) -> str:
    """Euros with cents if there are any, to tell apart what whole euros don't: "€ 0,50"."""
    if amount is None or is_absent(amount):
        return MISSING
    return notation.euro(amount).replace("-", _MINUS)


def day(moment: date | pd.Timestamp | None) -> str:
    """A date, or the day of a moment, in full: "1 oktober 2026"."""
    if moment is None or is_absent(moment):
        return MISSING
    return str(format_date(day_of(moment), "d MMMM y", locale=_LOCALE))


def moment(at: datetime) -> str:
    """A moment to the minute, as clocks in the Netherlands tell it: "1 oktober 2026 om 9:05"."""
    told = here(at)
    return f"{day(told)} om {told.hour}:{told:%M}"


def months(model: Model) -> str:
    """How long a monitor tells how things stand: "12 maanden"."""
    return f"{number(model.groups.stand_months)} maanden"


def last_months(model: Model) -> str:
    """The same up to today: "laatste 12 maanden"."""
    return f"laatste {months(model)}"


def ago(then: date, now: date) -> str:
    """How long before ``now`` a date lies: "18 maanden geleden", "ruim 2 jaar geleden"."""
    months = (now.year - then.year) * 12 + now.month - then.month - (now.day < then.day)
    years, over = divmod(months, 12)
    if years < _IN_YEARS:
        return f"{amount(months, 'maand', 'maanden')} geleden"
    if over >= _NEARLY:
        return f"bijna {years + 1} jaar geleden"
    return f"{'ruim ' if over else ''}{years} jaar geleden"


def month(moment: date | pd.Timestamp | None) -> str:
    """A date as month and year, short: "okt 2026"."""
    if moment is None or is_absent(moment):
        return MISSING
    return str(format_date(moment, "MMM y", locale=_LOCALE)).replace(".", "")


def amount(count: int, one: str, many: str) -> str:
    """A count with its noun: (1, "PPS", "PPS'en") -> "1 PPS"."""
    return notation.counted(count, one, many)


def every(count: int, many: str) -> str:
    """All of some: (4, "antwoorden") -> "alle 4 antwoorden", of two "beide antwoorden"."""
    return f"beide {many}" if count == 2 else f"alle {whole(count)} {many}"


def shortened(text: str, longest: int) -> str:
    """A text of at most so many signs, cut between two words: "Van Zaad …".

    Within a word only where that takes up most of it.
    """
    if len(text) <= longest:
        return text
    kept = text[: longest - len(_CUT)]
    if not text[len(kept)].isspace():
        whole_words = kept.rpartition(" ")[0]
        kept = whole_words if 3 * len(whole_words) >= longest else kept
    return f"{kept.rstrip()}{_CUT}"


def listing(items: list[str], last: str = "en") -> str:
    """A sentence's list: ["a", "b", "c"] -> "a, b en c"."""
    if len(items) < 2:
        return "".join(items)
    return f"{', '.join(items[:-1])} {last} {items[-1]}"
