"""Which partnerships to look at first: their list, and the link to it from the top of a page.

The list stands below the picture of the page, which is to be seen at once.
"""

from collections.abc import Sequence

from markupsafe import Markup

from monitor.reports.regional.attention import Attention
from monitor.ui import markup

_ANCHOR = "eerste-aandacht"


def link(how_many: str) -> Markup:
    """How many there are, as a link to the list."""
    return Markup('<a href="#{}" target="_self">{}</a>').format(_ANCHOR, how_many)


def heading(title: str, who: str) -> Markup:
    """The heading of the list, with in words which partnerships are in it."""
    return markup.heading(title, who, anchor=_ANCHOR)


def listed(items: Sequence[Attention]) -> Markup:
    """The partnerships, each with its reason and a link."""
    return Markup('<ul class="aandacht">{}</ul>').format(
        markup.join(
            Markup("<li>{}: {}</li>").format(
                markup.to_partnership(item.name, item.pps_id), item.reason
            )
            for item in items
        )
    )
