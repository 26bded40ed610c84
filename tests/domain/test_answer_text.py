"""An answer as someone would fill it in."""

from datetime import date

import pytest

from monitor.domain.answer_text import answer_text, asked_for
from monitor.domain.answers import Counted
from monitor.domain.frames import State
from monitor.domain.model import Model

NONE = Counted("", State.EMPTY, None, None, None, None, None, None, None, "", None, None)


@pytest.mark.parametrize(
    ("indicator", "answer", "text"),
    [
        ("gov_structural_staff", {"number": 0.455}, "45,5%"),
        ("fin_forecast_years", {"number": 3.0}, "3"),
        ("gov_agreement_months", {"date": date(2030, 8, 31)}, "31-8-2030"),
        ("edu_structural_capacity", {"text": "gedeeltelijk"}, "gedeeltelijk"),
        ("edu_structural_capacity", {"text": "van_vroeger"}, "van_vroeger"),
        ("gov_steering", {"number": 9.0}, "9"),
        ("gov_steering", {}, ""),
    ],
)
def test_each_kind_is_written_as_in_a_workbook(model: Model, indicator, answer, text):
    assert answer_text(model.indicator[indicator], NONE._replace(**answer)) == text


def test_a_level_and_an_option_stand_there_as_in_their_list(model: Model):
    level, choice = model.indicator["gov_steering"], model.indicator["edu_structural_capacity"]
    assert answer_text(level, NONE._replace(number=2.0)) == f"2 - {level.levels[1]}"
    option = choice.options[0]
    assert answer_text(choice, NONE._replace(text=option.id)) == option.label


def test_what_is_asked_for_has_the_bounds_of_a_number(model: Model):
    assert asked_for(model.indicator["fin_forecast_years"]) == "0 tot en met 10 jaar"
    assert asked_for(model.indicator["gov_structural_staff"]) == "% van fte"
