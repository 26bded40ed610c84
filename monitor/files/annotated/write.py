"""Put a monitor that was read back on our template, with what is to be said of it at its cells."""

from collections.abc import Collection, Mapping
from datetime import date

from monitor.domain.findings import Subject
from monitor.domain.frames import by_row
from monitor.domain.layout import CONFIRMED, FIELDS, TABLES, WITH_TABLE
from monitor.domain.model import Model
from monitor.domain.submission import Submission
from monitor.domain.year_columns import year_column
from monitor.files.annotated.asked_again import ask_again
from monitor.files.annotated.leftovers import leftovers_sheet, repeated
from monitor.files.annotated.marks import mark, say_what_holds
from monitor.files.annotated.spots import Spot, Spots
from monitor.files.annotated.to_mend import to_mend_sheet
from monitor.files.annotated.unplaced import unplaced
from monitor.files.book import Book
from monitor.files.taking.other_round import is_mistyped
from monitor.files.template import template_book
from monitor.files.template.confirming import say_kept
from monitor.files.template.places import places
from monitor.files.template.years import years_of

Kept = Mapping[str, date]
"""By block of the monitor the last day on which it isn't too old."""
NOTHING_KEPT: Kept = {}


def write_annotated(
    submission: Submission, model: Model, today: date, kept: Kept = NOTHING_KEPT
) -> bytes:
    """The user's monitor as an .xlsx file on our template, with its findings marked.

    Each answer stands in its cell as if typed there. A cell that must or may need mending has a
    border and a note; the first tab lists all findings with a link to each. A note also tells what
    was put right on screen. What had no place in the template stands on a tab of its own. Of a cell
    that could only be read by guessing nothing is put back, so that the question is asked again.
    ``kept`` tells by block until when its answers keep. The same input gives the same bytes.
    """
    # Only who downloads it needs openpyxl, which takes long to load.
    from monitor.files.xlsx import write_book

    return write_book(annotated_book(submission, model, today, kept))


def annotated_book(
    submission: Submission, model: Model, today: date, kept: Kept = NOTHING_KEPT
) -> Book:
    """The same as a book; ``today`` gives the years of a monitor that doesn't tell its own."""
    cells, model = submission.cells, model.of(submission.about.model_version)
    asked = _asked_by_year(submission)
    years = years_of(cells, today, asked)
    tabs = WITH_TABLE if submission.asks_what_holds else TABLES
    filled = {tab.table: by_row(cells, tab.table) for tab in tabs}
    book = template_book(model, years, filled, also=asked)
    sheets = {sheet.title: sheet for sheet in book.sheets}
    spots = Spots(
        {
            Subject(tab.table, *ids): Spot(tab.title, *place)
            for tab in tabs
            for ids, place in places(tab, model, years, filled[tab.table], asked).items()
        }
    )
    leftovers = repeated(unplaced(submission, spots))
    spots.add_leftovers(leftovers)
    put_right = [correction.subject for correction in submission.corrections]
    spots.add_tables(submission.located, cells, put_right)
    ask_again(sheets, submission, spots, model)
    mark(sheets, submission.findings, submission.corrections, spots)
    if CONFIRMED.title in sheets:
        say_kept(sheets[CONFIRMED.title], kept, model)
        say_what_holds(sheets[CONFIRMED.title], submission.findings, spots)

    book.sheets.insert(0, to_mend_sheet(submission.findings, spots))
    if leftovers:
        book.sheets.insert(-1, leftovers_sheet(leftovers))
    for name, text in _made_for(submission, put_right).items():
        book.name(name, text)
    return book


def _asked_by_year(submission: Submission) -> list[str]:
    """The ids of the columns by year of which a finding says that they are there again."""
    columns = (column for finding in submission.findings for column in finding.handed_back)
    return list(dict.fromkeys(item for _, item in columns if year_column(item)))


def _made_for(submission: Submission, put_right: Collection[Subject]) -> Mapping[str, str]:
    """Whom this workbook is made for, by name: the partnership and the round that it's about.

    Another partnership that the user's own was made for is kept, so that this is asked again,
    until somebody says on screen which it is. So is its round where that was mistyped: put right,
    what was said to be unchanged counts.
    """
    about, first = submission.about, submission.made_for
    was_said = Subject(FIELDS.table, "pps_id", "answer") in put_right
    pps_id = about.pps_id if was_said or not first.pps_id else first.pps_id
    round_ = first.round if is_mistyped(about.round, first.round) else about.round
    return {name: text for name, text in (("pps_id", pps_id), ("meetmoment", round_)) if text}
