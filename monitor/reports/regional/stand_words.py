"""The stand in words: how many handed in, and what of it isn't counted. Dutch."""

from monitor.domain.colour import Colour
from monitor.reports import words
from monitor.reports.regional.overview import Overview


def sentence(stand: Overview) -> str:
    """The answer of a page about a stand, in a few sentences with its numbers.

    Of a stand that isn't today's it says so before anything else.
    """
    if not stand.of:
        return _nobody(stand)
    said = [_how_many(stand), _colours(stand), _not_counted(stand)]
    return " ".join(filter(None, said))


def without(stand: Overview) -> str:
    """What stands in the place of scores of a partnership that the stand has no monitor of.

    True of one that keeps its monitor to itself too, and the same: it tells nobody which that is.
    """
    model = stand.snapshot.model
    if stand.past:
        return f"geen monitor te zien van de {words.months(model)} tot {words.day(stand.on)}"
    return f"geen monitor te zien van de {words.last_months(model)}"


def _nobody(stand: Overview) -> str:
    if stand.past:
        return (
            f"Op {words.day(stand.on)}, de datum van de nieuwste monitor die te zien is, was er "
            "geen actieve PPS met deze keuzes."
        )
    return "Er is geen actieve PPS met deze keuzes."


def _how_many(stand: Overview) -> str:
    day, model = words.day(stand.on), stand.snapshot.model
    if stand.past:
        there = (
            "Er is 1 PPS."
            if _of_one(stand)
            else f"Toen was er {_who(stand)} {words.months(model)} ervoor."
        )
        return (
            f"De nieuwste monitor die te zien is, is van {day}, "
            f"{words.ago(stand.on, stand.today)}: u ziet de stand van toen. {there}"
        )
    if _of_one(stand):
        return f"Stand op {day}: er is 1 PPS."
    return f"Stand op {day}: {_who(stand)} {words.last_months(model)}."


def _of_one(stand: Overview) -> bool:
    """Whether it is of one partnership with a monitor: then what that holds is told next."""
    return stand.of == stand.n == 1


def _who(stand: Overview) -> str:
    """Of how many there is a monitor: "van 3 van de 4 PPS’en een monitor van de"."""
    if stand.of == 1:
        return "van de ene PPS geen monitor van de"
    everyone = words.amount(stand.of, "PPS", "PPS’en")
    return f"van {stand.n or 'geen'} van de {everyone} een monitor van de"


def _colours(stand: Overview) -> str:
    """How many have which colour, and how many totals lie near a bound: else it looks firmer."""
    counted = {colour: count for colour, count in stand.colour_counts.items() if count}
    if stand.n == 1:
        return _only_colour(stand, *counted)
    if not counted:
        return ""
    grey = counted.pop(Colour.GREY, 0)
    said = words.listing([f"{count} {colour.look.word}" for colour, count in counted.items()])
    if near := stand.near_a_bound:
        said += f"; {near} {'ligt' if near == 1 else 'liggen'} rond de grens van een kleur"
    if grey:
        few = f"bij {grey} {'waren' if stand.past else 'zijn'} er {Colour.GREY.look.word}"
        said = f"{said}; {few}" if said else few
    return f"Daarvan: {said}."


def _only_colour(stand: Overview, colour: Colour) -> str:
    """The same of one partnership: to count one would be odd."""
    if colour is Colour.GREY:
        verb = "had" if stand.past else "heeft"
    else:
        verb = "was" if stand.past else "is"
    near = ", rond de grens van een kleur" if stand.near_a_bound else ""
    who, then = ("Die", " toen" if stand.past else "") if _of_one(stand) else ("Die PPS", "")
    return f"{who} {verb}{then} {colour.look.word}{near}."


def _not_counted(stand: Overview) -> str:
    """That n is without who has no recent monitor, and without who keeps it to itself.

    The same whether anybody keeps one or not, so that it tells of nobody. See
    docs/decisions/2026-11-25-private-monitors-in-n-of-n.md.
    """
    if stand.n == stand.of:
        return ""
    who = "Wie toen geen recente monitor had" if stand.past else "Wie geen recente monitor heeft"
    return f"{who}, of die alleen voor zichzelf houdt, telt hier niet mee."
