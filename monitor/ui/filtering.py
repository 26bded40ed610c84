"""The row of filters at the top of a page; what is chosen stands in the URL."""

import streamlit as st

from monitor.reports.filters import EVERYTHING, NAMES


def filters(choices: dict[str, list[str]], *, clears: str = "") -> dict[str, str]:
    """Draw a filter for each name that has something to choose, and give what is chosen.

    Choosing drops the parameter ``clears`` from the URL.
    """
    offered = {name: options for name, options in choices.items() if len(options) > 2}
    if not offered:
        return {}
    chosen = {}
    with st.container(horizontal=True):
        for name, options in offered.items():
            picked = st.selectbox(
                NAMES[name],
                options,
                key=name,
                bind="query-params",
                on_change=_drop,
                args=(clears,),
            )
            chosen[name] = picked or EVERYTHING
    return chosen


def _drop(name: str) -> None:
    st.query_params.pop(name, None)
