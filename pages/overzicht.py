"""Overzicht: where all partnerships stand, and what needs attention first."""

import streamlit as st

from monitor.charts.overview import dimension_spread
from monitor.reports import filters, tables, words
from monitor.reports.overview import newest_date
from monitor.ui import data, demo, filtering, frame, heatmap, markup, parts

frame.start("Overzicht", "Hoe staan de PPS'en ervoor?")

now = data.snapshot()
if now.submissions.empty:
    parts.empty(
        "Er is nog geen monitor ingelezen. Lees een ingevulde voortgangsmonitor in, of kijk eerst "
        "rond met verzonnen PPS'en.",
        "pages/inlezen.py",
        "Monitor inlezen",
    )
    demo.offer()
    st.stop()

chosen = filtering.filters(filters.choices(now.register, now.model))
stand = data.overview(chosen, newest_date(now, data.today()))
scope = f"{filters.described(chosen)}, stand op {words.day(stand.on)}, {stand.n} van {stand.of}"

parts.lead(stand.sentence)
parts.heading("Elke PPS per onderdeel", f"{scope}; per campus, een campus heeft zelf geen score")
parts.html(heatmap.legend())
parts.html(heatmap.heatmap(stand.lines, now.model, "Punten van 0 tot 100 per PPS en onderdeel"))
parts.download(
    tables.lines(stand.lines, now.model), name="overzicht", title="Elke PPS per onderdeel"
)

parts.heading("Dit vraagt als eerste aandacht")
if stand.attention:
    parts.html(heatmap.attention(stand.attention))
else:
    parts.html(
        markup.paragraph(
            "Niets: geen PPS waarvan de subsidie binnen 12 maanden eindigt "
            "terwijl Financiën kwetsbaar is, en geen PPS die lang stil is."
        )
    )

if stand.comparable:
    parts.chart(
        dimension_spread(stand.dimensions, stand.dimension_points, now.model),
        name="onderdelen",
        title=f"{stand.weakest} is het zwakste onderdeel",
        subtitle=f"Mediaan en spreiding per onderdeel; {scope}",
        sentence=tables.spread_sentence(stand.dimensions),
        table=tables.spread(stand.dimensions),
    )

parts.heading("Hoeveel PPS'en leverden een monitor in?", filters.described(chosen))
parts.html(markup.frame_table(tables.handed_in(stand.handed_in), "Ingeleverd per jaar, n van N"))
