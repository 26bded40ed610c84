"""What was chosen on a page goes along through the menu, to a page where it can be chosen too.

In a meeting one goes from the stand of some partnerships to one of them, to a trend and back. The
URL still tells all of it, so that it can be shared: what goes along is put there.
"""

from collections.abc import Mapping

import streamlit as st

from monitor.reports import filters

_GROUP = frozenset(filters.NAMES)

CHOICES: Mapping[str, frozenset[str]] = {
    "overzicht": _GROUP,
    "pps": frozenset({"pps"}),
    "campus": frozenset({"campus"}),
    "trends": _GROUP | {"pps", "campus"},
    "wat_als": frozenset({"pps"}),
    "na_de_subsidie": _GROUP,
}
"""What can be chosen on a page, by its name and that of the parameter in its URL."""

_PAGE = "laatste_pagina"
_CHOSEN = "laatste_keuzes"


def carry(page: str) -> None:
    """Put in the URL of a page that was opened without a choice what was chosen before.

    A link that names a choice keeps to it. Call it before the page runs.
    """
    before = st.session_state.get(_PAGE, page)
    st.session_state[_PAGE] = page
    if page != before and not st.query_params:
        st.query_params.update(_along(CHOICES.get(page, frozenset())))


def note(name: str, choice: str | None) -> None:
    """Remember what was chosen for the parameter ``name`` on the page that is drawn now.

    None where it can be chosen there and wasn't: then what was chosen before is forgotten. A page
    that takes nothing from the menu changes nothing.
    """
    if name not in CHOICES.get(st.session_state.get(_PAGE, ""), ()):
        return
    chosen = {other: value for other, value in _chosen().items() if other != name}
    st.session_state[_CHOSEN] = chosen if choice is None else chosen | {name: choice}


def _along(names: frozenset[str]) -> dict[str, str]:
    """Of these the latest choice: one partnership, one campus, or all filters of a group."""
    chosen = {name: value for name, value in _chosen().items() if name in names}
    latest = next(reversed(chosen), "")
    kind = _GROUP if latest in _GROUP else {latest}
    return {name: value for name, value in chosen.items() if name in kind}


def _chosen() -> dict[str, str]:
    """By parameter what was chosen, the latest last."""
    chosen: dict[str, str] = st.session_state.get(_CHOSEN, {})
    return chosen
