"""Trends: partnerships through their rounds."""

import streamlit as st

from monitor.ui import frame

frame.start("Trends", "Gaat het vooruit?")
st.markdown(
    "Een trend begint bij twee meetmomenten. Lees eerst de ingevulde voortgangsmonitors in."
)
st.page_link("pages/inlezen.py", label="Monitor inlezen")
