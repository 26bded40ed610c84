"""Texts from outside, as they are told in a sentence."""

from monitor.domain.quoting import LONGEST, beginning, quote


def test_a_text_that_can_be_read_in_a_sentence_is_told_whole() -> None:
    text = "a" * LONGEST
    assert beginning(text) == text
    assert quote(text) == f'"{text}"'


def test_of_a_longer_text_only_the_beginning_is_told() -> None:
    assert beginning("a" * LONGEST + "b") == "a" * LONGEST + " …"
    assert quote("a" * (LONGEST - 1) + " b") == '"' + "a" * (LONGEST - 1) + ' …"'
