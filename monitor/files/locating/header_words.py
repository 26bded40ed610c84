"""What the words of a header say of the answers below it: in ours, or that they are others."""

import re
from collections.abc import Mapping
from functools import cache

from monitor.domain.layout import FIELDS, FINANCE, INDICATORS, KPI, PARTNERS
from monitor.domain.round_kinds import A_BASELINE
from monitor.domain.tab import Kind, Tab
from monitor.domain.year_columns import year_column
from monitor.files.cell.measures import PER_EACH, names_both_forms, scales_in, scales_told
from monitor.files.cell.text import folded, kept
from monitor.files.cell.time_words import (
    A_DAY,
    A_MONTH,
    A_YEAR,
    MONTHS,
    OF_A_SCHOOL_YEAR,
    ON,
    TWO_YEARS,
    UP_TO,
    YEAR,
)
from monitor.files.locating.header_names import ABBREVIATIONS, OTHER_NAMES, names_of
from monitor.files.locating.rounds_named import A_KIND

SHORT_YEAR = re.compile(r"(?<![0-9])['’]?([1-5][0-9])\W*$")
BARE_YEAR = re.compile(r"(?<![0-9'’])[1-5][0-9]\W*$")
"""Two figures that may be a year, or how many months: ``Gerealiseerd 12``."""
_PART_OF_YEAR = (
    r"[hkq][1-4]|[1-4]e? ?(?:kw|kwart|[hkq])|kw\.? ?[1-4]|kwartaal\w*|half\w*|helft|maand\w*"
    rf"|{PER_EACH}|p[./] ?[jmwu]"
)
_FROM_A_YEAR = (
    rf"\b(?:vanaf|sinds|na|begin|medio|v(?:óó|oó|óo)r) {A_YEAR}\b|[>≥]\W*{A_YEAR}\b"
    rf"|{A_YEAR}(?:\W+(?:e\.? ?v|en (?:verder|later|volgende?))\b|\W*\+)"
)
_ANOTHER_NUMBER = re.compile(
    r"\b(?:niet|geen|nog|vorige?|oude?|collega\w*"
    rf"|t/m|tm|tot|t ?[-–] ?[1-9]|{_PART_OF_YEAR}|cumulatief|prognose|raming|verwacht\w*"
    rf"|{'|'.join(MONTHS)}"
    rf"|{A_BASELINE}|gerealiseerd|realisatie"
    r"|totaal|totale|total|gem|gemiddeld\w*|verschil|saldo|uren|uur|fte|dagen|dagdelen)\b"
    rf"|{_FROM_A_YEAR}"
)
"""What makes of a number another one: not, until, since, of a part of the year, a total, in hours.
"""
_NO_WHOLE_YEAR = re.compile(
    r"\b(?:sj|cj|(?:school|studie|cursus|leer)jaar)\b|\be\.? ?d\b|\betc\b"
    rf"|\b{A_YEAR}\W+(?:begin|medio|start)\b",
    re.IGNORECASE,
)
"""What says that an amount isn't of one calendar year as a whole: ``sj 2023``, ``2023 e.d.``."""
_A_DAY = re.compile(A_DAY, re.IGNORECASE)
_ANOTHER_ANSWER = re.compile(r"\b(?:vorige?|oude?|collega\w*)\b|^\W*(?:niet|geen)\b")
"""What makes another of any answer; of texts, choices and dates the rest is only explanation."""
_WISHED_OR_OF_OTHERS = (
    r"straks|toekomst\w*|volgend\w*|verwacht\w*|prognose|raming"
    r"|(?:ge)?wens\w*|streef\w*|streven|ambitie\w*|doel\w*|target|norm\w*|ideaal|ideale|nodig"
    r"|benodigd\w*|haalbaar|hoogste?|laagste?|(?:max|min)(?:score|im\w*)?\b(?!\W*[0-9])"
    r"|gem|gemiddeld\w*|benchmark|landelijk\w*|\w*verschil|groei|partners?|bedrijf|bedrijven"
    r"|adviseurs?|extern\w*|ander\w*|controle|check|klopt"
)
_ANOTHER_ROUND = re.compile(
    rf"\b(?:{A_KIND}|(?:tussen|eind)(?:stand|situatie)|(?:her)?meting|t[0-9]"
    rf"|begin|start|eind|{_WISHED_OR_OF_OTHERS})\b"
)
"""What makes another of the one answer to a question: of another round, as wished, of others."""
_NOT_OF_NOW = re.compile(
    r"\b(?:niet|geen|nog|vorige?|oude?|eerdere?|collega\w*"
    rf"|{A_BASELINE}|nul|begin|start|basis"
    r"|prio(?:riteit\w*)?|weging|gewicht|waarvan|wv|aandeel|percentage|procent|saldo|uren|uur|fte|dagen|dagdelen"
    rf"|{_PART_OF_YEAR}|{_WISHED_OR_OF_OTHERS})\b|%"
)
"""What says that no answer of now stands there. A measurement alone may be this one."""
_OF_NOW = re.compile(
    r"\b(?:nu|heden|vandaag|nieuwe?|nieuwste|actueel|actuele|huidige?|laatste?|recent\w*|def"
    r"|definitie\w*|herzien\w*|aangepast\w*|bijgesteld\w*|bijgewerkt\w*|gewijzigd\w*"
    r"|wijziging\w*|correctie\w*|gecorrigeerd\w*|verbeterd\w*)\b"
)
_CAME_ABOUT = re.compile(r"(?<=\w)(?:\W+na\b|\W*\(was\b).*$", re.IGNORECASE)
NUMBERS = (Kind.NUMBER, Kind.MONEY, Kind.SHARE)
_COUNTED_SO_FAR = (KPI.table, "realised")
"""What counts from the start or this school year: a year in its header makes something else of it.
"""
_ON_A_DAY = rf"(?:(?:{ON} )+|(?<!\bna )(?<!\bv[oó][oó]r )){A_DAY}"
"""After a day or before it something else was counted."""
_UP_TO_NOW = (
    rf"tot nu toe|cumulatief|(?:in )?totaal|{_ON_A_DAY}"
    rf"|{UP_TO} {A_MONTH}[-/. ]{A_YEAR}"
)
_IN_A_SCHOOL_YEAR = rf"(?:(?:in|over|van|{UP_TO}) )?{OF_A_SCHOOL_YEAR} {TWO_YEARS}"
_SO_FAR = re.compile(rf"(?:\W*\b(?:{_UP_TO_NOW})\b)+\W*$", re.IGNORECASE)
_SO_FAR_OR_IN_A_YEAR = re.compile(
    rf"(?:\W*\b(?:{_UP_TO_NOW}|{_IN_A_SCHOOL_YEAR})\b)+\W*$", re.IGNORECASE
)
_OF_A_DAY = re.compile(
    rf"\W*\b(?:(?:(?:{ON}|van) )+(?:{A_DAY}|(?:[0-9]{{1,2}} )?{A_YEAR})|{_IN_A_SCHOOL_YEAR})\W*$",
    re.IGNORECASE,
)
_IN_TOTAL = re.compile(r"\W*\b(?:in )?totaal\W*$", re.IGNORECASE)
ENDINGS: Mapping[str, Mapping[str, re.Pattern[str]]] = {
    FIELDS.table: {"answer": _OF_A_DAY},
    INDICATORS.table: {"answer": _OF_A_DAY},
    KPI.table: {"target": _IN_TOTAL, "realised": _SO_FAR_OR_IN_A_YEAR},
    PARTNERS.table: {
        **dict.fromkeys(("cash_budget", "kind_budget"), _IN_TOTAL),
        **dict.fromkeys(("cash_realised", "kind_realised"), _SO_FAR),
    },
}
"""By table and column: what at the end of a header says only that it's the whole that we ask, or on
which day that was counted. Of an amount by year a total may be of all years. Whether that day is
of now is to be seen.
"""
_MONTH_OF_A_YEAR = re.compile(rf"\b{A_MONTH} (?={A_YEAR}\W*$)", re.IGNORECASE)

_OF_AMOUNTS = (
    r"(?:\b(?:in|afgerond op) )?\b(?:(?:ge)?hele |volle )?(?:euro(?:['’]?s)?|eur)\b"
    r"|\b(?:exclusief|inclusief|excl|incl)\b\.? btw\b|\bdefinitief\b"
)
_BEFORE_A_YEAR = (
    rf"\b(?:(?:(?:boek|begrotings|kalender)jaar|kj\b\.?) (?=['’]?[0-9])|jaar (?=['’]|{A_YEAR}))"
)
"""By itself "jaar 2" counts from the start."""
_IDLE = {
    FINANCE.table: rf"{_OF_AMOUNTS}|\bbedrag(?:en)?\b|{_BEFORE_A_YEAR}",
    PARTNERS.table: _OF_AMOUNTS,
    KPI.table: r"\baantal(?:len)?\b|\bsinds (?:de )?start\b",
}
"""What says of the numbers of a table only what they are by themselves: amounts are in euros."""


def in_our_words(text: str, tab: Tab) -> str:
    """A header in the words of ours where others mean the same and change no number.

    Beside a partner "Natura realisatie" is Natura gerealiseerd. An answer is given once, in
    whatever month of the year that is named.
    """
    if tab is PARTNERS:
        return " ".join(_of_amounts().get(folded(word.rstrip(".")), word) for word in text.split())
    if tab in (FIELDS, INDICATORS):
        return _MONTH_OF_A_YEAR.sub("", text)
    return text


@cache
def _of_amounts() -> Mapping[str, str]:
    """Our word for each other that tab Financien has for what was budgeted or realised."""
    return {
        folded(name): column.header
        for column in FINANCE.by_year
        for names in (OTHER_NAMES, ABBREVIATIONS)
        for name in names[FINANCE.table].get(column.id, ())
    }


def without_idle_words(text: str, tab: Tab) -> str:
    """A header without what is true of its numbers anyhow: "Begroot 2025 in euro"."""
    idle = _IDLE.get(tab.table)
    return re.sub(idle, "", text, flags=re.IGNORECASE) if idle else text


def says_another_number(text: str, tab: Tab, column_id: str) -> bool:
    """Whether a text says something of what stands there that no name of the column says."""
    if (tab.table, column_id) == _COUNTED_SO_FAR and (YEAR.search(text) or SHORT_YEAR.search(text)):
        return True
    if year_column(column_id) and (_names_a_day_alone(text) or _NO_WHOLE_YEAR.search(text)):
        return True
    return bool(_said_besides(text, tab, column_id))


def _names_a_day_alone(text: str) -> bool:
    """Whether a text names a year only as that of a day: what is until then may be of all years."""
    rest = _A_DAY.sub("", text)
    return rest != text and not YEAR.search(rest)


def says_another_scale(text: str, tab: Tab, column_id: str) -> bool:
    """Whether it says that the numbers there are in thousands or the like; 100% is no hundred."""
    if tab.column(column_id).kind not in (*NUMBERS, Kind.ANSWER):
        return False
    said = _said_besides(text, tab, column_id)
    return "%" not in said and any(item.startswith("10^") for item in said)


def says_not_of_now(text: str) -> bool:
    """Whether a text says of answers that they are none of now: of before, as wished, of others."""
    return bool(_NOT_OF_NOW.search(text.lower()))


def says_of_now(text: str) -> bool:
    """Whether a text says of answers that they are the ones of now: "Nieuw antwoord"."""
    return bool(_OF_NOW.search(text.lower()))


def without_words_of_now(text: str) -> str:
    """A header without what says that its answers are of now: "Herziene begroting 2024"."""
    return _OF_NOW.sub("", text.lower()).strip()


def without_how_it_came(text: str) -> str:
    """A header without after what, or instead of what, its answers came: they are the ones of now.

    "Antwoord na controle" is no check, and "Stand (was 2022)" not of 2022.
    """
    return _CAME_ABOUT.sub("", text)


def _said_besides(text: str, tab: Tab, column_id: str) -> frozenset[str]:
    column = tab.column(column_id)
    sayings = _of_a_number if column.kind in NUMBERS else _of_an_answer
    if column.kind is Kind.ANSWER:
        sayings = _of_the_answer
    said = sayings(text)
    return said.difference(*map(sayings, names_of(tab, column))) if said else said


@kept
def _of_a_number(text: str) -> frozenset[str]:
    both = {"geld en natura"} if names_both_forms(text) else set()
    return scales_in(text).union(_ANOTHER_NUMBER.findall(text.lower()), both)


def _of_the_answer(text: str) -> frozenset[str]:
    return _of_an_answer(text).union(_ANOTHER_ROUND.findall(text.lower()))


@kept
def _of_an_answer(text: str) -> frozenset[str]:
    powers = (said for said in scales_told(text) if said.startswith("10^"))
    return frozenset(powers).union(_ANOTHER_ANSWER.findall(text.lower()))
