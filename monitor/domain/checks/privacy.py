"""Whether the workbook holds what it doesn't ask for: ways to reach a person."""

import re
from collections.abc import Iterator

from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding

_MAIL_ADDRESS = re.compile(r"[^\s@;,<>()]+@[^\s@;,<>()]+\.[A-Za-z]{2,}")

_PHONE_NUMBER = re.compile(
    r"(?<![\w.,-])(?<![A-Z]{4} )"  # in an IBAN digits follow letters
    r"(?:(?:\+|00)31[ -]?(?:\(0\)[ -]?)?|\(?0)"
    r"[1-9](?:\)?[ -]{0,3}[0-9]){8}(?![\w-])"
)
"""Ten digits of which the first is 0, or nine after +31, as Dutch people write a number."""


PERSONAL = frozenset({"MAILADRES-INGEVULD", "TELEFOONNUMMER-INGEVULD"})
"""The rules of what must not even be kept: the uploaded file itself has to go without it."""


def holds_mail_address(text: str) -> bool:
    """Whether a text holds a mail address."""
    return "@" in text and bool(_MAIL_ADDRESS.search(text))


def holds_phone_number(text: str) -> bool:
    """Whether a text holds a telephone number of a Dutch form."""
    return len(text) > 9 and bool(_PHONE_NUMBER.search(text))


def mailadres_ingevuld(monitor: Monitor) -> Iterator[Finding]:
    """A text holds a mail address: the workbook asks for roles, never for people."""
    for cell in monitor.laid_out.listed:
        if holds_mail_address(cell.text):
            yield cell.finds("MAILADRES-INGEVULD")


def telefoonnummer_ingevuld(monitor: Monitor) -> Iterator[Finding]:
    """A text holds a telephone number of a Dutch form."""
    for cell in monitor.laid_out.listed:
        if holds_phone_number(cell.text):
            yield cell.finds("TELEFOONNUMMER-INGEVULD")
