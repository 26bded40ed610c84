"""Versies: two versions of the questions side by side, and what each makes of the scores."""

import streamlit as st

from monitor.ui import choosing, data, frame, markup, parts

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
    # The same one last: it is no choice to begin with, but a link may name it.
    ordered = sorted(versions, key=lambda name: name == before)
    after = choosing.ask("Naar versie", {name: name for name in ordered}, name="naar")
choosing.say_unused("van", "naar")
if before is None or after is None:
    st.stop()

if before == after:
    parts.html(
        markup.paragraph(
            f"Dit is twee keer versie {before}: daartussen verandert niets. Kies bij “Naar versie” "
            "een andere.",
            "leeg",
        )
    )
    frame.link(
        "pages/versies.py",
        markup.label(f"Vergelijk {before} met {ordered[0]}"),
        {"van": before, "naar": ordered[0]},
    )
    st.stop()

parts.report(now.model_versions(before, after).report)
