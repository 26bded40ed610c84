"""A choice stands in the URL; the box only follows it."""

from streamlit.testing.v1 import AppTest


def page() -> None:
    from monitor.ui import choosing

    choosing.choose("Kleur", {"rood": "Rood", "blauw": "Blauw"}, name="kleur")


def opened(**query: str) -> AppTest:
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
