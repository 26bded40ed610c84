"""What the influence of each part is told as: from the same numbers, and never for too few."""

from dataclasses import replace

import pandas as pd
import pytest

from monitor.domain import frames
from monitor.domain.access import Sight
from monitor.domain.influence import Influence, Share
from monitor.files.model_file import load_model
from monitor.reports.explaining import influence_words
from monitor.reports.regional.overview import Overview
from monitor.settings import PROJECT_ROOT
from tests.domain.conftest import full_workbook
from tests.reports.partnership.conftest import stored

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")
PAPER = [0.12, 0.20, 0.14, 0.22, 0.16, 0.08, 0.08]


def found_of(*real: float, n: int = 20) -> Influence:
    dimensions = {
        key: Share(paper, share)
        for key, paper, share in zip(MODEL.dimension, PAPER, real, strict=True)
    }
    return Influence(n, dimensions, {key: Share(0.027, 0.031) for key in MODEL.indicator})


SKEWED = found_of(0.05, 0.20, 0.14, 0.35, 0.16, 0.08, 0.02)


def test_what_differs_most_from_its_weight_is_told_both_ways() -> None:
    shares = influence_words.shares(SKEWED, MODEL)
    said = influence_words.influence_sentence(shares, 20, MODEL)
    assert said == (
        "Financiën en businessmodel weegt 22% en maakt 35% van de verschillen tussen totalen; "
        "Visie, profiel en positionering weegt 12% en maakt 5%."
    )
    assert influence_words.influence_title(shares).startswith("Financiën en businessmodel maakt")


def test_of_few_partnerships_it_is_a_rough_estimate() -> None:
    shares = influence_words.shares(SKEWED, MODEL)
    assert "Met 9 PPS’en is dit een grove" in influence_words.influence_sentence(shares, 9, MODEL)
    assert "grove" not in influence_words.influence_sentence(shares, 10, MODEL)


def test_where_nothing_differs_that_is_said() -> None:
    shares = influence_words.shares(found_of(*PAPER), MODEL)
    said = influence_words.influence_sentence(shares, 20, MODEL)
    assert said == "Elk onderdeel beweegt het totaal zoveel als het weegt."


@pytest.mark.parametrize(("n", "few"), [(0, True), (1, True), (4, True), (5, False)])
def test_for_too_few_partnerships_nothing_is_shown(n: int, few: bool) -> None:
    said = influence_words.too_few(found_of(*PAPER, n=n), MODEL)
    assert bool(said) is few
    assert not few or f"{'is' if n == 1 else 'zijn'} dat er {n}." in said
    assert not few or f"met een totaal van versie {MODEL.version};" in said


def test_totals_that_do_not_differ_show_nothing_and_that_is_why() -> None:
    said = influence_words.too_few(found_of(*[float("nan")] * 7, n=6), MODEL)
    assert said.startswith("Alle 6 PPS’en hebben hetzelfde totaal.")
    # Too few is told first: how their totals lie is not.
    assert "hetzelfde" not in influence_words.too_few(found_of(*[float("nan")] * 7, n=4), MODEL)


def test_the_tables_have_every_part_with_both_shares() -> None:
    table = influence_words.influence_table(influence_words.shares(SKEWED, MODEL))
    assert list(table["Onderdeel"]) == [item.name for item in MODEL.dimensions]
    assert table.iloc[3].tolist() == ["Financiën en businessmodel", "22%", "35%"]
    questions = influence_words.question_table(SKEWED, MODEL)
    assert list(questions["Vraag"]) == [item.name for item in MODEL.indicators]
    assert questions.iloc[0].tolist()[2:] == ["2,7%", "3,1%"]


def test_what_a_partnership_keeps_to_itself_does_not_count() -> None:
    books = [full_workbook(MODEL) for _ in range(3)]
    for number, book in enumerate(books):
        book.fields(pps_id=f"NHN-TECH-0{number}")
    snapshot, _ = stored(books, MODEL)
    register = frames.frame(
        frames.REGISTER, [{"pps_id": item} for item in snapshot.submissions["pps_id"]]
    )
    seen = [int(Sight.NAMED), int(Sight.NOTHING), int(Sight.ANONYMOUS)]
    snapshot = replace(
        snapshot, register=register, submissions=snapshot.submissions.assign(sight=seen)
    )
    on = pd.Timestamp(2026, 11, 1)
    stand = Overview(snapshot, register, on, on)
    assert influence_words.influence_now(stand, MODEL).n == 2
