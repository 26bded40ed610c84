"""Answers that somebody struck through as a whole: they count as any other, and that is said."""

from collections.abc import Iterable, Iterator

from monitor.domain.cells import CellRow
from monitor.domain.findings import Finding, Subject
from monitor.domain.notation import counted
from monitor.domain.rules import rule
from monitor.files.locating.page import Page
from monitor.files.workbook import Sheet, a1


def about_struck_rows(page: Page, rows: Iterable[int], columns: Iterable[int]) -> Iterator[Finding]:
    """One finding for each of these rows with answers that are struck through in these columns."""
    struck = page.sheet.struck
    if not struck:
        return
    listed = sorted(columns)
    for row in sorted(rows):
        there = [at for at in listed if (row, at) in struck and page.text(row, at).strip()]
        if there:
            first, more = a1(row, there[0]), len(there) - 1
            others = f" en nog {counted(more, 'vak', 'vakken')}" if more else ""
            raw = page.text(row, there[0])
            facts = {"row": row, "cells": f"{first}{others}"}
            yield rule("RIJ-DOORGESTREEPT").at(page.name, first, raw=raw, **facts)


def struck_answers(sheets: Iterable[Sheet], rows: Iterable[CellRow]) -> Iterator[Subject]:
    """What the answers are for that are struck through: of these rows those with a text."""
    struck = {(sheet.name, a1(*place)) for sheet in sheets for place in sheet.struck}
    if not struck:
        return
    for table, row, column, sheet_name, cell, raw, *_ in rows:
        if (sheet_name, cell) in struck and raw.strip():
            yield Subject(table, row, column)
