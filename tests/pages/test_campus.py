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


ROW = '<th scope="row"><a href="pps?pps={}" target="_self">{}</a></th>'


def test_who_keeps_its_monitor_to_itself_has_the_row_of_who_never_handed_in(
    visit: Visit, own_filled_store: str
):
    store = open_store(own_filled_store)
    private = entries(store.register(LOCAL_ADMIN))["NHN-ZORG-02"]
    new = replace(private, pps_id="NHN-ZORG-09", name="Nieuw in de Zorg")
    store.put_partnership(LOCAL_ADMIN, new, datetime.now(UTC))
    store.close()
    text = drawn(visit(campus="Zorghuis Lichtpunt"))
    rows = {
        code: text.partition(ROW.format(code, name))[2].partition("</tr>")[0]
        for code, name in ((private.pps_id, private.name), (new.pps_id, new.name))
    }
    assert "geen monitor te zien van de laatste 12 maanden" in rows[private.pps_id]
    assert rows[private.pps_id] == rows[new.pps_id]
    assert "van 1 van de 3 PPS’en" in text


def test_a_campus_of_which_nothing_may_be_shown_says_so(visit: Visit, own_filled_store: str):
    store = open_store(own_filled_store)
    private = entries(store.register(LOCAL_ADMIN))["NHN-ZORG-02"]
    store.put_partnership(LOCAL_ADMIN, replace(private, campus="Campus Stil"), datetime.now(UTC))
    store.close()
    text = drawn(visit(campus="Campus Stil"))
    assert "Van deze campus is er geen monitor" in text
    assert "Sterktes" not in text


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
