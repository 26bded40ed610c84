"""Verantwoording: what is measured, how and why."""

import streamlit as st

from monitor.ui import frame

frame.start("Verantwoording", "Wat meet de monitor, en hoe?")
st.markdown("Hier staat straks hoe de scores tot stand komen. Er is nu nog niets gemeten; lees eerst een ingevulde voortgangsmonitor in.")
st.page_link("pages/inlezen.py", label="Monitor inlezen")
