"""Versies: two versions of the questions side by side, and what each makes of the scores."""

import streamlit as st

from monitor.ui import choosing, data, frame, parts

frame.start("Wat verandert er met een andere versie van de vragen?")

now = data.now()
versions = {name: name for name in data.model().versions}
if len(versions) < 2:
    choosing.say_unused()
    parts.empty(
        "Deze monitor kent één versie van de vragen. Hoe de beheerder er een toevoegt, staat in "
        "de handleiding voor beheer.",
        "pages/verantwoording.py",
        "Bekijk de vragen van nu",
    )
    st.stop()

one, other = st.columns(2)
with one:
    before = choosing.ask("Van versie", versions, name="van")
with other:
    others = {name: name for name in versions if name != before}
    after = choosing.ask("Naar versie", others, name="naar")
choosing.say_unused("van", "naar")
if before is None or after is None:
    st.stop()

parts.report(now.model_versions(before, after).report)
