"""The stand in words: how many handed in, and what of it isn't counted. Dutch."""

from monitor.reports import words
from monitor.reports.overview import Overview


def sentence(stand: Overview) -> str:
    """The answer of a page about a stand, in a few sentences with its numbers."""
    if not stand.of:
        return f"Op {words.day(stand.on)} was er geen actieve PPS in deze selectie."
    said = [
        f"Stand op {words.day(stand.on)}: van {stand.n} van de "
        f"{words.amount(stand.of, 'PPS', 'PPS’en')} een monitor van de "
        f"{words.last_months(stand.snapshot.model)}."
    ]
    counted = [
        f"{count} {colour.look.word}" for colour, count in stand.colour_counts.items() if count
    ]
    if counted:
        said.append(f"Daarvan: {words.listing(counted)}{_near(stand)}.")
    if stand.n < stand.of:
        said.append(_private(stand))
    return " ".join(said)


def _near(stand: Overview) -> str:
    """How many totals lie near a bound, so that the counts aren't read as firmer than they are."""
    if not stand.near_a_bound:
        return ""
    verb = "ligt" if stand.near_a_bound == 1 else "liggen"
    return f"; {stand.near_a_bound} {verb} rond de grens van een kleur"


def _private(stand: Overview) -> str:
    """That what a partnership keeps to itself isn't in n.

    How many there are only where that tells no more than their number; elsewhere the words are the
    same whether there are any or not. See docs/decisions/2026-11-25-private-monitors-in-n-of-n.md.
    """
    snapshot = stand.snapshot
    everyone = snapshot.complete and len(stand.register) == len(snapshot.register)
    few = stand.of < snapshot.model.groups.min_partnerships
    if not stand.private or not everyone or few:
        return "Een monitor die een PPS alleen voor zichzelf houdt, telt hier niet mee."
    count = words.amount(stand.private, "monitor is", "monitors zijn")
    verb = "telt" if stand.private == 1 else "tellen"
    return f"Nog {count} alleen voor de PPS zelf; die {verb} niet mee."
