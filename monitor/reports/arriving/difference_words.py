"""What is said of the difference between a monitor and the one stored before it. Dutch."""

from collections.abc import Iterator, Mapping

from monitor.domain.blocks import blocks
from monitor.domain.frames import State
from monitor.reports import words
from monitor.reports.arriving import difference_rows
from monitor.reports.arriving.difference import KPIS, LISTS, PPS, Difference
from monitor.reports.arriving.difference_dates import REFERENCE
from monitor.reports.arriving.turns import Change, Turn

_FILLED_IN: Mapping[str, str] = {Turn.NEW: "nu met een bedrag", Turn.GONE: "nu zonder bedrag"}
"""What is said of an amount that appeared, or that is empty now."""
_NO_AMOUNT = {State.INVALID: "niet te lezen", State.UNKNOWN: "onbekend"}
_PARTS = {PPS: "Op de tab PPS is anders", KPIS: "KPI’s", LISTS: "Aantallen"}
_NAMED = 3
"""So many changes of a part are named; the table has all."""


def sentences(found: Difference) -> list[str]:
    """The change in words: of answers, scores, money, KPI's and each list, a sentence for each."""
    return [
        _answers(found),
        *_by_date(found),
        *_confirmed(found),
        *_score(found),
        *_dimensions(found),
        *_money(found),
        *_others(found),
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
            f"als de peildatum is ingevuld: {words.listing([item.name for item in waiting])}."
        )
    by = (
        "de nieuwe peildatum" if found.other_dates == {REFERENCE} else "een andere datum op tab PPS"
    )
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
        yield "De scores vergelijken wij als de peildatum is ingevuld."
    elif not found.same_model:
        yield "De vragen zijn sindsdien veranderd. Daarom vergelijken wij de scores niet."
    elif before == before and after == after:  # NaN, where there is none, differs from itself
        old, new = words.points(before, found.model), words.points(after, found.model)
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
        states = found.without_sum.get(change.name) if change.turn == Turn.GONE else None
        if states:
            not_added.append(_not_added(change.name, states))
        else:
            told.append(f"{_called(change.name)} {_FILLED_IN.get(change.turn, change.turn)}")
    if told:
        yield f"Geld: {words.listing(told)}."
    yield from not_added


def _not_added(name: str, states: Mapping[State, int]) -> str:
    """That a total isn't known, and for how many amounts; a question has one of its own."""
    if _is_question(name):
        (state,) = states
        return f"Bij de vraag “{name}” is het bedrag nu {_NO_AMOUNT[state]}."
    why = [
        f"{words.amount(count, 'bedrag is', 'bedragen zijn')} {_NO_AMOUNT[state]}"
        for state, count in states.items()
    ]
    return f"{name} zijn nu niet op te tellen, want {words.listing(why)}."


def _others(found: Difference) -> Iterator[str]:
    """Of the questions about the PPS which, of KPI's and lists from what to what."""
    for part, intro in _PARTS.items():
        changed = [item for item in found.others if item.part == part]
        told = [f"“{item.name}”" if part == PPS else _moved(item) for item in changed[:_NAMED]]
        if len(changed) > _NAMED:
            told.append(f"nog {len(changed) - _NAMED}")
        if told:
            yield f"{intro}: {words.listing(told)}."


def _moved(item: Change) -> str:
    name = item.name if item.part == KPIS else _called(item.name)
    return f"{name} van {item.before or 'geen getal'} naar {item.after or 'geen getal'}"


def _called(name: str) -> str:
    """What an amount is called in the middle of a sentence."""
    return f"bij de vraag “{name}”" if _is_question(name) else name[:1].lower() + name[1:]


def _is_question(name: str) -> bool:
    return name.endswith("?")
