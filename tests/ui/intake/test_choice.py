"""What a choice of columns leaves out, said before it's kept."""

from collections.abc import Mapping

import openpyxl

from monitor.domain.layout import FINANCE, KPI
from monitor.domain.tab import Tab
from monitor.files.locating.page import Page
from monitor.files.workbook import read_workbook
from monitor.ui.intake.choice import Choice
from tests.ui.intake.conftest import changed

ROW = 4


def choice(tab: Tab, columns: Mapping[str, int]) -> Choice:
    """A choice for a table whose amounts have headers that nobody knows."""

    def rename(filled: openpyxl.Workbook) -> None:
        kpi, finance = filled["KPI"], filled["Financien"]
        kpi["D4"], kpi["E4"], kpi["G4"] = "Gewild", "Gehaald\nto<b>t nu", "Leeg"
        kpi["D5"], kpi["E5"] = 120, 80
        finance["D4"], finance["D5"] = "Wat wij dachten", 1250

    sheets = read_workbook(changed(rename)).sheets
    page = next(Page(sheet) for sheet in sheets if sheet.name == tab.title)
    return Choice(tab, page, ROW, columns)


OURS = {"id": 1, "kpi": 2, "unit": 3, "counting": 6}


def test_a_filled_column_that_was_not_chosen_is_told() -> None:
    said = choice(KPI, OURS).left_out
    assert said.startswith("Gevuld, maar niet gekozen: D “Gewild” en E “Gehaald to<b>t nu”. ")
    assert "Leeg" not in said
    assert choice(KPI, {**OURS, "target": 4}).left_out.startswith(
        "Gevuld, maar niet gekozen: E “Gehaald to<b>t nu”. "
    )


def test_where_ours_all_have_a_column_it_is_asked_whether_the_other_is_of_now() -> None:
    every = {item.id: number for number, item in enumerate(KPI.columns, 1)}
    said = choice(KPI, {**every, "target": 7}).left_out
    assert said == (
        "Gevuld, maar niet gekozen: D “Gewild”. Dat lezen wij dan niet. "
        "Staan daar de antwoorden die nu gelden? Kies het dan hierboven."
    )


def test_it_is_in_doubt_where_one_of_ours_has_no_column_and_a_filled_one_is_left() -> None:
    assert choice(KPI, {**OURS, "target": 4}).in_doubt.startswith(
        "U koos geen kolom voor “Realisatie”, en E “Gehaald to<b>t nu” is wel gevuld. "
    )
    assert " voor “Doel” of “Realisatie”, en D “Gewild” en E “" in choice(KPI, OURS).in_doubt
    assert choice(KPI, {**OURS, "target": 4, "realised": 5}).in_doubt == ""
    assert choice(FINANCE, {"id": 1, "line": 2, "form": 3}).in_doubt == ""


def test_nothing_is_told_where_all_that_is_filled_was_chosen() -> None:
    every = {item.id: number for number, item in enumerate(KPI.columns, 1)}
    assert choice(KPI, every).left_out == ""
    assert choice(KPI, {**OURS, "target": 4, "realised": 5}).left_out == ""


def test_of_amounts_by_year_any_filled_column_may_be_one() -> None:
    assert "D “Wat wij dachten”" in choice(FINANCE, {"id": 1, "line": 2, "form": 3}).left_out
