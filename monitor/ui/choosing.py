"""A choice that lives in the URL, so that a link opens the same."""

from collections.abc import Mapping

import streamlit as st

from monitor.domain.keys import key


def choose(label: str, options: Mapping[str, str], *, name: str, clears: str = "") -> str:
    """Let one of the options (what stands in the URL -> what is shown) be chosen.

    The URL's parameter ``name`` is what counts: the box follows it, and choosing changes it and
    drops the parameter ``clears``. Case, spaces and accents don't matter; what the URL names that
    isn't there gives the first option.
    """
    choice = chosen(options, name)
    widget = f"keuze_{name}"
    st.session_state[widget] = choice
    st.selectbox(
        label,
        list(options),
        key=widget,
        format_func=lambda option: options[option],
        on_change=_to_url,
        args=(name, widget, clears),
    )
    return choice


def chosen(options: Mapping[str, str], name: str) -> str:
    """Which option the URL names, else the first; "" where there are no options."""
    asked = st.query_params.get(name, "")
    if asked in options:
        return asked
    first = next(iter(options), "")
    wanted = key(asked)
    return next((item for item in options if key(item) == wanted), first) if asked else first


def unknown(options: Mapping[str, str], name: str) -> str:
    """What the URL names that isn't among the options; "" where it names nothing else."""
    asked = st.query_params.get(name, "")
    return "" if not asked or asked in options or key(asked) in map(key, options) else asked


def _to_url(name: str, widget: str, clears: str) -> None:
    st.query_params.pop(clears, None)
    st.query_params[name] = st.session_state[widget]
