"""Changed workbooks are refused or read right; and the judge of that can tell wrong from right."""

from collections import Counter
from dataclasses import replace
from itertools import count

import pytest

from monitor.domain.checks import NOTHING
from monitor.domain.frames import Origin
from monitor.intake import Intake, inspect
from tests.files.filled_file import filled_bytes, unzipped, with_cell, with_replaced, zipped
from tests.files.filled_grid import MODEL
from tests.mutants import trying
from tests.mutants.counting import complaints_about_counting
from tests.mutants.judging import Before, as_new, before_of, complaints_about_reading
from tests.mutants.plain_reading import Seen, read_plainly
from tests.mutants.trying import NOT_JUDGED, is_blind, mutant_number, own_workbooks, try_mutant
from tests.repeats import MUTANTS

SEED = 20261125
SLICES = 8
FINANCE = "xl/worksheets/sheet5.xml"


@pytest.mark.parametrize("part", range(SLICES))
def test_no_mutant_hurts_or_is_read_wrong_in_silence(part: int) -> None:
    bases = own_workbooks()
    trials = [try_mutant(number, SEED, bases) for number in range(part, MUTANTS, SLICES)]
    wrong = {
        trial.number: (trial.changes, trial.complaints) for trial in trials if trial.complaints
    }
    assert not wrong
    assert not is_blind(Counter(trial.outcome for trial in trials))


@pytest.mark.parametrize("number", range(5))
def test_the_second_reader_sees_all_that_a_mutant_is_made_of(number: int) -> None:
    """Of what was not changed a mutant is held against our own reading, so that has to be right."""
    content = own_workbooks()[number]
    intake = inspect("base.xlsx", content, MODEL, NOTHING)
    seen = read_plainly(content)
    assert list(complaints_about_reading(intake, seen, as_new(seen))) == []


def test_a_seed_makes_the_same_mutants_again() -> None:
    bases = own_workbooks()
    first, again = (mutant_number(3, SEED, bases)[1] for _ in range(2))
    assert unzipped(first.content) == unzipped(again.content)
    assert first.changes == again.changes
    assert mutant_number(3, SEED + 1, bases)[1].changes != first.changes


def test_a_mutant_at_which_we_fail_is_wrong_and_the_others_are_read(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fails(*_: object) -> Intake:
        raise ArithmeticError("meer cijfers dan wij aankunnen")

    monkeypatch.setattr(trying, "inspect", fails)
    trial = try_mutant(3, SEED, own_workbooks())
    assert trial.outcome == "failed"
    assert "meer cijfers dan wij aankunnen" in trial.complaints[0]


@pytest.fixture(scope="module")
def before() -> Before:
    intake = inspect("base.xlsx", filled_bytes(), MODEL, NOTHING)
    return before_of(intake, read_plainly(filled_bytes()))


class TestTheJudge:
    def complaints(self, before: Before, read: bytes, there: bytes) -> list[str]:
        """What the judge says when ``read`` was read and the file holds ``there``."""
        intake = inspect("mutant.xlsx", read, MODEL, NOTHING)
        return list(complaints_about_reading(intake, read_plainly(there), before))

    def test_has_nothing_to_say_of_an_untouched_workbook(self, before: Before) -> None:
        assert self.complaints(before, filled_bytes(), filled_bytes()) == []

    def test_accepts_what_the_mutant_really_holds(self, before: Before) -> None:
        other = with_cell("Financien", "D7", "", "<v>77</v>")
        assert self.complaints(before, other, other) == []

    def test_sees_a_wrong_number(self, before: Before) -> None:
        there = with_cell("Financien", "D7", "", "<v>77</v>")
        (said,) = self.complaints(before, filled_bytes(), there)
        assert "('finance', 'B02.geld', 'budget_2024') at Financien!D7" in said

    def test_sees_an_answer_under_another_question(self, before: Before) -> None:
        there = with_cell("Financien", "A7", ' t="inlineStr"', "<is><t>B09.geld</t></is>")
        without_label = unzipped(there)[FINANCE].replace(b"<t>Arbeidsorganisaties<", b"<t>Anders<")
        there = zipped(unzipped(there) | {FINANCE: without_label})
        said = self.complaints(before, filled_bytes(), there)
        assert any("B02.geld" in line and "another name" in line for line in said)

    def test_sees_a_wrong_number_of_which_a_check_tells_what_it_comes_to(
        self, before: Before
    ) -> None:
        """That an amount is far above the budget says nothing of whether it was read right."""
        read = with_cell("Financien", "E7", "", "<v>9000000</v>")
        found = inspect("m.xlsx", read, MODEL, NOTHING).findings
        assert [item.code for item in found if item.cell == "E7"] == ["VER-BOVEN-BEGROTING"]
        said = self.complaints(before, read, filled_bytes())
        assert any("Financien!E7: read as 9000000" in line for line in said)

    @pytest.mark.parametrize(
        ("moved", "said"),
        [
            (("kind_realised",), "what is read of its row stands in several"),
            (("organisation", "type", "kind_realised"), "its row has the id of another"),
        ],
    )
    def test_sees_what_is_read_of_the_row_below(
        self, before: Before, moved: tuple[str, ...], said: str
    ) -> None:
        """In a table that the user fills row by row no name tells what a row is."""
        intake = inspect("m.xlsx", filled_bytes(), MODEL, NOTHING)
        assert intake.submission is not None
        below = [("partners", "P02", column) for column in moved]
        one_up = [
            ("partners", "P01", *row[2:]) if row[:3] in below else row
            for row in intake.submission.rows
            if row[:2] != ("partners", "P01") or len(moved) == 1
        ]
        submission = replace(intake.submission, rows=tuple(one_up))
        wrong = replace(intake, submission=submission)
        seen = read_plainly(filled_bytes())
        assert any(said in line for line in complaints_about_reading(wrong, seen, before))

    def test_sees_what_counts_as_something_else_than_was_read(self, before: Before) -> None:
        intake = inspect("m.xlsx", filled_bytes(), MODEL, NOTHING)
        assert intake.submission is not None
        assert intake.scores is not None
        assert list(complaints_about_counting(intake, before)) == []

        number = next(
            at
            for at, item in enumerate(intake.submission.counted)
            if item.origin == Origin.TYPED and item.number == 3
        )
        counted = list(intake.submission.counted)
        counted[number] = counted[number]._replace(number=4.0)
        wrong = replace(intake, submission=replace(intake.submission, counted=tuple(counted)))
        first, *others = complaints_about_counting(wrong, before)
        assert first == f"{counted[number].indicator}: read as 3.0, counted as 4.0"
        assert others == ["the same answers count otherwise"]

        dimensions = intake.scores.dimensions.assign(points=50.0)
        wrong = replace(intake, scores=replace(intake.scores, dimensions=dimensions))
        assert list(complaints_about_counting(wrong, before)) == [
            "the same answers have other scores: dimensions"
        ]

    def test_sees_a_number_of_which_a_part_is_struck_through(self, before: Before) -> None:
        inline = ' t="inlineStr"'
        read = with_cell("KPI", "D5", inline, "<is><t>445</t></is>")
        runs = "<r><rPr><strike/></rPr><t>4</t></r><r><t>45</t></r>"
        there = with_cell("KPI", "D5", inline, f"<is>{runs}</is>")
        (said,) = self.complaints(before, read, there)
        assert "KPI!D5: a part of it is struck through" in said
        assert self.complaints(before, there, there) == []

    def test_sees_a_number_that_lies_under_another_cell(self, before: Before) -> None:
        merged = '</sheetData><mergeCells><mergeCell ref="D5:D6"/></mergeCells>'
        there = with_replaced("</sheetData>", merged, within="sheet4.xml")
        (said,) = self.complaints(before, filled_bytes(), there)
        assert "KPI!D6: nobody sees its cell" in said
        assert self.complaints(before, there, there) == []

    def test_sees_a_wrong_number_on_a_tab_of_which_something_is_told(self, before: Before) -> None:
        parts = unzipped(filled_bytes())
        book = parts["xl/workbook.xml"].replace(b'name="KPI"', b'name="Blad1"')
        kpi = parts["xl/worksheets/sheet4.xml"].replace(b"<t>KPI</t>", b"<t>Cijfers</t>", 1)
        read = parts | {"xl/workbook.xml": book, "xl/worksheets/sheet4.xml": kpi}
        there = read | {"xl/worksheets/sheet4.xml": kpi.replace(b"<v>100</v>", b"<v>999</v>", 1)}
        found = inspect("m.xlsx", zipped(read), MODEL, NOTHING).findings
        assert ("TAB-AAN-KOPPEN-HERKEND", "Blad1") in {(item.code, item.sheet) for item in found}
        assert self.complaints(before, zipped(read), zipped(read)) == []
        assert any(
            "read as 100.0" in said for said in self.complaints(before, zipped(read), zipped(there))
        )

    def test_sees_an_answer_that_was_lost(self, before: Before) -> None:
        read = with_cell("Financien", "D7", "", "")
        assert any("lost" in said for said in self.complaints(before, read, filled_bytes()))

    def test_sees_a_cell_that_nobody_read(self, before: Before) -> None:
        stray = '<row r="99"><c r="Z99"><v>1</v></c></row></sheetData>'
        there = with_replaced("</sheetData>", stray, within="sheet4.xml")
        said = self.complaints(before, filled_bytes(), there)
        assert said
        assert all("KPI!Z99: not read" in line for line in said)

    def test_takes_a_cell_as_told_where_a_finding_of_its_tab_names_it(self, before: Before) -> None:
        def beside(row: int) -> bytes:
            infinite = f'<row r="{row}"><c r="Z{row}"><v>INF</v></c></row></sheetData>'
            return with_replaced("</sheetData>", infinite, within="sheet4.xml")

        assert self.complaints(before, beside(99), beside(99)) == []
        assert any(
            "Z98: not read" in said for said in self.complaints(before, beside(99), beside(98))
        )

    def test_takes_each_of_two_sheets_as_told_where_either_may_be_a_tab(
        self, before: Before
    ) -> None:
        parts = unzipped(filled_bytes())
        one, other = "xl/worksheets/sheet7.xml", "xl/worksheets/sheet8.xml"
        swapped = zipped(parts | {one: parts[other], other: parts[one]})
        assert self.complaints(before, swapped, swapped) == []

    def test_takes_rows_as_told_where_many_are_told_at_once(self, before: Before) -> None:
        unknown = "".join(
            f'<row r="{row}"><c r="B{row}" t="inlineStr"><is><t>Eigen rij {row}</t></is></c>'
            f'<c r="E{row}"><v>7</v></c></row>'
            for row in range(60, 75)
        )
        rows = with_replaced("</sheetData>", f"{unknown}</sheetData>", within="sheet4.xml")
        assert self.complaints(before, rows, rows) == []

    @pytest.mark.parametrize("prefix", ["", 'xmlns:x="{7626C862-2A13-11E5-B345-FEFF819CDC9F}"'])
    def test_reads_a_part_whatever_its_prefixes_stand_for(
        self, before: Before, prefix: str
    ) -> None:
        odd = with_replaced(
            "</sheetData>", f"</sheetData><extLst><ext {prefix}><x:y/></ext></extLst>"
        )
        assert self.complaints(before, odd, odd) == []


def test_a_workbook_that_only_we_read_is_not_judged_and_not_called_wrong(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def fail(_: bytes) -> None:
        raise KeyError("a part we don't know")

    bases = own_workbooks()
    outcomes = (try_mutant(number, SEED, bases).outcome for number in count())
    number = next(at for at, outcome in enumerate(outcomes) if outcome.startswith("accepted"))
    monkeypatch.setattr("tests.mutants.trying.read_plainly", fail)
    trial = try_mutant(number, SEED, bases)
    assert trial.outcome == f'{NOT_JUDGED}KeyError("a part we don\'t know")'
    assert trial.complaints == ()


def test_the_judge_is_blind_if_it_could_not_read_one_in_five_hundred() -> None:
    outcomes = {"refused, BESTAND-BESCHADIGD": 5000, "read, with a fout": 998}
    assert not is_blind(outcomes | {f"{NOT_JUDGED}KeyError": 1, f"{NOT_JUDGED}ValueError": 1})
    assert is_blind(outcomes | {f"{NOT_JUDGED}KeyError": 2, f"{NOT_JUDGED}ValueError": 1})


def test_the_second_reader_sees_every_kind_of_cell() -> None:
    book = read_plainly(filled_bytes())
    assert not book.date_1904
    assert book.sheets["PPS"][5, 3] == Seen("text", "NHN-TECH-01")
    assert book.sheets["Financien"][7, 4].number == 3024
    assert book.sheets["Indicatoren"][10, 5].kind == "number"
