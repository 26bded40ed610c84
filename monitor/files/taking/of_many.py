"""What is told at once of all cells of a table in which the same is amiss."""

from collections.abc import Mapping

from monitor.domain.findings import Finding
from monitor.domain.rules import rule
from monitor.domain.tab import Tab
from monitor.files.cell.reading import Problem, Reading
from monitor.files.cell.text import folded
from monitor.files.locating.header_texts import header_text

_OF_MANY: Mapping[str, str] = {
    Problem.OTHER_QUESTION_TEXT: "NIVEAUS-ANDERE-VRAAG",
    Problem.OWN_WORDS: "NIVEAUS-MET-TEKST",
    Problem.NO_NUMBER: "GETALLEN-ONLEESBAAR",
    Problem.AMBIGUOUS_NUMBER: "GETALLEN-DUBBELZINNIG",
    Problem.OTHER_SCALE: "VAKKEN-ANDERE-SCHAAL",
    Problem.OTHER_UNIT: "GETALLEN-ANDERE-EENHEID",
    Problem.MASKED_NUMBER: "GETALLEN-NIET-TE-ZIEN",
    Problem.PERCENTAGE_FOR_NUMBER: "PERCENTAGES-IN-GETALVELDEN",
    Problem.AS_ABOVE: "TEKSTEN-VERWIJZEN",
    Problem.UNCOMPUTED_FORMULA: "FORMULES-NIET-BEREKEND",
    Problem.NO_TICK: "ONGEWIJZIGD-VAAK-ONLEESBAAR",
}


class OfMany:
    """The findings that say it of all cells of one table, on the tab of this name."""

    def __init__(self, sheet: str, tab: Tab) -> None:
        self.sheet, self.tab = sheet, tab
        self._words: dict[tuple[str, str], Finding] = {}

    def told(self, reading: Reading, raw: str, column_id: str) -> Finding | None:
        """What one says of this reading and all like it; None where each is told by itself.

        ``column_id`` is the column that asks the same in each row, "" in one that doesn't. There
        one word that is no choice is one question, in capitals or not.
        """
        if reading.problem == Problem.UNKNOWN_CHOICE and column_id and "form" in reading.facts:
            place = (column_id, folded(raw))
            if place not in self._words:
                column, form = header_text(self.tab, column_id), reading.facts["form"]
                made = rule("KEUZES-ONBEKEND").at(
                    self.sheet, None, raw=raw, column=column, form=form
                )
                self._words[place] = made
            return self._words[place]
        of_many = _OF_MANY.get(reading.problem or "")
        return rule(of_many).at(self.sheet, None) if of_many else None
