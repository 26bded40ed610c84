"""Dates that a spreadsheet made of what was typed as a text."""

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.domain.notation import day
from monitor.files.annotated.spots import Spots
from monitor.files.book import Format, Sheet
from monitor.files.cell.reading import Problem
from monitor.files.cell.values import read_date
from monitor.files.workbook import Cell, Kind


def ask_dates_again(sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots) -> None:
    """Put back as a date those: as a text they would pass for what's meant.

    With a time it stays a text: our own cells hold none.
    """
    for finding in findings:
        spot = spots.of(finding.subject) if finding.code == Problem.DATE_FOR_TEXT else None
        date = read_date(Cell(Kind.TEXT, finding.raw)).value if spot else None
        if spot and isinstance(date, datetime.date) and day(date) == finding.raw:
            _, style = sheets[spot.title].cells[spot.place]
            sheets[spot.title].cells[spot.place] = (date, replace(style, format=Format.DATE))
