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
    pps = choosing.ask("PPS", names, name="pps", clears=("campus", "van", "naar"))
with several:
    campuses = {"": "alle campussen", **offered.campuses}
    campus = choosing.ask("Campus", campuses, name="campus", clears=("pps", "van", "naar"))
with axis:
    along = Along(choosing.choose("Tijdas", _ALONG, name="as"))
everybody = pps == campus == ""
filters = filtering.filters(offered.filters) if everybody else {}
spans = now.spans(pps) if pps else {}
choosing.say_unused(
    "pps", "as", *(["van", "naar"] if spans else [] if pps else ["campus", *filters])
)
if pps is None or campus is None:
    st.stop()

view = now.trend(pps, campus, filters, along)
if view.whole is None:
    parts.empty(view.lead, "pages/inlezen.py", "Monitor inlezen")
    st.stop()

if not spans:
    parts.report(view.report)
    st.stop()

total, dimensions = view.halves
parts.report(total)
after = next(iter(spans))
before = next(iter(spans[after].earlier))
if len(spans) > 1:
    with st.container(horizontal=True):
        after = choosing.choose(
            "Vergelijk meetmoment", spans[after].later, name="naar", clears=("van",)
        )
        before = choosing.choose("met eerder meetmoment", spans[after].earlier, name="van")
parts.report(now.why(pps, before, after).report)
parts.report(dimensions)
