"""How a monitor is told that is past. Which one is past stands in test_sheet_facts."""

from datetime import date

import pandas as pd
import pytest

from monitor import settings
from monitor.files.model_file import load_model
from monitor.reports.partnership.opened import opened
from tests.domain.conftest import full_workbook
from tests.reports.partnership.conftest import NOW, THEN, stored

MODEL = load_model(settings.from_environment().model_path)


def test_what_is_past_is_told_with_its_day_and_a_caution():
    assert (THEN.say("is", "was"), THEN.at) == ("was", " op 1 oktober 2026")
    assert THEN.caution == (
        "Dit is gerekend met de monitor van 1 oktober 2026; sindsdien kan de stand veranderd zijn."
    )
    assert (NOW.say("is", "was"), NOW.at, NOW.caution) == ("is", "", "")


@pytest.mark.parametrize("day", [date(2020, 1, 1), None])
def test_without_a_day_nothing_is_told_as_past(day: date | None):
    book = full_workbook(MODEL)
    book.fields(peildatum=day)
    snapshot, answers = stored([book], MODEL)
    head = snapshot.submissions.assign(reference_date=pd.Series([day], dtype="datetime64[us]"))
    found = opened(snapshot, head, book.cells().assign(submission=1), answers[0])
    assert found.tense(date(2026, 10, 1)).past == (day is not None)
