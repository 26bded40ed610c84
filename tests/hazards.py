"""Files that read without error but wrong, or only look dangerous, and what is to come of them.

The other hazards, that no reader should open at all, are HOSTILE in ``files/workbook_corpus.py``.
Each here is the filled template with one thing done to it.
"""

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from typing import Any

import openpyxl

from tests.files.filled_file import changed_by, with_cell, with_replaced

Found = tuple[str, str | None, str | None]
"""Code, sheet and cell of a finding."""
Subject = tuple[str, str, str]
"""Table, row and column of an answer."""

NO_ANSWER = None


@dataclass(frozen=True)
class Hazard:
    """A file and its outcome: findings that the untouched workbook hasn't, answers that differ.

    An answer is its number, date or text; NO_ANSWER where nothing may be taken.
    """

    make: Callable[[], bytes]
    found: tuple[Found, ...] = ()
    answers: tuple[tuple[Subject, Any], ...] = ()


def _stored(sheet: str, cell: str, attributes: str, xml: str) -> Callable[[], bytes]:
    return partial(with_cell, sheet, cell, attributes, xml)


def _by_hand(change: Callable[[openpyxl.Workbook], None]) -> Callable[[], bytes]:
    return partial(changed_by, change)


def _shown_as(code: str, sheet: str, cell: str, value: float) -> Callable[[], bytes]:
    def change(book: openpyxl.Workbook) -> None:
        book[sheet][cell].number_format = "General"
        book[sheet][cell].value = value
        book[sheet][cell].number_format = code

    return _by_hand(change)


_shown_as_date = partial(_shown_as, "dd-mm-yyyy")


def _add_sheet(book: openpyxl.Workbook, name: str, state: str) -> None:
    sheet = book.create_sheet(name)
    sheet["B2"] = 12
    sheet.sheet_state = state


def _hide_a_value(book: openpyxl.Workbook) -> None:
    """Merge as a program does that leaves what it covers: openpyxl itself empties it."""
    book["KPI"].merged_cells.add("D5:D6")


def _colour_blank_columns(book: openpyxl.Workbook) -> None:
    for sheet in book:
        for letter in ("BZ", "XFD"):
            sheet[f"{letter}900"].number_format = "0%"


DOEL = ("kpi", "students_reached", "target")
BUDGET = ("finance", "B02.geld", "budget_2024")
SHARE = ("indicators", "par_active_share", "answer")

HAZARDS: dict[str, Hazard] = {
    # Honest, though other readers hang on them.
    "a styled empty cell far out": Hazard(
        _by_hand(lambda book: setattr(book["PPS"]["XFD9000"], "number_format", "0%"))
    ),
    "blank columns with a style": Hazard(_by_hand(_colour_blank_columns)),
    "a declared dimension to the last column": Hazard(
        partial(with_replaced, '<dimension ref="A1', '<dimension ref="A1:XFD1048576" x="')
    ),
    "widths for all columns to the last": Hazard(
        partial(with_replaced, "</cols>", '<col min="50" max="16384" width="9" style="3"/></cols>')
    ),
    # Errors and formulas.
    **{
        f"error cell {error}": Hazard(
            _stored("KPI", "D5", ' t="e"', f"<v>{error}</v>"),
            (("FOUTCODE-IN-CEL", "KPI", "D5"),),
            ((DOEL, NO_ANSWER),),
        )
        for error in ("#N/A", "#REF!", "#DIV/0!", "#VALUE!", "#NAME?", "#NUM!", "#NULL!")
    },
    "the result of a formula that is an error": Hazard(
        _stored("Financien", "D7", ' t="e"', "<f>1/0</f><v>#DIV/0!</v>"),
        (("FOUTCODE-IN-CEL", "Financien", "D7"),),
        ((BUDGET, NO_ANSWER),),
    ),
    "an error word typed as text": Hazard(
        _stored("KPI", "D5", ' t="inlineStr"', "<is><t>#DEEL/0!</t></is>"),
        (("FOUTCODE-IN-CEL", "KPI", "D5"),),
        ((DOEL, NO_ANSWER),),
    ),
    "a formula that was never calculated": Hazard(
        _stored("KPI", "D5", "", "<f>1+1</f>"),
        (("FORMULE-NIET-BEREKEND", "KPI", "D5"),),
        ((DOEL, NO_ANSWER),),
    ),
    "a formula with an empty stored value": Hazard(
        _stored("KPI", "D5", "", "<f>1+1</f><v></v>"),
        (("FORMULE-NIET-BEREKEND", "KPI", "D5"),),
        ((DOEL, NO_ANSWER),),
    ),
    "a formula with its stored value": Hazard(
        _stored("KPI", "D5", "", "<f>50+27</f><v>77</v>"), (), ((DOEL, 77.0),)
    ),
    "a stale stored value, which nobody can see": Hazard(
        _stored("KPI", "D5", "", "<f>1+1</f><v>999</v>"), (), ((DOEL, 999.0),)
    ),
    # Numbers that are none.
    **{
        f"{number} as a number": Hazard(
            _stored("Financien", "D7", "", f"<v>{number}</v>"),
            (("FOUTCODE-IN-CEL", "Financien", "D7"),),
            ((BUDGET, NO_ANSWER),),
        )
        for number in ("NaN", "INF", "-INF", "1E309")
    },
    **{
        f"{number} in {subject[0]}": Hazard(
            _stored(sheet, cell, "", f"<v>{number}</v>"),
            (("GETAL-TE-GROOT", sheet, cell),),
            ((subject, NO_ANSWER),),
        )
        for number in ("1E15", "1E18", "1E30", "1.7E308")
        for sheet, cell, subject in (
            ("KPI", "D5", DOEL),
            ("Financien", "D7", BUDGET),
            ("PPS", "C19", ("fields", "subsidiebedrag", "answer")),
            ("Partners", "K5", ("partners", "P01", "cash_budget")),
        )
    },
    "a text of 61 digits": Hazard(
        _stored("Financien", "D7", ' t="inlineStr"', f"<is><t>{'9' * 61}</t></is>"),
        (("GETAL-TE-GROOT", "Financien", "D7"),),
        ((BUDGET, NO_ANSWER),),
    ),
    # Numbers shown as dates.
    "a negative number with a date format": Hazard(
        _shown_as_date("Financien", "D7", -1.2),
        (("DATUM-IN-GETALVELD", "Financien", "D7"),),
        ((BUDGET, NO_ANSWER),),
    ),
    "a small number with a date format": Hazard(
        _shown_as_date("KPI", "D5", 0.5),
        (("DATUM-IN-GETALVELD", "KPI", "D5"),),
        ((DOEL, NO_ANSWER),),
    ),
    "an amount with a date format": Hazard(
        _shown_as_date("Financien", "D7", 45_000),
        (("DATUM-IN-GETALVELD", "Financien", "D7"),),
        ((BUDGET, NO_ANSWER),),
    ),
    "a date before 2000": Hazard(
        _shown_as_date("PPS", "C23", 12),
        (("DATUM-BUITEN-BEREIK", "PPS", "C23"),),
        ((("fields", "peildatum", "answer"), NO_ANSWER),),
    ),
    "no number with a date format": Hazard(
        _stored("PPS", "C23", "", "<v>NaN</v>"),
        (("FOUTCODE-IN-CEL", "PPS", "C23"),),
        ((("fields", "peildatum", "answer"), NO_ANSWER),),
    ),
    # Numbers of which another amount is shown.
    **{
        f"a number shown by {code}": Hazard(
            _shown_as(code, "Financien", "D7", value),
            (("GETAL-ANDERE-SCHAAL", "Financien", "D7"),),
            ((BUDGET, NO_ANSWER),),
        )
        for code, value in (('0.0" mln"', 0.9), ('#,##0.0" x € 1.000"', 35.7), ("#,##0,", 12_000))
    },
    "an amount in millions of which the zeros are hidden": Hazard(
        _shown_as('0.0,," mln"', "Financien", "D7", 900_000), (), ((BUDGET, 900_000.0),)
    ),
    "a number shown in another unit": Hazard(
        _shown_as('#,##0" uur"', "Financien", "D7", 400),
        (("GETAL-ANDERE-EENHEID", "Financien", "D7"),),
        ((BUDGET, NO_ANSWER),),
    ),
    **{
        f"a share shown by {code}": Hazard(
            _shown_as(code, "Indicatoren", "E11", 0.8),
            (("GETAL-ANDERE-EENHEID", "Indicatoren", "E11"),),
            ((SHARE, NO_ANSWER),),
        )
        for code in ('0.0" punten"', '_ "€ "* #,##0.00_ ')
    },
    "a share shown as it is": Hazard(
        _shown_as('0.00" van de partners"', "Indicatoren", "E11", 0.8), (), ((SHARE, 0.8),)
    ),
    "an amount of so many euros and a count of something": Hazard(
        _shown_as('_ "€ "* #,##0.00_ ', "Financien", "D7", 400), (), ((BUDGET, 400.0),)
    ),
    **{
        f"a number in the place of which {code} shows something else": Hazard(
            _shown_as(code, "Financien", "D7", 400),
            (("GETAL-NIET-TE-ZIEN", "Financien", "D7"),),
            ((BUDGET, NO_ANSWER),),
        )
        for code in (";;;", '"n.v.t."', '"1"0', '"< "0')
    },
    "a number that a format shows by other parts for other signs": Hazard(
        _shown_as("0;-0;;@", "Financien", "D7", 400), (), ((BUDGET, 400.0),)
    ),
    "a level in the place of which another is seen": Hazard(
        _shown_as('"2"', "Indicatoren", "E8", 1),
        (("GETAL-NIET-TE-ZIEN", "Indicatoren", "E8"),),
        ((("indicators", "vis_value_proposition", "answer"), NO_ANSWER),),
    ),
    "a level in the place of which its own name is seen": Hazard(
        _shown_as('[=1]"niveau 1";0', "Indicatoren", "E8", 1),
        (),
        ((("indicators", "vis_value_proposition", "answer"), 1.0),),
    ),
    "so much a year where the whole is asked": Hazard(
        _shown_as('0" per jaar"', "PPS", "C19", 400),
        (("GETAL-ANDERE-EENHEID", "PPS", "C19"),),
        ((("fields", "subsidiebedrag", "answer"), NO_ANSWER),),
    ),
    # A text of which a part doesn't count.
    **{
        f"a part in {mark}": Hazard(
            _stored(
                "Financien",
                "D7",
                ' t="inlineStr"',
                f"<is><r><t>72</t></r><r><rPr><{mark}/></rPr><t>1</t></r></is>",
            ),
            (("TEKST-DEELS-DOORGESTREEPT", "Financien", "D7"),),
            ((BUDGET, NO_ANSWER),),
        )
        for mark in ("strike", "vertAlign val='superscript'", "vertAlign val='subscript'")
    },
    "two numbers in one cell": Hazard(
        _stored("Financien", "D7", ' t="inlineStr"', "<is><t>120 150</t></is>"),
        (("GETAL-EEN-OF-TWEE", "Financien", "D7"),),
        ((BUDGET, NO_ANSWER),),
    ),
    "a whole number with the dust of a formula": Hazard(
        _stored("KPI", "D5", "", "<v>77.00000000000001</v>"), (), ((DOEL, 77.0),)
    ),
    # Sheets that nobody sees.
    "a hidden sheet": Hazard(
        _by_hand(lambda book: _add_sheet(book, "Kladblok", "hidden")),
        (("TAB-VREEMD-VERBORGEN", "Kladblok", None),),
    ),
    "a very hidden sheet": Hazard(
        _by_hand(lambda book: _add_sheet(book, "Kladblok", "veryHidden")),
        (("TAB-VREEMD-VERBORGEN", "Kladblok", None),),
    ),
    "a sheet of their own": Hazard(
        _by_hand(lambda book: _add_sheet(book, "Urenstaat", "visible")),
        (("TAB-VREEMD", "Urenstaat", None),),
    ),
    # Signs and places that nobody sees.
    "_x0000_, which becomes a real NUL": Hazard(
        _stored("PPS", "C6", ' t="inlineStr"', "<is><t>Huis_x0000_DROP</t></is>"),
        (("TEKENS-WEGGELATEN", "PPS", "C6"),),
        ((("fields", "naam", "answer"), "HuisDROP"),),
    ),
    "_x0000_ and nothing else": Hazard(
        _stored("KPI", "D5", ' t="inlineStr"', "<is><t>_x0000_</t></is>"),
        (("TEKENS-WEGGELATEN", "KPI", "D5"),),
        ((DOEL, NO_ANSWER),),
    ),
    "a value hidden under a merged cell": Hazard(
        _by_hand(_hide_a_value),
        (("WAARDE-ONDER-SAMENVOEGING", "KPI", "D6"),),
        ((("kpi", "teachers_involved", "target"), NO_ANSWER),),
    ),
    # Another dialect.
    "strict Open XML": Hazard(
        partial(
            with_replaced,
            "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
            "http://purl.oclc.org/ooxml/spreadsheetml/main",
        )
    ),
}
"""Each by what safety.md §3 and §4 call it."""

# fmt: off
AMOUNTS: tuple[tuple[str, float | None], ...] = (
    ("1250", 1250), ("1250,00", 1250), ("1250,5", 1250.5), ("1250.50", 1250.5),
    ("1.250,00", 1250), ("1.250.000", 1_250_000), ("1.250.000,-", 1_250_000),
    ("1 250,00", 1250), ("1\u00a0250\u202f000", 1_250_000), ("€ 1.250", 1250),
    ("€1.250,50", 1250.5), ("1.250 euro", 1250), ("EUR 1.250,-", 1250), ("1.250,–", 1250),
    ("-1250", -1250), ("€ -1.250", -1250), ("\u22121250", -1250), ("+1250", 1250),
    ("1,25 mln", 1_250_000), ("€ 1,25 miljoen", 1_250_000), ("12,5k", 12_500),
    ("125 duizend", 125_000), ("k€ 125", 125_000), ("１２５０", 1250), (" 1250 ", 1250),
    ("1.250", None), ("1,250", None), ("1250,-!", None), ("ca. 1250", None), ("1250-1300", None),
    ("(1250)", None), ("1'250", 1250), ("1'25", None), ("1250%", None), ("12 50", None),
)
# fmt: on
"""Amounts as offices type them, and what each is; None is asked, never guessed."""
