"""Older and foreign templates, each from a TOML file that tells what our tables are called there.

The file is named after the version that workbooks of that template carry: ``0.9.toml``. A fault is
named, never worked round.
"""

from collections.abc import Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

from monitor.domain.layout import BY_TABLE, FINANCE
from monitor.domain.model import Model
from monitor.domain.pointing import OldTab, OldTemplate
from monitor.domain.tab import Tab
from monitor.files.cell.text import folded
from monitor.files.locating.known_rows import line_of
from monitor.files.locating.pointed import YEAR_SIGN
from monitor.files.model_file.fault import Fault, FileFault
from monitor.files.model_file.reading import content_of
from monitor.files.template.rows import rows_of

_MEND = "bewaar het als tekst in UTF-8"
_KEYS = ("title", "columns", "rows", "labels")


class TemplateFault(FileFault):
    """The file of an older template is not right: says which file, which key, and what to do."""


@cache
def load_templates(folder: Path, model: Model) -> tuple[OldTemplate, ...]:
    """The templates that the files in a folder tell of; none if there is no such folder.

    Read once per process. Raises TemplateFault at the first file that isn't right.
    """
    return tuple(_template(path, model) for path in sorted(folder.glob("*.toml")))


def _template(path: Path, model: Model) -> OldTemplate:
    try:
        return OldTemplate(path.stem, tuple(_tabs(content_of(path, _MEND), model)))
    except Fault as fault:
        raise TemplateFault(path, fault) from fault.__cause__


def _tabs(content: Mapping[str, Any], model: Model) -> Iterable[OldTab]:
    if not content:
        raise Fault("bestand", f"vertelt van geen tabel; begin er een met [{next(iter(BY_TABLE))}]")
    for table, told in content.items():
        if table not in BY_TABLE:
            raise Fault(table, f"is geen van de tabellen: {', '.join(BY_TABLE)}")
        if not isinstance(told, dict):
            raise Fault(table, f"moet een tabel zijn; begin die met [{table}]")
        for name in told:
            if name not in _KEYS:
                raise Fault(
                    f"{table}.{name}", "is geen sleutel; haal dit weg of kijk de spelling na"
                )
        yield _tab(BY_TABLE[table], told, model)


def _tab(tab: Tab, told: Mapping[str, Any], model: Model) -> OldTab:
    title = told.get("title")
    if not isinstance(title, str) or not title.strip():
        raise Fault(f"{tab.table}.title", "moet de naam van de tab daar zijn")
    ids = [row.id for row in rows_of(tab, model, ())] if not tab.free_rows else []
    lines = {line_of(row) for row in ids} if tab is FINANCE else set()
    return OldTab(
        tab.table,
        title,
        _headers(tab, _texts(tab, told, "columns")),
        _known(f"{tab.table}.rows", _texts(tab, told, "rows"), {*ids}),
        _known(f"{tab.table}.labels", _texts(tab, told, "labels"), {*ids, *lines}),
    )


def _texts(tab: Tab, told: Mapping[str, Any], name: str) -> tuple[tuple[str, str], ...]:
    texts = told.get(name, {})
    if not isinstance(texts, dict):
        raise Fault(
            f"{tab.table}.{name}", f"moet een tabel zijn; begin die met [{tab.table}.{name}]"
        )
    for key, value in texts.items():
        if not isinstance(value, str) or not value.strip():
            raise Fault(f"{tab.table}.{name}.{key}", "moet een tekst zijn")
    return tuple(texts.items())


def _headers(tab: Tab, headers: tuple[tuple[str, str], ...]) -> tuple[tuple[str, str], ...]:
    by_year = {column.id for column in tab.by_year}
    known = by_year | {column.id for column in tab.columns}
    seen: set[str] = set()
    for column, text in headers:
        key = f"{tab.table}.columns.{column}"
        if column not in known:
            raise Fault(key, f"is geen kolom van deze tabel: {', '.join(sorted(known))}")
        if (text.count(YEAR_SIGN) == 1) != (column in by_year):
            raise Fault(
                key,
                f"moet één keer {YEAR_SIGN} hebben voor het jaar, als de kolom er elk jaar is",
            )
        if folded(text) in seen:
            raise Fault(key, "is de tekst van twee kolommen; geef elk een eigen tekst")
        seen.add(folded(text))
    if len(headers) < 2:
        raise Fault(f"{tab.table}.columns", "moet minstens twee kolommen hebben")
    return headers


def _known(
    key: str, named: tuple[tuple[str, str], ...], ids: set[str]
) -> tuple[tuple[str, str], ...]:
    for there, row in named:
        if row not in ids:
            raise Fault(f"{key}.{there}", f'"{row}" is niet het id van een rij van deze tabel')
    return named
