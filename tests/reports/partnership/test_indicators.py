"""Each answer in words, with its points and the cell that it came from."""

from collections.abc import Callable
from datetime import date

from monitor.domain.frames import State
from monitor.reports.partnership.indicators import IndicatorLine, indicator_lines, indicator_table
from monitor.reports.partnership.opened import Opened
from tests.domain.conftest import Workbook

OpenBook = Callable[..., Opened]


def lines(monitor: Opened) -> dict[str, IndicatorLine]:
    return dict(zip(monitor.model.indicator, indicator_lines(monitor), strict=True))


def test_every_kind_of_answer_is_said_in_words(book: Workbook, open_book: OpenBook):
    book.put("indicators", "vis_lifecycle_phase", answer=2)
    book.put("indicators", "fin_forecast_years", answer=3)
    book.put("indicators", "edu_structural_capacity", answer="gedeeltelijk")
    book.put("indicators", "gov_structural_staff", answer=0.4)
    found = lines(open_book(book))
    assert found["vis_lifecycle_phase"].answer.startswith("Fase 2: Ontwikkelfase")
    assert found["fin_forecast_years"].answer == "3 jaar"
    assert found["edu_structural_capacity"].answer == "gedeeltelijk"
    assert found["gov_structural_staff"].answer == "40% van fte"
    assert found["gov_agreement_months"].answer == "31 augustus 2030"
    assert found["gov_structural_staff"].points == 50  # 40 of 80
    assert found["gov_structural_staff"].standing == "0% is 0 punten, 80% is 100 punten"
    assert found["gov_agreement_months"].standing == (
        "0 maanden na het einde van de subsidie is 0 punten, "
        "24 maanden na het einde van de subsidie is 100 punten"
    )
    assert found["vis_lifecycle_phase"].standing == "fase 1 is 0 punten, fase 5 is 100 punten"
    assert found["edu_structural_capacity"].standing == (
        "ja is 100, gedeeltelijk is 50 en nee is 0 punten"
    )


def test_a_typed_answer_names_its_sheet_and_cell(book: Workbook, open_book: OpenBook):
    sheet, cell = book.place("indicators", "gov_pdca", "answer")
    assert lines(open_book(book))["gov_pdca"].origin == f"{sheet}, {cell}"


def test_a_computed_answer_says_how_it_was_computed_and_what_was_typed(
    book: Workbook, open_book: OpenBook
):
    book.put("indicators", "par_active_share", answer=0.4)
    book.put("indicators", "edu_student_reach", answer=None)
    found = lines(open_book(book))
    _, cell = book.place("indicators", "par_active_share", "answer")
    assert found["par_active_share"].answer == "100% van private partners"
    assert found["par_active_share"].origin == (
        "2 actieve (H5:H6) van 2 private partners die meedoen (C5:C6), berekend uit tab Partners. "
        f"Zelf ingevuld was 40% (Indicatoren, {cell})"
    )
    assert found["edu_student_reach"].origin == (
        "380 gerealiseerd (E5) van 400 als doel (D5), berekend uit tab KPI"
    )


def test_a_target_of_0_is_told_as_what_keeps_an_answer_from_being_computed(
    book: Workbook, open_book: OpenBook
):
    book.put("kpi", "workers_llo", target=0, realised=88)
    book.put("indicators", "inn_llo_reach", answer=None)
    sheet, cell = book.place("kpi", "workers_llo", "target")
    line = lines(open_book(book))["inn_llo_reach"]
    assert line.answer == f"niet uit te rekenen: het doel in {sheet} {cell} is 0"
    book.put("indicators", "inn_llo_reach", answer=0.8)
    assert lines(open_book(book))["inn_llo_reach"].answer.startswith("80%")


def test_one_that_was_computed_in_another_way_names_its_tab(book: Workbook, open_book: OpenBook):
    monitor = open_book(book)
    monitor.cells.loc[monitor.cells["column"] == "status", "text"] = "slapend"
    assert lines(monitor)["par_active_share"].origin.startswith("berekend uit tab Partners. ")


def test_what_is_not_answered_says_so_and_what_that_means(book: Workbook, open_book: OpenBook):
    book.put("indicators", "gov_pdca", answer=None)
    book.put("indicators", "gov_key_roles", answer=State.UNKNOWN)
    book.put("indicators", "inn_facilities", answer=State.NOT_APPLICABLE, reason="Geen gebouw")
    found = lines(open_book(book))
    assert found["gov_pdca"].answer == "nog niet ingevuld"
    assert found["gov_key_roles"].answer == "onbekend (er staat: unknown)"
    assert "open vraag" in found["gov_pdca"].standing
    assert found["inn_facilities"].answer == "n.v.t.: Geen gebouw"
    assert found["inn_facilities"].standing == "telt niet mee"
    assert {found[name].points for name in ("gov_pdca", "gov_key_roles", "inn_facilities")} == {
        None
    }


def test_a_date_without_anything_to_count_it_from_has_no_points(
    book: Workbook, open_book: OpenBook
):
    book.fields(einddatum_subsidie=None)
    line = lines(open_book(book))["gov_agreement_months"]
    assert line.points is None
    assert "datum" in line.standing
    assert line.answer == "31 augustus 2030"


def test_the_download_holds_every_question(book: Workbook, open_book: OpenBook):
    book.put("indicators", "reg_analysis_age", answer=date(2026, 3, 1))
    monitor = open_book(book)
    table = indicator_table(indicator_lines(monitor), monitor)
    assert table["Indicator"].tolist() == [item.name for item in monitor.model.indicators]
    assert table["Punten"].notna().all()
    assert table["Waar dit vandaan komt"].str.match(".+ van .+, berekend uit tab ").sum() == 9
