"""The form with which the beheerder keeps the register of partnerships."""

from datetime import UTC, date, datetime
from typing import Any

import streamlit as st

from monitor.domain.keys import code_key
from monitor.domain.model import Model
from monitor.reports import trouble
from monitor.store import Partnership, StoreUnavailable
from monitor.ui import choosing, data, markup
from monitor.ui.data import Now
from monitor.ui.register_view import NEW

_SAID = "register_gezegd"
_FIRST, _LAST = date(2000, 1, 1), date(2100, 12, 31)
_UNKNOWN = "onbekend"


def form(now: Now) -> None:
    """Choose a partnership, or a new one, and change what the register says of it."""
    view = now.register()
    with st.container():
        if said := st.session_state.pop(_SAID, ""):
            st.info(markup.label(said))
    asked = "Welke PPS wilt u wijzigen?" if view.entries else "Wilt u een PPS toevoegen?"
    chosen = choosing.ask(asked, view.names, name="pps")
    if not chosen:
        return
    entry = view.entries.get(chosen)
    # Named for what it began with: what somebody else changes meanwhile is not held on to.
    form = f"register_{chosen}_{now.version}"
    with st.form(form):
        _fields(form, entry, data.model())
        st.form_submit_button("Bewaren", on_click=_save, args=(form, chosen, entry), type="primary")


def _fields(form: str, entry: Partnership | None, model: Model) -> None:
    left, right = st.columns(2)
    with left:
        if entry is None:
            st.text_input("Code (verplicht)", key=_name(form, "pps_id"), max_chars=40)
        st.text_input(
            "Naam (verplicht)",
            entry.name if entry else "",
            key=_name(form, "name"),
            max_chars=200,
        )
        st.text_input(
            "Campus (verplicht)",
            entry.campus if entry else "",
            key=_name(form, "campus"),
            max_chars=200,
        )
        _choice("Sector", form, "sector", model, entry.sector if entry else None)
        _choice("Regeling", form, "scheme", model, entry.scheme if entry else None)
    with right:
        _choices("Provincies", form, "provinces", "province", entry.provinces if entry else ())
        _choices("Deelregio’s", form, "subregions", "subregion", entry.subregions if entry else ())
        _day("Actief vanaf", form, "active_from", entry.active_from if entry else None)
        _day(
            "Actief tot en met (leeg: nog actief)",
            form,
            "active_to",
            entry.active_to if entry else None,
        )


def _name(form: str, field: str) -> str:
    return f"{form}_{field}"


def _choice(label: str, form: str, field: str, model: Model, value: str | None) -> None:
    options = model.options(field)
    listed: list[str] = [_UNKNOWN, *options]
    st.selectbox(
        label,
        listed,
        index=listed.index(value) if value is not None and value in options else 0,
        format_func=lambda option: options[option].label if option in options else _UNKNOWN,
        key=_name(form, field),
    )


def _choices(label: str, form: str, field: str, name: str, values: tuple[str, ...]) -> None:
    options = data.model().options(name)
    st.multiselect(
        label,
        list(options),
        [value for value in values if value in options],
        format_func=lambda option: options[option].label,
        key=_name(form, field),
        placeholder="Kies een of meer",
    )


def _day(label: str, form: str, field: str, value: date | None) -> None:
    st.date_input(
        label,
        value,
        min_value=_FIRST,
        max_value=_LAST,
        format="DD-MM-YYYY",
        key=_name(form, field),
    )


def _save(form: str, chosen: str, before: Partnership | None) -> None:
    """Put what was filled in in the register; ``before`` is the entry that the form began with."""
    asked: dict[str, Any] = {
        field: st.session_state.get(_name(form, field))
        for field in ("pps_id", "name", "campus", "sector", "scheme", "active_from", "active_to")
    }
    pps_id = (asked["pps_id"] or "").strip() if chosen == NEW else chosen
    name, campus = asked["name"].strip(), asked["campus"].strip()
    if not (pps_id and name and campus):
        st.session_state[_SAID] = "Vul de code, de naam en de campus in. Er is nog niets bewaard."
        return
    known = data.now().register().entries
    if chosen == NEW and code_key(pps_id) in map(code_key, known):
        st.session_state[_SAID] = (
            f"De code {pps_id} staat al in het register. Kies die PPS hierboven."
        )
        return
    if known.get(chosen) != before:
        st.session_state[_SAID] = (
            "Iemand anders heeft deze PPS intussen gewijzigd. Er is nog niets bewaard: kijk wat er "
            "nu staat, en wijzig het dan."
        )
        return
    begun, ended = asked["active_from"], asked["active_to"]
    if begun and ended and ended < begun:
        st.session_state[_SAID] = "De einddatum ligt voor de startdatum. Er is nog niets bewaard."
        return
    entry = Partnership(
        pps_id=pps_id,
        name=name,
        campus=campus,
        sector=None if asked["sector"] == _UNKNOWN else asked["sector"],
        scheme=None if asked["scheme"] == _UNKNOWN else asked["scheme"],
        provinces=tuple(st.session_state[_name(form, "provinces")]),
        subregions=tuple(st.session_state[_name(form, "subregions")]),
        active_from=begun,
        active_to=ended,
    )
    try:
        data.store().put_partnership(data.viewer(), entry, datetime.now(UTC))
    except StoreUnavailable as fault:
        st.session_state[_SAID] = trouble.said(fault)
        return
    st.session_state[_SAID] = f"Bewaard: {name} ({pps_id})."
