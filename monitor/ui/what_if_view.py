"""All that the page Wat als draws of one monitor and one simulation, made once and kept."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from markupsafe import Markup

from monitor.charts.what_if import simulation_dots
from monitor.reports import words
from monitor.reports.partnership import simulation as words_of
from monitor.reports.partnership.next_steps import HOW, Advice, StepLine, advice, too_late
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.scope import in_file_name, scope, warning
from monitor.reports.partnership.score_words import score_facts
from monitor.reports.partnership.sheet_facts import sentence
from monitor.reports.partnership.simulation import Simulation
from monitor.reports.tense import Tense
from monitor.ui import markup
from monitor.ui.told import Report, Told, report


@dataclass(frozen=True, eq=False)
class WhatIfView:
    """A monitor with the steps to its next colour; ``on``: the date on which that is read."""

    monitor: Opened
    on: date

    @cached_property
    def lines(self) -> Markup:
        """The score as it is, and what the next colour takes."""
        told = self.monitor.tense(self.on)
        said = sentence(self.monitor, score_facts(self.monitor, told), self.on)
        return markup.stack(
            [
                *markup.beware(warning(self.monitor)),
                markup.paragraph(said, "antwoord"),
                *_advice(advice(self.monitor), self.monitor, told, self.on),
            ]
        )


@dataclass(frozen=True, eq=False)
class SimulationView:
    """A simulation beside the real score."""

    simulation: Simulation

    @cached_property
    def report(self) -> Report:
        """The simulation as a chart with its words and table."""
        made = self.simulation
        return report(
            [
                Told(
                    simulation_dots(made.parts, made.model.scale),
                    "simulatie",
                    words_of.title(made),
                    words_of.subtitle(scope(made.monitor)),
                    words_of.sentence(made),
                    words_of.table(made),
                    of=in_file_name(made.monitor.head),
                )
            ]
        )


def _advice(found: Advice, monitor: Opened, told: Tense, on: date) -> list[Markup]:
    late = too_late(monitor, on) if found.lines else ""
    said = " ".join(filter(None, [told.caution, found.sentence, late]))
    drawn = [markup.heading(found.title, scope(monitor)), markup.paragraph(said, "zin")]
    if found.lines:
        items = markup.join(_step(line, told) for line in found.lines)
        drawn += [
            Markup('<ol class="antwoordlijst">{}</ol>').format(items),
            markup.paragraph(HOW, "zin"),
        ]
    return drawn


def _step(line: StepLine, told: Tense) -> Markup:
    many = words.amount(line.count, "stap", "stappen")
    return Markup(
        '<li><p class="titelregel"><b>{}</b><span class="puntental">{}</span></p>'
        '<p class="vraagtekst">{}</p><p class="gegeven">{}: {}</p><p class="gegeven">Nodig: {}</p>'
        '<p class="herkomst">Dit telt als bewijs: {}</p></li>'
    ).format(
        line.name,
        many,
        line.dimension,
        told.say("Nu", "Toen"),
        line.answer,
        line.wanted,
        line.evidence,
    )
