"""Verantwoording: what is measured, how, why, and what a score may be used for."""

from monitor.charts.method import expected_path, weight_bars
from monitor.reports import method_rules
from monitor.reports import method_tables as told
from monitor.ui import data, frame, markup, method, parts

frame.start("Verantwoording", "Wat meten we, hoe en waarom?")

model = data.model()
weights, path = told.weights(model), told.path(model)

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
method.uses(model)

method.section("gewichten")
parts.chart(
    weight_bars(weights),
    name="gewichten",
    title=told.weights_sentence(weights).rstrip("."),
    subtitle=f"Deel van het totaal per onderdeel, versie {model.version} van de vragen",
    sentence=told.weights_sentence(weights) + " De gewichten zijn een eigen keuze.",
    table=told.weights_table(weights),
)

method.section("vragen")
method.prose("Open een onderdeel voor de vragen, de punten per antwoord, de reden en de bron.")
for dimension in model.dimensions:
    method.questions(dimension, model)

method.section("tabellen")
method.prose(told.computed_introduction(model))
parts.html(markup.frame_table(told.computed(model), "Berekende antwoorden"))

method.section("berekening")
method.steps(method_rules.steps(model))
method.colour_table(model)

method.section("voorbeeld")
method.example(model)

method.section("verwachting")
parts.chart(
    expected_path(path),
    name="verwachting",
    title="Verduurzamen kost jaren: de verwachting loopt mee met de tijd",
    subtitle="Verwacht totaal, in maanden na de start van het project",
    sentence=f"{told.path_sentence(path)} {method_rules.on_course(model)}",
    table=told.path_table(path),
)

method.section("vergelijken")
method.steps(method_rules.reading(model))

method.section("financiering")
method.prose(method_rules.FINANCING)
method.schemes(model)

method.section("bronnen")
method.grounds(model)
method.sources(model)

method.section("versie")
method.prose(f"{model.name}, versie {model.version}. Status: {model.status}.")
