"""The tab where whoever fills in a template with earlier answers says which parts still hold."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from monitor.domain.blocks import Block, block_of, blocks
from monitor.domain.findings import Severity
from monitor.domain.layout import BY_TABLE, CONFIRMED, FIRST_DATA_ROW
from monitor.domain.model import Model
from monitor.domain.notation import day
from monitor.domain.past import Aged, Past, aged, is_over, keeps_until
from monitor.domain.row_names import row_name, some_of
from monitor.files import look
from monitor.files.book import Sheet, Style
from monitor.files.parser.cell_names import a1
from monitor.files.template.rows import rows_of
from monitor.files.text_height import height_of

_COLUMNS = {column.id: number for number, column in enumerate(CONFIRMED.columns, 1)}
_BLOCK, _STANDING, _TICK = (_COLUMNS[name] for name in ("block", "standing", "unchanged"))
_FOUND = "Gevonden bij het inlezen: "
"""What begins the text of a block of which something was found."""
_NOTHING, _OVER = "Hier vulde u nog niets in.", "Alles hier is afgerond."
_OURS = re.compile(
    rf"{re.escape(_NOTHING)}|{re.escape(_OVER)}|Blijft geldig tot en met [\d-]+\."
    r"|Kijk na: .* voor het laatst veranderd of bevestigd op [\d-]+\."
    rf"|{re.escape(_FOUND)}.*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Carried:
    """The answers that a template brings along, with since when each holds.

    ``on``: the day for which is told what is too old by then.
    """

    past: Past
    on: date


def link_blocks(sheet: Sheet, model: Model) -> None:
    """Make the name of each block on the tab a link to where that begins."""
    for row, block in enumerate(blocks(model).values(), FIRST_DATA_ROW):
        name, _ = sheet.cells[row, _BLOCK]
        sheet.cells[row, _BLOCK] = (name, look.LINK)
        sheet.links[row, _BLOCK] = (BY_TABLE[block.table].title, a1(_first(block, model), 1))


def _first(block: Block, model: Model) -> int:
    if block.id == block.table:
        return 1
    rows = rows_of(BY_TABLE[block.table], model, ())
    return FIRST_DATA_ROW + next(
        number
        for number, row in enumerate(rows)
        if block_of(block.table, row.id, model) == block.id
    )


def tell_standing(sheet: Sheet, carried: Carried, model: Model) -> None:
    """Say of each block until when its answers keep, and mark those that are too old."""
    now = {place: held.answers for place, held in carried.past.items()}
    old = aged(carried.past, now, carried.on, model)
    for row, block in enumerate(blocks(model).values(), FIRST_DATA_ROW):
        rows = old.get(block.id, ())
        text = _too_old(block, rows, model) if rows else _kept(block, carried.past, model)
        style = look.KEY_CELL if rows else look.CELL
        _say(sheet, row, text, style)
        if rows:
            value, tick = sheet.cells[row, _TICK]
            sheet.cells[row, _TICK] = (value, look.marked(tick, Severity.WARNING))


def say_kept(sheet: Sheet, kept: Mapping[str, date], model: Model) -> None:
    """Say until when the blocks keep of which that is known, by block the last day."""
    for row, block in enumerate(blocks(model), FIRST_DATA_ROW):
        if block in kept:
            _say(sheet, row, _until(kept[block]), look.CELL)


def say_found(sheet: Sheet, row: int, found: Sequence[str]) -> None:
    """Say on the row of a block what was found of it."""
    _say(sheet, row, _FOUND + " ".join(found), look.KEY_CELL)


def is_ours(text: str) -> bool:
    """Whether a text is one that is written here of how a block stands."""
    return bool(_OURS.fullmatch(" ".join(text.split())))


def _say(sheet: Sheet, row: int, text: str, style: Style) -> None:
    sheet.cells[row, _STANDING] = (text, style)
    width = CONFIRMED.columns[_STANDING - 1].width
    sheet.heights[row] = height_of([(text, float(width), style.size)], least=26)


def _too_old(block: Block, rows: Sequence[Aged], model: Model) -> str:
    count = "1 antwoord is" if len(rows) == 1 else f"{len(rows)} antwoorden zijn"
    names = some_of([row_name(*item.place, item.answers, model) for item in rows])
    oldest = "dat is" if len(rows) == 1 else "het oudste is"
    return (
        f"Kijk na: {count} ouder dan {block.months} maanden ({names}); {oldest} voor het laatst "
        f"veranderd of bevestigd op {day(min(item.since for item in rows))}."
    )


def _kept(block: Block, past: Past, model: Model) -> str:
    own = {place: held for place, held in past.items() if block_of(*place, model) == block.id}
    if not own:
        return _NOTHING
    days = [held.since for place, held in own.items() if not is_over(place, held.answers, model)]
    if not days:
        return _OVER
    return _until(keeps_until(min(days), block.months))


def _until(last: date) -> str:
    return f"Blijft geldig tot en met {day(last)}."
