"""The parser's process: one file in, its cells or a refusal out, and gone.

Started by ``pool``, which kills it when it takes too long. It limits itself
before it reads a byte: a legal workbook of two kilobytes can abort a whole Python process through
the parser, and no exception handler sees that.
In: the length of the file in eight bytes, and the file. Out: one JSON document. It is written by
what ``json`` itself writes with: importing the whole would make a cold start a third longer.
"""

import datetime
import math
import resource
import sys
from _json import encode_basestring, make_encoder
from io import BytesIO
from posix import _exit

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from monitor.files.parser.cell_names import Address, a1
from monitor.files.parser.guard import CheckedSheet, Precheck, precheck
from monitor.files.parser.limits import UPLOADS, Refused, text_too_long, unreadable

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    _Value = bool | int | float | datetime.date | datetime.time | datetime.timedelta
    _Told = str | float | bool | None

MEMORY_BYTES = 2**30
CPU_SECONDS = 10

_DATE_OF_NAN = datetime.datetime(1899, 12, 30)
"""What the parser makes of a NaN in a cell for dates, and of nothing else: day 0 is a time."""

_NO_NUMBER = "#NUM!"
"""What Excel makes of a number beyond all numbers, or of none."""
_NOT_TOLD = "…"
"""What stands for a formula that its cell doesn't tell."""
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160)])

_ENCODE = make_encoder(None, repr, encode_basestring, None, ":", ",", False, False, False)
"""As ``json.dumps`` without spaces and escapes. The ``repr`` is for values that never come."""


def limit_this_process() -> None:
    """Give up memory, processor time, files, network and children beyond what one workbook needs.

    The pipes that it has stay open. No file or socket can be opened beside them, nor in the place
    of one that is closed.
    """
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, 0),
        (resource.RLIMIT_NPROC, 0),
    ):
        allowed = resource.getrlimit(kind)[1]
        if allowed != resource.RLIM_INFINITY:
            most = min(most, allowed)
        resource.setrlimit(kind, (most, most))


def answer(data: bytes) -> str:
    """The JSON document for a file: its cells, or why it is refused."""
    try:
        return _workbook(data, precheck(data, UPLOADS))
    except Refused as refused:
        return _refusal(refused)
    except CalamineError as error:
        # Its message may quote the file, and what is uploaded goes to no log.
        return _refusal(unreadable(f"parser: {type(error).__name__}"))
    except BaseException as error:
        # At a date before the beginning of time the parser gives up as only its runtime does.
        if type(error).__module__ != "pyo3_runtime":
            raise
        return _refusal(unreadable("parser gave up"))


def _refusal(refused: Refused) -> str:
    return _json({"refused": {"code": refused.code, "facts": refused.facts}})


def _workbook(data: bytes, known: Precheck) -> str:
    parsed = CalamineWorkbook.from_filelike(BytesIO(data))
    if parsed.sheet_names != [sheet.name for sheet in known.sheets]:
        raise unreadable("sheets other than those checked")
    sheets = []
    text_length = 0
    for index, sheet in enumerate(known.sheets):
        shown = _Sheet(sheet)
        if sheet.holds_cells:
            shown.add(parsed.get_sheet_by_index(index))
        text_length += shown.text_length()
        if text_length > UPLOADS.unpacked_bytes:  # one shared text can stand in many cells
            raise unreadable("more text than fits")
        sheets.append(shown.told())
    return _json({"sheets": sheets, "names": known.names, "date_1904": known.date_1904})


class _Sheet:
    """One sheet on its way out: the parser's cells, and over them what the check noted.

    The cells go out as four columns, which take less to write and to read than a list for each.
    """

    def __init__(self, known: CheckedSheet) -> None:
        self.known = known
        self.rows: list[int] = []
        self.columns: list[int] = []
        self.kinds: list[str] = []
        self.values: list[_Told] = []
        self.shown: list[tuple[int, int, str]] = []
        self.formulas: list[tuple[int, int, str]] = []
        self.cleaned: list[Address] = []

    def add(self, parsed: CalamineSheet) -> None:
        """Add every cell with a value. The parser's block starts at its first one."""
        top, left = parsed.start or (0, 0)
        # No call for a plain text: nearly all cells are, and there may be half a million.
        for row, values in enumerate(parsed.to_python(), top + 1):
            for column, value in enumerate(values, left + 1):
                if value == "":
                    continue
                if not isinstance(value, str):
                    self.put(row, column, *self.kind_and_value(row, column, value))
                    continue
                if len(value) > UPLOADS.text_length:
                    raise text_too_long(self.known.name, a1(row, column), UPLOADS)
                if not value.isprintable():
                    value = self.without_controls(row, column, value)
                self.rows.append(row)
                self.columns.append(column)
                self.kinds.append("text")
                self.values.append(value)
        notes = self.known.notes
        for (row, column), error in notes.errors.items():
            self.put(row, column, "error", error)
        for (row, column), formula in notes.uncomputed.items():
            self.put(row, column, "uncomputed", None)
            self.formulas.append((row, column, f"={formula or _NOT_TOLD}"))

    def put(self, row: int, column: int, kind: str, value: "_Told") -> None:
        self.rows.append(row)
        self.columns.append(column)
        self.kinds.append(kind)
        self.values.append(value)

    def kind_and_value(self, row: int, column: int, value: "_Value") -> "tuple[str, _Told]":
        """The kind of a value that is no text, as ``workbook.Kind`` names it, and what is told."""
        if isinstance(value, bool):
            return "bool", value
        if isinstance(value, (int, float)):
            number = float(value)
            if not math.isfinite(number):
                return "error", _NO_NUMBER
            shown = self.known.notes.shown.get((row, column))
            if not shown:
                return "number", number
            kind, told, seen = shown.told(number)
            if seen:
                self.shown.append((row, column, seen))
            return kind, told
        if isinstance(value, datetime.date):
            if value == _DATE_OF_NAN:
                return "error", _NO_NUMBER
            if isinstance(value, datetime.datetime) and value.time() == datetime.time():
                value = value.date()
            return "date", value.isoformat()
        if isinstance(value, datetime.time):
            return "time", value.isoformat()
        return "time", _hours(value)

    def without_controls(self, row: int, column: int, value: str) -> str:
        bare = value.translate(_CONTROLS)
        if bare != value:
            self.cleaned.append((row, column))
        return bare

    def text_length(self) -> int:
        told = sum(len(value) for value in self.values if isinstance(value, str))
        told += sum(len(text) for *_, text in (*self.shown, *self.formulas))
        beside = (*self.known.comments, *self.known.asides)
        return told + sum(len(text) for *_, text in beside)

    def told(self) -> "dict[str, object]":
        return {
            "name": self.known.name,
            "visible": self.known.visible,
            "rows": self.rows,
            "columns": self.columns,
            "kinds": " ".join(self.kinds),
            "values": self.values,
            "shown": self.shown,
            "formulas": self.formulas,
            "merged": self.known.notes.merged,
            "cleaned": self.cleaned,
            "marked": list(self.known.notes.marked),
            "struck": list(self.known.notes.struck),
            "comments": self.known.comments,
            "asides": self.known.asides,
        }


def _hours(duration: datetime.timedelta) -> str:
    """Hours, minutes and seconds as a sheet shows them: 30:15:00."""
    minutes, seconds = divmod(round(duration.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def _json(document: "dict[str, object]") -> str:
    return "".join(_ENCODE(document, 0))


def main() -> None:
    """Answer one file. Without one, the pool was closed: end in silence."""
    limit_this_process()
    length = sys.stdin.buffer.read(8)
    if len(length) == 8:
        data = sys.stdin.buffer.read(int.from_bytes(length, "big"))
        sys.stdout.buffer.write(answer(data).encode())
        sys.stdout.buffer.flush()
    _exit(0)  # nothing to tidy up; saves the time of doing so
