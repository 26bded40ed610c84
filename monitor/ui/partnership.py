"""The parts of the page of a partnership, from its score to its milestones."""

import streamlit as st

from monitor.ui import frame, parts
from monitor.ui.partnership_view import PartnershipView


def standing(view: PartnershipView) -> None:
    """The answer first, then the score strip, and where to go from there."""
    parts.html(view.answer)
    pps, campus = view.monitor.head["pps_id"], view.monitor.head["campus"]
    with st.container(horizontal=True):
        frame.link("pages/verantwoording.py", "Hoe is dit berekend?")
        frame.link("pages/trends.py", "Bekijk de trend van deze PPS", {"pps": pps})
        frame.link("pages/campus.py", "Bekijk de SWOT van de campus", {"campus": campus})
