"""The monitors behind a trend, each with a link to the answers that its points come from."""

from collections.abc import Hashable, Mapping
from itertools import groupby
from typing import Any

from markupsafe import Markup

from monitor.domain.frames import records
from monitor.domain.round_order import in_order
from monitor.reports import point_words, words
from monitor.reports.rounds.few_trend import Few
from monitor.reports.rounds.group_trend import Group
from monitor.reports.rounds.split_words import year_heading
from monitor.reports.rounds.trends import Path
from monitor.reports.snapshot import TOTAL
from monitor.ui import markup

Rounds = list[dict[str, Any]]

_QUESTION = "Waar komen deze getallen vandaan?"
_HOW = "Open een meetmoment: daar staat bij elk antwoord uit welke cel van welk bestand het komt."
_HOW_EACH = (
    "Klik op een score voor de antwoorden waar die uit komt. Bij elk antwoord staat uit welke cel "
    "van welk bestand het komt."
)


def of_path(path: Path) -> Markup:
    """The rounds of a partnership, each score with a link to the answers that it comes from."""
    rounds = records(in_order(path.submissions))
    points = path.parts.pivot(index="submission", columns="part", values="points").to_dict("index")
    links = [
        (words.day(row["reference_date"]), _with_scores(row, points[row["submission"]], path))
        for row in rounds
    ]
    return _folded(_HOW_EACH, links, "")


def _with_scores(row: dict[str, Any], points: Mapping[Hashable, Any], path: Path) -> Markup:
    """A round, then its total and its dimensions; no links where the viewer may not open it."""
    if not row["opens"]:
        return _links([row], named=False)
    model = path.snapshot.model
    names = {TOTAL: "Totaal", **{item.id: item.short for item in model.dimensions}}
    links = [
        markup.to_partnership(
            f"{name}\u00a0{point_words.points(points[part], model)}",
            row["pps_id"],
            row["round"],
            part=markup.SCORES if part == TOTAL else markup.answers_of(part),
        )
        for part, name in names.items()
    ]
    return Markup("{}: {}").format(_links([row], named=False), Markup(", ").join(links))


def of_group(group: Group) -> Markup:
    """The rounds in a group, by the year that they stand for.

    Of a large group the last years, as far as one can oversee them, and how the others are found.
    """
    rounds = records(in_order(group.submissions).sort_values("year", kind="stable"))
    years = [(year, list(rows)) for year, rows in groupby(rounds, key=lambda row: row["year"])]
    shown, left = _last_ones(years)
    links = [(year_heading(group, year), _links(rows, named=True)) for year, rows in shown]
    return _folded(_HOW, links, _narrow(left, some=bool(shown)))


def of_few(few: Few) -> Markup:
    """The rounds of each partnership."""
    rounds = in_order(few.submissions)
    links = [
        (name, _links(records(rounds[rounds["pps_id"] == pps_id]), named=False))
        for pps_id, name in few.names.items()
    ]
    return _folded(_HOW, links, "")


def _last_ones(years: list[tuple[Any, Rounds]]) -> tuple[list[tuple[Any, Rounds]], int]:
    """The last years with at most ``MOST_LINKS`` rounds, and how many rounds that leaves out."""
    left = sum(len(rows) for _, rows in years)
    for first in range(len(years) + 1):
        if left <= markup.MOST_LINKS:
            break
        left -= len(years[first][1])
    return years[first:], sum(len(rows) for _, rows in years[:first])


def _narrow(left: int, *, some: bool) -> str:
    if not left:
        return ""
    rounds = words.amount(left, "meetmoment", "meetmomenten")
    which = f"{rounds} van daarvoor" if some else f"Het zijn {rounds}. Die"
    verb = "staat" if some and left == 1 else "staan"
    return f"{which} {verb} hier als u hierboven een campus kiest, of een kleinere groep."


def _folded(how: str, links: list[tuple[str, Markup]], rest: str) -> Markup:
    drawn = [markup.paragraph(how, "zin"), markup.definition_list(links)] if links else []
    if rest:
        drawn.append(markup.paragraph(rest, "zin"))
    return markup.folded(_QUESTION, markup.join(drawn))


def _links(rows: Rounds, *, named: bool) -> Markup:
    """Those that the viewer may open; of the others only how many."""
    opens = [row for row in rows if row["opens"]]
    links = [
        markup.to_partnership(
            f"{row['name']}, {row['round']}" if named else row["round"], row["pps_id"], row["round"]
        )
        for row in opens
    ]
    closed = len(rows) - len(opens)
    if closed and named:
        others = words.amount(closed, "PPS", "PPS’en")
        links.append(Markup("{}").format(f"{others} waarvan u de monitor niet kunt openen"))
    elif closed:
        others = words.amount(closed, "meetmoment dat", "meetmomenten die")
        links.append(Markup("{}").format(f"{others} u niet kunt openen"))
    return Markup("; ").join(links)
