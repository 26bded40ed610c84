import pytest

from monitor.domain.findings import Severity, gathered
from monitor.domain.frames import State
from tests.files.filled_grid import MODEL, filled_grid
from tests.files.read_back import cell, finding, read, said, same_answers

FIXED = ["PPS", "Indicatoren", "KPI", "Financien"]


class TestById:
    @pytest.mark.parametrize("title", FIXED)
    def test_rows_may_stand_in_any_order(self, title: str) -> None:
        grid = filled_grid()
        grid[title].order_rows(reversed(grid[title].data_rows))
        tables = read(grid)
        assert same_answers(tables)
        assert tables.findings == ()

    def test_an_id_is_read_without_regard_to_case_and_spaces(self) -> None:
        grid = filled_grid()
        grid["PPS"].put(grid["PPS"].row("naam"), 1, " NAAM\xa0")
        grid["PPS"].put(grid["PPS"].row(" NAAM\xa0"), 2, "Hoe heten jullie?")
        assert same_answers(read(grid))

    def test_ids_hold_where_all_labels_were_translated(self) -> None:
        grid = filled_grid()
        for row in grid["Indicatoren"].data_rows:
            for column in (2, 3, 4, 8):
                grid["Indicatoren"].put(row, column, f"Question {row} {column}")
        tables = read(grid)
        assert same_answers(tables)
        assert {code for code, *_ in said(tables)} == {"TEKST-ANDERS", "TEKSTEN-ANDERS"}

    @pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "Partners"])
    def test_a_header_row_that_was_sorted_along_may_stand_among_the_rows(self, title: str) -> None:
        grid = filled_grid()
        places = {4: 7, 5: 4, 6: 5, 7: 6}
        grid[title].move(lambda row, column: (places.get(row, row), column))
        tables = read(grid)
        assert same_answers(tables)
        assert tables.findings == ()


class TestByLabel:
    @pytest.mark.parametrize("title", FIXED)
    def test_a_row_without_id_is_known_by_its_label(self, title: str) -> None:
        grid = filled_grid()
        rows = grid[title].data_rows
        for row in rows:
            grid[title].put(row, 1, None)
        grid[title].order_rows(reversed(rows))
        tables = read(grid)
        assert same_answers(tables)
        assert tables.findings == ()

    def test_a_row_with_an_id_that_is_none_of_ours_is_known_by_its_label(self) -> None:
        grid = filled_grid()
        grid["KPI"].put(8, 1, "k-4")
        grid["KPI"].put(9, 1, "k-5")
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-CODE-ONBEKEND", "KPI", "A8")]
        assert '"k-4"' in tables.findings[0].message
        assert "(aantal rijen: 2)" in tables.findings[0].message

    @pytest.mark.parametrize(
        ("title", "row_id", "column", "text"),
        [
            ("PPS", "peildatum", 2, "Op welke datum gelden de antwoorden (peildatum)?"),
            ("KPI", "teachers_trained", 2, "Geprofesionaliseerde docenten"),
            ("Financien", "B04.natura", 2, "O&O-fonds"),
        ],
    )
    def test_a_misspelt_label_is_taken_and_reported(
        self, title: str, row_id: str, column: int, text: str
    ) -> None:
        grid = filled_grid()
        row = grid[title].row(row_id)
        grid[title].put(row, 1, None)
        grid[title].put(row, column, text)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-LIJKT-OP", title, f"B{row}")]
        assert tables.findings[0].severity is Severity.WARNING
        assert tables.findings[0].raw == text

    def test_a_label_that_is_like_none_is_not_taken(self) -> None:
        grid = filled_grid()
        row = grid["KPI"].row("companies_new")
        grid["KPI"].put(row, 1, None)
        grid["KPI"].put(row, 2, "Bedrijven uit de buurt")
        tables = read(grid)
        assert tables.cells.query("row == 'companies_new'").empty
        found = finding(tables, "RIJ-ONBEKEND")
        assert (found.cell, found.severity) == (f"B{row}", Severity.WARNING)
        assert MODEL.kpi["companies_new"].name in finding(tables, "RIJEN-ANDERS-GENOEMD").message

    def test_a_label_that_is_like_a_row_that_is_there_is_not_taken_for_it(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        sheet.put(30, 2, "Nieuwe bedrijfen")
        sheet.put(30, 5, 999.0)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-ONBEKEND", "KPI", "B30")]

    def test_geld_and_natura_are_never_taken_for_one_another(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for row_id in ("B02.geld", "B02.natura"):
            row = sheet.row(row_id)
            sheet.put(row, 1, None)
            sheet.put(row, 3, None)
        tables = read(grid)
        assert tables.cells.query("row.str.startswith('B02')").empty
        assert "POSTEN-ZONDER-SOORT" in [item.code for item in tables.findings]


class TestContradictions:
    @pytest.mark.parametrize("first", [2, 3, 4])
    def test_answers_of_a_table_that_was_half_sorted_are_not_taken(self, first: int) -> None:
        grid = filled_grid()
        sheet = grid["Indicatoren"]
        rows = sheet.data_rows
        sheet.order_rows([rows[1], rows[0], *rows[2:]], range(first, 100))
        tables = read(grid)
        assert said(tables) == [
            ("RIJ-TEGENSTRIJDIG", "Indicatoren", "E5"),
            ("RIJ-TEGENSTRIJDIG", "Indicatoren", "E6"),
        ]
        assert {item.severity for item in tables.findings} == {Severity.ERROR}
        found = cell(tables, "indicators", "vis_continuation_plan")
        assert (found["state"], found["cell"]) == (State.INVALID, "E5")
        assert tables.counts.read == tables.counts.filled

    def test_in_a_table_that_was_half_sorted_a_bare_id_is_not_believed(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        rows = sheet.data_rows
        sheet.put(rows[2], 2, None)
        sheet.order_rows([*rows[1:], rows[0]], range(2, 100))
        tables = read(grid)
        assert ("RIJ-ONZEKER", "KPI", f"D{rows[1]}") in said(tables)
        assert State.ANSWERED not in set(tables.cells.query("table == 'kpi'")["state"])

    def test_of_a_column_that_was_sorted_by_itself_is_told_once(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        rows = sheet.data_rows
        sheet.put(rows[2], 2, None)
        sheet.order_rows([*rows[1:], rows[0]], range(2, 100))
        told = [item for item in gathered(read(grid).findings) if item.severity is Severity.ERROR]
        assert [item.code for item in told] == ["RIJEN-TEGENSTRIJDIG"]

    def test_so_are_names_that_were_sorted_by_themselves_where_ids_are_gone(self) -> None:
        grid = filled_grid()
        sheet = grid["Indicatoren"]
        rows = sheet.data_rows
        for row in rows:
            sheet.put(row, 1, None)
        sheet.order_rows([*rows[1:], rows[0]], range(2, 4))
        told = [item for item in gathered(read(grid).findings) if item.severity is Severity.ERROR]
        assert [item.code for item in told] == ["RIJEN-LABELS-TEGENSTRIJDIG"]

    def test_a_misspelt_label_of_another_row_contradicts_too(self) -> None:
        grid = filled_grid()
        row = grid["KPI"].row("companies_new")
        grid["KPI"].put(row, 2, "Gestopte bedrijfen")
        tables = read(grid)
        assert said(tables) == [
            ("RIJ-TEGENSTRIJDIG", "KPI", f"D{row}"),
            ("RIJ-TEGENSTRIJDIG", "KPI", f"E{row}"),
        ]

    @pytest.mark.parametrize(
        "label", ["Totaal lasten", "Subtotaal", "Som", "Resultaat", "Controle"]
    )
    @pytest.mark.parametrize("form", ["geld", None])
    def test_amounts_of_a_row_of_ours_that_is_a_total_now_are_asked(
        self, label: str, form: str | None
    ) -> None:
        """Counted, they would be in the sums twice."""
        grid = filled_grid()
        sheet = grid["Financien"]
        row = sheet.row("L06.geld")
        sheet.put(row, 2, label)
        sheet.put(row, 3, form)
        tables = read(grid)
        assert {(code, place) for code, _, place in said(tables)} == {
            ("RIJ-TOTAAL-OF-ONZE", f"{letter}{row}") for letter in "DEFGHI"
        }
        assert {item.severity for item in tables.findings} == {Severity.ERROR}
        assert f'heet nu "{label}"' in tables.findings[0].message
        states = tables.cells.query("row == 'L06.geld'")["state"]
        assert set(states) == {State.INVALID}

    def test_totals_in_rows_of_ours_say_nothing_of_the_other_rows(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for row_id in ("L05.geld", "L06.geld"):
            sheet.put(sheet.row(row_id), 2, "Totaal")
        sheet.put(sheet.row("L01.geld"), 2, None)
        sheet.put(sheet.row("L01.geld"), 3, None)
        assert {code for code, *_ in said(read(grid))} == {"RIJ-TOTAAL-OF-ONZE"}

    def test_our_own_name_may_say_that_it_is_all_of_it(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        sheet.put(sheet.row("students_reached"), 2, "Totaal bereikte studenten")
        tables = read(grid)
        assert same_answers(tables)
        assert [code for code, *_ in said(tables)] == ["TEKST-ANDERS"]

    def test_an_empty_row_of_ours_may_be_called_a_total(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        row = sheet.row("L06.natura")
        for column in [column for at, column in sheet.cells if at == row and column > 3]:
            sheet.put(row, column, None)
        sheet.put(row, 2, "Totaal lasten")
        assert [code for code, *_ in said(read(grid))] == ["TEKST-ANDERS"]

    @pytest.mark.parametrize("with_id", [True, False])
    @pytest.mark.parametrize("rows", [["students_reached"], ["students_reached", "companies_new"]])
    def test_a_unit_that_other_rows_have_is_a_changed_unit(
        self, rows: list[str], with_id: bool
    ) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        for row_id in rows:
            row = sheet.row(row_id)
            sheet.put(row, 3, "aantal")
            sheet.put(row, 1, row_id if with_id else None)
        tables = read(grid)
        assert same_answers(tables)
        assert [code for code, *_ in said(tables)] == ["TEKST-ANDERS"] * len(rows)

    def test_a_unit_in_euros_makes_other_numbers_of_that_row(self) -> None:
        grid = filled_grid()
        grid["KPI"].put(grid["KPI"].row("students_reached"), 3, "euro")
        codes = [code for code, *_ in said(read(grid))]
        assert sorted(codes) == ["GETAL-BIJ-ANDERE-TEKST"] * 2 + ["TEKST-ANDERS-BIJ-GETAL"]

    def test_units_that_were_sorted_away_from_their_names_contradict(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        one, two = sheet.row("students_reached") - 5, sheet.row("companies_new") - 5
        rows = sheet.data_rows
        rows[one], rows[two] = rows[two], rows[one]
        sheet.order_rows(rows, range(3, 100))
        tables = read(grid)
        assert {code for code, *_ in said(tables)} == {"RIJ-TEGENSTRIJDIG"}
        assert State.ANSWERED not in set(tables.cells.query("row == 'companies_new'")["state"])

    def test_a_unit_alone_is_no_name(self) -> None:
        grid = filled_grid()
        row = grid["KPI"].row("own_revenue")
        grid["KPI"].put(row, 1, None)
        grid["KPI"].put(row, 2, None)
        tables = read(grid)
        assert tables.cells.query("row == 'own_revenue'").empty
        assert finding(tables, "RIJ-ONBEKEND").cell == f"C{row}"

    def test_labels_that_contradict_each_other_name_no_row(self) -> None:
        grid = filled_grid()
        sheet = grid["Indicatoren"]
        for row in sheet.data_rows[:2]:
            sheet.put(row, 1, None)
        rows = sheet.data_rows
        sheet.order_rows([rows[1], rows[0], *rows[2:]], range(4, 100))
        tables = read(grid)
        assert said(tables)[:-1] == [
            ("RIJ-LABELS-TEGENSTRIJDIG", "Indicatoren", "E5"),
            ("RIJ-LABELS-TEGENSTRIJDIG", "Indicatoren", "E6"),
        ]

    def test_a_post_that_was_merged_over_its_rows_is_that_of_each(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        top, below = sheet.row("B02.geld"), sheet.row("B02.natura")
        sheet.merged.append((top, 2, below, 2))
        sheet.put(below, 2, None)
        for row in sheet.data_rows:
            sheet.put(row, 1, None)
        tables = read(grid)
        assert below == top + 1
        assert same_answers(tables)
        assert tables.findings == ()


class TestDuplicates:
    def test_of_two_rows_with_one_id_the_filled_one_counts(self) -> None:
        grid = filled_grid()
        sheet = grid["Indicatoren"]
        sheet.put(60, 1, "gov_pdca")
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-DUBBEL-LEEG", "Indicatoren", "A60")]
        assert tables.findings[0].severity is Severity.NOTICE

    def test_two_filled_rows_with_one_id_contradict(self) -> None:
        grid = filled_grid()
        sheet = grid["Indicatoren"]
        sheet.put(60, 1, "gov_pdca")
        sheet.put(60, 5, "2")
        tables = read(grid)
        row = sheet.row("gov_pdca")
        assert said(tables) == [
            ("RIJ-DUBBEL", "Indicatoren", f"E{row}"),
            ("RIJ-DUBBEL", "Indicatoren", "E60"),
        ]
        assert cell(tables, "indicators", "gov_pdca")["state"] == State.INVALID
        assert tables.counts.ignored == 1

    @pytest.mark.parametrize("by_label", [True, False])
    def test_a_copied_row_in_any_table_contradicts(self, by_label: bool) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        for column in range(2 if by_label else 1, 6):
            sheet.cells[60, column] = sheet.cells[7, column]
        tables = read(grid)
        places = [place for code, _, place in said(tables) if code == "RIJ-DUBBEL"]
        assert places == ["D7", "E7", "D60", "E60"]


class TestForeignRows:
    @pytest.mark.parametrize(
        "text", ["Totaal", "Subtotaal baten", "TOTAAL:", "Som", "Netto resultaat", "w.v. privaat"]
    )
    def test_a_row_of_totals_is_one_notice(self, text: str) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.insert_rows(20)
        sheet.put(20, 2, text)
        sheet.put(20, 4, 12345.0)
        sheet.put(20, 5, 12345.0)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-TOTAAL", "Financien", "B20")]
        assert tables.findings[0].severity is Severity.NOTICE
        assert tables.counts.ignored == 3

    def test_our_posts_without_ids_stay_ours_under_a_word_of_totals(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for line, word in [("B02", "Totale "), ("B03", "waarvan "), ("B05", "Waarvan ")]:
            row = sheet.row(f"{line}.geld")
            sheet.put(row, 2, word + str(sheet.cells[row, 2].value))
        for row in sheet.data_rows:
            sheet.put(row, 1, None)
        tables = read(grid)
        assert same_answers(tables)
        assert [code for code, *_ in said(tables)] == ["RIJ-LIJKT-OP"] * 3

    @pytest.mark.parametrize("title", FIXED)
    @pytest.mark.parametrize("outcome", [0.0, "0", "klopt", 5.8e-11])
    def test_a_check_of_their_own_that_comes_to_nought_is_one_notice(
        self, title: str, outcome: str | float
    ) -> None:
        grid = filled_grid()
        sheet = grid[title]
        row, column = sheet.data_rows[-1] + 2, 3 if title == "PPS" else 5
        sheet.put(row, 2, "Controle (moet 0 zijn)")
        sheet.put(row, column, outcome)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-CONTROLE", title, f"B{row}")]
        assert tables.findings[0].severity is Severity.NOTICE

    def test_a_check_of_amounts_may_come_to_the_rest_of_rounding(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(60, 2, "Controle")
        sheet.put(60, 4, -0.2)
        sheet.put(60, 5, 0.99)
        assert said(read(grid)) == [("RIJ-CONTROLE", "Financien", "B60")]

    @pytest.mark.parametrize(
        ("title", "outcome"),
        [
            *((title, outcome) for title in FIXED for outcome in (1500.0, "1.500", -1.0)),
            *((title, 0.01) for title in FIXED if title != "Financien"),
        ],
    )
    def test_a_check_of_their_own_that_comes_to_more_is_asked_and_stops_nobody(
        self, title: str, outcome: str | float
    ) -> None:
        """It may be a post that is called so."""
        grid = filled_grid()
        sheet = grid[title]
        row, column = sheet.data_rows[-1] + 2, 3 if title == "PPS" else 5
        sheet.put(row, 2, "Check")
        sheet.put(row, column, outcome)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-CONTROLE-NIET-NUL", title, f"B{row}")]
        assert tables.findings[0].severity is Severity.WARNING

    @pytest.mark.parametrize("name", ["Controle accountant", "Controle kosten"])
    def test_a_post_that_was_added_for_a_check_by_others_is_asked(self, name: str) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(60, 2, name)
        sheet.put(60, 4, 7500.0)
        assert said(read(grid)) == [("POST-ONBEKEND", "Financien", "B60")]

    @pytest.mark.parametrize("called", ["", "Begroot "])
    def test_years_above_a_table_of_their_own_are_no_amounts(self, called: str) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(60, 2, "Kostensoort")
        for column, year in enumerate(range(2024, 2028), 4):
            sheet.put(60, column, f"{called}{year}" if called else float(year))
        sheet.put(60, 8, "Totaal")
        sheet.put(61, 2, "Huisvesting")
        for column in range(4, 8):
            sheet.put(61, column, 2024.0)
        codes = said(read(grid))
        assert ("RIJ-ONBEKEND", "Financien", "B60") in codes
        assert ("POST-ONBEKEND", "Financien", "B61") in codes
        told = finding(read(grid), "POST-ONBEKEND")
        assert told.remedy.endswith("Is dit een eigen tabel? Zet die dan op een eigen tab.")

    @pytest.mark.parametrize("label", ["Aantal fte", "Fte's onderwijs"])
    @pytest.mark.parametrize("form", ["natura", None])
    def test_what_counts_no_money_stops_nobody_but_as_a_post_with_a_form(
        self, label: str, form: str | None
    ) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(60, 2, label)
        sheet.put(60, 3, form)
        sheet.put(60, 4, 3.2)
        tables = read(grid)
        assert same_answers(tables)
        code = "POST-ONBEKEND" if form else "RIJ-ONBEKEND"
        assert said(tables) == [(code, "Financien", "B60")]

    def test_a_check_that_may_be_a_missing_post_of_its_form_is_asked(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        row = sheet.row("B05.geld")
        sheet.put(row, 1, None)
        sheet.put(row, 2, "Controle")
        assert ("POST-ONBEKEND", "Financien", f"B{row}") in said(read(grid))

    def test_a_part_of_a_missing_post_that_is_hardly_like_it_is_asked(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        row = sheet.row("B04.geld")
        sheet.put(row, 1, None)
        sheet.put(row, 2, "waarvan O&O-fondsen")
        assert ("POST-ONBEKEND", "Financien", f"B{row}") in said(read(grid))

    @pytest.mark.parametrize("form", ["geld", None])
    @pytest.mark.parametrize("label", ["Baten", "Resultaat", "Totaal", "Waarvan subsidies"])
    def test_a_total_that_may_be_a_missing_post_of_its_form_is_asked(
        self, label: str, form: str | None
    ) -> None:
        """Rows that say no form are of no post: who removes a post keeps the totals."""
        grid = filled_grid()
        sheet = grid["Financien"]
        row = sheet.row("B05.geld")
        sheet.put(row, 1, None)
        sheet.put(row, 2, label)
        sheet.put(row, 3, form)
        code = "POST-ONBEKEND" if form else "RIJ-TOTAAL"
        assert (code, "Financien", f"B{row}") in said(read(grid))

    @pytest.mark.parametrize("form", ["geld", None])
    def test_a_total_of_one_post_is_that_where_the_post_is_there(self, form: str | None) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(60, 2, "Totale arbeidsorganisaties")
        sheet.put(60, 3, form)
        sheet.put(60, 4, 5.0)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-TOTAAL", "Financien", "B60")]

    def test_a_total_of_one_post_without_form_is_asked_where_the_post_is_missing(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for row_id in ("B02.geld", "B02.natura"):
            row = sheet.row(row_id)
            sheet.put(row, 1, None)
            sheet.put(row, 2, "Totale arbeidsorganisaties")
            sheet.put(row, 3, None)
        codes = [code for code, *_ in said(read(grid))]
        assert "POST-ONBEKEND" in codes

    def test_a_number_without_id_may_say_that_it_is_all_of_it(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        row = sheet.row("students_reached")
        sheet.put(row, 1, None)
        sheet.put(row, 2, "Totaal bereikte studenten")
        tables = read(grid)
        assert same_answers(tables)
        assert [code for code, *_ in said(tables)] == ["RIJ-LIJKT-OP"]

    @pytest.mark.parametrize(("amount", "code"), [(0.0, "RIJ-ONBEKEND"), (5.0, "POST-ONBEKEND")])
    def test_a_row_that_can_change_no_sum_is_no_fout(self, amount: float, code: str) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(60, 2, "Aansluiting")
        sheet.put(60, 4, amount)
        sheet.put(60, 5, "klopt")
        assert said(read(grid)) == [(code, "Financien", "B60")]

    @pytest.mark.parametrize("title", FIXED)
    def test_a_row_that_repeats_the_header_is_one_notice(self, title: str) -> None:
        grid = filled_grid()
        sheet = grid[title]
        sheet.insert_rows(9)
        sheet.double_row(4, at=9)
        sheet.put(9, 1, None)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("RIJ-KOP-HERHAALD", title, "B9")]
        assert tables.findings[0].severity is Severity.NOTICE

    def test_a_header_of_other_years_halfway_is_asked(self) -> None:
        """The amounts below it may be of those years."""
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.insert_rows(9)
        sheet.double_row(4, at=9)
        sheet.put(9, sheet.column("Begroot 2025"), "Begroot 2019")
        assert finding(read(grid), "POST-ONBEKEND").cell == "B9"

    @pytest.mark.parametrize("title", FIXED)
    def test_a_line_of_text_above_the_header_is_no_row(self, title: str) -> None:
        grid = filled_grid()
        grid[title].put(3, 1, "Concept")
        grid[title].put(3, 5, "Besproken op 3 mei")
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("VAK-LOS", title, "A3"), ("VAK-LOS", title, "E3")]

    def test_amounts_above_the_header_that_belong_to_no_post_are_asked(self) -> None:
        grid = filled_grid()
        grid["Financien"].put(3, 2, "Vrijwilligers")
        grid["Financien"].put(3, 5, 1200.0)
        assert said(read(grid)) == [("POST-ONBEKEND", "Financien", "B3")]

    def test_values_beside_no_label_are_left_over(self) -> None:
        grid = filled_grid()
        grid["KPI"].put(40, 4, 8.0)
        assert said(read(grid)) == [("VAK-LOS", "KPI", "D40")]

    def test_a_flood_of_rows_is_no_flood_of_findings(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        for row in range(100, 2100):
            sheet.put(row, 1, "companies_new" if row % 2 else None)
            sheet.put(row, 2, f"Bedrijven {row}")
            sheet.put(row, 4, 1.0)
        tables = read(grid)
        assert len(tables.findings) < 100
        assert tables.counts.read + tables.counts.ignored == tables.counts.filled
        assert State.ANSWERED not in set(tables.cells.query("row == 'companies_new'")["state"])


class TestMissingRows:
    def test_last_years_rows_are_read_and_the_others_named(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        sheet.delete_row(sheet.row("ad_programmes"))
        sheet.delete_row(sheet.row("vmbo_reached"))
        tables = read(grid)
        assert said(tables) == [("RIJEN-ONTBREKEN", "KPI", None)]
        names = [MODEL.kpi[row].name for row in ("vmbo_reached", "ad_programmes")]
        assert '"{}", "{}"'.format(*names) in tables.findings[0].message
        assert len(tables.cells.query("table == 'kpi'")) == 2 * (len(MODEL.kpis) - 2)
