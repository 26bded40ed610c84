"""Formats that hide a number or show another, and those that show what is there."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.files.parser.number_formats import shown_by


def seen(code: str, number: float) -> str | None:
    """What is seen in the place of a number; None where that is the number itself."""
    shown = shown_by(code)
    kind, _, text = shown.told(number) if shown else ("number", number, "")
    return text if kind == "masked" else None


@pytest.mark.parametrize(
    ("code", "text"),
    [
        (";;;", ""),
        ('"n.v.t."', "n.v.t."),
        ("\\P\\M", "PM"),
        ('"2"', "2"),
        ("2", "2"),
        ('"1"0', "1100"),
        ('0"5"', "1005"),
        ('0" 10"', "100 10"),
        ('0" x 10"', "100 x 10"),
        ('0" per 10"', "100 per 10"),
        ('"2024"0', "2024100"),
        ('0" 2024: "', "100 2024:"),
        ('0" (5)"', "100 (5)"),
        ('0"1 (2024)"', "1001 (2024)"),
        ('0"1 (2024-2025)"', "1001 (2024-2025)"),
        ('0"2024-2025"', "1002024-2025"),
        ('0" 2024"', "100 2024"),
        ('0" 10-20"', "100 10-20"),
        ('0" 2024-10"', "100 2024-10"),
        ('"2024: 1"0', "2024: 1100"),
        ('"-"0', "-100"),
        ("-#,##0", "-100"),
        ('"€ -"0', "€ -100"),
        ('"< "0', "< 100"),
        ('"max. "0', "max. 100"),
        ('"Meer dan "0', "Meer dan 100"),
        ('"> "0%', "> 10000%"),
        ('[>=100]"veel";0', "veel"),
        ('[<100]0;"veel"', "veel"),
    ],
)
def test_what_is_seen_of_a_number_is_something_else(code: str, text: str) -> None:
    assert seen(code, 100) == text


@pytest.mark.parametrize(
    "code",
    [
        *("General", "GENERAL", "@", "General;@", "[Red]", "# ##0", "0.00E+00", "# ??/100", ""),
        '_-€ * #,##0_-;-€ * #,##0_-;_-€ * "-"??_-;_-@_-',
        '_ "€" * #,##0.00_ ;_ "€" * (#,##0.00);_ "€" * "-"??_ ;_ @_ ',
        *(
            "0;[Red]-0",
            "0;-0;;@",
            "+0;-0",
            "[$€-413] #,##0;[$€-413] -#,##0",
            "0_);(0)",
            "0.00;0.00",
        ),
        *("d-m-yyyy", "[$-413]d mmmm yyyy;@", "h:mm", "[h]:mm", "mmm-yy"),
        *('0" van 12"', '0" in 2024"', '0" / 10"', '0" kg CO2"', '0" m²"', '0",-"', '0",00"'),
        *('0%" (2024)"', '#,##0" (2024)"', '"2024: "#,##0', '#,##0" (2024)"_);(#,##0" (2024)")'),
        *('0 "(2024-2025)"', '0" (2024/2025)"', '0" 2024-2025"', '"2024–2025: "0%'),
        *('0," x 1.000"', '#,##0,"000"', "[<0]-0;0", '[>100]0;"-"0;0', '0;"-"0', '"circa "0'),
        *('[>1000]"veel";0', '0;-0;0;"tekst "@', "[>1000]0;[<0]-0;0"),
    ],
)
@pytest.mark.parametrize("number", [100, -100])
def test_a_number_that_is_seen_is_no_other(code: str, number: float) -> None:
    assert seen(code, number) is None


@pytest.mark.parametrize(
    ("code", "text"), [("0;", ""), ('0;"n.v.t."', "n.v.t."), ('0;"1"0', "1100"), ('"1"0', "-1100")]
)
def test_below_zero_another_part_of_the_format_shows_it(code: str, text: str) -> None:
    assert seen(code, -100) == text


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ('[>1000]0;"n.v.t.";0', -5, "n.v.t."),
        ('[>1000]0;"n.v.t.";0', 500, None),
        ('[>1000]0;"n.v.t.";0', 2000, None),
        ('[>1000]0;0;"n.v.t."', 0, "n.v.t."),
        ('[>1000]0;0;"n.v.t."', 500, "n.v.t."),
        ('[>1000]0;0;"n.v.t."', -5, None),
        ('[<-100]0;"n.v.t.";0', -5, "n.v.t."),
        ('[<-100]0;"n.v.t.";0', -500, None),
        ('[<0]0;"n.v.t.";0', 5, None),
        ('[>1000]0;"n.v.t."', 0, "n.v.t."),
        ('[>1000]0;"n.v.t."', 5, "n.v.t."),
    ],
)
def test_what_meets_no_condition_is_shown_by_the_part_of_its_sign_or_the_last(
    code: str, number: float, text: str | None
) -> None:
    assert seen(code, number) == text


@pytest.mark.parametrize("code", ['"n.v.t."', '0;-0;"PM"', '0;-0;"1"'])
def test_a_word_or_another_number_for_zero_is_something_else(code: str) -> None:
    assert seen(code, 0) is not None


@pytest.mark.parametrize(
    "code",
    ["0;-0;;@", '0;-0;"-"', '0;-0;"–"', '0;-0;"€ -"', '0;-0;"nihil"', '"< "0', '"-"0', "#", ";;;"],
)
def test_nothing_for_zero_is_zero(code: str) -> None:
    assert seen(code, 0) is None


@given(st.text(alphabet='0#-;<>=1[]"@ .,%x€mn*_\\\\'), st.floats(-1e12, 1e12))
def test_of_whatever_a_format_masks_a_short_text_is_told(code: str, number: float) -> None:
    text = seen(code, number)
    assert text is None or len(text) < 150
