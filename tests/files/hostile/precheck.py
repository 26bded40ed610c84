"""Whether the first check refuses a hostile file, and for what."""

import pytest

from monitor.files.parser.guard import precheck
from monitor.files.parser.limits import OUTER_WALL, Limits, Refused
from tests.files.hostile.case import Hostile


def refusal_of(data: bytes, limits: Limits = OUTER_WALL) -> Refused:
    """What the first check refuses these bytes for. Fails if it lets them pass."""
    with pytest.raises(Refused) as caught:
        precheck(data, limits)
    return caught.value


def is_refused_for_its_reason(hostile: Hostile) -> bool:
    """Whether the file is refused by the rule that it was made for, and by no other."""
    return hostile.explains(refusal_of(hostile.make()))
