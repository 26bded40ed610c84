"""Numbers in Dutch text: what is read, what is asked, and never a different number."""

import re
from decimal import Decimal

import pytest
from babel.numbers import format_compact_decimal, format_currency, format_decimal, format_percent
from hypothesis import given
from hypothesis import strategies as st

from monitor.files.cell.dutch_numbers import Written, parse_number, written_clearly
from monitor.files.cell.reading import Problem


def value_of(text: str, *, amount: bool = False) -> Decimal | Problem:
    written = parse_number(text, amount=amount)
    return written.value if isinstance(written, Written) else written


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("0", "0"),
        ("1250", "1250"),
        ("-3", "-3"),
        ("−3", "-3"),
        ("+3", "3"),
        ("1,5", "1.5"),
        ("1.5", "1.5"),
        ("0.125", "0.125"),
        ("0,125", "0.125"),
        (",5", "0.5"),
        ("1,234", "1.234"),
        ("1.2345", "1.2345"),
        ("1.234,56", "1234.56"),
        ("1,234.56", "1234.56"),
        ("1.234,567", "1234.567"),
        ("1.234.567", "1234567"),
        ("1.234.567,8", "1234567.8"),
        ("1,234,567.8", "1234567.8"),
        ("1 234,56", "1234.56"),
        ("1\u00a0234\u202f567", "1234567"),
        ("1 234.5", "1234.5"),
        ("１２,５", "12.5"),
        ("31'900", "31900"),
        ("31’900", "31900"),
        ("1'234'567.5", "1234567.5"),
        ("\u200b12 ", "12"),
    ],
)
def test_a_number_in_text(text: str, value: str) -> None:
    assert value_of(text) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("€ 200.000,–", "200000"),
        ("EUR 200.000,-", "200000"),
        ("€200.000", "200000"),
        ("200.000 euro", "200000"),
        ("200.000,--", "200000"),
        ("200.000,—", "200000"),
        ("250,-", "250"),
        ("€ 1.234,50", "1234.5"),
        ("€ 1,234.50", "1234.5"),
        ("€ 1.5", "1.5"),
        ("32.400 euro's", "32400"),
        ("32.400 euro’s", "32400"),
        ("32.400 euros", "32400"),
        ("eur. 18.900", "18900"),
        ("€. 18.900", "18900"),
        ("18.900 eur.", "18900"),
        ("€ 18.900 ,-", "18900"),
        ("€ 74.100.-", "74100"),
        ("74.100.-", "74100"),
        ("250.—", "250"),
        ("-€ 250", "-250"),
        ("€ -250,00", "-250"),
        ("1,5 mln", "1500000"),
        ("€ 1,5 mln.", "1500000"),
        ("1.5 miljoen euro", "1500000"),
        ("€ 1,234 mln", "1234000"),
        ("250k", "250000"),
        ("250 K", "250000"),
        ("k€ 250", "250000"),
        ("€ 25 duizend", "25000"),
        ("25 dzd", "25000"),
    ],
)
def test_an_amount_in_text(text: str, value: str) -> None:
    assert value_of(text) == Decimal(value)


# fmt: off
TWO_NUMBERS = [
    "1.234", "200.000", "-1.234", "1234.567", "1,234,567", "1.234 mln", "k€ 1.234",
    "€ 1.234 mln", "€ 1,234", "1,234,-", "1.234%", "1 234.567", "€ 1,234,567",
]
# fmt: on


@pytest.mark.parametrize("text", TWO_NUMBERS)
def test_what_may_be_two_numbers_is_asked(text: str) -> None:
    assert parse_number(text) is Problem.AMBIGUOUS_NUMBER


@pytest.mark.parametrize(
    "text", ["120 150", "104 120", "-1 234", "12 500 k", "1 234 mln", "12 500%", "104\u2003120"]
)
@pytest.mark.parametrize("amount", [False, True])
def test_a_single_space_may_stand_between_two_numbers(text: str, *, amount: bool) -> None:
    assert parse_number(text, amount=amount) is Problem.ONE_OR_TWO_NUMBERS


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("1 234 567", "1234567"),
        ("€ 12 500", "12500"),
        ("12 500 euro", "12500"),
        ("k€ 1 250", "1250000"),
        ("12 500,-", "12500"),
        ("12 500,00", "12500"),
        ("12\u00a0500", "12500"),
        ("12\u202f500", "12500"),
        ("12\u2009500", "12500"),
        ("12\u00a0500 k", "12500000"),
    ],
)
def test_what_else_stands_there_tells_that_it_is_one_number(text: str, value: str) -> None:
    assert value_of(text) == value_of(text, amount=True) == Decimal(value)


@pytest.mark.parametrize(
    ("text", "amount", "clear"),
    [
        ("742.500", True, "742500"),
        ("€ 1,234", True, "1234"),
        ("1.200", False, "1200 of 1,2"),
        ("1.234", False, "1234 of 1,234"),
        ("2.000", False, "2000 of 2"),
        ("1,234,567", True, ""),
        ("1.234 k", True, ""),
    ],
)
def test_what_may_be_two_numbers_is_shown_as_it_can_be_one(
    text: str, amount: bool, clear: str
) -> None:
    assert written_clearly(text, amount=amount) == clear
    for one in filter(None, clear.split(" of ")):
        assert isinstance(value_of(one, amount=amount), Decimal)


def test_an_amount_has_no_three_decimals() -> None:
    for written in ("1,234", "0,046"):
        assert parse_number(written, amount=True) is Problem.AMBIGUOUS_NUMBER
    assert value_of("1,234 mln", amount=True) == 1_234_000
    assert value_of("0,125 mln", amount=True) == 125_000


# fmt: off
NO_NUMBERS = [
    "ca. 30", "30-40", "ongeveer 30", "250-", "(250)", "30 studenten", "1e5", "0x10", "vijf",
    "NaN", "inf", "1.23,45", "1.2.3", "12 34", "3 4", "1\n234", "--5", "- 5", "–5", "10²",
    "1½", "½", "①", "€", ",", ".", "1,", "1..5", "€ 5 €", "€ 5 %", "5 k%", "k€ 5 mln",
    "1,5,-", "5 -", "\u202e21", "٣", "1_000",
    "1'23", "1'2345", "12'34'567", "1'234’567", "1'234.567", "1.234'567", "1 '234", "5'",
    "12,5.-", "1.2.-", "250 -", "250.- mln", "32 euro's 's", "euro's 32", "€ 5 eur.", "(31.900)",
    "eur.18900", "euro.5", "€.5", "€.500",
    "1.234.56", "0.123.456", "5,- mln",
    "9" * 65, "1-9-2026",
]
# fmt: on


@pytest.mark.parametrize("text", NO_NUMBERS)
def test_what_is_no_number_is_said_to_be_none(text: str) -> None:
    assert parse_number(text) is Problem.NO_NUMBER


@pytest.mark.parametrize("text", ["45%", "45 %", "45,0 procent", "45 pct.", "45 percent", "４５％"])
def test_a_per_cent_sign_is_told_and_not_applied(text: str) -> None:
    assert parse_number(text) == Written(Decimal(45), percent=True, in_units=False)


def test_units_are_told() -> None:
    assert parse_number("€ 45") == Written(Decimal(45), percent=False, in_units=True)
    assert parse_number("45 k") == Written(Decimal(45000), percent=False, in_units=True)
    assert parse_number("45") == Written(Decimal(45), percent=False, in_units=False)


numbers = st.decimals(min_value=-(10**12), max_value=10**12, places=2)


@given(numbers)
def test_numbers_in_dutch_notation_read_back(number: Decimal) -> None:
    plain = format_decimal(number, "0.00", locale="nl_NL")
    grouped = format_decimal(number, "#,##0.00", locale="nl_NL")
    spaced = format_decimal(number, "#,##0.00", locale="fr_FR").replace("-", "\u2212")
    assert value_of(plain) == number
    assert value_of(grouped) == number
    assert value_of(spaced) == number


@given(st.floats(-1e15, 1e15).filter(lambda value: value == 0 or abs(value) > 1e-12))
def test_a_float_in_all_its_digits_reads_back(number: float) -> None:
    shown = format_decimal(number, "0.#", locale="nl_NL", decimal_quantization=False)
    assert float(value_of(shown)) == number
    grouped = format_decimal(number, "#,##0.0", locale="nl_NL", decimal_quantization=False)
    assert float(value_of(grouped)) == number


@given(numbers)
def test_amounts_in_dutch_notation_read_back(number: Decimal) -> None:
    assert value_of(format_currency(number, "EUR", locale="nl_NL")) == number
    assert value_of(format_currency(number, "EUR", "#,##0.00 ¤¤", locale="nl_NL")) == number
    whole = number.to_integral_value()
    in_text = format_decimal(whole, "#,##0", locale="nl_NL")
    assert value_of(f"€ {in_text}") == whole
    assert value_of(f"{in_text},–") == whole
    assert value_of(f"€ {in_text},-", amount=True) == whole


@given(st.integers(1, 999))
def test_millions_and_percentages_read_back(number: int) -> None:
    assert value_of(format_percent(Decimal(number) / 100, locale="nl_NL")) == number
    in_millions = format_compact_decimal(number * 1_000_000, locale="nl_NL")
    assert "mln" in in_millions
    assert value_of(in_millions) == number * 1_000_000


@given(st.integers(-(10**12), 10**12))
def test_whole_numbers_are_read_or_asked(number: int) -> None:
    grouped = format_decimal(number, "#,##0", locale="nl_NL")
    expected = Problem.AMBIGUOUS_NUMBER if 1000 <= abs(number) < 10**6 else number
    assert value_of(grouped) == expected
    assert value_of(str(number)) == number


def readings(text: str) -> set[Decimal]:
    """All numbers that a strict Dutch, English or French reader can take a bare text for."""
    found = set()
    for group, decimal in ((".", ","), (",", "."), (" ", ","), (" ", ".")):
        whole, _, fraction = text.partition(decimal)
        groups = whole.split(group)
        well_grouped = len(groups) == 1 or (
            re.fullmatch("[1-9][0-9]{0,2}", groups[0]) is not None
            and all(re.fullmatch("[0-9]{3}", part) for part in groups[1:])
        )
        digits = "".join(groups)
        if not well_grouped or re.fullmatch("[0-9]*", digits + fraction) is None:
            continue
        if fraction or (digits and decimal not in text):
            found.add(Decimal(f"{digits or 0}.{fraction or 0}"))
    return found


@given(st.text(alphabet="0123.,. ", max_size=14), st.booleans())
def test_never_a_different_number(text: str, amount: bool) -> None:
    written = parse_number(text, amount=amount)
    bare = re.sub(r"(?<=[0-9])\.$", "", text.strip())  # a full stop ends a sentence
    possible = readings(bare)
    if isinstance(written, Written):
        assert written.value in possible
        # Only a lone comma is decimal though an English reader would see thousands.
        assert len(possible) == 1 or re.fullmatch(r"[1-9][0-9]{0,2},[0-9]{3}", bare)
    elif written is Problem.NO_NUMBER:
        assert not possible or len(text) > 64 or re.search(r" .*\.[0-9]{3}", text)


@given(st.text())
def test_no_text_raises(text: str) -> None:
    written = parse_number(text)
    assert isinstance(written, Problem) or written.value.is_finite()


@pytest.mark.parametrize(("length", "reads"), [(64, True), (65, False)])
def test_a_text_is_a_number_up_to_a_length(length: int, reads: bool) -> None:
    found = parse_number(f"{'0' * (length - 2)},5")
    assert (found is not Problem.NO_NUMBER) is reads


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("20\n%", 20),
        ("€\n500", 500),
        ("1,5\nmln", 1_500_000),
        ("11900.", 11900),
        ("45%.", 45),
        ("45 procent.", 45),
        ("45 pct.", 45),
        ("€ 500,-.", 500),
        ("500 euro.", 500),
        ("500 €.", 500),
        ("'27600", 27600),
        ("’27600", 27600),
    ],
)
def test_the_end_of_a_line_a_full_stop_or_an_apostrophe_is_no_part_of_it(
    text: str, value: int
) -> None:
    written = parse_number(text)
    assert isinstance(written, Written)
    assert written.value == value


@pytest.mark.parametrize("text", ["12\n34", "1 234\n567", "1.234.", "'000", "12..", "5\n-3", "'1'"])
def test_what_may_be_two_numbers_or_another_is_asked_still(text: str) -> None:
    assert isinstance(parse_number(text), Problem)
