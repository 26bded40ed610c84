"""What a user decided on screen of how a file is read: with its bytes that makes a monitor."""

from typing import NamedTuple

from monitor.domain.correction import Correction
from monitor.domain.pointing import Pointing


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


NOTHING_DECIDED = Decided()


def _answers(decided: Decided) -> set[object]:
    return {(item.subject, item.new) for item in decided.corrections}


def _tables(decided: Decided) -> set[object]:
    return {item.layout for item in decided.pointings}
