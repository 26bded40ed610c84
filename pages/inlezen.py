"""Monitor inlezen: from a filled-in workbook to findings and scores, and to the record."""

import streamlit as st

from monitor.ui import choosing, data, frame, parts
from monitor.ui.intake import (
    draft,
    notes,
    ready,
    report,
    saving,
    template,
    together,
    typed_lost,
    under_way,
    uploads,
)

frame.start("Welke monitor wilt u inlezen?")
st.markdown(
    "De monitor laat zien of een PPS na de subsidie kan doorgaan. Dat heet hier *verduurzamen*; "
    "het gaat niet over groene energie."
)
choosing.say_unused(*notes.NAMES)
thanks = st.container()  # what was saved comes before what was not
notes.tell()
shown = report.shown(notes.saved(), thanks)
if shown:
    parts.heading("Nog een monitor inlezen")
uploads.uploader()
reading = st.container()
# Before the drafts are looked up: what ends in between is no draft any more.
being_saved = under_way.of(data.viewer())
saving_now = frozenset().union(*(item.drafts for item in being_saved))
found = ready.read(reading, saving_now)
typed_lost.keep(found, saving_now)
template.offer(expanded=not (shown or being_saved or any(found)))
first, of_others = ready.apart(found)
if first.ended or first.turned_away:
    draft.show_ended(first)
if found.monitors:
    several = together.listing(found)
    draft.show(together.chosen(found.monitors), found, main=not several)
if of_others.ended:
    draft.show_ended_of_others(of_others)
# Before what was told is forgotten: what is drawn again tells it again.
if being_saved := being_saved or under_way.of(data.viewer()):
    saving.tell_under_way(being_saved, reading)
    st.rerun()
if ready.read_others(found.unread, reading):
    st.rerun()
notes.seen()
