"""What comes of reading one file of a batch: small to keep, opened when its turn comes."""

import hashlib
import pickle
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.attempt import tell_refusal
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding
from monitor.domain.model import Model
from monitor.domain.pointing import NO_GUIDE, Guide
from monitor.files.parser.limits import Refused
from monitor.files.tables import read_tables
from monitor.files.workbook import Workbook
from monitor.intake import Contents, contents


@dataclass(frozen=True, slots=True)
class Answer:
    """A file that was read as a monitor, with the date that decides about its turn.

    ``packed`` holds its Contents: as bytes they take a tenth of the room.
    """

    reference_date: date | None
    packed: bytes

    def unpack(self) -> Contents:
        """What the file holds."""
        found: Contents = pickle.loads(self.packed)
        return found


def read(
    content: bytes,
    model: Model,
    today: date,
    parse: Callable[[bytes], Workbook],
    corrections: Sequence[Correction] = (),
    guide: Guide = NO_GUIDE,
) -> Answer | Finding:
    """Read a file and check all that it tells by itself; why it is refused, if it is no monitor.

    ``parse`` gives the cells, as ``read_workbook`` does. ``guide`` tells where tables stand that we
    wouldn't recognise. A refusal is logged.
    """
    try:
        tables = read_tables(parse(content), model, corrections, guide)
    except Refused as refused:
        return tell_refusal(refused, hashlib.sha256(content).hexdigest())
    found = contents(tables, model, today, corrections)
    packed = pickle.dumps(found, pickle.HIGHEST_PROTOCOL)
    return Answer(found.header.reference_date, packed)
