"""Wat als: the steps to the next colour, and a simulation with other answers or weights."""

import streamlit as st

from monitor.reports.partnership.versions import all_withdrawn
from monitor.store import Standing
from monitor.ui import choosing, data, frame, markup, method, parts, what_if

frame.start("Wat als er iets verandert?")

now = data.now()
offered = now.offered()
if not offered.opened:
    parts.nothing_yet(
        offered,
        "Er is nog geen monitor die u kunt openen. Lees een ingevulde voortgangsmonitor in.",
    )
    st.stop()

# Whoever has no monitor comes last: a link may name it.
pps = choosing.ask("PPS", offered.opened | offered.without_monitor, name="pps")
choosing.say_unused("pps")
if pps is None:
    st.stop()

found = now.versions(pps)
if not found:
    parts.no_monitor()
    st.stop()

newest = found[0]  # what counts comes first
if newest.standing is not Standing.CURRENT:
    parts.empty(all_withdrawn(newest.head["name"]))
    st.stop()

view = now.what_if(newest.submission)
parts.html(view.lines)
with st.container(horizontal=True):
    frame.link("pages/pps.py", "Bekijk deze PPS", {"pps": pps})
    frame.link(
        "pages/verantwoording.py",
        "Hoe is dit berekend?",
        method.query(view.monitor.model, data.model()),
    )

parts.heading(
    "Probeer het zelf uit", "Een simulatie: niets hiervan wordt opgeslagen of aan anderen getoond"
)
asked, shown = st.columns([2, 3], gap="large")
with asked:
    answers = what_if.answers(view.monitor)
    times = what_if.times(view.monitor)
with shown:
    if answers or times:
        parts.report(now.simulation(view.monitor.id, answers, times).report)
        what_if.offer_reset(view.monitor)
    else:
        parts.html(
            markup.paragraph(
                "Kies een vraag en een ander antwoord, of laat een onderdeel zwaarder tellen. Hier "
                "ziet u dan meteen wat het totaal wordt.",
                "leeg",
            )
        )
