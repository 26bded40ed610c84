"""Verantwoording: what is measured, how, why, and what a score may be used for."""

from monitor.ui import choosing, data, frame, parts

frame.start("Wat meten we, hoe en waarom?")
choosing.say_unused()
frame.link("pages/versies.py", "Vergelijk twee versies van de vragen")
parts.report(data.method_page())
