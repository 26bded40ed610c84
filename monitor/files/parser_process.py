"""The parser's process: one file in, its cells or a refusal out, and gone.

Started by ``parser_pool.py``, which kills it when it takes too long. It limits itself
before it reads a byte: a legal workbook of two kilobytes can abort a whole Python process through
the parser, and no exception handler sees that.
In: the length of the file in eight bytes, and the file. Out: one JSON document. It is written by
hand because importing ``json`` would make a cold start a third longer.
"""

import datetime
import math
import resource
import sys
from io import BytesIO
from posix import _exit

from python_calamine import CalamineError, CalamineSheet, CalamineWorkbook

from monitor.files.guard import CheckedSheet, Precheck, precheck
from monitor.files.limits import OUTER_WALL, Refused, unreadable
from monitor.files.sheet_part import Address, a1

TYPE_CHECKING = False  # as in typing, which takes long to import
if TYPE_CHECKING:
    from collections.abc import Iterable

MEMORY_BYTES = 2**30
CPU_SECONDS = 10
_OPEN_FILES = 3  # the pipes it has: no other file and no network can be opened

_JSON_ESCAPES = {ord('"'): '\\"', ord("\\"): "\\\\"} | {n: f"\\u{n:04x}" for n in range(32)}
_CONTROLS = dict.fromkeys([*range(9), 11, 12, *range(14, 32), *range(127, 160)])

Value = str | float | bool | datetime.date | datetime.time | datetime.timedelta


def limit_this_process() -> None:
    """Give up memory, processor time, files and network beyond what one workbook needs."""
    for kind, most in (
        (resource.RLIMIT_AS, MEMORY_BYTES),
        (resource.RLIMIT_CPU, CPU_SECONDS),
        (resource.RLIMIT_FSIZE, 0),
        (resource.RLIMIT_CORE, 0),
        (resource.RLIMIT_NOFILE, _OPEN_FILES),
    ):
        allowed = resource.getrlimit(kind)[1]
        if allowed != resource.RLIM_INFINITY:
            most = min(most, allowed)
        resource.setrlimit(kind, (most, most))


def answer(data: bytes) -> str:
    """The JSON document for a file: its cells, or why it is refused."""
    try:
        return _workbook(data, precheck(data))
    except Refused as refused:
        return _refusal(refused)
    except CalamineError as error:
        return _refusal(unreadable(f"parser: {error}"))


def _refusal(refused: Refused) -> str:
    facts = ",".join(
        f"{_text(name)}:{_text(fact) if isinstance(fact, str) else fact}"
        for name, fact in refused.facts.items()
    )
    return f'{{"refused":{{"code":{_text(refused.code)},"facts":{{{facts}}}}}}}'


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
        text_length += shown.text_length
        if text_length > OUTER_WALL.unpacked_bytes:  # one shared text can stand in many cells
            raise unreadable("more text than fits")
        sheets.append(shown.as_json())
    names = ",".join(f"{_text(name)}:{_text(value)}" for name, value in known.names.items())
    date_1904 = _bool(known.date_1904)
    return f'{{"sheets":[{",".join(sheets)}],"names":{{{names}}},"date_1904":{date_1904}}}'


class _Sheet:
    """One sheet on its way out: the parser's cells, and over them what the check noted.

    The cells go out as four columns, which take less to write and to read than a list for each.
    """

    def __init__(self, known: CheckedSheet) -> None:
        self.known = known
        self.rows: list[int] = []
        self.columns: list[int] = []
        self.kinds: list[str] = []
        self.values: list[str] = []
        self.cleaned: list[Address] = []
        self.text_length = 0

    def add(self, parsed: CalamineSheet) -> None:
        """Add every cell with a value. The parser's block starts at its first one."""
        top, left = parsed.start or (0, 0)
        for row, values in enumerate(parsed.to_python(), top + 1):
            for column, value in enumerate(values, left + 1):
                if value != "":
                    self.put(row, column, *self.kind_and_value(row, column, value))
        notes = self.known.notes
        for (row, column), error in notes.errors.items():
            self.put(row, column, "error", _text(error))
        for row, column in notes.uncomputed:
            self.put(row, column, "uncomputed", "null")

    def put(self, row: int, column: int, kind: str, value: str) -> None:
        self.rows.append(row)
        self.columns.append(column)
        self.kinds.append(kind)
        self.values.append(value)

    def kind_and_value(self, row: int, column: int, value: Value) -> tuple[str, str]:
        """The kind of a value, as ``workbook.Kind`` names it, and the value in JSON."""
        if isinstance(value, str):
            return "text", self.text(row, column, value)
        if isinstance(value, bool):
            return "bool", _bool(value)
        if isinstance(value, (int, float)):
            number = float(value)
            if not math.isfinite(number):
                return "error", _text(str(number))
            whole = self.known.notes.percent.get((row, column))
            if whole is None:
                return "number", repr(number)
            return "percent", repr(number / whole)
        if isinstance(value, datetime.date):
            if isinstance(value, datetime.datetime) and value.time() == datetime.time():
                value = value.date()
            return "date", f'"{value.isoformat()}"'
        if isinstance(value, datetime.time):
            return "time", f'"{value.isoformat()}"'
        return "time", f'"{_hours(value)}"'

    def text(self, row: int, column: int, value: str) -> str:
        if len(value) > OUTER_WALL.text_length:
            raise Refused("CEL-TEKST-TE-LANG", sheet=self.known.name, cell=a1(row, column))
        self.text_length += len(value)
        if not value.isprintable():
            bare = value.translate(_CONTROLS)
            if bare != value:
                self.cleaned.append((row, column))
                value = bare
        return _text(value)

    def as_json(self) -> str:
        return (
            f'{{"name":{_text(self.known.name)},"visible":{_bool(self.known.visible)},'
            f'"rows":{self.rows},"columns":{self.columns},"kinds":"{" ".join(self.kinds)}",'
            f'"values":[{",".join(self.values)}],"merged":{_numbers(self.known.notes.merged)},'
            f'"cleaned":{_numbers(self.cleaned)}}}'
        )


def _hours(duration: datetime.timedelta) -> str:
    """Hours, minutes and seconds as a sheet shows them: 30:15:00."""
    minutes, seconds = divmod(round(duration.total_seconds()), 60)
    return f"{minutes // 60}:{minutes % 60:02}:{seconds:02}"


def _text(text: str) -> str:
    if text.isprintable() and '"' not in text and "\\" not in text:
        return f'"{text}"'  # nearly always, and three times as fast
    return f'"{text.translate(_JSON_ESCAPES)}"'


def _bool(value: bool) -> str:
    return "true" if value else "false"


def _numbers(rows: "Iterable[tuple[int, ...]]") -> str:
    return f"[{','.join(str(list(row)) for row in rows)}]"


def main() -> None:
    """Answer one file. Without one, the pool was closed: end in silence."""
    limit_this_process()
    length = sys.stdin.buffer.read(8)
    if len(length) == 8:
        data = sys.stdin.buffer.read(int.from_bytes(length, "big"))
        sys.stdout.buffer.write(answer(data).encode())
        sys.stdout.buffer.flush()
    _exit(0)  # nothing to tidy up; saves the time of doing so
