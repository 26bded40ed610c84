"""Monitor inlezen: from a filled-in workbook to findings and scores, and to the record."""

import streamlit as st

from monitor.ui import choosing, frame, markup, parts
from monitor.ui.intake import draft, drafts, notes, report, template, together

frame.start("Welke monitor wilt u inlezen?")
st.markdown(
    "De monitor laat zien of een PPS na de subsidie kan doorgaan. Dat heet hier *verduurzamen*; "
    "het gaat niet over groene energie."
)
choosing.say_unused(*notes.NAMES)
note = notes.told()
if note:
    parts.html(markup.paragraph(note, "melding"))

shown = report.shown(notes.saved())
if shown:
    parts.heading("Nog een monitor inlezen")
drafts.uploader()
found = drafts.read_all()
together.carry_on(found.monitors)
template.offer(expanded=not (shown or found.monitors or found.ended))
if found.ended:
    draft.show_ended(found)
if found.monitors:
    several = together.listing(found.monitors)
    monitor = together.chosen(found.monitors)
    draft.show(monitor, drafts.older(monitor, found.monitors), main=not several)
