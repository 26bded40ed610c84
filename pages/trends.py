"""Trends: a partnership, a campus or a group through the years."""

import streamlit as st

from monitor.ui import choosing, data, filtering, frame, parts

frame.start("Hoe gaat het door de jaren?")

now = data.now()
offered = now.offered()
if not offered.monitors:
    parts.empty(
        "Er is nog geen monitor. Lees een ingevulde voortgangsmonitor in; vanaf twee meetmomenten "
        "ziet u hier wat er veranderde.",
        "pages/inlezen.py",
        "Monitor inlezen",
    )
    st.stop()

one, several = st.columns(2)
with one:
    names = {"": "alle PPS’en", **offered.partnerships}
    pps = choosing.ask("PPS", names, name="pps", clears="campus")
with several:
    campuses = {"": "alle campussen", **offered.campuses}
    campus = choosing.ask("Campus", campuses, name="campus", clears="pps")
everybody = pps == campus == ""
filters = filtering.filters(offered.filters) if everybody else {}
choosing.say_unused("pps", *([] if pps else ["campus", *filters]))
if pps is None or campus is None:
    st.stop()

view = now.trend(pps, campus, filters)
if not view.charts:
    parts.empty(view.lead, "pages/inlezen.py", "Monitor inlezen")
    st.stop()

parts.report(view.report)
