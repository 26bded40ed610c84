"""LibreOffice as a second opinion: a workbook opened, perhaps changed, and saved again."""

import subprocess
from collections.abc import Iterable, Mapping
from pathlib import Path
from xml.sax.saxutils import escape

_MACRO = """<?xml version="1.0" encoding="UTF-8"?>
<!DOCTYPE script:module PUBLIC "-//OpenOffice.org//DTD OfficeDocument 1.0//EN" "module.dtd">
<script:module xmlns:script="http://openoffice.org/2000/script" script:name="Module1"
 script:language="StarBasic">{}</script:module>
"""
_TYPING = """
Sub Main
  On Error Goto Failed
  Dim unseen(0) As New com.sun.star.beans.PropertyValue
  unseen(0).Name = "Hidden"
  unseen(0).Value = True
  Dim kind(0) As New com.sun.star.beans.PropertyValue
  kind(0).Name = "FilterName"
  kind(0).Value = "Calc MS Excel 2007 XML"
  book = StarDesktop.loadComponentFromURL({source}, "_blank", 0, unseen())
  {typed}
  book.storeToURL({target}, kind())
  book.close(True)
Failed:
  StarDesktop.terminate()
End Sub
"""


def saved_by_libreoffice(content: bytes, folder: Path, *formats: str) -> bytes:
    """A workbook as LibreOffice saves it again, by way of each of these formats."""
    path = folder / "monitor.xlsx"
    path.write_bytes(content)
    for number, suffix in enumerate(formats):
        out = folder / str(number)
        _run(folder, ["--convert-to", suffix, "--outdir", str(out), str(path)])
        path = out / f"monitor.{suffix}"
    return path.read_bytes()


def mended_in_libreoffice(
    content: bytes, folder: Path, typed: Mapping[tuple[str, str], str]
) -> bytes:
    """A workbook as LibreOffice saves it after these texts were typed, by tab and A1 address.

    Each is understood as a person's typing would be: 60% becomes a number, shown as a percentage.
    """
    source, target = folder / "before.xlsx", folder / "after.xlsx"
    source.write_bytes(content)
    _run(folder, ["--terminate_after_init"])  # makes the profile that holds the macro
    module = folder / "profile" / "user" / "basic" / "Standard" / "Module1.xba"
    lines = (
        f"book.Sheets.getByName({_quoted(tab)}).getCellRangeByName({_quoted(cell)})"
        f".setFormula({_quoted(text)})"
        for (tab, cell), text in typed.items()
    )
    macro = _TYPING.format(
        source=_quoted(source.as_uri()), target=_quoted(target.as_uri()), typed="\n  ".join(lines)
    )
    module.write_text(_MACRO.format(escape(macro)), encoding="utf-8")
    _run(folder, ["macro:///Standard.Module1.Main"])
    return target.read_bytes()


def _quoted(text: str) -> str:
    """A text as Basic writes it."""
    return '"' + text.replace('"', '""') + '"'


def _run(folder: Path, arguments: Iterable[str]) -> None:
    profile = f"-env:UserInstallation={(folder / 'profile').as_uri()}"
    subprocess.run(
        ["soffice", profile, "--headless", *arguments],
        check=True,
        capture_output=True,
        timeout=120,
    )
