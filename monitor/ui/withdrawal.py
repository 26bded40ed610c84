"""Withdrawing a version of a monitor, so that it counts no more."""

from datetime import UTC, datetime

import streamlit as st

from monitor.domain.access import may_manage
from monitor.reports import trouble
from monitor.reports.partnership.versions import Version, just_withdrawn
from monitor.store import Standing, StoreFault
from monitor.ui import data, markup, parts

_REFUSED = "niet_ingetrokken"
_GONE = "ingetrokken"


def offer(version: Version, found: list[Version]) -> None:
    """A way to withdraw this version, for who tends the store; a reason is required.

    ``found``: all of its partnership, which tell what counts after a withdrawal.
    """
    # A place of its own: a message that comes and goes would close what is open below it.
    with st.container():
        if refused := st.session_state.pop(_REFUSED, ""):
            st.info(refused)
        if gone := st.session_state.pop(_GONE, None):
            st.info(markup.label(just_withdrawn(gone, found)))
    if not may_manage(data.viewer()) or version.standing is Standing.WITHDRAWN:
        return
    number = version.submission
    title = f"{version.head['round']}, versie {version.head['version']} intrekken"
    way = st.expander(markup.label(title), key=f"intrekken_{number}", on_change="rerun")
    if not way.open:
        return
    with way, st.form(f"formulier_{number}", border=False):
        parts.html(
            markup.paragraph(
                "Na het intrekken telt deze versie nergens meer mee. Was er een eerdere versie "
                "van dit meetmoment, dan telt die weer. Het bestand en de reden blijven bewaard."
            )
        )
        reason = f"reden_{number}"
        st.text_input("Waarom trekt u deze versie in? (verplicht)", key=reason, max_chars=300)
        st.form_submit_button("Versie intrekken", on_click=_withdraw, args=(version, reason))


def _withdraw(version: Version, widget: str) -> None:
    reason = st.session_state[widget].strip()
    if not reason:
        st.session_state[_REFUSED] = "Vul een reden in. Er is nog niets ingetrokken."
        return
    try:
        data.store().withdraw(data.viewer(), version.submission, reason, datetime.now(UTC))
    except StoreFault as fault:
        st.session_state[_REFUSED] = trouble.said(fault)
        return
    st.session_state[_GONE] = version
