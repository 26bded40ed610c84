"""Withdrawing a version of a monitor, so that it counts no more."""

from datetime import UTC, datetime

import streamlit as st

from monitor.domain.access import may_manage
from monitor.reports import trouble
from monitor.reports.partnership.versions import Version
from monitor.store import Standing, StoreFault
from monitor.ui import data, markup, parts

_SAID = "ingetrokken"


def offer(version: Version) -> None:
    """A way to withdraw this version, for who tends the store; a reason is required."""
    # A place of its own: a message that comes and goes would close what is open below it.
    with st.container():
        if said := st.session_state.pop(_SAID, ""):
            st.info(said)
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
        st.form_submit_button("Versie intrekken", on_click=_withdraw, args=(number, reason))


def _withdraw(submission: int, widget: str) -> None:
    reason = st.session_state[widget].strip()
    if not reason:
        st.session_state[_SAID] = "Vul een reden in. Er is nog niets ingetrokken."
        return
    try:
        data.store().withdraw(data.viewer(), submission, reason, datetime.now(UTC))
    except StoreFault as fault:
        st.session_state[_SAID] = trouble.said(fault)
        return
    st.session_state[_SAID] = "De versie is ingetrokken en telt niet meer mee."
