"""The form with which the beheerder records what became of a partnership after its subsidy."""

from datetime import UTC, date, datetime
from typing import Any

import pandas as pd
import streamlit as st

from monitor.domain.access import may_manage
from monitor.domain.frames import records
from monitor.reports import trouble
from monitor.reports.after import endings_words
from monitor.reports.after.endings import Moment
from monitor.reports.after.refusals import refusal
from monitor.store import Outcome, OutcomeRefused, StoreFault
from monitor.ui import choosing, data, markup
from monitor.ui.after_view import ASKED, AfterView, slug

_SAID = "uitkomst_gezegd"
_FIRST, _LAST = date(2000, 1, 1), date(2099, 12, 31)


def offer(view: AfterView) -> None:
    """A way to record an outcome, or to correct one, for who tends the store.

    Open where the URL names one; else drawn when it is asked for.
    """
    with st.container():
        if said := st.session_state.pop(_SAID, ""):
            st.info(markup.label(said))
    if not may_manage(data.viewer()) or len(view.moments) == 1:
        return
    way = st.expander(
        "Een uitkomst vastleggen of verbeteren",
        expanded=ASKED in st.query_params,
        key="uitkomst_vastleggen",
        on_change="rerun",
    )
    if not way.open:
        return
    with way:
        chosen = choosing.ask("Van wie, en welk moment?", view.moments, name=ASKED)
        if chosen:
            _form(view, chosen)


def _form(view: AfterView, chosen: str) -> None:
    found = view.endings
    moment = next(item for item in found.moments if slug(item) == chosen)
    before = _counting(found.outcomes, moment)
    options = data.model().options("outcome")
    # Named for what it began with: what somebody else records meanwhile is not corrected unseen.
    form = f"uitkomst_{chosen}_{before['id'] if before else 0}"
    listed = list(options)
    with st.form(form, border=False):
        st.selectbox(
            "Hoe ging het verder?",
            listed,
            index=listed.index(before["outcome"])
            if before and before["outcome"] in listed
            else None,
            format_func=lambda option: options[option].label,
            key=f"{form}_hoe",
            placeholder="Kies hoe het ging",
        )
        st.date_input(
            "Vastgesteld op",
            before["established"].date() if before else data.today(),
            # Any day can be given: one that can't be is refused with words, and not taken away.
            min_value=_FIRST,
            max_value=_LAST,
            format="DD-MM-YYYY",
            key=f"{form}_dag",
        )
        st.text_input(
            "Toelichting, zonder namen van personen",
            before["note"] if before else "",
            key=f"{form}_toelichting",
            max_chars=300,
        )
        st.form_submit_button(
            "Verbetering vastleggen" if before else "Uitkomst vastleggen",
            on_click=_save,
            args=(form, moment, before, found.recorded(moment.pps_id)),
        )


def _counting(outcomes: pd.DataFrame, moment: Moment) -> dict[str, Any] | None:
    """The record that counts of a moment; None where there is none yet."""
    own = outcomes[
        (outcomes["pps_id"] == moment.pps_id)
        & (outcomes["months"] == moment.months)
        & outcomes["counts"]
    ]
    return records(own)[0] if len(own) else None


def _save(
    form: str, moment: Moment, before: dict[str, Any] | None, recorded: dict[int, str]
) -> None:
    """Record what was filled in; ``before`` is what counted when the form was drawn.

    ``recorded`` is what counts of all moments of the partnership.
    """
    outcome = st.session_state[f"{form}_hoe"]
    day = st.session_state[f"{form}_dag"]
    if outcome is None or day is None:
        st.session_state[_SAID] = (
            "Kies hoe het ging en vul de datum in. Er is nog niets vastgelegd."
        )
        return
    note = " ".join(st.session_state[f"{form}_toelichting"].split())
    if _counting(data.now().outcomes(), moment) != before:
        st.session_state[_SAID] = (
            "Iemand anders legde intussen iets vast. Er is van u nog niets bewaard: kijk wat er nu "
            "staat, en verbeter dat dan."
        )
        return
    entry = Outcome(moment.pps_id, moment.months, outcome, day, note)
    name = endings_words.moment_name(moment)
    try:
        new = data.store().put_outcome(data.viewer(), entry, datetime.now(UTC))
    except OutcomeRefused as refused:
        st.session_state[_SAID] = refusal(entry, refused)
        return
    except StoreFault as fault:
        st.session_state[_SAID] = trouble.said(fault)
        return
    said = (
        f"Vastgelegd: {name}.{' Wat er eerder stond, blijft bewaard.' if before else ''}"
        if new
        else f"Dat lag al zo vast: {name}. Er is niets veranderd."
    )
    doubt = endings_words.doubt(recorded | {moment.months: outcome}, data.model())
    st.session_state[_SAID] = f"{said} {doubt}".strip()
