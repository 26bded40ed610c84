"""What was chosen on a page goes along through the menu, to a page where it can be chosen too.

In a meeting one goes from the stand of some partnerships to their trend and back. The URL still
tells all of it, so that it can be shared: what goes along is put there.
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

_LAST = "laatste_keuze"


def carry(page: str) -> None:
    """Put in the URL of a page that was opened without a choice what was chosen on the one before.

    A link that names a choice keeps to it. Pages without choices in between don't count. Call it
    before the page runs.
    """
    before, chosen = st.session_state.get(_LAST, (page, {}))
    if page in CHOICES:
        here = st.query_params.to_dict()
        if page != before and not here:
            here = {name: value for name, value in chosen.items() if name in CHOICES[page]}
            st.query_params.update(here)
        chosen = here
    st.session_state[_LAST] = page, chosen
