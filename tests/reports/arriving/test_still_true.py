"""What a monitor is asked to confirm, with the answers that are too old."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from monitor.domain.cells import Cells, cells_of_frame
from monitor.domain.checks import EARLIER, NOTHING, Known, known_of
from monitor.domain.checks.shelf_life import old_and_others
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.domain.frames import REGISTER, State, empty, frame
from monitor.intake import inspect
from monitor.reports.arriving.still_true import answers_in_words, kept_until, still_true
from tests.filled_workbook import MODEL, filled_workbook

BEFORE = {"meetmoment": "2023-nulmeting", "peildatum": date(2023, 10, 1)}


def known() -> Known:
    """The same answers were handed in three years before."""
    stored = inspect("eerder.xlsx", filled_workbook(BEFORE), MODEL, NOTHING).submission
    assert stored is not None
    cells = cells_of_frame(stored.cells)

    def cells_of(submissions: Sequence[int]) -> Mapping[int, Cells]:
        return dict.fromkeys(submissions, cells)

    top = stored.header.assign(submission=7, round_number=7, version=1).to_dict("records")
    rows = [{str(name): value for name, value in row.items()} for row in top]
    earlier = frame(EARLIER, rows)
    return known_of(empty(REGISTER), earlier, earlier, date(2026, 11, 26), cells_of)


def test_each_block_comes_with_its_old_answers():
    now = known()
    submission = inspect("monitor.xlsx", filled_workbook(), MODEL, now).submission
    assert submission is not None
    found = still_true(submission, now, MODEL)
    # A tab of facts keeps for three years to the day.
    assert [item.block.id for item in found] == [item.id for item in MODEL.dimensions]
    governance = found[2]
    assert {item.tick for item in found} == {"ja"}
    assert governance.subject == ("confirmed", "governance", "unchanged")
    assert governance.table["Vraag"].tolist() == [
        item.name for item in MODEL.of_dimension("governance")
    ]
    assert set(governance.table["Veranderd of bevestigd op"]) == {"1 oktober 2023"}
    pdca = governance.table.set_index("Vraag").loc[MODEL.indicator["gov_pdca"].name, "Antwoord"]
    assert pdca == "3"
    asking, others = old_and_others(submission.findings)
    assert [item.message for item in asking] == [item.message for item in found]
    assert len(asking) + len(others) == len(submission.findings)


def test_a_block_that_is_confirmed_on_screen_keeps_its_place_with_its_answers():
    now = known()
    place = Subject("confirmed", "governance", "unchanged")
    yes = Correction(place, "", "ja", "lokaal", datetime(2026, 11, 26, tzinfo=UTC))
    before, after = (
        inspect("monitor.xlsx", filled_workbook(), MODEL, now, corrections=made).submission
        for made in ((), (yes,))
    )
    assert before is not None
    assert after is not None
    asked, found = (still_true(item, now, MODEL) for item in (before, after))
    assert [item.block.id for item in found] == [item.block.id for item in asked]
    assert [item.block.id for item in found if item.confirmed] == ["governance"]
    governance = found[2]
    assert (governance.subject, governance.stood) == (place, "")
    assert governance.message.startswith("U bevestigde dit onderdeel.")
    assert governance.table.equals(asked[2].table)


def test_what_changed_is_confirmed_along_and_stands_last():
    now = known()
    steering = MODEL.of_dimension("governance")[0]
    content = filled_workbook({steering.id: "5"})
    submission = inspect("monitor.xlsx", content, MODEL, now).submission
    assert submission is not None
    governance = still_true(submission, now, MODEL)[2]
    assert governance.tick == "de rest wel"
    others = [item.name for item in MODEL.of_dimension("governance")[1:]]
    assert governance.table["Vraag"].tolist() == [*others, steering.name]
    assert governance.table["Veranderd of bevestigd op"].tolist()[-2:] == [
        "1 oktober 2023",
        "1 oktober 2026",
    ]


def test_a_monitor_without_old_answers_is_asked_nothing():
    nothing = replace(known(), submissions={})
    submission = inspect("monitor.xlsx", filled_workbook(), MODEL, nothing).submission
    assert submission is not None
    assert still_true(submission, nothing, MODEL) == []


@pytest.mark.parametrize(
    ("count", "every", "look"),
    [
        (1, "het antwoord", "Bekijk het antwoord"),
        (2, "beide antwoorden", "Bekijk beide antwoorden, de oudste eerst"),
        (5, "alle 5 antwoorden", "Bekijk alle 5 antwoorden, de oudste eerst"),
    ],
)
def test_one_answer_has_no_order_and_two_are_both(count: int, every: str, look: str):
    assert answers_in_words(count) == (every, look)


def test_until_when_a_block_keeps_is_counted_from_its_oldest_answer_or_its_tick():
    now = known()
    submission = inspect("monitor.xlsx", filled_workbook(), MODEL, now).submission
    assert submission is not None
    kept = kept_until(submission, now, MODEL)
    assert (kept["fields"], kept["governance"]) == (date(2026, 10, 1), date(2025, 10, 1))
    raw, number = "ja", 1.0
    place = ("confirmed", "governance", "unchanged", "Ongewijzigd", "E8")
    ticked = (*submission.rows, (*place, raw, State.ANSWERED, number, None, None))
    kept = kept_until(replace(submission, rows=ticked), now, MODEL)
    assert (kept["fields"], kept["governance"]) == (date(2026, 10, 1), date(2028, 10, 1))


def test_of_a_monitor_that_is_asked_nothing_it_is_not_said():
    nothing = replace(known(), submissions={})
    submission = inspect("monitor.xlsx", filled_workbook(), MODEL, nothing).submission
    assert submission is not None
    assert kept_until(submission, known(), MODEL) == {}
