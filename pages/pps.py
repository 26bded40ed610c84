"""PPS: one partnership in full, from its score to the cell that each number came from."""

import streamlit as st

from monitor.domain.colour import Colour
from monitor.reports.partnership import next_steps
from monitor.ui import choosing, data, frame, method, parts, withdrawal

ask = data.once()
frame.start("Hoe staat {} ervoor?", lambda: choosing.named(ask().offered().names, "pps"), "een PPS")

now = ask()
offered = now.offered().partnerships

if not offered:
    parts.empty(
        "Er is nog geen PPS. Lees een ingevulde voortgangsmonitor in; de PPS komt er dan bij.",
    )
    st.stop()

which, when = st.columns([3, 2])
with which:
    pps = choosing.ask("PPS", offered, name="pps", clears=("ronde",))
choosing.say_unused("pps", "ronde")
if pps is None:
    st.stop()

found = now.versions(pps)
if not found:
    parts.no_monitor()
    st.stop()

by_slug = {item.slug: item for item in found}
titles = {slug: item.title for slug, item in by_slug.items()}
with when:
    chosen = by_slug[choosing.choose("Meetmoment", titles, name="ronde")]
view = now.partnership(chosen.submission)

head = view.monitor.head
parts.html(view.answer)
with st.container(horizontal=True, vertical_alignment="center"):
    if view.monitor.counts:  # no sheet goes to a meeting from a version that counts nowhere
        parts.html(view.sheet_link, width="content")
    frame.link(
        "pages/verantwoording.py",
        "Hoe is dit berekend?",
        method.query(view.monitor.model, data.model()),
    )
    frame.link(
        "pages/trends.py", "Bekijk de trend en waarom de score veranderde", {"pps": head["pps_id"]}
    )
    asked = next_steps.question(Colour(view.monitor.total["colour"]))
    frame.link("pages/wat_als.py", asked, {"pps": head["pps_id"]})
    frame.link("pages/campus.py", "Bekijk de SWOT van de campus", {"campus": head["campus"]})
parts.report(view.report)
withdrawal.offer(chosen, found)
