"""The files that are no monitor: which, why, and what can be done, told together where alike."""

from collections.abc import Sequence

from markupsafe import Markup

from monitor.domain.rules.file import PASS_ON_ITS_OWN, without_reference
from monitor.reports import words
from monitor.ui import markup, parts
from monitor.ui.intake import pointing
from monitor.ui.intake.findings import finding_list
from monitor.ui.intake.kinds import Found, Refused, TurnedAway
from monitor.ui.intake.outcome import of_each

SHOWN = 6
"""So many reasons stand on the page at once, and so many names at one; the rest at a click."""
POINTED_AT = 3
"""For so many files one can point at tables at the same time."""
_ONE_BY_ONE = (
    "Hebben nog meer bestanden een eigen indeling? Lees die dan een voor een in. Bij elk kunt u "
    "dan aanwijzen waar alles staat."
)
_NO_MONITOR = (
    "BESTAND-TEKST",
    "BESTAND-XML",
    "BESTAND-PDF",
    "GEEN-WERKBOEK",
    "ANDER-SJABLOON",
    "BESTAND-LEEG",
)
"""What was never a monitor: less serious than a monitor that can't be read."""


def show(found: Found, *, alone: bool) -> None:
    """Draw them: one with a heading of its own, several below one heading.

    ``alone``: whether the page has nothing else to show.
    """
    every = found.no_monitors
    if len(every) == 1:
        (only,) = every
        below = "Dit bestand kon niet worden gelezen en is niet opgeslagen"
        parts.heading(only.filename, below)
        parts.html(finding_list([only.finding]))
        if isinstance(only, Refused):
            pointing.offer(only, alone=alone)
    elif every:
        title = f"{len(every)} bestanden konden niet worden gelezen"
        parts.heading(title, "Deze zijn niet opgeslagen")
        parts.html(_by_reason(every))
        _offer_some(found.refused)


def _offer_some(refused: Sequence[Refused]) -> None:
    """A way to point at tables for the first few; for more the page would be endless."""
    ways = [item for item in refused if item.may_be_pointed_at]
    for item in ways[:POINTED_AT]:
        parts.heading(item.draft.filename, "")
        pointing.offer(item, alone=False)
    if len(ways) > POINTED_AT:
        parts.html(markup.paragraph(_ONE_BY_ONE))


def _by_reason(every: Sequence[TurnedAway | Refused]) -> Markup:
    order = sorted(every, key=lambda item: item.finding.code in _NO_MONITOR)
    same: dict[tuple[str, str], list[TurnedAway | Refused]] = {}
    for item in order:
        advice, _ = without_reference(item.finding.remedy)
        same.setdefault((item.finding.message, advice), []).append(item)
    told = [_told(items) for items in same.values()]
    first, rest = _listed(told[:SHOWN]), told[SHOWN:]
    if not rest:
        return first
    more = words.amount(len(rest), "andere reden", "andere redenen")
    return first + markup.folded(f"Nog {more}", _listed(rest))


def _told(same: Sequence[TurnedAway | Refused]) -> Markup:
    """Files that were refused for one reason; of several each has its own reference behind it."""
    message, remedy = same[0].finding.message, same[0].finding.remedy
    files = [item.filename for item in same]
    references = [without_reference(item.finding.remedy)[1] for item in same]
    if len(same) > 1 and all(references):
        remedy = f"{without_reference(remedy)[0]} {PASS_ON_ITS_OWN}"
        files = [
            f"{name} (kenmerk {number})" for name, number in zip(files, references, strict=True)
        ]
    first, rest = files[:SHOWN], files[SHOWN:]
    more = Markup("")
    if rest:
        title = f"Nog {words.amount(len(rest), 'bestand', 'bestanden')} om deze reden"
        more = Markup("<details><summary>{}</summary><p>{}</p></details>").format(
            title, words.listing(list(rest))
        )
    return Markup("<li><p><strong>{}</strong></p><p>{}</p><p>{}</p>{}</li>").format(
        ", ".join(first) if rest else words.listing(list(first)),
        of_each(message, len(files)),
        remedy,
        more,
    )


def _listed(items: Sequence[Markup]) -> Markup:
    return Markup('<ul class="bevindingen">{}</ul>').format(markup.join(items))
