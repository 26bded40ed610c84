"""How commands print: Dutch for people, one JSON document or a table for scripts."""

import csv
import json
import re
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from monitor.batch.importing import Result
from monitor.commands import disk, exchange
from monitor.domain.findings import Finding, gathered
from monitor.domain.model import Model
from monitor.intake import Intake
from monitor.reports import point_words, words
from monitor.reports.arriving.batch_report import COUNT_AGAIN
from monitor.reports.one_line import on_one_line
from monitor.storing_at_once import Outcome

_OUTCOMES = {
    Outcome.STORED: "opgeslagen",
    Outcome.SKIPPED: "stond er al in",
    Outcome.REFUSED: "niet opgeslagen, want er is een fout",
}
_WITHDRAWN = "stond er al in, maar is ingetrokken en telt niet mee"
_BEGINS_FORMULA = re.compile(r"(?<![^;,\"\t\r\n])(?=[\t\r\n\0]|[\s\0]*[=+\-@＝＋－＠])")
"""Where a cell could begin that is calculated. Not only at the start of a text: a spreadsheet set
to Dutch opens our file with another separator, and then our quotes keep nothing together."""
_NUMBER = re.compile(r"[+-][\d ., ]+")


@contextmanager
def document(*, asked: bool) -> Iterator[list[dict[str, Any]]]:
    """A list that is printed at the end as one JSON document, if that is ``asked``.

    Also when the command can't go on: with what is in it by then.
    """
    listed: list[dict[str, Any]] = []
    try:
        yield listed
    finally:
        if asked:
            json.dump(listed, sys.stdout, ensure_ascii=False, indent=1, allow_nan=False)
            print()


def checked(intake: Intake, model: Model) -> None:
    """Print what came of checking one file."""
    verdict = "kan worden opgeslagen" if intake.accepted else "kan niet worden opgeslagen"
    print(f"{on_one_line(intake.filename)}: {verdict}")
    if intake.scores is not None:
        print(f"  Totaal: {_points(intake.scores.totals.iloc[0].to_dict(), model)}")
    _findings([exchange.finding(item) for item in gathered(intake.findings)])


def imported(result: Result) -> None:
    """Print what came of importing one file."""
    said = _WITHDRAWN if result.imported.withdrawn else _OUTCOMES[result.imported.outcome]
    print(f"{on_one_line(result.name)}: {said}")
    if result.imported.withdrawn:
        print(f"  {COUNT_AGAIN}")
    if result.imported.outcome is Outcome.REFUSED:
        refused(result.imported.findings)


def refused(findings: Sequence[Finding]) -> None:
    """Print why a file was refused."""
    _findings([exchange.finding(item) for item in gathered(findings)])


def written(path: Path, said: str = "") -> None:
    """Print that a file was written, and what more is said of it."""
    print(f"Geschreven: {disk.shown(path)}. {said}".rstrip())


def table(heads: Sequence[str], rows: Sequence[Sequence[Any]], *, as_csv: bool) -> None:
    """Print a table: comma-separated with every text quoted, or in columns for people."""
    if as_csv:
        writer = csv.writer(sys.stdout, quoting=csv.QUOTE_NONNUMERIC, lineterminator="\n")
        writer.writerow(heads)
        writer.writerows([_harmless(value) for value in row] for row in rows)
        return
    texts = [list(heads), *([_shown(value) for value in row] for row in rows)]
    widths = [max(map(len, column)) for column in zip(*texts, strict=True)]
    for row in texts:
        print(
            "  ".join(text.ljust(width) for text, width in zip(row, widths, strict=True)).rstrip()
        )


def _findings(findings: Sequence[Mapping[str, Any]]) -> None:
    for item in findings:
        place = f" ({item['sheet']}, {item['cell']})" if item["sheet"] and item["cell"] else ""
        said = on_one_line(f"{item['message']} {item['remedy']}{place}")
        print(f"  {item['severity']}: {said} [{item['code']}]")


def _points(total: Mapping[Any, Any], model: Model) -> str:
    points, colour = point_words.points(total["points"], model), point_words.colour(total["colour"])
    return colour if points == words.MISSING else f"{points} van 100, {colour}"


def _shown(value: Any) -> str:
    if value is None:
        return words.MISSING
    return words.number(value) if isinstance(value, float) else on_one_line(str(value))


def _harmless(value: Any) -> Any:
    """A text with an apostrophe in front of all that a spreadsheet would take for a formula.

    Digits behind a sign, as of a telephone number, are none.
    """
    if not isinstance(value, str) or _NUMBER.fullmatch(value):
        return value
    return _BEGINS_FORMULA.sub("'", value)
