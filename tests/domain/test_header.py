from datetime import date
from typing import Any

import pandas as pd

from monitor.domain import frames
from monitor.domain.cells import cells_of_frame, cells_of_rows
from monitor.domain.frames import State
from monitor.domain.header import header
from monitor.domain.model import Model


def top_of(workbook: Any, model: Model) -> Any:
    found = header(
        cells_of_frame(workbook.cells()), model, model_version="2026.1", template_version="1"
    )
    assert dict(found.dtypes.astype(str)) == dict(frames.empty(frames.HEADER).dtypes.astype(str))
    assert len(found) == 1
    return found.iloc[0]


def test_the_header_takes_the_answers_of_tab_pps(workbook: Any, model: Model) -> None:
    top = top_of(workbook, model)
    assert top["pps_id"] == "NHN-TECH-01"
    assert top["name"] == "Techniekhuis Voorbeeldstad"
    assert top["campus"] == "Campus Voorbeeldstad"
    assert top["round"] == "2026-midterm"
    assert top["reference_date"] == pd.Timestamp(2026, 10, 1)
    assert top["start_date"] == pd.Timestamp(2024, 9, 1)
    assert top["subsidy_end"] == pd.Timestamp(2028, 8, 31)
    assert (top["scheme"], top["sector"], top["visibility"]) == ("rif_2024", "techniek", "platform")
    assert (top["model_version"], top["template_version"]) == ("2026.1", "1")


def test_an_empty_field_takes_its_default_or_is_missing(workbook: Any, model: Model) -> None:
    workbook.fields(zichtbaarheid=None, sector=None, einddatum_subsidie=None)
    top = top_of(workbook, model)
    assert top["visibility"] == "platform"
    assert pd.isna(top["sector"])
    assert pd.isna(top["subsidy_end"])


def test_what_cannot_be_read_is_missing_and_gets_no_default(workbook: Any, model: Model) -> None:
    workbook.fields(zichtbaarheid=State.INVALID, peildatum=State.INVALID, pps_id=State.INVALID)
    top = top_of(workbook, model)
    assert top[["visibility", "reference_date", "pps_id"]].isna().all()


def test_an_unknown_is_as_an_empty_field(workbook: Any, model: Model) -> None:
    workbook.fields(zichtbaarheid=State.UNKNOWN, startdatum=State.UNKNOWN)
    top = top_of(workbook, model)
    assert top["visibility"] == "platform"
    assert pd.isna(top["start_date"])


def test_no_cells_give_a_header_with_the_versions(model: Model) -> None:
    found = header(cells_of_rows([]), model, model_version="1", template_version="2")
    assert found.iloc[0].dropna().to_dict() == {
        "visibility": "platform",
        "model_version": "1",
        "template_version": "2",
    }


def test_another_choice_of_dates_and_scheme_is_taken_over(workbook: Any, model: Model) -> None:
    workbook.fields(regeling="geen", startdatum=date(2023, 1, 1), zichtbaarheid="provincie")
    top = top_of(workbook, model)
    assert (top["scheme"], top["visibility"]) == ("geen", "provincie")
    assert top["start_date"] == pd.Timestamp(2023, 1, 1)
