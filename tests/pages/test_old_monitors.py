"""A store in which every monitor is over a year old: no page takes the day of then for today."""

import json
from datetime import UTC, date, datetime

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import NOTHING
from monitor.intake import inspect
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from tests.filled_workbook import MODEL
from tests.pages.visiting import drawn, figures, opened

EXAMPLES = ("MRA-BOUW-01", "NHN-FOOD-02", "FLE-FOOD-01")
THEN, SINCE = "De nieuwste monitor die te zien is, is van 1 oktober 2025", "van de laatste 12"


@pytest.fixture(autouse=True)
def old_store(empty_store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("monitor.ui.data.today", lambda: date(2026, 11, 26))
    store = open_store(empty_store)
    for code in EXAMPLES:
        path = PROJECT_ROOT / "data" / "voorbeeld" / f"{code}-2025-jaarlijks.xlsx"
        submission = inspect(path.name, path.read_bytes(), MODEL, NOTHING).submission
        assert submission is not None
        store.save(LOCAL_ADMIN, submission, draft_id=None, now=datetime.now(UTC))
    store.close()


def answer(text: str) -> str:
    return text.partition('class="antwoord">')[2].partition("</p>")[0]


def test_the_overview_shows_the_stand_of_then_and_asks_attention_for_all() -> None:
    text = drawn(opened("overzicht"))
    assert answer(text).startswith(THEN)
    assert SINCE not in answer(text)
    listed = text.partition('id="eerste-aandacht"')[2].partition("<ul")[2].partition("</ul>")[0]
    for code in EXAMPLES:
        assert f'href="pps?pps={code}"' in listed
    assert listed.count("De laatste monitor die te zien is, is van ") == len(EXAMPLES)
    assert "eindigt" not in listed


def test_so_does_a_campus() -> None:
    page = opened("campus")
    names = list(page.selectbox(key="keuze_campus").options)
    text = drawn(opened("campus", campus=names[-1]))
    assert answer(text).startswith(THEN)
    assert SINCE not in answer(text)
    assert "Sterktes" in text


def test_ends_of_subsidies_are_seen_from_today() -> None:
    page = opened("na_de_subsidie")
    text, timeline = drawn(page), json.loads(figures(page))["layout"]
    assert "stand op 26 november 2026" in text
    assert "De subsidie eindigde op 31 augustus 2026. De laatste monitor" in text
    assert "Bij 1 is de subsidie al voorbij" in answer(text)
    (months,) = [
        item["x"] for item in timeline["annotations"] if item["text"] == "Bouwen met de Buurt"
    ]
    assert -3 < months < -2  # left of "nu"


def test_the_trend_does_not_promise_an_overview_of_recent_monitors() -> None:
    text = drawn(opened("trends"))
    assert "Overzicht kan andere getallen geven" in text
    assert SINCE not in text
