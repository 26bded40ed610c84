"""Monitor inlezen: from a filled-in workbook to findings and scores."""

import streamlit as st

from monitor.ui import frame

frame.start("Monitor inlezen", "Welke monitor wilt u inlezen?")
st.file_uploader("Ingevulde voortgangsmonitor (Excel)", type=["xlsx"], accept_multiple_files=True)
