"""What somebody put right on screen: an answer in place of what stands in the workbook."""

from dataclasses import dataclass
from datetime import datetime

from monitor.domain.findings import Subject
from monitor.domain.layout import CONFIRMED


@dataclass(frozen=True, slots=True)
class Correction:
    """One cell put right: what stood in the workbook, and what was typed in its place.

    Both are texts as a person sees them; ``new`` is empty where the cell was emptied.
    """

    subject: Subject
    old: str
    new: str
    by: str
    at: datetime

    @property
    def confirms(self) -> bool:
        """Whether what stood there was right: it wasn't taken at first, and now it is."""
        return self.new == self.old

    @property
    def is_confirmation(self) -> bool:
        """Whether nothing was wrong: what stood there is right, or a part of it still holds.

        Who empties the cell for that says no more that it does.
        """
        return self.confirms or (bool(self.new) and self.subject.table == CONFIRMED.table)
