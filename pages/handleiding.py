"""Handleiding: how to fill in and use the monitor. The text is docs/handleiding.md."""

import streamlit as st

from monitor.settings import PROJECT_ROOT
from monitor.ui import choosing, frame

frame.start("Hoe werkt de monitor?")
choosing.say_unused()

manual = (PROJECT_ROOT / "docs" / "handleiding.md").read_text(encoding="utf-8")
# The first line is the document's own title; the frame has given the page one.
st.markdown(manual.partition("\n")[2])
