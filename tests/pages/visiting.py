"""What tests do with a page: visit it, and look at what stands there."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

from monitor.settings import PROJECT_ROOT

Visit = Callable[..., AppTest]
"""Opens a page, with the query of its URL as keywords (the fixture ``visit``)."""


def opened(name: str, **query: str) -> AppTest:
    """The page of this name as it was drawn, with this query in its URL."""
    page = AppTest.from_file(str(PROJECT_ROOT / "pages" / f"{name}.py"), default_timeout=120)
    for parameter, value in query.items():
        page.query_params[parameter] = value
    page.run()
    assert not page.exception
    return page


def drawn(page: AppTest) -> str:
    """All HTML that the page wrote. A page that failed stands there for nothing."""
    assert not page.exception
    return "\n".join(item.proto.body for item in page.get("html"))


def figures(page: AppTest) -> str:
    """All charts of the page, as plotly's JSON."""
    assert not page.exception
    return "\n".join(item.proto.spec for item in page.get("plotly_chart"))


def assert_nobody_left(visit: Visit) -> None:
    """Choices that leave nobody are said, with what to do; no table or chart is drawn."""
    page = visit(provincie="Flevoland", sector="zorg en welzijn")
    text = drawn(page)
    assert "Uw keuze is nu: Flevoland, zorg en welzijn." in text
    assert "Zet een van de keuzes bovenaan op “alle”." in text
    assert "<table" not in text
    assert not page.get("plotly_chart")
