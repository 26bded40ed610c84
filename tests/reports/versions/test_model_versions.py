"""Two versions side by side over the demonstration data, and over a few."""

from collections.abc import Iterator
from datetime import date

import pandas as pd
import pytest

from monitor import settings
from monitor.domain.access import LOCAL_ADMIN, Sight
from monitor.domain.recomputing import recompute
from monitor.files.model_file import load_versions
from monitor.reports import point_words, words
from monitor.reports.regional.leading import led_to
from monitor.reports.regional.overview import Overview
from monitor.reports.snapshot import Snapshot, take
from monitor.reports.versions import model_change_words, model_version_words
from monitor.reports.versions.model_versions import VersionPair
from monitor.store import open_store

MODEL = load_versions(*settings.from_environment({}).model_files)
TRIAL = MODEL.of("2026.2-proef")
ON = pd.Timestamp(date(2026, 11, 26))


@pytest.fixture
def now(demo_store_url: str) -> Iterator[Snapshot]:
    """The demonstration data, scored."""
    store = open_store(demo_store_url)
    yield take(store, LOCAL_ADMIN, MODEL)
    store.close()


def pair_of(now: Snapshot, *pps_ids: str) -> VersionPair:
    """The pair over everybody, or over these partnerships."""
    register = now.register
    if pps_ids:
        register = register.loc[register["pps_id"].isin(pps_ids)]
    return VersionPair(MODEL, TRIAL, Overview(now, register, ON, ON))


def test_every_monitor_of_the_stand_is_scored_by_both(now: Snapshot):
    pair = pair_of(now)
    shown = pair.stand.shown.reset_index(drop=True)
    answers = now.answers([int(number) for number in shown["submission"]])
    totals = pair.points.loc[pair.points["part"] == "total"].set_index("pps_id")
    for side, model in (("before", MODEL), ("after", TRIAL)):
        exact = recompute(shown, answers, model).totals.assign(pps_id=shown["pps_id"])
        exact = exact.set_index("pps_id")["points"].reindex(totals.index)
        assert totals[side].tolist() == pytest.approx(exact.tolist())
    # Under 2026.1 they are what every other page shows.
    own = now.totals["points"].reindex(totals["submission"])
    assert totals["before"].tolist() == pytest.approx(own.tolist())


def test_medians_are_those_of_the_same_partnerships_under_both(now: Snapshot):
    pair = pair_of(now)
    total = pair.total
    rows = pair.points.loc[pair.points["part"] == "total"]
    assert total["n"] == len(rows) >= 5
    assert total["before"] == pytest.approx(rows["before"].median())
    assert total["after"] == pytest.approx(rows["after"].median())
    assert total["up"] + total["down"] + total["steady"] == total["n"]
    assert list(pair.medians["part"]) == ["total", *(item.id for item in TRIAL.dimensions)]


def test_the_tables_hold_whole_numbers_and_each_partnership_leads_to_its_page(now: Snapshot):
    pair = pair_of(now)
    table, medians = model_version_words.named_table(pair), model_version_words.median_table(pair)
    assert led_to(table) == [(pps_id, "") for pps_id in pair.named["pps_id"]]
    shown = [point_words.whole_points(value, MODEL) for value in pair.named["before"]]
    assert table["Totaal met 2026.1"].tolist() == shown
    texts = {"Onderdeel", "PPS", "Kleur met 2026.1", "Kleur met 2026.2-proef"}
    for frame in (table, medians):
        numbers = frame.drop(columns=texts & set(frame.columns))
        assert all(pd.api.types.is_numeric_dtype(kind) for kind in numbers.dtypes)


def test_under_five_there_is_no_median_and_no_count(now: Snapshot):
    few = list(pair_of(now).named["pps_id"])[:4]
    pair = pair_of(now, *few)
    assert not pair.comparable
    blank = pair.medians[["before", "after", "up", "down", "steady"]]
    assert blank.isna().all(axis=None)
    said = model_version_words.sentence(pair)
    assert all(name in said for name in pair.named["name"])
    assert "mediaan van" not in said
    assert model_version_words.title(pair).startswith("Te weinig PPS’en voor een mediaan")


def test_who_is_not_seen_by_name_does_not_count(now: Snapshot):
    pair = pair_of(now)
    assert (pair.stand.shown["sight"] == int(Sight.NAMED)).all()
    assert pair.points["name"].notna().all()
    private = now.submissions.loc[now.submissions["sight"] == int(Sight.NOTHING), "submission"]
    assert len(private)
    assert not set(private) & set(pair.points["submission"])


def test_a_newcomer_reads_how_the_scores_move(now: Snapshot):
    pair = pair_of(now)
    total = pair.total
    said = model_version_words.sentence(pair)
    assert said.startswith(
        f"De mediaan van het totaal is {point_words.points(total['before'], MODEL)} met 2026.1 en "
        f"{point_words.points(total['after'], TRIAL)} met 2026.2-proef."
    )
    rows = pair.points.loc[pair.points["part"] == "total"]
    far = (rows["after"] - rows["before"]).abs() >= 5
    steady = int((~far).sum())
    who = f"Bij alle {len(rows)}" if steady == len(rows) else f"{steady} van de {len(rows)}"
    assert model_version_words.title(pair).startswith(who)
    parts = pair.points.loc[pair.points["part"] != "total"]
    moves = (parts["after"] - parts["before"]).abs().ge(5).groupby(parts["part"]).sum()
    names = [item.short for item in MODEL.dimensions if moves[item.id] == moves.max()]
    assert f"gaat het om ten hoogste {moves.max()} PPS" in said
    assert f": bij {words.listing(names)}." in said
    colours = int((rows["colour_before"] != rows["colour_after"]).sum())
    assert f"{colours or 'Geen'} PPS" in said
    table = model_version_words.median_table(pair)
    assert table["Onderdeel"].tolist()[:2] == ["Totaal", "Visie"]
    assert f"stand op 26 november 2026, {pair.stand.n} van {pair.stand.of} PPS’en" in (
        model_version_words.subtitle(pair)
    )


def test_a_newcomer_reads_what_changed_and_how_far_it_reaches():
    assert model_change_words.lead(MODEL, TRIAL) == (
        "Van versie 2026.1 naar 2026.2-proef: 3 vragen komen erbij, 2 vervallen en 3 veranderen. "
        "Vergelijkbaar: deels."
    )
    assert model_change_words.explained(MODEL, TRIAL) == (
        "Wie 2026.1 invulde, beantwoordde daarmee vragen die samen voor 91% van 2026.2-proef "
        "tellen. Vanaf 95% noemen we versies vergelijkbaar, vanaf 70% deels. Zijn scores van "
        "2026.1 opnieuw berekend met 2026.2-proef, dan mogen ze alleen met deze uitleg naast "
        "elkaar staan. "
        "Onderdelen met een ander gewicht: Visie (12% wordt 10%) en Financiën (22% wordt 24%)."
    )
    assert "dezelfde vragen" in model_change_words.lead(MODEL, MODEL)


def test_the_table_of_questions_says_of_each_in_what_it_differs():
    table = model_change_words.question_table(MODEL, TRIAL).set_index("Vraag")
    other = table["Wat er anders is"]
    assert other["Levensfase"] == "telde voor 2% van het totaal"
    assert other["Monitoring en bijsturing"] == "andere tekst bij niveau 2 en 3"
    assert other["Toezegging van private partners na de subsidie"] == (
        "de punten lopen nu van 0 tot 70, eerst van 0 tot 60"
    )
    assert other["Herhaalvraag van bedrijven"].endswith("telt 2 keer in plaats van 1 keer")
    assert other["Plan bij tegenvallende inkomsten"].startswith("telt voor 2,4% van het totaal: In")
    keeps = table["Oud antwoord telt"]
    assert keeps["Monitoring en bijsturing"] == "nee"
    assert keeps["Herhaalvraag van bedrijven"] == "ja"
    assert keeps["Aangetoonde opbrengst"] == "was er niet"
    dimensions = model_change_words.dimension_table(MODEL, TRIAL).set_index("Onderdeel")
    money = dimensions.loc["Financiën en businessmodel"]
    assert money.tolist() == ["22%", "24%", 6, 7]
