"""A full and plausible monitor, opened as its page and sheet see it."""

from collections.abc import Callable
from datetime import date

import pandas as pd
import pytest

from monitor import settings
from monitor.domain import frames
from monitor.domain.access import Sight
from monitor.domain.answers import count_answers
from monitor.domain.cells import cells_of_frame
from monitor.domain.header import header_of
from monitor.domain.model import Model
from monitor.domain.robustness import bands
from monitor.domain.scores import score
from monitor.files.model_file import load_model
from monitor.reports.partnership.opened import Opened, opened
from monitor.reports.snapshot import Snapshot
from monitor.reports.tense import Tense
from tests.domain.conftest import Workbook, full_workbook

OpenBook = Callable[..., Opened]

NOW = Tense(False, "1 oktober 2026", date(2026, 10, 2))
THEN = Tense(True, "1 oktober 2026", date(2028, 2, 1))
"""The workbook told as of now, and as of then; its peildatum is 1 October 2026."""


@pytest.fixture(scope="session")
def model() -> Model:
    """The project's own model."""
    return load_model(settings.from_environment().model_path)


@pytest.fixture
def book(model: Model) -> Workbook:
    """A workbook to break: see tests.domain.conftest.full_workbook."""
    return full_workbook(model)


def stored(books: list[Workbook], model: Model) -> tuple[Snapshot, list[pd.DataFrame]]:
    """The workbooks as a snapshot, numbered from 1, and the answers of each."""
    heads, answers = [], []
    for number, item in enumerate(books, start=1):
        header = item.header().fillna({"model_version": model.version})
        counted, _ = count_answers(cells_of_frame(item.cells()), header_of(header), model)
        heads.append(
            header.assign(
                submission=number,
                round_number=number,
                version=1,
                opens=True,
                sight=int(Sight.NAMED),
            )
        )
        answers.append(frames.frame(frames.ANSWERS, counted).assign(submission=number))
    submissions = pd.concat(heads, ignore_index=True)
    told = pd.concat(answers, ignore_index=True)
    scores, sure = score(submissions, told, model), bands(submissions, told, model)
    register = frames.empty(frames.REGISTER)
    return Snapshot(1, model, submissions, register, scores, bands=sure), answers


@pytest.fixture
def open_book(model: Model) -> OpenBook:
    """Opens the last of these workbooks; those before it are earlier rounds."""

    def run(*books: Workbook) -> Opened:
        snapshot, answers = stored(list(books), model)
        number = len(books)
        head = snapshot.submissions.loc[snapshot.submissions["submission"] == number]
        cells = books[-1].cells().assign(submission=number)
        return opened(snapshot, head, cells, answers[-1])

    return run
