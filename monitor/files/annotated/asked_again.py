"""Put back in a workbook what makes us ask the same again when it comes back unmended."""

from collections.abc import Mapping

from monitor.domain.model import Model
from monitor.domain.submission import Submission
from monitor.files.annotated.again.answers import ask_answers_again
from monitor.files.annotated.again.dates import ask_dates_again
from monitor.files.annotated.again.headers import ask_headers_again
from monitor.files.annotated.again.merged_cells import ask_merged_again
from monitor.files.annotated.again.rows import ask_rows_again
from monitor.files.annotated.again.strikes import strike_again
from monitor.files.annotated.spots import Spots
from monitor.files.book import Sheet


def ask_again(
    sheets: Mapping[str, Sheet], submission: Submission, spots: Spots, model: Model
) -> None:
    """Change the cells and headers of the template of which something was asked.

    ``sheets`` are its tabs by title, ``spots`` where each thing stands on them.
    """
    ask_answers_again(sheets, submission, spots, model)
    # What follows is laid over the answers: it asks of cells that these leave empty or as a text.
    ask_merged_again(sheets, submission.findings, spots)
    ask_dates_again(sheets, submission.findings, spots)
    ask_headers_again(sheets, submission, spots)
    ask_rows_again(sheets, submission.findings, spots)
    strike_again(sheets, submission.struck, spots)
