"""Dates that a spreadsheet made of what was typed as a text."""

import datetime
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.files.annotated.spots import Spots
from monitor.files.book import Format, Sheet
from monitor.files.cell.reading import Problem
from monitor.files.cell.text import raw_text
from monitor.files.cell.values import read_date
from monitor.files.workbook import Cell, Kind

_MOMENT = "%d-%m-%Y %H:%M"
"""How the text of a date with a time is written."""


def ask_dates_again(sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots) -> None:
    """Put back as a date those, with the time if they had one.

    As a text they would pass for what's meant.
    """
    for finding in findings:
        spot = spots.of(finding.subject) if finding.code == Problem.DATE_FOR_TEXT else None
        date = _date_of(finding.raw) if spot else None
        if spot and date:
            has_time = isinstance(date, datetime.datetime)
            _, style = sheets[spot.title].cells[spot.place]
            again = replace(style, format=Format.MOMENT if has_time else Format.DATE)
            sheets[spot.title].cells[spot.place] = (date, again)


def _date_of(raw: str) -> datetime.date | None:
    """The date or moment that is written so; None where none is, as of a time of day."""
    found = read_date(Cell(Kind.TEXT, raw)).value
    with suppress(ValueError):
        found = datetime.datetime.strptime(raw, _MOMENT)
    if not isinstance(found, datetime.date):
        return None
    return found if raw_text(Cell(Kind.DATE, found)) == raw else None
