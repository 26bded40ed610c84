from datetime import date
from typing import Any

from monitor.domain import frames
from monitor.domain.cells import cells_of_frame, cells_of_rows
from monitor.domain.frames import State
from monitor.domain.header import Header, header, header_of
from monitor.domain.model import Model


def top_of(workbook: Any, model: Model) -> Header:
    return header(
        cells_of_frame(workbook.cells()), model, model_version="2026.1", template_version="1"
    )


def test_a_header_is_a_row_of_its_frame() -> None:
    assert Header._fields == tuple(frames.HEADER)
    about = Header(pps_id="NHN-01", reference_date=date(2026, 10, 1))
    assert header_of(frames.frame(frames.HEADER, [about])) == about


def test_the_header_takes_the_answers_of_tab_pps(workbook: Any, model: Model) -> None:
    top = top_of(workbook, model)
    assert top == Header(
        pps_id="NHN-TECH-01",
        name="Techniekhuis Voorbeeldstad",
        campus="Campus Voorbeeldstad",
        round="2026-midterm",
        reference_date=date(2026, 10, 1),
        start_date=date(2024, 9, 1),
        subsidy_end=date(2028, 8, 31),
        scheme="rif_2024",
        sector="techniek",
        visibility="platform",
        model_version="2026.1",
        template_version="1",
    )


def test_an_empty_field_takes_its_default_or_is_missing(workbook: Any, model: Model) -> None:
    workbook.fields(zichtbaarheid=None, sector=None, einddatum_subsidie=None)
    top = top_of(workbook, model)
    assert (top.visibility, top.sector, top.subsidy_end) == ("platform", "", None)


def test_what_cannot_be_read_is_missing_and_gets_no_default(workbook: Any, model: Model) -> None:
    workbook.fields(zichtbaarheid=State.INVALID, peildatum=State.INVALID, pps_id=State.INVALID)
    top = top_of(workbook, model)
    assert (top.visibility, top.reference_date, top.pps_id) == ("", None, "")


def test_an_unknown_is_as_an_empty_field(workbook: Any, model: Model) -> None:
    workbook.fields(zichtbaarheid=State.UNKNOWN, startdatum=State.UNKNOWN)
    top = top_of(workbook, model)
    assert (top.visibility, top.start_date) == ("platform", None)


def test_no_cells_give_a_header_with_the_versions(model: Model) -> None:
    found = header(cells_of_rows([]), model, model_version="1", template_version="2")
    assert found == Header(visibility="platform", model_version="1", template_version="2")


def test_another_choice_of_dates_and_scheme_is_taken_over(workbook: Any, model: Model) -> None:
    workbook.fields(regeling="geen", startdatum=date(2023, 1, 1), zichtbaarheid="provincie")
    top = top_of(workbook, model)
    assert (top.scheme, top.visibility) == ("geen", "provincie")
    assert top.start_date == date(2023, 1, 1)
