"""The stand in words: how many handed in, and what of it isn't counted. Dutch."""

from monitor.domain.model import Model
from monitor.reports import words
from monitor.reports.regional.overview import Overview

_NOT_COUNTED = (
    "Wie geen recente monitor heeft, of die alleen voor zichzelf houdt, telt hier niet mee."
)
"""Said whether anybody keeps one or not, so that it tells of nobody. See
docs/decisions/2026-11-25-private-monitors-in-n-of-n.md."""


def sentence(stand: Overview) -> str:
    """The answer of a page about a stand, in a few sentences with its numbers."""
    if not stand.of:
        return f"Op {words.day(stand.on)} was er geen actieve PPS in deze selectie."
    said = [
        f"Stand op {words.day(stand.on)}: {_who(stand)} monitor van de "
        f"{words.last_months(stand.snapshot.model)}."
    ]
    counted = [
        f"{count} {colour.look.word}" for colour, count in stand.colour_counts.items() if count
    ]
    if counted:
        said.append(f"Daarvan: {words.listing(counted)}{_near(stand)}.")
    if stand.n < stand.of:
        said.append(_NOT_COUNTED)
    return " ".join(said)


def without(model: Model) -> str:
    """What stands in the place of scores of a partnership that the stand has no monitor of.

    True of one that keeps its monitor to itself too, and the same: it tells nobody which that is.
    """
    return f"geen monitor te zien van de {words.last_months(model)}"


def _who(stand: Overview) -> str:
    """Of how many there is a monitor: "van 3 van de 4 PPS’en een"."""
    if stand.of == 1:
        return f"van de ene PPS {'een' if stand.n else 'geen'}"
    return f"van {stand.n or 'geen'} van de {words.amount(stand.of, 'PPS', 'PPS’en')} een"


def _near(stand: Overview) -> str:
    """How many totals lie near a bound, so that the counts aren't read as firmer than they are."""
    if not stand.near_a_bound:
        return ""
    verb = "ligt" if stand.near_a_bound == 1 else "liggen"
    return f"; {stand.near_a_bound} {verb} rond de grens van een kleur"
