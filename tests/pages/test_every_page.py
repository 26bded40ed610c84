"""What holds for every page."""

import pytest
import streamlit as st
from streamlit.testing.v1 import AppTest

from monitor.settings import PROJECT_ROOT
from monitor.store.store import Store
from monitor.ui import frame


def opened(name: str) -> AppTest:
    """The page of this name on the demonstration data."""
    page = AppTest.from_file(str(PROJECT_ROOT / "pages" / f"{name}.py"), default_timeout=120).run()
    assert not page.exception
    return page


@pytest.mark.parametrize("name", [name for name in frame.PAGES if name != "inlezen"])
def test_a_page_asks_the_version_of_the_data_once(
    filled_store: str, monkeypatch: pytest.MonkeyPatch, name: str
):
    st.cache_resource.clear()
    page = opened(name)
    asked = []
    version = Store.data_version
    monkeypatch.setattr(Store, "data_version", lambda self: asked.append(1) or version(self))
    page.run()
    assert not page.exception
    assert len(asked) == (0 if name in ("verantwoording", "handleiding") else 1)
