"""Trends on an empty store and on a filled one, by the choice in the URL."""

from datetime import UTC, datetime

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.store import open_store
from tests.pages.visiting import Visit, assert_nobody_left, drawn, figures


def test_an_empty_store_says_what_to_do_next(visit: Visit, empty_store: str):
    page = visit()
    assert "Er is nog geen monitor." in drawn(page)
    assert not page.get("plotly_chart")


def test_without_a_choice_it_is_about_everybody_who_may_be_shown(visit: Visit, filled_store: str):
    page = visit()
    assert "alle PPS’en" in drawn(page)
    assert len(page.get("plotly_chart")) == 2
    assert {box.label for box in page.selectbox} >= {"PPS", "Campus", "Sector"}
    assert "Overzicht kan andere getallen geven" in drawn(page)


def test_the_url_opens_one_partnership(visit: Visit, filled_store: str):
    page = visit(pps="nhn-tech-01")
    assert "Vonk en Vaart stond op 31 augustus 2024, " in drawn(page)
    assert "verwacht pad" in figures(page)
    labels = ["PPS", "Campus", "Tijdas", "Waarom veranderde de score", "Van welke score"]
    assert [box.label for box in page.selectbox] == labels


def test_the_answer_comes_before_what_one_asks_of_a_figure_below_it(
    visit: Visit, filled_store: str
):
    nodes = [
        getattr(node, "label", "") or str(getattr(node, "value", ""))
        for node in visit(pps="NHN-TECH-01").main
    ]
    (answer,) = [at for at, said in enumerate(nodes) if 'class="antwoord"' in said]
    assert nodes.index("Tijdas") < answer < nodes.index("Waarom veranderde de score")


def test_a_partnership_explains_its_last_change_and_any_other(visit: Visit, filled_store: str):
    page = visit(pps="NHN-TECH-01")
    box = page.selectbox[3]
    newest, oldest = box.options[0], box.options[-1]
    assert newest.replace(" naar ", " tot ") in drawn(page)
    box.select(oldest).run()
    assert oldest.replace(" naar ", " tot ") in drawn(page)
    assert ".." in page.query_params["verandering"]
    page.selectbox[0].select("FLE-TECH-02").run()
    assert "verandering" not in page.query_params


def test_the_change_of_one_dimension_is_explained_and_stands_in_the_url(
    visit: Visit, filled_store: str
):
    page = visit(pps="NHN-TECH-01", onderdeel="governance")
    assert "bijdroeg aan Governance en organisatie, in punten" in drawn(page)
    assert "bijdroeg aan het totaal" not in drawn(page)
    page.selectbox(key="keuze_onderdeel").select("finance_model").run()
    assert page.query_params["onderdeel"] == "finance_model"
    assert "“onderdeel”" not in drawn(page)
    page.selectbox(key="keuze_onderdeel").select("").run()
    assert "onderdeel" not in page.query_params
    assert "bijdroeg aan het totaal, in punten" in drawn(page)


def test_a_change_that_is_not_there_is_said_and_the_last_stands_there(
    visit: Visit, filled_store: str
):
    page = visit(pps="NHN-TECH-01", verandering="<b>ooit</b>")
    assert "“&lt;b&gt;ooit&lt;/b&gt;” uit de link is er niet." in drawn(page)
    assert len(page.get("plotly_chart")) == 4


def test_a_campus_under_five_shows_its_partnerships_by_name(visit: Visit, filled_store: str):
    page = visit(campus="Campus Waterkant")
    assert "Vonk en Vaart Breed:" in drawn(page)
    assert "mediaan" not in figures(page)


def test_what_is_kept_private_is_in_no_campus(visit: Visit, filled_store: str):
    page = visit(campus="Zorghuis Lichtpunt")
    assert "Leren op de Afdeling" not in drawn(page) + figures(page)


@pytest.mark.parametrize("name", ["campus", "pps"])
def test_an_unknown_choice_is_said_and_another_is_asked_for(
    visit: Visit, filled_store: str, name: str
):
    page = visit(**{name: "<b>Nergens</b>"})
    said = "“&lt;b&gt;Nergens&lt;/b&gt;” uit de link is er niet. Kies hier een andere."
    assert drawn(page) == f'<p class="leeg">{said}</p>'
    assert not page.get("plotly_chart")


def test_an_unknown_filter_is_said_and_left_out(visit: Visit, filled_store: str):
    page = visit(regeling="<b>Geen</b>")
    said = "“&lt;b&gt;Geen&lt;/b&gt;” uit de link is er niet. Hier staat nu: alle."
    assert said in drawn(page)
    assert len(page.get("plotly_chart")) == 2


def test_of_a_partnership_of_which_all_was_withdrawn_that_is_said(
    visit: Visit, own_filled_store: str
):
    store = open_store(own_filled_store)
    own = store.submissions(LOCAL_ADMIN)
    for number in own.loc[own["pps_id"] == "NHN-TECH-01", "submission"]:
        store.withdraw(LOCAL_ADMIN, int(number), "proef", datetime.now(UTC))
    store.close()
    for query in ({}, {"as": "leeftijd"}):
        text = drawn(visit(pps="NHN-TECH-01", **query))
        assert "Alle monitors van Vonk en Vaart zijn ingetrokken." in text
        assert "nog geen" not in text


def test_what_does_nothing_beside_a_chosen_partnership_is_said(visit: Visit, filled_store: str):
    page = visit(pps="NHN-TECH-01", campus="Campus Waterkant", sector="zorg en welzijn")
    assert "“campus” en “sector” uit de link doen hier niets." in drawn(page)
    assert "Vonk en Vaart stond op 31 augustus 2024, " in drawn(page)


def test_choosing_changes_the_url(visit: Visit, filled_store: str):
    page = visit()
    page.selectbox[0].select("NHN-TECH-01").run()
    assert page.query_params["pps"] == "NHN-TECH-01"
    page.selectbox[1].select("Campus Waterkant").run()
    assert "pps" not in page.query_params
    assert "Wind op het Werk" in drawn(page)


def test_the_url_lines_rounds_up_by_age(visit: Visit, filled_store: str):
    page = visit(**{"as": "leeftijd"})
    assert "maanden na de start" in drawn(page)
    assert "verwacht pad" in figures(page)
    page.selectbox[2].select("").run()
    assert "as" not in page.query_params
    assert "maanden na de start" not in drawn(page)


def test_one_partnership_by_age_has_its_months_in_the_table(visit: Visit, filled_store: str):
    page = visit(pps="NHN-TECH-01", **{"as": "leeftijd"})
    assert "Maanden na de start" in drawn(page)
    assert "mnd" in figures(page)


def test_the_change_of_the_whole_group_is_told_in_two_parts(visit: Visit, filled_store: str):
    assert "door andere PPS’en." in drawn(visit())


def test_choices_that_leave_nobody_are_said_with_what_to_do(visit: Visit, filled_store: str):
    assert_nobody_left(visit)
