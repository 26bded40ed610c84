"""The financing rules of the project's own regulation, with numbers by hand.

The workbook's plan in thousands of euros: subsidy 1200, private 1440, the school 240, others 720:
3600 together. Realised until 2026: subsidy 600, private 230 + 470, the school 120, others 360.
"""

from datetime import date

import pytest

from monitor.domain.checks import financing_table
from monitor.domain.findings import Severity
from monitor.domain.frames import State


def _table(workbook):
    table = financing_table(workbook.cells(), workbook.header(), workbook.answers(), workbook.model)
    return table.set_index("check")


def _signals(workbook, known):
    codes = ("FINANCIEEL-SIGNAAL", "FINANCIEEL-ADVIES")
    return [finding for finding in workbook.check(known) if finding.code in codes]


@pytest.mark.parametrize(
    ("check", "value"),
    [
        ("F1", 1_200_000),
        ("F2", 1200 / 3600),
        ("F3", 1440 / 3600),
        ("F4", 960 / 3600),
        ("F6", 4),
        ("F8", 4),
        ("F12", 700 / 1780),
    ],
)
def test_what_the_rules_measure(workbook, check, value):
    row = _table(workbook).loc[check]
    assert row["value"] == pytest.approx(value)
    assert row["verdict"] == "voldoet"


def test_what_the_workbook_does_not_ask_cannot_be_determined(workbook):
    rows = _table(workbook).loc[["F7", "F9", "F13"]]
    assert set(rows["verdict"]) == {"niet te bepalen"}
    assert list(rows["bounds"]) == [
        "precies €\xa086 per uur",
        "ten hoogste €\xa00",
        "ten minste 100%",
    ]


def test_a_rule_counts_from_the_day_it_is_in_force(workbook):
    workbook.fields(peildatum=date(2026, 7, 31))
    assert "F7" not in _table(workbook).index
    workbook.fields(peildatum=date(2026, 8, 1))
    assert "F7" in _table(workbook).index


def test_without_a_regulation_there_are_no_rules(workbook, known):
    workbook.fields(regeling="geen")
    workbook.fields(subsidiebedrag=1)
    assert _table(workbook).empty
    assert _signals(workbook, known) == []


def test_a_signal_names_article_bounds_and_the_numbers_of_the_project(workbook, known):
    # The school gives 240 + 150 = 390 of 3750: 10,4%, where 10% is the most, give or take 0,5.
    workbook.values["finance", "B05.geld", "budget_2026"] += 150_000
    assert _signals(workbook, known) == []
    # 240 + 200 = 440 of 3800: 11,6%.
    workbook.values["finance", "B05.geld", "budget_2026"] += 50_000
    (signal,) = _signals(workbook, known)
    assert signal.severity is Severity.NOTICE
    assert "Signaal F5" in signal.message
    assert "11,6% (€\xa0440.000 van €\xa03.800.000)" in signal.message
    assert "ten hoogste 10%" in signal.message
    assert "art. 11(4)" in signal.message
    assert (signal.sheet, signal.cell) == workbook.place("finance", "B05.geld", "budget_2026")


def test_the_school_gives_money_not_things(workbook, known):
    workbook.put("finance", "B05.natura", budget_2026=5_000)
    (signal,) = _signals(workbook, known)
    assert "alleen in geld" in signal.message
    assert (signal.sheet, signal.cell) == workbook.place("finance", "B05.natura", "budget_2026")


@pytest.mark.parametrize(
    ("amount", "told"), [(249_998, True), (249_999, False), (2_500_001, False), (2_500_002, True)]
)
def test_the_subsidy_lies_between_its_bounds_give_or_take_a_euro(workbook, known, amount, told):
    workbook.fields(subsidiebedrag=amount)
    assert [signal.cell for signal in _signals(workbook, known)] == ["C19"] * told


@pytest.mark.parametrize(("whole", "verdict"), [(3_600_000, "voldoet"), (3_000_000, "wijkt af")])
def test_without_a_budget_the_totals_on_tab_pps_tell_the_share_of_the_subsidy(
    workbook, whole, verdict
):
    for place in [place for place in workbook.values if place[0] == "finance"]:
        del workbook.values[place]
    workbook.fields(subsidiebedrag=1_200_000, meerjarenbegroting_totaal=whole)
    row = _table(workbook).loc["F2"]
    assert row["value"] == pytest.approx(1_200_000 / whole)
    assert row["verdict"] == verdict
    assert row["numbers"].endswith("volgens tab PPS)")


@pytest.mark.parametrize(
    ("scheme", "end", "told"),
    [
        ("rif_2024", date(2028, 9, 1), False),
        ("rif_2024", date(2029, 8, 31), False),
        ("rif_2024", date(2027, 8, 31), True),
        ("rif_2024", date(2030, 8, 31), True),
        ("rif_2014", date(2029, 8, 31), True),
    ],
)
def test_a_project_lasts_as_long_as_its_regulation_says(workbook, known, scheme, end, told):
    workbook.fields(regeling=scheme, einddatum_subsidie=end)
    signals = [item for item in _signals(workbook, known) if "Signaal F6" in item.message]
    assert [signal.cell for signal in signals] == ["C18"] * told


def test_a_forecast_is_a_rule_in_one_regulation_and_advice_in_another(workbook, known):
    for line in ("B09.geld", "L01.geld"):
        workbook.put("finance", line, forecast_2031=None, forecast_2032=None)
    (advice,) = _signals(workbook, known)
    assert advice.code == "FINANCIEEL-ADVIES"
    workbook.fields(regeling="rif_2019")
    (signal,) = _signals(workbook, known)
    assert signal.code == "FINANCIEEL-SIGNAAL"
    assert "2 jaar" in signal.message
    assert "ten minste 4 jaar" in signal.message


def test_without_a_forecast_table_the_answer_counts(workbook, known):
    for place in [place for place in workbook.values if place[2].startswith("forecast")]:
        del workbook.values[place]
    workbook.put("indicators", "fin_forecast_years", answer=3)
    row = _table(workbook).loc["F8"]
    assert (row["value"], row["verdict"]) == (3, "wijkt af")
    assert row["numbers"] == "3 jaar volgens uw antwoord op tab Indicatoren"
    (signal,) = _signals(workbook, known)
    assert (signal.sheet, signal.cell) == ("Financien", None)  # where the forecast belongs


@pytest.mark.parametrize("state", [State.INVALID, State.UNKNOWN])
def test_a_plan_with_a_hole_in_it_cannot_be_judged(workbook, state):
    workbook.put("finance", "B02.geld", budget_2026=state)
    verdicts = _table(workbook)["verdict"]
    assert verdicts["F3"] == "niet te bepalen"
    assert verdicts["F12"] == "voldoet"


@pytest.mark.parametrize("line", ["B01", "B0"])
def test_half_a_plan_cannot_be_judged(workbook, known, line):
    """Only the subsidy, or all but the subsidy: a share of that would say nothing."""
    for place in list(workbook.values):
        subsidy = place[1].startswith("B01")
        if place[0] == "finance" and place[1].startswith("B0") and subsidy is (line == "B01"):
            del workbook.values[place]
    table = _table(workbook)
    assert set(table.loc[["F3", "F4"], "verdict"]) == {"niet te bepalen"}
    assert table.loc["F2", "numbers"].endswith("volgens tab PPS)")
    assert _signals(workbook, known) == []


def test_the_private_share_is_also_measured_on_what_was_realised(workbook, known):
    # Private 700 - 390 = 310 of 1780 - 390 = 1390: 22,3%.
    workbook.put("finance", "B02.natura", realised_2025=0, realised_2026=0)
    (signal,) = _signals(workbook, known)
    assert "Signaal F12" in signal.message
    assert "22,3% (€\xa0310.000 van €\xa01.390.000)" in signal.message


def test_the_original_regulation_wants_nothing_of_the_school(workbook, known):
    workbook.fields(regeling="rif_2014")
    (signal,) = _signals(workbook, known)
    assert "6,7% (€\xa0240.000 van €\xa03.600.000)" in signal.message
    assert "ten hoogste 0%" in signal.message


def test_a_signal_never_speaks_of_paying_back(workbook, known):
    workbook.fields(regeling="rif_2014", subsidiebedrag=1)
    for finding in _signals(workbook, known):
        assert "terug" not in finding.message + finding.remedy


IN_THOUSANDS = "SUBSIDIE-IN-DUIZENDTALLEN"


def test_a_subsidy_that_fits_a_thousand_times_as_large_may_be_in_thousands(workbook, known):
    workbook.fields(subsidiebedrag=1_200)
    (finding,) = [item for item in workbook.check(known) if item.code == IN_THOUSANDS]
    assert (finding.severity, finding.subject.row) == (Severity.WARNING, "subsidiebedrag")
    assert "de subsidie €\xa01.200." in finding.message
    assert "€\xa0250.000 tot en met €\xa02.500.000." in finding.message
    assert "bedrag, €\xa01.200.000, past" in finding.message


def test_without_the_total_the_budget_is_looked_at(workbook, found):
    workbook.fields(subsidiebedrag=None)
    for place in [place for place in workbook.values if place[:2] == ("finance", "B01.geld")]:
        workbook.values[place] /= 1_000
    assert [cell.split("!")[0] for cell in found(workbook)[IN_THOUSANDS]] == ["Financien"]


@pytest.mark.parametrize("amount", [250_000, 2_500_000, 249_999, 2_501, 249, 0, -1_200])
def test_what_fits_or_does_not_fit_in_thousands_either_is_no_slip_of_that_kind(
    workbook, found, amount
):
    workbook.fields(subsidiebedrag=amount)
    assert IN_THOUSANDS not in found(workbook)


@pytest.mark.parametrize("amount", [250, 2_500])
def test_the_bounds_themselves_fit(workbook, found, amount):
    workbook.fields(subsidiebedrag=amount)
    assert IN_THOUSANDS in found(workbook)


def test_without_a_regulation_nothing_is_too_small(workbook, found):
    workbook.fields(subsidiebedrag=1_200, regeling="geen")
    assert IN_THOUSANDS not in found(workbook)


def _small(workbook, known):
    return [item for item in workbook.check(known) if item.code == "BEDRAGEN-IN-DUIZENDTALLEN"]


def _in_thousands(workbook, table="finance"):
    for place, value in workbook.values.items():
        if place[0] == table and isinstance(value, float | int):
            workbook.values[place] = value / 1000


def test_amounts_that_are_all_small_may_be_in_thousands(workbook, known):
    assert not _small(workbook, known)
    _in_thousands(workbook)
    (finding,) = _small(workbook, known)
    assert (finding.severity, finding.sheet) == (Severity.WARNING, "Financien")
    assert finding.message.startswith("Hier staat €\xa0")


def test_so_may_the_contributions_of_partners(workbook, known):
    _in_thousands(workbook, "partners")
    (finding,) = _small(workbook, known)
    assert (finding.severity, finding.sheet) == (Severity.WARNING, "Partners")
    assert "het grootste bedrag op de tab Partners" in finding.message


def test_one_amount_in_full_tells_that_all_may_be(workbook, known):
    _in_thousands(workbook)
    workbook.put("finance", "B01.geld", budget_2026=10_000)
    assert not _small(workbook, known)


@pytest.mark.parametrize(
    ("table", "row", "column"),
    [("finance", "B01.geld", "budget_2026"), ("partners", "P01", "cash_budget")],
)
def test_what_cannot_be_read_may_be_the_largest(workbook, known, table, row, column):
    _in_thousands(workbook, table)
    workbook.put(table, row, **{column: State.INVALID})
    assert not _small(workbook, known)
    workbook.put(table, row, **{column: State.UNKNOWN})
    assert _small(workbook, known)


def test_amounts_of_nothing_are_not_small(workbook, known):
    for place, value in [*workbook.values.items()]:
        if place[0] in ("finance", "partners") and isinstance(value, float | int):
            workbook.values[place] = 0
    assert not _small(workbook, known)


def test_a_subsidy_in_thousands_tells_it_for_all_amounts(workbook, known):
    _in_thousands(workbook)
    workbook.fields(subsidiebedrag=1_200)
    assert not _small(workbook, known)
    assert IN_THOUSANDS in {item.code for item in workbook.check(known)}
