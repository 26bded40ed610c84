"""What has no place in the template is kept, whole as far as a workbook can carry it."""

import time
from dataclasses import replace

from monitor.domain.layout import LEFTOVERS_TITLE
from monitor.domain.notation import number
from monitor.domain.submission import Leftover
from monitor.files.annotated import leftovers, write_annotated
from monitor.files.annotated.leftovers import MOST, repeated
from monitor.files.parser.guard import precheck
from monitor.files.parser.limits import UPLOADS
from tests.files.annotated.handing_back import TODAY, handed_back, intake_of
from tests.files.filled_grid import MODEL, filled_grid


def test_a_foreign_tab_with_thousands_of_cells_is_kept_whole() -> None:
    grid = filled_grid()
    tab = grid.add("Urenstaat")
    texts = {f"uren {row} {column}" for row in range(1, 1001) for column in range(1, 4)}
    for row in range(1, 1001):
        for column in range(1, 4):
            tab.put(row, column, f"uren {row} {column}")
    done = handed_back(grid)
    kept = {value for value, _ in done.sheet(LEFTOVERS_TITLE).cells.values()}
    assert texts <= kept


def test_what_is_in_question_is_not_pushed_out_either_and_what_is_cut_of_it_asks_nothing() -> None:
    drafts = [item._replace(in_question=True) for item in many("KPI (2)", MOST + 1)]
    found = repeated([*many("Uren", MOST + 9), *drafts])
    assert [item for item in found if item.in_question] == drafts[:MOST]
    assert [(item.sheet, item.cell, item.asks) for item in found[-2:]] == [
        ("Uren", "", False),
        ("KPI (2)", "", False),
    ]


def many(sheet: str, count: int, *, needs_place: bool = False) -> list[Leftover]:
    return [Leftover(sheet, f"B{row}", f"uren {row}", needs_place) for row in range(1, count + 1)]


def test_of_more_than_can_be_repeated_a_line_counts_the_rest_of_each_tab() -> None:
    found = repeated([*many("Uren", MOST + 2), *many("Ritten", 1234)])
    assert found[:MOST] == many("Uren", MOST)
    lines = [(item.sheet, item.cell, item.needs_place) for item in found[MOST:]]
    assert lines == [("Uren", "", False), ("Ritten", "", False)]
    assert "zo veel zijn: 2." in found[MOST].text
    assert "zo veel zijn: 1.234." in found[MOST + 1].text
    assert "in het bestand dat u zelf hebt" in found[MOST].text
    assert repeated(found) == found  # handed back again, nothing is cut anew


def test_what_may_be_an_answer_is_not_pushed_out_and_what_is_cut_of_it_must_be_filled_in() -> None:
    found = repeated([*many("Uren", MOST + 9), *many("KPI", MOST + 1, needs_place=True)])
    assert [item for item in found if item.sheet == "KPI"][:-1] == many(
        "KPI", MOST, needs_place=True
    )
    assert found[-1].needs_place
    sheet = leftovers.leftovers_sheet(found[-1:])
    assert sheet.cells[5, 4][0] == "Vul in wat ontbrak en verwijder daarna deze rij."


def test_a_tab_of_hundreds_of_thousands_of_cells_costs_no_minutes_and_comes_back() -> None:
    submission = intake_of(filled_grid()).submission
    assert submission is not None
    huge = replace(submission, leftovers=tuple(many("Urenstaat", 250_000)))
    begun = time.perf_counter()
    content = write_annotated(huge, MODEL, TODAY)
    assert time.perf_counter() - begun < 30  # all of them took more than 100
    assert len(content) < 2**20
    assert precheck(content, UPLOADS).sheets


def test_every_cell_is_counted_and_named_though_not_all_are_repeated() -> None:
    grid = filled_grid()
    for item in range(MOST + 10):
        grid.add("Urenstaat").put(item + 1, 2, f"uren {item}")
    done = handed_back(grid)
    assert done.read.counts.ignored == MOST + 10
    (told,) = [item for item in done.before.findings if item.code == "TAB-VREEMD"]
    assert f"({number(MOST + 10)} vakken)" in told.message
    assert ("Urenstaat", "", False) in {
        (*item.origin, item.needs_place) for item in done.read_again.leftovers
    }
    assert done.after.accepted == done.before.accepted
