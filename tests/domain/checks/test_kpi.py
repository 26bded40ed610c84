"""KPI's against each other and against other tabs."""

import pytest

from monitor.domain.frames import State


def _place(workbook, kpi, column="realised"):
    sheet, cell = workbook.place("kpi", kpi, column)
    return [f"{sheet}!{cell}"]


def test_a_kpi_is_not_negative(workbook, found):
    workbook.put("kpi", "students_reached", target=-1)
    assert found(workbook)["KPI-NEGATIEF"] == _place(workbook, "students_reached", "target")


@pytest.mark.parametrize(
    ("kpi", "what"), [("students_reached", "Een aantal"), ("own_revenue", "Dit bedrag")]
)
def test_what_cannot_be_negative_is_called_what_it_is(workbook, known, kpi, what):
    workbook.put("kpi", kpi, realised=-1)
    (said,) = (item for item in workbook.check(known) if item.code == "KPI-NEGATIEF")
    assert f"staat -1. {what} kan niet lager zijn dan 0." in said.message


def test_what_is_counted_is_a_whole_number_and_money_need_not_be(workbook, known, found):
    workbook.put("kpi", "students_reached", realised=29.5)
    workbook.put("kpi", "own_revenue", realised=29.5)
    told = [item for item in workbook.check(known) if item.code == "KPI-NIET-HEEL"]
    assert [f"{item.sheet}!{item.cell}" for item in told] == _place(workbook, "students_reached")
    assert "Daar tellen we personen, en dat kan alleen een heel getal zijn." in told[0].message
    assert told[0].remedy == "Vul een heel getal in, bijvoorbeeld 29 of 30."
    workbook.put("kpi", "students_reached", realised=30)
    assert "KPI-NIET-HEEL" not in found(workbook)


@pytest.mark.parametrize(("realised", "far"), [(1001, True), (1000, False)])
def test_far_above_its_target_is_asked_about(workbook, found, realised, far):
    workbook.put("kpi", "students_reached", target=100, realised=realised)
    place = {"KPI-VER-BOVEN-DOEL": _place(workbook, "students_reached")} if far else {}
    kept = {code: at for code, at in found(workbook).items() if code == "KPI-VER-BOVEN-DOEL"}
    assert kept == place


@pytest.mark.parametrize("part", ["companies_active", "companies_sme"])
def test_a_part_is_not_larger_than_the_whole(workbook, found, part):
    workbook.put("kpi", part, realised=13)
    assert found(workbook)["KPI-DEEL-GROTER"] == _place(workbook, part)


def test_the_whole_itself_will_do(workbook, found):
    workbook.put("kpi", "companies_sme", realised=12)
    assert found(workbook) == {}


def test_milestones_met_are_counted(workbook, found):
    workbook.put("kpi", "milestones_met", realised=3)
    assert found(workbook)["MIJLPALEN-TELLING"] == _place(workbook, "milestones_met")
    workbook.unread = frozenset(["milestones"])
    assert found(workbook) == {}


def test_milestones_are_not_counted_where_none_are_listed(workbook, found):
    for place in [place for place in workbook.values if place[0] == "milestones"]:
        del workbook.values[place]
    assert found(workbook) == {}


def test_own_revenue_is_what_was_realised(workbook, found):
    workbook.put("kpi", "own_revenue", realised=51_000)
    assert found(workbook)["EIGEN-INKOMSTEN-VERSCHILLEN"] == _place(workbook, "own_revenue")


def test_an_amount_of_cents_is_told_as_it_stands_there(workbook, known):
    workbook.put("kpi", "own_revenue", realised=0.05)
    told = [item for item in workbook.check(known) if item.code == "EIGEN-INKOMSTEN-VERSCHILLEN"]
    assert [item.message.partition(" aan ")[0] for item in told] == ["Hier staat €\xa00,05"]


def test_own_revenue_may_be_rounded(workbook, found):
    workbook.put("kpi", "own_revenue", realised=50_400)
    assert found(workbook) == {}


@pytest.mark.parametrize("years", [0, 4, 10])
def test_a_forecast_of_four_years_is_all_there_is_room_for(workbook, found, years):
    workbook.put("indicators", "fin_forecast_years", answer=years)
    assert "RAMING-ZONDER-BEDRAGEN" not in found(workbook)


def test_a_forecast_that_cannot_be_read_is_not_said_to_be_missing(workbook, found):
    workbook.put("finance", "L01.geld", forecast_2030=State.INVALID)
    assert found(workbook) == {}


def test_years_that_are_said_to_be_forecast_have_amounts(workbook, found):
    workbook.put("finance", "B09.geld", forecast_2032=None)
    workbook.put("finance", "L01.geld", forecast_2032=None)
    sheet, cell = workbook.place("indicators", "fin_forecast_years", "answer")
    assert found(workbook)["RAMING-ZONDER-BEDRAGEN"] == [f"{sheet}!{cell}"]


@pytest.mark.parametrize(
    ("left", "told"), [([2029], "voor 1 jaar een prognose"), ([], "nog geen prognose")]
)
def test_how_many_years_are_forecast_is_said_and_none_as_none(workbook, known, left, told):
    for table, row, column in list(workbook.values):
        year = column.removeprefix("forecast_")
        if table == "finance" and year != column and int(year) not in left:
            workbook.put(table, row, **{column: None})
    (said,) = [i for i in workbook.check(known) if i.code == "RAMING-ZONDER-BEDRAGEN"]
    assert said.message.endswith(f"Op de tab Financien is {told} ingevuld.")


def test_a_forecast_of_nothing_is_a_forecast_too(workbook, found):
    """As the page of the partnership has it, that draws a year with costs of 0."""
    workbook.put("finance", "B09.geld", forecast_2032=None)
    workbook.put("finance", "L01.geld", forecast_2032=0)
    assert "RAMING-ZONDER-BEDRAGEN" not in found(workbook)
