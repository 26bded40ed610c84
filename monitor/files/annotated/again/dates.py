"""Dates and times that a spreadsheet made of what was typed as a text."""

import datetime
import re
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import replace

from monitor.domain.findings import Finding
from monitor.files.annotated.spots import Spots
from monitor.files.book import Format, Sheet, Value
from monitor.files.cell.reading import Problem
from monitor.files.cell.text import raw_text
from monitor.files.workbook import Cell, Kind

_WRITTEN = {Format.DATE: "%d-%m-%Y", Format.MOMENT: "%d-%m-%Y %H:%M"}
"""How the text of a date is written, and of one with a time."""
_TIME = re.compile("([0-9]{1,4}):([0-9]{2}):([0-9]{2})")
_SECONDS_A_DAY = 24 * 60 * 60
_FIRST_YEAR = 1901
"""A spreadsheet counts the days of the year before as no calendar does."""


def ask_dates_again(sheets: Mapping[str, Sheet], findings: Iterable[Finding], spots: Spots) -> None:
    """Put back as a date those, with the time if they had one, and a time alone as a time.

    As a text they would pass for what's meant.
    """
    for finding in findings:
        spot = spots.of(finding.subject) if finding.code == Problem.DATE_FOR_TEXT else None
        found = _written(finding.raw) if spot else None
        if spot and found:
            value, shown = found
            _, style = sheets[spot.title].cells[spot.place]
            sheets[spot.title].cells[spot.place] = (value, replace(style, format=shown))


def _written(raw: str) -> tuple[Value, Format] | None:
    """The date, moment or time that is written so, and how it's shown; None where none is."""
    if time := _TIME.fullmatch(raw):
        hours, minutes, seconds = map(int, time.groups())
        of_day = hours < 24 and len(time[1]) == 2
        share = ((hours * 60 + minutes) * 60 + seconds) / _SECONDS_A_DAY
        return share, Format.TIME if of_day else Format.DURATION
    for shown, written in _WRITTEN.items():
        with suppress(ValueError):
            moment = datetime.datetime.strptime(raw, written)
            date = moment if shown is Format.MOMENT else moment.date()
            if date.year >= _FIRST_YEAR and raw_text(Cell(Kind.DATE, date)) == raw:
                return date, shown
    return None
