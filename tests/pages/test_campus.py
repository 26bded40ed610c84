"""Campus on an empty store and on a filled one, by the campus in the URL."""

from dataclasses import replace
from datetime import UTC, datetime

from monitor.domain.access import LOCAL_ADMIN
from monitor.reports.regional.register_table import entries
from monitor.store import open_store
from tests.pages.visiting import Visit, drawn


def test_an_empty_store_says_what_to_do_next(visit: Visit, empty_store: str):
    page = visit()
    assert "Er is nog geen campus." in drawn(page)


def test_the_url_names_the_campus_and_the_page_answers_for_it(visit: Visit, filled_store: str):
    page = visit(campus="techniekhof  merenrand")
    assert page.title[0].value == "Hoe staat Techniekhof Merenrand ervoor?"
    text = drawn(page)
    assert "een campus heeft zelf geen score" in text
    assert 'href="pps?pps=FLE-TECH-02"' in text
    for title in ("Sterktes", "Zwaktes", "Kansen", "Bedreigingen"):
        assert f"<h3>{title}</h3>" in text
    assert "Suggestie uit de monitor" in text


def test_what_is_kept_private_is_nowhere(visit: Visit, filled_store: str):
    page = visit(campus="Zorghuis Lichtpunt")
    assert "Zorg om de Hoek" in drawn(page)
    assert "Leren op de Afdeling" not in drawn(page)
    assert "NHN-ZORG-02" not in drawn(page)


def test_a_campus_of_which_nothing_may_be_shown_says_so_and_draws_no_empty_table(
    visit: Visit, own_filled_store: str
):
    store = open_store(own_filled_store)
    private = entries(store.register(LOCAL_ADMIN))["NHN-ZORG-02"]
    store.put_partnership(LOCAL_ADMIN, replace(private, campus="Campus Stil"), datetime.now(UTC))
    store.close()
    text = drawn(visit(campus="Campus Stil"))
    assert "Van deze campus is er geen monitor" in text
    assert "<table" not in text
    assert "Download als Excel" not in text


def test_an_unknown_campus_is_said_and_another_is_asked_for(visit: Visit, filled_store: str):
    page = visit(campus="<b>Nergens</b>")
    assert page.title[0].value == "Hoe staat een campus ervoor?"
    said = "“&lt;b&gt;Nergens&lt;/b&gt;” uit de link is er niet. Kies hier een andere."
    assert drawn(page).count('class="') == drawn(page).count(said) == 1
    page.selectbox[0].select("Campus Waterkant").run()
    assert page.query_params["campus"] == "Campus Waterkant"
    assert "Vonk en Vaart" in drawn(page)
    assert "uit de link is er niet" not in drawn(page)


def test_a_score_near_a_bound_is_marked_here_as_on_the_overview(visit: Visit, filled_store: str):
    text = drawn(visit(campus="Vakhuis Zandkwartier"))
    assert 'title="kwetsbaar, rond de grens"' in text
    assert "rond de grens</a>: iets anders berekend" in text


def test_the_swot_and_the_stand_can_be_downloaded(visit: Visit, filled_store: str):
    page = visit()
    assert drawn(page).count(">Download als Excel</a>") == 2
