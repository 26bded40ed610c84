"""The checks: what a monitor holds, against itself, its regulation and what was known before.

A check is one small pure function that yields findings at the very cell. Its name is the code of
its rule in the catalogue: ``einde_voor_start`` finds EINDE-VOOR-START and nothing else. Whether
single cells can be read, n.v.t. and computed answers are looked at where they are read.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import date

import pandas as pd

from monitor.domain.answers import Counted, counted_of
from monitor.domain.cells import Cells, cells_of_frame
from monitor.domain.checks import (
    financing,
    kpi,
    milestones,
    partners,
    privacy,
    project,
    register,
    required,
    rounds,
    shelf_life,
    sums,
    swot,
)
from monitor.domain.checks.known import EARLIER, NOTHING, Known, known_of, no_cells
from monitor.domain.checks.monitor import Monitor, monitor_of
from monitor.domain.findings import Finding
from monitor.domain.header import Header, header_of
from monitor.domain.model import Model
from monitor.domain.past import Aged

__all__ = [
    "CHECKS",
    "EARLIER",
    "NOTHING",
    "OF_REGISTER",
    "OF_THEN",
    "Known",
    "check_alone",
    "check_beside",
    "code_of",
    "financing_table",
    "kept_until",
    "known_of",
    "no_cells",
    "to_confirm",
]

Check = Callable[[Monitor], Iterator[Finding]]

ALONE: tuple[Check, ...] = (
    required.verplicht_leeg,
    project.einde_voor_start,
    project.project_duurt_lang,
    project.project_loopt_lang,
    project.peildatum_voor_start,
    project.peildatum_in_toekomst,
    project.peildatum_te_ver,
    project.meetmoment_vorm,
    project.meetmoment_jaar,
    project.uitkomst_te_vroeg,
    project.uitkomst_ontbreekt,
    project.analyse_na_peildatum,
    project.overeenkomst_verlopen,
    project.brin_vorm,
    partners.partner_zonder_naam,
    partners.partner_dubbel,
    partners.partner_zonder_type,
    partners.partner_zonder_status,
    partners.partner_zonder_startdatum,
    partners.partner_einde_voor_start,
    partners.partner_start_na_peildatum,
    partners.partner_einde_voorbij,
    partners.gestopt_zonder_einddatum,
    partners.gestopt_met_toezegging,
    partners.toezegging_zonder_datum,
    partners.toezegging_niet_gekozen,
    milestones.mijlpaal_zonder_naam,
    milestones.mijlpaal_alleen_naam,
    milestones.gehaald_zonder_datum,
    milestones.datum_zonder_gehaald,
    milestones.gehaald_na_peildatum,
    milestones.mijlpaal_over_tijd,
    milestones.mijlpaal_voor_start,
    swot.swot_zonder_kwadrant,
    swot.swot_zonder_titel,
    swot.swot_zonder_gewicht,
    swot.actiedatum_voorbij,
    kpi.kpi_negatief,
    kpi.kpi_niet_heel,
    kpi.kpi_ver_boven_doel,
    kpi.kpi_deel_groter,
    kpi.mijlpalen_telling,
    kpi.eigen_inkomsten_verschillen,
    kpi.raming_zonder_bedragen,
    sums.private_bijdrage_verschilt,
    sums.overige_bijdrage_verschilt,
    sums.baten_lasten_verschillen,
    sums.meer_dan_begroot,
    sums.ver_boven_begroting,
    sums.subsidie_verschilt,
    sums.begroting_verschilt,
    sums.negatief_bedrag,
    sums.bedrag_buiten_project,
    sums.gerealiseerd_na_peildatum,
    financing.subsidie_in_duizendtallen,
    financing.bedragen_in_duizendtallen,
    financing.financieel_signaal,
    financing.financieel_advies,
    privacy.mailadres_ingevuld,
    privacy.telefoonnummer_ingevuld,
)
"""What one monitor tells by itself, and the day on which it is read."""

BESIDE_REGISTER: tuple[Check, ...] = (
    register.pps_onbekend,
    register.pps_nieuw,
    register.pps_eerste,
    register.pps_niet_actief,
    register.naam_anders,
    register.campus_onbekend,
    register.campus_nieuw,
    register.campus_anders,
    register.regeling_anders_dan_register,
)
"""What only shows beside the register."""

BESIDE: tuple[Check, ...] = (
    *BESIDE_REGISTER,
    rounds.meetmoment_lijkt,
    rounds.wordt_nieuwe_versie,
    rounds.peildatum_terug_in_ronde,
    rounds.peildatum_terug,
    rounds.regeling_veranderd,
    rounds.startdatum_veranderd,
    rounds.kernvraag_vervallen,
    shelf_life.bevestigd_maar_anders,
    shelf_life.antwoord_verouderd,
)
"""What only shows beside the register and the earlier rounds. These are apart, so that a batch can
read its files at the same time and still hold each against all that was stored by then.
"""

CHECKS = ALONE + BESIDE
"""Every check. Adding one is: write it, add its rule to the catalogue, list it here."""


def code_of(check: Check) -> str:
    """The code of the rule that a check is named for, the only one that it finds."""
    return check.__name__.upper().replace("_", "-")


OF_REGISTER = frozenset(map(code_of, BESIDE_REGISTER))
"""The codes of findings beside the register, which changes with each partnership that joins."""

OF_THEN = frozenset(map(code_of, BESIDE))
"""The codes of findings that can't be found again later: what they rest on has changed by then."""


def check_alone(
    cells: Cells, answers: Iterable[Counted], header: Header, model: Model, today: date
) -> list[Finding]:
    """Run the checks that need nothing but the monitor itself, as read on this day."""
    known = replace(NOTHING, today=today)
    return _run(ALONE, monitor_of(cells, answers, header, model, known))


def check_beside(
    cells: Cells, answers: Iterable[Counted], header: Header, model: Model, known: Known
) -> list[Finding]:
    """Run the checks against what is known."""
    return _run(BESIDE, monitor_of(cells, answers, header, model, known))


def to_confirm(
    cells: Cells, answers: Iterable[Counted], header: Header, model: Model, known: Known
) -> tuple[Mapping[str, list[Aged]], frozenset[str]]:
    """What each block that is asked about confirms, and the blocks in which answers changed."""
    monitor = monitor_of(cells, answers, header, model, known)
    return shelf_life.to_confirm(monitor), shelf_life.holds_other_answers(monitor)


def kept_until(
    cells: Cells, answers: Iterable[Counted], header: Header, model: Model, known: Known
) -> Mapping[str, date]:
    """The last day on which each block isn't too old; none where there's nothing to compare."""
    return shelf_life.kept_until(monitor_of(cells, answers, header, model, known))


def _run(checks: tuple[Check, ...], monitor: Monitor) -> list[Finding]:
    return [finding for run in checks for finding in run(monitor)]


def financing_table(
    cells: pd.DataFrame, header: pd.DataFrame, answers: pd.DataFrame, model: Model
) -> pd.DataFrame:
    """The financing rules of the project's regulation beside its numbers (financing.TABLE).

    Empty where the regulation has none. The frames are as frames.CELLS, HEADER (one row) and
    ANSWERS declare.
    """
    monitor = monitor_of(
        cells_of_frame(cells), counted_of(answers), header_of(header), model, NOTHING
    )
    return financing.financing_rows(monitor)
