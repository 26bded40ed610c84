"""What came of an action: what was stored, and in words what was not and what to do."""

from dataclasses import dataclass, field
from typing import NamedTuple

from monitor.domain.findings import Finding
from monitor.reports import words
from monitor.reports.arriving.batch_report import Line
from monitor.store import Draft, Saved

ERRORS = (
    "Herstel eerst de fouten. Staat er een vak bij, dan kan dat op het scherm. Verbeter anders uw "
    "eigen bestand en lees dat opnieuw in."
)
RIVALS = "Er is meer dan één bestand van dit meetmoment. Kies zelf welk bestand u opslaat."


class Before(NamedTuple):
    """What a draft came to whose very bytes were stored before, with all that was decided."""

    existing: Saved


def of_each(said: str, count: int) -> str:
    """Sentences about one file, as they are told of so many together."""
    return said if count == 1 else f"Voor elk bestand geldt: {said}"


@dataclass
class Outcome:
    """What one action came to, filled in while it goes on.

    ``found``: by draft all that was found in it, as it was stored or left.
    ``came``: by draft what it became, or the reason (Dutch sentences about one file) why it was not
    stored. ``left``: by their reason the files that were not.
    ``lines``: every file of a batch, for the report to keep. ``done``: what was done besides
    saving, in sentences. ``counted``: what was done to many files, in a sentence that counts them,
    with the sentences that name them. ``beside``: what is told beside a widget, by its name.
    """

    came: dict[str, Saved | Before | str] = field(default_factory=dict)
    found: dict[str, tuple[Finding, ...]] = field(default_factory=dict)
    left: dict[str, list[str]] = field(default_factory=dict)
    lines: list[Line] = field(default_factory=list)
    done: list[str] = field(default_factory=list)
    counted: dict[str, list[str]] = field(default_factory=dict)
    beside: dict[str, str] = field(default_factory=dict)
    _said: list[str] = field(default_factory=list)

    def clear(self) -> None:
        """Forget all of it: a new action begins, or somebody has read it."""
        self.came.clear()
        self.found.clear()
        self.left.clear()
        self.lines.clear()
        self.done.clear()
        self.counted.clear()
        self.beside.clear()
        self._said.clear()

    def take(self, other: "Outcome") -> None:
        """Tell what another action came to as well, that nobody was told of."""
        self.lines += other.lines
        self.done += other.done
        self.counted |= other.counted
        self._said += other.said
        self.came |= other.came
        for reason, names in other.left.items():
            self.left.setdefault(reason, []).extend(names)

    def say(self, sentence: str) -> None:
        """Tell this besides."""
        self._said.append(sentence)

    def leave(self, filename: str, reason: str) -> None:
        """Tell that this file was not stored, and why."""
        self.left.setdefault(reason, []).append(filename)

    def leave_draft(self, draft: Draft, reason: str) -> None:
        """Tell that this draft was not stored, and why."""
        self.leave(draft.filename, reason)
        self.came[draft.id] = reason

    @property
    def saved(self) -> list[int]:
        """The submissions that were made, in their order."""
        return [item.id for item in self.came.values() if isinstance(item, Saved)]

    @property
    def told(self) -> list[str]:
        """All that is told, a paragraph each. File names come from uploads: escape them."""
        return [*self.done, *self.said, *self.not_stored]

    @property
    def said(self) -> list[str]:
        """What went otherwise than was asked, a paragraph each."""
        return list(self._said)

    @property
    def not_stored(self) -> list[str]:
        """The files that were not stored, a paragraph a reason."""
        return [
            f"Niet opgeslagen: {words.listing(names)}. {of_each(reason, len(names))}"
            for reason, names in self.left.items()
        ]
