"""Monitor inlezen: from a filled-in workbook to findings and scores, and to the record."""

import streamlit as st

from monitor.ui import frame, markup, parts
from monitor.ui.intake import draft, drafts, notes, sheet, template

frame.start("Monitor inlezen", "Welke monitor wilt u inlezen?")
st.markdown(
    "De monitor laat zien of een PPS na de subsidie kan doorgaan. Dat heet hier *verduurzamen*; "
    "het gaat niet over groene energie."
)
note = notes.told()
if note:
    parts.html(markup.paragraph(note, "melding"))

saved = notes.saved()
shown = saved is not None and sheet.thanks(saved)
if shown:
    parts.heading("Nog een monitor inlezen")
drafts.uploader()
monitors, refused = drafts.read_all()
template.offer(expanded=not (shown or monitors or refused))
if refused:
    draft.show_refused(refused)
if monitors:
    draft.show(draft.chosen(monitors), monitors)
