"""What reading one cell gives: the state of the answer, its value, and what is to be said of it."""

import datetime
from collections.abc import Mapping
from enum import StrEnum
from types import MappingProxyType
from typing import NamedTuple

from monitor.domain.frames import State

Value = float | str | bool | datetime.date


class Problem(StrEnum):
    """The codes of the rules (``monitor.domain.rules``) that the reading of one cell can meet."""

    NO_NUMBER = "GEEN-GETAL"
    AMBIGUOUS_NUMBER = "GETAL-DUBBELZINNIG"
    ONE_OR_TWO_NUMBERS = "GETAL-EEN-OF-TWEE"
    TOO_LARGE = "GETAL-TE-GROOT"
    DATE_FOR_NUMBER = "DATUM-IN-GETALVELD"
    PERCENTAGE_FOR_NUMBER = "PERCENTAGE-IN-GETALVELD"
    OTHER_SCALE = "GETAL-ANDERE-SCHAAL"
    OTHER_UNIT = "GETAL-ANDERE-EENHEID"
    MASKED_NUMBER = "GETAL-NIET-TE-ZIEN"
    NO_PERCENTAGE = "GEEN-PERCENTAGE"
    UNCLEAR_PERCENTAGE = "PERCENTAGE-ONDUIDELIJK"
    MAYBE_WHOLE_PERCENTAGE = "PERCENTAGE-OF-DEEL"
    OUT_OF_RANGE = "BUITEN-BEREIK"
    NO_LEVEL = "GEEN-NIVEAU"
    OTHER_LEVEL_TEXT = "NIVEAU-TEKST-ANDERS"
    OTHER_QUESTION_TEXT = "NIVEAU-TEKST-ANDERE-VRAAG"
    MAYBE_OTHER_LEVEL = "NIVEAU-ONZEKER"
    OWN_WORDS = "NIVEAU-MET-TEKST"
    NO_DATE = "GEEN-DATUM"
    NO_DAY = "DATUM-ZONDER-DAG"
    ONLY_A_YEAR = "DATUM-ALLEEN-JAAR"
    AMBIGUOUS_DATE = "DATUM-DUBBELZINNIG"
    MONTH_IN_FRONT = "DATUM-ANDERSOM"
    MONTH_MAY_BE_FIRST = "DATUM-MAAND-VOOROP"
    DATE_OUT_OF_RANGE = "DATUM-BUITEN-BEREIK"
    DATE_FOR_TEXT = "DATUM-IN-TEKSTVELD"
    STILL_IN_DOUBT = "TEKST-IN-TWIJFEL"
    AS_ABOVE = "TEKST-VERWIJST"
    NO_YES_OR_NO = "GEEN-JA-NEE"
    NO_TICK = "ONGEWIJZIGD-ONLEESBAAR"
    UNKNOWN_CHOICE = "KEUZE-ONBEKEND"
    CHOICE_IN_OTHER_WORDS = "KEUZE-ANDERS-GESCHREVEN"
    CHOICE_OR_UNKNOWN = "KEUZE-OF-ONBEKEND"
    NAME_OR_UNKNOWN = "NAAM-OF-ONBEKEND"
    PARTLY_STRUCK = "TEKST-DEELS-DOORGESTREEPT"
    NAME_PARTLY_STRUCK = "NAAM-DEELS-DOORGESTREEPT"
    ERROR_IN_CELL = "FOUTCODE-IN-CEL"
    UNCOMPUTED_FORMULA = "FORMULE-NIET-BEREKEND"
    WAS_UNCOMPUTED = "FORMULE-NOG-GEEN-ANTWOORD"
    WAS_MERGED = "VAK-WAS-SAMENGEVOEGD"
    FILLED_WITH_UNKNOWN = "ONBEKEND-INGEVULD"
    NOT_APPLICABLE_AND_MORE = "NVT-MET-TEKST"


class Reading(NamedTuple):
    """One cell, read. ``value`` is None unless ``state`` is answered.

    ``problem`` is the code of a rule; beside an answer it is a notice, not a refusal. ``facts`` are
    those of the rule that only this reading knows.
    """

    state: State
    value: Value | None = None
    problem: str | None = None
    facts: Mapping[str, str] = MappingProxyType({})


def answered(value: Value, notice: Problem | None = None) -> Reading:
    """The reading of a cell that holds an answer."""
    return Reading(State.ANSWERED, value, notice)


def refused(problem: Problem, **facts: str) -> Reading:
    """The reading of a cell that can't be read, or only by guessing."""
    return Reading(State.INVALID, None, problem, facts)
