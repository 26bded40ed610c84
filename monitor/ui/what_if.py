"""The controls of a simulation: other answers, and other weights. They live in the session only."""

from collections.abc import Mapping

import streamlit as st

from monitor.domain.model import Model
from monitor.domain.what_if import Value
from monitor.reports import words
from monitor.reports.partnership.answer_words import level_name
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.trying import Tried, tried
from monitor.ui import markup, parts

_TIMES: Mapping[float, str] = {
    0.0: "telt niet mee",
    0.5: "telt half",
    1.0: "telt gewoon",
    2.0: "telt dubbel",
    3.0: "telt driedubbel",
}
_SLIDE = (
    "Schuif een onderdeel naar rechts als het voor u zwaarder telt, of naar links als het minder "
    f"telt: van ‘{_TIMES[min(_TIMES)]}’ tot ‘{_TIMES[max(_TIMES)]}’. In het midden telt het gewoon."
)
_MARK = "wat_als"
_TURN = "wat_als_beurt"
"""How often was begun anew, in the session."""


def answers(monitor: Opened) -> dict[str, Value]:
    """Ask which questions to answer otherwise, and how; by indicator what differs from now."""
    asked = tried(monitor)
    chosen = st.multiselect(
        "Welke antwoorden wilt u veranderen?",
        list(asked),
        format_func=lambda name: asked[name].title,
        placeholder="Kies een of meer vragen",
        key=_key(monitor, "vragen"),
    )
    given = {name: _answer(asked[name], _key(monitor, name)) for name in chosen}
    return {
        name: value
        for name, value in given.items()
        if value is not None and value != asked[name].now
    }


def _answer(item: Tried, key: str) -> Value | None:
    """Ask one answer; below the box stands what there is to know of it."""
    if item.options:
        value = _option(item, key)
        if item.indicator.kind == "level" and value is not None:
            # In full: in the box it may be cut off.
            parts.html(markup.paragraph(item.options[value], "herkomst"))
        return value
    value = st.number_input(
        markup.label(f"{item.indicator.name} ({item.unit})"),
        float(item.low),
        float(item.high),
        None if item.now is None else float(item.now),
        float(item.step),
        format="%g",
        placeholder="Nog niet beantwoord; vul een getal in",
        key=key,
    )
    reach = f"Vul {words.number(item.low)} tot en met {words.number(item.high)} in."
    parts.html(markup.paragraph(f"In de monitor: {item.answer}. {reach}", "herkomst"))
    return value


def _option(item: Tried, key: str) -> Value | None:
    values = list(item.options)
    return st.selectbox(
        markup.label(item.indicator.name),
        values,
        index=values.index(item.now) if item.now in item.options else None,
        format_func=lambda value: _option_text(item, value),
        placeholder="Nog niet beantwoord; kies een antwoord",
        key=key,
    )


def _option_text(item: Tried, value: Value) -> str:
    mark = " (in de monitor)" if value == item.now else ""
    if item.indicator.kind == "level":
        return f"{level_name(item.indicator)} {value}{mark}: {item.options[value]}"
    return f"{item.options[value]}{mark}"


def times(monitor: Opened) -> dict[str, float]:
    """Ask what counts, and how much; by dimension what differs from the model.

    Nothing, with a word on it, while nothing at all counts. It stands behind a switch: seven
    sliders cost time at every click, also of those who don't want them.
    """
    if not st.toggle("Wat telt voor u? Kies het zelf", key=_key(monitor, "gewichten")):
        return {}
    model: Model = monitor.model
    parts.html(markup.paragraph(_SLIDE, "zin"))
    given = {
        item.id: st.select_slider(
            item.short,
            list(_TIMES),
            1.0,
            format_func=lambda value: _TIMES[value],
            key=_key(monitor, f"gewicht_{item.id}"),
        )
        for item in model.dimensions
    }
    if not any(given.values()):
        parts.html(markup.paragraph("Laat ten minste één onderdeel meetellen.", "leeg"))
        return {}
    return {name: value for name, value in given.items() if value != 1.0}


def offer_reset(monitor: Opened) -> None:
    """Draw a button that puts everything back as it is."""
    st.button("Begin opnieuw", key=f"{_MARK}_opnieuw", on_click=_reset, args=(monitor.id,))


def _reset(submission: int) -> None:
    # New names too: of a box with its old name the browser keeps what was chosen.
    st.session_state[_TURN] = st.session_state.get(_TURN, 0) + 1
    for name in [
        name for name in st.session_state if str(name).startswith(f"{_MARK}_{submission}_")
    ]:
        del st.session_state[name]


def _key(monitor: Opened, name: str) -> str:
    return f"{_MARK}_{monitor.id}_{name}_{st.session_state.get(_TURN, 0)}"
