"""Invented submissions for the store's tests, without a workbook or reader."""

import hashlib
from collections.abc import Sequence
from datetime import UTC, date, datetime
from typing import Any

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.answers import Counted
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Severity, Subject
from monitor.domain.header import Header
from monitor.domain.pointing import PointedColumn, Pointing
from monitor.domain.submission import CellCounts, Submission
from monitor.store import Draft, Outcome
from monitor.store.store import Store

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)

WARNING = Finding(
    "PPS", "C9", Severity.WARNING, "NIET-IN-REGISTER", "Kent de PPS niet.", "Kijk het na.", "x"
)
ERROR = Finding("PPS", "C9", Severity.ERROR, "GEEN-DATUM", "Geen datum.", "Vul in.", "morgen")
PUT_RIGHT = Correction(
    Subject("fields", "peildatum", "answer"), "binnenkort", "1-10-2026", "beheerder", NOW
)
POINTED = Pointing(
    "kpi",
    "Cijfers é",
    9,
    (PointedColumn("Wat?", 2, "kpi"), PointedColumn("", 3, "target"), PointedColumn("=1+1", 4, "")),
    "beheerder",
    NOW,
)
WENT_ON = Outcome("NHN-01", 12, "voortgezet", date(2028, 8, 1), "Contributie <b>loopt</b> é")
"""What became of the partnership of ``submission`` after its subsidy."""

AFTERWARDS = datetime(2028, 8, 2, 9, 30, tzinfo=UTC)
"""When that could be recorded."""


def submission(
    pps_id: str = "NHN-01",
    meetmoment: str = "2026-midterm",
    content: bytes | None = None,
    *,
    findings: Sequence[Finding] = (WARNING,),
    corrections: Sequence[Correction] = (),
    pointings: Sequence[Pointing] = (),
    indicators: int = 37,
    level: float = 3.0,
    **header: Any,
) -> Submission:
    """A submission as the reader would make it. Without ``content``, a round has its own bytes."""
    if content is None:
        content = f"{pps_id} {meetmoment}".encode()
    head = {
        "pps_id": pps_id,
        "name": "Techniekhuis",
        "campus": "Campus Dijk",
        "round": meetmoment,
        "reference_date": date(2026, 10, 1),
        "start_date": date(2023, 8, 1),
        "subsidy_end": date(2027, 7, 31),
        "scheme": "rif_2019",
        "sector": "techniek",
        "visibility": "platform",
        "model_version": "2026.1",
        "template_version": "1",
        **header,
    }
    counted = tuple(
        Counted(
            indicator=f"ind_{number:02}",
            state="answered" if number else "not_applicable",
            number=level if number > 1 else None,
            date=date(2028, 1, 1) if number == 1 else None,
            text="",
            origin="ingevuld",
            typed=None,
            reason=None if number else "Bestaat niet in deze PPS",
            evidence="Zie verslag – 12 maart",
            raw="3 - <b>=1+1</b> é",
            sheet="Indicatoren",
            cell=f"E{number + 5}",
        )
        for number in range(indicators)
    )
    fields = {"provincies": "noord_holland;flevoland", "deelregios": "nhn", "naam": head["name"]}
    cells = [
        ("fields", row, "answer", "PPS", f"C{place}", text, "answered", None, None, text)
        for place, (row, text) in enumerate(fields.items(), start=5)
    ]
    money = ("Financien", "D6", "€ -1.200,50", "answered", -1200.5, None, None)
    cells.append(("finance", "B02.geld", "budget_2024", *money))
    return Submission(
        filename=f"{meetmoment}.xlsx",
        content=content,
        sha256=hashlib.sha256(content).hexdigest(),
        about=Header(**head),
        rows=tuple(cells),
        counted=counted,
        findings=tuple(findings),
        counts=CellCounts(filled=4, read=4, ignored=0),
        corrections=tuple(corrections),
        pointings=tuple(pointings),
    )


def seen(store: Store, draft_id: str) -> Draft:
    """A draft of the admin's as it stands there now."""
    found = store.draft(LOCAL_ADMIN, draft_id, NOW)
    assert found is not None
    return found[0]
