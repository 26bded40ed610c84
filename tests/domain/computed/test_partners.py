"""Answers that the partners give."""

from datetime import date

import pytest

from monitor.domain.filled import UnreadableCellError
from monitor.domain.frames import State
from tests.domain.computed.conftest import END, NOW, START, Sheet


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
