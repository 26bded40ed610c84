"""A table with a row a file: of a long one the rest stands behind one click."""

from collections.abc import Sequence

from markupsafe import Markup

from monitor.reports import words
from monitor.ui import markup

SHOWN = 25
"""So many rows stand there at once."""


def long_table(
    heads: Sequence[str],
    rows: Sequence[Sequence[object]],
    *,
    caption: str,
    rest: str,
    one: str,
    many: str,
) -> Markup:
    """The table; ``rest`` is the caption of what is folded away, ``one`` and ``many`` name a row.

    On a narrow screen it keeps its width and scrolls.
    """
    first = markup.wide(markup.table(heads, rows[:SHOWN], caption=caption))
    if len(rows) > SHOWN:
        more = markup.wide(markup.table(heads, rows[SHOWN:], caption=rest))
        first += markup.folded(f"Nog {words.amount(len(rows) - SHOWN, one, many)}", more)
    return Markup('<div class="bestandslijst">{}</div>').format(first)
