"""Zip files in which equal content is equal bytes."""

from pathlib import Path
from typing import Any
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

WRITTEN = (1980, 1, 1, 0, 0, 0)
"""When all that we write is said to be written: the first moment that a zip file knows."""

_UNIX = 3


class PinnedZip(ZipFile):
    """A zip file to write, whose members all carry the same date and system."""

    def writestr(self, zinfo_or_arcname: str | ZipInfo, data: Any, *_: Any, **__: Any) -> None:
        """Add a member of this name; a date, mode or compression of its own is left aside."""
        name = zinfo_or_arcname if isinstance(zinfo_or_arcname, str) else zinfo_or_arcname.filename
        member = ZipInfo(name, WRITTEN)
        member.compress_type = ZIP_DEFLATED
        member.create_system = _UNIX
        super().writestr(member, data)

    def write(self, filename: Any, arcname: Any = None, *_: Any, **__: Any) -> None:
        """Add the content of a file under the name ``arcname``."""
        self.writestr(str(arcname), Path(filename).read_bytes())
