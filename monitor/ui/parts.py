"""How the pages draw what they share: a chart with its sentence and table, an empty state."""

from datetime import datetime

import pandas as pd
import streamlit as st
from markupsafe import Markup

from monitor.charts.style import CONFIG, Figure
from monitor.ui import frame, markup

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def html(content: Markup) -> None:
    """Draw markup made by ``monitor.ui.markup``; nothing else reaches the page as HTML."""
    st.html(content)


def lead(sentence: str) -> None:
    """The answer to the page's question, in one sentence with its number."""
    html(markup.paragraph(sentence, "antwoord"))


def heading(title: str, subtitle: str = "", *, anchor: str = "") -> None:
    """The heading of a part of a page: what it says, then of what, whom and when.

    ``anchor`` is what a link within the page jumps to.
    """
    place = Markup(' id="{}"').format(anchor) if anchor else Markup("")
    html(
        Markup('<h2 class="kop"{}>{}</h2>').format(place, title)
        + (markup.paragraph(subtitle, "onderkop") if subtitle else Markup(""))
    )


def chart(
    figure: Figure,
    *,
    name: str,
    title: str,
    subtitle: str,
    sentence: str,
    table: pd.DataFrame,
) -> None:
    """A chart with the finding as title, one plain sentence, and its table one click away.

    ``name`` is unique on the page and begins the download's file name. The sentence is also the
    chart's text alternative.
    """
    heading(title, subtitle, anchor=name)
    st.plotly_chart(figure, key=f"figuur_{name}", theme=None, config=CONFIG, alt=sentence)
    html(markup.paragraph(sentence, "zin"))
    with st.expander("Bekijk de cijfers als tabel"):
        html(_table(table, title))
        download(table, name=name, title=title)


@st.cache_resource(max_entries=512, show_spinner=False)
def _table(table: pd.DataFrame, caption: str) -> Markup:
    """A chart's table, drawn once: writing its numbers costs more than the rest of the chart."""
    return markup.frame_table(table, caption)


def download(table: pd.DataFrame, *, name: str, title: str) -> None:
    """A button that gives a table as an Excel file; the file is made when it is asked for."""

    def content() -> bytes:
        # openpyxl takes long to import and is needed only when somebody downloads.
        from monitor.files.xlsx import write_table

        return write_table(title, table)

    st.download_button(
        "Download als Excel",
        data=content,
        file_name=file_name(name, "xlsx"),
        mime=EXCEL,
        key=f"download_{name}",
        on_click="ignore",
    )


def file_name(name: str, ending: str) -> str:
    """A download's name, told apart by the moment, with only what is at home in a file name."""
    plain = "".join(sign for sign in name if sign.isalnum() or sign == "-")
    return f"{plain}-{datetime.now():%Y%m%d-%H%M%S}.{ending}"


def empty(text: str, page: str, link: str) -> None:
    """What stands where there is nothing yet: why, and the page where to go on."""
    html(markup.paragraph(text, "leeg"))
    frame.link(page, link)
