"""That monitors of several versions stand side by side is said, and only then."""

import pandas as pd

from monitor.reports.regional.mixed_versions import sentence, without_counts
from tests.reports.invented_rounds import MODEL

OWN = MODEL.version


def test_of_one_version_nothing_is_said() -> None:
    for versions in ([], [OWN], [OWN, OWN], [OWN, None]):  # not known counts as the installation's
        assert sentence(pd.Series(versions, dtype="str"), MODEL) == ""
        assert without_counts(pd.Series(versions, dtype="str"), MODEL) == ""


def test_each_version_is_named_with_its_number() -> None:
    assert sentence(pd.Series([OWN, "2027.1", OWN]), MODEL) == (
        f"Niet alle monitors hebben dezelfde versie van de vragen (2 van {OWN} en 1 van 2027.1); "
        "dat maakt hun scores minder goed te vergelijken."
    )


def test_of_a_group_without_names_neither_versions_nor_numbers_are_told() -> None:
    said = without_counts(pd.Series([OWN, "2027.1", OWN]), MODEL)
    assert said.startswith("Niet alle monitors hebben dezelfde versie van de vragen; ")
    assert not any(sign.isdigit() for sign in said)
