"""Why a score changed: title, sentence and table of the chart. Dutch."""

from collections.abc import Iterator, Sequence

import pandas as pd

from monitor.domain.change import Direction
from monitor.domain.decomposition import Part
from monitor.domain.model import Dimension
from monitor.reports import point_words, words
from monitor.reports.rounds.stretch import stretch
from monitor.reports.rounds.why import Line, Record, Why
from monitor.reports.snapshot import TOTAL

_COUNTED = {
    Part.SHARED: "beide keren",
    Part.VANISHED: "alleen toen",
    Part.NEW: "alleen nu",
    Part.NEITHER: "geen van beide keren",
}
_NAMED = 4
"""Up to how many questions a sentence calls by name."""


def points(tenths: int) -> str:
    """Tenths of a point with their sign: 13 -> "+1,3", -20 -> "−2,0"."""
    return words.signed_tenth(tenths / 10)


def exactly(tenths: int) -> str:
    """A total in tenths: 443 -> "44,3". Whole points could not show what one answer adds."""
    return words.number(tenths / 10)


def round_named(row: Record) -> str:
    """A round with its date: "2026-midterm (okt 2026)"."""
    return f"{row['round']} ({words.month(row['reference_date'])})"


def hindered(why: Why) -> str:
    """Why the change can't be explained; "" where it can."""
    between = f"Van {round_named(why.before)} tot {round_named(why.after)}"
    if why.incomparable:
        return (
            f"{between} is het model veranderd (van {why.before['model_version']} naar "
            f"{why.after['model_version']}). De twee scores zijn niet te vergelijken, en de "
            "verandering is daarom niet uit te leggen."
        )
    if not why.shown:
        short = [row for row in (why.before, why.after) if pd.isna(row["points"])]
        at = words.listing([round_named(row) for row in short])
        return (
            f"Bij {at} waren er te weinig antwoorden voor {_points_of(why)}. Er is dus geen "
            "verandering om uit te leggen."
        )
    if not why.explained:
        own = "" if why.part == TOTAL else f" van {_dimension(why).short}"
        return f"{between} telde geen enkele vraag{own} beide keren mee."
    return ""


def title(why: Why) -> str:
    """From where to where, and which dimension, or question of a dimension, did most of it."""
    before, after = why.points
    way = why.exact[1] - why.exact[0]
    what = "De score" if why.part == TOTAL else _dimension(why).short
    if before == after and way:
        return f"{what} bleef {after} ({points(way)})"
    if not way:
        risen = sum(line.tenths > 0 for line in why.lines)
        fallen = sum(line.tenths < 0 for line in why.lines)
        if not risen and not fallen:
            return f"{what} bleef {after}"
        return f"{what} bleef {after}: wat erbij kwam en eraf ging, is even groot"
    cause, most = max(why.causes.items(), key=lambda item: item[1] * way)
    said = f"van {before} naar {after}: het meest door {cause} ({points(most)})"
    if why.part != TOTAL:
        stable = " stabiel," if why.direction is Direction.STABLE else ""
        return f"{what}{stable} {said}"
    said = said[0].upper() + said[1:]
    return f"Stabiel. {said}" if why.direction is Direction.STABLE else said


def subtitle(why: Why) -> str:
    """Of whom and when, what the bars are, and that the axis is cut where it leaves out 0."""
    of = len(why.questions)
    low, _ = stretch(why)
    cut = ". Let op: de as begint niet bij 0" if low > 0 else ""
    what = "het totaal" if why.part == TOTAL else _dimension(why).name
    return (
        f"Wat elk antwoord bijdroeg aan {what}, in punten; {why.path.name}, van "
        f"{round_named(why.before)} tot {round_named(why.after)}, {of} vragen, model "
        f"{why.after['model_version']}{cut}"
    )


def sentence(why: Why) -> str:
    """The change in steps: what stayed, what is new and what vanished. The numbers add up."""
    return " ".join(_said(why))


def _said(why: Why) -> Iterator[str]:
    before, after = why.points
    what = "Het totaal" if why.part == TOTAL else _dimension(why).short
    then, now = (words.day(row["reference_date"]) for row in (why.before, why.after))
    way = why.exact[1] - why.exact[0]
    if way:
        yield (
            f"{_went(what, (before, then), (after, now))}; precies van "
            f"{exactly(why.exact[0])} naar {exactly(why.exact[1])}: {points(way)}."
        )
    else:
        yield f"{what} was op {then} en op {now} {after} (precies {exactly(why.exact[1])})."
    for tenths, whole in zip(why.exact, why.points, strict=True):
        if said := point_words.not_rounded(tenths / 10, whole):
            yield said
    if why.part == TOTAL:
        moved = sorted(why.causes.items(), key=lambda cause: -abs(cause[1]))
        told = [f"{name} {points(tenths)}" for name, tenths in moved if tenths]
        if told:
            yield f"Per onderdeel: {words.listing(told)}."
    shared = why.of(Part.SHARED)
    up = [line for line in shared if line.tenths > 0]
    down = [line for line in shared if line.tenths < 0]
    told = [
        f"{len(lines)} {way} ({_together(lines)})"
        for lines, way in ((up, "hoger"), (down, "lager"))
        if lines
    ]
    same = len(shared) - len(up) - len(down)
    told += [f"{same} (vrijwel) gelijk"] if same else []
    asked = words.amount(
        len(shared), "vraag die beide keren meetelt", "vragen die beide keren meetellen"
    )
    yield f"Van de {asked}: {words.listing(told)}."
    came, went = why.of(Part.NEW), why.of(Part.VANISHED)
    for lines, one, several in (
        (came, "nieuw antwoord", "nieuwe antwoorden"),
        (went, "vervallen antwoord", "vervallen antwoorden"),
    ):
        if lines:
            counted = words.amount(len(lines), one, several)
            yield f"{counted} ({_names(lines)}): {_together(lines)}."
    if came or went:
        yield (
            "Een nieuw of vervallen antwoord verschuift de score doordat het boven of onder de "
            "antwoorden ligt die bleven."
        )
    for name in _half_shown(why) if why.part == TOTAL else ():
        yield (
            f"{name} had maar één keer genoeg antwoorden; daarom tellen alle antwoorden daarvan "
            "als nieuw of vervallen."
        )


def _went(what: str, before: tuple[int, str], after: tuple[int, str]) -> str:
    """From where to where a score went, each whole and with its date."""
    if before[0] == after[0]:
        return f"{what} bleef {after[0]} (van {before[1]} tot {after[1]})"
    return f"{what} ging van {before[0]} ({before[1]}) naar {after[0]} ({after[1]})"


def table(why: Why) -> pd.DataFrame:
    """Every question: its answer and points in both rounds, what it adds, and where it stands."""
    model = why.model
    rows = [
        {
            "Onderdeel": model.dimension[line.indicator.dimension].short,
            "Vraag": line.indicator.name,
            "Was": line.before.said,
            "Wordt": line.after.said,
            "Punten was": _whole(line.before.points, why),
            "Punten wordt": _whole(line.after.points, why),
            "Telt mee": _COUNTED[line.part],
            "Bijdrage": line.tenths / 10 if line.part is not Part.NEITHER else None,
            "Waar het stond": line.before.place,
            "Waar het staat": line.after.place,
        }
        for line in why.lines
    ]
    found = pd.DataFrame(rows).astype(
        {"Punten was": "float64", "Punten wordt": "float64", "Bijdrage": "float64"}
    )
    whole = {"Onderdeel": "Samen", "Bijdrage": (why.exact[1] - why.exact[0]) / 10}
    return pd.concat([found, pd.DataFrame([whole])], ignore_index=True)


def _dimension(why: Why) -> Dimension:
    return why.path.snapshot.model.dimension[why.part]


def _points_of(why: Why) -> str:
    return "een totaal" if why.part == TOTAL else f"een score op {_dimension(why).short}"


def _half_shown(why: Why) -> list[str]:
    """The dimensions of which nothing counts in both rounds, while something does in one."""
    found = []
    for item in why.model.dimensions:
        parts = {line.part for line in why.lines if line.indicator.dimension == item.id}
        if Part.SHARED not in parts and parts & {Part.NEW, Part.VANISHED}:
            found.append(item.short)
    return found


def _names(lines: Sequence[Line]) -> str:
    names = [line.indicator.name for line in lines]
    if len(names) <= _NAMED:
        return words.listing(names)
    return f"{', '.join(names[: _NAMED - 1])} en nog {len(names) - _NAMED + 1}"


def _together(lines: Sequence[Line]) -> str:
    together = "samen " if len(lines) > 1 else ""
    return f"{together}{points(sum(line.tenths for line in lines))}"


def _whole(value: float | None, why: Why) -> float | None:
    shown = point_words.points_if_any(value, why.model)
    return None if shown is None else float(shown)
