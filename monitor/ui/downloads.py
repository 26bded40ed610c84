"""Downloads as links: the file is made when somebody asks for it, and a click draws nothing.

A link holds a name that can't be guessed; whoever was shown it can ask for the file, as with the
files that Streamlit serves. It works for as long as what it was drawn in is kept. Why not
Streamlit's download button: docs/decisions/2026-11-25-downloads.md.
"""

from __future__ import annotations

import re
import secrets
import weakref
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from threading import Lock
from typing import TYPE_CHECKING

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import HTMLResponse, Response
from starlette.routing import Route

from monitor.domain.clock import here
from monitor.domain.keys import key
from monitor.reports.disclaimer import DISCLAIMER

if TYPE_CHECKING:  # the server starts without what only a page needs
    import pandas as pd

EXCEL = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
PDF = "application/pdf"
FOLDER = "/downloads/"
_LONGEST_NAME = 80
"""Characters of a file's name before its moment; a code from an upload can have any length."""
_ABBREVIATIONS = {word.lower(): word for word in ("KPI", "PPS", "SWOT")}

_GONE = """<!doctype html>
<html lang="nl"><head><meta charset="utf-8"><title>Download verlopen · PPS-monitor</title></head>
<body><h1>Deze download is verlopen</h1>
<p>De cijfers zijn intussen vernieuwd of de monitor is opnieuw gestart. Ga terug,
laad de pagina opnieuw en kies de download nog een keer.</p></body></html>"""


@dataclass(frozen=True, slots=True)
class Download:
    """A file to be made. ``name`` begins its file name, ``ending`` ends it.

    A file name holds of ``name`` what a header can carry.
    """

    name: str
    ending: str
    kind: str
    content: Callable[[], bytes]


class Shelf:
    """The downloads that pages link to, by a name that can't be guessed.

    Safe to use from several threads: each step is one of a dictionary.
    """

    def __init__(self) -> None:
        self._kept: dict[str, Download] = {}

    def put(self, download: Download, holder: object) -> str:
        """Keep a download for as long as ``holder`` lives, and give its name."""
        name = secrets.token_urlsafe(24)
        self._kept[name] = download
        weakref.finalize(holder, self._kept.pop, name, None).atexit = False
        return name

    def get(self, name: str) -> Download | None:
        """The download by this name; None if it isn't kept, or no longer."""
        return self._kept.get(name)


_SHELF = Shelf()


def excel(
    table: pd.DataFrame,
    *,
    name: str,
    title: str,
    about: str,
    holder: object,
    of: str = "",
    named_by: str = "",
) -> Markup:
    """A link that gives a table as an Excel file, for as long as ``holder`` lives.

    ``holder`` is what keeps the link to draw it again. ``about`` says of whom and when the table
    is: a file is read without the page that it came from. ``of`` is what its name says of that,
    behind ``name``: whoever keeps many has to find it again. ``named_by`` is the column that
    tells the rows of a wide table apart (see files.table_sheet).
    """

    def content() -> bytes:
        # openpyxl takes long to import and is needed only when somebody downloads.
        from monitor.files.xlsx import write_table

        note = f"{about.rstrip('.')}. {DISCLAIMER}"
        return write_table(title, table, note=note, tab=_in_words(name), named_by=named_by)

    named = f"{name}-{of}" if of else name
    return workbook("Download als Excel", content, name=named, holder=holder)


def _in_words(name: str) -> str:
    """The name of a file as that of its tab: "trend-kpi" is "Trend KPI"."""
    first, *others = (_ABBREVIATIONS.get(word, word) for word in name.split("-"))
    return " ".join([first[0].upper() + first[1:], *others])


def workbook(label: str, content: Callable[[], bytes], *, name: str, holder: object) -> Markup:
    """A link that gives an Excel file, for as long as ``holder`` lives."""
    return _link(label, Download(name, "xlsx", EXCEL, content), holder)


def pdf(label: str, content: Callable[[], bytes], *, name: str, holder: object) -> Markup:
    """A link that gives a PDF file, for as long as ``holder`` lives."""
    return _link(label, Download(name, "pdf", PDF, content), holder)


def _link(label: str, download: Download, holder: object) -> Markup:
    address = _SHELF.put(download, holder)
    return Markup('<p class="download"><a href=".{}{}">{}</a></p>').format(FOLDER, address, label)


class Moments:
    """Gives moments to tell files apart by: to the millisecond, and none of them twice.

    They are of the clock that people look at, which tells an hour of autumn twice: those of its
    second time follow the last of the first.
    """

    def __init__(self) -> None:
        self._lock = Lock()
        self._last = datetime.min

    def take(self) -> datetime:
        """This moment, or the first one after it that wasn't given yet."""
        with self._lock:
            now = here(datetime.now(UTC)).replace(tzinfo=None)
            self._last = max(now, self._last + timedelta(milliseconds=1))
            return self._last


_MOMENTS = Moments()


def file_name(name: str, ending: str) -> str:
    """A download's name that no other has, with only what is at home in a file name.

    Words keep apart: of "overzicht-Campus Bitwerf" it begins with "overzicht-campus-bitwerf".
    """
    spelled = "-".join(key(word) for word in name.split())
    kept = "".join(sign for sign in spelled if sign.isascii() and (sign.isalnum() or sign == "-"))
    plain = re.sub("-+", "-", kept)[:_LONGEST_NAME].strip("-")
    moment = _MOMENTS.take()
    return f"{plain}-{moment:%Y%m%d-%H%M%S}-{moment.microsecond // 1000:03}.{ending}"


def _answer(request: Request) -> Response:  # sync: Starlette runs it in a thread
    found = _SHELF.get(request.path_params["name"])
    if found is None:
        return HTMLResponse(_GONE, status_code=404)
    return Response(
        found.content(),
        media_type=found.kind,
        headers={
            "Content-Disposition": f'attachment; filename="{file_name(found.name, found.ending)}"',
            "Cache-Control": "no-store",
        },
    )


def route() -> Route:
    """The route that answers the links."""
    return Route(f"{FOLDER}{{name}}", _answer)
