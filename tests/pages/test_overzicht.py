"""Overzicht on an empty store and on a filled one."""

import re
import shutil
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor import demo
from monitor.domain.access import LOCAL_ADMIN
from monitor.files.model_file import load_model
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from tests.pages.visiting import Visit, assert_nobody_left, drawn

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")


@pytest.fixture
def few_examples(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As demonstration data three rounds of a partnership that has ended."""
    few = tmp_path / "few"
    few.mkdir()
    source = PROJECT_ROOT / "data" / "voorbeeld"
    for path in [*sorted(source.glob("MRA-MOB-01-*.xlsx"))[:3], source / "stories.toml"]:
        shutil.copy(path, few)
    monkeypatch.setattr("monitor.demo.FOLDER", few)


def test_an_empty_store_says_what_to_do_next(visit: Visit, empty_store: str):
    page = visit()
    assert "nog geen monitor" in drawn(page)
    assert [button.label for button in page.button] == ["Voorbeelddata laden"]


def test_the_demonstration_data_load_and_show(visit: Visit, empty_store: str, few_examples: None):
    page = visit()
    page.button[0].click().run()
    assert not page.exception
    assert "Elke PPS per onderdeel" in drawn(page)


def test_loading_that_was_broken_off_can_be_finished(
    visit: Visit, empty_store: str, few_examples: None
):
    store = open_store(empty_store)
    loading = demo.load(store, LOCAL_ADMIN, MODEL, datetime.now(UTC))
    next(loading)
    loading.close()

    page = visit()
    assert [button.label for button in page.button] == ["De rest van de voorbeelddata laden"]
    page.button[0].click().run()
    assert not page.exception
    assert not page.button
    assert len(store.submissions(LOCAL_ADMIN)) == 3
    assert store.register(LOCAL_ADMIN)["active_to"].notna().all()
    store.close()


def test_a_filled_store_answers_first_and_links_to_each_partnership(
    visit: Visit, filled_store: str
):
    page = visit()
    text = drawn(page)
    assert 'class="antwoord"' in text
    # To the round that the row is about, also where a later one is kept private.
    assert re.search(r'<th scope="row"><a href="pps\?pps=NHN-ZORG-01&amp;ronde=', text)
    assert "onzichtbaar" in text  # the words that go with a shade


def test_the_top_leads_to_who_needs_attention_below_the_long_table(visit: Visit, filled_store: str):
    text = drawn(visit())
    top, table, rest = text.partition("Elke PPS per onderdeel")
    found = re.search('<a href="#eerste-aandacht" target="_self">([0-9]+) PPS’en vragen', top)
    assert table
    assert found
    listed = rest.partition('id="eerste-aandacht"')[2].partition("<ul")[2].partition("</ul>")[0]
    assert listed.count("<li>") == int(found[1])


def test_where_nobody_needs_attention_that_is_said_below_who_would(visit: Visit, filled_store: str):
    below = drawn(visit(sector="techniek")).partition('id="eerste-aandacht"')[2]
    who, nobody = "eindigt binnen 12 maanden en", "Dat geldt nu voor geen enkele PPS."
    assert -1 < below.find(who) < below.find(nobody)


def test_a_score_near_a_bound_has_a_sign_and_words_and_the_legend_explains_it(
    visit: Visit, filled_store: str
):
    text = drawn(visit())
    # 65 of 100: in many variants it isn't green. 75 of 100: in none.
    near = re.search(r'<td class="vak groen totaal" title="op orde, rond de grens">.*?</td>', text)
    assert near
    assert "≈</span>" in near[0]
    assert '<span class="onzichtbaar"> op orde, rond de grens</span>' in near[0]
    assert '<td class="vak groen totaal" title="op orde">' in text
    assert "rond de grens</a>: iets anders berekend krijgt het een andere kleur" in text
    assert re.search(r"; \d+ liggen rond de grens van een kleur\.", text)


def test_a_filter_narrows_the_page_and_says_so(visit: Visit, filled_store: str):
    page = visit()
    whole = drawn(page).count("<tr>")
    page.selectbox(key="keuze_provincie").set_value("Flevoland").run()
    assert not page.exception
    assert drawn(page).count("<tr>") < whole
    assert "Flevoland, stand op" in drawn(page)


@pytest.mark.parametrize("name", ["landsdeel", "provincie", "deelregio", "sector", "regeling"])
def test_a_filter_that_is_not_there_is_said_and_left_out(
    visit: Visit, filled_store: str, name: str
):
    page = visit(**{name: "<b>X</b>"})
    assert drawn(page).count("“&lt;b&gt;X&lt;/b&gt;” uit de link is er niet.") == 1
    assert page.selectbox(key=f"keuze_{name}").value == "alle"
    assert "alle PPS’en, stand op" in drawn(page)


def test_a_leaf_that_is_not_there_is_said_and_another_shown(visit: Visit, filled_store: str):
    page = visit(blad="99")
    assert "“99” uit de link is er niet. Hier staat nu: Alle" in drawn(page)
    assert page.selectbox(key="keuze_blad").value == "alles"
    assert "Beeld en Code" in drawn(page)


def test_a_filter_in_the_url_counts_whatever_its_spelling_and_choosing_all_clears_it(
    visit: Visit, filled_store: str
):
    page = visit(provincie="flevoland")
    assert "Flevoland, stand op" in drawn(page)
    page.selectbox(key="keuze_provincie").set_value("alle").run()
    assert "provincie" not in page.query_params
    assert "alle PPS’en, stand op" in drawn(page)


@pytest.fixture
def in_leaves(own_filled_store: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """As where there are so many partnerships that they are shown in leaves."""
    monkeypatch.setattr("monitor.reports.regional.leaves.FULL", 8)


def partnerships(text: str) -> list[str]:
    """The partnerships in the table, in order."""
    return re.findall(r'<th scope="row"><a href="pps\?pps=([^"]+)"', text)


def test_the_url_opens_a_leaf_and_the_leaves_together_are_the_whole(visit: Visit, in_leaves: None):
    first = visit()
    whole = partnerships(drawn(visit(blad="alles")))
    leaves = list(first.selectbox(key="keuze_blad").options)
    assert leaves[-1].startswith(f"Alle {len(whole)} PPS’en")
    each = [partnerships(drawn(visit(blad=str(n)))) for n in range(1, len(leaves))]
    assert each[0] == partnerships(drawn(first))
    assert [code for leaf in each for code in leaf] == whole
    assert all(leaf for leaf in each)


def test_a_leaf_that_is_not_there_gives_the_first(visit: Visit, in_leaves: None):
    assert partnerships(drawn(visit(blad="99"))) == partnerships(drawn(visit(blad="1")))


def test_a_filter_goes_back_to_the_first_leaf(visit: Visit, in_leaves: None):
    page = visit(blad="2")
    page.selectbox(key="keuze_provincie").set_value("Noord-Holland").run()
    assert "blad" not in page.query_params
    assert partnerships(drawn(page))


def test_choices_that_leave_nobody_are_said_with_what_to_do(visit: Visit, filled_store: str):
    assert_nobody_left(visit)
