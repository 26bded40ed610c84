"""Formats that show another amount or unit than the cell holds, and those that don't."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from monitor.files.parser.number_formats import shown_by


def seen(code: str, number: float) -> tuple[str, float | str]:
    """The kind of a cell with this format, and what is told of its number."""
    kind, value, _ = told(code, number)
    return kind, value


def told(code: str, number: float) -> tuple[str, float | str, str]:
    """The same, and what is seen of the number where that is more."""
    shown = shown_by(code)
    return shown.told(number) if shown else ("number", number, "")


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ('#,##0.0" x € 1.000"', 35.7, "35,7 x € 1.000"),
        ('#,##0.0" x 1000"', 35.7, "35,7 x 1000"),
        ('#,##0" (* 1 000)"', 35.7, "35,7 (* 1 000)"),
        ('0" per 1.000"', 12, "12 per 1.000"),
        ('#,##0" \'000"', 12, "12 '000"),
        ("0 x 1.000", 12, "12 x 1.000"),
        ('0.0" mln"', 0.9, "0,9 mln"),
        ('0.0" mln."', 0.9, "0,9 mln."),
        ("0.0\\ \\m\\l\\n", 0.9, "0,9 mln"),
        ('General" miljoen"', 0.9, "0,9 miljoen"),
        ('0.0" M€"', 0.9, "0,9 M€"),
        ('0.00" MLD"', 0.9, "0,9 MLD"),
        ('[$€-413] #,##0" k"', 250, "€ 250 k"),
        ('"k€ "0', 250, "k€ 250"),
        ("[$k€-413]\\ 0", 250, "k€ 250"),
        ("0 k", 250, "250 k"),
        ('0"K"', 250, "250K"),
        ('#,##0\\ "dzd"', 250, "250 dzd"),
        ('#,##0_-" duizend euro"', 250, "250 duizend euro"),
        ('#,##0" euro";#,##0" k"', 250, "250 k"),
        ('#,##0" mille"', 250, "250 mille"),
        ('#,##0" tEUR"', 250, "250 tEUR"),
        ('#,##0" T€"', 250, "250 T€"),
        ('#,##0" m€"', 2, "2 m€"),
        ('#,##0" dz"', 250, "250 dz"),
        ('0.0" ton"', 2.5, "2,5 ton"),
        ("#,##0\\0", 250, "2500"),
        ('0"00"', 250, "25000"),
    ],
)
def test_a_word_of_scale_shows_another_amount(code: str, number: float, text: str) -> None:
    assert seen(code, number) == ("scaled", text)


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ("#,##0,", 12_000, "12 x 1.000"),
        ("#,##0.0,,", 900_000, "0,9 x 1.000.000"),
        ("0,.0", 12_500, "12,5 x 1.000"),
        ('"€ "#,##0,', 12_000, "€ 12 x 1.000"),
        ('0.0," mln"', 900_000, "900 mln"),
        ('0,,"k"', 9_000_000, "9k"),
    ],
)
def test_a_comma_that_hides_digits_shows_another_amount(
    code: str, number: float, text: str
) -> None:
    assert seen(code, number) == ("scaled", text)


@pytest.mark.parametrize(
    "code",
    ['0.0,," mln"', '#,##0," k"', '0," x 1.000"', '[>=1000000]0.0,," mln";[>=1000]0.0," k";0'],
)
def test_where_a_word_says_which_digits_are_hidden_the_amount_is_what_is_seen(code: str) -> None:
    assert seen(code, 900_000) == ("number", 900_000)


@pytest.mark.parametrize("code", ['0"%"', "0\\%", '0" procent"', '"pct "0', '0" Percent";-0'])
def test_a_word_or_sign_for_per_cent_beside_the_number_means_per_cent(code: str) -> None:
    assert seen(code, 45) == ("percent", 0.45)


@pytest.mark.parametrize(
    ("code", "number", "text"),
    [
        ('0.0" fte"', 0.8, "0,8 fte"),
        ('General" FTE"', 0.8, "0,8 FTE"),
        ('#,##0" uur"', 400, "400 uur"),
        ("0\\ \\u\\u\\r", 400, "400 uur"),
        ('#,##0" uren";-#,##0" uren"', 400, "400 uren"),
        ('#,##0;-#,##0" uren"', 400, "400 uren"),
        ('0" dagen"', 12, "12 dagen"),
        ('0" maanden"', 2, "2 maanden"),
        ('"€ "#,##0" per maand"', 900, "€ 900 per maand"),
        ('#,##0" p/m"', 900, "900 p/m"),
        ('#,##0" p.m."', 900, "900 p.m."),
        ("[$$-409]#,##0.00", 900, "$900"),
        ('"$"#,##0', 900, "$900"),
        ("[$£-809]#,##0", 900, "£900"),
        ("[$USD] #,##0", 900, "USD 900"),
        ("[$kr-414] #,##0", 900, "kr 900"),
        ("[$R$-416]#,##0", 900, "R$900"),
        ("#,##0 [$Kč-405]", 900, "900 Kč"),
        ('#,##0" zł"', 900, "900 zł"),
        ('"₹ "#,##0', 900, "₹ 900"),
        ('#,##0" pond"', 900, "900 pond"),
        ('0.0" f.t.e."', 0.8, "0,8 f.t.e."),
        ('0.0" F.T.E"', 0.8, "0,8 F.T.E"),
        ('0.0" wtf"', 0.8, "0,8 wtf"),
        ('0.0" formatieplaats"', 0.8, "0,8 formatieplaats"),
        ('0.0" voltijds"', 0.8, "0,8 voltijds"),
        ('#,##0" u"', 400, "400 u"),
        ('#,##0" u."', 400, "400 u."),
        ('#,##0" werkuren"', 400, "400 werkuren"),
        ('#,##0" klokuren"', 400, "400 klokuren"),
        ('#,##0" lesuren";-#,##0" lesuren"', 400, "400 lesuren"),
        ('0" werkdagen"', 12, "12 werkdagen"),
        ('#,##0" maandelijks"', 900, "900 maandelijks"),
    ],
)
def test_a_unit_beside_the_number_is_told_with_it(code: str, number: float, text: str) -> None:
    assert seen(code, number) == ("unit", text)


@pytest.mark.parametrize(
    "code",
    [
        *(
            '0" jaar"',
            '"€ "#,##0" per jaar"',
            '0" studenten"',
            '0" van 12"',
            "[$-409]0",
            "[$€-2] 0",
        ),
        *("[$€-413] 0", "[$EUR] 0", "[$euro-413]0", "[$ -413]0", '0" buren"', '0" van u en ons"'),
        *('0" cultuur"', '0" bedragen"', '0" u en ons"', '"Fl. "0'),
        *('0" vuur"', '0" weekend"', '0" uurtje"', '0;-0;0;@" uur"', '@" fte"', '0"d"', '0" pm"'),
    ],
)
def test_what_only_looks_like_one_changes_nothing(code: str) -> None:
    assert seen(code, 35.7) == ("number", 35.7)


@pytest.mark.parametrize(
    "code",
    [
        *("General", "@", "0", "0.00", "#,##0", "#,##0.00", '"€" #,##0.00', "0.00E+00", "# ??/100"),
        *('@" *"', '@" (kernvraag)"', '0" kg"', '0" km"', '0" m"', '0" keer"', '0" van 100"'),
        *("[$€-413] #,##0;[Red]-#,##0", "[$-1000000]0", "[>1000]0;0", "M/D/YYYY", "d-m-yyyy"),
        '_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-',
        *(
            "#,##0\\.000",
            '#,##0,"000"',
            '0",00"',
            '#,##0",-"',
            '"Q"0',
            '0" T"',
            '0" procedures"',
        ),
        *("#,##0_k", "0*k", "#.##0,00", "", '"', "[", "\\", "_"),
    ],
)
def test_other_formats_show_the_number_itself(code: str) -> None:
    assert seen(code, 35.7) == ("number", 35.7)


@pytest.mark.parametrize(
    ("code", "text"),
    [
        ('0.0" punten"', "0,8 punten"),
        ('General" bedrijven"', "0,8 bedrijven"),
        ('0.0;-0.0" punten"', "0,8 punten"),
        ("0.0\\ \\v\\a\\n\\ 12", "0,8 van 12"),
        ('0.0" / 10"', "0,8 / 10"),
        ('0.0" m²"', "0,8 m²"),
        ('0.0"‰"', "0,8‰"),
        ('0.0" procentpunt"', "0,8 procentpunt"),
        ('_ "€ "* #,##0.00_ ', "€ 0,8"),
        ("[$€-413] #,##0.00;[Red][$€-413] -#,##0.00", "€ 0,8"),
        ('"circa "0.0', "circa 0,8"),
    ],
)
def test_of_any_other_text_beside_the_number_both_are_told(code: str, text: str) -> None:
    assert told(code, 0.8) == ("number", 0.8, text)


@pytest.mark.parametrize(
    "code",
    [
        *("General", "0", "#,##0.00", "#,##0.00_ ;-#,##0.00 ", "0.00E+00", "##0.0E+0"),
        *("# ?/?", "# ??/100", '0.0" *"', '"("0.0")"', '0;-0;0;@" punten"', "[Red]0;[>1]-0", "@"),
        *('_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', '0.0"%"', '0" uur"'),
    ],
)
def test_where_nothing_stands_beside_it_nothing_more_is_seen(code: str) -> None:
    assert told(code, 0.8)[2] == ""


@pytest.mark.parametrize("code", ['0.0" mln"', "0,", '0" uur"', '0" punten"'])
def test_nothing_is_nothing_on_any_scale_or_in_any_unit(code: str) -> None:
    assert told(code, 0.0) == ("number", 0.0, "")


def test_of_a_long_text_around_the_number_a_part_is_told() -> None:
    kind, text = seen(f'0" mln {"a" * 1000}"', 5)
    assert kind == "scaled"
    assert len(str(text)) < 100


@given(st.text(alphabet='0#?.,%"\\_*[]$€;k mln1xMGeneral-fteuur'), st.floats(1e-6, 1e12))
def test_whatever_a_format_says_something_is_told(code: str, number: float) -> None:
    kind, value, text = told(code, number)
    assert kind in ("number", "percent", "scaled", "unit", "masked")
    assert isinstance(value, str) is (kind in ("scaled", "unit"))
    assert kind in ("number", "masked") or not text


@pytest.mark.parametrize(
    ("code", "number", "shown"),
    [
        ("0.00", 1.1, "1,10"),
        ("0.00", -1.1, "-1,10"),
        ("0.00", 2, "2,00"),
        ("0.00", 1.125, ""),
        ("00000", 123, "00123"),
        ("00000", 123456, ""),
        ('"RIF"00000', 2927, "RIF02927"),
        ('"v"0.00', 1.1, "v1,10"),
        ("0", 5, ""),
        ("#,##0.00", 5, ""),
    ],
)
def test_zeros_that_only_a_format_adds_are_seen(code: str, number: float, shown: str) -> None:
    assert told(code, number) == ("number", number, shown)
