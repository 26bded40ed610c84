"""Read one cell as a Dutch reader would: a number, an amount, a share, a date or a text.

Each function takes a cell and gives a :class:`Reading`; none raises on what a cell holds. What
could be read in two ways is asked, never guessed. Levels and choices: :mod:`choices`.
"""

import datetime
import math
import re
from collections.abc import Callable

from monitor.domain.cells import TOO_LARGE
from monitor.domain.notation import day
from monitor.files.cell.dutch_dates import (
    FIRST,
    LAST,
    from_moment,
    from_serial,
    in_range,
    in_words,
    month_in_front,
    month_without_day,
    parse_date,
)
from monitor.files.cell.dutch_numbers import Written, parse_number, written_clearly
from monitor.files.cell.measures import names_a_share, names_a_year
from monitor.files.cell.no_answer import DOUBT, says_as_above, without_answer
from monitor.files.cell.reading import Problem, Reading, answered, refused
from monitor.files.cell.text import number_text, raw_text
from monitor.files.workbook import Cell, Kind

# A formula such as 1-0,9-0,1 leaves dust in the last digits: that is still 0.
_DUST = 1e-9
_MOST_DUST = 1e-6
"""No number is so large that a visible part of it is dust."""

_WHOLE_DAYS = re.compile(r"([0-9]{2,12}):00:00")
_PART_OR_WHOLE = re.compile(rf"{re.escape(DOUBT)} (?P<one>[0-9,]+%) of (?P<two>[0-9,]+%)")
_A_NUMBER = re.compile(r"([0-9]+(?:,[0-9]+)?)(?: ?(%|procent|percent))?(?![0-9])")
_BEYOND = 10.0
"""No share is more than tenfold."""


def without_dust(number: float) -> float:
    """The whole number that a formula came to but for its last digits: 9 for 9.000000000000002.

    Any other number is itself.
    """
    if not math.isfinite(number):
        return number
    whole = round(number)
    dust = min(_DUST * max(1.0, abs(number)), _MOST_DUST)
    return float(whole) if abs(number - whole) <= dust else number


def read_number(cell: Cell, low: float | None = None, high: float | None = None) -> Reading:
    """Read a number; outside ``low`` to ``high`` it is refused."""
    if cell.kind is Kind.NUMBER and isinstance(cell.value, float):  # by far the most
        return _bounded(cell.value, low, high, number_text)
    return without_answer(cell) or _as_hours(cell) or _in_text(cell, low, high, amount=False)


def read_money(cell: Cell, *, a_year: bool = False) -> Reading:
    """Read an amount in euros; ``a_year`` says that it's asked by the year."""
    if cell.shown and not a_year and names_a_year(cell.shown):
        return refused(Problem.OTHER_UNIT, form="het hele bedrag in euro’s, niet per jaar")
    if cell.kind is Kind.NUMBER and isinstance(cell.value, float):  # by far the most
        return _bounded(cell.value, None, None, number_text)
    return without_answer(cell) or _as_hours(cell) or _in_text(cell, None, None, amount=True)


def read_share(cell: Cell, top: float = 1.0) -> Reading:
    """Read a share as a fraction from 0 to ``top``: ``45%`` and ``0,45`` are 0.45.

    A bare number above ``top`` is asked: 45 may be meant as 45% or as 4500%. So is a percentage
    that is beyond anything, as a cell shown per cent that somebody put 45 in has: 4500%. A number
    that is shown as so many of something, 0,8 punten, is no share. What a workbook handed
    back asks of one is asked again.
    """
    if reading := without_answer(cell):
        return reading
    if cell.shown and not names_a_share(cell.shown):
        return refused(Problem.OTHER_UNIT)
    match cell.kind, cell.value:
        case ((Kind.NUMBER | Kind.PERCENT), float() | int() as value) if math.isfinite(value):
            is_bare = cell.kind is Kind.NUMBER
        case ((Kind.DATE | Kind.TIME), _):
            return refused(Problem.DATE_FOR_NUMBER)
        case Kind.SCALED, _:
            return refused(Problem.OTHER_SCALE)
        case Kind.UNIT, _:
            return refused(Problem.OTHER_UNIT)
        case Kind.TEXT, str() as text:
            written = parse_number(text)
            if written in (Problem.AMBIGUOUS_NUMBER, Problem.ONE_OR_TWO_NUMBERS):
                return refused(written)
            if not isinstance(written, Written) or written.in_units:
                if asked := _PART_OR_WHOLE.fullmatch(text):
                    return refused(Problem.MAYBE_WHOLE_PERCENTAGE, **asked.groupdict(), why="")
                return refused(Problem.NO_PERCENTAGE, **_own_percentage(text))
            is_bare = not written.percent
            value = float(written.value if is_bare else written.value / 100)
        case _:
            return refused(Problem.NO_PERCENTAGE)
    if value > (top if is_bare else _BEYOND) + _DUST:
        return _unclear(value, top)
    return _bounded(value, 0, top, lambda bound: f"{number_text(bound * 100)}%")


def _own_percentage(text: str) -> dict[str, str]:
    """The only number in a text, as the example of how to write it, if that is a percentage."""
    numbers = _A_NUMBER.findall(text)
    (number, sign) = numbers[0] if len(numbers) == 1 else ("", "")
    return {"example": f"{number}%"} if sign else {}


def _unclear(value: float, top: float) -> Reading:
    """Ask which percentage is meant, with a guess if the number itself can be one."""
    if value > top * 100 + _DUST:
        return refused(Problem.UNCLEAR_PERCENTAGE, guess="een ander percentage")
    meant = f"{number_text(value)}%"
    return refused(Problem.UNCLEAR_PERCENTAGE, guess=meant, example=meant)


def part_or_whole(number: float, why: str = "") -> Reading:
    """Ask which percentage a bare number up to the top is: 1 may be 1% or 100%. ``why`` tells."""
    one, two = (f"{number_text(value)}%" for value in (number, number * 100))
    return refused(Problem.MAYBE_WHOLE_PERCENTAGE, one=one, two=two, why=why)


def as_part_or_whole(number: float) -> str:
    """The same as a text in a cell, that is read as that question: ``Klopt dit? 1% of 100%``."""
    facts = part_or_whole(number).facts
    return f"{DOUBT} {facts['one']} of {facts['two']}"


def read_date(cell: Cell, date_1904: bool = False) -> Reading:
    """Read a date from 2000 to 2100; ``date_1904`` says how the workbook counts serial numbers."""
    if reading := without_answer(cell):
        return reading
    found: datetime.date | Problem
    match cell.kind, cell.value:
        case Kind.DATE, datetime.datetime() as value:
            found = from_moment(value)
        case Kind.DATE, datetime.date() as value:
            found = in_range(value)
        case Kind.NUMBER, float() | int() as value if math.isfinite(value) and value == int(value):
            found = from_serial(int(value), date_1904=date_1904)
        case Kind.TEXT, str() as text:
            found = parse_date(text, date_1904=date_1904)
        case _:
            found = Problem.NO_DATE
    if not isinstance(found, Problem):
        return answered(found)
    return refused(found, **_facts(found, cell))


def read_text(cell: Cell) -> Reading:
    """Read a text; a number becomes its shortest Dutch text, a date d-m-jjjj with a notice.

    A text that we handed back as a question is refused for as long as it is one, and so is one that
    points at the row above: rows are sorted, and read one by one. What stands behind n.v.t. or
    unknown is a part of it.
    """
    reading = without_answer(cell)
    text = raw_text(cell)
    has_more = reading and reading.problem == Problem.NOT_APPLICABLE_AND_MORE
    if reading and not has_more and not text.rstrip(" .").endswith(")"):
        return reading
    if isinstance(cell.value, str) and cell.value.startswith(DOUBT):
        return refused(Problem.STILL_IN_DOUBT)
    if says_as_above(text):
        return refused(Problem.AS_ABOVE)
    is_date = cell.kind in (Kind.DATE, Kind.TIME)
    return answered(text.strip(), Problem.DATE_FOR_TEXT if is_date else None)


def _facts(problem: Problem, cell: Cell) -> dict[str, str]:
    """What there is to say of a date that wasn't taken, beside its kind."""
    if problem is Problem.DATE_OUT_OF_RANGE:
        return {"first": day(FIRST), "last": day(LAST)}
    if problem is Problem.MONTH_IN_FRONT and (meant := month_in_front(raw_text(cell))):
        return {"meant": in_words(meant), "example": day(meant)}
    if problem is Problem.ONLY_A_YEAR:
        return {"example": f"15-9-{raw_text(cell).strip()}"}
    month = month_without_day(raw_text(cell)) if problem is Problem.NO_DAY else None
    return {"example": in_words(month)} if month else {}


def _as_hours(cell: Cell) -> Reading | None:
    """Ask a whole number that is shown in hours, 24 to each, by that number: 9900 for 237600:00:00.

    None for any other cell.
    """
    if not isinstance(cell.value, str) or cell.kind is not Kind.TIME:
        return None
    whole = _WHOLE_DAYS.fullmatch(cell.value)
    if whole is None or int(whole[1]) % 24:
        return None
    return refused(Problem.DATE_FOR_NUMBER, example=str(int(whole[1]) // 24))


def _in_text(cell: Cell, low: float | None, high: float | None, *, amount: bool) -> Reading:
    """A number that may be written as text; one that may be either of two with how to write it."""
    number = _number(cell, amount=amount)
    if number == Problem.AMBIGUOUS_NUMBER and (clear := written_clearly(cell.value, amount=amount)):
        return refused(number, example=clear)
    return _bounded(number, low, high, number_text)


def _number(cell: Cell, *, amount: bool = False) -> float | Problem:
    """The number in a cell that asks for one."""
    match cell.kind, cell.value:
        case Kind.NUMBER, float() | int() as value:
            return float(value)
        case Kind.PERCENT, _:
            return Problem.PERCENTAGE_FOR_NUMBER
        case ((Kind.DATE | Kind.TIME), _):
            return Problem.DATE_FOR_NUMBER
        case Kind.SCALED, _:
            return Problem.OTHER_SCALE
        case Kind.UNIT, _:
            return Problem.OTHER_UNIT
        case Kind.TEXT, str() as text:
            written = parse_number(text, amount=amount)
            if isinstance(written, Problem):
                return written
            return Problem.PERCENTAGE_FOR_NUMBER if written.percent else float(written.value)
        case _:
            return Problem.NO_NUMBER


def _bounded(
    number: float | Problem,
    low: float | None,
    high: float | None,
    written: Callable[[float], str],
) -> Reading:
    """The reading of a number that has to be within bounds, give or take dust, and no monster.

    ``written`` says how people write such a number.
    """
    if isinstance(number, Problem):
        return refused(number)
    if not math.isfinite(number):
        return refused(Problem.NO_NUMBER)
    inside = number = without_dust(number)
    if low is not None:
        inside = max(inside, float(low))
    if high is not None:
        inside = min(inside, float(high))
    if abs(inside - number) > _DUST:
        side = "lager" if number < inside else "hoger"
        return refused(Problem.OUT_OF_RANGE, side=side, bound=written(inside))
    if abs(inside) >= TOO_LARGE:
        return refused(Problem.TOO_LARGE)
    return answered(inside + 0.0)  # no minus before a zero
