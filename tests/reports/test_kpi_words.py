"""What is realised beside a target: of a target of 0 it's no part."""

import pytest

from monitor import settings
from monitor.files.model_file import load_model
from monitor.reports.kpi_words import of_target

KPI = load_model(settings.from_environment().model_path).kpi


@pytest.mark.parametrize(
    ("kpi", "realised", "target", "told"),
    [
        ("students_reached", 380, 400, "380 van 400"),
        ("own_revenue", 5_000, 10_000, "€\xa05.000 van €\xa010.000"),
        ("companies_left", 8, 2, "8 van hooguit 2"),
        ("companies_left", 3, 0, "3 bij een doel van 0"),
    ],
)
def test_what_is_realised_of_a_target(kpi, realised, target, told):
    assert of_target(KPI[kpi], realised, target) == told
