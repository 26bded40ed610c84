"""Filters choose partnerships by the labels that their regions, sector and scheme have."""

import pandas as pd
import pytest

from monitor import settings
from monitor.domain import frames
from monitor.files.model_file import load_model
from monitor.reports import filters

MODEL = load_model(settings.from_environment().model_path)


@pytest.fixture
def register() -> pd.DataFrame:
    return frames.frame(
        frames.REGISTER,
        [
            {"pps_id": "A", "provinces": "PV27;PV24", "subregions": "mra", "sector": "zorg"},
            {"pps_id": "B", "provinces": "PV27", "subregions": "nhn;mra", "sector": "techniek"},
            {"pps_id": "C", "provinces": "PV30", "subregions": "", "scheme": "rif_2019"},
            {"pps_id": "D"},
        ],
    )


def ids(register: pd.DataFrame, **chosen: str) -> list[str]:
    return list(filters.apply(register, chosen, MODEL)["pps_id"])


def test_a_partnership_in_two_regions_falls_under_both(register: pd.DataFrame):
    assert ids(register, provincie="Noord-Holland") == ["A", "B"]
    assert ids(register, provincie="Flevoland") == ["A"]
    assert ids(register, deelregio="Metropoolregio Amsterdam") == ["A", "B"]


def test_a_landsdeel_gathers_its_provinces(register: pd.DataFrame):
    assert ids(register, landsdeel="Noordwest") == ["A", "B"]
    assert ids(register, landsdeel="Zuidoost") == ["C"]


def test_filters_narrow_each_other(register: pd.DataFrame):
    assert ids(register, provincie="Noord-Holland", sector="zorg en welzijn") == ["A"]
    assert ids(register, regeling="RIF 2019-2022", landsdeel="Noordwest") == []


def test_everything_keeps_those_without_a_region_too(register: pd.DataFrame):
    assert ids(register, provincie="alle") == ["A", "B", "C", "D"]
    assert ids(register) == ["A", "B", "C", "D"]


def test_only_what_occurs_can_be_chosen(register: pd.DataFrame):
    choices = filters.choices(register, MODEL)
    assert choices["provincie"] == ["alle", "Flevoland", "Noord-Brabant", "Noord-Holland"]
    assert choices["sector"] == ["alle", "techniek", "zorg en welzijn"]


def test_the_choice_is_said_in_words():
    assert filters.described({"provincie": "Flevoland", "sector": "ICT"}) == "Flevoland, ICT"
    assert filters.described({"provincie": "alle"}) == "alle PPS’en"
