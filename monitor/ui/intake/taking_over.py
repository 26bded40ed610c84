"""Keeping with a draft what was typed and ticked on screen, and telling what came of it."""

import textwrap
from collections.abc import Sequence
from datetime import UTC, datetime
from functools import partial
from typing import NamedTuple

from monitor.domain.correction import Correction
from monitor.reports import words
from monitor.store import Draft
from monitor.ui import data
from monitor.ui.intake import notes
from monitor.ui.intake.box import Box, Given, questions_named
from monitor.ui.intake.changing import changed
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.typed import Cells, Typed

_IN_A_SENTENCE = 60
_UNCHANGED = "Er is niets veranderd. Vul eerst een nieuw antwoord in{or_tick}."
_OR_TICK = ", of zet een vinkje bij wat klopt"
_EITHER = (
    'Bij "{question}"{where} zette u een vinkje bij {stands}, en in het vak eronder staat iets '
    "anders. Wij weten niet wat u bedoelt en namen daar niets over. Klopt {stands}? Zet dat dan "
    "terug in het vak. Zo niet: haal het vinkje weg."
)
_TYPED = (
    "Er is nog niets opgeslagen. U had op het scherm nog iets getypt of aangevinkt wat niet was "
    "overgenomen{where}{taken}. {look} wat er nu staat en kies daarna weer {button}."
)
_TAKEN = ", en dat deden wij eerst"
_GOES = (
    "Er is nog niets opgeslagen. In {old} typte of vinkte u iets aan wat niet is overgenomen: bij "
    "{questions}. Slaat u {new} op, dan vervalt {old}, met wat u daar typte. Moet dat meetellen? "
    "Bekijk dan eerst {old}. Mag het weg? Kies dan weer {button}."
)


_BESIDE = (
    "Bij {questions}{where} is iets anders ingevuld dan u typte. Kies hieronder, bij Bevindingen, "
    "wat er moet staan."
)


class Replaced(NamedTuple):
    """A draft that goes once ``new`` is stored; ``told`` is what the page had told to go with it.

    That is as it stood when the button was drawn: of two quick clicks the second was told no more.
    """

    new: Draft
    old: Typed
    told: Cells


def take_over(own: Typed, boxes: Sequence[Box], outcome: Outcome, *, named: bool = False) -> None:
    """Keep with a draft what was typed and ticked in these boxes; ``outcome`` tells.

    ``named``: whether that names the file, where there are more.
    """
    where = f" in {own.seen.filename}" if named else ""
    contradicting = [box for box in boxes if box.contradicts]
    for box in contradicting:
        short = textwrap.shorten(box.stands, _IN_A_SENTENCE, placeholder="…")
        outcome.say(_EITHER.format(question=box.question, stands=short, where=where))
    clear = [box for box in boxes if not box.contradicts and box.given]
    given = [item for box in clear for item in box.given]
    if given:
        if keep_with(own.seen, given, outcome, where):
            own.taken(clear)
            if own.beside:
                asked = questions_named(own.beside.values())
                outcome.say(_BESIDE.format(questions=asked, where=where))
        else:
            own.told_to_go()  # if it is gone: who is shown that it isn't, is asked anew
    elif not contradicting:
        has_ticks = any(box.confirms for box in boxes)
        outcome.say(_UNCHANGED.format(or_tick=_OR_TICK if has_ticks else ""))


def keep_with(draft: Draft, given: Sequence[Given], outcome: Outcome, where: str = "") -> bool:
    """Keep these answers with a draft, that stood so when they were given; whether it was done.

    ``outcome`` tells, with ``where`` if need be.
    """
    first = {item.subject: item.old for item in draft.corrections}
    now, viewer = datetime.now(UTC), data.viewer()
    made = [
        Correction(item.subject, first.get(item.subject, item.stood), item.new, viewer.name, now)
        for item in given
    ]
    change = partial(data.store().correct_draft, viewer, draft, made, now)
    undone = f"Wat u in {draft.filename} verbeterde, is niet overgenomen."
    if not changed(draft, change, outcome, undone):
        return False
    unread = [item for item in given if not item.reads(item.new)]
    if read := len(given) - len(unread):
        taken = words.amount(read, "antwoord", "antwoorden")
        outcome.done.append(f"{taken} overgenomen{where}. Uw eigen bestand blijft zoals het is.")
    if unread:
        count = words.amount(len(unread), "nieuw antwoord", "nieuwe antwoorden")
        outcome.say(
            f"{count}{where} kunnen wij niet lezen. Hieronder staat wat er in het vak hoort."
        )
    return True


def has_to_wait(
    typing: Sequence[Typed],
    replaced: Sequence[Replaced],
    outcome: Outcome,
    button: str,
    *,
    several: bool,
) -> bool:
    """Whether drafts can't be stored yet, for what was typed and not taken over; then that is told.

    In those to store (``typing``) it is taken over instead, to be looked at first. What goes along
    with a draft that is ``replaced`` by another of them is asked about once. ``several``: whether
    more drafts stand ready than one, so that files are named and the first of them is shown.
    """
    waiting = [item for item in typing if item.given]
    if waiting:
        _take_over_first(waiting, outcome, button, several=several)
    going = [item for item in replaced if item.old.would_be_lost(item.told)]
    for new, old, _ in going:
        questions = questions_named(old.given)
        names = {"old": old.seen.filename, "new": new.filename}
        outcome.say(_GOES.format(questions=questions, button=button, **names))
        old.told_to_go()
    return bool(waiting or going)


def _take_over_first(
    waiting: Sequence[Typed], outcome: Outcome, button: str, *, several: bool
) -> None:
    where, look = "", "Kijk hieronder"
    if several:
        # Before anything is kept: a next click may break it off here.
        shown = notes.show_one_of([item.seen.id for item in waiting])
        (name,) = (item.seen.filename for item in waiting if item.seen.id == shown)
        where = f", in {words.listing([item.seen.filename for item in waiting])}"
        look = f"Hieronder ziet u {name}. Kijk"
    for item in waiting:
        if item.waiting:
            take_over(item, item.waiting, outcome, named=several)
    taken = _TAKEN if outcome.done else ""
    outcome.say(_TYPED.format(where=where, taken=taken, look=look, button=button))
