"""How the pages draw what they share: a chart with its sentence and table, an empty state."""

from datetime import datetime

import pandas as pd
import streamlit as st
from markupsafe import Markup

from monitor.charts.style import CONFIG
from monitor.ui import frame, markup
from monitor.ui.told import Told

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


def html(content: Markup) -> None:
    """Draw markup made by ``monitor.ui.markup``; nothing else reaches the page as HTML."""
    st.html(content)


def lead(sentence: str) -> None:
    """The answer to the page's question, in one sentence with its number."""
    html(markup.paragraph(sentence, "antwoord"))


def heading(title: str, subtitle: str = "", *, anchor: str = "") -> None:
    """The heading of a part of a page (see ``markup.heading``)."""
    html(markup.heading(title, subtitle, anchor=anchor))


def chart(told: Told) -> None:
    """A chart with its title above, its sentence below, and its table one click away."""
    html(told.above)
    st.plotly_chart(
        told.figure, key=f"figuur_{told.name}", theme=None, config=CONFIG, alt=told.sentence
    )
    html(told.below)
    with st.expander("Bekijk de cijfers als tabel"):
        html(told.numbers)
        download(told.table, name=told.name, title=told.title, about=told.subtitle)


def download(table: pd.DataFrame, *, name: str, title: str, about: str) -> None:
    """A button that gives a table as an Excel file; the file is made when it is asked for.

    ``about`` says of whom and when it is: a file is read without the page that it came from.
    """

    def content() -> bytes:
        # openpyxl takes long to import and is needed only when somebody downloads.
        from monitor.files.xlsx import write_table

        return write_table(title, table, note=f"{about.rstrip('.')}. {frame.DISCLAIMER}")

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
