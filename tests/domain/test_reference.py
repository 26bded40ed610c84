"""References: short, the same for the same file, another for another failure."""

import re

from monitor.domain import reference


def test_a_file_has_one_reference_by_its_bytes() -> None:
    assert reference.of_content("7f3a21" + "0" * 58) == "7F3A-21"


def test_each_failure_has_a_reference_of_its_own() -> None:
    made = {reference.new() for _ in range(20)}
    assert len(made) == 20
    assert all(re.fullmatch(r"[0-9A-F]{4}-[0-9A-F]{2}", number) for number in made)
