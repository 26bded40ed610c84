"""A row is high enough for its texts, whatever letters they are of."""

import pytest

from monitor.files.text_height import height_of, lines
from monitor.files.text_width import column_for

TEXTS = ["Bitwerf Oostkade", "MRA-BOUW-01", "2026-eindmeting", "WWWW MMMM", "één ä ☃", "ij"]


@pytest.mark.parametrize("text", TEXTS)
def test_a_text_stands_on_one_line_in_a_column_made_for_it_and_not_in_one_far_narrower(text: str):
    width = column_for(text, 10)
    assert lines(text, width, 10) == 1
    assert lines(text, width, 16) > 1 or len(text) < 4


def test_a_name_of_two_words_takes_two_lines_where_it_just_does_not_fit():
    assert lines("Bitwerf Oostkade", 14, 10) == 2


def test_wide_letters_take_more_lines_than_narrow_ones():
    assert lines("MWMWM MWMWM", 12, 10) > lines("ililj ililj", 12, 10)


def test_a_word_longer_than_a_line_is_broken_as_often_as_it_takes():
    assert lines("m" * 40, 12, 10) >= 6


def test_a_code_can_break_behind_its_hyphens():
    assert lines("EXTREEM-HEEL-LANGE-CODE", 18, 10) == 2


def test_each_line_of_a_text_and_each_empty_one_counts():
    assert lines("a\n\nb", 20, 10) == 3
    assert lines("", 20, 10) == 1


def test_a_row_is_as_high_as_its_highest_text_and_never_higher_than_excel_knows():
    short, long = ("kort", 20.0, 10.0), ("een lange zin " * 9, 20.0, 10.0)
    assert height_of([short, long], least=18) == height_of([long], least=18)
    assert height_of([short], least=18) == 18
    assert height_of([("lang " * 9999, 20.0, 10.0)], least=18) == 409
