"""Campus: its partnerships side by side, and their SWOT together."""

import streamlit as st

from monitor.reports import words
from monitor.ui import choosing, data, frame, parts

ask = data.once()
frame.start(
    "Hoe staat {} ervoor?",
    lambda: choosing.named(ask().offered().campuses, "campus"),
    "een campus",
)

now = ask()
campuses = now.offered().campuses

if not campuses:
    parts.empty(
        "Er is nog geen campus. Lees een ingevulde voortgangsmonitor in; de campus komt er dan "
        "bij.",
    )
    st.stop()

name = choosing.ask("Campus", campuses, name="campus")
choosing.say_unused("campus")
if name is None:
    st.stop()
view = now.campus(name)

parts.html(view.lines)
if not view.campus.stand.n:
    parts.empty(
        f"Van deze campus is er geen monitor van de {words.last_months(data.model())} die hier mag "
        "staan. Download het sjabloon en lees het ingevuld weer in.",
    )
    st.stop()

frame.link("pages/trends.py", "Bekijk de trend van deze campus", {"campus": name})
parts.html(view.swot)
