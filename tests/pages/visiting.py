"""What tests do with a page: visit it, and look at what stands there."""

from collections.abc import Callable

from streamlit.testing.v1 import AppTest

Visit = Callable[..., AppTest]
"""Opens a page, with the query of its URL as keywords (the fixture ``visit``)."""


def drawn(page: AppTest) -> str:
    """All HTML that the page wrote. A page that failed stands there for nothing."""
    assert not page.exception
    return "\n".join(item.proto.body for item in page.get("html"))


def figures(page: AppTest) -> str:
    """All charts of the page, as plotly's JSON."""
    assert not page.exception
    return "\n".join(item.proto.spec for item in page.get("plotly_chart"))
