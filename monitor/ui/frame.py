"""The frame around every page: menu, title, footer. The only place that knows the pages.

`dashboard.py` calls `run`, which draws the frame and the page that the URL names; a page
begins with `start`. Styles stand in `static/frame.css`, colours in `.streamlit/config.toml`.
"""

import logging
from base64 import b64encode
from collections.abc import Callable, Mapping
from copy import copy
from functools import cache
from pathlib import Path

import streamlit as st
from streamlit.navigation.page import StreamlitPage

from monitor.domain import reference
from monitor.files.model_file.fault import FileFault
from monitor.reports import trouble
from monitor.reports.disclaimer import DISCLAIMER
from monitor.settings import PROJECT_ROOT
from monitor.store import StoreFault
from monitor.ui.shell import PRODUCT

# As an address that holds the picture: a file would be read and shared out at every click, with
# all other visitors waiting.
_ICON = "data:image/png;base64," + b64encode(
    (Path(__file__).parent / "static" / "icon.png").read_bytes()
).decode("ascii")

FAILURE = "Hier ging iets mis, en dat ligt niet aan u. Laad de pagina opnieuw."
PASS_ON = "Blijft het misgaan, geef de beheerder dan dit kenmerk: {reference}."

_LOG = logging.getLogger(__name__)

# File in pages/ and its name in the menu; the file's name is the URL, the first one is "/".
PAGES = {
    "overzicht": "Overzicht",
    "inlezen": "Monitor inlezen",
    "pps": "PPS",
    "campus": "Campus",
    "trends": "Trends",
    "wat_als": "Wat als",
    "na_de_subsidie": "Na de subsidie",
    "register": "Register",
    "verantwoording": "Verantwoording",
    "versies": "Versies",
    "handleiding": "Handleiding",
}

NOT_IN_MENU = frozenset({"versies", "handleiding"})
"""Pages to which Verantwoording leads, and the footer: the menu is full at 1366 pixels."""


def run(begin: Callable[[], None]) -> None:
    """Draw the frame and run the page that the URL names, after ``begin``, of whatever page."""
    # Copies: a page keeps for one run whether it may be run.
    page = st.navigation([copy(_page(name)) for name in PAGES], position="top")
    st.set_page_config(page_title=f"{page.title} · {PRODUCT}", page_icon=_ICON, layout="wide")
    st.logo(_ICON, size="large")
    # The footer is drawn first, below the body, so that it also stands under a page that stops.
    body, footer = st.container(key="pagina"), st.container(key="voet", horizontal=True)
    with footer:
        _draw_footer()
    with body:
        try:
            begin()
            _carry(page)
            page.run()
        except Exception as error:
            # Here, in the body: told by the server it would stand below the footer.
            report_failure(error)
            raise _Told from error


class _Told(Exception):
    """A page failed and the visitor was told. The run still ends as one that failed, for then
    Streamlit keeps what was filled in on the part that wasn't drawn."""


def close_pages_folder() -> None:
    """Keep Streamlit from running the files in pages/ by themselves, without their frame.

    It does so in a server where no navigation was registered yet: until somebody opens "/".
    Call it once when the server starts; the warnings that there is no visitor then are expected.
    """
    logger = logging.getLogger("streamlit.runtime.scriptrunner_utils.script_run_context")
    logger.disabled = True
    st.navigation([lambda: None])
    logger.disabled = False


def start(question: str, of: Callable[[], str] = str, else_of: str = "") -> None:
    """Begin a page with its heading: the question that it answers.

    What ``of`` finds stands where the question has {}, as text whatever it holds, and in the name
    of the browser's tab: many may be open. Where that is "", or can't be found because the store
    fails, ``else_of`` stands in the question: a page without a heading can't be told from another.
    All but what ``of`` finds is Markdown, so never pass text there that was uploaded.
    """
    from monitor.ui import markup  # with pandas, for which the server's start does not wait

    name = ""
    try:
        name = of()
    finally:
        st.title(question.format(markup.label(name) or else_of), anchor=False)
    if name:
        st.set_page_config(page_title=f"{name} · {PRODUCT}")


def report_failure(error: Exception) -> bool:
    """Tell the visitor in Dutch that a page failed; True, so Streamlit adds no text of its own.

    Of a store or a file of our own that fails it says what and what to do. The log has `error`
    with its traceback under the reference that the visitor gets to see. A failure that `run` told
    of already isn't told again.
    """
    if isinstance(error, _Told):
        return True
    number = reference.new()
    _LOG.error("Page failed: %s", number, exc_info=error)
    what = trouble.said(error) if isinstance(error, StoreFault | FileFault) else FAILURE
    st.error(f"{what} {PASS_ON.format(reference=number)}")
    return True


def _carry(page: StreamlitPage) -> None:
    from monitor.ui import carrying  # with pandas, for which the server's start does not wait

    carrying.carry(page.url_path or next(iter(PAGES)))


@cache  # making one asks the file system where it is
def _page(name: str) -> StreamlitPage:
    path = PROJECT_ROOT / "pages" / f"{name}.py"
    return st.Page(
        path,
        title=PAGES[name],
        url_path=name,
        default=name == next(iter(PAGES)),
        visibility="hidden" if name in NOT_IN_MENU else "visible",
    )


def link(path: str, label: str, query: Mapping[str, str] | None = None) -> None:
    """A link to a page, by its file ("pages/pps.py"), with what stands behind the ? in the URL.

    The label is Markdown, so never pass text that was uploaded.
    """
    st.page_link(_page(Path(path).stem), label=label, query_params=dict(query or {}))


def _draw_footer() -> None:
    st.text(DISCLAIMER)
    for name in ("verantwoording", "handleiding"):
        st.page_link(_page(name))
