"""Verantwoording: what is measured, how, why, and what a score may be used for."""

from monitor.ui import choosing, data, frame, method, parts

frame.start("Wat meten we, hoe en waarom?")
versions = method.versions(data.model())
choosing.say_instead(versions, method.VERSION)
choosing.say_unused(method.VERSION)
frame.link("pages/versies.py", "Vergelijk twee versies van de vragen")
parts.report(data.method_page(choosing.chosen(versions, method.VERSION)))
