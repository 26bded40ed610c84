"""A computed answer in words: what was divided by what, and the cells to find that in."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

from monitor.domain.cells import Cell
from monitor.domain.ratio import Counted, Partly, Ratio, Term
from monitor.reports import words

_WHAT: Mapping[Counted, str] = {
    Counted.ACTIVE: "actieve",
    Counted.COMMITTED: "met een schriftelijke toezegging die lang genoeg loopt",
    Counted.PRESENT: "private partners die meedoen",
    Counted.STAYED: "die nog meedoen",
    Counted.OF_START: "partners van de start",
    Counted.OF_END: "partners die er bij het einde van de subsidie waren",
    Counted.SMALL: "in het mkb",
    Counted.SIZED: "actieve arbeidsorganisaties met een bekende omvang",
    Counted.LARGEST: "van de grootste private partner",
    Counted.CONTRIBUTED: "van alle private partners samen",
    Counted.REALISED: "cofinanciering gerealiseerd",
    Counted.BUDGETED: "begroot tot en met de peildatum",
    Counted.CASH: "private bijdrage in geld",
    Counted.PRIVATE: "private bijdrage in geld en natura",
    Counted.OWN: "eigen inkomsten",
    Counted.REVENUE: "aan inkomsten samen",
    Counted.DONE: "gerealiseerd",
    Counted.TARGET: "als doel",
}


def division(ratio: Ratio) -> str:
    """How an answer was computed, with the tab as it is called in the workbook.

    "5 actieve (H5:H9) van 8 private partners die meedoen (C5:C12), berekend uit tab Partners".
    """
    sheet = ratio.whole.cells[0].sheet
    said = f"{_term(ratio.part)} van {_term(ratio.whole)}, berekend uit tab {sheet}"
    return f"{said}. {_counts(ratio.partly)}" if ratio.partly else said


def ranges(cells: Iterable[Cell]) -> str:
    """Where cells stand, neighbours together and columns with the same rows together.

    "H5:H7, H9; E, G: rij 7-8, 10".
    """
    rows: dict[str, list[int]] = {}
    for cell in cells:
        if place := _ADDRESS.fullmatch(cell.cell or ""):
            rows.setdefault(place["column"], []).append(int(place["row"]))
    columns: dict[tuple[int, ...], list[str]] = {}
    for column in sorted(rows, key=lambda name: (len(name), name)):
        columns.setdefault(tuple(sorted(rows[column])), []).append(column)
    return "; ".join(_place(names, list(_runs(numbers))) for numbers, names in columns.items())


_ADDRESS = re.compile(r"(?P<column>[A-Z]+)(?P<row>[0-9]+)")


def _place(columns: list[str], runs: list[tuple[int, int]]) -> str:
    if len(columns) > 1 and len(runs) > 1:
        numbers = (f"{first}" if first == last else f"{first}-{last}" for first, last in runs)
        return f"{', '.join(columns)}: rij {', '.join(numbers)}"
    return ", ".join(
        f"{column}{first}" if first == last else f"{column}{first}:{column}{last}"
        for column in columns
        for first, last in runs
    )


def _runs(numbers: Sequence[int]) -> Iterator[tuple[int, int]]:
    """Rising numbers as runs without gaps: first and last of each."""
    first = last = numbers[0]
    for number in numbers[1:]:
        if number > last + 1:
            yield first, last
            first = number
        last = number
    yield first, last


def _term(term: Term) -> str:
    amount = words.euro(term.value) if term.what.in_euros else words.number(term.value, 2)
    said = f"{amount} {_WHAT[term.what]}"
    return f"{said} ({ranges(term.cells)})" if term.cells else said


def _counts(partly: Partly) -> str:
    year = partly.year
    return (
        f"Van de {words.euro(partly.euros)} voor {year.year} telt {words.euro(partly.counted)} "
        f"mee: op de peildatum zijn {year.passed} van de {year.days} dagen voorbij"
    )
