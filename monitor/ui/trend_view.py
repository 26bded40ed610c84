"""All that the page Trends draws for one choice, made once and kept."""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from functools import cached_property

import pandas as pd

from monitor.charts import group_trends, trends
from monitor.charts.kpi_trend import kpi_courses
from monitor.reports import filters, group_words, kpi_trend, trend_words
from monitor.reports.snapshot import Snapshot
from monitor.reports.trends import Group, Path
from monitor.reports.trends import group as group_of
from monitor.reports.trends import path as path_of
from monitor.ui import markup
from monitor.ui.told import Report, Told, report


@dataclass(frozen=True, eq=False)
class TrendView:
    """The answer in a sentence, what to know of it, and the charts; none where there is nothing."""

    lead: str
    note: str
    charts: list[Told]

    @cached_property
    def report(self) -> Report:
        """All of it, as it stands on the page."""
        lead, note = markup.paragraph(self.lead, "antwoord"), markup.paragraph(self.note, "zin")
        return report([lead, *self.charts, note])


_PRIVATE = (
    " Deze PPS houdt een monitor voor zichzelf (zichtbaarheid ‘alleen wij’): die staat alleen hier "
    "en op de pagina van de PPS, in geen groep, campus of overzicht."
)


KpiCells = Callable[[Collection[int]], pd.DataFrame]
"""Gives the cells of tab KPI (frames.CELLS with submission) of those that the viewer may open."""


def of(
    now: Snapshot, pps: str, campus: str, chosen: Mapping[str, str], kpi_cells: KpiCells
) -> TrendView:
    """The trend of a partnership, else of a campus, else of the group under the filters."""
    if pps:
        return _of_path(path_of(now, pps), kpi_cells)
    if campus:
        scope = now.register.loc[now.register["campus"] == campus]
        return _of_group(group_of(now, scope), campus)
    scope = filters.apply(now.register, chosen, now.model)
    return _of_group(group_of(now, scope), filters.described(chosen))


def _of_path(path: Path, kpi_cells: KpiCells) -> TrendView:
    """The trend of one partnership."""
    if path.submissions.empty:
        return TrendView(f"Van {path.name} is er nog geen monitor.", "", [])
    steady = trend_words.steady(path.snapshot.model)
    total = Told(
        trends.path_total(path),
        "trend-totaal",
        trend_words.path_title(path),
        trend_words.path_subtitle(path),
        trend_words.path_sentence(path),
        trend_words.path_table(path),
    )
    parts = Told(
        trends.path_parts(path),
        "trend-onderdelen",
        trend_words.path_parts_title(path),
        trend_words.path_parts_subtitle(path),
        trend_words.path_parts_sentence(path),
        trend_words.path_parts_table(path),
    )
    note = steady + (_PRIVATE if path.private else "")
    return TrendView(trend_words.path_lead(path), note, [total, parts, *_kpis(path, kpi_cells)])


def _kpis(path: Path, kpi_cells: KpiCells) -> list[Told]:
    """The KPI's through the rounds; none where too few rounds tell of any."""
    rounds = path.submissions
    cells = kpi_cells([int(number) for number in rounds["submission"]])
    found = kpi_trend.courses(rounds, cells, path.newest_model)
    if not found:
        return []
    return [
        Told(
            kpi_courses(found),
            "trend-kpi",
            kpi_trend.title(found),
            kpi_trend.subtitle(path.name, found),
            kpi_trend.sentence(found),
            kpi_trend.table(found),
        )
    ]


def _of_group(group: Group, scope: str) -> TrendView:
    """The trend of a group; ``scope`` says in words which one."""
    if not group.years:
        return TrendView(f"Er is nog geen monitor die hier mag staan ({scope}).", "", [])
    total = Told(
        group_trends.group_total(group),
        "trend-totaal",
        group_words.title(group),
        group_words.subtitle(group, scope),
        group_words.sentence(group),
        group_words.table(group),
    )
    parts = Told(
        group_trends.group_parts(group),
        "trend-onderdelen",
        group_words.parts_title(group),
        f"Punten van 0 tot 100 per onderdeel; {scope}; {group_words.PER_YEAR}",
        group_words.parts_sentence(group),
        group_words.parts_table(group),
    )
    note = f"{trend_words.steady(group.snapshot.model)} {group_words.BESIDE_OVERVIEW}"
    return TrendView(group_words.lead(group), note, [total, parts])
