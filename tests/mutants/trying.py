"""One mutant through the ordinary path, and what is to be said of the outcome."""

import time
import traceback
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from xml.parsers.expat import ExpatError

from monitor.domain.checks import NOTHING
from monitor.files.workbook import Refused, read_workbook
from monitor.intake import Intake, inspect
from monitor.settings import PROJECT_ROOT
from tests.files.filled_file import filled_bytes
from tests.files.filled_grid import MODEL
from tests.mutants.bases import confirmed_again, handed_back
from tests.mutants.counting import complaints_about_counting, same_answers
from tests.mutants.judging import (
    Before,
    answers_of,
    before_of,
    complaints_about_reading,
    complaints_about_refusal,
)
from tests.mutants.making import Mutant, mutant
from tests.mutants.plain_reading import read_plainly

EXAMPLES = ("FLE-MOB-01-2026-midterm.xlsx", "MRA-ENT-02-2025-jaarlijks.xlsx")
LONGEST_SECONDS = 30.0
"""A reading child is stopped after 20 seconds; all that follows has the rest."""
NOT_JUDGED = "read, not judged: "
"""So begins the outcome of a workbook that we read and at which the second reader failed."""
MOST_NOT_JUDGED = 1 / 500
"""Of the workbooks that were read, so large a part may go without a judgement."""


@dataclass(frozen=True)
class Trial:
    """What came of one mutant.

    ``complaints`` is empty where all is as it should be, and where nobody can tell: see NOT_JUDGED.
    """

    number: int
    outcome: str
    seconds: float
    changes: tuple[str, ...]
    complaints: tuple[str, ...]


def own_workbooks() -> list[bytes]:
    """What mutants are made of: each kind of workbook that offices hand in.

    A filled template, two of the invented monitors, one that was handed back, and one with the
    answers of an earlier round of which some are confirmed.
    """
    folder = PROJECT_ROOT / "data" / "voorbeeld"
    examples = ((folder / name).read_bytes() for name in EXAMPLES)
    return [filled_bytes(), *examples, handed_back(), confirmed_again()]


def mutant_number(number: int, seed: int, bases: list[bytes]) -> tuple[bytes, Mutant]:
    """Mutant ``number`` of a seed, and the workbook that it was made of."""
    random = Random(f"{seed} {number}")
    base = random.choice(bases)
    return base, mutant(base, random)


def try_mutant(number: int, seed: int, bases: list[bytes]) -> Trial:
    """Read, check and score a mutant, and judge what came of it."""
    base, made = mutant_number(number, seed, bases)
    begin = time.perf_counter()
    try:
        intake = inspect("mutant.xlsx", made.content, MODEL, NOTHING)
    except Exception:  # noqa: BLE001  whatever it is, the other mutants are read
        why = f"it made us fail: {traceback.format_exc()}"
        return Trial(number, "failed", time.perf_counter() - begin, made.changes, (why,))
    seconds = time.perf_counter() - begin
    outcome, complaints = _judged(intake, made.content, _before(base))
    if seconds > LONGEST_SECONDS:
        complaints.append(f"it took {seconds:.0f} seconds")
    return Trial(number, outcome, seconds, made.changes, tuple(complaints))


def _judged(intake: Intake, content: bytes, before: Before) -> tuple[str, list[str]]:
    if intake.submission is None:
        complaints = list(complaints_about_refusal(intake))
        code = intake.findings[0].code
        if code == "BESTAND-ONLEESBAAR" and (why := _why_unreadable(content)):
            complaints.append(why)
        return f"refused, {code}", complaints
    try:
        seen = read_plainly(content)
    except ExpatError as error:
        return "read", [f"it was read, and is no XML: {error}"]
    except Exception as error:  # noqa: BLE001  what we don't foresee tells nothing of our own reader
        return f"{NOT_JUDGED}{error!r}", []
    complaints = [
        *complaints_about_reading(intake, seen, before),
        *complaints_about_counting(intake, before),
    ]
    if not intake.accepted:
        return "read, with a fout", complaints
    same = same_answers(answers_of(intake), before.answers)
    return f"accepted, {'the same' if same else 'other'} answers", complaints


def is_blind(outcomes: Mapping[str, int]) -> bool:
    """Whether too many of the workbooks that were read went without a judgement.

    ``outcomes``: how often each came.
    """
    read = sum(times for name, times in outcomes.items() if not name.startswith("refused"))
    unseen = sum(times for name, times in outcomes.items() if name.startswith(NOT_JUDGED))
    return unseen > read * MOST_NOT_JUDGED


def _why_unreadable(content: bytes) -> str:
    """How the reading child died, or that it made no sense; "" if it gave the file up itself."""
    try:
        read_workbook(content)
    except Refused as refused:
        reason = str(refused.facts.get("reason"))
        return reason if reason.startswith(("parser ended", "answer of the parser")) else ""
    return "refused once, and then read"


@cache
def _before(base: bytes) -> Before:
    return before_of(inspect("base.xlsx", base, MODEL, NOTHING), read_plainly(base))


def kept(trial: Trial, seed: int, bases: list[bytes], folder: Path) -> Path:
    """Write a mutant to a file, to look at it."""
    path = folder / f"mutant-{seed}-{trial.number}.xlsx"
    path.write_bytes(mutant_number(trial.number, seed, bases)[1].content)
    return path
