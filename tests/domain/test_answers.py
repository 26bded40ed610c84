from datetime import date
from typing import Any

import pandas as pd
import pytest

from monitor.domain import frames
from monitor.domain.answers import count_answers
from monitor.domain.cells import cells_of_frame, cells_of_rows
from monitor.domain.computed import COMPUTED
from monitor.domain.findings import Finding, Severity, gathered
from monitor.domain.frames import Origin, State
from monitor.domain.header import Header, header_of
from monitor.domain.model import Model
from monitor.domain.model.named import OF_TARGET


@pytest.fixture
def book(workbook: Any) -> Any:
    """The full workbook without its tables, so that what is typed in counts."""
    for place in [*workbook.values]:
        if place[0] in ("partners", "finance", "kpi"):
            del workbook.values[place]
    return workbook


def count(book: Any) -> tuple[Any, list[Finding]]:
    counted, findings = count_answers(
        cells_of_frame(book.cells()), header_of(book.header()), book.model
    )
    answers = frames.frame(frames.ANSWERS, counted)
    assert list(answers["indicator"]) == list(book.model.indicator)
    return answers.set_index("indicator"), findings


def codes(findings: list[Finding]) -> list[tuple[str, str | None]]:
    return [(finding.code, finding.cell) for finding in findings]


def answer(book: Any, indicator: str, value: Any, reason: str | None = None) -> Any:
    book.put("indicators", indicator, answer=value, reason=reason)
    return book.place("indicators", indicator, "answer")[1]


class TestTypedAnswers:
    def test_what_is_typed_counts_with_its_place(self, book: Any) -> None:
        answers, findings = count(book)
        assert not findings
        level = answers.loc["vis_continuation_plan"]
        assert (level["state"], level["number"], level["origin"]) == ("answered", 3, Origin.TYPED)
        assert (level["sheet"], level["cell"], level["raw"]) == ("Indicatoren", "E5", "3")
        assert level["evidence"] == "Zie het verslag."
        assert answers.loc["gov_agreement_months", "date"] == pd.Timestamp(2030, 8, 31)
        assert answers.loc["edu_structural_capacity", "text"] == "ja"

    @pytest.mark.parametrize("state", [State.EMPTY, State.UNKNOWN, State.INVALID])
    def test_what_is_no_answer_has_no_value(self, book: Any, state: State) -> None:
        answer(book, "gov_pdca", None if state == State.EMPTY else state)
        answers, findings = count(book)
        row = answers.loc["gov_pdca"]
        assert row["state"] == state
        assert row[["number", "date", "text", "origin", "typed"]].isna().all()
        assert not findings

    def test_a_workbook_without_the_tab_has_every_indicator_empty(self, model: Model) -> None:
        counted, findings = count_answers(cells_of_rows([]), Header(), model)
        answers = frames.frame(frames.ANSWERS, counted)
        assert list(answers["indicator"]) == list(model.indicator)
        assert set(answers["state"]) == {State.EMPTY}
        assert answers[["sheet", "cell", "number"]].isna().all().all()
        assert not findings


class TestNotApplicable:
    def test_with_a_reason_it_leaves_the_sum(self, book: Any) -> None:
        answer(book, "gov_pdca", State.NOT_APPLICABLE, "Wij meten per kwartaal iets anders.")
        answers, findings = count(book)
        assert answers.loc["gov_pdca", "state"] == State.NOT_APPLICABLE
        assert answers.loc["gov_pdca", "reason"] == "Wij meten per kwartaal iets anders."
        assert not findings

    def test_without_a_reason_it_is_a_warning(self, book: Any) -> None:
        cell = answer(book, "gov_pdca", State.NOT_APPLICABLE)
        answers, (finding,) = count(book)
        assert answers.loc["gov_pdca", "state"] == State.NOT_APPLICABLE
        assert (finding.code, finding.cell) == ("NVT-ZONDER-REDEN", cell)
        assert finding.severity == Severity.WARNING

    @pytest.mark.parametrize("value", [3, None, State.UNKNOWN, State.INVALID])
    def test_a_reason_without_it_is_a_warning_at_the_reason(self, book: Any, value: Any) -> None:
        answer(book, "gov_pdca", value, "Past niet bij ons.")
        _, (finding,) = count(book)
        reason = book.place("indicators", "gov_pdca", "reason")[1]
        assert (finding.code, finding.cell) == ("REDEN-ZONDER-NVT", reason)
        assert (finding.severity, finding.raw) == (Severity.WARNING, "Past niet bij ons.")

    def test_many_reasons_without_it_are_told_at_once(self, book: Any) -> None:
        levels = [item.id for item in book.model.indicators if item.kind == "level"]
        for name in levels[:11]:
            answer(book, name, 3, "Er is een plan.")
        _, found = count(book)
        (told,) = gathered(found)
        assert told.code == "REDENEN-ZONDER-NVT"
        assert told.message.endswith("Het gaat om 11 vakken.")

    def test_a_core_indicator_always_applies(self, book: Any) -> None:
        cell = answer(book, "gov_steering", State.NOT_APPLICABLE, "Een reden.")
        answers, (finding,) = count(book)
        assert answers.loc["gov_steering", "state"] == State.INVALID
        assert (finding.code, finding.cell) == ("NVT-KERN", cell)
        assert finding.severity == Severity.ERROR

    def test_one_in_a_dimension_of_five_the_next_is_an_error(self, book: Any) -> None:
        answer(book, "vis_lifecycle_phase", State.NOT_APPLICABLE, "Een reden.")
        answer(book, "vis_shared_vision", State.NOT_APPLICABLE, "Een reden.")
        answers, (finding,) = count(book)
        assert answers.loc["vis_shared_vision", "state"] == State.NOT_APPLICABLE
        assert answers.loc["vis_lifecycle_phase", "state"] == State.INVALID
        assert (finding.code, finding.severity) == ("NVT-TE-VEEL", Severity.ERROR)
        assert "hoogstens 1 keer" in finding.message

    def test_two_in_a_dimension_of_six(self, book: Any) -> None:
        for indicator in ("par_active_share", "par_comakership", "par_sme_share"):
            cell = answer(book, indicator, State.NOT_APPLICABLE, "Een reden.")
        answers, findings = count(book)
        assert codes(findings) == [("NVT-TE-VEEL", cell)]
        assert answers.loc["par_comakership", "state"] == State.NOT_APPLICABLE
        assert answers.loc["par_sme_share", "state"] == State.INVALID

    def test_each_dimension_has_room_of_its_own(self, book: Any, model: Model) -> None:
        for dimension in model.dimensions:
            free = next(i for i in model.of_dimension(dimension.id) if not i.core)
            answer(book, free.id, State.NOT_APPLICABLE, "Een reden.")
        answers, findings = count(book)
        assert not findings
        assert (answers["state"] == State.NOT_APPLICABLE).sum() == 7

    def test_one_at_a_core_indicator_takes_no_room(self, book: Any) -> None:
        answer(book, "vis_continuation_plan", State.NOT_APPLICABLE, "Een reden.")
        answer(book, "vis_shared_vision", State.NOT_APPLICABLE, "Een reden.")
        _, findings = count(book)
        assert [finding.code for finding in findings] == ["NVT-KERN"]


class TestComputed:
    def students(self, book: Any, typed: Any, target: float = 400, realised: float = 380) -> Any:
        book.put("kpi", "students_reached", target=target, realised=realised)
        return answer(book, "edu_student_reach", typed)

    def test_the_computed_answer_counts_and_the_typed_one_is_kept(self, book: Any) -> None:
        self.students(book, 0.93)
        answers, findings = count(book)
        row = answers.loc["edu_student_reach"]
        assert (row["state"], row["number"]) == (State.ANSWERED, 0.95)
        assert (row["origin"], row["typed"]) == (Origin.COMPUTED, 0.93)
        assert not findings

    @pytest.mark.parametrize(
        ("typed", "warned"), [(0.90, False), (1.0, False), (0.899, True), (1.001, True)]
    )
    def test_more_than_five_points_apart_is_a_warning(
        self, book: Any, typed: float, warned: bool
    ) -> None:
        cell = self.students(book, typed)
        _, findings = count(book)
        assert codes(findings) == ([("BEREKEND-WIJKT-AF", cell)] if warned else [])

    def test_the_warning_says_both_and_where_it_comes_from(self, book: Any) -> None:
        self.students(book, 0.5)
        _, (finding,) = count(book)
        assert finding.severity == Severity.WARNING
        assert "50%" in finding.message
        assert "tab KPI volgt 95% (380 van 400)" in finding.message

    def test_the_warning_about_money_says_the_amounts(self, book: Any) -> None:
        book.money("B02.geld", "realised", 2024, 100)
        book.money("B03.natura", "realised", 2024, 1900)
        answer(book, "fin_private_cash_share", 0.5)
        _, (finding,) = count(book)
        assert "tab Financien volgt 5% (€\xa0100.000 van €\xa02.000.000)" in finding.message

    @pytest.mark.parametrize("typed", [None, State.UNKNOWN, State.INVALID])
    def test_it_counts_where_nothing_could_be_read(self, book: Any, typed: Any) -> None:
        self.students(book, typed)
        answers, findings = count(book)
        assert answers.loc["edu_student_reach", "number"] == 0.95
        assert pd.isna(answers.loc["edu_student_reach", "typed"])
        assert not findings

    def test_it_counts_over_not_applicable_which_then_takes_no_room(self, book: Any) -> None:
        cell = self.students(book, State.NOT_APPLICABLE)
        answer(book, "edu_support", State.NOT_APPLICABLE, "Een reden.")
        answers, findings = count(book)
        assert answers.loc["edu_student_reach", "state"] == State.ANSWERED
        assert answers.loc["edu_support", "state"] == State.NOT_APPLICABLE
        assert codes(findings) == [("NVT-BEREKEND", cell)]

    def test_not_applicable_at_a_core_indicator_stays_an_error(self, book: Any) -> None:
        book.put("partners", "P01", type="mbo", status="actief", start=date(2024, 9, 1))
        cell = answer(book, "par_retention", State.NOT_APPLICABLE, "Een reden.")
        answers, findings = count(book)
        assert codes(findings) == [("NVT-KERN", cell)]
        assert answers.loc["par_retention", "number"] == 1

    def test_a_cell_that_cannot_be_read_is_named_once_and_the_typed_one_counts(
        self, book: Any
    ) -> None:
        book.put("partners", "P01", type=State.INVALID, status="actief")
        answers, (finding,) = count(book)
        assert answers.loc["par_active_share", "origin"] == Origin.TYPED
        assert (finding.code, finding.severity) == ("NIET-BEREKEND", Severity.NOTICE)
        assert (finding.sheet, finding.cell) == ("Partners", "C5")
        assert '"Actieve private partners", ' in finding.message
        assert "Tot die tijd telt wat u zelf op tab Indicatoren invulde." in finding.remedy

    @pytest.mark.parametrize(("indicator", "kpi"), OF_TARGET.items())
    def test_a_target_of_0_says_which_answer_it_leaves_out(
        self, book: Any, indicator: str, kpi: str
    ) -> None:
        book.put("kpi", kpi, target=0, realised=88)
        book.put("indicators", indicator, answer=None)
        _, (finding,) = count(book)
        assert (finding.code, finding.severity) == ("DOEL-NUL", Severity.NOTICE)
        assert (finding.sheet, finding.cell) == book.place("kpi", kpi, "target")
        assert finding.message == (
            f'Bij "{book.model.kpi[kpi].name}" is het doel 0. '
            f'Daarmee valt "{book.model.indicator[indicator].name}" niet uit te rekenen.'
        )
        sheet, cell = book.place("indicators", indicator, "answer")
        assert finding.remedy.endswith(f"vul het percentage zelf in bij {sheet}, {cell}.")

    def test_a_target_of_0_beside_a_typed_answer_takes_nothing_away(self, book: Any) -> None:
        book.put("kpi", "workers_llo", target=0, realised=88)
        book.put("indicators", "inn_llo_reach", answer=0.8)
        _, findings = count(book)
        assert findings == []

    def test_of_several_only_those_that_were_typed_count(self, book: Any) -> None:
        book.put("partners", "P01", type=State.INVALID, status="actief")
        answer(book, "par_active_share", State.EMPTY)
        _, (finding,) = count(book)
        assert "Tot die tijd telt alleen wat u zelf op tab Indicatoren invulde." in finding.remedy

    def test_where_nothing_was_typed_either_there_is_no_answer(self, book: Any) -> None:
        book.put("partners", "P01", type=State.INVALID, status="actief")
        for indicator in COMPUTED:
            answer(book, indicator, State.EMPTY)
        _, (finding,) = count(book)
        assert (
            "Tot die tijd is er geen antwoord: bij deze vragen vulde u op tab Indicatoren zelf "
            "niets in."
        ) in finding.remedy

    def test_the_full_workbook_agrees_with_its_tables(self, workbook: Any) -> None:
        answers, _ = count(workbook)
        computed = answers.loc[answers["origin"] == Origin.COMPUTED, "number"].to_dict()
        assert computed == {
            "par_commitment_after": 1 / 2,
            "par_active_share": 1,
            "par_retention": 1,
            "par_sme_share": 1,
            "par_concentration": 450_000 / 700_000,
            "fin_cofinancing_realisation": pytest.approx(1180 / (800 + 600 * 274 / 365)),
            "fin_private_cash_share": 230_000 / 700_000,
            "fin_own_revenue_share": 50_000 / 1_830_000,
            "edu_student_reach": 0.95,
        }
