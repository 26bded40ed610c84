"""What a user decided on screen of how a file is read: with its bytes that makes a monitor."""

from collections.abc import Sequence
from typing import NamedTuple

from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.pointing import Pointing


class Part(NamedTuple):
    """Some rows of a table, by their ids; all that it may have if ``rows`` is None."""

    table: str
    rows: frozenset[str] | None = None


class Decided(NamedTuple):
    """The answers that were put right or confirmed, and where was pointed at tables."""

    corrections: tuple[Correction, ...] = ()
    pointings: tuple[Pointing, ...] = ()

    def says_the_same(self, stored: "Decided") -> bool:
        """Whether these bytes give the monitor that they gave with what was decided of ``stored``.

        Whoever decided it, and when. There more may have been pointed at: what is remembered of a
        partnership tells where tables stand too.
        """
        return _answers(self) == _answers(stored) and _tables(self) <= _tables(stored)

    def adds_nothing_to(self, stored: "Decided") -> bool:
        """Whether nothing is lost of this when the same bytes are stored with ``stored``.

        A file of which nothing was decided on screen is the one that was put right there: it was
        brought again.
        """
        return self == NOTHING_DECIDED or self.says_the_same(stored)

    def goes_beyond(self, seen: "Decided") -> bool:
        """Whether something of it is not as it was ``seen``: forgetting it, that would be lost."""
        return not (_answers(self) <= _answers(seen) and _tables(self) <= _tables(seen))

    def of_table(self, table: str) -> "Decided":
        """What of it is about this table."""
        return Decided(
            tuple(item for item in self.corrections if item.subject.table == table),
            tuple(item for item in self.pointings if item.table == table),
        )

    def differs_for(self, made: Sequence[Correction], seen: "Decided") -> bool:
        """Whether what was ``made`` with ``seen`` in sight would replace what nobody saw then.

        That is another answer at its cell, unless it's the very same, or another place of its
        table, for its row may be another now.
        """
        was, now = dict(_answers(seen)), dict(_answers(self))
        tables = {item.subject.table for item in made}
        return any(
            now.get(item.subject) not in (was.get(item.subject), item.new)
            and not self.took_back(item, seen)
            for item in made
        ) or any(_tables(self.of_table(name)) != _tables(seen.of_table(name)) for name in tables)

    def differs_in(self, part: Part, seen: "Decided") -> bool:
        """Whether in this part something else was decided than was ``seen``, or of its place."""
        now, was = self.of_table(part.table), seen.of_table(part.table)
        return _tables(now) != _tables(was) or any(
            part.rows is None or subject.row in part.rows
            for subject, _ in _answers(now) ^ _answers(was)
        )

    def took_back(self, made: Correction, seen: "Decided") -> bool:
        """Whether what was ``seen`` at a cell and is taken back by this, was taken back already."""
        if not made.confirms or any(item.subject == made.subject for item in self.corrections):
            return False
        return any(
            item.subject == made.subject and item.new != made.old for item in seen.corrections
        )


NOTHING_DECIDED = Decided()


def _answers(decided: Decided) -> set[tuple[Subject, str]]:
    return {(item.subject, item.new) for item in decided.corrections}


def _tables(decided: Decided) -> set[object]:
    return {item.layout for item in decided.pointings}
