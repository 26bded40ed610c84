"""A template of the trial version, filled in, read, stored, scored by it, and set beside 2026.1."""

import shutil
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import plotly.graph_objects as go
import pytest

from monitor import settings
from monitor.charts.recomputed import draw_recomputed
from monitor.charts.trends import path_total
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.findings import Severity
from monitor.domain.model import Model
from monitor.domain.model_change import Comparable, carried_share
from monitor.domain.recomputing import recompute
from monitor.files.model_file import load_versions
from monitor.files.template import write_template
from monitor.intake import reread
from monitor.reports import point_words
from monitor.reports.arriving.prefill import last_accepted
from monitor.reports.partnership.opened import opened
from monitor.reports.rounds import trend_words
from monitor.reports.rounds.trends import Path as Trend
from monitor.reports.rounds.trends import path
from monitor.reports.snapshot import Snapshot, take
from monitor.store import open_store
from monitor.store.store import Store
from monitor.storing_at_once import Imported, Outcome, import_content
from tests.filled_workbook import filled_workbook

MODEL = load_versions(*settings.from_environment({}).model_files)
TRIAL = MODEL.of("2026.2-proef")
NOW = datetime(2026, 11, 20, tzinfo=UTC)
ROUNDS = {
    "2024-nulmeting": (date(2024, 10, 1), MODEL, {}),
    "2025-jaarlijks": (date(2025, 10, 1), MODEL, {"vis_shared_vision": 4}),
    "2026-midterm": (
        date(2026, 10, 1),
        TRIAL,
        {"vis_shown_results": 3, "fin_setback_plan": 4, "edu_hybrid_teachers": 0.2},
    ),
}
"""By round its date, the version of its template, and answers besides the middle ones."""


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with two rounds of 2026.1 and one of the trial, each read from a workbook."""
    file = tmp_path_factory.mktemp("proef") / "proef.sqlite3"
    found = open_store(f"sqlite:///{file}")
    for round_, (on, model, answers) in ROUNDS.items():
        come = hand_in(found, round_, on, model, answers)
        assert come.outcome is Outcome.STORED, come.findings
        known = [item.code for item in come.findings if item.code.startswith("VERSIE")]
        assert known == (["VERSIE-PROEF"] if model is TRIAL else [])
        assert "RIJEN-ONTBREKEN" not in {item.code for item in come.findings}
    found.close()
    return file


def hand_in(store: Store, round_: str, on: date, model: Model, answers: dict[str, Any]) -> Imported:
    """Read and store a workbook on the template of this version."""
    template = write_template(model, (2024, 2028))
    content = filled_workbook({"meetmoment": round_, "peildatum": on, **answers}, template)
    return import_content(
        f"{round_}.xlsx", content, store=store, viewer=LOCAL_ADMIN, model=MODEL, now=NOW
    )


@pytest.fixture
def store(filled: Path, tmp_path: Path) -> Iterator[Store]:
    """That store, for this test alone."""
    shutil.copy(filled, tmp_path / "eigen.sqlite3")
    found = open_store(f"sqlite:///{tmp_path}/eigen.sqlite3")
    yield found
    found.close()


@pytest.fixture
def now(store: Store) -> Snapshot:
    """All of it, scored."""
    return take(store, LOCAL_ADMIN, MODEL)


def numbers(now: Snapshot) -> dict[str, int]:
    """The submission of each round."""
    rows = now.submissions.to_dict("records")
    return {row["round"]: int(row["submission"]) for row in rows}


def test_a_round_is_stored_and_scored_by_its_own_version(store: Store, now: Snapshot):
    number = numbers(now)["2026-midterm"]
    answers = store.answers(LOCAL_ADMIN, [number])
    assert set(answers["indicator"]) == set(TRIAL.indicator)
    given = {
        row["indicator"]: row["points"]
        for row in now.scores.indicators.to_dict("records")
        if row["submission"] == number
    }
    # Level 4 of 5; 20% where 20% is full; half committed of 70%.
    assert given["fin_setback_plan"] == 75
    assert given["edu_hybrid_teachers"] == 100
    assert given["par_commitment_after"] == pytest.approx(50 / 70 * 100)


def test_a_rebuild_warns_of_the_trial_as_it_was_stored(store: Store, now: Snapshot):
    number = numbers(now)["2026-midterm"]
    stored = store.findings(LOCAL_ADMIN, number)
    differences = store.rebuild(
        LOCAL_ADMIN,
        lambda name, content, put_right, pointed: reread(
            name, content, put_right, pointed, MODEL, NOW.date()
        ),
        now=NOW,
    )
    assert not differences
    assert store.findings(LOCAL_ADMIN, number) == stored
    warned = {item.code: item.severity for item in stored}
    assert warned["VERSIE-PROEF"] is Severity.WARNING


def test_it_opens_by_its_own_version_too(store: Store, now: Snapshot):
    number = numbers(now)["2026-midterm"]
    head = now.submissions.loc[now.submissions["submission"] == number]
    monitor = opened(
        now, head, store.cells(LOCAL_ADMIN, [number]), store.answers(LOCAL_ADMIN, [number])
    )
    assert monitor.model is TRIAL
    assert monitor.indicators["fin_setback_plan"]["number"] == 4
    total = now.totals.loc[number, "points"]
    assert monitor.total["points"] == pytest.approx(total)


def test_the_trend_breaks_and_older_rounds_stand_beside_it_recomputed(now: Snapshot):
    found = path(now, "NHN-PROEF-01")
    assert found.rounds["broken"].tolist() == [False, False, True]
    assert found.newest_model is TRIAL
    again = found.recomputed
    assert again["round"].tolist() == ["2024-nulmeting", "2025-jaarlijks"]
    assert set(again["comparable"]) == {Comparable.PARTLY.value}
    assert again["share"].iloc[0] == pytest.approx(carried_share(MODEL, TRIAL))
    ids = [numbers(now)[name] for name in again["round"]]
    heads = now.submissions.loc[now.submissions["submission"].isin(ids)]
    exact = recompute(heads, now.answers(ids), TRIAL).totals["points"]
    assert again["points"].tolist() == pytest.approx(exact.tolist())
    assert again["points"].iloc[1] > again["points"].iloc[0]  # the vision went to level 4


def test_a_newcomer_reads_what_the_open_marks_are(now: Snapshot):
    found = path(now, "NHN-PROEF-01")
    last = trend_words.whole(found.recomputed["points"], TRIAL).astype(int).tolist()
    lead, said = trend_words.path_lead(found, date(2026, 10, 2)), trend_words.path_sentence(found)
    assert (
        "Opnieuw berekend met versie 2026.2-proef kwam dat meetmoment op "
        f"{last[1]} (vergelijkbaar: deels)." in lead
    )
    assert (
        "De open rondjes zijn eerdere meetmomenten, opnieuw berekend met versie 2026.2-proef. "
        "Vergelijkbaar: deels voor versie 2026.1 (91% van het gewicht)." in said
    )
    table = trend_words.path_table(found)
    assert table["Vergelijkbaar"].tolist() == ["deels", "deels", "–"]
    assert table["Opnieuw met 2026.2-proef"].tolist() == [str(last[0]), str(last[1]), "–"]
    assert table["Model"].tolist() == ["2026.1", "2026.1", "2026.2-proef"]


def test_the_chart_draws_them_open_and_dotted(now: Snapshot):
    found = path(now, "NHN-PROEF-01")
    traces = path_total(found).data
    (dotted,) = [item for item in traces if item.line.dash == "dot"]
    (open_,) = [item for item in traces if item.marker.color == "white"]
    assert list(open_.y) == pytest.approx(found.recomputed["points"].tolist())
    # The dots run on to the first round of the new version.
    assert list(dotted.y)[-1] == pytest.approx(found.rounds["points"].iloc[-1])


def recomputed_to(now: Snapshot, *away: float) -> Trend:
    """The trend as it would be with recomputed rounds this far from their own points."""
    found = path(now, "NHN-PROEF-01")
    again = found.recomputed.assign(points=found.rounds["points"].iloc[:2] + list(away))
    found.__dict__["recomputed"] = again  # as if it was already worked out
    return found


def test_of_two_numbers_at_a_round_the_higher_stands_on_top(now: Snapshot):
    traces = path_total(recomputed_to(now, 4, -4)).data
    (open_,) = [item for item in traces if item.marker.color == "white"]
    assert all(open_.text)
    assert list(open_.textposition) == ["top center", "bottom center"]
    assert list(traces[-1].textposition)[:2] == ["bottom center", "top center"]


def test_among_rounds_close_together_only_the_measured_numbers_stand(now: Snapshot):
    found, chart = recomputed_to(now, 4, -4), go.Figure()
    draw_recomputed(chart, found, [True] * 3, [(False, True), (True, False), (False, False)])
    assert list(chart.data[-1].text) == ["", ""]
    assert [numbers[2] for numbers in chart.data[-1].customdata] == [
        point_words.points(points, TRIAL) for points in found.recomputed["points"]
    ]


def test_the_next_template_leaves_out_what_meant_something_else(store: Store):
    found = last_accepted(
        store, LOCAL_ADMIN, MODEL, "NHN-PROEF-01", "2027-jaarlijks", date(2027, 1, 1)
    )
    assert found is not None
    rows = found.values("indicators")
    # The last round is of the trial: its own questions and its scale of monitoring aren't ours.
    assert "answer" in rows["vis_shared_vision"]
    assert "answer" not in rows.get("gov_pdca", {})
    assert "answer" not in rows.get("fin_setback_plan", {})


def test_a_single_version_has_nothing_to_recompute(store: Store, now: Snapshot):
    store.withdraw(LOCAL_ADMIN, numbers(now)["2026-midterm"], "Was een proef.", now=NOW)
    found = path(take(store, LOCAL_ADMIN, MODEL), "NHN-PROEF-01")
    assert found.recomputed.empty
    assert "Vergelijkbaar" not in trend_words.path_table(found).columns
    assert all(item.line.dash != "dot" for item in path_total(found).data)


def test_a_version_that_is_not_known_keeps_its_break_and_nothing_is_recomputed(store: Store):
    unknown = replace(MODEL, version="2031.1")
    come = hand_in(store, "2026-review", date(2026, 11, 1), unknown, {})
    assert come.outcome is Outcome.STORED
    assert "VERSIE-ANDERS" in {item.code for item in come.findings}
    found = path(take(store, LOCAL_ADMIN, MODEL), "NHN-PROEF-01")
    assert found.rounds["broken"].tolist() == [False, False, True, True]
    assert found.recomputed.empty
    assert "Opnieuw berekend" not in trend_words.path_lead(found, date(2026, 10, 2))


def test_a_store_survives_that_a_version_is_taken_away(store: Store, tmp_path: Path):
    alone = load_versions(settings.from_environment({}).model_path, tmp_path)
    found = take(store, LOCAL_ADMIN, alone)
    number = numbers(found)["2026-midterm"]
    assert found.totals.loc[number, "points"] > 0
    asked = set(found.scores.indicators["indicator"])
    assert asked == set(MODEL.indicator)
