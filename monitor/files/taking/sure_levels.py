"""Whether marks in columns of one's own are surely levels, or may as well divide the work.

Who ticks off levels makes a column for each, or heads some by how far one is. Below the names of
colleagues, or "klaar" and "bezig", an x says who does a question, or whether it's done.
"""

import re
from collections.abc import Collection, Set

from monitor.files.cell.text import cleaned
from monitor.files.locating.header import Header
from monitor.files.locating.page import Page, Place
from monitor.files.taking.level_columns import (
    LevelQuestions,
    beside_answers,
    mostly_agree,
    rise_together,
    with_neighbours,
)

_FEWEST_DEGREES = 2
_FEWEST_ANSWERS = 4
"""So many answers beside marks tell whether these agree with levels."""
_SIGNED = re.compile(
    r"[-–−+±/=*★☆⭐●○◔◑◕ ]+|[☹☺\U0001f600-\U0001f64f]+|[a-e]|i{1,3}|iv|v"
    r"|[<>≤≥ ]*(?:[0-9]{1,3} ?%? ?[-–] ?)?[0-9]{1,3} ?%"
)
"""Signs of more or less, a letter, a Roman number or a share: a tick is no degree."""
_NUMBERED = re.compile(
    r"(?:(?:niveau|level|n|fase|stap|trede|stadium|stand|score|cijfer|keuze|optie)\W*)?"
    r"([0-9]{1,2})\W*"
)
"""A number of a level: that of a week or a group, a year or a date is no degree."""
_WORD = re.compile(r"[a-z]+")
_DEGREES = frozenset(
    {
        *("ja", "nee", "niet", "deels", "gedeeltelijk", "grotendeels", "geheel", "helemaal"),
        *("laag", "midden", "middel", "gemiddeld", "hoog", "weinig", "veel", "enigszins"),
        *("slecht", "zwak", "matig", "redelijk", "voldoende", "onvoldoende", "goed", "sterk"),
        *("basis", "beginnend", "beginner", "startend", "gevorderd", "ver", "expert", "voorbeeld"),
        *("uitstekend", "excellent", "volledig", "volwassen", "ontwikkeld", "ontwikkelend"),
        *("weg", "wel"),
    }
)
_BESIDE_A_DEGREE = frozenset({"heel", "zeer", "erg", "nog", "best", "vrij", "op"})


def are_surely_levels(
    page: Page,
    header: Header,
    columns: Set[int],
    marks: Collection[Place],
    questions: LevelQuestions,
) -> bool:
    """Whether ``marks`` in these ``columns`` tell levels.

    Those of which half or more stand beside other answers do not, whatever their headers: below "1"
    and "2" may be the work of two groups. Without a header nothing says that they are anything
    else. Nor is it chance if there are as many columns as levels of which several are marked,
    unless answers that stand beside the marks are other ones; or if those agree.
    """
    last = {row: column for row, column in sorted(marks) if column in columns}
    beside = beside_answers(last, questions)
    are_others = len(beside) >= _FEWEST_ANSWERS and not mostly_agree(beside)
    if are_others and len(beside) * 2 >= len(last):
        return False
    headers = [cleaned(page.text(header.row, column)).strip() for column in sorted(columns)]
    degrees = sum(_says_degree(header, questions.highest) for header in headers)
    if not all(headers) or degrees >= _FEWEST_DEGREES:
        return True
    if are_others:
        return False
    is_chance = len(beside) < _FEWEST_ANSWERS or not rise_together(beside)
    if not is_chance:
        return True
    is_one = len({column for _, column in marks if column in columns}) == 1
    return not is_one and len(with_neighbours(page, header, columns)) >= questions.highest


def _says_degree(header: str, highest: int) -> bool:
    """Whether a header says how far one is; a number above the highest level doesn't."""
    said = header.casefold()
    if numbered := _NUMBERED.fullmatch(said):
        return int(numbered[1]) <= highest
    words = set(_WORD.findall(said)) - _BESIDE_A_DEGREE
    return bool(_SIGNED.fullmatch(said)) or (bool(words) and words <= _DEGREES)
