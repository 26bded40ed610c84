"""Whether the dates and labels of the project agree with each other."""

import re
from collections.abc import Iterator
from datetime import date, timedelta

from monitor.domain.cells import Cell
from monitor.domain.checks.measures import measure
from monitor.domain.checks.monitor import Monitor
from monitor.domain.findings import Finding
from monitor.domain.model import Measure
from monitor.domain.notation import day
from monitor.domain.round_names import round_year, with_year

_BRIN = re.compile(r"\d\d[A-Za-z]{2}")


def einde_voor_start(monitor: Monitor) -> Iterator[Finding]:
    """The subsidy ends before the project starts, or on the same day."""
    cell, start = monitor.field("einddatum_subsidie"), monitor.about.start_date
    if cell and cell.date and start and cell.date <= start:
        yield cell.finds("EINDE-VOOR-START", end=day(cell.date), start=day(start))


def project_duurt_lang(monitor: Monitor) -> Iterator[Finding]:
    """The subsidy ends so long after the start that one of the two has a slip in its year."""
    found, about = measure(Measure.DURATION_YEARS, monitor), monitor.about
    if not (found and about.start_date and about.subsidy_end):
        return
    if found.value > monitor.model.plausibility.project_years:
        yield found.cell.finds(
            "PROJECT-DUURT-LANG",
            start=day(about.start_date),
            end=day(about.subsidy_end),
            duration=found.numbers,
        )


def project_loopt_lang(monitor: Monitor) -> Iterator[Finding]:
    """A project without a subsidy started so long ago that one of the two years has a slip."""
    cell, about = monitor.field("startdatum"), monitor.about
    if not (cell and cell.date and about.reference_date) or about.subsidy_end:
        return
    years = monitor.model.plausibility.running_years
    months = (about.reference_date - cell.date).days / monitor.model.scale.month_days
    if months > 12 * years:
        yield cell.finds(
            "PROJECT-LOOPT-LANG",
            start=day(cell.date),
            reference=day(about.reference_date),
            years=years,
        )


def peildatum_voor_start(monitor: Monitor) -> Iterator[Finding]:
    """The answers hold on a day on which the project had not started."""
    cell, start = monitor.field("peildatum"), monitor.about.start_date
    if cell and cell.date and start and cell.date < start:
        yield cell.finds("PEILDATUM-VOOR-START", reference=day(cell.date), start=day(start))


def peildatum_in_toekomst(monitor: Monitor) -> Iterator[Finding]:
    """The answers hold on a day that has yet to come."""
    cell, today = monitor.field("peildatum"), monitor.known.today
    if cell and cell.date and timedelta(0) < cell.date - today <= _ahead(monitor):
        yield cell.finds("PEILDATUM-IN-TOEKOMST", reference=day(cell.date), today=day(today))


def peildatum_te_ver(monitor: Monitor) -> Iterator[Finding]:
    """The answers hold on a day so far ahead that it would come after every round to follow."""
    cell, today = monitor.field("peildatum"), monitor.known.today
    if cell and cell.date and cell.date - today > _ahead(monitor):
        yield cell.finds("PEILDATUM-TE-VER", reference=day(cell.date), today=day(today))


def _ahead(monitor: Monitor) -> timedelta:
    return timedelta(days=monitor.model.plausibility.ahead_days)


def meetmoment_vorm(monitor: Monitor) -> Iterator[Finding]:
    """The label of the round is not a year, a hyphen and the kind of measurement."""
    cell, reference = monitor.field("meetmoment"), monitor.about.reference_date
    if cell and cell.text and round_year(cell.text) is None:
        meant = with_year(cell.text, reference.year) if reference else None
        yield cell.finds("MEETMOMENT-VORM", example=meant or "2026-midterm")


def meetmoment_jaar(monitor: Monitor) -> Iterator[Finding]:
    """The label of the round names a year that the reference date isn't near."""
    cell, reference = monitor.field("meetmoment"), monitor.about.reference_date
    year = round_year(cell.text) if cell else None
    if not cell or not year or not reference:
        return
    norm = monitor.model.plausibility
    first = date(year, 1, 1) - timedelta(days=norm.round_early_days)
    last = date(year, 12, 31) + timedelta(days=norm.round_late_days)
    if not first <= reference <= last:
        yield cell.finds("MEETMOMENT-JAAR", year=year, reference=day(reference))


def uitkomst_te_vroeg(monitor: Monitor) -> Iterator[Finding]:
    """The outcome after the subsidy is given while the subsidy still runs."""
    cell, about = monitor.field("uitkomst_na_subsidie"), monitor.about
    if not (cell and cell.text and about.subsidy_end and about.reference_date):
        return
    if about.reference_date < about.subsidy_end:
        yield cell.finds(
            "UITKOMST-TE-VROEG",
            reference=day(about.reference_date),
            end=day(about.subsidy_end),
            outcome=monitor.label("outcome", cell.text),
        )


def uitkomst_ontbreekt(monitor: Monitor) -> Iterator[Finding]:
    """The subsidy ended over a year ago and nothing is said of how it went on."""
    cell, about = monitor.field("uitkomst_na_subsidie"), monitor.about
    if not (cell and cell.blank and about.subsidy_end and about.reference_date):
        return
    known_after = timedelta(days=monitor.model.plausibility.outcome_days)
    if about.reference_date - about.subsidy_end > known_after:
        yield cell.finds("UITKOMST-ONTBREEKT", end=day(about.subsidy_end))


def analyse_na_peildatum(monitor: Monitor) -> Iterator[Finding]:
    """The labour market analysis is dated after the day on which the answers hold."""
    cell, reference = monitor.answers.get("reg_analysis_age"), monitor.about.reference_date
    if cell and cell.date and reference and cell.date > reference:
        yield cell.finds("ANALYSE-NA-PEILDATUM", **_both(cell, reference))


def overeenkomst_verlopen(monitor: Monitor) -> Iterator[Finding]:
    """The cooperation agreement had already run out on the reference date."""
    cell, reference = monitor.answers.get("gov_agreement_months"), monitor.about.reference_date
    if cell and cell.date and reference and cell.date < reference:
        yield cell.finds("OVEREENKOMST-VERLOPEN", **_both(cell, reference))


def brin_vorm(monitor: Monitor) -> Iterator[Finding]:
    """The BRIN number is not two digits and two letters."""
    cell = monitor.field("penvoerder_brin")
    if cell and cell.text and not _BRIN.fullmatch(cell.text.strip()):
        yield cell.finds("BRIN-VORM")


def _both(cell: Cell, reference: date) -> dict[str, str]:
    return {"date": day(cell.date) if cell.date else "", "reference": day(reference)}
