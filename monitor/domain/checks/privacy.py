"""Whether the workbook holds what it doesn't ask for: ways to reach a person."""

import re
from collections.abc import Iterator

from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding

_MAIL_ADDRESS = re.compile(r"[^\s@;,<>()]+@[^\s@;,<>()]+\.[A-Za-z]{2,}")


def mailadres_ingevuld(monitor: Monitor) -> Iterator[Finding]:
    """A text holds a mail address: the workbook asks for roles, never for people."""
    for cell in monitor.cells:
        if "@" in cell.text and _MAIL_ADDRESS.search(cell.text):
            yield cell.finds("MAILADRES-INGEVULD")
