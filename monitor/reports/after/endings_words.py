"""What is told of the ends of subsidies: sentences and tables. Dutch."""

from collections.abc import Sequence

import pandas as pd

from monitor.domain.afterwards import ENDED, Readiness, asked_on, committed, covered
from monitor.domain.model import Model
from monitor.domain.model.named import DIMENSIONS
from monitor.reports import point_words, words
from monitor.reports.after.endings import STOPPED, WENT, Ending, Endings, Moment
from monitor.reports.after.endings_ready import division
from monitor.reports.regional.attention import Attention
from monitor.reports.regional.leading import leading


def subtitle(found: Endings, scope: str) -> str:
    """Of whom and when, with n of N, and what a mark is."""
    which = "Elke PPS"
    if len(found.drawn) < len(found.lines):
        which = f"De eerste {len(found.drawn)} PPS’en, elk"
    return (
        f"{which} op een eigen regel, bij de einddatum van haar subsidie; {scope}, stand op "
        f"{words.day(found.today)}, {len(found.lines)} van {found.of} PPS’en"
    )


def _left_out(found: Endings) -> str:
    """Which are drawn, and where the others are; nothing where all are drawn."""
    left = len(found.lines) - len(found.drawn)
    if not left:
        return ""
    others = "De andere staat" if left == 1 else f"De {left} andere staan"
    return (
        f"De tijdlijn toont de eerste {len(found.drawn)} PPS’en: eerst wie nog subsidie heeft, op "
        f"volgorde van einddatum, daarna wie het kortst zonder is. {others} in de tabel, en op de "
        "tijdlijn als u hierboven met een filter minder PPS’en kiest. De aantallen boven de "
        "tijdlijn gaan over allemaal. "
    )


def sentence(found: Endings) -> str:
    """How those stand whose subsidy is still to end, who is drawn, and what each word means."""
    return f"{division(found)} {_left_out(found)}{norms(found)}"


def norms(found: Endings) -> str:
    """From when money and partners are there."""
    model = found.snapshot.model
    return (
        f"Geregeld is: ten minste {words.percent(model.coverage_cap.below)} van de kosten in het "
        f"eerste jaar erna is gedekt, en ten minste {words.percent(model.after.commitment_from)} "
        "van de private partners heeft toegezegd door te gaan. Deels: één van die twee. Niet "
        "bekend: een van beide is niet ingevuld, of de monitor is ouder dan "
        f"{words.number(model.groups.stand_months)} maanden."
    )


def period_name(at: int, model: Model) -> str:
    """A period in words: "binnen 12 maanden"."""
    bounds = [words.number(months) for months in model.after.periods]
    if at == ENDED:
        return "al voorbij"
    if at == 0:
        return f"binnen {bounds[0]} maanden"
    if at == len(bounds):
        return f"na {bounds[-1]} maanden"
    return f"{bounds[at - 1]} tot {bounds[at]} maanden"


def table(found: Endings) -> pd.DataFrame:
    """Every partnership with its end, how it stands for it, and what became of it."""
    model = found.snapshot.model
    names = [model.dimension[item].short for item in DIMENSIONS]
    rows = []
    for line in found.lines:
        row: dict[str, object] = {
            "PPS": line.name,
            "Einde subsidie": line.end,
            "Periode": period_name(line.period, model),
            "Geld en partners": f"{line.readiness.look.symbol} {line.readiness.value}",
            "Kosten gedekt": _coverage(line, model),
            "Partners toegezegd": _commitment(line, model),
        }
        for name, points, colour in zip(names, line.points, line.colours, strict=True):
            said = f"{point_words.points(points, model)} {point_words.colour(colour)}"
            row[name] = said if line.reference_date >= found.oldest else words.MISSING
        row["Peildatum"] = line.reference_date
        row["Uitkomst"] = outcome_words(line.outcomes, model)
        rows.append(row)
    return leading(pd.DataFrame(rows), [line.pps_id for line in found.lines])


def outcome_words(outcomes: dict[int, str], model: Model) -> str:
    """What was recorded, in words: "na 12 maanden: voortgezet"."""
    return "; ".join(
        f"na {months} maanden: {outcome_name(outcome, model)}"
        for months, outcome in sorted(outcomes.items())
    )


def outcome_name(outcome: str, model: Model) -> str:
    """An outcome in words; what an earlier model offered stays as it was recorded."""
    options = model.options("outcome")
    return options[outcome].label if outcome in options else outcome


def all_recorded(found: Endings) -> str:
    """That something was recorded of every moment, and of how many that isn't how it went yet."""
    known = found.snapshot.model.in_group("outcome", *WENT)
    recorded = [line.outcomes[months] for line in found.lines for months in line.outcomes]
    unknown = sum(outcome not in known for outcome in recorded)
    if not unknown:
        return "Van elk moment dat voorbij is, ligt vast hoe het ging."
    count = words.amount(unknown, "moment", "momenten")
    return (
        f"Bij elk moment dat voorbij is, is iets vastgelegd. Van {count} is nog niet bekend hoe "
        "het ging; dat wordt aangevuld als het bekend is."
    )


def doubt(outcomes: dict[int, str], model: Model) -> str:
    """What of the outcomes of one partnership can hardly be, by months; "" where nothing is.

    Who stopped doesn't go on later. It may be so, so it is asked and not refused.
    """
    stopped = model.in_group("outcome", STOPPED)
    going_on = model.in_group("outcome", *WENT) - stopped
    for months, outcome in sorted(outcomes.items()):
        later = [at for at in sorted(outcomes) if at > months and outcomes[at] in going_on]
        if outcome in stopped and later:
            return (
                f"Let op: na {months} maanden staat ‘{outcome_name(outcome, model)}’ en na "
                f"{later[0]} maanden ‘{outcome_name(outcomes[later[0]], model)}’. Kijk of dat "
                "allebei klopt."
            )
    return ""


def attention(found: Endings) -> list[Attention]:
    """Whose subsidy ends soon, or just ended, while money or partners aren't known to be there."""
    return [
        Attention(line.pps_id, line.name, _reason(line, found))
        for line in [*found.just_ended, *found.soon]
        if line.readiness is not Readiness.READY
    ]


HEADING = "Eerst in gesprek over geld en partners"


def how_many(found: Sequence[Attention]) -> str:
    """How long that list is, where it isn't empty: what leads to it."""
    count = words.amount(len(found), "PPS", "PPS’en")
    return f"Eerst in gesprek met {count} over geld en partners"


def who_needs_attention(found: Endings) -> str:
    """Which partnerships stand in that list."""
    model = found.snapshot.model
    ended = words.number(min(model.after.outcome_months))
    return (
        f"De subsidie eindigde in de laatste {ended} maanden of eindigt {period_name(0, model)}, "
        "en geld en partners voor daarna zijn niet allebei geregeld"
    )


def _reason(line: Ending, found: Endings) -> str:
    model = found.snapshot.model
    money, partners = covered(line.coverage, model), committed(line.commitment, model)
    if money is None and partners is None:
        how = _silent(line, found)
    else:
        costs = (
            "hoeveel kosten daarna zijn gedekt, is niet bekend"
            if money is None
            else f"{_coverage(line, model)} van de kosten daarna is gedekt"
        )
        promised = (
            "hoeveel private partners doorgaan, is niet bekend"
            if partners is None
            else f"{_commitment(line, model)} van de private partners zegde toe door te gaan"
        )
        how = f"Volgens de monitor van {words.day(line.reference_date)}: {costs}; {promised}."
    ends = "eindigde" if line.period == ENDED else "eindigt"
    return f"De subsidie {ends} op {words.day(line.end)}. {how}"


def _silent(line: Ending, found: Endings) -> str:
    """Why its last monitor tells neither of money nor of partners."""
    day = words.day(line.reference_date)
    if line.reference_date < found.oldest:
        return (
            f"De laatste monitor is van {day}. Dat is te lang geleden om te weten hoe geld en "
            "partners er nu voor staan. Vraag om een nieuwe monitor."
        )
    return (
        f"De laatste monitor (peildatum {day}) zegt niet hoe geld en partners er daarna voor staan."
    )


def moment_name(moment: Moment) -> str:
    """A moment in words: "Vonk en Vaart (NHN-TECH-01), 12 maanden na de subsidie"."""
    return f"{moment.name} ({moment.pps_id}), {moment.months} maanden na de subsidie"


def due_since(moment: Moment) -> str:
    """Since when an outcome can be recorded."""
    return f"{moment.months} maanden na de subsidie was op " + words.day(
        asked_on(moment.end, moment.months)
    )


def _coverage(line: Ending, model: Model) -> str:
    return words.percent(line.coverage, model.coverage_cap.below)


def _commitment(line: Ending, model: Model) -> str:
    return words.percent(line.commitment, model.after.commitment_from)
