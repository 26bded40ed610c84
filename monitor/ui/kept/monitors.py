"""What is kept of single monitors: all that their pages draw."""

from __future__ import annotations

from datetime import date

from monitor.domain.what_if import Value
from monitor.reports.after.what_became import what_became
from monitor.reports.partnership.opened import opened
from monitor.reports.partnership.put_right import put_right
from monitor.reports.partnership.simulation import Simulation
from monitor.reports.partnership.versions import withdrawals
from monitor.reports.regional.overview import stand_date
from monitor.reports.regional.similar import Peers, compare
from monitor.reports.regional.similar import peers as peers_on
from monitor.store import Standing
from monitor.ui.kept import rows
from monitor.ui.kept.at import At, snapshot
from monitor.ui.kept.keeping import kept
from monitor.ui.partnership_view import PartnershipView
from monitor.ui.similar_view import SimilarView
from monitor.ui.versions_view import VersionsView
from monitor.ui.what_if_view import SimulationView, WhatIfView


@kept(8)
def peers(at: At, read_on: date) -> Peers:
    """Whom a partnership can be set beside."""
    now = snapshot(at)
    stopped = now.model.in_group("partner_status", "gestopt")
    return peers_on(
        now,
        stand_date(now, read_on),
        lambda numbers: at.store.partner_counts(at.who, numbers, stopped),
    )


@kept(64)
def partnership(at: At, submission: int, read_on: date) -> PartnershipView:
    """As ``data.Now.partnership`` says."""
    every = rows.every_version(at)
    head = every[every["submission"] == submission]
    monitor = opened(
        snapshot(at),
        head,
        rows.cells(at, (submission,)),
        rows.answers(at, submission),
        at.store.corrections(at.who, submission),
    )
    on = stand_date(snapshot(at), read_on)
    beside = SimilarView(monitor, compare(peers(at, read_on), monitor), on)
    found = rows.versions(at, str(head["pps_id"].iloc[0]))
    open_ = next(item for item in found if item.submission == submission)
    findings = at.store.findings(at.who, submission)
    own = {item.submission for item in found if item.standing is Standing.WITHDRAWN}
    # The trail holds every change there ever was: only where there is something in it to tell.
    told = withdrawals(at.store.audit(at.who)) if own else {}
    why = {number: said for number, said in told.items() if number in own}
    all_versions = VersionsView(found, open_, findings, put_right(monitor), why)
    became = what_became(
        str(head["pps_id"].iloc[0]),
        snapshot(at).register,
        rows.outcomes(at),
        read_on,
        monitor.model,
    )
    return PartnershipView(monitor, all_versions, beside, read_on, became)


@kept(64)
def what_if(at: At, submission: int, read_on: date) -> WhatIfView:
    """As ``data.Now.what_if`` says."""
    return WhatIfView(partnership(at, submission, read_on).monitor, read_on)


@kept(64)
def simulation(
    at: At,
    submission: int,
    given: tuple[tuple[str, Value], ...],
    times: tuple[tuple[str, float], ...],
    read_on: date,
) -> SimulationView:
    """As ``data.Now.simulation`` says."""
    monitor = partnership(at, submission, read_on).monitor
    return SimulationView(Simulation(monitor, dict(given), dict(times)))
