"""Trying something with a file: what came of it, or the finding that tells a person why not.

One file of many never keeps the others from being read, shown or stored, whatever is wrong with it.
"""

import logging
from collections.abc import Callable
from typing import ParamSpec, TypeVar

from monitor.domain import reference
from monitor.domain.findings import Finding
from monitor.files.parser.limits import Refused
from monitor.files.workbook import refusal
from monitor.store import StoreFault

_LOG = logging.getLogger(__name__)

P = ParamSpec("P")
T = TypeVar("T")


def attempt(
    sha256: str | None, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs
) -> T | Finding:
    """What the work gives for the file with this digest; a finding if it is refused or fails.

    Of a failure of our own program the log has the error with its traceback, by the reference that
    the person is told. ``sha256``: None if the bytes of the file can't be had. A StoreFault is
    raised: what fails then is no fault of one file.
    """
    try:
        return work(*args, **kwargs)
    except Refused as refused:
        return tell_refusal(refused, sha256)
    except StoreFault:
        raise
    except Exception as error:  # noqa: BLE001  whatever it is, the other files go on
        number = _reference(sha256)
        _LOG.error("File %s failed", number, exc_info=error)
        return refusal(Refused("BESTAND-MISLUKT", reason=repr(error)), number)


def tell_refusal(refused: Refused, sha256: str | None = None) -> Finding:
    """The finding that tells a person of a refusal, which is logged by the same reference.

    ``sha256`` as for :func:`attempt`. A refusal that a person can't be told in full is logged as a
    warning, with why.
    """
    number = _reference(sha256)
    if "reason" in refused.facts:
        _LOG.warning("File %s refused: %s, %s", number, refused.code, refused.facts["reason"])
    else:
        _LOG.info("File %s refused: %s", number, refused.code)
    return refusal(refused, number)


def _reference(sha256: str | None) -> str:
    return reference.of_content(sha256) if sha256 else reference.new()
