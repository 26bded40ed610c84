"""A filled-in monitor as frames, built by hand: full and plausible, to be broken by a test."""

from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import pandas as pd
import pytest

from monitor.domain import frames, layout
from monitor.domain.answers import counted_of
from monitor.domain.blocks import blocks
from monitor.domain.cells import Cells, cells_of_frame
from monitor.domain.checks import EARLIER, Known, check_alone, check_beside, known_of, no_cells
from monitor.domain.checks.known import CellsOf
from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.header import header_of
from monitor.domain.model import Model
from monitor.files.model_file import load_model

MODEL = Path(__file__).parents[2] / "data" / "model.toml"
TODAY = date(2026, 10, 15)
HEADER_FIELDS = {
    "pps_id": "pps_id",
    "name": "naam",
    "campus": "campus",
    "round": "meetmoment",
    "reference_date": "peildatum",
    "start_date": "startdatum",
    "subsidy_end": "einddatum_subsidie",
    "scheme": "regeling",
    "sector": "sector",
    "visibility": "zichtbaarheid",
}
COMPUTED = {
    "par_active_share": 1.0,
    "par_commitment_after": 0.5,
    "par_retention": 1.0,
    "par_sme_share": 1.0,
    "par_concentration": 0.64,  # 450 of 700 thousand
    "fin_cofinancing_realisation": 0.94,  # 1180 of 200 + 600 + 9/12 x 600 thousand
    "fin_private_cash_share": 0.33,  # 230 of 700 thousand
    "fin_own_revenue_share": 0.03,  # 50 of 1830 thousand
    "edu_student_reach": 0.95,  # 380 of 400
}
"""What follows from the workbook's tables, as its coordinator would have typed it."""

YEARS = range(2024, 2029)
FORECAST_YEARS = range(2029, 2033)


class Workbook:
    """The input cells of a workbook on our template, for 2024-2028. Values are Python values."""

    def __init__(self, model: Model) -> None:
        self.model = model
        self.values: dict[tuple[str, str, str], Any] = {}
        self.unread: frozenset[str] = frozenset()
        for field in model.fields:
            self.values["fields", field.id, "answer"] = None
        for indicator in model.indicators:
            self.values["indicators", indicator.id, "answer"] = None

    def put(self, table: str, row: str, **columns: Any) -> None:
        """Fill in cells of a row; None empties them, a State marks what couldn't count."""
        for column, value in columns.items():
            self.values[table, row, column] = value

    def fields(self, **answers: Any) -> None:
        """Fill in answers on tab PPS."""
        for field, value in answers.items():
            self.put("fields", field, answer=value)

    def money(self, row: str, kind: str, first_year: int, *thousands: float) -> None:
        """Fill in a line of tab Financien, in thousands of euros a year from ``first_year``."""
        for year, amount in enumerate(thousands, first_year):
            self.put("finance", row, **{f"{kind}_{year}": amount * 1000})

    def place(self, table: str, row: str, column: str) -> tuple[str, str]:
        """The sheet and A1 address of an input cell on the template."""
        tab = layout.BY_TABLE[table]
        columns = [item.id for item in tab.columns]
        if tab.by_year:
            columns += [f"{kind}_{year}" for year in YEARS for kind in ("budget", "realised")]
            columns += [f"forecast_{year}" for year in FORECAST_YEARS]
        index = columns.index(column)
        letters = chr(ord("A") + index) if index < 26 else "A" + chr(ord("A") + index - 26)
        return tab.title, f"{letters}{layout.FIRST_DATA_ROW + self._position(table, row)}"

    def _position(self, table: str, row: str) -> int:
        given = {
            "confirmed": list(blocks(self.model)),
            "fields": [item.id for item in self.model.fields],
            "indicators": [item.id for item in self.model.indicators],
            "kpi": [item.id for item in self.model.kpis],
            "finance": [
                f"{line.id}.{form}" for line in self.model.finance_lines for form in _FORMS
            ],
        }
        return given[table].index(row) if table in given else int(row[1:]) - 1

    def cells(self) -> pd.DataFrame:
        """The workbook as frames.CELLS."""
        rows = []
        for (table, row, column), value in self.values.items():
            always = table in ("fields", "indicators") and column == "answer"
            if value is not None or always:
                sheet, cell = self.place(table, row, column)
                rows.append((table, row, column, sheet, cell, *_read(value)))
        return frames.frame(frames.CELLS, rows)

    def answers(self) -> pd.DataFrame:
        """The answers as typed, as frames.ANSWERS."""
        cells = self.cells()
        typed = cells[(cells["table"] == "indicators") & (cells["column"] == "answer")]
        columns = ["row", "state", "number", "date", "text", "raw", "sheet", "cell"]
        records = typed[columns].rename(columns={"row": "indicator"}).to_dict("records")
        return frames.frame(frames.ANSWERS, records)

    def header(self) -> pd.DataFrame:
        """What the submission is about, as frames.HEADER."""
        about = {
            name: self.values.get(("fields", field, "answer"))
            for name, field in HEADER_FIELDS.items()
        }
        known = {name: None if isinstance(value, State) else value for name, value in about.items()}
        return frames.frame(frames.HEADER, [known])

    def check(self, known: Known) -> list[Finding]:
        """Every finding of the checks."""
        cells = cells_of_frame(self.cells())._replace(unread=self.unread)
        return every_finding(cells, self.answers(), self.header(), self.model, known)


def every_finding(
    cells: Cells, answers: pd.DataFrame, header: pd.DataFrame, model: Model, known: Known
) -> list[Finding]:
    """What all checks find."""
    counted, about = counted_of(answers), header_of(header)
    alone = check_alone(cells, counted, about, model, known.today)
    return alone + check_beside(cells, counted, about, model, known)


_FORMS = ("geld", "natura")


def _read(value: Any) -> tuple[str, str, float | None, date | None, str | None]:
    """Raw text, state, number, date and text of a value."""
    match value:
        case None:
            return "", State.EMPTY, None, None, None
        case State():
            return str(value), value, None, None, None
        case date():
            return value.isoformat(), State.ANSWERED, None, value, None
        case bool() | int() | float():
            return str(value), State.ANSWERED, float(value), None, None
        case _:
            return value, State.ANSWERED, None, None, value


@pytest.fixture(scope="session")
def model() -> Model:
    """The project's own model."""
    return load_model(MODEL)


def full_workbook(model: Model) -> Workbook:
    """A full and plausible monitor: halfway a project under RIF 2024, as planned.

    The plan is 3.600.000 euro: subsidy 1.200.000, private 1.440.000 (40%), the school 240.000,
    others 720.000; and 1.780.000 euro of it is realised.
    """
    book = Workbook(model)
    _fill_fields(book)
    for indicator in model.indicators:
        typed = {"level": 3, "share": 0.5, "number": 4, "choice": "ja"}.get(indicator.kind)
        book.put("indicators", indicator.id, answer=typed, evidence="Zie het verslag.")
    for indicator, share in COMPUTED.items():
        book.put("indicators", indicator, answer=share)
    book.put("indicators", "gov_agreement_months", answer=date(2030, 8, 31))
    book.put("indicators", "reg_analysis_age", answer=date(2026, 3, 1))
    _fill_kpis(book)
    _fill_finance(book)
    _fill_partners(book)
    _fill_milestones(book)
    book.put(
        "swot",
        "S01",
        quadrant="sterkte",
        title="Eigen praktijkhal",
        dimension="education_embedding",
        impact=4,
        urgency=3,
        action="Hal ook in de avond openen",
        action_date=date(2027, 1, 15),
    )
    return book


@pytest.fixture
def workbook(model: Model) -> Workbook:
    """A full and plausible monitor, for a test to break: see :func:`full_workbook`."""
    return full_workbook(model)


@pytest.fixture
def new_workbook(model: Model) -> Callable[[], Workbook]:
    """Makes full and plausible monitors, for tests that break more than one."""
    return lambda: full_workbook(model)


def _fill_fields(book: Workbook) -> None:
    book.fields(
        pps_id="NHN-TECH-01",
        naam="Techniekhuis Voorbeeldstad",
        campus="Campus Voorbeeldstad",
        regeling="rif_2024",
        variant="starter",
        penvoerder_naam="Voorbeeldcollege",
        penvoerder_brin="99ZZ",
        provincies="PV27",
        deelregios="nhn",
        sector="techniek",
        startdatum=date(2024, 9, 1),
        einddatum_subsidie=date(2028, 8, 31),
        subsidiebedrag=1_200_000,
        meerjarenbegroting_totaal=3_600_000,
        meetmoment="2026-midterm",
        peildatum=date(2026, 10, 1),
        zichtbaarheid="platform",
        ingevuld_door_rol="projectleider",
    )


def _fill_kpis(book: Workbook) -> None:
    numbers = {
        "students_reached": (400, 380),
        "companies_total": (15, 12),
        "companies_active": (12, 10),
        "companies_sme": (10, 8),
        "milestones_met": (3, 2),
        "own_revenue": (100_000, 50_000),
    }
    for kpi, (target, realised) in numbers.items():
        book.put("kpi", kpi, target=target, realised=realised, counting="administratie")


def _fill_finance(book: Workbook) -> None:
    book.money("B01.geld", "budget", 2024, 100, 300, 300, 300, 200)
    book.money("B02.geld", "budget", 2024, 40, 120, 120, 120, 80)
    book.money("B02.natura", "budget", 2024, 80, 240, 240, 240, 160)
    book.money("B05.geld", "budget", 2024, 20, 60, 60, 60, 40)
    book.money("B06.natura", "budget", 2024, 20, 60, 60, 60, 40)
    book.money("B07.geld", "budget", 2024, 40, 120, 120, 120, 80)
    book.money("L01.geld", "budget", 2024, 200, 600, 600, 600, 400)
    book.money("L03.geld", "budget", 2024, 100, 300, 300, 300, 200)
    book.money("B01.geld", "realised", 2024, 100, 300, 200)
    book.money("B02.geld", "realised", 2024, 40, 110, 80)
    book.money("B02.natura", "realised", 2024, 80, 230, 160)
    book.money("B05.geld", "realised", 2024, 20, 60, 40)
    book.money("B06.natura", "realised", 2024, 20, 60, 40)
    book.money("B07.geld", "realised", 2024, 40, 120, 80)
    book.money("B09.geld", "realised", 2025, 20, 30)
    book.money("B09.geld", "forecast", 2029, 150, 160, 170, 180)
    book.money("L01.geld", "forecast", 2029, 150, 155, 160, 165)


def _fill_partners(book: Workbook) -> None:
    listed = {
        "P01": ("Metaalwerk Voorbeeld", "arbeidsorganisatie", 300, 150, 600, 300),
        "P02": ("Installatie Voorbeeld", "arbeidsorganisatie", 180, 80, 360, 170),
        "P03": ("Voorbeeldcollege", "mbo", 240, 120, None, None),
        "P04": ("Voorbeeldhogeschool", "ho", None, None, 240, 120),
        "P05": ("Regio Voorbeeld", "regionale_overheid", 480, 240, None, None),
    }
    columns = ("cash_budget", "cash_realised", "kind_budget", "kind_realised")
    for row, (name, kind, *thousands) in listed.items():
        book.put(
            "partners",
            row,
            organisation=name,
            type=kind,
            status="actief",
            start=date(2024, 9, 1),
            **{
                column: amount and amount * 1000
                for column, amount in zip(columns, thousands, strict=True)
            },
        )
    book.put("partners", "P01", size="midden", commitment="contract")
    book.put("partners", "P01", committed_until=date(2030, 8, 31), amount_per_year=25_000)


def _fill_milestones(book: Workbook) -> None:
    book.put(
        "milestones",
        "M01",
        milestone="Eerste groep gestart",
        planned=date(2025, 6, 1),
        realised=date(2025, 6, 15),
        status="gehaald",
    )
    book.put(
        "milestones",
        "M02",
        milestone="Praktijkhal in gebruik",
        planned=date(2026, 6, 1),
        realised=date(2026, 7, 1),
        status="gehaald",
    )
    book.put(
        "milestones",
        "M03",
        milestone="Keuzedeel in het rooster",
        planned=date(2027, 6, 1),
        status="op_schema",
    )


def register(*partnerships: dict[str, Any]) -> pd.DataFrame:
    """A register with these partnerships, each first filled as the workbook's own."""
    own = {
        "pps_id": "NHN-TECH-01",
        "name": "Techniekhuis Voorbeeldstad",
        "campus": "Campus Voorbeeldstad",
        "scheme": "rif_2024",
        "active_from": date(2024, 9, 1),
    }
    return frames.frame(frames.REGISTER, [own | item for item in partnerships])


def earlier(*submissions: dict[str, Any]) -> pd.DataFrame:
    """Earlier submissions of the workbook's own partnership, a year before unless said."""
    own = {
        "pps_id": "NHN-TECH-01",
        "round": "2025-jaarlijks",
        "reference_date": date(2025, 10, 1),
        "start_date": date(2024, 9, 1),
        "scheme": "rif_2024",
        "submission": 1,
        "version": 1,
    }
    rows = [own | item for item in submissions]
    return frames.frame(EARLIER, [{"round_number": row["submission"]} | row for row in rows])


@pytest.fixture
def known() -> Known:
    """A register that holds the workbook's partnership and another, and one round before."""
    other = {"pps_id": "MRA-ZORG-02", "name": "Zorglab Voorbeeld", "campus": "Campus Oost"}
    return known_of(register({}, other), earlier({}), earlier({}), TODAY, no_cells)


@pytest.fixture
def know() -> Callable[..., Known]:
    """Make a Known from partnerships and earlier submissions, each as it differs from our own.

    The submissions that were ``withdrawn`` don't count any more.
    """

    def make(
        partnerships: list[Any],
        submissions: list[Any],
        cells_of: CellsOf = no_cells,
        withdrawn: Sequence[Any] = (),
    ) -> Known:
        counting, handed_in = earlier(*submissions), earlier(*submissions, *withdrawn)
        return known_of(register(*partnerships), counting, handed_in, TODAY, cells_of)

    return make


@pytest.fixture
def found(known: Known) -> Callable[..., dict[str, list[str]]]:
    """The findings on a workbook: by code, the cells as sheet!A1."""

    def run(book: Workbook, instead: Known | None = None) -> dict[str, list[str]]:
        codes: dict[str, list[str]] = {}
        for finding in book.check(instead or known):
            codes.setdefault(finding.code, []).append(f"{finding.sheet}!{finding.cell}")
        return codes

    return run
