"""What is said of the difference between a monitor and the one stored before it. Dutch."""

from collections.abc import Iterator, Mapping

from monitor.domain.blocks import blocks
from monitor.domain.cells import Cell
from monitor.domain.frames import State
from monitor.domain.layout import BY_TABLE
from monitor.reports import point_words, words
from monitor.reports.arriving import difference_rows
from monitor.reports.arriving.difference import Difference
from monitor.reports.arriving.difference_dates import REFERENCE, unread
from monitor.reports.arriving.difference_totals import KPIS, LISTS, PPS, is_question
from monitor.reports.arriving.turns import Change, Turn

_FILLED_IN: Mapping[str, str] = {Turn.NEW: "nu met een bedrag", Turn.GONE: "nu zonder bedrag"}
"""What is said of an amount that appeared, or that is empty now."""
_NO_AMOUNT = {State.INVALID: "niet te lezen", State.UNKNOWN: "onbekend"}
_NAMED = 3
"""So many changes of a part are named; the table has all."""


def sentences(found: Difference) -> list[str]:
    """The change in words: of answers, scores, money, KPI's and each list, a sentence for each."""
    return [
        _answers(found),
        *_by_date(found),
        *_not_computed(found),
        *_confirmed(found),
        *_score(found),
        *_dimensions(found),
        *_money(found),
        *_facts(found),
        *_numbers(found),
        *difference_rows.counted_beside(found.beside),
        *difference_rows.counted(found.rows),
    ]


def _answers(found: Difference) -> str:
    turns = [change.turn for change in found.answers]
    if not turns:
        return f"Alle antwoorden zijn gelijk aan die van {found.before.label}."
    questions = len(found.model.indicators)
    counted = [f"{turns.count(turn)} {turn}" for turn in Turn if turn in turns]
    said = words.listing([*counted, f"{questions - len(turns)} gelijk"])
    without = " (ook wat open of n.v.t. bleef)" if found.without_answer else ""
    return f"Van de {questions} vragen, vergeleken met {found.before.label}: {said}{without}."


def _by_date(found: Difference) -> Iterator[str]:
    """Of the answers that nobody changed and that count otherwise by now: which, and why."""
    waiting = [item for item in found.answers if item.turn == Turn.UNDATED]
    if waiting:
        yield (
            f"{words.amount(len(waiting), 'antwoord rekenen', 'antwoorden rekenen')} wij pas uit "
            f"als de peildatum {_there(found)}: {words.listing([item.name for item in waiting])}."
        )
    by = _by(found)
    moved = [item for item in found.answers if item.turn == Turn.BY_DATE]
    if moved:
        answers = f"{'telt' if len(moved) == 1 else 'tellen'} " + words.amount(
            len(moved),
            "antwoord anders dat u niet veranderde",
            "antwoorden anders die u niet veranderde",
        )
        yield f"Door {by} {answers}: {words.listing([_from_to(item) for item in moved])}."
    for item in found.answers:
        if item.turn == Turn.MOSTLY_BY_DATE:
            yield f"{_from_to(item)}. Dat komt vooral door {by}."


def _by(found: Difference) -> str:
    """By which date answers count otherwise."""
    if found.other_dates & unread(found.after.cells):
        return "een onleesbare datum op tab PPS"
    if found.other_dates == {REFERENCE}:
        return "de nieuwe peildatum"
    return "een andere datum op tab PPS"


def _there(found: Difference) -> str:
    """What the peildatum must be before anything is counted to it."""
    return "te lezen is" if REFERENCE in unread(found.after.cells) else "is ingevuld"


def _not_computed(found: Difference) -> Iterator[str]:
    """Of the answers that a cell keeps from being computed: which, and what must be read first."""
    waiting = [item for item in found.answers if item.turn == Turn.NOT_COMPUTED]
    if waiting:
        stopped = {found.model.indicator[one].name: cell for one, cell in found.stopped.items()}
        places = dict.fromkeys(_where(stopped[item.name], found) for item in waiting)
        yield (
            f"{words.amount(len(waiting), 'antwoord rekenen', 'antwoorden rekenen')} wij pas weer "
            f"uit als wij kunnen lezen wat er staat op {words.listing(list(places))}: "
            f"{words.listing([item.name for item in waiting])}."
        )


def _where(cell: Cell, found: Difference) -> str:
    """The place of a cell, and how many more are to be read in a column that asks all the same.

    Of one that the workbook doesn't have it is the tab where it belongs.
    """
    tab = BY_TABLE[cell.table]
    if not cell.cell:
        return f"tab {tab.title}"
    place = f"{cell.sheet} {cell.cell}"
    cells = found.after.cells
    same = (cells["table"] == cell.table) & (cells["column"] == cell.column)
    others = int((same & (cells["state"] == State.INVALID)).sum()) - 1
    if not tab.free_rows or others < 1:
        return place
    return f"{place} en nog {words.amount(others, 'vak', 'vakken')} in die kolom"


def _from_to(item: Change) -> str:
    return f"{item.name} van {item.before or 'geen punten'} naar {item.after or 'geen punten'}"


def _confirmed(found: Difference) -> Iterator[str]:
    every = blocks(found.model).values()
    yes = [block.name for block in every if block.id in found.confirmed]
    no = [block.name for block in every if block.id not in found.confirmed]
    if yes:
        said = f"U bevestigde {len(yes)} van de {len(yes) + len(no)} onderdelen"
        # The fewer names the sooner they are read.
        few = f": {words.listing(yes)}" if len(yes) <= len(no) else ""
        rest = f", niet {words.listing(no, 'of')}" if no and not few else ""
        yield f"{said}{few or rest}."


def _score(found: Difference) -> Iterator[str]:
    before, after = found.before.total, found.after.total
    if found.undated:
        yield f"De scores vergelijken wij als de peildatum {_there(found)}."
    elif not found.same_model:
        yield "De vragen zijn sindsdien veranderd. Daarom vergelijken wij de scores niet."
    elif before == before and after == after:  # NaN, where there is none, differs from itself
        old, new = point_words.points(before, found.model), point_words.points(after, found.model)
        yield (
            f"De score blijft {new} van 100."
            if old == new
            else f"De score gaat van {old} naar {new} van 100."
        )


def _dimensions(found: Difference) -> Iterator[str]:
    short = {item.name: item.short for item in found.model.dimensions}
    said = [
        f"{short[change.name]} van {change.before or 'geen score'} naar "
        f"{change.after or 'geen score'}"
        for change in found.scores
    ]
    if said:
        same = len(found.model.dimensions) - len(said)
        rest = f"; {same} gelijk" if same else ""
        yield f"Per onderdeel van de score: {words.listing(said)}{rest}."


def _money(found: Difference) -> Iterator[str]:
    if not found.amounts:
        yield "De totalen van het geld zijn gelijk gebleven."
        return
    told, not_added = [], []
    for change in found.amounts:
        states = found.without_sum.get(change.name) if change.after is None else None
        if states:
            not_added.append(_not_added(change.name, states))
        else:
            told.append(f"{_called(change.name)} {_FILLED_IN.get(change.turn, change.turn)}")
    if told:
        yield f"Geld: {words.listing(told)}."
    yield from not_added


def _not_added(name: str, states: Mapping[State, int]) -> str:
    """That a total isn't known, and for how many amounts; a question has one of its own."""
    if is_question(name):
        (state,) = states
        return f"Bij de vraag “{name}” is het bedrag nu {_NO_AMOUNT[state]}."
    why = [
        f"{words.amount(count, 'bedrag is', 'bedragen zijn')} {_NO_AMOUNT[state]}"
        for state, count in states.items()
    ]
    return f"{name} zijn nu niet op te tellen, want {words.listing(why)}."


def _facts(found: Difference) -> Iterator[str]:
    """Which questions about the PPS have another answer, and which one that can't be read."""
    facts = [item for item in found.others if item.part == PPS]
    for is_unread, said in ((False, "anders"), (True, "nu niet te lezen")):
        names = [f"“{item.name}”" for item in facts if (item.turn == Turn.UNREADABLE) is is_unread]
        yield from _first(f"Op de tab PPS is {said}", names)


def _numbers(found: Difference) -> Iterator[str]:
    """Of KPI's and lists from what to what."""
    for part, intro in ((KPIS, "KPI’s"), (LISTS, "Aantallen")):
        yield from _first(intro, [_moved(item) for item in found.others if item.part == part])


def _first(intro: str, told: list[str]) -> Iterator[str]:
    """A sentence with the first of what is told; none where there is nothing."""
    more = len(told) - _NAMED
    named = [*told[:_NAMED], f"nog {more}"] if more > 0 else told
    if named:
        yield f"{intro}: {words.listing(named)}."


def _moved(item: Change) -> str:
    name = item.name if item.part == KPIS else _called(item.name)
    none = "een getal dat niet te lezen is" if item.turn == Turn.UNREADABLE else "geen getal"
    return f"{name} van {item.before or 'geen getal'} naar {item.after or none}"


def _called(name: str) -> str:
    """What an amount is called in the middle of a sentence."""
    return f"bij de vraag “{name}”" if is_question(name) else name[:1].lower() + name[1:]
