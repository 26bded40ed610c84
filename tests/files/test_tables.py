import datetime
from dataclasses import replace

import pandas as pd
import pytest

from monitor.domain.findings import Severity
from monitor.domain.frames import State
from monitor.domain.layout import TEMPLATE_VERSION
from monitor.files.locating.free_rows import MOST_ROWS
from monitor.files.parser.limits import Refused
from monitor.files.tables import read_tables
from monitor.files.workbook import Cell, Kind, refusal
from tests.files.filled_grid import FIRST_DATA_ROW, MODEL, Grid, answers, empty_grid, filled_grid
from tests.files.read_back import cell, finding, read, said, same_answers

ERROR, WARNING, NOTICE = Severity.ERROR, Severity.WARNING, Severity.NOTICE


class TestCells:
    def test_each_kind_of_answer_is_read_to_its_own_column(self) -> None:
        tables = read(filled_grid())
        assert cell(tables, "fields", "peildatum")["date"] == pd.Timestamp("2026-10-01")
        assert cell(tables, "fields", "regeling")["text"] == "rif_2024"
        assert cell(tables, "fields", "provincies")["text"] == "PV27;PV24"
        assert cell(tables, "fields", "subsidiebedrag")["number"] == 1_200_000
        assert cell(tables, "indicators", "vis_continuation_plan")["number"] == 1
        assert cell(tables, "indicators", "par_commitment_after")["number"] == pytest.approx(0.2)
        assert cell(tables, "indicators", "edu_structural_capacity")["text"] == "ja"
        assert cell(tables, "finance", "B02.geld", "budget_2025")["number"] == 3025
        assert cell(tables, "partners", "P01", "in_steering")["number"] == 1
        assert cell(tables, "swot", "S01", "impact")["number"] == 4
        assert tables.years == (2024, 2025, 2026)

    def test_a_cell_carries_its_place_and_its_raw_text(self) -> None:
        found = cell(read(filled_grid()), "indicators", "par_commitment_after")
        assert (found["sheet"], found["cell"], found["raw"]) == ("Indicatoren", "E10", "20%")

    def test_fields_and_indicators_have_a_row_for_every_answer_also_when_empty(self) -> None:
        tables = read(empty_grid())
        assert list(tables.cells["row"]) == [*MODEL.field, *MODEL.indicator]
        assert set(tables.cells["state"]) == {State.EMPTY}
        assert cell(tables, "fields", "pps_id")["cell"] == "C5"
        assert tables.findings == ()
        assert tables.counts.filled == 0

    def test_a_row_that_was_deleted_has_an_empty_answer_without_a_place(self) -> None:
        grid = filled_grid()
        grid["Indicatoren"].delete_row(grid["Indicatoren"].row("gov_pdca"))
        tables = read(grid)
        found = cell(tables, "indicators", "gov_pdca")
        assert (found["state"], found["sheet"], found["cell"]) == (State.EMPTY, "", "")
        assert MODEL.indicator["gov_pdca"].name in finding(tables, "RIJEN-ONTBREKEN").message

    def test_what_a_cell_holds_wrongly_is_said_with_the_question_and_an_example(self) -> None:
        grid = filled_grid()
        grid.fill("indicators", "par_active_share", "answer", "ongeveer de helft")
        grid.fill("kpi", "companies_new", "target", "veel")
        grid.fill("finance", "B02.geld", "budget_2025", "1.234")
        tables = read(grid)
        assert said(tables) == [
            ("GEEN-PERCENTAGE", "Indicatoren", "E11"),
            ("GEEN-GETAL", "KPI", "D11"),
            ("GETAL-DUBBELZINNIG", "Financien", "F7"),
        ]
        share, number, amount = tables.findings
        assert MODEL.indicator["par_active_share"].name in share.message
        assert "ongeveer de helft" in share.message
        assert "45%" in share.remedy
        assert share.raw == "ongeveer de helft"
        assert "Nieuwe bedrijven: Doel" in number.message
        assert "Arbeidsorganisaties (geld): Begroot 2025" in amount.message
        assert cell(tables, "indicators", "par_active_share")["state"] == State.INVALID

    def test_a_cell_with_an_error_or_a_formula_without_result_is_said(self) -> None:
        grid = filled_grid()
        grid.fill("indicators", "par_active_share", "answer", Cell(Kind.ERROR, "#DIV/0!"))
        grid.fill("indicators", "par_retention", "answer", Cell(Kind.UNCOMPUTED, None))
        tables = read(grid)
        assert said(tables) == [
            ("FOUTCODE-IN-CEL", "Indicatoren", "E11"),
            ("FORMULE-NIET-BEREKEND", "Indicatoren", "E12"),
        ]
        assert tables.counts.read == tables.counts.filled == len(answers(MODEL))

    def test_not_applicable_unknown_and_empty_differ(self) -> None:
        grid = filled_grid()
        grid.fill("indicators", "par_active_share", "answer", "n.v.t.")
        grid.fill("indicators", "par_retention", "answer", "PM")
        grid.fill("indicators", "par_sme_share", "answer", "  ")
        grid.fill("indicators", "par_concentration", "answer", 0.0)
        tables = read(grid)
        states = [
            cell(tables, "indicators", row)["state"]
            for row in ("par_active_share", "par_retention", "par_sme_share", "par_concentration")
        ]
        assert states == [State.NOT_APPLICABLE, State.UNKNOWN, State.EMPTY, State.ANSWERED]
        assert said(tables) == [("ONBEKEND-INGEVULD", "Indicatoren", "E12")]

    def test_serial_dates_count_from_1904_where_the_workbook_does(self) -> None:
        grid = filled_grid()
        grid.date_1904 = True
        days = (datetime.date(2026, 10, 1) - datetime.date(1904, 1, 1)).days
        grid.fill("fields", "peildatum", "answer", float(days))
        assert cell(read(grid), "fields", "peildatum")["date"] == pd.Timestamp("2026-10-01")

    def test_a_text_that_lost_control_characters_is_told(self) -> None:
        grid = filled_grid()
        sheet = grid["PPS"]
        sheet.cleaned.add((sheet.row("naam"), 3))
        assert said(read(grid)) == [("TEKENS-WEGGELATEN", "PPS", "C6")]


class TestVersions:
    def test_a_workbook_without_versions_reads_as_the_current_one(self) -> None:
        grid = filled_grid()
        grid.names.clear()
        tables = read(grid)
        assert [item.code for item in tables.findings] == ["VERSIE-ONTBREEKT"]
        assert {item.severity for item in tables.findings} == {WARNING}
        assert (tables.template_version, tables.model_version) == (TEMPLATE_VERSION, MODEL.version)
        assert same_answers(tables)

    def test_another_version_is_named_beside_the_current_one(self) -> None:
        grid = filled_grid()
        grid.names |= {"model_versie": "2025.1", "template_versie": "0"}
        tables = read(grid)
        assert [item.code for item in tables.findings] == ["VERSIE-ANDERS"] * 2
        assert "2025.1" in tables.findings[1].message
        assert MODEL.version in tables.findings[1].message
        assert (tables.template_version, tables.model_version) == ("0", "2025.1")

    @pytest.mark.parametrize(
        ("status", "code", "severity"),
        [
            ("vastgesteld", "VERSIE-BEKEND", NOTICE),
            ("proef: niet vastgesteld", "VERSIE-PROEF", WARNING),
            ("Proefversie", "VERSIE-PROEF", WARNING),
        ],
    )
    def test_a_known_version_needs_nothing_but_a_trial_is_warned_of(
        self, status: str, code: str, severity: Severity
    ) -> None:
        grid = filled_grid()
        grid.names["model_versie"] = "2027.1"
        other = replace(MODEL, version="2027.1", status=status)
        model = replace(MODEL, versions={"2027.1": other})
        told, *others = read_tables(grid.workbook(), model).findings
        assert not {item.code for item in others} & {"VERSIE-BEKEND", "VERSIE-PROEF"}
        assert (told.code, told.severity, told.raw) == (code, severity, "2027.1")
        assert MODEL.version in told.message
        assert ("proef" in told.message) is (code == "VERSIE-PROEF")


class TestLongTables:
    """A table that is filled row by row is no longer than any partnership needs."""

    def with_partners(self, count: int) -> Grid:
        grid = empty_grid()
        sheet = grid["Partners"]
        for at in range(count):
            sheet.put(FIRST_DATA_ROW + at, 2, f"Bouwbedrijf De Hamer {at}")
        return grid

    def test_of_as_many_rows_as_may_be_each_is_read(self) -> None:
        cells = read(self.with_partners(MOST_ROWS)).cells
        names = cells[(cells["table"] == "partners") & (cells["column"] == "organisation")]
        assert len(names) == MOST_ROWS

    def test_a_table_with_more_is_refused_by_its_name(self) -> None:
        with pytest.raises(Refused) as caught:
            read(self.with_partners(MOST_ROWS + 1))
        told = refusal(caught.value)
        assert told.message == (
            'Op de tab "Partners" zijn 1.001 rijen ingevuld. Meer dan 1.000 kan niet.'
        )


def test_a_table_beside_which_answers_are_left_out_by_a_fout_may_lack_rows() -> None:
    grid = filled_grid()
    assert read(grid).laid_out.unread == frozenset()
    sheet = grid["Financien"]
    sheet.put(60, 2, "Bijdrage van de gemeente aan de verbouwing")
    sheet.put(60, 4, 50_000.0)
    tables = read(grid)
    assert finding(tables, "POST-ONBEKEND").severity == "fout"
    assert tables.laid_out.unread == {"finance"}
