"""Campus: its partnerships side by side, and their SWOT together."""

import streamlit as st

from monitor.reports import tables
from monitor.reports.overview import newest_date
from monitor.ui import choosing, data, frame, heatmap, markup, parts, swot

frame.start(
    "Campus",
    f"Hoe staat {markup.label(choosing.chosen(data.offered().campuses, 'campus')) or 'een campus'} "
    "ervoor?",
)

now = data.snapshot()
campuses = data.offered().campuses
if not campuses:
    parts.empty(
        "Er is nog geen campus. Lees een ingevulde voortgangsmonitor in; de campus komt erbij.",
        "pages/inlezen.py",
        "Monitor inlezen",
    )
    st.stop()

name = choosing.choose("Campus", campuses, name="campus")
if asked := choosing.unknown(campuses, "campus"):
    parts.html(markup.paragraph(f"De campus “{asked}” uit de link is er niet.", "leeg"))
campus = data.campus(name, newest_date(now, data.today()))
stand = campus.stand

parts.lead(stand.sentence)
parts.heading(
    "De PPS’en naast elkaar", f"{name}; elke PPS heeft een score, een campus heeft zelf geen score"
)
parts.html(heatmap.legend())
parts.html(heatmap.heatmap(stand.lines, now.model, "Punten van 0 tot 100 per PPS en onderdeel"))
parts.download(tables.lines(stand.lines, now.model), name="campus", title="De PPS’en naast elkaar")
if not stand.n:
    parts.empty(
        "Van deze campus is er geen monitor van de laatste 12 maanden die hier mag staan. Download "
        "het sjabloon en lees het ingevuld weer in.",
        "pages/inlezen.py",
        "Monitor inlezen",
    )
    st.stop()

parts.heading(campus.title, campus.subtitle)
parts.html(swot.grid(campus.quadrants))
parts.download(campus.table, name="swot", title=f"SWOT van {name}")
