"""Verantwoording: what is measured, how and why."""

import streamlit as st

from monitor.ui import frame

frame.start("Verantwoording", "Wat meet de monitor, en hoe?")
st.markdown("Er is nu nog niets gemeten. Lees eerst een ingevulde voortgangsmonitor in.")
st.page_link("pages/inlezen.py", label="Monitor inlezen")
