"""The row of filters at the top of a page; what is chosen stands in the URL."""

from collections.abc import Collection

import streamlit as st

from monitor.reports.filters import NAMES
from monitor.ui import choosing


def filters(choices: dict[str, list[str]], *, clears: Collection[str] = ()) -> dict[str, str]:
    """Draw a filter for each name that has something to choose, and give what is chosen.

    A filter that the URL names stands there too. Choosing drops the parameters ``clears`` from the
    URL.
    """
    offered = {
        name: {option: option for option in options}
        for name, options in choices.items()
        if len(options) > 2 or name in st.query_params
    }
    if not offered:
        return {}
    with st.container(horizontal=True):
        chosen = {
            name: choosing.pick(NAMES[name], options, name=name, clears=clears)
            for name, options in offered.items()
        }
    for name, options in offered.items():
        choosing.say_instead(options, name)
    return chosen
