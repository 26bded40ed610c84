"""Drafts of one partnership and round: which are older, and how much work many of them are."""

from datetime import UTC, datetime, timedelta

from streamlit.testing.v1 import AppTest

from monitor.domain.rules import rule
from monitor.reports.arriving.recognised import Recognised
from monitor.store import Draft
from monitor.store.store import Store
from monitor.ui.intake.kinds import Brief
from monitor.ui.intake.rounds import Rounds
from tests.ui.intake.conftest import Put, book, read_all

NOON = datetime(2026, 11, 27, 12, tzinfo=UTC)


class Counted(Brief):
    """A draft that counts how often it's asked of which round it is."""

    asked = 0

    @property
    def round(self) -> tuple[str, str]:
        Counted.asked += 1
        return super().round


def many(count: int) -> list[Brief]:
    """So many drafts of one moment, two of each round, all to be mended."""
    wrong = rule("ANDER-SJABLOON").at("", None)
    found: list[Brief] = []
    for number in range(count):
        name, code = f"{number}.xlsx", f"NHN-PROEF-{number // 2}"
        draft = Draft(str(number), name, "", 1, NOON, NOON + timedelta(hours=1))
        of = (code, "2026-midterm")
        seen = Recognised(code, "Proef", "2026-midterm", of, None, 1, known=True, same=None)
        found.append(Counted(draft, seen, (wrong,), ()))
    return found


def listed(count: int) -> None:
    from monitor.ui.intake import together
    from monitor.ui.intake.kinds import Found
    from tests.ui.intake.test_rounds import many

    together.listing(Found(many(count), [], [], [], []))


def test_of_ten_times_as_many_drafts_ten_times_as_much_is_asked(store: Store):
    asked = []
    for count in (50, 500):
        Counted.asked = 0
        assert not AppTest.from_function(listed, args=(count,)).run(timeout=60).exception
        asked.append(Counted.asked)
    assert 0 < asked[1] <= 10 * asked[0]


def test_only_an_earlier_upload_of_the_same_round_is_replaced(put: Put):
    put(book(), minutes=-1)
    put(book(pps_id="nhn-proef-01 ", gov_pdca=5), minutes=-2)
    put(book(pps_id="NHN-PROEF-02"), minutes=-3)
    put(book(meetmoment="2027-midterm"), minutes=-4)
    read = read_all().monitors
    assert Rounds(read).older(read[0]) == (read[1].draft,)
    assert Rounds(read).older(read[1]) == ()
