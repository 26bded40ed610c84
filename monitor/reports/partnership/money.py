"""The money of one monitor: the years after the subsidy, and the books so far."""

import math
from collections.abc import Mapping
from dataclasses import replace
from typing import NamedTuple

import pandas as pd

from monitor.domain import layout
from monitor.domain.computed.finance import running_year
from monitor.domain.filled import Tables, UnreadableCellError
from monitor.domain.frames import State
from monitor.domain.layout import BUDGET, FORECAST, REALISED
from monitor.reports import words
from monitor.reports.partnership.answer_words import share
from monitor.reports.partnership.opened import Opened
from monitor.reports.tense import Tense

SOURCES_OF_INCOME: Mapping[str, str] = {
    "privaat": "Bedrijven en fondsen",
    "aanvrager": "Eigen school",
    "overig": "Andere partners",
    "eigen_inkomsten": "Eigen inkomsten",
    "andere_subsidie": "Andere subsidies",
    "subsidie": "Rijkssubsidie",
}
"""What the groups of income on tab Financien are called, in the order in which they are shown."""

COSTS = "lasten"


class YearAhead(NamedTuple):
    """A year after the subsidy: expected income by source (see SOURCES_OF_INCOME) and costs.

    What is filled in with 0 is 0; of a source with nothing filled in there is no income here, and
    costs that nobody filled in are NaN. ``over``: whether it was past at the peildatum. It's an
    estimate still: what really came isn't asked.
    """

    year: int
    income: Mapping[str, float]
    costs: float
    over: bool

    @property
    def total(self) -> float:
        """All expected income of the year."""
        return sum(self.income.values())

    @property
    def covered(self) -> float:
        """Which part of the costs the income covers; NaN without costs."""
        return self.total / self.costs if self.costs > 0 else float("nan")


def years_ahead(monitor: Opened) -> list[YearAhead]:
    """The years after the subsidy for which something is expected, in order."""
    tables = monitor.tables
    income = {group: _by_year(tables, group) for group in SOURCES_OF_INCOME}
    costs = _by_year(tables, COSTS)
    years = sorted({year for found in (*income.values(), costs) for year in found})
    reference = tables.reference
    return [
        YearAhead(
            year,
            {group: found[year] for group, found in income.items() if year in found},
            costs.get(year, math.nan),
            over=reference is not None and year < reference.year,
        )
        for year in years
    ]


def ahead_title(years: list[YearAhead], tense: Tense) -> str:
    """The finding about the years after the subsidy."""
    first = years[0]
    told = _of(first, tense)
    are = told.say("zijn", "waren")
    if pd.isna(first.costs):
        return f"Voor {first.year} {are}{tense.at} nog geen kosten geraamd"
    if pd.isna(first.covered):
        return f"Voor {first.year} {are}{tense.at} de kosten op {words.euro(first.costs)} geraamd"
    share_ = words.percent(first.covered, 1)
    if first.over:
        return f"Voor {first.year} waren inkomsten geraamd voor {share_} van de kosten"
    return f"Geraamd{tense.at} voor {first.year}: inkomsten voor {share_} van de kosten"


def ahead_about(years: list[YearAhead]) -> str:
    """What is estimated, and of which years that was past already."""
    over = [str(item.year) for item in years if item.over]
    planned = "" if len(over) == len(years) else ": gepland, nog niet zeker"
    said = f"Raming van inkomsten en kosten na de subsidie{planned}; in euro’s per jaar."
    if not over:
        return said
    was = "was" if len(over) == 1 else "waren"
    return (
        f"{said} Op de peildatum {was} {words.listing(over)} al voorbij; wat er echt kwam, vraagt "
        "de monitor niet."
    )


def nothing_ahead(tense: Tense) -> str:
    """What is said where there is no estimate of the years after the subsidy."""
    is_ = tense.say("is", "was")
    return f"Er {is_}{tense.at} nog geen prognose ingevuld voor de jaren na de subsidie."


def _of(year: YearAhead, tense: Tense) -> Tense:
    """In what time an estimate of a year is told: a year that is over was estimated."""
    return replace(tense, past=tense.past or year.over)


def ahead_sentence(monitor: Opened, years: list[YearAhead], tense: Tense) -> str:
    """The years after the subsidy: what is expected, where it falls short, what is promised."""
    first, last = years[0], years[-1]
    are = _of(first, tense).say("zijn", "waren")
    said = f"Voor {first.year} {are} {_both(first)} geraamd"
    if len(years) > 1:
        said += f"; voor {last.year} {_both(last)}"
    said += f".{_gaps(years, tense)}"
    rule = monitor.model.coverage_cap.indicator
    promised = monitor.indicators[rule]["number"]
    if promised is None or pd.isna(promised):
        return said
    counts = tense.say("telt alleen wat al is", "telde alleen wat al was")
    return (
        f"{said} Voor de score {counts} toegezegd: {share(rule, promised, monitor.model)} van de "
        "kosten in het eerste jaar."
    )


def _gaps(years: list[YearAhead], tense: Tense) -> str:
    """In how many of the years the estimated income is enough, and what lacks at most."""
    known = [item for item in years if item.costs > 0]
    if not known:
        return ""
    open_ = [item for item in known if item.total < item.costs]
    where = _in_years(len(known) - len(open_), len(known))
    are = _of(known[-1], tense).say("zijn", "waren")
    said = f" De geraamde inkomsten {are} {where} genoeg voor de geraamde kosten"
    if not open_:
        return f"{said}."
    most = max(open_, key=lambda item: item.costs - item.total)
    short = words.euro(most.costs - most.total)
    if most.over:
        return f"{said}; voor {most.year} kwam de raming {short} tekort."
    return f"{said}; voor {most.year} {tense.say('ontbreekt', 'ontbrak')} {short}."


def _in_years(some: int, of: int) -> str:
    if of == 1:
        return "voor dat jaar" if some else "voor dat jaar niet"
    if some == of:
        return f"voor {words.every(of, 'jaren')}"
    return f"voor {some or 'geen'} van de {of} jaren"


def _both(year: YearAhead) -> str:
    income = f"{words.euro(year.total)} inkomsten" if year.income else "nog geen inkomsten"
    costs = "nog geen kosten" if pd.isna(year.costs) else f"{words.euro(year.costs)} kosten"
    return f"{income} en {costs}"


def ahead_table(years: list[YearAhead]) -> pd.DataFrame:
    """The years after the subsidy as a table in euros, a row a year; NaN where nothing is filled
    in."""
    sources = [group for group in SOURCES_OF_INCOME if any(group in item.income for item in years)]
    return pd.DataFrame(
        {
            "Jaar": [str(item.year) for item in years],
            **{
                SOURCES_OF_INCOME[group]: [item.income.get(group, math.nan) for item in years]
                for group in sources
            },
            "Inkomsten samen": [item.total if item.income else math.nan for item in years],
            "Kosten": [item.costs for item in years],
            "Inkomsten van kosten": [words.percent(item.covered, 1) for item in years],
        }
    )


def to_date_table(monitor: Opened) -> pd.DataFrame:
    """Budgeted and realised up to the reference date, in euros, by source and for the costs.

    Of the budget of the running year counts the part of its project days that has passed. A row
    for whatever is filled in, also with 0; none where the dates to reckon with are missing.
    """
    tables = monitor.tables
    running = running_year(tables)
    names = {**SOURCES_OF_INCOME, COSTS: "Kosten"}
    names = {"subsidie": names.pop("subsidie"), **names}
    rows = []
    if running is not None:
        for group, name in names.items():
            budget = _by_year(tables, group, BUDGET, until=running.year)
            came = _by_year(tables, group, REALISED, until=running.year)
            realised = sum(came.values())
            planned = sum(
                euros * (running.share if year == running.year else 1)
                for year, euros in budget.items()
            )
            if budget or came:
                share = realised / planned if planned > 0 else float("nan")
                rows.append((name, round(planned), round(realised), words.percent(share)))
    columns = ["Post", "Begroot tot peildatum", "Gerealiseerd", "Gerealiseerd van begroot"]
    return pd.DataFrame(rows, columns=columns)


def to_date_caption(tense: Tense) -> str:
    """What :func:`to_date_table` counts."""
    counts = tense.say("telt het deel dat voorbij is", "telde het deel dat voorbij was")
    return f"Euro’s tot de peildatum; van het lopende jaar {counts}"


def nothing_to_date(tense: Tense) -> str:
    """What is said where that table is empty."""
    stand = tense.say("staan", "stonden")
    return f"Op tab {layout.FINANCE.title} {stand}{tense.at} nog geen bedragen."


def unread_amounts(monitor: Opened, tense: Tense) -> str:
    """Which amounts don't count because nobody knows them; "" where all do."""
    cells = monitor.cells
    unknown = cells.loc[
        (cells["table"] == layout.FINANCE.table)
        & cells["state"].isin([State.UNKNOWN, State.INVALID]),
        "cell",
    ]
    if unknown.empty:
        return ""
    where = words.listing(unknown.head(5).tolist())
    is_ = tense.say("is", "was")
    return f"Niet meegeteld omdat het bedrag onbekend {is_}: {where} op tab {layout.FINANCE.title}."


def _by_year(
    tables: Tables, group: str, kind: str = FORECAST, until: int | None = None
) -> dict[int, float]:
    """The euros of a group by year; none where one of its amounts can't be read."""
    found: dict[int, float] = {}
    try:
        amounts = tables.euros(kind, group, until=until)
    except UnreadableCellError:
        return found
    for year, euros in amounts:
        found[year] = found.get(year, 0.0) + euros.value
    return found
