"""Overzicht: where all partnerships stand, and what needs attention first."""

import streamlit as st

from monitor.ui import choosing, data, demo, filtering, frame, heatmap, parts

frame.start("Overzicht", "Hoe staan de PPS'en ervoor?")

offered = data.offered()
if not offered.monitors:
    parts.empty(
        "Er is nog geen monitor ingelezen. Lees een ingevulde voortgangsmonitor in, of kijk eerst "
        "rond met verzonnen PPS'en.",
        "pages/inlezen.py",
        "Monitor inlezen",
    )
    demo.offer()
    st.stop()

demo.offer_the_rest()
view = data.overview(filtering.filters(offered.filters, clears="blad"))

parts.lead(view.sentence)
parts.heading(
    "Elke PPS per onderdeel", f"{view.scope}; per campus, een campus heeft zelf geen score"
)
leaf = "alles"
if len(view.leaves) > 1 or "blad" in st.query_params:
    leaf = choosing.choose("Blad", view.leaf_titles, name="blad")
parts.html(heatmap.legend())
parts.html(view.leaves[leaf].drawn)
parts.download(view.table, name="overzicht", title="Elke PPS per onderdeel", about=view.scope)

parts.heading("Dit vraagt als eerste aandacht")
parts.html(view.attention)

if view.spread:
    parts.chart(view.spread)

parts.heading("Hoeveel PPS'en leverden een monitor in?", view.group)
parts.html(view.handed_in)
