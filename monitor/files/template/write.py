"""Put the template together: all tabs in their order, and the names that a reader looks for."""

from collections.abc import Collection, Mapping, Sequence
from types import MappingProxyType

from monitor.domain.layout import CONFIRMED, TABLES, TEMPLATE_VERSION, WITH_TABLE
from monitor.domain.model import Model
from monitor.files.book import Book
from monitor.files.template.confirming import Carried, link_blocks, tell_standing
from monitor.files.template.introduction import introduction_sheet
from monitor.files.template.lists import lists_of, lists_sheet
from monitor.files.template.prefill import Prefill, Values
from monitor.files.template.table import table_sheet

TITLE = "Voortgangsmonitor PPS"


def template_book(
    model: Model,
    years: Sequence[int],
    filled: Mapping[str, Values] = MappingProxyType({}),
    carried: Carried | None = None,
    also: Collection[str] = (),
) -> Book:
    """The template as a book, with the values of each table that ``filled`` has by its name.

    ``also`` are ids of columns by year that it has besides those of ``years`` and ``filled``.
    With ``carried`` values are shown to be of an earlier round. Only then there's a tab to say
    what is unchanged, or if ``filled`` has its table. ``years`` and what raises ValueError: see
    :func:`write_template`.
    """
    first, last = years[0], years[-1]
    if last < first:
        raise ValueError(f"the last year, {last}, is before the first, {first}")
    lists = lists_of(model)
    asks = carried is not None or CONFIRMED.table in filled
    tables = [
        table_sheet(
            tab,
            model,
            lists,
            (first, last),
            filled.get(tab.table, {}),
            also=also,
            carried=carried is not None and tab is not CONFIRMED,
        )
        for tab in (WITH_TABLE if asks else TABLES)
    ]
    if asks:
        link_blocks(tables[0], model)
    if carried:
        tell_standing(tables[0], carried, model)
    names = {"template_versie": TEMPLATE_VERSION, "model_versie": model.version}
    return Book(
        TITLE,
        [introduction_sheet(model, carried=carried is not None), *tables, lists_sheet(lists)],
        names,
    )


def write_template(model: Model, years: Sequence[int], prefill: Prefill | None = None) -> bytes:
    """The monitor workbook as an .xlsx file, empty or with earlier values put back.

    ``years`` are the calendar years of the project: the first and the last, or all of them. Columns
    for other amounts to put back are added. Values for which the model has no row have no place and
    are left out. The same input gives the same bytes.

    Raises ValueError if the last year is before the first, or if an answered cell has no value.
    """
    # Whoever only describes a template, or what to put back, needn't load openpyxl for it.
    from monitor.files.xlsx import write_book

    if prefill is None:
        return write_book(template_book(model, years))
    filled = {tab.table: values for tab in WITH_TABLE if (values := prefill.values(tab.table))}
    book = template_book(model, years, filled, prefill.carried)
    book.name("pps_id", prefill.pps_id)
    book.name("meetmoment", prefill.round)
    return write_book(book)
