"""Answers that the KPI's give."""

from typing import Any

import pytest

from tests.domain.computed.conftest import Sheet


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
