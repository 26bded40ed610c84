"""What one sentence says of the numbers that it tells of."""

import pytest

from monitor.files.cell.scale_signs import Scaling, may_scale, scaling_said


@pytest.mark.parametrize(
    ("sentence", "alone", "beside_others"),
    [
        ("in duizenden.", Scaling.SURE, Scaling.NO),
        ("k€", Scaling.SURE, Scaling.SURE),
        ("bedragen in duizenden ingevuld", Scaling.SURE, Scaling.SURE),
        ("ingevuld in duizenden", Scaling.SURE, Scaling.SURE),
        ("alle bedragen zijn eur 1.000", Scaling.MAY_BE, Scaling.MAY_BE),
        ("12 studenten x € 1.000", Scaling.NO, Scaling.NO),
        ("bedragen niet in duizenden", Scaling.NO, Scaling.NO),
    ],
)
def test_a_bare_scale_says_so_only_alone(
    sentence: str, alone: Scaling, beside_others: Scaling
) -> None:
    assert scaling_said(sentence, alone=True) is alone
    assert scaling_said(sentence, alone=False) is beside_others


@pytest.mark.parametrize(
    ("line", "may_be"), [("bedragen x 10", True), ("in k", True), ("een kop koffie van 5", False)]
)
def test_a_line_without_any_word_for_a_scale_is_told_apart(line: str, may_be: bool) -> None:
    assert may_scale(line) is may_be
