"""The parts of the page Verantwoording: sections with an anchor, and what stands in them."""

from collections.abc import Iterable
from functools import cache

import streamlit as st
from markupsafe import Markup

from monitor.domain.keys import key
from monitor.ui import markup, method_view, parts

SECTIONS = {
    "verduurzaming": "Wat verduurzaming hier betekent",
    "gebruik": "Waarvoor een score wel en niet is",
    "gewichten": "De onderdelen en hun gewicht",
    "vragen": "De vragen",
    "tabellen": "Antwoorden die uit de tabellen komen",
    "berekening": "Van antwoord naar score",
    "voorbeeld": "Reken het zelf na",
    "verwachting": "Wat wij na hoeveel tijd verwachten",
    "vergelijken": "Vergelijken in de tijd en met elkaar",
    "financiering": "Regels over de financiering",
    "bronnen": "Bronnen",
    "versie": "Versie",
}
"""The parts of the page: anchor and title, in order. Other pages link to an anchor."""


def contents() -> None:
    """Links to the parts of the page."""
    parts.html(_links())


@cache
def _links() -> Markup:
    return Markup('<nav aria-label="Op deze pagina" class="wegwijzer"><ul>{}</ul></nav>').format(
        markup.join(
            Markup('<li><a href="#{}" target="_self">{}</a></li>').format(anchor, title)
            for anchor, title in SECTIONS.items()
        )
    )


def section(anchor: str) -> None:
    """The heading of a part of the page, to which a link can point."""
    st.header(SECTIONS[anchor], anchor=anchor)


def prose(*texts: str) -> None:
    """Paragraphs of plain text."""
    parts.html(method_view.prose(*texts))


def beside(pieces: Iterable[Markup]) -> None:
    """Two pieces side by side."""
    for column, piece in zip(st.columns(2), pieces, strict=True):
        with column:
            parts.html(piece)


def folded(pieces: Iterable[tuple[str, Markup]]) -> None:
    """Pieces that are folded away below their title; on paper the titles stay (print.css)."""
    for title, piece in pieces:
        with st.expander(title, key=f"zegt_{key(title)}"):
            parts.html(piece)
