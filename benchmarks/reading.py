"""What checking one monitor costs, against a child that only reads it and against pandas."""

import io
import subprocess
import sys
import time
import warnings
from collections.abc import Iterator

import pandas as pd

from benchmarks import examples
from benchmarks.measuring import Figure, in_turn
from monitor.collecting import collect_seldom
from monitor.files import workbook
from monitor.intake import inspect

BARE = """
import io, sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_filelike(io.BytesIO(sys.stdin.buffer.read()))
for name in book.sheet_names:
    book.get_sheet_by_name(name).to_python()
"""
"""A child that only reads a workbook, from its input."""
_ROUNDS = 31
_REFILL = 0.1
"""Seconds in which the pool makes ready the next child, outside what is timed."""


def figures() -> Iterator[Figure]:
    """The figures about reading and checking."""
    content, model = examples.fullest_workbook(), examples.model()
    collect_seldom()  # as every process of ours that checks monitors

    def check() -> None:
        assert inspect("monitor.xlsx", content, model, examples.NOBODY).accepted

    def bare() -> None:
        command = [sys.executable, "-I", "-c", BARE]
        subprocess.run(command, input=content, check=True, capture_output=True)

    ours, bound = in_turn(check, bare, _ROUNDS)
    yield Figure("check one monitor, cold ÷ bare child that reads it", ours, bound, "≤ 2")

    workbook.keep_warm(2)

    def bare_after_refill() -> None:
        time.sleep(_REFILL)
        bare()

    ours, waited = in_turn(check, bare_after_refill, _ROUNDS)
    yield Figure(
        "check one monitor, warm pool ÷ bare child that reads it", ours, waited - _REFILL, "< 2"
    )

    def pandas_reads_after_refill() -> None:
        time.sleep(_REFILL)
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", UserWarning)  # openpyxl on what it doesn't keep
            pd.read_excel(io.BytesIO(content), sheet_name=None, engine="openpyxl")

    ours, waited = in_turn(check, pandas_reads_after_refill, 15)
    theirs = waited - _REFILL
    yield Figure("pandas.read_excel over all tabs ÷ our whole check, warm", theirs, ours, "≥ 1,5")
    workbook.keep_warm(0)
