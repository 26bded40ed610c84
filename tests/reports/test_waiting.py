"""How long something still takes, in words."""

import pytest

from monitor.reports.waiting import remaining


@pytest.mark.parametrize(
    ("passed", "share", "said"),
    [
        (1.0, 0.5, ""),  # too early to tell
        (10.0, 0.0, ""),
        (10.0, 1.0, ""),
        (10.0, 0.5, "ongeveer 10 seconden"),
        (4.0, 0.9, "een paar seconden"),
        (60.0, 0.5, "ongeveer 1 minuut"),
        (60.0, 0.2, "ongeveer 4 minuten"),
        (60.0, 0.516, "ongeveer 1 minuut"),
    ],
)
def test_what_is_left_is_told_roughly(passed: float, share: float, said: str) -> None:
    assert remaining(passed, share) == said
