"""A choice stands in the URL; the box only follows it."""

from streamlit.testing.v1 import AppTest

from tests.pages.visiting import drawn


def page() -> None:
    from monitor.ui import choosing

    choosing.choose("Kleur", {"rood": "Rood", "blauw": "Blauw"}, name="kleur")
    choosing.say_unused("kleur")


def opened(**query: str | list[str]) -> AppTest:
    """A page with a choice, opened by a link with this query."""
    at = AppTest.from_function(page)
    for name, value in query.items():
        at.query_params[name] = value
    return at.run()


def test_a_box_that_stands_right_is_not_set_again():
    at = opened(kleur="blauw")
    assert at.selectbox[0].proto.set_value  # it follows the link
    at.run()
    assert at.selectbox[0].value == "blauw"
    assert not at.selectbox[0].proto.set_value


def test_the_box_follows_the_url_when_that_changes():
    at = opened(kleur="blauw")
    at.query_params["kleur"] = "rood"
    at.run()
    assert at.selectbox[0].value == "rood"
    at.query_params["kleur"] = "BLAUW "
    at.run()
    assert at.selectbox[0].value == "blauw"


def test_what_is_chosen_goes_to_the_url_and_needs_no_setting():
    at = opened()
    at.selectbox[0].select("blauw").run()
    assert at.query_params["kleur"] == "blauw"
    assert at.selectbox[0].value == "blauw"
    assert not at.selectbox[0].proto.set_value


def test_a_name_for_a_heading_is_on_one_line_and_not_too_long():
    def page() -> None:
        import streamlit as st

        from monitor.ui import choosing

        st.text(choosing.named({"a": "Van Zaad\ntot Schap " * 9, "b": "Kort"}, "pps"))

    at = AppTest.from_function(page).run()
    (shown,) = [text.value for text in at.text]
    assert shown == "Van Zaad tot Schap " * 4 + "…"
    at.query_params["pps"] = "weg"
    assert [text.value for text in at.run().text] == [""]


def test_nothing_is_said_of_a_link_that_names_only_what_is_there():
    assert drawn(opened()) == drawn(opened(kleur="blauw")) == ""


def test_what_the_page_does_not_listen_to_is_said_as_text():
    text = drawn(opened(kleuren="blauw"))
    assert "“kleuren” uit de link doet hier niets. Kijk of de link klopt." in text
    text = drawn(opened(**{"<b>": "1", "maat": "L"}))
    assert "“&lt;b&gt;” en “maat” uit de link doen hier niets." in text


def test_a_choice_that_stands_in_the_link_twice_is_said_and_the_last_counts():
    at = opened(kleur=["rood", "blauw"])
    assert at.selectbox[0].value == "blauw"
    assert "“kleur” staat meer dan één keer in de link. De laatste telt." in drawn(at)
