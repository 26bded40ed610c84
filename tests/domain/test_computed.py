"""Answers that tables give: each row of that table, on a workbook with nothing but its table."""

from datetime import date
from typing import Any

import pytest

from monitor.domain.cells import cells_of_frame
from monitor.domain.computed import COMPUTED
from monitor.domain.filled import UnreadableCellError, filled_tables
from monitor.domain.frames import State
from monitor.domain.header import header_of
from monitor.domain.model import Model
from monitor.domain.ratio import Ratio

START, END, NOW = date(2024, 9, 1), date(2028, 8, 31), date(2026, 10, 1)


class Sheet:
    """A workbook without partners, finances or KPI's, to be filled by a test."""

    def __init__(self, workbook: Any) -> None:
        self.book = workbook
        for place in [*workbook.values]:
            if place[0] in ("partners", "finance", "kpi"):
                del workbook.values[place]
        self.when(NOW)

    def when(self, now: date, start: Any = START, end: Any = END, scheme: str = "rif_2024") -> None:
        self.book.fields(peildatum=now, startdatum=start, einddatum_subsidie=end, regeling=scheme)

    def partner(self, kind: Any = "arbeidsorganisatie", status: Any = "actief", **more: Any) -> str:
        rows = {row for table, row, _ in self.book.values if table == "partners"}
        row = f"P{len(rows) + 1:02}"
        self.book.put("partners", row, organisation=row, type=kind, status=status, **more)
        return row

    def money(self, row: str, kind: str, first: int, *euros: float) -> None:
        self.book.money(row, kind, first, *(amount / 1000 for amount in euros))

    def ratio(self, indicator: str) -> Ratio | None:
        tables = filled_tables(
            cells_of_frame(self.book.cells()), header_of(self.book.header()), self.book.model
        )
        return COMPUTED[indicator].compute(tables)

    def answer(self, indicator: str) -> float | None:
        ratio = self.ratio(indicator)
        return None if ratio is None else ratio.value

    def counted(self, indicator: str) -> tuple[list[str | None], list[str | None]]:
        """The cells behind both sides of the division."""
        ratio = self.ratio(indicator)
        assert ratio is not None
        part, whole = ([cell.cell for cell in term.cells] for term in ratio[:2])
        return part, whole


@pytest.fixture
def sheet(workbook: Any) -> Sheet:
    return Sheet(workbook)


@pytest.mark.parametrize("indicator", COMPUTED)
def test_empty_tables_give_no_answer(sheet: Sheet, indicator: str) -> None:
    assert sheet.answer(indicator) is None


def test_only_shares_are_computed(model: Model) -> None:
    assert {model.indicator[name].kind for name in COMPUTED} == {"share"}
    assert len(COMPUTED) == 11


class TestActiveShare:
    def test_active_and_new_by_all_that_have_not_stopped(self, sheet: Sheet) -> None:
        for status in ("actief", "nieuw", "slapend", "gestopt", None):
            sheet.partner(status=status)
        assert sheet.answer("par_active_share") == 2 / 4
        assert sheet.counted("par_active_share") == (["H5", "H6"], ["C5", "C6", "C7", "C9"])

    def test_only_private_partners_count(self, sheet: Sheet) -> None:
        for kind in ("arbeidsorganisatie", "georganiseerd_bedrijfsleven", "oo_fonds"):
            sheet.partner(kind)
        for kind in ("mbo", "regionale_overheid", "overig", None):
            sheet.partner(kind, status="slapend")
        assert sheet.answer("par_active_share") == 1

    def test_nobody_present_is_no_answer(self, sheet: Sheet) -> None:
        sheet.partner(status="gestopt")
        assert sheet.answer("par_active_share") is None

    def test_a_status_that_nobody_filled_in_says_nothing(self, sheet: Sheet) -> None:
        sheet.partner(status=None)
        sheet.partner("mbo", status="actief")
        assert sheet.answer("par_active_share") is None

    def test_a_type_that_cannot_be_read_stops_it(self, sheet: Sheet) -> None:
        sheet.partner()
        sheet.partner(State.INVALID)
        with pytest.raises(UnreadableCellError) as stopped:
            sheet.answer("par_active_share")
        assert (stopped.value.cell.sheet, stopped.value.cell.cell) == ("Partners", "C6")

    def test_an_unknown_status_is_present_but_not_active(self, sheet: Sheet) -> None:
        sheet.partner()
        sheet.partner(status=State.UNKNOWN)
        assert sheet.answer("par_active_share") == 1 / 2


class TestCommitmentAfter:
    LATER = date(2029, 8, 31)

    def test_in_writing_and_for_a_year_after_the_end(self, sheet: Sheet) -> None:
        sheet.partner(commitment="contract", committed_until=self.LATER)
        sheet.partner(commitment="schriftelijke_intentie", committed_until=date(2031, 1, 1))
        sheet.partner(commitment="mondeling", committed_until=self.LATER)
        sheet.partner(commitment="contract", committed_until=date(2029, 8, 30))
        sheet.partner(commitment="contract")
        assert sheet.answer("par_commitment_after") == 2 / 5

    def test_the_same_day_a_year_later_is_long_enough_also_in_a_leap_year(
        self, sheet: Sheet
    ) -> None:
        sheet.when(NOW, end=date(2027, 8, 31))
        sheet.partner(commitment="contract", committed_until=date(2028, 8, 31))
        assert sheet.answer("par_commitment_after") == 1

    def test_by_private_partners_that_are_present(self, sheet: Sheet) -> None:
        sheet.partner(commitment="contract", committed_until=self.LATER)
        sheet.partner(status="slapend")
        sheet.partner(status="gestopt", commitment="contract", committed_until=self.LATER)
        sheet.partner("mbo", commitment="contract", committed_until=self.LATER)
        assert sheet.answer("par_commitment_after") == 1 / 2

    def test_without_an_end_of_the_subsidy_it_is_not_computed(self, sheet: Sheet) -> None:
        sheet.partner(commitment="contract", committed_until=self.LATER)
        sheet.when(NOW, end=None, scheme="geen")
        assert sheet.answer("par_commitment_after") is None

    def test_a_commitment_that_nobody_filled_in_says_nothing(self, sheet: Sheet) -> None:
        sheet.partner()
        assert sheet.answer("par_commitment_after") is None


class TestRetention:
    def test_partners_of_the_start_that_are_still_present(self, sheet: Sheet) -> None:
        sheet.partner(start=START)
        sheet.partner("mbo", start=date(2023, 1, 1), status="slapend")
        sheet.partner(start=START, status="gestopt", end=date(2025, 1, 1))
        sheet.partner(start=date(2024, 9, 2))
        sheet.partner()
        assert sheet.answer("par_retention") == 2 / 3

    def test_after_the_end_it_is_held_against_those_present_at_the_end(self, sheet: Sheet) -> None:
        sheet.when(date(2028, 9, 1))
        sheet.partner(start=START)
        sheet.partner(start=date(2026, 1, 1))
        sheet.partner(start=START, status="gestopt", end=date(2028, 8, 31))
        sheet.partner(start=START, status="gestopt", end=date(2028, 8, 30))
        sheet.partner(start=date(2028, 9, 1))
        assert sheet.answer("par_retention") == 2 / 3

    def test_on_the_last_day_of_the_subsidy_the_start_still_counts(self, sheet: Sheet) -> None:
        sheet.when(END)
        sheet.partner(start=START, status="gestopt", end=date(2025, 1, 1))
        sheet.partner(start=START)
        sheet.partner(start=date(2025, 1, 1))
        assert sheet.answer("par_retention") == 1 / 2

    def test_without_an_end_the_start_counts_for_ever(self, sheet: Sheet) -> None:
        sheet.when(date(2031, 1, 1), end=None, scheme="geen")
        sheet.partner(start=START)
        sheet.partner(start=START, status="gestopt")
        assert sheet.answer("par_retention") == 1 / 2

    def test_an_end_that_should_be_there_and_is_not_stops_it(self, sheet: Sheet) -> None:
        sheet.when(NOW, end=None)
        sheet.partner(start=START)
        assert sheet.answer("par_retention") is None

    def test_nobody_at_the_start_is_no_answer(self, sheet: Sheet) -> None:
        sheet.partner(start=date(2025, 1, 1))
        assert sheet.answer("par_retention") is None


class TestSmeShare:
    def test_small_by_all_active_organisations_with_a_size(self, sheet: Sheet) -> None:
        for size in ("micro", "klein", "midden", "groot", None):
            sheet.partner(size=size)
        sheet.partner(size="groot", status="slapend")
        sheet.partner("georganiseerd_bedrijfsleven", size="groot")
        assert sheet.answer("par_sme_share") == 3 / 4

    def test_without_sizes_there_is_no_answer(self, sheet: Sheet) -> None:
        sheet.partner()
        assert sheet.answer("par_sme_share") is None


class TestConcentration:
    def test_the_largest_by_all_money_and_kind_together(self, sheet: Sheet) -> None:
        sheet.partner(cash_realised=100, kind_realised=300)
        sheet.partner("oo_fonds", cash_realised=350)
        sheet.partner(status="gestopt", kind_realised=250)
        sheet.partner("mbo", cash_realised=9000)
        assert sheet.answer("par_concentration") == 400 / 1000
        part, whole = sheet.counted("par_concentration")
        assert (part, whole) == (["L5", "N5"], ["L5", "N5", "L6", "N7"])

    def test_no_contributions_are_no_answer(self, sheet: Sheet) -> None:
        sheet.partner(cash_budget=100, cash_realised=0)
        assert sheet.answer("par_concentration") is None


class TestCofinancingRealisation:
    def test_years_before_whole_and_the_running_year_by_its_days(self, sheet: Sheet) -> None:
        sheet.money("B02.geld", "budget", 2024, 1000, 2000, 3650, 9999)
        sheet.money("B08.natura", "realised", 2024, 1000, 1000, 1000, 9999)
        # 1 January up to and including 1 October are 274 of 365 days.
        assert sheet.answer("fin_cofinancing_realisation") == pytest.approx(3000 / (3000 + 2740))
        ratio = sheet.ratio("fin_cofinancing_realisation")
        assert ratio is not None
        assert ratio.partly is not None
        assert (ratio.partly.year, ratio.partly.euros) == ((2026, 274, 365), 3650)

    def test_lines_two_to_eight_count_and_no_other(self, sheet: Sheet) -> None:
        for line in ("B02", "B03", "B04", "B05", "B06", "B07", "B08"):
            sheet.money(f"{line}.geld", "budget", 2025, 100)
            sheet.money(f"{line}.natura", "realised", 2025, 50)
        for line in ("B01", "B09", "B12", "L01"):
            sheet.money(f"{line}.geld", "budget", 2025, 5000)
            sheet.money(f"{line}.geld", "realised", 2025, 7000)
        assert sheet.answer("fin_cofinancing_realisation") == 0.5

    def test_the_first_year_runs_from_the_start(self, sheet: Sheet) -> None:
        sheet.when(date(2024, 10, 31))  # 61 of the 122 days from 1 September
        sheet.money("B02.geld", "budget", 2024, 1000)
        sheet.money("B02.geld", "realised", 2024, 250)
        assert sheet.answer("fin_cofinancing_realisation") == 0.5

    def test_the_last_year_runs_to_the_end(self, sheet: Sheet) -> None:
        sheet.when(date(2028, 4, 30))  # 121 of the 244 days to 31 August
        sheet.money("B02.geld", "budget", 2028, 2440)
        sheet.money("B02.geld", "realised", 2028, 605)
        assert sheet.answer("fin_cofinancing_realisation") == 0.5

    @pytest.mark.parametrize("now", [END, date(2028, 12, 1), date(2029, 6, 1)])
    def test_after_the_end_the_last_year_is_whole(self, sheet: Sheet, now: date) -> None:
        sheet.when(now)
        sheet.money("B02.geld", "budget", 2028, 1000)
        sheet.money("B02.geld", "realised", 2028, 900)
        ratio = sheet.ratio("fin_cofinancing_realisation")
        assert ratio is not None
        assert (ratio.value, ratio.partly) == (0.9, None)

    @pytest.mark.parametrize("now", [date(2024, 8, 31), date(2023, 12, 31), date(2023, 5, 1)])
    def test_before_the_start_nothing_was_due(self, sheet: Sheet, now: date) -> None:
        sheet.when(now, start=date(2024, 1, 1) if now.year == 2023 else START)
        sheet.money("B02.geld", "budget", 2024, 1000)
        sheet.money("B02.geld", "realised", 2024, 900)
        assert sheet.answer("fin_cofinancing_realisation") is None

    def test_without_an_end_the_year_runs_to_december(self, sheet: Sheet) -> None:
        sheet.when(NOW, end=None, scheme="geen")
        sheet.money("B02.geld", "budget", 2026, 3650)
        sheet.money("B02.geld", "realised", 2026, 1370)
        assert sheet.answer("fin_cofinancing_realisation") == 0.5

    def test_nothing_realised_yet_is_not_0(self, sheet: Sheet) -> None:
        sheet.money("B02.geld", "budget", 2024, 1000)
        assert sheet.answer("fin_cofinancing_realisation") is None

    def test_an_amount_that_cannot_be_read_stops_it(self, sheet: Sheet) -> None:
        sheet.money("B02.geld", "budget", 2024, 1000)
        sheet.money("B02.geld", "realised", 2024, 1000)
        sheet.book.put("finance", "B03.geld", realised_2025=State.INVALID)
        with pytest.raises(UnreadableCellError):
            sheet.answer("fin_cofinancing_realisation")

    def test_an_unreadable_amount_in_a_later_year_does_not(self, sheet: Sheet) -> None:
        sheet.money("B02.geld", "budget", 2024, 1000)
        sheet.money("B02.geld", "realised", 2024, 1000)
        sheet.book.put("finance", "B03.geld", budget_2027=State.INVALID)
        assert sheet.answer("fin_cofinancing_realisation") == 1


class TestRevenue:
    def test_money_in_the_private_contribution(self, sheet: Sheet) -> None:
        sheet.money("B02.geld", "realised", 2024, 100, 100)
        sheet.money("B03.natura", "realised", 2024, 500)
        sheet.money("B04.geld", "realised", 2025, 100)
        sheet.money("B05.geld", "realised", 2024, 9000)
        assert sheet.answer("fin_private_cash_share") == 300 / 800

    def test_own_revenue_in_all_revenue(self, sheet: Sheet) -> None:
        for line in range(1, 13):
            sheet.money(f"B{line:02}.geld", "realised", 2025, 100)
        sheet.money("L01.geld", "realised", 2025, 5000)
        sheet.money("B09.geld", "budget", 2025, 5000)
        assert sheet.answer("fin_own_revenue_share") == 3 / 12

    def test_no_own_revenue_among_revenue_is_0(self, sheet: Sheet) -> None:
        sheet.money("B01.geld", "realised", 2025, 100)
        assert sheet.answer("fin_own_revenue_share") == 0


class TestOfTarget:
    @pytest.mark.parametrize(
        ("indicator", "kpi"),
        [
            ("edu_student_reach", "students_reached"),
            ("inn_llo_reach", "workers_llo"),
            ("inn_company_projects", "projects_completed"),
        ],
    )
    def test_realised_by_target(self, sheet: Sheet, indicator: str, kpi: str) -> None:
        sheet.book.put("kpi", kpi, target=400, realised=500)
        assert sheet.answer(indicator) == 1.25

    @pytest.mark.parametrize(("target", "realised"), [(0, 10), (None, 10), (10, None)])
    def test_without_target_or_realisation_there_is_none(
        self, sheet: Sheet, target: Any, realised: Any
    ) -> None:
        sheet.book.put("kpi", "students_reached", target=target, realised=realised)
        assert sheet.answer("edu_student_reach") is None
