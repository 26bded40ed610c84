"""Handleiding: how to fill in and use the monitor."""

import streamlit as st

from monitor.ui import frame

frame.start("Handleiding", "Hoe werkt de monitor?")
st.markdown("De handleiding staat hier zodra er een eerste monitor is. Begin met inlezen.")
st.page_link("pages/inlezen.py", label="Monitor inlezen")
