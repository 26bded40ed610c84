"""How wide the columns of a table are, and on how many pages beside each other it is printed."""

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from monitor.files import look
from monitor.files.text_width import column_for

_NARROWEST, _WIDEST = 9, 60
_LONGEST_WORD = 16
"""A longer word may be broken where a table is too wide for its page."""
_LONGEST_NAME = 40
"""Where it isn't, as much of a longer word as of the name of a file stays whole."""
_PAGE = 175
"""How wide a page is at most, in characters: on A4 its letters are then over 8 points."""
_MOST_LINES = 20
"""A row with more lines is too high to follow, and more words are broken to make it lower."""
_HEADER_LINES = 4
"""The headers are one row, so they may take so many lines before they take room from the others."""
_LEAST_NAMES = 26
"""How wide the columns that come back on each page are at least, for the title above them."""


class Columns(NamedTuple):
    """``widths`` in characters; ``pages``: on how many pages beside each other they are printed.

    The first ``fixed`` of them come back on each of these pages; 0 where one page bears all.
    """

    widths: list[int]
    pages: int
    fixed: int

    @property
    def on_first_page(self) -> int:
        """How many columns stand on the first page, whatever the size of its letters."""
        page = (sum(self.widths) + (self.pages - 1) * sum(self.widths[: self.fixed])) / self.pages
        return max(
            count for count in range(1, len(self.widths) + 1) if sum(self.widths[:count]) <= page
        )


def columns_for(headers: Sequence[str], texts: Sequence[Iterable[str]], named_by: int) -> Columns:
    """Columns for these headers and the texts below each, that can be read on A4.

    A column is at least as wide as its words. Are they together wider than a page, then they stand
    on pages beside each other, and the first ``named_by`` of them on each. What room there is goes
    to the names of files and other long words, and then to those whose texts take the most
    lines: a row is as high as its highest cell. The headers get the rest.
    """
    words = [
        _widest(word for text in (header, *column) for word in text.split())
        for header, column in zip(headers, texts, strict=True)
    ]
    tops = [_widest([header]) for header in headers]
    lines = [
        max(_widest(line for text in column for line in text.split("\n")), top / _HEADER_LINES)
        for top, column in zip(tops, texts, strict=True)
    ]
    least = Columns([min(word, _LONGEST_WORD) for word in words], 1, 0)
    while not _fits(least):
        least = least._replace(pages=least.pages + 1, fixed=named_by)
    if least.fixed:
        least.widths[named_by - 1] += max(0, _LEAST_NAMES - sum(least.widths[:named_by]))
    whole = least._replace(
        widths=[
            max(width, min(word, _LONGEST_NAME))
            for width, word in zip(least.widths, words, strict=True)
        ]
    )
    found = _shared_out(whole, lines)
    if not _fits(whole) or _most_lines(found.widths, lines) > _MOST_LINES:
        found = _shared_out(least, lines)
    return _shared_out(found, tops)


def _shared_out(least: Columns, lines: Sequence[float]) -> Columns:
    """The columns with what room their pages still have, for those with the most lines."""
    found = least
    while wanting := [
        (line / width, place)
        for place, (line, width) in enumerate(zip(lines, found.widths, strict=True))
        if width < min(line, _WIDEST)
    ]:
        _, place = max(wanting)
        wider = found._replace(widths=[*found.widths])
        wider.widths[place] += 1
        if not _fits(wider):
            break
        found = wider
    return found


def _fits(columns: Columns) -> bool:
    """Whether pages can hold columns in letters of over 8 points.

    A column that doesn't fit at the end of a page goes to the next and leaves its room empty.
    """
    fixed, others = columns.widths[: columns.fixed], columns.widths[columns.fixed :]
    lost = (columns.pages - 1) * (sum(fixed) + max(others, default=0))
    return sum(columns.widths) + lost <= columns.pages * _PAGE


def _most_lines(widths: list[int], lines: list[float]) -> float:
    return max((line / width for width, line in zip(widths, lines, strict=True)), default=0)


def _widest(texts: Iterable[str]) -> int:
    return max([_NARROWEST, *(column_for(text, look.CELL.size) for text in set(texts))])
