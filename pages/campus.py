"""Campus: its partnerships side by side."""

import streamlit as st

from monitor.ui import frame

frame.start("Campus", "Hoe staat deze campus ervoor?")
st.markdown("Nog geen monitor voor een campus. Lees eerst een ingevulde voortgangsmonitor in.")
st.page_link("pages/inlezen.py", label="Monitor inlezen")
