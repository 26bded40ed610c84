"""Register: which partnerships there are, and from when to when they are active."""

import streamlit as st

from monitor.domain.access import may_manage
from monitor.reports import words
from monitor.ui import data, frame, parts, register

frame.start("Register", "Welke PPS'en zijn er?")

known = data.snapshot().register
parts.lead(
    f"In het register {'staat' if len(known) == 1 else 'staan'} "
    f"{words.amount(len(known), 'PPS', 'PPS’en')}. Wie actief is, telt mee in het aantal PPS’en, "
    "ook zonder monitor. Wie een eerste monitor inleest, komt er vanzelf bij."
)
if len(known):
    register.table()
if not may_manage(data.viewer()):
    st.stop()

parts.heading("Een PPS toevoegen of wijzigen", "Bijvoorbeeld als een PPS stopt of verdergaat")
register.form()
