"""The theme of the widgets, the styles of the page and the charts share one palette."""

import tomllib

import pytest

from monitor.domain.colour import ACCENT, INK, Colour
from monitor.settings import PROJECT_ROOT
from monitor.ui import asgi

THEME = tomllib.loads((PROJECT_ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
STYLES = (asgi.STATIC / "frame.css").read_text("utf-8").lower()
NAMES = {Colour.RED: "red", Colour.ORANGE: "orange", Colour.GREEN: "green", Colour.GREY: "gray"}


def test_text_and_accent_are_those_of_the_charts():
    assert (THEME["textColor"], THEME["primaryColor"]) == (INK, ACCENT)
    assert f"--accent: {ACCENT.lower()};" in STYLES


@pytest.mark.parametrize("colour", Colour)
def test_a_score_colour_is_the_same_everywhere(colour: Colour):
    look = colour.look
    assert THEME[f"{NAMES[colour]}Color"] == look.mark
    assert THEME[f"{NAMES[colour]}BackgroundColor"] == look.cell
    assert f"--{colour}: {look.cell.lower()};" in STYLES
    assert f".score.{colour} {{ background: var(--{colour}); }}" in STYLES
