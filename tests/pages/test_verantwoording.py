"""Verantwoording tells the whole method, without any monitor."""

import re
from collections.abc import Iterator

import pytest
from streamlit.testing.v1 import AppTest

from monitor.files.model_file import load_model
from monitor.settings import PROJECT_ROOT
from monitor.ui.method import SECTIONS
from tests.pages.visiting import Visit, drawn, figures

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


@pytest.fixture(scope="module")
def page(tmp_path_factory: pytest.TempPathFactory) -> Iterator[AppTest]:
    with pytest.MonkeyPatch.context() as patch:
        url = f"sqlite:///{tmp_path_factory.mktemp('leeg')}/m.sqlite3"
        patch.setenv("MONITOR_DATABASE_URL", url)
        yield opened()


def opened() -> AppTest:
    app = AppTest.from_file(str(PROJECT_ROOT / "pages" / "verantwoording.py"), default_timeout=30)
    app.run()
    assert not app.exception
    return app


@pytest.fixture(scope="module")
def text(page: AppTest) -> str:
    return drawn(page)


def test_every_section_has_its_heading_and_its_link(text: str) -> None:
    headings = re.findall(r'<h2 class="kop" id="(\w+)">([^<]+)</h2>', text)
    assert [item for item in headings if item[0] in SECTIONS] == list(SECTIONS.items())
    assert re.findall(r'href="#(\w+)"', text) == list(SECTIONS)
    names = re.findall(r' id="([^"]+)"', text)
    assert len(names) == len(set(names))


@pytest.mark.parametrize("indicator", MODEL.indicators, ids=lambda item: item.id)
def test_every_question_stands_there_with_all_its_answers(text: str, indicator) -> None:
    start = text.index(f'id="{indicator.id}"')
    part = text[start : text.index("</section>", start)]
    for said in (indicator.name, indicator.question, indicator.why, *indicator.levels):
        assert said.replace("'", "&#39;") in part
    assert ("kernvraag" in part) is indicator.core


def test_uses_schemes_sources_and_version_come_from_the_model(page: AppTest, text: str) -> None:
    for said in (*MODEL.uses, *MODEL.not_uses):
        assert said.replace("'", "&#39;") in text
    for scheme in MODEL.schemes:
        assert f"{scheme.name}: een afwijking is een signaal, geen oordeel" in text
    for source in MODEL.sources.values():
        assert source.title in text
    assert f"versie {MODEL.version}. Status: {MODEL.status}." in text


def test_a_link_to_a_source_opens_apart_and_tells_nothing(text: str) -> None:
    outside = re.findall(r'<a href="https?:[^>]*>', text)
    assert outside
    assert all('target="_blank" rel="noopener"' in link for link in outside)


def test_the_page_needs_no_store(tmp_path, monkeypatch, visit: Visit) -> None:
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path / 'none' / 'm.sqlite3'}")
    text = drawn(visit())
    assert "De monitors zijn nu niet te lezen." in text
    assert 'id="versie"' in text
    assert not (tmp_path / "none").exists()


def test_what_really_moves_the_total_is_told_of_the_monitors_of_now(
    visit: Visit, filled_store: str
) -> None:
    page = visit()
    found = re.search(
        r"tussen de totalen van (\d+) PPS’en met versie 2026.1, stand op", drawn(page)
    )
    assert found
    assert int(found[1]) >= MODEL.groups.min_partnerships
    assert "deel van de verschillen" in figures(page)


def test_without_monitors_the_page_says_from_how_many_on(visit: Visit, empty_store: str) -> None:
    assert "vanaf 5 PPS’en met een totaal van versie 2026.1; nu zijn dat er 0." in drawn(visit())


def test_it_tells_of_another_version_by_its_url_and_says_so_first(
    visit: Visit, filled_store: str
) -> None:
    text = drawn(visit(versie="2026.2-proef"))
    first = text[: text.index('class="antwoord"')]
    assert "Deze pagina gaat over versie 2026.2-proef van de vragen" in first
    assert "niet vastgesteld" in first
    assert '<a href="verantwoording" target="_self">Bekijk versie 2026.1</a>' in first
    assert "De monitor stelt 38 vragen" in text
    assert 'id="fin_setback_plan"' in text
    assert 'id="edu_support"' not in text
    assert "vanaf 5 PPS’en met een totaal van versie 2026.2-proef; nu zijn dat er 0." in text


def test_of_a_version_that_is_not_there_it_says_what_stands_there(
    visit: Visit, empty_store: str
) -> None:
    text = drawn(visit(versie="9.9"))
    assert "“9.9” uit de link is er niet. Hier staat nu: versie 2026.1." in text
    assert "De monitor stelt 37 vragen" in text
    assert "Deze pagina gaat over" not in text
    assert "Deze pagina gaat over" not in drawn(visit())
