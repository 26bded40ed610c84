"""Headers of an amount by year with a number that is no year: ``Begroot 1924``, ``Begroot 204``."""

import re
from collections import Counter
from collections.abc import Mapping

from monitor.domain.layout import Tab
from monitor.files.cell.text import folded
from monitor.files.cell.time_words import A_YEAR
from monitor.files.locating.header_texts import stem_called

_WITH_NO_YEAR = re.compile(rf"(?P<stem>[^0-9]+)(?P<number>(?!{A_YEAR})[0-9]{{3,4}})")
"""A folded text with a number that a year becomes by one wrong or forgotten figure."""


def of_no_year(texts: Mapping[int, str], tab: Tab) -> dict[int, str]:
    """The columns that headers, by place, would name if their number were a year: budget_1924.

    Only of a number that no other header of that kind has.
    """
    if not tab.by_year:
        return {}
    found = ((place, _WITH_NO_YEAR.fullmatch(folded(text))) for place, text in texts.items())
    named = {
        place: f"{stem}_{match['number']}"
        for place, match in found
        if match and (stem := stem_called(match["stem"], tab))
    }
    times = Counter(named.values())
    return {place: column_id for place, column_id in named.items() if times[column_id] == 1}
