"""Where each input cell of a template stands."""

from collections.abc import Iterable, Mapping

from monitor.domain.layout import FIRST_DATA_ROW
from monitor.domain.model import Model
from monitor.domain.tab import Tab
from monitor.files.template.prefill import Values
from monitor.files.template.rows import columns_in, columns_of, rows_of


def places(
    tab: Tab, model: Model, years: tuple[int, int], filled: Values, also: Iterable[str] = ()
) -> Mapping[tuple[str, str], tuple[int, int]]:
    """Row and column, counted from 1, of the input cells of a tab by row id and column id.

    ``years``, ``filled`` (the values put back) and ``also`` (ids of columns by year) are those that
    the template is written with.
    """
    columns = [
        (number, column.id)
        for number, column in enumerate(columns_of(tab, *years, columns_in(filled).union(also)), 1)
        if column.is_input
    ]
    return {
        (row.id, column_id): (number, column)
        for number, row in enumerate(rows_of(tab, model, filled), FIRST_DATA_ROW)
        for column, column_id in columns
    }
