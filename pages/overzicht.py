"""Overzicht: where all partnerships stand, and what needs attention first."""

import streamlit as st

from monitor.ui import choosing, data, demo, filtering, frame, parts

frame.start("Hoe staan de PPS’en ervoor?")

now = data.now()
offered = now.offered()
if not offered.monitors:
    parts.empty(
        "Er is nog geen monitor ingelezen. Lees een ingevulde voortgangsmonitor in, of kijk eerst "
        "rond met verzonnen PPS’en.",
    )
    demo.offer()
    st.stop()

demo.offer_the_rest(now)
filters = filtering.filters(offered.filters, clears=("blad",))
choosing.say_unused(*filters, "blad")
view = now.overview(filters)

parts.html(view.opening)
if view.empty:
    st.stop()
leaf = "alles"
if len(view.leaves) > 1 or "blad" in st.query_params:
    leaf = choosing.choose("Blad", view.leaf_titles, name="blad")
parts.html(view.leaves[leaf].drawn)
parts.report(view.report)
