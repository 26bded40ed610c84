"""When the same bytes are the same monitor: what was decided on screen goes with them."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from monitor.domain.correction import Correction
from monitor.domain.decided import NOTHING_DECIDED, Decided, Part
from monitor.domain.findings import Subject
from monitor.domain.pointing import PointedColumn, Pointing

NOW = datetime(2026, 11, 2, 9, 30, tzinfo=UTC)
LATER = NOW + timedelta(hours=1)
RIGHT = Correction(Subject("kpi", "K01", "target"), "tien", "10", "een", NOW)
POINTED = Pointing("kpi", "Cijfers", 9, (PointedColumn("Doel", 2, "target"),), "een", NOW)
BOTH = Decided((RIGHT,), (POINTED,))


def test_who_decided_it_and_when_makes_no_other_monitor():
    later = Decided((replace(RIGHT, by="ander", at=LATER),), (replace(POINTED, at=LATER),))
    assert later.says_the_same(BOTH)
    assert later.adds_nothing_to(BOTH)


def test_another_answer_or_place_does():
    for other in (
        replace(RIGHT, new="12"),
        replace(RIGHT, subject=Subject("kpi", "K01", "realised")),
    ):
        assert not Decided((other,), (POINTED,)).adds_nothing_to(BOTH)
    assert not Decided((RIGHT,), (replace(POINTED, row=4),)).adds_nothing_to(BOTH)
    assert not Decided(pointings=(POINTED,)).adds_nothing_to(BOTH)
    assert not BOTH.adds_nothing_to(NOTHING_DECIDED)


def test_only_what_is_not_as_it_was_seen_would_be_lost_unseen():
    later = Decided((replace(RIGHT, at=LATER),), (replace(POINTED, by="ander"),))
    assert not later.goes_beyond(BOTH)
    assert not NOTHING_DECIDED.goes_beyond(BOTH)
    assert Decided((RIGHT,)).goes_beyond(Decided(pointings=(POINTED,)))
    assert Decided((replace(RIGHT, new="12"),)).goes_beyond(BOTH)
    assert BOTH.goes_beyond(Decided((RIGHT,)))


def test_what_was_remembered_besides_makes_no_other_monitor():
    remembered = replace(POINTED, table="finance")
    assert BOTH.says_the_same(Decided((RIGHT,), (POINTED, remembered)))


def test_a_file_of_which_nothing_was_decided_adds_nothing_but_does_not_say_the_same():
    assert NOTHING_DECIDED.adds_nothing_to(BOTH)
    assert not NOTHING_DECIDED.says_the_same(BOTH)


def test_what_was_decided_in_a_part_or_of_its_place_differs_there_alone():
    other = replace(POINTED, table="finance")
    for part in (Part("kpi"), Part("kpi", frozenset({"K01"}))):
        assert BOTH.differs_in(part, Decided(pointings=(POINTED,)))
        assert Decided(pointings=(POINTED,)).differs_in(part, BOTH)
        assert BOTH.differs_in(part, Decided((replace(RIGHT, new="12"),), (POINTED,)))
        assert BOTH.differs_in(part, Decided((RIGHT,)))
        assert not BOTH.differs_in(part, Decided((replace(RIGHT, at=LATER),), (POINTED, other)))
    for part in (Part("finance"), Part("kpi", frozenset({"K02"}))):
        assert not BOTH.differs_in(part, Decided(pointings=(POINTED,)))


def test_what_another_took_back_already_is_taken_back_once():
    tick = replace(RIGHT, subject=Subject("confirmed", "governance", "unchanged"), old="", new="ja")
    back = replace(tick, new="", at=LATER)
    ticked, rest = Decided((tick,)), Decided((replace(tick, new="de rest wel"),))
    assert NOTHING_DECIDED.took_back(back, ticked)
    assert not NOTHING_DECIDED.differs_for([back], ticked)
    assert not ticked.took_back(back, ticked)
    assert rest.differs_for([back], ticked)
    assert not NOTHING_DECIDED.took_back(back, NOTHING_DECIDED)  # it confirms what stands there
