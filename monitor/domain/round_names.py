"""What rounds are called: a year, a dash and the kind of measurement, as in 2026-midterm."""

import re
from collections.abc import Iterable

from rapidfuzz import fuzz

from monitor.domain.keys import DASHES, code_key
from monitor.domain.round_kinds import KINDS, kind_between_numbers, usual_kind

_YEAR_FIRST = re.compile(r"(?P<year>20[0-9]{2})[ -]*(?P<kind>[^\W\d].*)")
_YEAR_LAST = re.compile(r"(?P<kind>[^\W\d][^\d]*?)[ -]*(?P<year>20[0-9]{2})")
_LABEL = re.compile(r"(20[0-9]{2})-\S.*")
_OF_A_FILE = re.compile(
    r"[\s(\[-]*\b(?:def(?:initief)?|concept|final|laatste|nieuwe?|kopie|herzien|gecorrigeerd"
    r"|correctie|versie[ .]*[0-9]*|v[ .]*[0-9]+)\b[)\].]*",
    re.IGNORECASE,
)
"""What people write behind the name of a file."""
_ALIKE = 85
"""From which likeness (0-100) a kind may be a slip of the pen; eindmeting and nameting aren't."""


def as_label(text: str) -> str:
    """A round as we write it: "Midterm 2026" and "2026 – Midterm" -> "2026-Midterm".

    What has neither form stays, but for the kinds of dashes.
    """
    plain = " ".join(text.translate(DASHES).replace("_", "-").split())
    found = _YEAR_FIRST.fullmatch(plain) or _YEAR_LAST.fullmatch(plain)
    return f"{found['year']}-{found['kind']}" if found else plain


def round_key(text: str) -> str:
    """The form in which a round is equal however it was typed."""
    return code_key(as_label(text))


def round_year(text: str) -> int | None:
    """The year in a round such as 2026-midterm; None where it has another form."""
    found = _LABEL.fullmatch(as_label(text))
    return int(found[1]) if found else None


def likely_round(text: str, stored: Iterable[str]) -> str | None:
    """The round that is meant by one that is nearly another: "2026-midtem", "2026-tussenmeting".

    That is one that was ``stored`` before, or of a usual kind. None if it is one of those, or is
    like none.
    """
    year = round_year(text)
    if year is None:
        return None
    known = [*stored, *(f"{year}-{kind}" for kind in KINDS)]
    if round_key(text) in map(round_key, known):
        return None
    bare = _OF_A_FILE.sub("", as_label(text))
    same = (item for item in known if round_key(item) == round_key(bare))
    usual = _usual(bare)
    of_its_kind = (item for item in known if usual and _usual(item) == usual)
    alike = (item for item in known if _is_slip(round_key(text), round_key(item)))
    return next(same, None) or next(of_its_kind, None) or next(alike, None)


def with_year(text: str, year: int) -> str | None:
    """The round of a usual kind in a year that is meant by a text of another form, if any is."""
    kind = kind_between_numbers(_OF_A_FILE.sub("", " ".join(text.translate(DASHES).split())))
    return f"{year}-{kind}" if kind else None


def _usual(label: str) -> str | None:
    """A round of a usual kind as we call it: "2026-tussenmeting" -> "2026-midterm"."""
    year, _, kind = as_label(label).partition("-")
    usual = usual_kind(kind)
    return f"{year}-{usual}" if usual else None


def _is_slip(one: str, other: str) -> bool:
    kind, number = _parted(one)
    other_kind, other_number = _parted(other)
    return number == other_number and fuzz.ratio(kind, other_kind) >= _ALIKE


def _parted(round_: str) -> tuple[str, str]:
    """The letters of a round and its digits: other digits make another round."""
    return (
        "".join(filter(str.isalpha, round_)),
        "".join(filter(str.isdigit, round_)),
    )
