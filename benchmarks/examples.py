"""What the measurements run on: a full monitor, and a store with many partnerships and rounds."""

import hashlib
import io
import random
import zipfile
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

from monitor import settings
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.answers import Counted
from monitor.domain.checks import NOTHING
from monitor.domain.findings import Severity
from monitor.domain.model import Model
from monitor.domain.submission import Submission
from monitor.files.model_file import load_versions
from monitor.intake import inspect
from monitor.store import open_store

PARTNERSHIPS = 400
ROUNDS = 8
"""How much the store holds that the pages are measured on."""

WORKBOOKS = settings.PROJECT_ROOT / "data" / "voorbeeld"
NOBODY = replace(NOTHING, today=date.today())


def model() -> Model:
    """The model of this installation."""
    return load_versions(*settings.from_environment().model_files)


def fullest_workbook() -> bytes:
    """The largest of the example workbooks."""
    return max(WORKBOOKS.glob("*.xlsx"), key=lambda path: path.stat().st_size).read_bytes()


def monitors(count: int) -> Iterator[tuple[str, bytes]]:
    """So many monitors with their file names: the examples, under other codes from then on."""
    paths = sorted(WORKBOOKS.glob("*.xlsx"))
    for number in range(count):
        copy, place = divmod(number, len(paths))
        path = paths[place]
        pps_id = "-".join(path.name.split("-")[:3])
        content = path.read_bytes()
        yield f"{copy}-{path.name}", under_code(content, pps_id, f"{pps_id}{copy}")


def under_code(content: bytes, pps_id: str, other: str) -> bytes:
    """A monitor in a workbook of ours, handed in by another partnership."""
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as old, zipfile.ZipFile(packed, "w") as new:
        for part in old.infolist():
            data = old.read(part)
            if part.filename.startswith("xl/worksheets/"):
                data = data.replace(f">{pps_id}<".encode(), f">{other}<".encode())
            elif part.filename == "xl/workbook.xml":  # the name that tells whose workbook it is
                data = data.replace(pps_id.encode(), other.encode())
            new.writestr(part, data, zipfile.ZIP_DEFLATED)
    return packed.getvalue()


def example_submissions(most: int) -> list[Submission]:
    """The example monitors, read by the ordinary reader; at most so many, spread over all."""
    paths = sorted(WORKBOOKS.glob("*.xlsx"))
    chosen = paths[:: max(1, len(paths) // most)][:most]
    read = [inspect(path.name, path.read_bytes(), model(), NOBODY).submission for path in chosen]
    return [submission for submission in read if submission is not None]


def fill_store(url: str, partnerships: int, rounds: int) -> None:
    """Fill a store with so many partnerships and rounds, varied from the example monitors."""
    store = open_store(url)
    for submission in variants(partnerships, rounds):
        store.save(LOCAL_ADMIN, submission, draft_id=None, now=datetime.now(UTC))
    store.close()


def variants(partnerships: int, rounds: int) -> Iterator[Submission]:
    """Submissions of many partnerships, with levels a step up or down from the examples."""
    examples = example_submissions(40)
    chance = random.Random(2026)
    for number in range(partnerships):
        for round_ in range(rounds):
            year = date.today().year - rounds + 1 + round_
            yield _variant(chance.choice(examples), number, year, chance)


def _variant(example: Submission, number: int, year: int, chance: random.Random) -> Submission:
    about = example.about._replace(
        pps_id=f"PROEF-{number:03}",
        name=f"Proefhuis {number}",
        campus=f"Campus {number // 5}",
        round=f"{year}-jaarlijks",
        reference_date=date(year, 10, 1),
        visibility="platform",
    )
    counted = tuple(_moved(answer, chance.choice((-1, 0, 0, 1))) for answer in example.counted)
    content = f"{number} {year}".encode()
    return replace(
        example,
        filename=f"proef-{number}-{year}.xlsx",
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        about=about,
        counted=counted,
        findings=tuple(item for item in example.findings if item.severity is not Severity.ERROR),
    )


def _moved(answer: Counted, step: int) -> Counted:
    if answer.number not in (1, 2, 3, 4, 5):
        return answer
    return answer._replace(number=min(max(answer.number + step, 1.0), 5.0))


def store_url(folder: Path) -> str:
    """The address of an SQLite store in a folder."""
    return f"sqlite:///{folder / 'monitor.sqlite3'}"
