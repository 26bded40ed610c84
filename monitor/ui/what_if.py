"""The controls of a simulation: other answers, and other weights. They live in the session only."""

from collections.abc import Mapping

import streamlit as st

from monitor.domain.frames import State
from monitor.domain.model import Indicator, Model
from monitor.reports.partnership.answer_words import level_name
from monitor.reports.partnership.opened import Opened
from monitor.ui import markup, parts

_TIMES: Mapping[float, str] = {
    0.0: "telt niet mee",
    0.5: "telt half",
    1.0: "telt gewoon",
    2.0: "telt dubbel",
    3.0: "telt driedubbel",
}
_MARK = "wat_als"
_TURN = "wat_als_beurt"
"""How often was begun anew, in the session."""


def levels(monitor: Opened) -> dict[str, int]:
    """Ask which questions to answer otherwise, and how; by indicator what differs from now."""
    asked = {item.id: item for item in monitor.model.indicators if item.levels}
    chosen = st.multiselect(
        "Welke antwoorden wilt u veranderen?",
        list(asked),
        format_func=lambda name: _question(asked[name], monitor.model),
        placeholder="Kies een of meer vragen",
        key=_key(monitor, "vragen"),
    )
    given = {name: _level(monitor, asked[name]) for name in chosen}
    return {name: level for name, level in given.items() if level and level != _now(monitor, name)}


def _question(indicator: Indicator, model: Model) -> str:
    return f"{model.dimension[indicator.dimension].short}: {indicator.name}"


def _level(monitor: Opened, indicator: Indicator) -> int | None:
    """Ask the level of a question; below the box stands its text in full, which may be long."""
    now = _now(monitor, indicator.id)
    level: int | None = st.selectbox(
        markup.label(indicator.name),
        range(1, len(indicator.levels) + 1),
        index=None if now is None else now - 1,
        format_func=lambda level: _level_text(indicator, level, now),
        placeholder="Nu niet beantwoord; kies een niveau",
        key=_key(monitor, indicator.id),
    )
    if level:
        parts.html(markup.paragraph(indicator.levels[level - 1], "herkomst"))
    return level


def _level_text(indicator: Indicator, level: int, now: int | None) -> str:
    mark = " (nu)" if level == now else ""
    return f"{level_name(indicator)} {level}{mark}: {indicator.levels[level - 1]}"


def _now(monitor: Opened, name: str) -> int | None:
    row = monitor.indicators[name]
    return int(row["number"]) if row["state"] == State.ANSWERED else None


def times(monitor: Opened) -> dict[str, float]:
    """Ask what counts, and how much; by dimension what differs from the model.

    Nothing, with a word on it, while nothing at all counts.
    """
    model: Model = monitor.model
    parts.html(markup.paragraph("Schuif een onderdeel omhoog als het voor u zwaarder telt.", "zin"))
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
