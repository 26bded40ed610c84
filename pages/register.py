"""Register: which partnerships there are, and from when to when they are active."""

import streamlit as st

from monitor.domain.access import may_manage
from monitor.ui import choosing, data, frame, parts, register

frame.start("Welke PPS’en zijn er?")

choosing.say_unused("pps")
now = data.now()
parts.html(now.register().drawn)
if not may_manage(data.viewer()):
    st.stop()

if now.register().entries:
    parts.heading("Een PPS toevoegen of wijzigen", "Bijvoorbeeld als een PPS stopt of verdergaat")
else:
    parts.heading("Een PPS toevoegen")
register.form(now)
