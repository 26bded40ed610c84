"""Of whom and when a file is, as its name says."""

import pytest

from monitor.reports.partnership.scope import in_file_name


@pytest.mark.parametrize(
    ("pps_id", "round_", "named"),
    [
        ("NHN-PROEF-01", "2026-midterm", "NHN-PROEF-01-2026-midterm"),
        ("NHN-PROEF-01", None, "NHN-PROEF-01"),
        (float("nan"), None, ""),
    ],
)
def test_a_file_is_named_after_what_is_known(pps_id: object, round_: object, named: str) -> None:
    assert in_file_name({"pps_id": pps_id, "round": round_}) == named
