"""What was met in a workbook and not taken at face value: the rule it falls under, and where."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum
from string import Formatter
from typing import NamedTuple

from monitor.domain.layout import TABS
from monitor.domain.notation import counted, number
from monitor.domain.quoting import beginning


class Severity(StrEnum):
    """How much a finding weighs: only a fout keeps a submission from being stored."""

    ERROR = "fout"
    WARNING = "waarschuwing"
    NOTICE = "opmerking"


class Subject(NamedTuple):
    """What an input cell is for, wherever a workbook has it: ids as in ``frames.CELLS``."""

    table: str
    row: str
    column: str


MANY = 10
"""More than these that were all found for one thing are told at once: boxes enough for a screen."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing a person should know of: where it stands, what it is and what to do about it.

    ``sheet`` and ``cell`` (A1) are None when it concerns the file as a whole. ``raw`` is the text
    as it stood in the workbook, whole, where the sentences quote its beginning; it comes from
    outside and is never to be interpreted. ``subject``
    is the input cell that it's about: where the answer belongs that would make it go. A workbook
    may lack that cell, and what is missing is told at another cell of its row. None where it's
    about no input cell. ``row`` is the row of ours, by its table and id, that a label on
    the sheet is taken for, or the first that a workbook lacks. ``columns`` are those of ours, by
    table and id, that it lacks, and ``handed_back`` those that a workbook handed back has because
    of it.
    ``on_template`` is the remedy in a workbook handed back, where our own texts are back already;
    "" where that is the same. ``at_once`` says of this cell and all others for which one
    thing was found what that is, and ``many`` of that more than how many are told so. None of the
    seven is stored.
    """

    sheet: str | None
    cell: str | None
    severity: Severity
    code: str
    message: str
    remedy: str
    raw: str
    subject: Subject | None = field(default=None, compare=False)
    row: tuple[str, str] | None = field(default=None, compare=False)
    columns: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    handed_back: tuple[tuple[str, str], ...] = field(default=(), compare=False)
    on_template: str = field(default="", compare=False)
    at_once: "Finding | None" = field(default=None, compare=False)
    many: int = field(default=MANY, compare=False)

    def handing_back(self, table: str, column_ids: Iterable[str]) -> "Finding":
        """The same, for which a workbook handed back has these columns of ours."""
        return replace(self, handed_back=tuple((table, column_id) for column_id in column_ids))


class _Count(int):
    """A whole number that can be written with what it counts."""

    def __format__(self, nouns: str) -> str:
        one, several, more = nouns.partition("|")
        if not several:
            return super().__format__(nouns)
        return counted(self, one, more)


@dataclass(frozen=True, slots=True)
class Rule:
    """A kind of finding. It carries the words; the finding made from it carries the place.

    ``message`` and ``remedy`` are Dutch, with the names of the facts in braces; of a whole number
    with what it counts, one and more: ``{count:vak|vakken}``. ``on_template`` is the remedy where
    that is another in a workbook handed back. Of what is told at once, ``many`` is more than how
    many are. A rule on ``trial`` reports but never blocks, whatever its severity.
    ``left_out`` says that it asks of what wasn't read whether those are answers: a workbook handed
    back, which has no place for them, asks that until it is settled.
    """

    code: str
    severity: Severity
    message: str
    remedy: str
    on_template: str = ""
    many: int = MANY
    trial: bool = False
    left_out: bool = False

    def at(
        self,
        sheet: str | None,
        cell: str | None,
        subject: Subject | None = None,
        /,
        *,
        raw: str = "",
        **facts: object,
    ) -> Finding:
        """Make the finding of this rule at a place; a fact may itself be called sheet or cell.

        An empty name or address is none, as for what should be there and isn't.

        Raises KeyError when a fact that the rule's texts name is not given.
        """
        counted = {name: _Count(it) if type(it) is int else it for name, it in facts.items()}
        severity = self.severity
        if self.trial and severity is Severity.ERROR:
            severity = Severity.WARNING
        return Finding(
            sheet=sheet or None,
            cell=cell or None,
            severity=severity,
            code=self.code,
            message=_told(self.message, {"raw": raw, **counted}),
            remedy=_told(self.remedy, {"raw": raw, **counted}),
            raw=raw,
            subject=subject,
            on_template=_told(self.on_template, {"raw": raw, **counted}),
            many=self.many,
        )

    @property
    def facts(self) -> frozenset[str]:
        """The names of the facts that this rule's texts ask for, besides ``raw``."""
        texts = Formatter().parse(self.message + self.remedy + self.on_template)
        return frozenset(name for _, name, _, _ in texts if name and name != "raw")


def _told(text: str, facts: Mapping[str, object]) -> str:
    """The text of a rule with its facts, of which those between quotation marks are quoted."""
    told = []
    for before, name, nouns, _ in Formatter().parse(text):
        told.append(before)
        if name is not None:
            fact = facts[name]
            is_quoted = name == "raw" or before.endswith('"')
            shown = beginning(fact) if is_quoted and isinstance(fact, str) else fact
            told.append(format(shown, nouns or ""))
    return "".join(told)


_SHEETS = [tab.title for tab in TABS]
_SEVERITIES = list(Severity)


def in_order(findings: Iterable[Finding]) -> list[Finding]:
    """Sort findings: most serious first, then the file as a whole, then by tab and cell."""

    def key(finding: Finding) -> tuple[int, int, str, int, str]:
        sheet = finding.sheet or ""
        position = _SHEETS.index(sheet) if sheet in _SHEETS else len(_SHEETS)
        if not sheet:
            position = -1
        cell = finding.cell or ""
        row = "".join(sign for sign in cell if sign.isdigit())
        return (
            _SEVERITIES.index(finding.severity),
            position,
            sheet,
            int(row or 0),
            cell.rjust(12),
        )

    return sorted(findings, key=key)


def by_cell(findings: Iterable[Finding]) -> list[list[Finding]]:
    """The same in their order, those of one input cell together where the first of them stands.

    One that is about no input cell stands by itself. In order of weight (``in_order``) what comes
    of a fault in a cell so stands with that fault.
    """
    found: dict[object, list[Finding]] = {}
    for at, item in enumerate(findings):
        place = (item.subject, item.sheet, item.cell) if item.subject else at
        found.setdefault(place, []).append(item)
    return list(found.values())


def gathered(findings: Iterable[Finding]) -> list[Finding]:
    """The same in their order, with one in place of many of which one thing can be told at once.

    That one stands where the first of them does, and says how many cells it is about.
    """
    listed = list(findings)
    alike = many_alike(listed)
    told: dict[object, Finding] = {}
    for at, item in enumerate(listed):
        if item.at_once and item.at_once in alike:
            told.setdefault(item.at_once, of_all(alike[item.at_once]))
        else:
            told[at] = item
    return list(told.values())


def many_alike(findings: Iterable[Finding]) -> dict[Finding, list[Finding]]:
    """Findings of which one thing can be told at once, by what that is, where those are many."""
    alike: dict[Finding, list[Finding]] = {}
    for item in findings:
        if item.at_once:
            alike.setdefault(item.at_once, []).append(item)
    return {told: same for told, same in alike.items() if len(same) > told.many}


def of_all(alike: Sequence[Finding]) -> Finding:
    """What is told at once of the first of these cells and all others, so many in all.

    Where an answer stands in more than one of them, it is said how many answers they are of. What
    a workbook lacks are columns.
    """
    first, cells = alike[0], len(alike)
    answers = len({item.subject for item in alike if item.subject})
    assert first.at_once is not None
    of = f", voor {number(answers)} antwoorden" if 0 < answers < cells else ""
    columns = tuple(column for item in alike for column in item.columns)
    counted = "kolommen" if columns else "vakken"
    message = f"{first.at_once.message} Het gaat om {number(cells)} {counted}{of}."
    return replace(
        first.at_once,
        sheet=first.sheet,
        cell=first.cell,
        subject=first.subject,
        columns=columns,
        message=message,
    )


def blocks(findings: Iterable[Finding]) -> bool:
    """Whether a submission with these findings can't be stored: it has at least one fout."""
    return any(finding.severity is Severity.ERROR for finding in findings)


def tally(findings: Iterable[Finding]) -> str:
    """How many there are of each severity: "1 fout, 20 waarschuwingen en 2 opmerkingen".

    Of many that are told at once, one. Empty if there are none.
    """
    counts = Counter(finding.severity for finding in gathered(findings))
    told = [
        counted(count, severity, _PLURAL[severity])
        for severity in Severity
        if (count := counts[severity])
    ]
    return f"{', '.join(told[:-1])} en {told[-1]}" if len(told) > 1 else "".join(told)


_PLURAL = {
    Severity.ERROR: "fouten",
    Severity.WARNING: "waarschuwingen",
    Severity.NOTICE: "opmerkingen",
}
