"""Sums of amounts, against other sums."""

from datetime import date

import pytest

from monitor.domain.findings import gathered
from monitor.domain.frames import State


@pytest.mark.parametrize(
    ("row", "column", "code"),
    [
        ("P01", "cash_budget", "PRIVATE-BIJDRAGE-VERSCHILT"),
        ("P01", "kind_realised", "PRIVATE-BIJDRAGE-VERSCHILT"),
        ("P04", "kind_budget", "OVERIGE-BIJDRAGE-VERSCHILT"),
        ("P05", "cash_realised", "OVERIGE-BIJDRAGE-VERSCHILT"),
    ],
)
def test_partners_add_up_to_the_lines_of_their_kind(workbook, found, row, column, code):
    workbook.values["partners", row, column] += 20_000
    sheet, cell = workbook.place("partners", row, column)
    assert found(workbook) == {code: [f"{sheet}!{cell}"]}


@pytest.mark.parametrize("table", ["partners", "finance"])
def test_nothing_is_said_of_sums_while_rows_of_them_are_to_be_put_right(workbook, found, table):
    workbook.values["partners", "P01", "cash_budget"] += 20_000
    workbook.unread = frozenset([table])
    assert found(workbook) == {}


def test_nor_of_what_was_budgeted(workbook, found):
    workbook.money("B01.geld", "budget", 2024, 1)
    workbook.money("B02.geld", "realised", 2024, 900_000)
    of_sums = {"BATEN-LASTEN-VERSCHILLEN", "VER-BOVEN-BEGROTING", "SUBSIDIE-VERSCHILT"}
    assert of_sums <= found(workbook).keys()
    workbook.unread = frozenset(["finance"])
    assert of_sums.isdisjoint(found(workbook))


def test_the_sums_are_said_in_words(workbook, known):
    # 300.000 + 180.000 = 480.000 with partners; 40 + 120 + 120 + 120 + 80 = 480 thousand in B02.
    workbook.values["partners", "P01", "cash_budget"] += 20_000
    (finding,) = workbook.check(known)
    assert "€\xa0500.000" in finding.message
    assert "€\xa0480.000" in finding.message


@pytest.mark.parametrize(("more", "told"), [(4_800, False), (4_900, True)])
def test_a_hundredth_of_difference_is_rounding(workbook, found, more, told):
    workbook.values["partners", "P01", "cash_budget"] += more
    assert bool(found(workbook)) is told


@pytest.mark.parametrize("state", [State.INVALID, State.UNKNOWN])
@pytest.mark.parametrize(
    ("table", "row", "column"),
    [("finance", "B02.geld", "budget_2026"), ("partners", "P01", "cash_budget")],
)
def test_what_is_not_known_is_not_added_up(workbook, found, table, row, column, state):
    workbook.put(table, row, **{column: state})
    assert found(workbook) == {}


def test_a_contribution_of_nobody_knows_which_kind_is_not_added_up(workbook, found):
    workbook.put("partners", "P02", type=None)
    assert found(workbook) == {"PARTNER-ZONDER-TYPE": ["Partners!B6"]}


def test_without_partners_there_is_nothing_to_compare(workbook, found):
    for place in [place for place in workbook.values if place[0] == "partners"]:
        del workbook.values[place]
    assert found(workbook) == {}


def test_budgeted_income_is_budgeted_costs_in_each_year(workbook, found):
    workbook.put("finance", "L03.geld", budget_2026=200_000)
    sheet, cell = workbook.place("finance", "L01.geld", "budget_2026")
    assert found(workbook) == {"BATEN-LASTEN-VERSCHILLEN": [f"{sheet}!{cell}"]}


def test_costs_that_only_have_a_minus_are_not_told_to_differ_from_the_income(workbook, found):
    for (table, row, column), euros in list(workbook.values.items()):
        if table == "finance" and row.startswith("L") and column.startswith("budget"):
            workbook.values[table, row, column] = -euros
    assert set(found(workbook)) == {"NEGATIEF-BEDRAG"}
    workbook.put("finance", "L03.geld", budget_2026=-200_000)
    assert set(found(workbook)) == {"NEGATIEF-BEDRAG", "BATEN-LASTEN-VERSCHILLEN"}


def test_a_minus_that_makes_both_equal_is_no_difference(workbook, found):
    workbook.put("finance", "L05.geld", budget_2026=50_000)
    workbook.put("finance", "L05.natura", budget_2026=-50_000)
    assert set(found(workbook)) == {"NEGATIEF-BEDRAG"}


def test_more_may_be_realised_than_budgeted_but_is_told(workbook, found):
    # 3.600.000 is budgeted and 1.780.000 realised: 2.000.000 more is above the whole plan.
    workbook.values["finance", "B07.geld", "realised_2026"] += 2_000_000
    sheet, cell = workbook.place("finance", "B07.geld", "realised_2026")
    assert found(workbook)["MEER-DAN-BEGROOT"] == [f"{sheet}!{cell}"]


def test_a_cell_open_in_the_budget_leaves_what_is_known_to_compare_with(workbook, known):
    workbook.values["finance", "B07.geld", "realised_2026"] += 2_000_000
    workbook.put("finance", "B02.geld", budget_2026=State.UNKNOWN)
    told = [item for item in workbook.check(known) if item.code == "MEER-DAN-BEGROOT"]
    assert ["voor zover bekend" in item.message for item in told] == [True]


@pytest.mark.parametrize("opened", [False, True])
def test_a_digit_too_many_is_a_warning_at_the_cell_that_sticks_out(workbook, known, opened):
    workbook.values["finance", "B07.geld", "realised_2025"] = 9_999_999
    if opened:
        workbook.put("finance", "B02.geld", budget_2026=State.UNKNOWN)
    told = {item.code: item for item in workbook.check(known)}
    sheet, cell = workbook.place("finance", "B07.geld", "realised_2025")
    finding = told["VER-BOVEN-BEGROTING"]
    assert (finding.severity, finding.sheet, finding.cell) == ("waarschuwing", sheet, cell)
    assert "9999999" in finding.message.replace(".", "")
    assert ("voor zover bekend" in finding.message) is opened
    assert "MEER-DAN-BEGROOT" not in told


def test_half_more_than_the_budget_is_where_a_remark_becomes_a_warning(workbook, found):
    # 3.600.000 is budgeted and 1.780.000 realised.
    place = "finance", "B07.geld", "realised_2026"
    realised = workbook.values[place]
    workbook.values[place] = realised + 1.5 * 3_600_000 - 1_780_000
    assert "MEER-DAN-BEGROOT" in found(workbook)
    workbook.values[place] += 1
    assert "VER-BOVEN-BEGROTING" in found(workbook)


def test_what_sticks_out_lies_furthest_above_its_own_budget(workbook, found):
    workbook.put("finance", "B01.geld", budget_2026=9_000_000, realised_2026=9_000_000)
    workbook.put("finance", "B07.geld", budget_2026=0, realised_2026=8_900_000)
    workbook.put("finance", "B08.geld", budget_2026=0, realised_2026=8_000_000)
    sheet, cell = workbook.place("finance", "B07.geld", "realised_2026")
    assert found(workbook)["VER-BOVEN-BEGROTING"] == [f"{sheet}!{cell}"]


def test_the_subsidy_is_the_subsidy_in_the_budget(workbook, found):
    workbook.fields(subsidiebedrag=1_300_000)
    assert found(workbook) == {"SUBSIDIE-VERSCHILT": ["PPS!C19"]}


def test_the_total_is_the_sum_of_the_budget(workbook, found):
    workbook.fields(meerjarenbegroting_totaal=3_700_000)
    assert found(workbook) == {"BEGROTING-VERSCHILT": ["PPS!C20"]}


def test_own_revenue_is_no_part_of_the_total(workbook, found):
    workbook.money("B09.geld", "budget", 2026, 500)
    workbook.money("L05.geld", "budget", 2026, 500)
    assert found(workbook) == {}


@pytest.mark.parametrize(
    ("table", "row", "column"),
    [
        ("finance", "L05.geld", "budget_2026"),
        ("partners", "P03", "amount_per_year"),
        ("fields", "subsidiebedrag", "answer"),
    ],
)
def test_no_amount_is_less_than_nothing(workbook, found, table, row, column):
    workbook.put(table, row, **{column: -1})
    sheet, cell = workbook.place(table, row, column)
    assert found(workbook)["NEGATIEF-BEDRAG"] == [f"{sheet}!{cell}"]


def test_an_amount_below_nothing_is_told_as_people_write_amounts(workbook, known):
    workbook.put("finance", "L05.geld", budget_2026=-5000)
    (told,) = (item for item in workbook.check(known) if item.code == "NEGATIEF-BEDRAG")
    assert "€\xa0-5.000" in told.message
    assert "dus €\xa05.000." in told.remedy


def test_of_costs_that_all_have_a_minus_it_is_told_once(workbook, known):
    for row in ("L01.geld", "L02.geld", "L03.geld", "L04.geld"):
        workbook.put("finance", row, budget_2024=-1, budget_2025=-1, budget_2026=-1)
    told = [item for item in gathered(workbook.check(known)) if "NEGATIEF" in item.code]
    assert [(item.code, item.sheet) for item in told] == [("BEDRAGEN-NEGATIEF", "Financien")]
    assert "Het gaat om 12 vakken." in told[0].message
    assert "Dat geldt ook voor lasten." in told[0].remedy


def test_a_budget_lies_within_the_project(workbook, found):
    workbook.fields(startdatum=date(2025, 1, 1))
    sheet, cell = workbook.place("finance", "B01.geld", "budget_2024")
    assert found(workbook)["BEDRAG-BUITEN-PROJECT"] == [f"{sheet}!{cell}"]


def test_nothing_is_realised_in_years_to_come(workbook, found):
    workbook.put("finance", "L05.geld", realised_2027=1, realised_2026=5)
    sheet, cell = workbook.place("finance", "L05.geld", "realised_2027")
    assert found(workbook) == {"GEREALISEERD-NA-PEILDATUM": [f"{sheet}!{cell}"]}
