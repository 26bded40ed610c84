"""Na de subsidie: whose subsidy ends when, who is ready for that, and what became of whom."""

import streamlit as st

from monitor.ui import choosing, data, filtering, frame, outcomes, parts
from monitor.ui.after_view import ASKED

frame.start("Wie gaat er zonder subsidie verder?")

now = data.now()
offered = now.offered()
if not offered.monitors:
    parts.nothing_yet(
        offered,
        "Er is nog geen monitor. Lees een ingevulde voortgangsmonitor in; daarin staat wanneer de "
        "subsidie van een PPS eindigt.",
    )
    st.stop()

filters = filtering.filters(offered.filters)
choosing.say_unused(*filters, ASKED)
view = now.after(filters)

parts.report(view.report)
outcomes.offer(view)
parts.report(view.foretold)
