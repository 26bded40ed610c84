"""Where the links behind the cells of a sheet lead: told as a text, and never followed."""

from monitor.files.parser.cell_names import a1
from monitor.files.parser.limits import Limits, text_too_long, too_many_cells

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    Target = tuple[int, int, str]


def link_targets(
    links: "Iterable[tuple[int, int, str]]",
    outside: "Mapping[str, str]",
    sheet: str,
    most: int,
    limits: Limits,
) -> "list[Target]":
    """Row, column and address of each link that leads out of the file, in the order of ``links``.

    ``links`` has row, column and id of the relation, ``outside`` by that id the address. ``sheet``
    is for the messages. Raises Refused at more than ``most``, and at an address longer than a
    cell's text.
    """
    found = [
        (row, column, outside[relation]) for row, column, relation in links if relation in outside
    ]
    for row, column, target in found:
        if len(target) > limits.text_length:
            raise text_too_long(sheet, a1(row, column), limits)
    if len(found) > most:
        raise too_many_cells(limits)
    return found
