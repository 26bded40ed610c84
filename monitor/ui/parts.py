"""How the pages draw what they share: a chart with its sentence and table, an empty state."""

from collections.abc import Mapping
from typing import Literal, NamedTuple

import streamlit as st
from markupsafe import Markup

from monitor.charts.style import CONFIG
from monitor.reports.filters import widen
from monitor.reports.partnership.versions import EVERY_WITHDRAWN
from monitor.ui import frame, markup
from monitor.ui.offered import Offered
from monitor.ui.told import Report, Told


class _AsItIs(NamedTuple):
    """Markup that Streamlit takes as it is. It looks for indents in text, which takes longer."""

    content: Markup

    def _repr_html_(self) -> str:
        return self.content


def html(content: Markup, width: Literal["stretch", "content"] = "stretch") -> None:
    """Draw markup made by ``monitor.ui.markup``; nothing else reaches the page as HTML.

    ``width``: beside others in a row it takes no more than its "content".
    """
    st.html(_AsItIs(content), width=width)


def lead(sentence: str) -> None:
    """The answer to the page's question, in one sentence with its number."""
    html(markup.paragraph(sentence, "antwoord"))


def heading(title: str, subtitle: str = "", *, anchor: str = "") -> None:
    """The heading of a part of a page (see ``markup.heading``)."""
    html(markup.heading(title, subtitle, anchor=anchor))


def report(pieces: Report) -> None:
    """Text, tables and charts below each other, as ``told.report`` put them together."""
    for piece in pieces:
        if isinstance(piece, Told):
            _chart(piece)
        else:
            html(piece)


def _chart(told: Told) -> None:
    st.plotly_chart(
        told.figure, key=f"figuur_{told.name}", theme=None, config=CONFIG, alt=told.sentence
    )


def no_monitor() -> None:
    """What stands where a partnership has no monitor that the viewer may open."""
    empty(
        "Nog geen monitor voor deze PPS die u kunt openen. Is er nog geen ingeleverd? Download dan "
        "het sjabloon, vul het in en lees het in."
    )


def nothing_yet(offered: Offered, text: str) -> None:
    """What stands where no monitor counts: that all were withdrawn, or else this text."""
    empty(EVERY_WITHDRAWN if offered.withdrawn else text)


def nobody(text: str, chosen: Mapping[str, str]) -> None:
    """What stands where nothing is left under what was chosen (``reports.filters``)."""
    html(markup.stack([markup.paragraph(item, "leeg") for item in (text, widen(chosen))]))


def empty(text: str, page: str = "pages/inlezen.py", link: str = "Monitor inlezen") -> None:
    """What stands where there is nothing yet: why, and the page where to go on.

    That is where monitors are read in, unless another page helps.
    """
    html(markup.paragraph(text, "leeg"))
    frame.link(page, link)
