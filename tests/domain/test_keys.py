"""How codes are compared, and how one is written where it's known."""

import pytest

from monitor.domain.keys import as_written, code_key, key


@pytest.mark.parametrize("code", ["NHN-ZORG-01", "NHN–ZORG–01", "nhn zorg 01", "NHN_Zorg - 01"])
def test_a_code_is_the_same_with_other_dashes_spaces_or_underscores(code: str) -> None:
    assert code_key(code) == code_key("NHN-ZORG-01")
    assert code_key(key(code)) == code_key(code)


def test_a_dash_between_digits_tells_two_codes_apart() -> None:
    assert code_key("NHN-1-1") != code_key("NHN-11")


def test_a_name_is_written_as_it_was_before() -> None:
    written = ["A-01", "a–01", "B-02"]
    assert as_written("a 01", written, code_key) == "A-01"
    assert as_written("A–01", written, code_key) == "a–01"
    assert as_written("C-03", written, code_key) is None
