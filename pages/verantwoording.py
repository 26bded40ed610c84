"""Verantwoording: what is measured, how, why, and what a score may be used for."""

from monitor.reports.method_rules import FINANCING
from monitor.ui import data, frame, method, parts

frame.start("Verantwoording", "Wat meten we, hoe en waarom?")

view = data.method()
model = view.model

parts.lead(
    f"De monitor stelt {len(model.indicators)} vragen in {len(model.dimensions)} onderdelen over "
    "één ding: gaat de samenwerking door als de subsidie stopt?"
)
method.contents()

method.section("verduurzaming")
method.prose(
    "Verduurzaming betekent hier: een PPS leeft voort na de subsidie. Het profiel wordt herkend, "
    "het businessmodel werkt, de partners blijven, en er zijn mensen, geld en tijd.",
    "Het gaat dus niet over groene energie, milieu of klimaat.",
)

method.section("gebruik")
method.prose(frame.DISCLAIMER)
method.beside(view.uses)

method.section("gewichten")
parts.chart(view.weights)

method.section("vragen")
method.prose("Open een onderdeel voor de vragen, de punten per antwoord, de reden en de bron.")
method.folded(view.questions)

method.section("tabellen")
parts.html(view.computed)

method.section("berekening")
parts.html(view.calculation)

method.section("voorbeeld")
parts.html(view.example)

method.section("verwachting")
parts.chart(view.path)

method.section("vergelijken")
parts.html(view.reading)

method.section("financiering")
method.prose(FINANCING)
method.folded(view.schemes)

method.section("bronnen")
parts.html(view.sources)

method.section("versie")
method.prose(f"{model.name}, versie {model.version}. Status: {model.status}.")
