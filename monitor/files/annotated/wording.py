"""What is said of a cell, no longer than can be read in a note or a row of a list."""

from monitor.domain.correction import Correction
from monitor.domain.findings import Finding
from monitor.domain.layout import CONFIRMED
from monitor.domain.quoting import beginning
from monitor.files.cell.no_answer import without_question


def message(finding: Finding) -> str:
    """What is the matter."""
    return finding.message


def remedy(finding: Finding) -> str:
    """What can be done in the workbook handed back."""
    return finding.on_template or finding.remedy


def note(finding: Finding) -> str:
    """How serious it is, what is the matter, and what can be done."""
    return f"{finding.severity.capitalize()}: {message(finding)}\n{remedy(finding)}"


def note_of_correction(correction: Correction) -> str:
    """That a cell was put right on screen, and what stood there; or that this was right.

    A part of the monitor that was said to hold is nothing that was wrong.
    """
    if correction.is_confirmation:
        holds = correction.subject.table == CONFIRMED.table
        return "Op het scherm bevestigd." if holds else "Op het scherm bevestigd: dit klopt."
    stood = f"“{beginning(without_question(correction.old))}”" if correction.old else "niets"
    return f"Op het scherm verbeterd: er stond {stood}."
