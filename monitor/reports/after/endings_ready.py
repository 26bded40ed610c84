"""How those stand whose subsidy is still to end: whether money and partners are there. Dutch."""

from collections import Counter

from monitor.domain.afterwards import ENDED, Readiness
from monitor.reports import words
from monitor.reports.after.endings import Ending, Endings

_THERE = "met nog subsidie zijn geld en partners voor daarna"


def title(found: Endings) -> str:
    """The finding: of how many it is not arranged; if of none, the next that any are."""
    running = _running(found)
    if not running:
        return "Geen PPS heeft nog subsidie"
    if len(running) == 1:
        return _only(running[0].readiness)
    counts = Counter(line.readiness for line in running)
    worst = next(item for item in Readiness if counts[item])
    of_all = f"{words.whole(counts[worst])} van de {words.whole(len(running))} PPS’en"
    who = words.every(len(running), "PPS’en") if len(counts) == 1 else of_all
    return f"Bij {who} {_THERE} {worst.value}"


def division(found: Endings) -> str:
    """How all of them stand, in a sentence."""
    running = _running(found)
    counts = Counter(line.readiness for line in running)
    if len(counts) < 2:
        return f"{title(found)}."
    parts = [f"bij {words.whole(counts[item])} {item.value}" for item in Readiness if counts[item]]
    return f"Van de {words.whole(len(running))} PPS’en {_THERE} {words.listing(parts)}."


def _running(found: Endings) -> list[Ending]:
    return [line for at, lines in found.periods.items() if at != ENDED for line in lines]


def _only(readiness: Readiness) -> str:
    """How the only one stands that still has a subsidy."""
    if readiness is Readiness.UNKNOWN:
        return (
            "Van de PPS die nog subsidie krijgt, is niet bekend of er daarna geld en partners zijn"
        )
    return (
        f"Bij de PPS die nog subsidie krijgt, zijn geld en partners voor daarna {readiness.value}"
    )
