"""How surely a text says that the amounts of a monitor are in thousands, or the like.

Beside amounts a sentence that puts numbers on another scale (see ``scale_signs``) tells of those
amounts, and stops a workbook. Whatever gives reason to doubt that lowers it by a step, from sure to
may be, and from there to nothing: it stands elsewhere, it tells of last year or of another paper,
or the text says that there are whole euros. So a false alarm is seldom, and costs little. Among
amounts only one thing makes it nothing: that they are whole euros now. That they were so before
says nothing of them.
"""

import re
from collections.abc import Callable
from itertools import pairwise

from monitor.files.cell.measures import one_line
from monitor.files.cell.scale_signs import SCALES, Scaling, may_scale, scaling_said

_SENTENCE_ENDS = re.compile(r"(?<=[.!?])\s+(?=[^\w\s]*[A-ZÀ-Þ])|\n\s*\n")
_LONGEST = 300
"""A longer sentence is looked at in parts."""
_PART = re.compile(
    rf".{{1,{_LONGEST}}}(?=[\n;]|$)|.{{1,{_LONGEST}}}(?:\s|$)|.{{1,{_LONGEST}}}", re.DOTALL
)
_NAME = re.compile(r"^[^\d:€\r\n]{1,60}:(?=[^\S\r\n])", re.MULTILINE)
"""Who wrote a note, or what Excel calls it, before what it says: ``J. de Vries: in duizenden``."""
_GOES_ON = re.compile(
    r"\b(?:niet|geen|nooit|zonder|was|waren|vorige?|vorige? (?:jaar|keer|versie))[:, ]*$"
)
_ANSWER = re.compile(
    r"^(?:(?:ja|jawel|jazeker|nee|inderdaad|klopt|dat klopt|yes|no|correct)\b[^\w(€*×'’]*)+"
)
"""What says of the words behind it only that they answer somebody: ``Ja, in duizenden``."""
_THOUSANDS = rf"(?:{SCALES}|000|[ktm] ?€|€ ?k|[ktm]eur[os]*|k)"
_TEMPERED = re.compile(
    r"\b(?:was|waren|stond|stonden|(?<!als )vorige?|voorheen|vroeger|eerder|destijds"  # before now
    r"|overgenomen|vermenigvuldigd|toegevoegd|loopt|lopen"
    rf"|(?:omgerekend|omgezet|herleid)\b(?! (?:in|naar|tot) \W*(?:hele )?{_THOUSANDS})"
    r"|afgerond op|(?<![(,] )(?<!\()afgerond|per (?:student|leerling|deelnemer|uur)"
    r"|sap|afas|exact online|eigen (?:excel|bestand|administratie)"  # other papers
    r"|jaar(?:rekening|verslag|stukken|cijfers)|bijlagen?|bron|notulen|rapport|rapportage"
    r"|besproken)\b"
    rf"|{_THOUSANDS}(?: ?eur[o'’s]*)?\)?: ?(?:€ ?)?\d"  # a number of its own
    r"|\?\W*$"
)
"""What makes it doubtful that a sentence tells of the amounts that now stand in the monitor."""
_WHOLE_EUROS = re.compile(
    r"(?:(?<!\w)(?P<no>niet|geen|zonder|nooit|ipv|in plaats van)\b[^.;:]{0,30}?)?"
    r"(?:\b(?:hele|gehele|volle) (?:€(?! ?1)|euro)|\bnaar (?:€|euro)|\bvoluit\b)(?!['’s]* ?\?)"
)
_WHOLE_NOW = re.compile(
    r"(?:^\W*|\b(?:nu|nee|hier|is|zijn|staan|bedragen|monitor|ingevuld|tot)\W+)(?:in )?"
    r"(?:hele|gehele|volle) euro|(?:hele|gehele|volle) euro['’]?s? (?:ingevuld|omgerekend)\b"
    r"|\bnaar (?:hele |gehele |volle )?(?:€|euro)|\bvoluit\b(?! in\b)"
)
"""What says plainly that the amounts are whole euros now."""
_WHOLE_BEFORE = re.compile(
    r"\s?\b(?:was|waren|stond|stonden|vorige?|voorheen|vroeger|eerder|destijds|in 20\d{2}|van)\b"
    rf"(?:(?!{SCALES}|\b(?:nu|maar)\b)[^.;:,()]){{0,40}}?"
    r"(?:\b(?:hele|gehele|volle)|\bin|(?<=\bvan)) (?:euro\b(?:['’]?s\b)?|€(?! ?1))"
)
"""Euros that were whole before, or that were made into something else."""
_MONITOR = "monitor|werkboek|bestand|excel|sjabloon"
_OUR_TABS = r"tab(?:blad)? \W?(?:pps|kpi|financi.n|partners)"
_THIS_MONITOR = re.compile(
    rf"\b(?:(?:deze|dit|onze|(?:de|het) (?:ge)?hele) (?:[a-z]+[ -]?)??(?:{_MONITOR})"
    r"|de (?:pps-)?monitor(?! (?:van|uit|\d))"
    rf"|alle tab(?:s|bladen)|{_OUR_TABS})\b"
)
_THE = r"(?:een|het|de|deze|dit|alle|onze|hun|bijlage) "
_AMOUNTS = re.compile(
    rf"\b(?:bedragen|amounts|cijfers|getallen)\b(?! (?:(?:uit|van) |(?:in|op|bij|voor) (?={_THE}))"
    rf"(?!(?:{_THE})?(?:(?:ge)?hele )?(?:[a-z]+[ -]?)??(?:{_MONITOR}|tab\w*|financi.n|partners)\b))"
)
"""All amounts there are, not those of something else: ``de bedragen in onze begroting``."""
_FIRST_WORDS = ("bedragen", "cijfers", "getallen", "amounts", *_MONITOR.split("|"), "tab")
"""Single words to look for first: notes of somebody's own come by in every workbook."""

Scales = Callable[[str], Scaling]
"""How surely a text says so, where it stands."""


def scaled_beside(text: str) -> Scaling:
    """How surely a text among amounts, or in a header or a name above them, says so of them."""
    return _strongest(text)


def scaled_elsewhere(text: str) -> Scaling:
    """The same of a text where no amount is near: it has to speak of amounts, or of the monitor."""
    return _strongest(text, _speaks_of_all) if _has_a_first_word(text) else Scaling.NO


def scaled_monitor(text: str) -> Scaling:
    """The same among numbers of somebody's own: it has to name the monitor."""
    return _strongest(text, _names_monitor) if _has_a_first_word(text) else Scaling.NO


def note_scales(text: str, scales: Scales = scaled_beside) -> Scaling:
    """How surely a note at a cell says so, as a whole or in one of its lines.

    Excel begins a note with whoever wrote it, and a thread with some lines about threads: what
    stands behind a name is a line of its own. A line goes on from one that ends in what the numbers
    aren't: "niet", "was vorig jaar". What one line says of whole euros is of all.
    """
    lines = _NAME.sub("\\g<0>\n", text).splitlines()
    of_lines = (
        scales(line)
        for before, line in pairwise(["", *lines])
        if not _GOES_ON.search(one_line(before[-_LONGEST:]))
    )
    in_a_line = max(of_lines, default=Scaling.NO)
    doubts = bool(in_a_line) and _says_whole_euros(one_line(text))
    return max(scales(text), Scaling(in_a_line - doubts))


def quoted(text: str) -> str:
    """The text as it can be told: of a long one the part that says so most surely."""
    return text if len(text) <= _LONGEST else f"… {max(_parts(text), key=scaled_beside).strip()}"


def _strongest(text: str, speaks: Callable[[str], bool] | None = None) -> Scaling:
    """What its surest sentence says; of a text that stands elsewhere, of those that ``speak``."""
    line = one_line(text)
    if not may_scale(line):
        return Scaling.NO
    doubts = (speaks is not None) + _says_whole_euros(line)
    never_nothing = speaks is None and not _WHOLE_NOW.search(line)
    sentences = [_WHOLE_BEFORE.sub("", one_line(part)) for part in _parts(text)]
    strongest = Scaling.NO
    for sentence in sentences:
        if may_scale(sentence) and (speaks is None or speaks(sentence)):
            said = scaling_said(_ANSWER.sub("", sentence), alone=len(sentences) == 1)
            left = said - doubts - bool(_TEMPERED.search(sentence)) if said else Scaling.NO
            least = Scaling.MAY_BE if said and never_nothing else Scaling.NO
            strongest = max(strongest, Scaling(max(left, least)))
    return strongest


def _parts(text: str) -> list[str]:
    """The sentences of a text; those that are long in parts."""
    return [
        part
        for sentence in _SENTENCE_ENDS.split(text)
        for part in ([sentence] if len(sentence) <= _LONGEST else _PART.findall(sentence))
        if part.strip()
    ]


def _says_whole_euros(line: str) -> bool:
    now = _WHOLE_BEFORE.sub("", line)
    return any(not found["no"] for found in _WHOLE_EUROS.finditer(now))


def _has_a_first_word(text: str) -> bool:
    lower = text.lower()
    return any(word in lower for word in _FIRST_WORDS)


def _speaks_of_all(sentence: str) -> bool:
    return bool(_AMOUNTS.search(sentence)) or _names_monitor(sentence)


def _names_monitor(sentence: str) -> bool:
    return bool(_THIS_MONITOR.search(sentence))
