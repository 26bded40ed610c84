"""Whether the monitor follows on the rounds of this partnership that were stored before."""

from collections.abc import Iterator, Mapping

from monitor.domain.answer_text import answer_text
from monitor.domain.answers import Counted, count_answers
from monitor.domain.checks.known import Earlier
from monitor.domain.checks.monitor import Monitor
from monitor.domain.computed import COMPUTED
from monitor.domain.findings import Finding
from monitor.domain.frames import Origin, State
from monitor.domain.header import header
from monitor.domain.keys import key
from monitor.domain.layout import INDICATORS
from monitor.domain.model import Model
from monitor.domain.notation import day
from monitor.domain.past import Round
from monitor.domain.round_names import likely_round, round_year
from monitor.domain.submission import UNSTORED


def meetmoment_lijkt(monitor: Monitor) -> Iterator[Finding]:
    """The label of the round is nearly that of another: a slip of the pen, or a word too much."""
    cell = monitor.field("meetmoment")
    likely = likely_round(monitor.about.round, [item.round for item in monitor.earlier])
    if cell and likely:
        yield cell.finds("MEETMOMENT-LIJKT", likely=likely)


def wordt_nieuwe_versie(monitor: Monitor) -> Iterator[Finding]:
    """This round was handed in before: this file becomes its next version."""
    cell, same = monitor.field("meetmoment"), _same_round(monitor)
    if cell and same:
        yield cell.finds(
            "WORDT-NIEUWE-VERSIE", round=cell.text, before=same.version, version=same.version + 1
        )


def peildatum_terug_in_ronde(monitor: Monitor) -> Iterator[Finding]:
    """The reference date lies before the one of the version before this."""
    cell, same = monitor.field("peildatum"), _same_round(monitor)
    if cell and cell.date and same and same.reference_date and cell.date < same.reference_date:
        yield cell.finds(
            "PEILDATUM-TERUG-IN-RONDE",
            reference=day(cell.date),
            version=same.version,
            before=day(same.reference_date),
        )


def peildatum_terug(monitor: Monitor) -> Iterator[Finding]:
    """The reference date is not later than that of an earlier round."""
    cell = monitor.field("peildatum")
    before = [item for item in monitor.earlier if _comes_before(item, monitor)]
    last = before[-1] if before else None
    if cell and cell.date and last and last.reference_date and cell.date <= last.reference_date:
        yield cell.finds(
            "PEILDATUM-TERUG",
            reference=day(cell.date),
            round=last.round,
            before=day(last.reference_date),
        )


def regeling_veranderd(monitor: Monitor) -> Iterator[Finding]:
    """The last round was under another regulation."""
    cell, last = monitor.field("regeling"), _last(monitor)
    if cell and cell.text and last and last.scheme and last.scheme != cell.text:
        yield cell.finds(
            "REGELING-VERANDERD",
            scheme=monitor.label("scheme", cell.text),
            round=last.round,
            before=monitor.label("scheme", last.scheme),
        )


def startdatum_veranderd(monitor: Monitor) -> Iterator[Finding]:
    """The last round had another start date."""
    cell, last = monitor.field("startdatum"), _last(monitor)
    if cell and cell.date and last and last.start_date and last.start_date != cell.date:
        yield cell.finds(
            "STARTDATUM-VERANDERD",
            start=day(cell.date),
            round=last.round,
            before=day(last.start_date),
        )


def kernvraag_vervallen(monitor: Monitor) -> Iterator[Finding]:
    """A core question that had an answer has none now: without it a score changes unseen.

    Both are answers that count: what the tables gave then, or give now, is one too. Of one that
    waits for a cell that can't be read, that is told there.
    """
    blank = [item for item in monitor.model.indicators if item.core and _is_blank(item.id, monitor)]
    blank = [item for item in blank if item.id not in monitor.waiting]
    if not blank:
        return
    compared = [item for item in (monitor.before, monitor.as_stored) if item]
    counted = [(item.label, _counted(item, monitor.model)) for item in compared]
    for indicator in blank:
        for label, answers in counted:
            before = answers[indicator.id]
            if before.state == State.ANSWERED:
                yield monitor.answers[indicator.id].finds(
                    "KERNVRAAG-VERVALLEN",
                    label=indicator.name,
                    round=label,
                    before=answer_text(indicator, before).rstrip("."),
                    computed=_said_of_table(", berekend uit tab {}", before),
                    or_table=_said_of_table(
                        ", of maak tab {} weer compleet: dan berekenen wij het", before
                    ),
                )
                break


def _is_blank(indicator: str, monitor: Monitor) -> bool:
    """Whether a question has no answer, where the file has a column for it."""
    if (INDICATORS.table, "answer") in monitor.laid_out.absent:
        return False
    answer = monitor.answers.get(indicator)
    return answer is not None and answer.blank


def _counted(item: Round, model: Model) -> Mapping[str, Counted]:
    """What counted as the answers of an earlier round, by the questions of now."""
    about = header(item.cells, model, model_version="", template_version="")
    answers, _ = count_answers(item.cells, about, model)
    return {answer.indicator: answer for answer in answers}


def _said_of_table(said: str, answer: Counted) -> str:
    """What is said of the tab that an answer was computed from; "" where it was given."""
    return said.format(COMPUTED[answer.indicator].tab) if answer.origin == Origin.COMPUTED else ""


def _same_round(monitor: Monitor) -> Earlier | None:
    mine = key(monitor.about.round)
    return next((item for item in monitor.earlier if mine and key(item.round) == mine), None)


def _last(monitor: Monitor) -> Earlier | None:
    return monitor.earlier[-1] if monitor.earlier else None


def _comes_before(item: Earlier, monitor: Monitor) -> bool:
    """Whether a stored round is meant to come before this one.

    The year in the label decides, for an older round may be handed in later; else which of both was
    handed in first.
    """
    if key(item.round) == key(monitor.about.round) or item.reference_date is None:
        return False
    theirs, mine = round_year(item.round), round_year(monitor.about.round)
    if theirs is not None and mine is not None and theirs != mine:
        return theirs < mine
    return monitor.round_number == UNSTORED or item.round_number < monitor.round_number
