"""PPS: one partnership in full."""

import streamlit as st

from monitor.ui import frame

frame.start("PPS", "Hoe staat deze PPS ervoor?")
st.markdown("Nog geen monitor voor een PPS. Lees eerst een ingevulde voortgangsmonitor in.")
st.page_link("pages/inlezen.py", label="Monitor inlezen")
