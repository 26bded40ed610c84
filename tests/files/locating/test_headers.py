import re
from collections.abc import Callable

import pytest

from monitor.domain.findings import Severity
from monitor.domain.frames import State
from monitor.domain.layout import HEADER_ROW
from monitor.files.taking.found import Tables
from tests.files.annotated.handing_back import intake_of
from tests.files.filled_grid import Grid, GridSheet, filled_grid
from tests.files.read_back import cell, finding, read, said, same_answers


def rename(sheet: GridSheet, header: str, new: str | None) -> None:
    sheet.put(HEADER_ROW, sheet.column(header), new)


class TestPlace:
    @pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "Partners"])
    def test_a_table_reads_the_same_wherever_it_stands(self, title: str) -> None:
        grid = filled_grid()
        grid[title].insert_rows(1, 2)
        grid[title].insert_rows(7, 30)
        grid[title].insert_columns(1, 3)
        grid[title].insert_columns(6)
        tables = read(grid)
        assert same_answers(tables)
        assert tables.findings == ()

    def test_the_header_row_may_move_to_the_top(self) -> None:
        grid = filled_grid()
        for _ in range(3):
            grid["Indicatoren"].delete_row(1)
        assert same_answers(read(grid))

    @pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "Partners"])
    def test_columns_may_stand_in_another_order(self, title: str) -> None:
        grid = filled_grid()
        last = max(column for _, column in grid[title].cells)
        grid[title].order_columns(range(last, 0, -1))
        tables = read(grid)
        assert same_answers(tables)
        assert tables.findings == ()

    def test_a_header_is_read_without_regard_to_case_spaces_and_accents(self) -> None:
        grid = filled_grid()
        rename(grid["Indicatoren"], "Antwoord", "  ANT\u00adWOORD\xa0")
        rename(grid["Indicatoren"], "Reden n.v.t.", "reden\nn.v.t.")
        rename(grid["Financien"], "Begroot 2025", "begroot2025")
        tables = read(grid)
        assert same_answers(tables)
        assert tables.findings == ()


class TestOtherNames:
    @pytest.mark.parametrize(
        ("title", "header", "new"),
        [
            ("Indicatoren", "Antwoord", "Antwoordd"),
            ("Indicatoren", "Antwoord", "Uw antwoord"),
            ("Indicatoren", "Antwoord", "Antwoord (kies)"),
            ("KPI", "Doel", "Doel 2026"),
            ("KPI", "Realisatie", "Gerealiseerd"),
            ("KPI", "Realisatie", "Realisatie tot nu toe"),
            ("KPI", "Realisatie", "Gerealiseerd (per 1-5-2026)"),
            ("KPI", "Realisatie", "Realisatie t/m 31 aug 2026"),
            ("KPI", "Doel", "Doelstelling 2028"),
            ("KPI", "Doel", "Target (2028)"),
            ("Indicatoren", "Antwoord", "Score 2026"),
            ("Indicatoren", "Antwoord", "Antwoord mei 2026"),
            ("Indicatoren", "Antwoord", "Score (max. 5)"),
            ("PPS", "Antwoord", "Antwoord (maximaal 200 tekens)"),
            ("Partners", "Natura begroot", "Natura begroting"),
            ("Partners", "Geld begroot", "Budget geld"),
            ("Financien", "Begroot 2025", "Begroting 2025"),
            ("Financien", "Begroot 2025", "2025 begroot"),
            ("Financien", "Gerealiseerd 2025", "Gerealizeerd 2025"),
            ("Financien", "Begroot 2025", "Begroot '25"),
            ("Financien", "Begroot 2025", "Budget 25"),
            ("Financien", "Prognose 2028", "Prognose (’28)"),
            ("Partners", "Natura begroot", "In natura begroot"),
            ("Partners", "Organisatie", "Organisaties"),
            ("Partners", "Bedrag per jaar", "Bedrag per jaar (euro)"),
            ("Partners", "Toegezegd tot", "Toezegging tot"),
            ("Financien", "Prognose 2027", "Raming 2027"),
            ("Financien", "Gerealiseerd 2025", "Realisatie 2025"),
            ("Financien", "Begroot 2025", "Begr. 2025"),
            ("Financien", "Gerealiseerd 2025", "Real. 2025"),
            ("Financien", "Gerealiseerd 2025", "Gereal. '25"),
            ("Financien", "Prognose 2027", "Prog. 2027"),
            ("Financien", "Prognose 2027", "Progn 2027"),
            ("Partners", "Geld begroot", "Geld begr."),
            ("Partners", "Natura begroot", "In kind begroot"),
            ("Partners", "Geld begroot", "Cash begroot"),
            ("Partners", "Geld gerealiseerd", "Contant gerealiseerd"),
            ("Partners", "Omvang", "Omvang (fte)"),
            ("Partners", "Status", "Status per 1 okt 2026"),
            ("Partners", "Startdatum", "Startdatum (maand/jaar)"),
            ("Partners", "Einddatum", "Einddatum (of nog actief)"),
            ("Partners", "Organisatie", "Organisatie (geen personen)"),
            ("Mijlpalen", "Plandatum", "Plandatum (maand)"),
            ("SWOT", "Actiedatum", "Actiedatum (maand)"),
            ("PPS", "Antwoord", "Antwoord (geen personen noemen)"),
            ("PPS", "Antwoord", "Antwoord (leeg = nog niet bekend)"),
            ("PPS", "Toelichting", "Toelichting (niet verplicht)"),
            ("SWOT", "Bewijs", "Bewijs (niet verplicht)"),
            ("KPI", "Toelichting", "Toelichting op realisatie"),
            ("KPI", "Doel", "Doel (schatting)"),
            ("KPI", "Doel", "Doelwaarde"),
            ("KPI", "Realisatie", "Stand"),
            ("Partners", "Startdatum", "Vanaf"),
            ("Mijlpalen", "Plandatum", "Planning"),
            ("Mijlpalen", "Realisatiedatum", "Gereed"),
            ("SWOT", "Urgentie (1-5)", "Prioriteit"),
        ],
    )
    def test_a_header_that_is_nearly_right_is_taken_and_reported(
        self, title: str, header: str, new: str
    ) -> None:
        grid = filled_grid()
        sheet = grid[title]
        column = sheet.column(header)
        sheet.put(HEADER_ROW, column, new)
        tables = read(grid)
        assert same_answers(tables)
        assert [item.code for item in tables.findings] == ["KOP-ANDERS"]
        assert tables.findings[0].severity is Severity.WARNING
        assert tables.findings[0].cell == f"{chr(64 + column)}4"
        assert tables.findings[0].raw == new
        assert f'"{header}"' in tables.findings[0].message

    @pytest.mark.parametrize(
        ("title", "header", "new"),
        [
            ("PPS", "Antwoord", "Antwoord vorig jaar"),
            ("PPS", "Antwoord", "Antwoord collega"),
            ("PPS", "Antwoord", "Antwoord (x 1.000)"),
            ("PPS", "Antwoord", "Antwoord volgend jaar"),
            ("Indicatoren", "Antwoord", "Score nulmeting"),
            ("Indicatoren", "Antwoord", "Score T0"),
            ("Indicatoren", "Antwoord", "Score gewenst"),
            ("Indicatoren", "Antwoord", "Score (gewenst)"),
            ("Indicatoren", "Antwoord", "Streefscore"),
            ("Indicatoren", "Antwoord", "Antwoord: doel"),
            ("Indicatoren", "Antwoord", "Score maximaal"),
            ("Indicatoren", "Antwoord", "Max. score"),
            ("Indicatoren", "Antwoord", "Gem. score"),
            ("Indicatoren", "Antwoord", "Scoreverschil"),
            ("Indicatoren", "Antwoord", "Score partner"),
            ("Indicatoren", "Antwoord", "Controle"),
            ("Partners", "Geld begroot", "Geld begroot (dagdelen)"),
            ("KPI", "Realisatie", "Realisatie x 1000"),
            ("KPI", "Doel", "Doel (in %)"),
            ("Financien", "Gerealiseerd 2025", "Niet gerealiseerd 2025"),
            ("Financien", "Gerealiseerd 2025", "Nog te realiseren 2025"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd t/m 2025"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd Q3 2025"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd K3 2025"),
            ("Financien", "Begroot 2025", "Begroot 2025 (x € 1.000)"),
            ("Financien", "Begroot 2025", "Begroot 2025 k€"),
            ("Partners", "Geld begroot", "Geld begroot in mln"),
            ("Partners", "Geld begroot", "Uren begroot"),
            ("Partners", "Natura begroot", "Geld + natura begroot"),
            ("Partners", "Geld begroot", "Gerealiseerd"),
            ("Partners", "Geld begroot", "Geld begroot p.j."),
            ("Partners", "Geld begroot", "Geld begroot (p/m)"),
            ("KPI", "Doel", "Restant"),
            ("Partners", "Bedrag per jaar", "Bedrag totaal"),
            ("Partners", "Bedrag per jaar", "Bedrag per maand"),
            ("KPI", "Doel", "Nulmeting"),
            ("KPI", "Doel", "Doel x 10"),
            ("KPI", "Doel", "Doel per jaar"),
            ("KPI", "Doel", "Doel in tientallen"),
            ("KPI", "Realisatie", "Realisatie 2019"),
            ("KPI", "Realisatie", "Realisatie '25"),
            ("KPI", "Realisatie", "Realisatie 24/25"),
            ("KPI", "Realisatie", "Realisatie mei 2025"),
            ("KPI", "Realisatie", "Realisatie tot mei 2025"),
            ("KPI", "Realisatie", "Resultaat 2025"),
            ("KPI", "Doel", "Doel per 1-5-2025"),
            ("KPI", "Doel", "Doel tot nu toe"),
            ("Indicatoren", "Antwoord", "Score vorig jaar"),
            ("Partners", "Geld begroot", "Geld prognose"),
            ("Partners", "Natura begroot", "Natura budget per maand"),
            ("KPI", "Realisatie", "Prognose"),
            ("Financien", "Begroot 2025", "Begroot jan-jun 2025"),
            ("Financien", "Begroot 2025", "Begroot 2025 (uren)"),
            ("Financien", "Begroot 2025", "Begroot 2025 totaal"),
            ("Financien", "Begroot 2025", "Begroot 24/25"),
            ("Financien", "Begroot 2025", "Begroot 12"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd (36)"),
            ("Financien", "Prognose 2027", "Raming 48"),
            ("Financien", "Begroot 2025", "Begroot Q1 '25"),
            ("Financien", "Begroot 2025", "Begroot 25 uur"),
            ("Financien", "Begroot 2025", "Begroot t/m 25"),
            ("Financien", "Begroot 2025", "Begroot na 2025"),
            ("Financien", "Begroot 2025", "Begroot vóór 2025"),
            ("Financien", "Begroot 2025", "Begroot 2025 e.v."),
            ("Financien", "Begroot 2025", "Begroot 2025 en later"),
            ("Financien", "Begroot 2025", "Begroot 2025+"),
            ("Financien", "Begroot 2025", "Begroot >2025"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd vanaf 2025"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd sinds 2025"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd begin 2025"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd per 1-1-2025"),
            ("Financien", "Begroot 2025", "Begroot per 1-1-2025"),
            ("Financien", "Begroot 2025", "Begroot 2025 H1"),
            ("Financien", "Begroot 2025", "Begroot 2025 1e helft"),
            ("Financien", "Begroot 2025", "Begroot 1e kw. 2025"),
            ("Financien", "Begroot 2025", "Begroot kw. 1 2025"),
            ("Financien", "Begroot 2025", "Begroot sj 2025"),
            ("Financien", "Begroot 2025", "Begroot 2025 (sj)"),
            ("Financien", "Begroot 2025", "Begroot cj 2025"),
            ("Financien", "Begroot 2025", "Begroot 2025 e.d."),
            ("Financien", "Begroot 2025", "Begroot 2025 etc."),
            ("Financien", "Begroot 2025", "2025 e.d."),
            ("Financien", "Begroot 2025", "2025 begin"),
            ("Financien", "Gerealiseerd 2025", "sj 2025"),
            ("Financien", "Prognose 2027", "Programma 2027"),
            ("Financien", "Gerealiseerd 2025", "Realistisch 2025"),
        ],
    )
    def test_a_header_that_says_that_it_is_another_number_is_asked(
        self, title: str, header: str, new: str
    ) -> None:
        grid = filled_grid()
        grid.fill("partners", "P01", "amount_per_year", 9000.0)
        grid.fill("partners", "P01", "kind_budget", 3000.0)
        column = grid[title].column(header)
        rename(grid[title], header, new)
        tables = read(grid)
        letter = chr(64 + column)
        assert not tables.cells.query("sheet == @title")["cell"].str.startswith(letter).any()
        assert Severity.ERROR in {item.severity for item in tables.findings}

    @pytest.mark.parametrize(
        ("title", "header", "new"),
        [
            ("Partners", "Status", "Status vorig jaar"),
            ("Mijlpalen", "Realisatiedatum", "Niet gerealiseerd"),
        ],
    )
    def test_a_header_that_names_other_texts_or_dates_is_not_taken_for_ours(
        self, title: str, header: str, new: str
    ) -> None:
        grid = filled_grid()
        rename(grid[title], header, new)
        assert {"KOP-ANDERS", "KOP-GERADEN"}.isdisjoint(code for code, *_ in said(read(grid)))

    def test_years_of_two_figures_show_of_each_other_that_they_are(self) -> None:
        grid = filled_grid()
        for (row, column), there in list(grid["Financien"].cells.items()):
            if row == HEADER_ROW and str(there.value)[-4:].isdigit():
                stem, year = str(there.value).split()
                grid["Financien"].put(row, column, f"{stem} {year[2:]}")
        tables = read(grid)
        assert same_answers(tables)
        assert {code for code, *_ in said(tables)} == {"KOP-ANDERS"}

    @pytest.mark.parametrize("new", ["Zoals besproken", "Score nu", "Huidig niveau", None])
    def test_a_header_that_is_unknown_is_taken_by_its_place(self, new: str | None) -> None:
        grid = filled_grid()
        rename(grid["Indicatoren"], "Antwoord", new)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("KOP-GERADEN", "Indicatoren", "E4")]
        assert '"Antwoord"' in tables.findings[0].message

    @pytest.mark.parametrize(
        ("title", "header", "new"),
        [
            ("Partners", "Startdatum", "Aanvang"),
            ("Partners", "In stuurgroep", "Nieuwsbrief"),
            ("Partners", "Einddatum", "Vergaderdatum"),
            ("SWOT", "Urgentie (1-5)", "Volgorde"),
        ],
    )
    def test_a_header_without_a_word_of_ours_is_not_where_much_fits_by_chance(
        self, title: str, header: str, new: str
    ) -> None:
        grid = filled_grid()
        rename(grid[title], header, new)
        assert "KOP-GERADEN" not in {code for code, *_ in said(read(grid))}

    @pytest.mark.parametrize(
        ("title", "header", "new"),
        [
            ("Partners", "Startdatum", "Begin"),
            ("Partners", "Organisatie", "School"),
            ("Partners", "Status", "Hoe staat het"),
            ("Partners", "In stuurgroep", None),
            ("Partners", "Rol", "Functie"),
            ("Indicatoren", "Toelichting of bewijs", "Opmerking"),
            ("SWOT", "Bewijs", "Bron"),
            ("SWOT", "Actie", "Maatregel"),
        ],
    )
    def test_else_it_is_taken_by_its_place(self, title: str, header: str, new: str | None) -> None:
        grid = filled_grid()
        rename(grid[title], header, new)
        tables = read(grid)
        assert same_answers(tables)
        assert [code for code, *_ in said(tables)] == ["KOP-GERADEN"]

    def test_dates_below_such_a_header_are_asked(self) -> None:
        grid = filled_grid()
        rename(grid["Partners"], "Startdatum", "Laatste contact")
        tables = read(grid)
        found = finding(tables, "KOLOM-VREEMD-OF-ONZE")
        assert (found.raw, found.severity) == ("Laatste contact", Severity.ERROR)
        assert 'de kolom "Startdatum" ontbreekt' in found.message
        assert tables.cells.query("table == 'partners' and column == 'start'").empty

    @pytest.mark.parametrize("new", ["2025", "€ 2025", None])
    def test_a_header_by_year_is_taken_by_its_place(self, new: str | None) -> None:
        grid = filled_grid()
        rename(grid["Financien"], "Gerealiseerd 2025", new)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("KOP-GERADEN", "Financien", "G4")]

    @pytest.mark.parametrize(
        "new", ["SAP 2025", "Restant 2025", "Uitputting 2025", "Gerealiseerd en verplicht 2025"]
    )
    def test_a_word_that_may_make_another_number_is_asked_where_one_of_its_year_is_missing(
        self, new: str
    ) -> None:
        grid = filled_grid()
        rename(grid["Financien"], "Gerealiseerd 2025", new)
        tables = read(grid)
        assert tables.cells.query("column == 'realised_2025'").empty
        found = finding(tables, "KOLOM-VREEMD-OF-ONZE")
        assert (found.cell, found.raw) == ("G4", new)
        assert 'de kolom "Gerealiseerd 2025" ontbreekt' in found.message
        assert tables.findings == (found,)  # and not once more that the column isn't there

    @pytest.mark.parametrize(
        ("title", "header", "new"),
        [
            ("Financien", "Begroot 2025", "Begroot 2025 in euro"),
            ("Financien", "Begroot 2025", "Begroot 2025 (in euro's)"),
            ("Financien", "Begroot 2025", "Begroot 2025 (hele euro's)"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd 2025 in hele euro’s"),
            ("Financien", "Begroot 2025", "Begroot 2025 (afgerond op hele euro's)"),
            ("Partners", "Natura begroot", "Natura begroot (in gehele euro's)"),
            ("Financien", "Begroot 2025", "Begroot 2025 excl. btw"),
            ("Financien", "Begroot 2025", "Begroot 2025 (definitief)"),
            ("Financien", "Begroot 2025", "Begroting jaar 2025"),
            ("Financien", "Begroot 2025", "Begroot kalenderjaar 2025"),
            ("Financien", "Begroot 2025", "Begroot kalenderjaar 25"),
            ("Financien", "Begroot 2025", "Begroot (kj. 2025)"),
            ("Financien", "Begroot 2025", "Begroting jaar '25"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd boekjaar 2025"),
            ("Partners", "Geld begroot", "Geld begroot in euro"),
            ("KPI", "Realisatie", "Realisatie aantal"),
            ("KPI", "Realisatie", "Realisatie sinds start"),
            ("KPI", "Realisatie", "Realisatie (cumulatief)"),
            ("KPI", "Realisatie", "Realisatie t/m september 2026"),
            ("KPI", "Realisatie", "Gerealiseerd (tot en met sept. 2026)"),
            ("KPI", "Doel", "Doel totaal"),
            ("KPI", "Doel", "Streefwaarde (in totaal)"),
            ("Partners", "Geld begroot", "Geld begroot totaal"),
            ("Partners", "Geld begroot", "In cash begroot"),
            ("Partners", "Natura gerealiseerd", "Natura realisatie (totaal)"),
            ("Partners", "Geld gerealiseerd", "Geld gerealiseerd cumulatief"),
            ("Partners", "Geld gerealiseerd", "Cash gerealiseerd (totaal t/m september 2026)"),
        ],
    )
    def test_words_that_are_true_of_its_numbers_anyhow_leave_a_header_ours(
        self, title: str, header: str, new: str
    ) -> None:
        grid = filled_grid()
        rename(grid[title], header, new)
        tables = read(grid)
        assert same_answers(tables)
        assert [(code, at) for code, at, _ in said(tables)] == [("KOP-ANDERS", title)]

    @pytest.mark.parametrize(
        ("title", "header", "new"),
        [
            ("Financien", "Gerealiseerd 2025", "Restant 2025 in euro"),
            ("Financien", "Gerealiseerd 2025", "SAP 2025 euro"),
            ("Financien", "Begroot 2025", "Begroot aantal 2025"),
            ("Partners", "Geld begroot", "Geld begroot per jaar in euro"),
            ("KPI", "Realisatie", "Realisatie aantal uur"),
            ("KPI", "Realisatie", "Realisatie aantal 2025"),
            ("KPI", "Realisatie", "Realisatie gem."),
            ("KPI", "Realisatie", "Realisatie totaal 2025"),
            ("KPI", "Realisatie", "Realisatie t/m 2025"),
            ("KPI", "Realisatie", "Realisatie september 2026"),
            ("KPI", "Doel", "Doel cumulatief"),
            ("KPI", "Doel", "Doel t/m september 2026"),
            ("Financien", "Begroot 2025", "Begroot 2025 totaal"),
            ("Partners", "Geld begroot", "Geld begroot totaal 2025"),
            ("Partners", "Geld begroot", "Geld begroot t/m september 2026"),
            ("Partners", "Geld gerealiseerd", "Geld gerealiseerd 2026 t/m september"),
            ("Partners", "Bedrag per jaar", "Bedrag per jaar totaal"),
        ],
    )
    def test_beside_such_words_one_that_makes_another_number_is_still_asked(
        self, title: str, header: str, new: str
    ) -> None:
        grid = filled_grid()
        for column_id in ("cash_budget", "cash_realised", "amount_per_year"):
            grid.fill("partners", "P01", column_id, 400.0)
        rename(grid[title], header, new)
        assert finding(read(grid), "KOLOM-VREEMD-OF-ONZE").raw == new

    @pytest.mark.parametrize("new", ["Totaal", "Begroot 2031", "Totaal 2025", "SAP", "Stand 2031"])
    def test_a_header_that_says_something_else_is_not_taken_by_its_place(self, new: str) -> None:
        grid = filled_grid()
        rename(grid["Financien"], "Gerealiseerd 2025", new)
        tables = read(grid)
        taken = tables.cells.query("column == 'realised_2025'")
        assert taken.empty
        missing = [item for item in tables.findings if item.code == "KOLOM-JAAR-ONTBREEKT"]
        assert any('"Gerealiseerd 2025"' in item.message for item in missing)

    def test_a_year_whose_columns_are_not_recognised_is_asked(self) -> None:
        """Left out silently, its amounts would change what is computed from the others."""
        grid = filled_grid()
        first = min(read(grid).years)
        for stem in ("Begroot", "Gerealiseerd"):
            rename(grid["Financien"], f"{stem} {first}", f"{stem} '{first % 100} v2")
        found = [item for item in read(grid).findings if item.severity is Severity.ERROR]
        assert [item.code for item in found] == ["KOLOM-VREEMD-OF-ONZE"] * 2
        assert {item.raw for item in found} == {
            f"Begroot '{first % 100} v2",
            f"Gerealiseerd '{first % 100} v2",
        }

    def test_a_column_of_amounts_that_was_deleted_is_asked(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        first = min(read(grid).years)
        sheet.delete_column(sheet.column(f"Gerealiseerd {first}"))
        tables = read(grid)
        assert finding(tables, "KOLOM-JAAR-ONTBREEKT").severity is Severity.ERROR
        assert ("finance", f"realised_{first}") in tables.laid_out.absent

    @pytest.mark.parametrize("header", [lambda _text: None, lambda text: text[:-5]])
    def test_amounts_under_headers_without_any_year_are_asked(
        self, header: Callable[[str], str | None]
    ) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        row = {place: cell.value for place, cell in sheet.cells.items() if place[0] == HEADER_ROW}
        by_year = {place: text for place, text in row.items() if str(text)[-4:].isdecimal()}
        for (_, column), text in by_year.items():
            sheet.put(HEADER_ROW, column, header(str(text)))
        columns = {column for _, column in by_year}
        amounts = [place for place in sheet.cells if place[1] in columns and place[0] > HEADER_ROW]
        found = finding(read(grid), "KOLOM-JAREN-ONTBREKEN")
        assert (found.sheet, found.severity) == ("Financien", Severity.ERROR)
        assert f"zijn niet gelezen ({len(amounts)} vakken)." in found.message

    def test_a_table_of_amounts_that_was_emptied_is_not_asked(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for place in [place for place in sheet.cells if place[0] >= HEADER_ROW and place[1] > 3]:
            sheet.put(*place, None)
        assert "KOLOM-JAREN-ONTBREKEN" not in [item.code for item in read(grid).findings]

    def test_two_unknown_headers_side_by_side_are_not_guessed(self) -> None:
        grid = filled_grid()
        rename(grid["KPI"], "Doel", "Eerste")
        rename(grid["KPI"], "Realisatie", "Tweede")
        tables = read(grid)
        assert "kpi" not in set(tables.cells["table"])
        assert [item.code for item in tables.findings] == [
            "KOLOM-VREEMD-OF-EEN-VAN-ONZE",
            "KOLOM-VREEMD-OF-EEN-VAN-ONZE",
        ]
        assert all('"Doel" en "Realisatie"' in item.message for item in tables.findings)

    def test_two_columns_that_are_as_like_one_of_ours_are_not_guessed(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        column = sheet.column("Doel")
        sheet.insert_columns(column)
        for row in sheet.data_rows:
            sheet.put(row, column, 7.0)
        sheet.put(HEADER_ROW, column, "Doel 2025")
        sheet.put(HEADER_ROW, column + 1, "Doel 2026")
        tables = read(grid)
        assert tables.cells.query("column == 'target'").empty


class TestMissingAndForeign:
    @pytest.mark.parametrize("note", ["Toelichting per partner", "Uitleg over de partner"])
    def test_a_column_of_texts_is_not_asked_as_the_missing_numbers(self, note: str) -> None:
        grid = filled_grid()
        grid.fill("partners", "P01", "kind_budget", 400.0)
        grid.fill("partners", "P01", "note", "Komt elke week langs")
        rename(grid["Partners"], "Natura begroot", "Uren begroot")
        rename(grid["Partners"], "Toelichting", note)
        asked = [item for item in read(grid).findings if item.code == "KOLOM-VREEMD-OF-ONZE"]
        assert [item.raw for item in asked] == ["Uren begroot"]
        assert '"Natura begroot"' in asked[0].message

    @pytest.mark.parametrize(
        ("title", "header", "own", "texts"),
        [
            ("Partners", "Omvang", "Contactpersoon", ["projectleider", "docent"]),
            ("Partners", "Omvang", "Telefoon", ["06-12345678", "0223 12345"]),
            ("KPI", "Telling", "Bron", ["Cambo", "DUO"]),
            ("Mijlpalen", "Status", "Eigenaar", ["stuurgroep"]),
        ],
    )
    def test_a_column_of_their_own_is_no_choice_of_ours_that_is_missing(
        self, title: str, header: str, own: str, texts: list[str]
    ) -> None:
        grid = filled_grid()
        sheet = grid[title]
        sheet.delete_column(sheet.column(header))
        beside = 1 + max(column for _, column in sheet.cells)
        for row, text in enumerate([own, *texts], HEADER_ROW):
            sheet.put(row, beside, text)
        assert {code for code, *_ in said(read(grid))} >= {"KOLOM-ONTBREEKT", "KOLOM-VREEMD"}
        assert intake_of(grid).accepted

    @pytest.mark.parametrize(
        ("title", "header", "new", "text"),
        [("Partners", "Omvang", "Maat", "klein"), ("Mijlpalen", "Plandatum", "Klaar", "mei 25")],
    )
    def test_what_can_be_read_or_may_be_a_date_is_asked_under_a_header_of_their_own(
        self, title: str, header: str, new: str, text: str
    ) -> None:
        grid = filled_grid()
        sheet = grid[title]
        sheet.delete_column(sheet.column(header))
        beside = 1 + max(column for _, column in sheet.cells)
        sheet.put(HEADER_ROW, beside, new)
        sheet.put(HEADER_ROW + 1, beside, text)
        assert finding(read(grid), "KOLOM-VREEMD-OF-ONZE").raw == new

    def test_a_column_that_is_asked_may_stay_once_ours_stands_above_an_empty_one(self) -> None:
        grid = filled_grid()
        sheet = grid["Partners"]
        sheet.delete_column(sheet.column("Einddatum"))
        beside = 1 + max(column for _, column in sheet.cells)
        for row, text in enumerate(["Telefoon", "0223 123456"], HEADER_ROW):
            sheet.put(row, beside, text)
        found = finding(read(grid), "KOLOM-VREEMD-OF-ONZE")
        assert found.remedy.endswith("Zet die kop dan boven een lege kolom.")
        sheet.put(HEADER_ROW, beside + 1, "Einddatum")
        assert intake_of(grid).accepted

    def test_of_missing_columns_the_one_that_a_header_begins_with_is_asked(self) -> None:
        grid = filled_grid()
        rename(grid["KPI"], "Doel", "Eerste")
        rename(grid["KPI"], "Realisatie", "Realisatie x 1000")
        found = finding(read(grid), "KOLOM-ANDERE-SCHAAL")
        assert found.raw == "Realisatie x 1000"
        assert '"Realisatie" ontbreekt' in found.message

    def test_of_missing_columns_those_that_hold_the_words_of_a_header_are_asked(self) -> None:
        grid = filled_grid()
        for header in ("Geld begroot", "Natura begroot", "Geld gerealiseerd"):
            rename(grid["Partners"], header, header.split()[1].capitalize())
        (found,) = (
            item for item in read(grid).findings if item.code == "KOLOM-VREEMD-OF-EEN-VAN-ONZE"
        )
        assert found.raw == "Begroot"
        assert 'ontbreken de kolommen "Geld begroot" en "Natura begroot"' in found.message

    def test_of_the_missing_columns_of_a_year_those_are_asked(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        for kind in ("Begroot", "Gerealiseerd"):
            rename(sheet, f"{kind} 2025", f"{kind[0]}2025")
        found = [item for item in read(grid).findings if item.severity is Severity.ERROR]
        assert [item.code for item in found] == ["KOLOM-VREEMD-OF-EEN-VAN-ONZE"] * 2
        assert [item.raw for item in found] == ["B2025", "G2025"]
        assert 'de kolommen "Begroot 2025" en "Gerealiseerd 2025"' in found[0].message

    def test_amounts_under_years_of_an_unknown_kind_are_asked_at_each(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        headers = [
            (column, str(cell.value))
            for (row, column), cell in sheet.cells.items()
            if row == HEADER_ROW
        ]
        for column, text in headers:
            if text[-4:].isdecimal():
                sheet.put(HEADER_ROW, column, f"{text[0]}{text[-4:]}")
        tables = read(grid)
        found = [item for item in tables.findings if item.code == "KOLOM-VREEMD-OF-EEN-VAN-ONZE"]
        assert {item.raw for item in found} >= {"B2024", "G2024", "B2026", "G2026"}
        said_of_all = finding(tables, "KOLOM-JAREN-ONTBREKEN").message
        assert "herkennen wij boven geen enkele kolom het soort bedrag en het jaar" in said_of_all

    def test_a_target_of_the_end_is_no_version_of_what_was_realised(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        sheet.insert_columns(sheet.column("Realisatie"))
        rename(sheet, "Doel", "Doel 2024")
        column = sheet.column("Realisatie") - 1
        sheet.put(HEADER_ROW, column, "Einddoel 2027")
        for row in sheet.data_rows:
            sheet.put(row, column, 500.0 + row)
        found = finding(read(grid), "KOLOM-ANDERE-VERSIE")
        assert found.message.endswith('Wij lezen wel kolom D: "Doel".')

    def test_of_two_columns_that_are_nearly_one_of_ours_neither_is_taken(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        sheet.insert_columns(sheet.column("Realisatie"))
        rename(sheet, "Realisatie", "Realisatie cumulatief")
        column = sheet.column("Realisatie cumulatief") - 1
        sheet.put(HEADER_ROW, column, "Realisatie dit jaar")
        for row in sheet.data_rows:
            sheet.put(row, column, 5.0)
        tables = read(grid)
        assert tables.cells.query("column == 'realised' and table == 'kpi'").empty
        assert said(tables) == [("KOP-WELKE", "KPI", "E4"), ("KOP-WELKE", "KPI", "F4")]

    def test_numbers_of_the_time_before_are_asked(self) -> None:
        grid = filled_grid()
        rename(grid["KPI"], "Realisatie", "Realisatie t-1")
        assert said(read(grid)) == [("KOLOM-VREEMD-OF-ONZE", "KPI", "E4")]

    def test_without_the_answers_of_a_tab_that_is_needed_there_is_no_monitor(self) -> None:
        grid = filled_grid()
        grid["PPS"].delete_column(grid["PPS"].column("Antwoord"))
        tables = read(grid)
        found = finding(tables, "KOLOM-ANTWOORD-ONTBREEKT")
        assert (found.sheet, found.severity) == ("PPS", Severity.ERROR)
        assert set(tables.cells.query("table == 'fields' and column == 'answer'")["state"]) == {
            State.EMPTY
        }

    def test_another_column_that_is_missing_is_a_warning(self) -> None:
        grid = filled_grid()
        grid["Partners"].delete_column(grid["Partners"].column("Geld begroot"))
        tables = read(grid)
        assert said(tables) == [("KOLOM-ONTBREEKT", "Partners", None)]
        assert tables.findings[0].severity is Severity.WARNING
        no_ticks = {("confirmed", "unchanged")}  # an empty template has no tab for them
        assert tables.laid_out.absent == {("partners", "cash_budget")} | no_ticks
        partners = set(tables.cells.query("table == 'partners'")["row"])
        assert tables.findings[0].message == (
            'Op de tab "Partners" vinden wij de kolom "Geld begroot" niet. '
            f"Wat daarin hoort, is niet gelezen (aantal rijen: {len(partners)})."
        )

    def test_of_a_table_that_is_not_there_every_column_is_missing(self) -> None:
        """So nobody says of its questions that they are left open."""
        grid = filled_grid()
        del grid.sheets["Partners"]
        absent = {column for table, column in read(grid).laid_out.absent if table == "partners"}
        assert {"organisation", "type", "cash_budget", "note"} <= absent

    def test_a_column_of_their_own_is_one_notice_with_its_number_of_cells(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        sheet.put(HEADER_ROW, 9, "Vorig jaar")
        for row in sheet.data_rows:
            sheet.put(row, 9, 3.0)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("KOLOM-VREEMD", "KPI", "I4")]
        assert "17 vakken" in tables.findings[0].message
        assert tables.counts.ignored == 17

    def test_of_a_column_with_nothing_below_it_only_the_header_is_told(self) -> None:
        grid = filled_grid()
        grid["KPI"].put(HEADER_ROW, 9, "Vorig jaar")
        (found,) = read(grid).findings
        assert found.message == 'De kolom "Vorig jaar" lezen wij niet (alleen de kop).'

    def test_a_column_without_a_header_is_told_as_such(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        sheet.insert_columns(5)
        sheet.put(sheet.data_rows[0], 5, 3.0)
        (found,) = read(grid).findings
        assert found.message == "De kolom zonder kop lezen wij niet (1 vak)."

    def test_a_column_of_their_own_beside_ours_is_not_taken_for_ours(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.insert_columns(5)
        sheet.put(HEADER_ROW, 5, "Begroot 2024 (oud)")
        sheet.put(5, 5, 1.0)
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("KOLOM-VREEMD", "Financien", "E4")]

    def test_of_two_columns_with_one_header_the_filled_one_counts(self) -> None:
        grid = filled_grid()
        grid["KPI"].insert_columns(4)
        grid["KPI"].put(HEADER_ROW, 4, "Doel")
        tables = read(grid)
        assert same_answers(tables)
        assert said(tables) == [("KOLOM-VREEMD", "KPI", "D4")]

    @pytest.mark.parametrize("title", ["PPS", "Indicatoren"])
    def test_answers_in_two_columns_are_told_at_both_and_nowhere_else(self, title: str) -> None:
        grid = filled_grid()
        sheet = grid[title]
        column = sheet.column("Antwoord")
        sheet.insert_columns(column)
        sheet.put(HEADER_ROW, column, "Antwoord")
        sheet.put(6, column, "3")
        tables = read(grid)
        assert {code for code, *_ in said(tables)} == {"KOP-DUBBEL"}
        assert tables.counts.read + tables.counts.ignored == tables.counts.filled

    @pytest.mark.parametrize(
        ("title", "ours", "header"),
        [
            ("Financien", "Begroot 2025", "Begroot 2025 v2"),
            ("Financien", "Begroot 2025", "Begroot 2025 na wijziging"),
            ("Financien", "Begroot 2025", "Budget 2025"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd '25 bron"),
            ("Financien", "Prognose 2028", "Prognose 2028 optimistisch"),
            ("Indicatoren", "Antwoord", "Antwoord definitief"),
            ("KPI", "Realisatie", "Realisatie (def)"),
            ("Partners", "Status", "Status per 1 okt"),
        ],
    )
    def test_another_version_of_a_column_that_is_read_is_a_warning_that_names_it(
        self, title: str, ours: str, header: str
    ) -> None:
        """A later version may be the one that counts."""
        (found,) = self._beside(title, ours, header).findings
        assert (found.code, found.severity) == ("KOLOM-ANDERE-VERSIE", Severity.WARNING)
        assert re.search(f'Wij lezen wel kolom [A-Z]: "{ours}"', found.message)

    @pytest.mark.parametrize(
        ("title", "ours", "header"),
        [
            ("Financien", "Begroot 2025", "Begroot 1e concept"),
            ("Financien", "Begroot 2025", "Begroot 2025 (oud)"),
            ("Financien", "Gerealiseerd 2025", "Gerealiseerd 2025 Q1"),
            ("Indicatoren", "Antwoord", "Antwoord vorig jaar"),
            ("Indicatoren", "Antwoord", "Antwoord gewenst"),
            ("Indicatoren", "Antwoord", "Antwoord nulmeting"),
            ("Partners", "Toelichting", "Toelichting 2"),
            ("KPI", "Doel", "Bron van het doel"),
            ("KPI", "Doel", "Doel totaal"),
        ],
    )
    def test_a_column_of_another_number_or_text_beside_it_is_a_notice(
        self, title: str, ours: str, header: str
    ) -> None:
        assert [item.code for item in self._beside(title, ours, header).findings] == [
            "KOLOM-VREEMD"
        ]

    def _beside(self, title: str, ours: str, header: str) -> Tables:
        """What is read with a column beside ours that has this header and an answer."""
        grid = filled_grid()
        sheet = grid[title]
        column = sheet.column(ours)
        sheet.insert_columns(column)
        sheet.put(HEADER_ROW, column, header)
        sheet.put(6, column, 1200.0)
        tables = read(grid)
        assert same_answers(tables)
        assert [item.cell for item in tables.findings] == [f"{chr(64 + column)}4"]
        return tables

    @pytest.mark.parametrize("header", ["Prognose 2025", "Raming 2025", "Prognose 2026"])
    def test_a_forecast_of_a_year_of_the_project_is_none_of_ours(self, header: str) -> None:
        """Counted, that year would look like one after the subsidy."""
        grid = filled_grid()
        sheet = grid["Financien"]
        column = sheet.column("Gerealiseerd 2025") + 1
        sheet.insert_columns(column)
        sheet.put(HEADER_ROW, column, header)
        sheet.put(6, column, 1200.0)
        tables = read(grid)
        assert same_answers(tables)
        (found,) = tables.findings
        assert (found.code, found.cell) == ("KOLOM-PROGNOSE-TE-VROEG", f"{chr(64 + column)}4")
        assert found.severity is Severity.WARNING
        assert f'De kolom "{header}" lezen wij niet (2 vakken, met de kop).' in found.message

    def test_a_year_that_is_not_there_is_asked_by_the_name_of_its_column(self) -> None:
        grid = filled_grid()
        sheet = grid["Financien"]
        sheet.put(HEADER_ROW, 30, "Gerealiseerd '31 (SAP)")
        sheet.put(6, 30, 1200.0)
        found = finding(read(grid), "KOLOM-VREEMD-OF-ONZE")
        assert (found.cell, found.severity) == ("AD4", Severity.ERROR)
        assert 'de kolom "Gerealiseerd 2031" ontbreekt' in found.message

    @pytest.mark.parametrize("gap", [True, False])
    def test_a_summary_beside_a_table_is_not_taken_for_it(self, gap: bool) -> None:
        """Only without an empty column in between it may belong to the table."""
        grid = filled_grid()
        sheet = grid["Partners"]
        first = 20 if gap else 19
        for place, texts in enumerate((("Type", "bedrijf"), ("Geld begroot", 52_500.0))):
            for row, text in enumerate(texts, HEADER_ROW):
                sheet.put(row, first + place, text)
        tables = read(grid)
        codes = [code for code, *_ in said(tables)]
        assert codes == (["KOLOM-ANDERE-VERSIE"] * 2 if gap else ["KOP-DUBBEL"] * 4)
        assert same_answers(tables) == gap

    def test_of_two_tables_side_by_side_neither_is_chosen(self) -> None:
        grid = filled_grid()
        sheet = grid["KPI"]
        for (row, column), item in list(sheet.cells.items()):
            if row >= HEADER_ROW:
                sheet.put(row, column + 10, item)
        tables = read(grid)
        assert "KOP-DUBBEL" in {code for code, *_ in said(tables)}
        assert tables.cells.query("column == 'target'").empty

    def test_two_filled_columns_with_one_header_contradict(self) -> None:
        grid = filled_grid()
        grid["KPI"].insert_columns(4)
        grid["KPI"].put(HEADER_ROW, 4, "Doel")
        grid["KPI"].put(6, 4, 99.0)
        tables = read(grid)
        assert said(tables) == [("KOP-DUBBEL", "KPI", "D4"), ("KOP-DUBBEL", "KPI", "E4")]
        assert tables.findings[0].message.startswith(
            'De kop "Doel" staat boven twee kolommen (D en E).'
        )
        assert tables.cells.query("column == 'target'").empty
        assert tables.counts.read + tables.counts.ignored == tables.counts.filled


class TestIds:
    @pytest.mark.parametrize("new", ["Code", None])
    def test_ids_are_known_whatever_stands_above_them(self, new: str | None) -> None:
        grid = filled_grid()
        rename(grid["KPI"], "id", new)
        tables = read(grid)
        assert same_answers(tables)
        assert [item.code for item in tables.findings] == (["KOP-ANDERS"] if new else [])

    @pytest.mark.parametrize("title", ["PPS", "Indicatoren", "KPI", "Financien", "Partners"])
    def test_without_ids_rows_are_known_by_their_labels(self, title: str) -> None:
        grid = filled_grid()
        grid[title].delete_column(1)
        tables = read(grid)
        assert same_answers(tables)
        assert tables.findings == ()

    @pytest.mark.parametrize("with_ids", [True, False])
    def test_a_template_of_when_it_wrote_straight_apostrophes_reads_the_same(
        self, with_ids: bool
    ) -> None:
        """Its labels, levels and choices had ', and of a number of years it said Jaren (0-10)."""
        grid, changed = filled_grid(), 0
        for sheet in grid.sheets.values():
            for place, item in list(sheet.cells.items()):
                if isinstance(item.value, str):
                    then = item.value.replace("’", "'").replace(
                        "0 tot en met 10 jaar", "Jaren (0-10)"
                    )
                    changed += then != item.value
                    sheet.put(*place, then)
        assert changed > 10
        for title in ("Indicatoren", "KPI") if not with_ids else ():
            grid[title].delete_column(1)
        tables = read(grid)
        assert same_answers(tables)
        assert tables.findings == ()


class TestYears:
    def test_the_years_are_those_of_the_headers(self) -> None:
        grid: Grid = filled_grid()
        for year in range(2024, 2031):
            for stem in ("Begroot", "Gerealiseerd", "Prognose"):
                if any(item.value == f"{stem} {year}" for item in grid["Financien"].cells.values()):
                    rename(grid["Financien"], f"{stem} {year}", f"{stem} {year - 4}")
        tables = read(grid)
        assert tables.years == (2020, 2021, 2022)
        assert cell(tables, "finance", "B02.geld", "budget_2021")["number"] == 3025
