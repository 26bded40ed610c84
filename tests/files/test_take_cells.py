from monitor.domain.findings import Severity
from monitor.domain.frames import State
from tests.files.filled_grid import filled_grid
from tests.files.read_back import cell, read, said, same_answers


def test_an_answer_cell_that_a_merge_covers_is_said() -> None:
    grid = filled_grid()
    grid["Indicatoren"].put(6, 5, None)
    grid["Indicatoren"].merged.append((5, 5, 6, 5))
    tables = read(grid)
    assert said(tables) == [("VAK-SAMENGEVOEGD", "Indicatoren", "E6")]
    assert tables.findings[0].severity is Severity.WARNING
    assert "E5" in tables.findings[0].message
    assert cell(tables, "indicators", "vis_continuation_plan")["state"] == State.ANSWERED
    assert cell(tables, "indicators", "vis_shared_vision")["state"] == State.EMPTY


def test_a_value_that_a_merge_hides_is_not_taken() -> None:
    grid = filled_grid()
    grid["KPI"].merged.append((5, 4, 6, 4))
    tables = read(grid)
    assert said(tables) == [("WAARDE-ONDER-SAMENVOEGING", "KPI", "D6")]
    assert cell(tables, "kpi", "teachers_involved", "target")["state"] == State.INVALID


def test_merged_titles_and_notes_are_nothing() -> None:
    grid = filled_grid()
    grid["PPS"].merged += [(1, 1, 1, 4), (2, 1, 2, 4)]
    grid["Indicatoren"].merged += [(5, 6, 5, 7), (5, 2, 9, 2)]
    tables = read(grid)
    assert same_answers(tables)
    assert tables.findings == ()
