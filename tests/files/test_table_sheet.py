"""How a table becomes a sheet: what its cells hold, and whether it can be read on paper."""

import io
from datetime import date
from typing import Any

import openpyxl
import pandas as pd
from openpyxl.worksheet.worksheet import Worksheet

from monitor.domain.notation import Euros
from monitor.files.book import Format
from monitor.files.xlsx import write_table

FRAME = pd.DataFrame(
    {
        "PPS": ["=1+1", "Techniekhuis Voorbeeldstad"],
        "Aandeel": [0.45, None],
        "Bedrag": pd.array([1250000, None], dtype="Int64"),
        "Peildatum": pd.to_datetime(["2026-10-01", None]),
        "Actief": [True, False],
    }
)


def written(frame: pd.DataFrame, **more: Any) -> Worksheet:
    content = write_table("Alle PPS'en", frame, tab="Tabel", **more)
    return openpyxl.load_workbook(io.BytesIO(content))["Tabel"]


def widths_of(sheet: Worksheet) -> list[float]:
    return [column.width for column in sheet.column_dimensions.values()]


def sheet_of_all_kinds() -> Worksheet:
    formats = {"Aandeel": Format.SHARE, "Bedrag": Format.MONEY}
    return written(FRAME, formats=formats, note="Ronde 2026")


def test_begins_with_title_note_and_header() -> None:
    sheet = sheet_of_all_kinds()
    assert (sheet["A1"].value, sheet["A2"].value) == ("Alle PPS'en", "Ronde 2026")
    assert [cell.value for cell in sheet["A4:E4"][0]] == list(FRAME.columns)
    assert sheet.freeze_panes == "A5"


def test_holds_typed_values() -> None:
    row = sheet_of_all_kinds()["A5:E5"][0]
    assert [cell.data_type for cell in row] == ["s", "n", "n", "d", "s"]
    assert row[0].value == "=1+1"
    assert row[3].value.date() == date(2026, 10, 1)
    assert row[4].value == "ja"


def test_leaves_the_missing_empty() -> None:
    assert [cell.value for cell in sheet_of_all_kinds()[6]][1:4] == [None, None, None]


def test_shows_a_column_with_tenths_in_tenths() -> None:
    sheet = written(
        pd.DataFrame({"Mediaan": [44.0, 52.6], "PPS’en (n)": [5.0, 6.0], "Deel": [0.125, 2]})
    )
    assert [cell.number_format for cell in sheet[5][:3]] == ["#,##0.0", "General", "General"]


def test_shows_numbers_as_dutch_readers_expect() -> None:
    row = sheet_of_all_kinds()[5]
    assert [cell.number_format for cell in row[1:4]] == ["0.0%", "#,##0", "d-m-yyyy"]


def test_beside_euros_each_number_is_shown_in_its_own_unit() -> None:
    column = pd.Series([Euros(139_500.5), 190.0, 29.5, None], dtype="object")
    cells = [written(pd.DataFrame({"Doel": column}))[f"A{row}"] for row in range(5, 9)]
    assert [cell.value for cell in cells] == [139_500.5, 190, 29.5, None]
    assert [cell.number_format for cell in cells[:3]] == ['"€ "#,##0', "General", "General"]


def test_columns_are_wide_enough_for_their_texts() -> None:
    assert sheet_of_all_kinds().column_dimensions["A"].width >= len("Techniekhuis Voorbeeldstad")


def test_whole_thousands_have_their_point() -> None:
    frame = pd.DataFrame({"Bedrag": [1234.0, 12.0, 1234.25]})
    sheet = written(frame)
    shown = [sheet.cell(row, 1).number_format for row in (5, 6, 7)]
    assert shown == ["#,##0", "General", "General"]


def test_title_and_note_have_the_width_of_a_page_above_a_small_table() -> None:
    sheet = small("Kort. " * 40)
    (title, note) = sorted(map(str, sheet.merged_cells.ranges))
    assert (title[:2], note[:2]) == ("A1", "A2")
    last = title.split(":")[1].removesuffix("1")
    widths = widths_of(sheet)
    assert sum(widths) >= 90
    assert sheet.column_dimensions[last].width > 0
    assert len(widths) == openpyxl.utils.column_index_from_string(last)
    assert sheet.print_area.endswith(f"${last}$5")
    assert sheet["A2"].alignment.wrap_text
    assert sheet.row_dimensions[2].height > small("Kort.").row_dimensions[2].height
    assert sheet.auto_filter.ref == "A4:B5"


def small(note: str) -> Worksheet:
    frame = pd.DataFrame({"Jaar": ["2026"], "Totaal": [64.0]})
    return written(frame, note=note)


def test_many_long_texts_still_fit_the_width_of_a_page() -> None:
    long = "een antwoord van de samenwerking " * 8
    frame = pd.DataFrame({f"Vraag {n}": [long] for n in range(8)} | {"Punten": [64.0]})
    sheet = written(frame)
    widths = widths_of(sheet)
    assert sum(widths) <= 175
    assert min(widths[:-1]) >= len("samenwerking")
    assert sheet["A5"].alignment.wrap_text
    assert sheet.row_dimensions[5].height > 150
    assert sheet.page_setup.orientation == "landscape"
    assert (sheet.page_setup.fitToWidth, sheet.page_setup.fitToHeight) == (1, 0)
    assert sheet.print_title_rows == "$4:$4"


def test_a_long_text_beside_many_columns_gets_the_room_that_their_headers_can_spare() -> None:
    names = [f"Naam van onderdeel {n}" for n in range(8)]
    frame = pd.DataFrame({name: [64.0] for name in names} | {"Rond": [", ".join(names)]})
    sheet = written(frame)
    *numbers, text = widths_of(sheet)
    assert text == 60
    assert min(numbers) >= len("onderdeel")
    assert sheet.row_dimensions[5].height < 80  # four lines
    assert sum(numbers) + text <= 175


def test_a_wide_table_breaks_only_words_of_more_than_a_length() -> None:
    frame = pd.DataFrame({f"Kolom {n}": ["doelmatigheidsdoelen", "x" * 99] for n in range(10)})
    assert max(widths_of(written(frame))) < 20


def of_many_columns(**first: str) -> pd.DataFrame:
    """A table of over two pages wide, of which the columns ``first`` name the rows."""
    points = {f"Partnerbetrokkenheid {n}": [64.0] for n in range(14)}
    return pd.DataFrame({name: [text] for name, text in first.items()} | points)


def test_a_table_too_wide_for_a_page_is_printed_on_pages_beside_each_other() -> None:
    sheet = written(of_many_columns(Campus="Bitwerf", PPS="Droge Voeten"), named_by="PPS")
    assert sheet.print_title_cols == "$A:$B"
    assert sheet.freeze_panes == "C5"
    assert sheet.page_setup.fitToWidth == 2
    widths = widths_of(sheet)
    assert sum(widths) + sum(widths[:2]) + max(widths) <= 2 * 175


def test_a_long_header_leaves_room_for_texts_that_make_each_row_high() -> None:
    header = "Laagste totaal dat nog kan door de open vragen van alle onderdelen"
    text = "een antwoord van twee of drie regels dat in elke rij een ander is "
    numbers = {f"{header} {n}": [64.0] for n in range(5)}
    *narrow, wide = widths_of(written(pd.DataFrame(numbers | {"Antwoord": [text]})))
    assert wide > 2 * max(narrow)
    assert min(widths_of(written(pd.DataFrame({header: [64.0]})))[:1]) > 50


def test_the_first_column_comes_back_on_each_page_where_no_other_names_the_rows() -> None:
    assert written(of_many_columns(Vraag="Waarom?")).print_title_cols == "$A:$A"


def test_above_columns_that_come_back_stands_the_title_alone_and_whole() -> None:
    frame = of_many_columns(Code="A-1")
    sheet = written(frame, note="Stand van nu. " * 30)
    assert sheet["A1"].value == "Alle PPS'en"
    note = next(area for area in sheet.merged_cells.ranges if area.min_col == 2)
    assert sheet["B1"].value.startswith("Stand van nu.")
    assert note.max_row == 1
    widths = widths_of(sheet)
    assert widths[0] >= 26
    assert sum(widths[: note.max_col]) <= (sum(widths) + widths[0]) / 2
    assert sheet.row_dimensions[1].height > 40  # the title takes two lines there
    assert sheet.print_area.startswith("'Tabel'!$A$1:")
    assert sheet.oddHeader.left.text is None


def test_a_very_long_text_takes_the_room_of_long_words_rather_than_a_page_for_each_row() -> None:
    words = {f"Vraag {n}": ["samenwerkingsverbandenoverleg"] for n in range(6)}
    frame = pd.DataFrame(words | {"Bewijs": ["Zie de bijlage bij dit antwoord. " * 30]})
    sheet = written(frame)
    assert widths_of(sheet)[-1] > 55
    assert sheet.row_dimensions[5].height < 280
    assert sheet.page_setup.fitToWidth == 1


def test_a_name_of_a_file_stays_whole_beside_a_long_text() -> None:
    name = "NH_NOORD-Zorgtechniek_voortgang-2026-DEF.xlsx"
    others = {f"Kolom {n}": [1.0] for n in range(9)} | {"Fout": ["wat er mis is " * 40]}
    sheet = written(pd.DataFrame({"Bestand": [name], **others}))
    assert sheet.column_dimensions["A"].width == 40


def test_a_longer_name_gets_a_line_for_what_does_not_fit() -> None:
    def height(name: str) -> float:
        sheet = written(pd.DataFrame({"Bestand": [name]}))
        return float(sheet.row_dimensions[5].height)

    assert height("NH_NOORD-Zorgtechniek_2026.xlsx") == 18
    assert height("NH_NOORD-ZORGTECHNIEK_VOORTGANG_2026_DEFINITIEF_TWEEDE_VERSIE.xlsx") > 30


def test_the_foot_of_each_page_names_the_tab() -> None:
    assert written(FRAME).oddFooter.left.text == "PPS-monitor: &A"


def test_a_column_of_percentages_holds_the_numbers_that_it_shows() -> None:
    frame = pd.DataFrame({"Deel": ["45%", "39,4%", "0%", "1234%", "–", None]})
    sheet = written(frame)
    cells = [sheet[f"A{row}"] for row in range(5, 11)]
    assert [cell.value for cell in cells] == [0.45, 0.394, 0, 12.34, "–", None]
    assert [cell.number_format for cell in cells[:4]] == ["0%", "0.0%", "0%", "0%"]


def test_a_percentage_that_a_number_would_show_otherwise_stays_text() -> None:
    texts = ["+3%", "−2%", "007%", "39,45%", "12345%", "٣%"]
    sheet = written(pd.DataFrame({"Deel": texts}))
    assert [sheet[f"A{row}"].value for row in range(5, 11)] == texts


def test_a_column_of_percentages_aligns_right_and_one_with_other_texts_does_not() -> None:
    frame = pd.DataFrame({"Deel": ["45%", "–", None], "Antwoord": ["45%", "ongeveer 45%", "=1+1"]})
    sheet = written(frame)
    sides = {at: sheet[at].alignment.horizontal for at in ("A4", "A5", "A6", "B4", "B5")}
    assert [sides[at] for at in ("A4", "A5", "A6")] == ["right"] * 3
    assert "right" not in (sides["B4"], sides["B5"])
    assert (sheet["B5"].value, sheet["B5"].data_type) == ("45%", "s")


def test_an_empty_table_still_has_its_header() -> None:
    assert written(FRAME.head(0))["A4"].value == "PPS"
