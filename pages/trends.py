"""Trends: a partnership, a campus or a group through the years."""

import streamlit as st

from monitor.reports import filters as filters_of
from monitor.reports.rounds.along import Along
from monitor.ui import choosing, data, filtering, frame, parts, why_view

_ALONG = {Along.DATE.value: "op datum", Along.AGE.value: "maanden na de start"}
# What is chosen of the question why a score changed: which change, and of which score.
_WHY = ("verandering", "onderdeel")

frame.start("Hoe gaat het door de jaren?")

now = data.now()
offered = now.offered()
if not offered.monitors:
    parts.nothing_yet(
        offered,
        "Er is nog geen monitor. Lees een ingevulde voortgangsmonitor in; vanaf twee meetmomenten "
        "ziet u hier wat er veranderde.",
    )
    st.stop()

one, several, axis = st.columns([4, 3, 2])
with one:
    names = {"": "alle PPS’en", **offered.partnerships}
    pps = choosing.ask("PPS", names, name="pps", clears=("campus", *_WHY))
with several:
    campuses = {"": "alle campussen", **offered.campuses}
    campus = choosing.ask("Campus", campuses, name="campus", clears=("pps", *_WHY))
with axis:
    along = Along(choosing.choose("Tijdas", _ALONG, name="as"))
everybody = pps == campus == ""
filters = filtering.filters(offered.filters) if everybody else {}
changes = now.changes(pps) if pps else {}
own = list(_WHY) if len(changes) > 1 else list(_WHY[1:]) if changes else []
choosing.say_unused("pps", "as", *(own if pps else ["campus", *filters]))
if pps is None or campus is None:
    st.stop()

# The answer comes first: what one asks of a figure stands at that figure.
above, asked, below = st.container(), st.container(key="bij_waarom"), st.container()
change, part = next(iter(changes), ""), ""
if changes:
    with asked:
        first, second = st.columns(2)
    if len(changes) > 1:
        with first:
            change = choosing.choose("Waarom veranderde de score", changes, name="verandering")
    with second if len(changes) > 1 else first:
        part = choosing.choose("Van welke score", why_view.parts(data.model()), name="onderdeel")

view = now.path(pps, change, part, along) if pps else now.group(campus, filters, along)
if not view.charts:
    with above:
        if everybody and filters_of.narrowed(filters):
            parts.nobody(view.lead, filters)
        else:
            parts.empty(view.lead)
    st.stop()

with above:
    parts.report(view.above)
with below:
    parts.report(view.below)
if campus:
    frame.link("pages/campus.py", "Bekijk hoe deze campus ervoor staat", {"campus": campus})
elif everybody:
    frame.link(
        "pages/overzicht.py", "Bekijk hoe deze PPS’en ervoor staan", filters_of.query(filters)
    )
