"""All that the page Trends draws for one choice, made once and kept."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

import pandas as pd
from markupsafe import Markup

from monitor.charts import few_trends, group_trends, trends
from monitor.charts.kpi_trend import kpi_courses
from monitor.reports import filters
from monitor.reports.partnership.versions import Version, all_withdrawn
from monitor.reports.regional import mixed_versions
from monitor.reports.rounds import (
    few_lead,
    few_parts_words,
    few_words,
    group_lead,
    group_words,
    kpi_trend,
    trend_parts_words,
    trend_words,
)
from monitor.reports.rounds.along import Along
from monitor.reports.rounds.few_trend import Few, few
from monitor.reports.rounds.group_trend import Group
from monitor.reports.rounds.group_trend import group as group_of
from monitor.reports.rounds.trends import Path
from monitor.reports.snapshot import Snapshot
from monitor.ui import behind, markup
from monitor.ui.few_key import few_key
from monitor.ui.told import Report, Told, report


@dataclass(frozen=True, eq=False)
class TrendView:
    """The answer in a sentence, what to know of it, and the charts; none where there is nothing.

    ``sources`` leads to the monitors that it is made from. ``beware``: what to know before reading;
    ``warning``: before showing it to others.
    ``why`` tells below the first chart why it changed; what one asks of that stands in between.
    """

    lead: str
    note: str
    charts: list[Told]
    sources: Markup
    beware: str = ""
    warning: str = ""
    why: Report = ()

    @cached_property
    def above(self) -> Report:
        """The answer, with what to know before it is read, and the first chart."""
        lead = markup.paragraph(self.lead, "antwoord")
        beware = [markup.paragraph(self.beware, "zin")] if self.beware else []
        return report([*markup.beware(self.warning), lead, *beware, *self.charts[:1]])

    @cached_property
    def below(self) -> Report:
        """Why it changed, the other charts, and what it is all made from."""
        note = markup.paragraph(self.note, "zin")
        return report([*self.why, *self.charts[1:], self.sources, note])


def of_path(path: Path, kpi_cells: pd.DataFrame, on: date) -> TrendView:
    """The trend of a partnership as read on a date, without why it changed.

    ``kpi_cells``: the cells of tab KPI (frames.CELLS with submission) of its rounds.
    """
    steady = trend_words.steady(path.snapshot.model)
    total = Told(
        trends.path_total(path),
        "trend-totaal",
        trend_words.path_title(path, on),
        trend_words.path_subtitle(path) + trend_words.kept(path),
        trend_words.path_sentence(path),
        trend_words.path_table(path),
        of=path.pps_id,
    )
    parts = Told(
        trends.path_parts(path),
        "trend-onderdelen",
        trend_parts_words.title(path),
        trend_parts_words.subtitle(path) + trend_words.kept(path),
        trend_parts_words.sentence(path),
        trend_parts_words.table(path),
        of=path.pps_id,
    )
    charts = [total, parts, *_kpis(path, kpi_cells)]
    lead, warning = trend_words.path_lead(path, on), trend_words.warning(path)
    return TrendView(lead, steady, charts, behind.of_path(path), warning=warning)


def nothing(path: Path, by_date: Path, found: list[Version]) -> TrendView:
    """What is said of a partnership without a round to draw; ``found``: what may be opened of it.

    Where there are rounds ``by_date``, it is the start of the project that is missing.
    """
    if not by_date.submissions.empty:
        said = f"Van {path.name} is er nog geen monitor met een bekende start van het project."
    elif found:
        said = all_withdrawn(path.name)
    else:
        said = f"Van {path.name} is er nog geen monitor die u kunt openen."
    return TrendView(said, "", [], Markup(""))


def _kpis(path: Path, cells: pd.DataFrame) -> list[Told]:
    """The KPI's through the rounds; none where too few rounds tell of any."""
    found = kpi_trend.courses(path.submissions, cells, path.newest_model)
    if not found:
        return []
    return [
        Told(
            kpi_courses(found),
            "trend-kpi",
            kpi_trend.title(found),
            kpi_trend.subtitle(path.name, found) + trend_words.kept(path),
            kpi_trend.sentence(found),
            kpi_trend.table(found),
            of=path.pps_id,
        )
    ]


def of_group(
    now: Snapshot, campus: str, chosen: Mapping[str, str], along: Along, on: date
) -> TrendView:
    """The trend of a campus, else of the group under the filters, as read on a date.

    With too few partnerships for a median in any year it shows each by name.
    """
    register = now.register
    own = register["campus"] == campus
    members = register[own] if campus else filters.apply(register, chosen, now.model)
    scope = campus or filters.described(chosen)
    group = group_of(now, members, along)
    if not group.years:
        return TrendView(
            f"Er is nog geen monitor die hier mag staan ({scope}).", "", [], Markup("")
        )
    if group.comparable:
        return _of_group(group, scope, on)
    return _of_few(few(now, members, along), scope, on)


def _of_few(found: Few, scope: str, on: date) -> TrendView:
    """The trend of partnerships by name; ``scope`` says in words of which group."""
    total = Told(
        few_trends.few_total(found),
        "trend-totaal",
        few_lead.title(found),
        few_words.subtitle(found, scope, on),
        few_words.sentence(found),
        few_words.table(found),
        few_key(found),
        of=scope,
    )
    parts = Told(
        few_trends.few_parts(found),
        "trend-onderdelen",
        few_parts_words.title(found),
        few_parts_words.subtitle(found, scope, on),
        few_parts_words.sentence(found),
        few_parts_words.table(found),
        of=scope,
    )
    note = f"{trend_words.steady(found.snapshot.model)} {few_words.BESIDE_OVERVIEW}"
    mixed = mixed_versions.sentence(found.submissions["model_version"], found.snapshot.model)
    return TrendView(few_lead.lead(found), note, [total, parts], behind.of_few(found), mixed)


def _of_group(group: Group, scope: str, on: date) -> TrendView:
    """The trend of a group by its medians; ``scope`` says in words which one."""
    total = Told(
        group_trends.group_total(group),
        "trend-totaal",
        group_lead.title(group, on),
        group_words.subtitle(group, scope, on),
        group_words.sentence(group),
        group_words.table(group),
        of=scope,
    )
    parts = Told(
        group_trends.group_parts(group),
        "trend-onderdelen",
        group_words.parts_title(group),
        group_words.parts_subtitle(group, scope, on),
        group_words.parts_sentence(group),
        group_words.parts_table(group),
        of=scope,
    )
    note = f"{trend_words.steady(group.snapshot.model)} {group_words.beside_overview(group)}"
    mixed = mixed_versions.sentence(group.submissions["model_version"], group.snapshot.model)
    return TrendView(
        group_lead.lead(group, on), note, [total, parts], behind.of_group(group), mixed
    )
