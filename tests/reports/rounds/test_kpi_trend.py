"""KPI's through the rounds: what is planned beside what is realised, persons never added up."""

import math

import pandas as pd
import pytest

from monitor import settings
from monitor.charts.kpi_trend import kpi_courses
from monitor.domain import frames
from monitor.domain.frames import State
from monitor.domain.notation import Euros
from monitor.files.model_file import load_model
from monitor.reports.rounds import kpi_trend
from monitor.reports.rounds.kpi_trend import courses

MODEL = load_model(settings.from_environment().model_path)
ROUNDS = pd.DataFrame(
    {
        "submission": [1, 2, 3],
        "round": ["2024-nulmeting", "2025-jaarlijks", "2026-midterm"],
        "reference_date": pd.to_datetime(["2024-10-01", "2025-10-01", "2026-10-01"]),
    }
)


def cells(**by_kpi: list[tuple[float | None, float | None]]) -> pd.DataFrame:
    """Target and realised of each round, by KPI; None was left empty."""
    rows = [
        {
            "submission": number,
            "table": "kpi",
            "row": kpi,
            "column": column,
            "state": State.EMPTY if value is None else State.ANSWERED,
            "number": value,
        }
        for kpi, rounds in by_kpi.items()
        for number, pair in enumerate(rounds, start=1)
        for column, value in zip(("target", "realised"), pair, strict=True)
    ]
    return frames.frame({"submission": "int64", **frames.CELLS}, rows)


FOUND = courses(
    ROUNDS,
    cells(
        students_reached=[(100, 40), (200, 150), (400, 380)],
        companies_total=[(10, 4), (12, None), (12, 13)],
        own_revenue=[(10_000, 2_000), (20_000, 9_000), (50_000, 20_000)],
        ad_programmes=[(1, 1), (1, None), (1, None)],
    ),
    MODEL,
)


def test_a_kpi_has_a_course_from_two_rounds_on():
    assert [item.kpi.id for item in FOUND] == ["students_reached", "companies_total", "own_revenue"]
    students, companies, _ = FOUND
    assert students.realised == (40, 150, 380)
    assert students.targets == (100, 200, 400)
    assert math.isnan(companies.realised[1])
    assert companies.last == 2


def test_a_round_that_may_not_be_opened_is_left_out():
    kept = cells(students_reached=[(100, 40), (200, 150), (400, 380)])
    found = courses(ROUNDS, kept.loc[kept["submission"] != 2], MODEL)
    assert found[0].realised == (40, 380)
    assert found[0].rounds == ("2024-nulmeting", "2026-midterm")


def test_a_newcomer_reads_how_far_they_are_and_what_not_to_add_up():
    assert kpi_trend.title(FOUND) == "1 van de 3 KPI’s haalt het laatste doel"
    assert kpi_trend.sentence(FOUND) == (
        "Het verst van het doel: Eigen inkomsten (€\xa020.000 van €\xa050.000) en Bereikte "
        "studenten (380 van 400). Bereikte studenten telt unieke personen in het schooljaar van de "
        "peildatum, tot die dag. Wie twee jaar meedoet, staat in beide: tel die jaren niet bij "
        "elkaar op; daarom loopt er geen lijn. Al het andere telt vanaf de start tot en met de "
        "peildatum; dat kan ook dalen. Waar een punt ontbreekt, is niets ingevuld."
    )
    assert "3 meetmomenten, okt 2024 tot en met okt 2026" in kpi_trend.subtitle("Proefhuis", FOUND)


def test_that_none_reaches_its_target_is_said_of_one():
    found = courses(ROUNDS, cells(students_reached=[(100, 40), (200, 150), (400, 380)]), MODEL)
    assert kpi_trend.title(found) == "De ene KPI met een doel haalt het nog niet"


def test_where_less_is_better_more_than_the_target_is_not_reached():
    found = courses(
        ROUNDS,
        cells(
            students_reached=[(100, 40), (200, 150), (400, 380)],
            companies_left=[(2, 1), (2, 4), (2, 8)],
        ),
        MODEL,
    )
    assert kpi_trend.title(found) == "Geen van de 2 KPI’s haalt het laatste doel"
    assert kpi_trend.sentence(found).startswith(
        "Het verst van het doel: Gestopte bedrijven (8 van hooguit 2) en Bereikte studenten"
    )
    kept = courses(ROUNDS, cells(companies_left=[(2, 0), (2, 1), (2, 0)]), MODEL)
    assert kpi_trend.title(kept) == "De ene KPI met een doel haalt het"


def test_of_many_that_are_as_far_from_their_target_none_is_picked():
    nothing = [(10.0, 0.0)] * 3
    three = {"students_reached": nothing, "companies_total": nothing, "own_revenue": nothing}
    alike = courses(ROUNDS, cells(**three), MODEL)
    assert kpi_trend.sentence(alike).startswith("Het verst van het doel: alle 3 KPI’s, elk even")
    beside = courses(ROUNDS, cells(**three, ad_programmes=[(2, 1)] * 3), MODEL)
    assert kpi_trend.sentence(beside).startswith("Het verst van het doel: 3 van de 4, elk even ver")
    second = courses(
        ROUNDS,
        cells(**three | {"own_revenue": [(10, 5)] * 3, "companies_total": [(10, 5)] * 3}),
        MODEL,
    )
    assert kpi_trend.sentence(second).startswith(
        "Het verst van het doel: Bereikte studenten (0 van 10). "
    )


def test_without_a_target_nothing_is_called_reached():
    found = courses(ROUNDS, cells(companies_left=[(None, 1), (None, 2), (None, 3)]), MODEL)
    assert kpi_trend.title(found) == "KPI’s door de jaren"
    assert kpi_trend.sentence(found) == (
        "Deze KPI telt vanaf de start tot en met de peildatum; dat kan ook dalen."
    )


def test_what_counts_from_the_start_is_said_beside_persons_or_by_itself():
    lasting = {"companies_left": [(2, 1)] * 3, "companies_total": [(2, 1)] * 3}
    alone = kpi_trend.sentence(courses(ROUNDS, cells(**lasting), MODEL))
    assert "Deze KPI’s tellen vanaf de start" in alone
    persons = {"students_reached": [(2, 1)] * 3}
    beside = kpi_trend.sentence(courses(ROUNDS, cells(**lasting, **persons), MODEL))
    assert "Al het andere telt vanaf de start" in beside


def test_none_at_all_is_a_target_too_where_less_is_better():
    found = courses(ROUNDS, cells(companies_left=[(0, 0), (0, 0), (0, 3)]), MODEL)
    assert kpi_trend.title(found) == "De ene KPI met een doel haalt het nog niet"
    assert "Gestopte bedrijven (3 bij een doel van 0)" in kpi_trend.sentence(found)


def test_the_table_holds_every_round_and_says_over_what_is_counted():
    table = kpi_trend.table(FOUND)
    assert len(table) == 9
    assert set(table.loc[table["KPI"] == "Bereikte studenten", "Telt over"]) == {"schooljaar"}
    assert set(table.loc[table["KPI"] == "Eigen inkomsten", "Telt over"]) == {"vanaf de start"}
    amounts = table["Realisatie"].map(lambda value: isinstance(value, Euros))
    assert set(table.loc[amounts, "KPI"]) == {"Eigen inkomsten"}
    # No row adds years of persons together.
    assert table.loc[table["KPI"] == "Bereikte studenten", "Realisatie"].max() == 380


@pytest.mark.parametrize(("place", "joined"), [(0, False), (1, True), (2, True)])
def test_only_what_runs_up_from_the_start_is_joined_by_a_line(place: int, joined: bool):
    aims, done, _ = kpi_courses(FOUND).data[3 * place : 3 * place + 3]
    assert ("lines" in done.mode) is joined
    assert "lines" not in aims.mode
    assert done.connectgaps is False


def test_the_last_number_and_its_target_are_written_beside_their_marks():
    _, done, target = kpi_courses(FOUND).data[:3]
    assert list(done.text) == ["", "", "\u2003380"]
    assert list(target.text) == ["doel 400"]


@pytest.mark.parametrize(
    ("realised", "target", "above"),
    [
        ((4, 9, 12), 12, True),  # comes up to its target
        ((4, 9, 15), 12, True),
        ((4, 9, 7), 12, True),  # comes down, and stays below the target
        ((4, 18, 12), 12, False),  # comes down to it
        ((4, 18, 7), 12, False),  # comes down through it
        ((4, 18, 1), 12, True),  # no room below
    ],
)
def test_the_number_of_a_target_keeps_clear_of_the_line(
    realised: tuple[float, ...], target: float, above: bool
):
    rounds: list[tuple[float | None, float | None]] = [(target, value) for value in realised]
    (written,) = kpi_courses(courses(ROUNDS, cells(companies_total=rounds), MODEL)).data[2:]
    last = (target, realised[-1])
    assert (written.y[0] > max(last)) is above
    assert (written.y[0] < min(last)) is not above
    assert written.textposition == ("top center" if above else "bottom center")


def test_without_a_target_in_the_last_round_nothing_is_written_of_it():
    found = courses(ROUNDS, cells(companies_total=[(3, 1), (3, 2), (None, 3)]), MODEL)
    assert len(kpi_courses(found).data) == 2
