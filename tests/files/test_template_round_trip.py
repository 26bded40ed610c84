"""Every cell that can be filled in comes back from the reader as it was put in."""

from typing import Any

import pandas as pd
from hypothesis import given, settings
from hypothesis import strategies as st

from monitor.domain.frames import CELLS, State, frame
from monitor.domain.layout import FIELDS, TABLES
from monitor.domain.tab import Kind
from monitor.files.model_file import load_model
from monitor.files.tables import read_tables
from monitor.files.template import Prefill, write_template
from monitor.files.template.asked import Asked, asked_in_column
from monitor.files.template.rows import columns_of, rows_of
from monitor.files.workbook import read_workbook
from monitor.settings import PROJECT_ROOT

MODEL = load_model(PROJECT_ROOT / "data" / "model.toml")
YEARS = (2024, 2026)
OF_THE_ROUND = {"pps_id", "meetmoment", "peildatum"}
DAYS = st.dates(pd.Timestamp("2001-01-01").date(), pd.Timestamp("2099-12-31").date())


def every_input() -> list[tuple[str, str, str, Asked]]:
    found = []
    for tab in TABLES:
        for row in rows_of(tab, MODEL, ()):
            for column in columns_of(tab, *YEARS):
                if column.is_input and not (tab is FIELDS and row.id in OF_THE_ROUND):
                    asked = row.asked.get(column.id) or asked_in_column(column, tab, MODEL)
                    found.append((tab.table, row.id, column.id, asked))
    return found


INPUTS = every_input()


def value_for(asked: Asked, data: st.DataObject) -> dict[str, Any]:
    match asked.kind:
        case Kind.TEXT:
            return {"text": data.draw(st.sampled_from(["=1+1", "één & <twee>", "a\nb", "@rol"]))}
        case Kind.DATE:
            return {"date": pd.Timestamp(data.draw(DAYS))}
        case Kind.BOOL:
            return {"number": float(data.draw(st.booleans()))}
        case Kind.SCALE:
            return {"number": float(data.draw(st.integers(1, 5)))}
        case Kind.CHOICE | Kind.MANY:
            option = data.draw(st.sampled_from(sorted(asked.options)))
            return {"number": float(option)} if option.isdigit() else {"text": option}
        case Kind.SHARE:
            return {"number": data.draw(st.integers(0, 1000)) / 1000}
        case _:
            top = int(asked.high or 10**9)
            return {"number": float(data.draw(st.integers(0, top)))}


@settings(max_examples=4, deadline=None)
@given(st.data(), st.randoms(use_true_random=False))
def test_what_is_put_back_is_read_the_same(data: st.DataObject, random: Any) -> None:
    chosen = random.sample(INPUTS, 60)
    filled = [
        {
            "table": table,
            "row": row,
            "column": column,
            "state": State.ANSWERED,
            "raw": "",
            **value_for(asked, data),
        }
        for table, row, column, asked in chosen
    ]
    cells = frame(CELLS, filled)

    content = write_template(MODEL, YEARS, Prefill("NHN-TECH-01", "2026-midterm", cells))
    read = read_tables(read_workbook(content), MODEL)

    place = ["table", "row", "column"]
    both = cells.merge(read.cells, on=place, how="left", suffixes=("", "_read"))
    for value in ("state", "number", "date", "text"):
        pd.testing.assert_series_equal(both[value], both[f"{value}_read"], check_names=False)
    assert read.counts.filled == read.counts.read == len(filled) + 2  # code and round


def test_an_empty_template_reads_as_empty() -> None:
    read = read_tables(read_workbook(write_template(MODEL, YEARS)), MODEL)
    assert (read.counts.filled, list(read.findings)) == (0, [])
    assert (read.template_version, read.model_version) == ("1", MODEL.version)
