"""From the bytes of a workbook to its cells, read in a process of its own.

The parser can be made to abort its whole process, so it never runs in this one: a child with
limited memory, time and files reads one workbook, answers in JSON and is gone.
"""

import atexit
import datetime
import json
from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, NamedTuple

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.domain.rules.file import PASS_ON
from monitor.files.parser.cell_names import a1
from monitor.files.parser.limits import Refused, unreadable
from monitor.files.parser.pool import ParserPool
from monitor.files.parser.turns import Asker

__all__ = [
    "RESULTLESS",
    "Aside",
    "Cell",
    "Comment",
    "Holder",
    "Kind",
    "Refused",
    "Sheet",
    "Workbook",
    "a1",
    "keep_warm",
    "read_workbook",
    "refusal",
    "workbook_in",
]


class Kind(StrEnum):
    """What a cell holds, besides its value."""

    TEXT = "text"
    NUMBER = "number"
    PERCENT = "percent"
    """A number shown per cent; the value is the fraction: 45% is 0.45."""
    SCALED = "scaled"
    """A number of which another amount is shown, as "0,9 mln" for 0.9; the value is about the text
    that a person sees."""
    UNIT = "unit"
    """A number beside which a unit is shown that changes what it says, as "0,8 fte"; the value is
    that text."""
    MASKED = "masked"
    """A number that nobody sees: what is shown for it, if anything, is another text or number."""
    DATE = "date"
    """A date, or a ``datetime`` (which is a date too) when the cell holds a time of day as well."""
    TIME = "time"
    """A time of day or a duration without a date, as text: 13:30:00, 30:15:00. Often a small or
    negative number that was given a date format by mistake."""
    BOOL = "bool"
    ERROR = "error"
    """The error's text, in English as it is stored: #N/A. A number that isn't finite is #NUM!."""
    UNCOMPUTED = "uncomputed"
    """A formula without a stored result; the value is None."""


RESULTLESS = (Kind.ERROR, Kind.UNCOMPUTED)
"""The kinds of a formula that came to nothing."""


class Cell(NamedTuple):
    """The content of one cell. Numbers are float, whole ones too.

    ``shown`` is what a person sees of a number beside which a text is shown that changes no count
    or amount, as "12 studenten" for 12, or in the place of a masked one; "" for any other.
    ``formula`` is one without a stored result, as stored: ``=SUM(D5:D8)``; "" for any other cell.
    """

    kind: Kind
    value: str | float | bool | datetime.date | None
    shown: str = ""
    formula: str = ""


class Comment(NamedTuple):
    """A note or comment that somebody wrote at a cell; ``author`` is "" where nobody is named."""

    row: int
    column: int
    author: str
    text: str


class Holder(StrEnum):
    """What holds a text that stands in no cell: a text box, a link behind a cell (its address), or
    what is printed beside a page."""

    BOX = "box"
    LINK = "link"
    HEADER = "header"
    FOOTER = "footer"


class Aside(NamedTuple):
    """A text in no cell. A box begins at a row and column, a link lies behind the cell there;
    beside a page both are 0.

    The text beside a page is as stored, with codes for what is printed there: ``&LBlad &P``.
    """

    holder: Holder
    row: int
    column: int
    text: str


@dataclass(frozen=True)
class Sheet:
    """One sheet: its cells that are not empty by (row, column), counted from 1.

    ``visible`` is False for hidden sheets of both sorts. ``merged`` holds first row, first
    column, last row and last column of each merged block. From the texts in ``cleaned`` control
    characters were taken away; such a text may be left empty. Of those in ``marked`` a part, which
    one isn't known, is struck through or stands small above or below the line; ``struck`` are the
    cells that are struck through as a whole.
    """

    name: str
    visible: bool
    cells: dict[tuple[int, int], Cell]
    merged: tuple[tuple[int, int, int, int], ...]
    cleaned: frozenset[tuple[int, int]]
    comments: tuple[Comment, ...] = ()
    asides: tuple[Aside, ...] = ()
    marked: frozenset[tuple[int, int]] = frozenset()
    struck: frozenset[tuple[int, int]] = frozenset()


@dataclass(frozen=True)
class Workbook:
    """The sheets in their order, and the workbook's text constants by name in lower case.

    ``date_1904`` tells that serial dates count from 1904; the dates in cells are right already,
    a number without a date format is as it was stored.
    """

    sheets: tuple[Sheet, ...]
    names: Mapping[str, str]
    date_1904: bool


def workbook_in(answer: bytes) -> Workbook:
    """The workbook in what a parser's process says. Raises Refused for a refusal or nonsense."""
    try:
        found = json.loads(answer)
        if "refused" in found:
            raise Refused(found["refused"]["code"], **found["refused"]["facts"])
        return Workbook(
            sheets=tuple(map(_sheet, found["sheets"])),
            names=found["names"],
            date_1904=found["date_1904"],
        )
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise unreadable("answer of the parser") from error


_KINDS = {str(kind): kind for kind in Kind}


def _sheet(found: dict[str, Any]) -> Sheet:
    kinds = [_KINDS[kind] for kind in found["kinds"].split()]
    values = [
        _date(value) if kind is Kind.DATE else value
        for kind, value in zip(kinds, found["values"], strict=True)
    ]
    places = zip(found["rows"], found["columns"], strict=True)
    cells = dict(zip(places, map(Cell, kinds, values), strict=True))
    for row, column, seen in found["shown"]:
        cells[row, column] = cells[row, column]._replace(shown=seen)
    for row, column, formula in found["formulas"]:
        cells[row, column] = cells[row, column]._replace(formula=formula)
    return Sheet(
        name=found["name"],
        visible=found["visible"],
        cells=cells,
        merged=tuple(map(tuple, found["merged"])),
        cleaned=frozenset(map(tuple, found["cleaned"])),
        comments=tuple(Comment(*comment) for comment in found["comments"]),
        asides=tuple(Aside(Holder(holder), *aside) for holder, *aside in found["asides"]),
        marked=frozenset(map(tuple, found["marked"])),
        struck=frozenset(map(tuple, found["struck"])),
    )


def _date(text: str) -> datetime.date:
    if "T" in text:
        return datetime.datetime.fromisoformat(text)
    return datetime.date.fromisoformat(text)


_POOL = ParserPool()
atexit.register(_POOL.close)


def keep_warm(children: int) -> None:
    """Keep so many children ready for ``read_workbook``: for an app that reads often."""
    _POOL.keep(children)


def read_workbook(data: bytes, pool: ParserPool = _POOL, *, asker: Asker | None = None) -> Workbook:
    """The cells of an uploaded workbook, read in the turn of ``asker`` (see ``turns``).

    Raises Refused when it can't be taken: no workbook, too large, damaged, hostile, or too many
    others at the same time. The process that calls survives every file.
    """
    return workbook_in(pool.answer(data, asker))


def refusal(refused: Refused, number: str = "") -> Finding:
    """The finding that tells a person why a file was refused. It concerns the file as a whole.

    Where there is more to it than a person can use, it gives the ``number`` by which the log has
    it (see ``domain.reference``), for whoever can look there.
    """
    facts: dict[str, Any] = {name: _in_dutch(fact) for name, fact in refused.facts.items()}
    found = rule(refused.code).at(None, None, **facts)
    if not number or "reason" not in facts:
        return found
    return replace(found, remedy=f"{found.remedy} {PASS_ON.format(reference=number)}")


def _in_dutch(fact: str | int) -> str:
    """A fact as it stands in a sentence: whole numbers with a point for the thousands."""
    return fact if isinstance(fact, str) else f"{fact:,}".replace(",", ".")
