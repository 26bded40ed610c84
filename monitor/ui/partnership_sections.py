"""The parts of the page of a partnership that are text and tables, as they are drawn."""

from collections.abc import Iterator

import pandas as pd
from markupsafe import Markup

from monitor.reports import words
from monitor.reports.partnership import kpis as kpi_report
from monitor.reports.partnership import milestones as milestone_report
from monitor.reports.partnership import money as money_report
from monitor.reports.partnership import partners as partner_report
from monitor.reports.partnership import regulation
from monitor.reports.partnership.indicators import IndicatorLine, indicator_table, provenance
from monitor.reports.partnership.kpis import KpiLine
from monitor.reports.partnership.milestones import MilestoneLine
from monitor.reports.partnership.opened import Opened
from monitor.reports.partnership.partners import PartnerLine
from monitor.reports.partnership.scope import in_file_name
from monitor.reports.partnership.score_facts import DimensionFacts, ScoreFacts
from monitor.reports.put_right import TITLE as PUT_RIGHT
from monitor.reports.tense import Tense
from monitor.ui import downloads, markup
from monitor.ui.told import TableView

_PARTS = {
    "onderdelen": "Onderdelen",
    "vergelijkbaar": "Vergelijking",
    "antwoorden": "Antwoorden",
    "kpi": "KPI’s",
    "geld": "Geld",
    "partners": "Partners",
    "mijlpalen": "Mijlpalen",
    "versies": "Versies",
}
"""The parts of the page by their anchor, in order."""


def contents() -> Markup:
    """Links to the parts of the page."""
    links = markup.join(
        Markup('<li><a href="#{}">{}</a></li>').format(*item) for item in _PARTS.items()
    )
    return Markup('<nav class="inhoud" aria-label="Op deze pagina"><ul>{}</ul></nav>').format(links)


def indicators(
    monitor: Opened, scope: str, score: ScoreFacts, lines: list[IndicatorLine]
) -> Iterator[Markup]:
    """Every question by dimension: answer, points, evidence, and where it comes from."""
    yield markup.heading(
        "Waar komt elk getal vandaan?",
        "Alle vragen met het antwoord, de punten, en het tabblad en de cel in het werkboek.",
        anchor="antwoorden",
    )
    yield markup.paragraph(f"{_weighed(score)}{provenance(monitor.head)}", "zin")
    yield markup.join(
        _dimension(facts, [line for line in lines if line.dimension == facts.id])
        for facts in score.dimensions
    )
    yield _download(
        monitor,
        indicator_table(lines, monitor),
        "antwoorden",
        "Antwoorden per vraag",
        f"{scope}. {provenance(monitor.head)}",
    )


def _download(monitor: Opened, table: pd.DataFrame, name: str, title: str, about: str) -> Markup:
    """A link that gives a table of this monitor, by a file name that says of which."""
    of = in_file_name(monitor.head)
    return downloads.excel(table, name=name, title=title, about=about, holder=monitor, of=of)


def _dimension(facts: DimensionFacts, lines: list[IndicatorLine]) -> Markup:
    missing = f"Nog geen score: {facts.missing}." if facts.missing else ""
    return markup.folded(
        f"{facts.name}: {facts.score.said}, {facts.coverage}{_counts_for(facts)}",
        (markup.paragraph(missing, "zin") if missing else Markup("")) + indicator_list(lines),
        telling=True,
        anchor=markup.answers_of(facts.id),
    )


def _weighed(score: ScoreFacts) -> str:
    """How the total comes from the dimensions below; "" where there is none."""
    if score.total.points is None:
        return ""
    return (
        f"Het totaal van {score.total.points} is het gewogen gemiddelde van de onderdelen met een "
        "score; bij elk staat voor hoeveel het telt. "
    )


def _counts_for(facts: DimensionFacts) -> str:
    return "" if facts.share is None else f", telt voor {words.percent(facts.share)}"


def indicator_list(lines: list[IndicatorLine]) -> Markup:
    """Questions with their answer, points, and where these come from."""
    return Markup('<ol class="antwoordlijst">{}</ol>').format(markup.join(map(_indicator, lines)))


def _indicator(line: IndicatorLine) -> Markup:
    points = words.MISSING if line.points is None else f"{line.points} van 100"
    notes = [
        ("Toelichting", line.evidence),
        ("Punten", line.standing),
        ("Waar dit vandaan komt", line.origin),
        (PUT_RIGHT, line.put_right),
    ]
    times = "" if line.weight == 1 else f"telt {words.number(line.weight)} keer"
    marks = ", ".join(filter(None, ["kernvraag" if line.core else "", times]))
    core = Markup(' <span class="kernmerk">{}</span>').format(marks) if marks else Markup("")
    return Markup(
        '<li><p class="titelregel"><b>{}</b>{}<span class="puntental">{}</span></p>'
        '<p class="vraagtekst">{}</p><p class="gegeven">{}</p>{}</li>'
    ).format(
        line.name,
        core,
        points,
        line.question,
        line.answer,
        markup.join(
            Markup('<p class="herkomst">{}: {}</p>').format(name, text)
            for name, text in notes
            if text
        ),
    )


def kpis(monitor: Opened, scope: str, lines: list[KpiLine], tense: Tense) -> Iterator[Markup]:
    """The KPI's where none has a target above 0 to draw it against."""
    title = kpi_report.kpi_title(lines, tense)
    yield markup.heading(title, scope, anchor="kpi")
    said = kpi_report.kpi_sentence(lines, monitor.model.kpi_status, tense)
    yield markup.paragraph(said, "zin")
    if lines:
        yield markup.wide(markup.frame_table(kpi_report.kpi_table(lines), title))


def nothing_ahead(scope: str, tense: Tense) -> Markup:
    """What stands where there is no forecast."""
    nothing = markup.paragraph(money_report.nothing_ahead(tense), "zin")
    return markup.heading("De jaren na de subsidie", scope) + nothing


def budget(monitor: Opened, scope: str, rules: TableView, tense: Tense) -> Iterator[Markup]:
    """The regulation beside the numbers."""
    yield markup.heading("Geld: de begroting naast de regeling", scope, anchor="geld")
    yield markup.paragraph(regulation.rules_sentence(monitor, rules.frame, tense), "zin")
    if not rules.frame.empty:
        yield markup.wide(rules.drawn) + _download(
            monitor, rules.frame, "regels", "Regels van de regeling", scope
        )
    if source := regulation.rules_source(monitor):
        link = Markup('Bron: <a href="{}" target="_blank" rel="noopener">{}</a>')
        yield markup.paragraph(link.format(source.url, source.title), "zin")


def books(monitor: Opened, scope: str, to_date: TableView, tense: Tense) -> Iterator[Markup]:
    """The books so far."""
    if to_date.frame.empty:
        yield markup.heading("Gerealiseerd tegenover begroot", scope)
        yield markup.paragraph(money_report.nothing_to_date(tense), "zin")
    else:
        taken = _download(
            monitor,
            to_date.frame,
            "begroting",
            "Gerealiseerd tegenover begroot",
            f"{scope}. {money_report.to_date_caption(tense)}",
        )
        title = "Bekijk gerealiseerd tegenover begroot per post"
        yield markup.folded(title, to_date.drawn + taken)
    if unread := money_report.unread_amounts(monitor, tense):
        yield markup.paragraph(unread, "zin")


def partners(
    monitor: Opened,
    scope: str,
    lines: list[PartnerLine],
    summary: TableView,
    table: TableView,
    tense: Tense,
) -> Iterator[Markup]:
    """Who takes part, and who goes on after the subsidy."""
    yield markup.heading("Partners", scope, anchor="partners")
    yield markup.paragraph(partner_report.partner_sentence(monitor, lines, tense), "zin")
    if not lines:
        return
    yield summary.drawn
    yield markup.folded(
        "Bekijk alle partners",
        markup.wide(table.drawn)
        + _download(
            monitor, table.frame, "partners", "Partners", f"{scope}; {partner_report.AMOUNTS}"
        ),
    )


def milestones(
    monitor: Opened, scope: str, lines: list[MilestoneLine], table: TableView, tense: Tense
) -> Iterator[Markup]:
    """The milestones."""
    yield markup.heading("Mijlpalen", scope, anchor="mijlpalen")
    yield markup.paragraph(milestone_report.milestone_sentence(lines, tense), "zin")
    if lines:
        yield markup.wide(table.drawn) + _download(
            monitor, table.frame, "mijlpalen", "Mijlpalen", scope
        )
