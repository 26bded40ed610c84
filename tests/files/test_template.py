"""The workbook that people download, held against the file format sentence by sentence."""

import io
import subprocess
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

import openpyxl
import pandas as pd
import pytest
from openpyxl.cell.cell import Cell
from openpyxl.utils import range_boundaries
from openpyxl.workbook import Workbook
from openpyxl.worksheet.datavalidation import DataValidation
from openpyxl.worksheet.worksheet import Worksheet
from python_calamine import CalamineWorkbook

from monitor.domain.frames import CELLS, State, frame
from monitor.domain.model import Model
from monitor.files.model_file import load_model
from monitor.files.template import Prefill, write_template
from monitor.settings import PROJECT_ROOT

TABS = [
    "Toelichting",
    "PPS",
    "Indicatoren",
    "KPI",
    "Financien",
    "Partners",
    "Mijlpalen",
    "SWOT",
    "Lijsten",
]
HEADERS = {
    "PPS": "id, Vraag, Antwoord, Toelichting",
    "Indicatoren": "id, Dimensie, Indicator, Vraag, Antwoord, Reden n.v.t., "
    "Toelichting of bewijs, Niveaus",
    "KPI": "id, KPI, Eenheid, Doel, Realisatie, Telling, Toelichting",
    "Financien": "id, Post, Soort, Begroot 2024, Gerealiseerd 2024, Begroot 2025, "
    "Gerealiseerd 2025, Prognose 2026, Prognose 2027, Prognose 2028, Prognose 2029",
    "Partners": "id, Organisatie, Type, Omvang, Gemeente, Rol, In stuurgroep, Status, Startdatum, "
    "Einddatum, Geld begroot, Geld gerealiseerd, Natura begroot, Natura gerealiseerd, "
    "Toezegging na subsidie, Toegezegd tot, Bedrag per jaar, Toelichting",
    "Mijlpalen": "id, Mijlpaal, Fase, Plandatum, Realisatiedatum, Status, Toelichting",
    "SWOT": "id, Kwadrant, Titel, Toelichting, Dimensie, Bewijs, Impact (1-5), Urgentie (1-5), "
    "Actie, Actiehouder (rol), Actiedatum",
}
LABELS = {
    "PPS": {"id", "Vraag"},
    "Indicatoren": {"id", "Dimensie", "Indicator", "Vraag", "Niveaus"},
    "KPI": {"id", "KPI", "Eenheid"},
    "Financien": {"id", "Post", "Soort"},
    "Partners": {"id"},
    "Mijlpalen": {"id"},
    "SWOT": {"id"},
}
YEARS = (2024, 2025)


@cache
def model() -> Model:
    return load_model(PROJECT_ROOT / "data" / "model.toml")


@cache
def blank() -> bytes:
    return write_template(model(), YEARS)


def opened(content: bytes) -> Workbook:
    return openpyxl.load_workbook(io.BytesIO(content))


@cache
def book() -> Workbook:
    return opened(blank())


def headers(sheet: Worksheet) -> list[str]:
    return [str(cell.value) for cell in sheet[4]]


def ids(sheet: Worksheet) -> list[str]:
    return [str(sheet.cell(row, 1).value) for row in range(5, sheet.max_row + 1)]


def cell_of(workbook: Workbook, tab: str, row: str, header: str) -> Cell:
    sheet = workbook[tab]
    return sheet.cell(5 + ids(sheet).index(row), 1 + headers(sheet).index(header))


def data_cells(tab: str) -> Iterator[tuple[str, Cell]]:
    sheet = book()[tab]
    for row in sheet.iter_rows(min_row=5):
        yield from zip(headers(sheet), row, strict=True)


def check_of(workbook: Workbook, cell: Cell) -> DataValidation:
    (found,) = (
        check
        for check in workbook[cell.parent.title].data_validations.dataValidation
        if cell.coordinate in check.sqref
    )
    return found


def choices(workbook: Workbook, cell: Cell) -> list[Any]:
    tab, _, area = check_of(workbook, cell).formula1.partition("!")
    assert tab == "Lijsten"
    left, top, right, bottom = range_boundaries(area)
    assert left == right
    return [workbook[tab].cell(row, left).value for row in range(top, bottom + 1)]


class TestTabs:
    def test_stand_in_their_order_with_only_the_lists_hidden(self) -> None:
        assert book().sheetnames == TABS
        hidden = [sheet.title for sheet in book() if sheet.sheet_state != "visible"]
        assert hidden == ["Lijsten"]

    @pytest.mark.parametrize("tab", TABS)
    def test_begin_with_title_and_one_line_of_instruction(self, tab: str) -> None:
        assert book()[tab]["A1"].value == tab
        assert book()[tab]["A2"].value
        assert "\n" not in book()[tab]["A2"].value

    @pytest.mark.parametrize("tab", HEADERS)
    def test_have_exactly_these_headers(self, tab: str) -> None:
        assert ", ".join(headers(book()[tab])) == HEADERS[tab]

    def test_hold_a_row_for_whatever_the_model_asks(self) -> None:
        assert ids(book()["PPS"]) == [item.id for item in model().fields]
        assert ids(book()["Indicatoren"]) == [item.id for item in model().indicators]
        assert ids(book()["KPI"]) == [item.id for item in model().kpis]
        assert ids(book()["Financien"])[2:4] == ["B02.geld", "B02.natura"]
        assert len(ids(book()["Financien"])) == 2 * len(model().finance_lines)

    @pytest.mark.parametrize(
        ("tab", "first", "last", "count"),
        [
            ("Partners", "P01", "P60", 60),
            ("Mijlpalen", "M01", "M20", 20),
            ("SWOT", "S01", "S40", 40),
        ],
    )
    def test_hold_empty_rows_with_ids(self, tab: str, first: str, last: str, count: int) -> None:
        found = ids(book()[tab])
        assert (found[0], found[-1], len(found)) == (first, last, count)

    def test_labels_are_exactly_the_texts_of_the_model(self) -> None:
        for item in model().fields:
            assert cell_of(book(), "PPS", item.id, "Vraag").value == item.question
        for item in model().indicators:
            assert cell_of(book(), "Indicatoren", item.id, "Indicator").value == item.name

    def test_hold_no_formula(self) -> None:
        kinds = {cell.data_type for sheet in book() for row in sheet for cell in row}
        assert kinds <= {"s", "n"}

    def test_read_the_same_with_another_reader(self) -> None:
        other = CalamineWorkbook.from_filelike(io.BytesIO(blank()))
        assert other.sheet_names == TABS
        rows = other.get_sheet_by_name("KPI").to_python(skip_empty_area=False)
        assert rows[3] == HEADERS["KPI"].split(", ")
        assert rows[4][:3] == ["students_reached", "Bereikte studenten", "personen dit schooljaar"]


class TestNames:
    def test_hold_the_versions_as_text(self) -> None:
        names = {name: item.attr_text for name, item in book().defined_names.items()}
        assert names == {"template_versie": '"1"', "model_versie": f'"{model().version}"'}


class TestProtection:
    @pytest.mark.parametrize("tab", TABS)
    def test_needs_no_password_and_lets_rows_and_columns_be_sized(self, tab: str) -> None:
        guard = book()[tab].protection
        assert guard.sheet
        assert guard.password is None
        refused = [guard.formatRows, guard.formatColumns, guard.autoFilter, guard.sort]
        assert not any(refused)

    @pytest.mark.parametrize("tab", HEADERS)
    def test_leaves_only_input_cells_open(self, tab: str) -> None:
        for header, cell in data_cells(tab):
            assert cell.protection.locked is (header in LABELS[tab]), cell.coordinate
        assert all(
            cell.protection.locked for row in book()[tab].iter_rows(max_row=4) for cell in row
        )

    @pytest.mark.parametrize("tab", HEADERS)
    def test_input_cells_show_it_by_colour_and_by_line(self, tab: str) -> None:
        for header, cell in data_cells(tab):
            is_input = header not in LABELS[tab]
            assert (cell.border.bottom.style == "dotted") is is_input, cell.coordinate
            assert (cell.fill.fill_type == "solid") is is_input, cell.coordinate

    def test_ids_are_small_and_grey(self) -> None:
        font = book()["KPI"]["A5"].font
        assert font.size < book()["KPI"]["B5"].font.size
        assert font.color.rgb == "FF6B7280"

    def test_required_and_core_questions_say_so_behind_their_label(self) -> None:
        for item in model().fields:
            shown = cell_of(book(), "PPS", item.id, "Vraag").number_format
            assert ("*" in shown) is item.required
        for item in model().indicators:
            shown = cell_of(book(), "Indicatoren", item.id, "Indicator").number_format
            assert ("kernvraag" in shown) is item.core


class TestChoices:
    def test_levels_are_chosen_by_number_and_text_and_only_core_lacks_nvt(self) -> None:
        for item in model().indicators:
            if item.kind != "level":
                continue
            expected = [f"{number} - {text}" for number, text in enumerate(item.levels, 1)]
            found = choices(book(), cell_of(book(), "Indicatoren", item.id, "Antwoord"))
            assert found == (expected if item.core else [*expected, "n.v.t."])

    def test_choices_are_chosen_by_label(self) -> None:
        for item in model().fields:
            if item.kind in ("choice", "many"):
                cell = cell_of(book(), "PPS", item.id, "Antwoord")
                assert choices(book(), cell) == [
                    option.label for option in model().lists[item.choices]
                ]

    @pytest.mark.parametrize(
        ("tab", "row", "header", "list_name"),
        [
            ("Partners", "P60", "Type", "partner_type"),
            ("Partners", "P01", "Toezegging na subsidie", "commitment"),
            ("Mijlpalen", "M20", "Status", "milestone_status"),
            ("SWOT", "S01", "Kwadrant", "quadrant"),
            ("SWOT", "S40", "Dimensie", "dimension"),
            ("KPI", "own_revenue", "Telling", "counting"),
        ],
    )
    def test_tables_choose_from_the_lists(
        self, tab: str, row: str, header: str, list_name: str
    ) -> None:
        found = choices(book(), cell_of(book(), tab, row, header))
        assert found == [option.label for option in model().lists[list_name]]

    def test_yes_or_no_and_a_scale_are_chosen_too(self) -> None:
        assert choices(book(), cell_of(book(), "Partners", "P01", "In stuurgroep")) == ["ja", "nee"]
        assert choices(book(), cell_of(book(), "SWOT", "S01", "Impact (1-5)")) == [1, 2, 3, 4, 5]

    def test_a_single_choice_must_be_in_the_list(self) -> None:
        check = check_of(book(), cell_of(book(), "PPS", "sector", "Antwoord"))
        assert (check.errorStyle, check.showErrorMessage) == ("stop", True)

    def test_several_choices_may_stand_in_one_cell(self) -> None:
        assert not check_of(
            book(), cell_of(book(), "PPS", "provincies", "Antwoord")
        ).showErrorMessage

    def test_each_list_stands_under_its_name(self) -> None:
        sheet = book()["Lijsten"]
        names = headers(sheet)
        assert set(model().lists) <= set(names)
        assert len(names) == len(set(names))
        column = 1 + names.index("province")
        assert sheet.cell(5, column).value == model().lists["province"][0].label


class TestNumbersAndDates:
    CELLS = (
        ("PPS", "startdatum", "Antwoord", "date", "d-m-yyyy"),
        ("PPS", "subsidiebedrag", "Antwoord", "decimal", "#,##0"),
        ("Indicatoren", "par_active_share", "Antwoord", "decimal", "0.0%"),
        ("Indicatoren", "fin_forecast_years", "Antwoord", "decimal", "General"),
        ("Indicatoren", "gov_agreement_months", "Antwoord", "date", "d-m-yyyy"),
        ("KPI", "students_reached", "Doel", "decimal", "General"),
        ("Financien", "B02.geld", "Prognose 2029", "decimal", "#,##0"),
        ("Partners", "P60", "Einddatum", "date", "d-m-yyyy"),
        ("SWOT", "S40", "Actiedatum", "date", "d-m-yyyy"),
    )

    @pytest.mark.parametrize(("tab", "row", "header", "kind", "shown"), CELLS)
    def test_are_shown_and_checked_and_only_warned_about(
        self, tab: str, row: str, header: str, kind: str, shown: str
    ) -> None:
        cell = cell_of(book(), tab, row, header)
        check = check_of(book(), cell)
        assert (check.type, cell.number_format) == (kind, shown)
        assert (check.errorStyle, check.showErrorMessage) == ("warning", True)
        assert check.error.startswith("Hier hoort een ")
        assert check.allow_blank

    def test_a_share_runs_to_one_and_one_of_a_target_to_ten(self) -> None:
        for name, top in (("par_active_share", "1"), ("inn_llo_reach", "10")):
            check = check_of(book(), cell_of(book(), "Indicatoren", name, "Antwoord"))
            assert (check.formula1, check.formula2) == ("0", top)

    def test_only_what_may_be_nvt_says_so(self) -> None:
        for item in model().indicators:
            if item.kind in ("share", "number", "date"):
                cell = cell_of(book(), "Indicatoren", item.id, "Antwoord")
                assert ("n.v.t." in check_of(book(), cell).error) is not item.core

    def test_free_text_stays_as_it_is_typed(self) -> None:
        assert cell_of(book(), "PPS", "meetmoment", "Antwoord").number_format == "@"
        assert cell_of(book(), "Partners", "P01", "Organisatie").number_format == "@"


class TestHelp:
    def test_stands_in_prompts_that_excel_can_show(self) -> None:
        for sheet in book():
            for check in sheet.data_validations.dataValidation:
                assert check.showInputMessage
                assert 0 < len(check.promptTitle) <= 32
                assert 0 < len(check.prompt) <= 255
                assert len(check.error or "") <= 224

    def test_says_what_a_field_and_a_kpi_mean(self) -> None:
        field = cell_of(book(), "PPS", "penvoerder_brin", "Antwoord")
        assert check_of(book(), field).prompt == model().field["penvoerder_brin"].help
        kpi = cell_of(book(), "KPI", "companies_sme", "Realisatie")
        assert model().kpi["companies_sme"].definition in check_of(book(), kpi).prompt

    def test_says_of_a_number_what_it_counts_and_from_where_to_where(self) -> None:
        answer = cell_of(book(), "Indicatoren", "fin_forecast_years", "Antwoord")
        said = check_of(book(), answer).prompt
        assert said.startswith("Vul een getal in: 0 tot en met 10 jaar. ")
        levels = cell_of(book(), "Indicatoren", "fin_forecast_years", "Niveaus")
        assert levels.value == "0 tot en met 10 jaar"

    def test_says_of_a_question_that_a_table_answers_that_it_may_stay_empty(self) -> None:
        answer = cell_of(book(), "Indicatoren", "par_retention", "Antwoord")
        assert (
            "Vult u de tab Partners in, dan mag dit leeg blijven" in check_of(book(), answer).prompt
        )

    def test_says_that_a_field_is_required(self) -> None:
        cell = cell_of(book(), "PPS", "pps_id", "Antwoord")
        assert check_of(book(), cell).prompt.startswith("Verplicht. ")

    def test_the_first_tab_tells_what_is_meant_and_who_sees_it(self) -> None:
        text = "\n".join(
            str(cell.value) for row in book()["Toelichting"] for cell in row if cell.value
        )
        assert "Uw samenwerking gaat door als de subsidie stopt." in text
        assert "Groene energie" in text
        assert all(option.label in text for option in model().lists["visibility"])
        assert all(use in text for use in (*model().uses, *model().not_uses))


class TestPrint:
    @pytest.mark.parametrize("tab", HEADERS)
    def test_keeps_the_header_in_sight_and_fits_the_paper(self, tab: str) -> None:
        sheet = book()[tab]
        assert sheet.freeze_panes.endswith("5")
        assert sheet.print_title_rows == "$4:$4"
        first_row = 4 if tab == "Partners" else 1
        assert sheet.print_area.startswith(f"'{tab}'!$A${first_row}:$")
        assert sheet.print_area.endswith(f"${sheet.max_row}")
        assert sheet.page_setup.orientation == "landscape"
        assert sheet.sheet_properties.pageSetUpPr.fitToPage
        assert 1 <= sheet.page_setup.fitToWidth <= 2
        assert "&P van &N" in sheet.oddFooter.right.text

    def test_rows_are_high_enough_for_the_levels(self) -> None:
        sheet = book()["Indicatoren"]
        for row in range(5, sheet.max_row + 1):
            levels = sheet.cell(row, 8)
            needed = levels.font.size * 1.15 * (1 + str(levels.value).count("\n"))
            assert sheet.row_dimensions[row].height >= needed


class TestYears:
    def test_may_be_given_as_first_and_last_or_all(self) -> None:
        assert write_template(model(), range(2024, 2026)) == blank()

    def test_must_run_forward(self) -> None:
        with pytest.raises(ValueError, match="2023, is before"):
            write_template(model(), (2024, 2023))


def test_the_same_input_gives_the_same_bytes() -> None:
    assert write_template(model(), YEARS) == blank()


def put_back(
    *rows: dict[str, Any], reference_date: date | None = None, years: tuple[int, int] = YEARS
) -> Workbook:
    return opened(write_template(model(), years, prefill(*rows, reference_date=reference_date)))


def prefill(*rows: dict[str, Any], reference_date: date | None = None) -> Prefill:
    cells = frame(CELLS, [{"state": State.ANSWERED, "raw": "", **row} for row in rows])
    return Prefill("NHN-TECH-01", "2026-midterm", cells, reference_date)


def given(table: str, row: str, column: str, **values: Any) -> dict[str, Any]:
    return {"table": table, "row": row, "column": column, **values}


class TestPrefill:
    def test_names_the_partnership_and_the_new_round(self) -> None:
        workbook = put_back(
            given("fields", "meetmoment", "answer", text="2025-nulmeting"),
            given("fields", "peildatum", "answer", date=pd.Timestamp("2025-10-01")),
        )
        assert workbook.defined_names["pps_id"].attr_text == '"NHN-TECH-01"'
        assert workbook.defined_names["meetmoment"].attr_text == '"2026-midterm"'
        assert cell_of(workbook, "PPS", "pps_id", "Antwoord").value == "NHN-TECH-01"
        assert cell_of(workbook, "PPS", "meetmoment", "Antwoord").value == "2026-midterm"
        assert cell_of(workbook, "PPS", "peildatum", "Antwoord").value is None

    def test_carries_a_reference_date_that_is_given(self) -> None:
        cell = cell_of(put_back(reference_date=date(2026, 10, 1)), "PPS", "peildatum", "Antwoord")
        assert cell.value.date() == date(2026, 10, 1)

    @pytest.mark.parametrize(
        ("cell", "place", "expected"),
        [
            (given("fields", "naam", "answer", text="=1+1"), ("PPS", "Antwoord"), "=1+1"),
            (
                given("fields", "regeling", "answer", text="rif_2024"),
                ("PPS", "Antwoord"),
                "RIF 2024-2027",
            ),
            (
                given("fields", "provincies", "answer", text="PV27;PV24"),
                ("PPS", "Antwoord"),
                "Noord-Holland; Flevoland",
            ),
            (given("fields", "subsidiebedrag", "answer", number=1.5e6), ("PPS", "Antwoord"), 1.5e6),
            (
                given("fields", "sector", "note", text="ook zorg"),
                ("PPS", "Toelichting"),
                "ook zorg",
            ),
            (
                given("indicators", "reg_agenda", "reason", text="nog niet"),
                ("Indicatoren", "Reden n.v.t."),
                "nog niet",
            ),
            (
                given("indicators", "edu_structural_capacity", "answer", text="gedeeltelijk"),
                ("Indicatoren", "Antwoord"),
                "gedeeltelijk",
            ),
            (
                given("indicators", "par_active_share", "answer", number=0.45),
                ("Indicatoren", "Antwoord"),
                0.45,
            ),
            (given("kpi", "own_revenue", "realised", number=1250.5), ("KPI", "Realisatie"), 1250.5),
            (
                given("kpi", "own_revenue", "counting", text="schatting"),
                ("KPI", "Telling"),
                "schatting",
            ),
            (
                given("finance", "B02.natura", "budget_2025", number=9000),
                ("Financien", "Begroot 2025"),
                9000,
            ),
            (
                given("partners", "P03", "in_steering", number=1),
                ("Partners", "In stuurgroep"),
                "ja",
            ),
            (
                given("partners", "P03", "in_steering", number=0),
                ("Partners", "In stuurgroep"),
                "nee",
            ),
            (
                given("partners", "P03", "type", text="oo_fonds"),
                ("Partners", "Type"),
                "O&O-fonds",
            ),
            (given("swot", "S02", "impact", number=4), ("SWOT", "Impact (1-5)"), 4),
            (
                given("swot", "S02", "dimension", text="governance"),
                ("SWOT", "Dimensie"),
                "Governance en organisatie",
            ),
        ],
    )
    def test_values_land_in_their_cell_as_if_typed(
        self, cell: dict[str, Any], place: tuple[str, str], expected: Any
    ) -> None:
        tab, header = place
        found = cell_of(put_back(cell), tab, cell["row"], header)
        assert found.value == expected
        assert found.data_type == ("s" if isinstance(expected, str) else "n")

    def test_a_level_comes_back_with_its_text(self) -> None:
        workbook = put_back(given("indicators", "vis_shared_vision", "answer", number=3))
        cell = cell_of(workbook, "Indicatoren", "vis_shared_vision", "Antwoord")
        assert cell.value == f"3 - {model().indicator['vis_shared_vision'].levels[2]}"
        assert cell.value in choices(workbook, cell)

    def test_a_date_comes_back_as_a_date(self) -> None:
        workbook = put_back(given("milestones", "M01", "planned", date=pd.Timestamp("2026-03-01")))
        cell = cell_of(workbook, "Mijlpalen", "M01", "Plandatum")
        assert (cell.is_date, cell.value.date()) == (True, date(2026, 3, 1))

    def test_nvt_and_what_was_unknown_come_back_as_words(self) -> None:
        workbook = put_back(
            given("indicators", "par_sme_share", "answer", state=State.NOT_APPLICABLE),
            given("indicators", "par_retention", "answer", state=State.UNKNOWN, raw="PM"),
            given("indicators", "par_comakership", "answer", state=State.EMPTY),
        )
        found = [
            cell_of(workbook, "Indicatoren", name, "Antwoord").value
            for name in ("par_sme_share", "par_retention", "par_comakership")
        ]
        assert found == ["n.v.t.", "PM", None]

    def test_an_option_that_is_gone_comes_back_by_its_id(self) -> None:
        workbook = put_back(given("fields", "sector", "answer", text="lucht"))
        assert cell_of(workbook, "PPS", "sector", "Antwoord").value == "lucht"

    def test_there_are_rows_for_all_partners(self) -> None:
        workbook = put_back(given("partners", "P61", "organisation", text="Metaalhuis Oost"))
        assert cell_of(workbook, "Partners", "P61", "Organisatie").value == "Metaalhuis Oost"
        cell = cell_of(workbook, "Partners", "P61", "Status")
        assert choices(workbook, cell)[0] == "actief"

    def test_years_with_amounts_are_added(self) -> None:
        workbook = put_back(given("finance", "B01.geld", "realised_2023", number=5))
        assert headers(workbook["Financien"])[3] == "Begroot 2023"
        assert cell_of(workbook, "Financien", "B01.geld", "Gerealiseerd 2023").value == 5

    def test_an_answer_without_its_value_is_a_fault(self) -> None:
        with pytest.raises(ValueError, match="without its money"):
            put_back(given("fields", "subsidiebedrag", "answer"))

    def test_a_long_note_gets_a_higher_row(self) -> None:
        short = put_back(given("fields", "naam", "note", text="kort"))["PPS"].row_dimensions[6]
        long = put_back(given("fields", "naam", "note", text="lang " * 99))["PPS"].row_dimensions[6]
        assert long.height > short.height


@pytest.fixture(scope="module")
def saved_again(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("libreoffice")
    source = folder / "monitor.xlsx"
    cells = [
        given("fields", "naam", "answer", text="=1+1"),
        given("fields", "startdatum", "answer", date=pd.Timestamp("2024-09-01")),
        given("indicators", "par_active_share", "answer", number=0.45),
    ]
    source.write_bytes(write_template(model(), YEARS, prefill(*cells)))
    for form in ("xlsx", "pdf"):
        run = subprocess.run(
            [
                "soffice",
                "--headless",
                f"-env:UserInstallation={(folder / 'profile').as_uri()}",
                "--convert-to",
                form,
                "--outdir",
                str(folder / form),
                str(source),
            ],
            capture_output=True,
            check=True,
            text=True,
            timeout=120,
        )
        assert "rror" not in run.stdout + run.stderr
    return folder


class TestLibreOffice:
    def test_keeps_names_choices_and_values(self, saved_again: Path) -> None:
        workbook = openpyxl.load_workbook(saved_again / "xlsx" / "monitor.xlsx")
        assert workbook.sheetnames == TABS
        names = {name: item.attr_text for name, item in workbook.defined_names.items()}
        assert names["template_versie"] == '"1"'
        assert names["meetmoment"] == '"2026-midterm"'
        sector = cell_of(workbook, "PPS", "sector", "Antwoord")
        labels = [option.label for option in model().lists["sector"]]
        sheet, _, area = check_of(workbook, sector).formula1.partition("!")
        left, top, _, bottom = range_boundaries(area)
        lists = workbook[sheet.strip("$'")]
        assert [lists.cell(row, left).value for row in range(top, bottom + 1)] == labels
        name = cell_of(workbook, "PPS", "naam", "Antwoord")
        assert (name.value, name.data_type) == ("=1+1", "s")
        assert cell_of(workbook, "Indicatoren", "par_active_share", "Antwoord").value == 0.45
        start = cell_of(workbook, "PPS", "startdatum", "Antwoord")
        assert start.value.date() == date(2024, 9, 1)

    def test_prints_it(self, saved_again: Path) -> None:
        assert (saved_again / "pdf" / "monitor.pdf").read_bytes().startswith(b"%PDF")

    def test_breaks_no_word_of_a_header(self, saved_again: Path) -> None:
        # On a machine without Arial its letters are wider: then too.
        pdf = saved_again / "pdf" / "monitor.pdf"
        run = subprocess.run(
            ["pdftotext", "-raw", str(pdf), "-"], capture_output=True, check=True, text=True
        )
        named = {word for header in HEADERS.values() for word in header.split(", ")}
        assert {word for header in named for word in header.split()} <= set(run.stdout.split())
