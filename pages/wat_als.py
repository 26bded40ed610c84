"""Wat als: the steps to the next colour, and a simulation with other answers or weights."""

import streamlit as st

from monitor.ui import choosing, data, frame, markup, parts, what_if

frame.start("Wat als er iets verandert?")

now = data.now()
offered = now.offered().opened
if not offered:
    parts.empty(
        "Er is nog geen monitor die u kunt openen. Lees een ingevulde voortgangsmonitor in.",
    )
    st.stop()

pps = choosing.ask("PPS", offered, name="pps")
choosing.say_unused("pps")
if pps is None:
    st.stop()

view = now.what_if(now.versions(pps)[0].submission)
parts.html(view.lines)
with st.container(horizontal=True):
    frame.link("pages/pps.py", "Bekijk deze PPS", {"pps": pps})
    frame.link("pages/verantwoording.py", "Hoe is dit berekend?")

parts.heading(
    "Probeer het zelf uit", "Een simulatie: niets hiervan wordt opgeslagen of aan anderen getoond"
)
asked, shown = st.columns([2, 3], gap="large")
with asked:
    levels = what_if.levels(view.monitor)
    with st.expander("Wat telt voor u?"):
        times = what_if.times(view.monitor)
with shown:
    if levels or times:
        parts.report(now.simulation(view.monitor.id, levels, times).report)
        what_if.offer_reset(view.monitor)
    else:
        parts.html(
            markup.paragraph(
                "Kies een vraag en een ander niveau, of laat een onderdeel zwaarder tellen. Hier "
                "ziet u dan meteen wat het totaal wordt.",
                "leeg",
            )
        )
