"""What was stored of a partnership before, for checks that look back."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date

import pytest

from monitor.domain.cells import Cells, cells_of_frame
from monitor.domain.checks import Known
from monitor.domain.frames import State

Stored = Callable[..., Known]


@pytest.fixture
def stored(know, new_workbook) -> Stored:
    """What is known when these monitors were stored before: by reference date their changes.

    The label is that of the last of them. As the store does, it gives cells with an answer, without
    raw text and place.
    """

    def make(*rounds: tuple[date, Callable[..., None] | None], label: str = "") -> Known:
        frames = {}
        for number, (_, change) in enumerate(rounds, 1):
            book = new_workbook()
            if change:
                change(book)
            cells = book.cells().assign(raw="", sheet="", cell="")
            frames[number] = cells[cells["state"].isin([State.ANSWERED, State.NOT_APPLICABLE])]

        def cells_of(submissions: Sequence[int]) -> Mapping[int, Cells]:
            return {item: cells_of_frame(frames[item]) for item in submissions}

        earlier = [
            {
                "submission": number,
                "round": label if label and number == len(rounds) else f"{day.year}-jaarlijks",
                "reference_date": day,
            }
            for number, (day, _) in enumerate(rounds, 1)
        ]
        return know([{}], earlier, cells_of)

    return make
