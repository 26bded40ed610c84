"""Texts beside a table that say that its numbers are in thousands, or the like.

``Alle bedragen x € 1.000`` above a table makes another amount of each number in it. We read what
stands in the cells, so such a text is asked: it stops a workbook, so only where nothing else can
be meant. A sum (``12 studenten x € 1.000``), an amount (``€ 1,5 mln``) or what the numbers are not
(``niet in duizenden``) says nothing of other numbers.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice

from monitor.domain.findings import Finding
from monitor.domain.layout import FIELDS, FINANCE, KPI, PARTNERS, Tab
from monitor.domain.rules import rule
from monitor.domain.submission import Leftover
from monitor.files.cell_text import cleaned
from monitor.files.comments import theirs
from monitor.files.headers import Header
from monitor.files.leftovers import NAMED_ONE_BY_ONE
from monitor.files.measures import one_line
from monitor.files.page import Page, Place
from monitor.files.scales import ZEROS_OF_WORD
from monitor.files.workbook import Kind, a1

SCALED = "GETALLEN-ANDERE-SCHAAL"
WITH_AMOUNTS = (FIELDS, KPI, FINANCE, PARTNERS)
"""The tabs on which such a text makes other amounts."""
_NAME_OF_TAB = "tabnaam"
"""What stands for the cell of the name of a tab among what was left out."""

_LONGEST = 200

_LONG_WORDS = "|".join(word for word in ZEROS_OF_WORD if len(word) > 1 and word != "ton")
_EURO = r"(?:€|eur\b|euro['’]?s?\b)"
_WORD = rf"(?:(?:{_LONG_WORDS})\b|[ktm] ?€|k ?eur\b)"
_SCALE = rf"(?:1(?:[., ]?000)+(?!\d)|['’]000(?!\d)|000['’]?s\b|(?:1 )?{_WORD})"
_OR_K = rf"(?:{_SCALE}|k\b)"
_END = rf"(?P<end> ?(?:{_EURO}|[^\w ]|$))?"
_HINT = re.compile(rf"[01]00|{_WORD}|\bk\b|10(?!\d)")
_ALL = r"\b(?:bedragen|amounts|eenheid|eenheden|aantallen|cijfers|getallen)\b"
_OF_ALL = re.compile(_ALL)
_OF_NUMBERS = re.compile(rf"{_ALL}|\b(?:alle|bedrag|aantal|begroting)\b")
_TIMES = re.compile(
    rf"(?:[*×]|(?<![a-z])x|\b(?:maal|keer)\b) ?(?:{_EURO} ?)?"
    rf"(?:{_SCALE}|(?P<small>10{{1,2}})(?![\d%])){_END}"
)
_FACTOR = re.compile(r"(?<![\d.,])(?!20\d{2} ?$)\d[\d.,]* ?$")
"""A number right before the sign of a multiplication: 4 x 1.000 is a sum. A year is no factor."""
_IN = re.compile(
    r"\b(?:in|per|eenheden van|afgerond op(?! (?:tien|honderd))) (?:(?:hele|ronde) )?"
    rf"(?:{_EURO} ?)?{_OR_K}{_END}"
)
_NOTHING_ELSE = re.compile(
    rf"\W*(?:(?:alle )?{_ALL}\W+(?:{_EURO} ?)?{_OR_K}|begroting\W+(?:{_EURO} ?)?{_WORD}"
    rf"|(?:in|per) (?:{_EURO} ?)?{_SCALE}|(?:{_EURO} ?)?{_WORD})(?: ?{_EURO})?\W*"
)
_OWN_SIGN = re.compile(
    r"(?<![\w.,])(?<!\d )(?:k ?€|€ ?k|[km]euro?|teur|['’]000|000['’]?s"
    r"|in (?:hele )?(?:duizend|miljo|miljard)[a-z]*en (?:€|euro['’]?s?))(?!\w)"
)
_NOT = re.compile(r"\b(?:niet|geen|nooit|zonder|ipv|in plaats van)\b(?: [\w€'’]+){0,3} ?$")
"""What makes of the words right behind it what the numbers aren't: "niet in duizenden"."""


def scales_a_table(text: str) -> bool:
    """Whether a text beside a table says for sure that all numbers there are on another scale.

    Of a long text the beginning is looked at: a file can hold very many.
    """
    line = one_line(text[:_LONGEST])
    if not _HINT.search(line):
        return False
    if _NOTHING_ELSE.fullmatch(line):
        return True
    saying = list(_OWN_SIGN.finditer(line))
    saying += [found for found in _TIMES.finditer(line) if _multiplies_all(found)]
    saying += [found for found in _IN.finditer(line) if _of_numbers(found)]
    return any(not _NOT.search(line[: found.start()]) for found in saying)


def _multiplies_all(found: re.Match[str]) -> bool:
    """Whether a factor isn't of one number or thing: ``x 1.000 bezoekers``, ``overleg x 10``."""
    before = found.string[: found.start()]
    if _FACTOR.search(before):
        return False
    if _OF_ALL.search(before):
        return True
    if found["end"] is None:
        return False
    if _OF_NUMBERS.search(before):
        return True
    is_alone = not any(map(str.isalpha, before))
    return not any(map(str.isdigit, before)) and (is_alone or not found["small"])


def _of_numbers(found: re.Match[str]) -> bool:
    return found["end"] is not None and bool(_OF_NUMBERS.search(found.string[: found.start()]))


def ask_scales(page: Page, tab: Tab | None = None, header: Header | None = None) -> list[Finding]:
    """Ignore each text that is left of a sheet and says so, and ask it; a note or its name too.

    Only on tabs with amounts, and on one without a table, which tells of the whole workbook. The
    ``header`` above a column of numbers that isn't ours tells of that column alone.
    """
    if tab is not None and tab not in WITH_AMOUNTS:
        return []
    above_numbers = set(_above_numbers(page, header)) if header else set()
    saying = [
        place
        for place in sorted(page.left - above_numbers)
        if page.is_text(*place) and scales_a_table(page.text(*place))
    ]
    findings = [
        *ask_scales_at(page, saying[:NAMED_ONE_BY_ONE]),
        *islice(_in_comments(page), NAMED_ONE_BY_ONE),
    ]
    if tab is not None and scales_a_table(page.name):
        findings.append(_asked(page, None, page.name, "Deze tab heet"))
    return findings


def ask_scales_at(page: Page, places: Sequence[Place]) -> list[Finding]:
    """Ignore these texts that say so, and ask each."""
    page.ignore(places)
    return [_asked(page, a1(*place), page.text(*place), "Hier staat") for place in places]


def _in_comments(page: Page) -> Iterator[Finding]:
    for item in theirs(page.sheet):
        text = cleaned(item.text).strip()
        if scales_a_table(text):
            yield _asked(page, a1(item.row, item.column), text, "In een notitie staat")


def _asked(page: Page, cell: str | None, text: str, before: str) -> Finding:
    return rule(SCALED).at(page.name, cell, raw=text, there=f'{before} "{text}".')


def _above_numbers(page: Page, header: Header) -> Iterator[Place]:
    for column in header.foreign:
        below = (cells.get(column) for row, cells in page.rows.items() if row > header.row)
        if any(cell is not None and cell.kind is not Kind.TEXT for cell in below):
            yield header.row, column


def name_left_out(page: Page, tab: Tab) -> list[Leftover]:
    """The name of a tab that says so: on our template it has our name again."""
    if tab in WITH_AMOUNTS and scales_a_table(page.name):
        return [Leftover(page.name, _NAME_OF_TAB, page.name)]
    return []
