"""Headers of an amount by year with no one year: ``Begroot 1924``, ``204``, ``2022/23``."""

import re
from collections import Counter
from collections.abc import Mapping

from monitor.domain.tab import Tab
from monitor.files.cell.time_words import A_YEAR
from monitor.files.locating.header_texts import stem_called
from monitor.files.locating.times_named import years_named

_WITH_NO_YEAR = re.compile(rf"(?P<stem>[^0-9]+)(?P<number>(?!{A_YEAR}\b)[0-9]{{3,5}})\W*")
"""A text with a number that a year becomes by one figure that is wrong, too many or forgotten."""


def of_no_year(texts: Mapping[int, str], tab: Tab) -> dict[int, tuple[str, int]]:
    """The kind of amount and number of headers, by place, with a number that is no year.

    Only of a number that no other header of that kind has.
    """
    found = ((place, _WITH_NO_YEAR.fullmatch(text)) for place, text in texts.items())
    named = {
        place: (stem, int(match["number"]))
        for place, match in found
        if match and (stem := stem_called(match["stem"], tab))
    }
    times = Counter(named.values())
    return {place: column for place, column in named.items() if times[column] == 1}


def of_more_years(texts: Mapping[int, str], tab: Tab) -> dict[int, tuple[str, tuple[int, ...]]]:
    """The kind of amount and the years of headers, by place, that name a school year or more years.

    Which kind that is may stand before those years or after them.
    """
    found = ((place, years_named(text)) for place, text in texts.items())
    return {
        place: (stem, named.years)
        for place, named in found
        if named and (stem := stem_called(named.before, tab) or stem_called(named.after, tab))
    }
