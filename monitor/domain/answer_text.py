"""An answer to an indicator as someone would fill it in, and what is asked for."""

from monitor.domain.answers import Counted
from monitor.domain.model import Indicator
from monitor.domain.notation import count, day, percent


def answer_text(indicator: Indicator, answer: Counted) -> str:
    """What was answered, as it stands in a workbook: "3 - Er is een plan", "45%", "1-9-2026".

    "" where it's no answer. What an older model asked otherwise goes by its number or id.
    """
    if answer.date is not None:
        return day(answer.date)
    if answer.number is None:
        return indicator.label(answer.text or "")
    match indicator.kind:
        case "level":
            return level_text(indicator, int(answer.number))
        case "share":
            return percent(answer.number)
    return count(answer.number)


def level_text(indicator: Indicator, level: int) -> str:
    """A level as it stands in the drop-down: ``3 - <level text>``; one that it lacks, as ``3``."""
    texts = indicator.levels[level - 1 : level]
    return f"{level} - {texts[0]}" if texts else str(level)


def asked_for(indicator: Indicator) -> str:
    """The unit of the answer; with its bounds where a number has them: "0 tot en met 10 jaar"."""
    if indicator.low is None or indicator.high is None:
        return indicator.unit
    return f"{count(indicator.low)} tot en met {count(indicator.high)} {indicator.unit}"
