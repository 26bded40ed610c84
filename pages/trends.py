"""Trends: a partnership, a campus or a group through the years."""

import streamlit as st

from monitor.reports.along import Along
from monitor.ui import choosing, data, filtering, frame, parts

_ALONG = {Along.DATE.value: "op datum", Along.AGE.value: "maanden na de start"}

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

one, several, axis = st.columns([3, 3, 2])
with one:
    names = {"": "alle PPS’en", **offered.partnerships}
    pps = choosing.ask("PPS", names, name="pps", clears=("campus", "verandering"))
with several:
    campuses = {"": "alle campussen", **offered.campuses}
    campus = choosing.ask("Campus", campuses, name="campus", clears=("pps", "verandering"))
with axis:
    along = Along(choosing.choose("Tijdas", _ALONG, name="as"))
everybody = pps == campus == ""
filters = filtering.filters(offered.filters) if everybody else {}
changes = now.changes(pps) if pps else {}
change = next(iter(changes), "")
if len(changes) > 1:
    change = choosing.choose("Waarom veranderde de score", changes, name="verandering")
own = [] if len(changes) < 2 else ["verandering"]
choosing.say_unused("pps", "as", *(own if pps else ["campus", *filters]))
if pps is None or campus is None:
    st.stop()

view = now.path(pps, change, along) if pps else now.group(campus, filters, along)
if not view.charts:
    parts.empty(view.lead, "pages/inlezen.py", "Monitor inlezen")
    st.stop()

parts.report(view.report)
