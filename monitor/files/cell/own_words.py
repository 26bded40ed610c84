"""What words behind a level make of it: a part of its text, its opposite, or maybe another level.

Like :mod:`levels`: nothing is guessed, and words that raise no doubt are the user's own.
"""

import re
from enum import Enum

from monitor.files.cell.no_answer import without_answer
from monitor.files.cell.text import folded, kept
from monitor.files.cell.time_words import A_YEAR
from monitor.files.workbook import Cell, Kind

_WORD = re.compile(r"[^\W_]+")
_CLAUSE_END = re.compile(r"[.;](?:\s|$)")
_DENIALS = frozenset(
    {
        *("niet", "geen", "nee", "zonder", "nooit", "noch"),
        *("nauwelijks", "amper", "weinig", "onvoldoende"),
    }
)
_EMPTY = frozenset({"een", "nog"})
"""*Een* is a part of *geen*, and *nog* of *nog niet*."""
_SO = frozenset({"waar", "juist", "klopt", "mee", "eens"})
_FIGURE = re.compile(r"(?<![\w.,:/€%-])[0-9](?![\w%]|[.,:/-]\d)")
"""A figure by itself, not of a date, an amount or a longer number."""
_NO_LEVEL = re.compile(
    # A place in a document, or a part of a year.
    r"\b(?:bijlagen?|hoofdstuk(?:ken)?|hfst|pagina(?:['’]s)?|pag|blz|p|paragraaf|par|tabel|figuur"
    r"|artikel|art|kwartaal|week|werkpakket|wp|versie)\b\.?\s*[0-9]+(?:\s*(?:en|t/m)\s*[0-9]+)*"
    # So many of what a partnership has or does.
    r"|\b[0-9]+\s+(?:[^\W\d_]+e\s+)?[^\W\d_]*(?:partner|bedrij[fv]|scho[ol]|opleiding|student"
    r"|leerling|deelnemer|docent|perso[on]|organisatie|werkgever|gemeente|project|activiteit"
    r"|bijeenkomst|overleg|cursus|module|keuzede|leden|klas|campus|instelling|sessie|gesprek)"
    r"|\b[0-9]+\s*(?:keer|maal|jaar|jaren|maand|maanden|weken|dagen|uur|fte)\b",
    re.IGNORECASE,
)
"""Numbers that name no level."""
_GOAL = re.compile(
    r"\b(?:streef\w*|streven|ambitie|target|gewenst|op weg naar|straks|binnenkort|zal|zullen"
    r"|(?<!zoals )(?<!conform )(?<!volgens )(?:doel|verwacht(?:en)?|gepland)"
    r"|nog (?:[^\W\d_]+ )?te [^\W\d_]+|moet(?:en)? nog"
    rf"|word(?:t|en) (?:[^\W\d_]+ ){{0,3}}in {A_YEAR}|vanaf\s+(?:[^\W\d_]+\s+){{0,2}}[0-9]+"
    r"|(?:volgend|komend)e?\s+(?:\w*ja(?:ar|ren)|periode|maand(?:en)?|week|weken|kwartaal))\b",
    re.IGNORECASE,
)
_NOT_YET = re.compile(r"(?:bijna|nog niet|net niet)\b", re.IGNORECASE)


class Part(Enum):
    """How words stand in the text of a level."""

    CLAUSES = "as one or more clauses of it"
    DENIED = "behind a word that denies them"
    OTHER = "in any other way"


def part_of(words: str, level_text: str) -> Part | None:
    """How words stand in a level's text; None if they don't, all and in this order.

    *Afstemming* behind *Geen* is the opposite of that text. What a full stop or a semicolon parts
    from a denial isn't denied by it.
    """
    sought, own = _words(words), _words(level_text)
    at = _place(sought, own)
    if at is None:
        return None
    ends = _clause_ends(level_text)
    start = max((end for end in ends if end <= at), default=0)
    if not _DENIALS.isdisjoint(own[start:at]):
        return Part.DENIED
    return Part.CLAUSES if at == start and at + len(sought) in ends else Part.OTHER


def raises_doubt(words: str, level: int, level_text: str, top: int) -> bool:
    """Whether own words may say that a level of 1 to ``top`` isn't the one: a goal, another number,
    that it's unknown, or the opposite of the level's text.
    """
    figures = {int(figure) for figure in _FIGURE.findall(_NO_LEVEL.sub(" ", words))} - {level}
    own = level_text.casefold()
    first = _FIGURE.match(words)
    if first:  # whatever it counts: 3 - 4 partners
        figures |= {int(first[0])} - {level}
    return (
        bool(figures & set(range(1, top + 1)))
        or _NOT_YET.match(words) is not None
        or any(found.casefold() not in own for found in _GOAL.findall(words))
        or without_answer(Cell(Kind.TEXT, words)) is not None
        or _denies(_words(words), _words(level_text))
    )


def _denies(said: tuple[str, ...], own: tuple[str, ...]) -> bool:
    """Whether words deny a level's text, wholly or in part, or leave out that it denies something.

    Where both deny something, each may do so in words of its own.
    """
    at = _place(own, said)
    if at is not None:
        return not _DENIALS.isdisjoint(said[:at] + said[at + len(own) :])
    if _place(said, own) is not None:
        return False
    bare, bare_own = _bare(said), _bare(own)
    if bare == bare_own:
        return _firm(said) != _firm(own)
    denies, denied = not _DENIALS.isdisjoint(said), not _DENIALS.isdisjoint(own)
    is_no = denies and _SO.issuperset(bare)
    return denies != denied and (is_no or _place(bare, bare_own) is not None)


def _bare(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without denials, and what may be a part of those."""
    return tuple(word for word in _firm(words) if word not in _DENIALS)


def _firm(words: tuple[str, ...]) -> tuple[str, ...]:
    """Words without those that say nothing without a denial."""
    return tuple(word for word in words if word not in _EMPTY)


def _place(sought: tuple[str, ...], words: tuple[str, ...]) -> int | None:
    """Where words stand in others, in a row; None if they don't, or if there are none."""
    size = len(sought)
    starts = range(len(words) - size + 1) if size else ()
    return next((at for at in starts if words[at : at + size] == sought), None)


@kept
def _words(text: str) -> tuple[str, ...]:
    return tuple(map(folded, _WORD.findall(text)))


@kept
def _clause_ends(text: str) -> frozenset[int]:
    """After how many words of a text each of its clauses ends."""
    ends = [found.start() for found in _CLAUSE_END.finditer(text)]
    return frozenset(len(_words(text[:end])) for end in (*ends, len(text)))
