"""A choice that lives in the URL, so that a link opens the same.

What a link names that isn't there is always said, under the box, as text; and by each page, below
its choices, what does nothing there (``say_unused``).
"""

from collections.abc import Collection, Mapping

import streamlit as st

from monitor.domain.keys import key
from monitor.reports import words
from monitor.reports.filters import EVERYTHING
from monitor.ui import carrying, markup, parts

_LONGEST_NAME = 80
"""Letters of a name in a heading: the whole name stands in the box below it."""
_NO_CHOICE = ("", EVERYTHING)
"""Options that stand for no choice at all: the URL needs no word about them."""


def choose(
    label: str, options: Mapping[str, str], *, name: str, clears: Collection[str] = ()
) -> str:
    """Let one of the options (what stands in the URL -> what is shown) be chosen.

    The URL's parameter ``name`` is what counts: the box follows it, and choosing changes it and
    drops the parameters ``clears``. Case, spaces and accents don't matter. Of what the URL names
    that isn't there is said that the first option stands there instead.
    """
    picked = pick(label, options, name=name, clears=clears)
    say_instead(options, name)
    return picked


def pick(label: str, options: Mapping[str, str], *, name: str, clears: Collection[str] = ()) -> str:
    """As ``choose``; the caller says what isn't there, by ``say_instead``, at a better place."""
    choice = chosen(options, name)
    picked = next(iter(options)) if choice is None else choice
    _box(label, options, picked, name, clears)
    return picked


def say_instead(options: Mapping[str, str], name: str) -> None:
    """If the URL names what isn't there: say so, and that the first option stands there now."""
    if chosen(options, name) is None:
        _say(name, f"Hier staat nu: {next(iter(options.values()))}.")


def ask(
    label: str, options: Mapping[str, str], *, name: str, clears: Collection[str] = ()
) -> str | None:
    """As ``choose``, for a choice that nothing else can stand in for.

    None while the URL names what isn't there: then it is asked to choose, and there is nothing to
    show.
    """
    choice = chosen(options, name)
    _box(label, options, choice, name, clears)
    if choice is None:
        _say(name, "Kies hier een andere.")
    return choice


def say_unused(*names: str) -> None:
    """Say what the URL holds besides the parameters ``names``, that the page listens to.

    And which of those it holds more than once.
    """
    strange = [f"“{name}”" for name in st.query_params if name not in names]
    said = []
    if strange:
        do = "doet" if len(strange) == 1 else "doen"
        said += [f"{words.listing(strange)} uit de link {do} hier niets. Kijk of de link klopt."]
    said += [
        f"“{name}” staat meer dan één keer in de link. De laatste telt."
        for name in names
        if len(st.query_params.get_all(name)) > 1
    ]
    if said:
        parts.html(markup.stack(markup.paragraph(text, "leeg") for text in said))


def chosen(options: Mapping[str, str], name: str) -> str | None:
    """Which option the URL names; the first if it names none, None if that isn't there."""
    asked = st.query_params.get(name, "")
    if not asked:
        return next(iter(options), None)
    if asked in options:
        return asked
    wanted = key(asked)
    return next((item for item in options if key(item) == wanted), None)


def named(options: Mapping[str, str], name: str) -> str:
    """What is chosen, as text for a heading: on one line, and not too long; "" where nothing is."""
    choice = chosen(options, name)
    if choice is None:
        return ""
    return words.shortened(" ".join(options[choice].split()), _LONGEST_NAME)


def _box(
    label: str, options: Mapping[str, str], choice: str | None, name: str, clears: Collection[str]
) -> None:
    if choice is not None:  # what isn't there was not chosen, and undoes nothing either
        asked = bool(st.query_params.get(name)) and choice not in _NO_CHOICE
        carrying.note(name, choice if asked else None)
    widget = f"keuze_{name}"
    # Only where it stands differently: a box that is set is drawn twice in the browser.
    if st.session_state.get(widget) != choice:
        st.session_state[widget] = choice
    st.selectbox(
        label,
        list(options),
        index=None if choice is None else 0,
        key=widget,
        format_func=lambda option: options[option],
        on_change=_to_url,
        args=(name, widget, clears),
    )


def _say(name: str, what_now: str) -> None:
    said = f"“{st.query_params[name]}” uit de link is er niet. {what_now}"
    parts.html(markup.paragraph(said, "leeg"))


def _to_url(name: str, widget: str, clears: Collection[str]) -> None:
    for other in clears:
        st.query_params.pop(other, None)
    picked = st.session_state[widget]
    if picked is None or picked in _NO_CHOICE:
        st.query_params.pop(name, None)
    else:
        st.query_params[name] = picked
