"""Cells that were merged with another come back as a question."""

import pytest

from monitor.domain.findings import Subject
from monitor.domain.frames import State
from monitor.domain.submission import Submission
from tests.files.annotated.handing_back import handed_back, of
from tests.files.filled_grid import Grid, filled_grid


def state_of(submission: Submission, subject: Subject | None) -> str:
    """What a cell counts as; what isn't there is as good as empty."""
    states = submission.cells.set_index(["table", "row", "column"])["state"]
    return str(states.get(tuple(subject or ()), State.EMPTY))


@pytest.mark.parametrize(
    ("title", "row_id", "header", "hidden"),
    [
        ("Indicatoren", "gov_pdca", "Antwoord", True),
        ("Indicatoren", "gov_pdca", "Antwoord", False),
        ("Financien", "B03.geld", "Begroot 2024", False),
        ("Partners", "P02", "Status", False),
    ],
)
def test_an_answer_under_a_merge_is_asked_for_until_it_is_filled_in_or_emptied(
    title: str, row_id: str, header: str, *, hidden: bool
) -> None:
    grid = filled_grid()
    sheet = grid[title]
    row, column = sheet.row(row_id), sheet.column(header)
    sheet.merged.append((row - 1, column, row, column))
    if not hidden:
        sheet.put(row, column, None)
    done = handed_back(grid)
    value, _, note = done.at(title, row_id, header)
    was = "een waarde onder een samengevoegd vak" if hidden else "een vak dat was samengevoegd"
    assert value == f"Klopt dit? {was}"
    assert "In dit werkboek is het vak los." in note
    assert done.after.accepted
    again = of(done.after, "VAK-WAS-SAMENGEVOEGD")
    assert again.subject in {item.subject for item in done.before.findings}
    assert state_of(done.read_again, again.subject) == state_of(done.read, again.subject)
    twice = handed_back(Grid(done.book))
    assert twice.at(title, row_id, header)[0] == value
    assert of(twice.after, "VAK-WAS-SAMENGEVOEGD").subject == again.subject
