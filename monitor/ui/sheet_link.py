"""The link to a monitor's one-page sheet, which is made when somebody asks for it."""

from collections.abc import Callable
from functools import partial

from markupsafe import Markup

from monitor.domain.frames import Record
from monitor.reports.partnership.scope import in_file_name
from monitor.reports.partnership.sheet_facts import SheetFacts
from monitor.ui import downloads


def sheet_link(
    label: str, facts: Callable[[], SheetFacts], head: Record, *, holder: object
) -> Markup:
    """A link that gives the sheet as a PDF, for as long as ``holder`` lives.

    ``head`` is the monitor's row of store.reading.SUBMISSIONS: the file's name says whose it is.
    ``facts`` must not lead back to ``holder``, which would then never be let go.
    """
    name = f"overzicht-{in_file_name(head)}"
    return downloads.pdf(label, partial(_pdf, facts), name=name, holder=holder)


def _pdf(facts: Callable[[], SheetFacts]) -> bytes:
    # typst takes long to load and is needed only when somebody downloads.
    from monitor.sheet import pdf

    return pdf(facts())
