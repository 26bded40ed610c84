"""The theme of the widgets, the styles of the page and the charts share one palette."""

import tomllib

import pytest

from monitor.domain.colour import ACCENT, CONTEXT, INK, Colour
from monitor.settings import PROJECT_ROOT
from monitor.ui import asgi

THEME = tomllib.loads((PROJECT_ROOT / ".streamlit" / "config.toml").read_text("utf-8"))["theme"]
STYLES = (asgi.STATIC / "frame.css").read_text("utf-8").lower()
NAMES = {Colour.RED: "red", Colour.ORANGE: "orange", Colour.GREEN: "green", Colour.GREY: "gray"}


def test_text_and_accent_are_those_of_the_charts():
    assert (THEME["textColor"], THEME["primaryColor"]) == (INK, ACCENT)
    assert f"--accent: {ACCENT.lower()};" in STYLES
    assert f"--ink: {INK.lower()};" in STYLES
    assert f"--context: {CONTEXT.lower()};" in STYLES


@pytest.mark.parametrize("colour", Colour)
def test_a_score_colour_is_the_same_everywhere(colour: Colour):
    look = colour.look
    assert THEME[f"{NAMES[colour]}Color"] == look.mark
    assert THEME[f"{NAMES[colour]}BackgroundColor"] == look.cell
    assert f"--{colour}: {look.cell.lower()};" in STYLES
    assert f"--{colour}-merk: {look.mark.lower()};" in STYLES
    assert f".score.{colour} {{ background: var(--{colour}); }}" in STYLES
    assert f".strook.{colour} {{ border-color: var(--{colour}-merk); }}" in STYLES


def test_the_styles_write_a_shade_down_once():
    palette = [INK, ACCENT, CONTEXT, *(colour.look.mark for colour in Colour)]
    palette += [colour.look.cell for colour in Colour]
    assert {shade: STYLES.count(shade.lower()) for shade in palette} == dict.fromkeys(palette, 1)


def contrast(one: str, other: str) -> float:
    """The contrast of two shades by WCAG 2.2."""
    light, dark = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def _luminance(shade: str) -> float:
    parts = [int(shade[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_the_marks_stand_out_and_differ_without_their_colour():
    red, orange, green = (colour.look.mark for colour in (Colour.RED, Colour.ORANGE, Colour.GREEN))
    assert all(contrast(mark, "#FFFFFF") >= 3 for mark in (red, orange, green))
    assert contrast(green, orange) > 1.4
    assert contrast(orange, red) > 1.4
    assert all(contrast(INK, colour.look.cell) >= 7 for colour in Colour)
