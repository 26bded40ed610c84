"""How far a sheet reaches, and how large the blocks in it are: held against what a file may be."""

from monitor.files.parser.cell_names import Address, column_letter, split_reference
from monitor.files.parser.limits import Limits, Refused
from monitor.files.parser.sheet_notes import Block, SheetNotes


def area_within(content: list[Address], name: str, limits: Limits) -> int:
    """Rows times columns of the smallest block around these cells.

    Raises Refused where they lie too far or too far apart.
    """
    rows, columns = zip(*content, strict=True)
    bottom, right = max(rows), max(columns)
    area: int = (bottom - min(rows) + 1) * (right - min(columns) + 1)
    if bottom > limits.rows or right > limits.columns or area > limits.sheet_area:
        raise Refused(
            "BLAD-TE-GROOT",
            sheet=name,
            rows=bottom,
            column=column_letter(right),
            most_rows=limits.rows,
            most_column=column_letter(limits.columns),
            most_columns=limits.columns,
            most_area=limits.sheet_area,
        )
    return area


def block_of(reference: str, notes: SheetNotes, name: str, limits: Limits) -> Block:
    """A merged block or a link by its reference, counted in ``notes``.

    Raises Refused when it is larger than it may be, or one too many in its sheet.
    """
    first, _, last = reference.partition(":")
    top, left = split_reference(first)
    bottom, right = split_reference(last or first)
    area = (bottom - top + 1) * (right - left + 1)
    notes.ranges += 1
    if area > limits.range_area or notes.ranges > limits.ranges:
        raise Refused(
            "BLAD-BEREIK-TE-GROOT",
            sheet=name,
            range=reference[:40],
            most=limits.ranges,
            most_area=limits.range_area,
        )
    return top, left, bottom, right
