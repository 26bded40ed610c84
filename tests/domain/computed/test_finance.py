"""Answers that the finances give."""

from datetime import date

import pytest

from monitor.domain.filled import UnreadableCellError
from monitor.domain.frames import State
from tests.domain.computed.conftest import END, NOW, START, Sheet


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
