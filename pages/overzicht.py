"""Overzicht: where all partnerships stand, and what needs attention first."""

import streamlit as st

from monitor.ui import frame

frame.start("Overzicht", "Hoe staan de PPS'en ervoor?")
st.markdown("Er is nog geen monitor ingelezen. Lees een ingevulde voortgangsmonitor in.")
st.page_link("pages/inlezen.py", label="Monitor inlezen")
