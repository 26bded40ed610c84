"""What was typed in a draft is kept with it, and what came of that is told."""

from datetime import UTC, datetime

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.store.store import Store
from monitor.ui.intake.box import Given
from monitor.ui.intake.outcome import Outcome
from monitor.ui.intake.taking_over import Replaced, has_to_wait, keep_with
from monitor.ui.intake.typed import Typed
from tests.ui.intake.conftest import PDCA, SHARE, Put, as_it_stands, book, corrected

NAME = Subject("fields", "naam", "answer")


def given(subject: Subject, stood: str, new: str, *, reads: bool = True) -> Given:
    return Given(subject, f"Vraag naar {subject.row}", stood, new, lambda _: reads)


class TestKeepingAnswers:
    def test_all_are_kept_with_what_stood_there_and_counted(self, store: Store, put: Put) -> None:
        draft, outcome = put(book()), Outcome()
        answers = [given(PDCA, "ongeveer 3", "3"), given(SHARE, "veel", "80%")]
        assert keep_with(draft, answers, outcome)
        kept = {item.subject: (item.old, item.new) for item in corrected(store)}
        assert kept == {PDCA: ("ongeveer 3", "3"), SHARE: ("veel", "80%")}
        assert outcome.told == ["2 antwoorden overgenomen. Uw eigen bestand blijft zoals het is."]

    def test_of_one_given_again_the_workbook_keeps_what_it_had(
        self, store: Store, put: Put
    ) -> None:
        draft, now = put(book()), datetime.now(UTC)
        first = Correction(NAME, "Techniekhuis", "Technikhuis", "beheerder", now)
        store.correct_draft(LOCAL_ADMIN, draft, [first], now)
        keep_with(as_it_stands(store, draft), [given(NAME, "Technikhuis", "Huis")], Outcome())
        assert [(item.old, item.new) for item in corrected(store)] == [("Techniekhuis", "Huis")]

    def test_what_cannot_be_read_is_kept_all_the_same_and_told_apart(
        self, store: Store, put: Put
    ) -> None:
        draft, outcome = put(book()), Outcome()
        answers = [given(PDCA, "?", "3"), given(SHARE, "veel", "heel veel", reads=False)]
        assert keep_with(draft, answers, outcome, " in monitor.xlsx")
        assert [item.new for item in corrected(store)] == ["3", "heel veel"]
        assert outcome.told == [
            "1 antwoord overgenomen in monitor.xlsx. Uw eigen bestand blijft zoals het is.",
            "1 nieuw antwoord in monitor.xlsx kunnen wij niet lezen. Hieronder staat wat er in "
            "het vak hoort.",
        ]

    def test_nothing_is_kept_where_another_window_answered_since(
        self, store: Store, put: Put
    ) -> None:
        shown, now, outcome = put(book()), datetime.now(UTC), Outcome()
        theirs = Correction(NAME, "Techniekhuis", "Huis", "ander", now)
        store.correct_draft(LOCAL_ADMIN, shown, [theirs], now)
        assert not keep_with(shown, [given(NAME, "Techniekhuis", "Technikhuis")], outcome)
        assert [item.new for item in corrected(store)] == ["Huis"]
        (told,) = outcome.told
        assert told.startswith("Wat u in monitor.xlsx verbeterde, is niet overgenomen. Intussen")


class TestBeforeADraftGoes:
    """One that another draft replaces, in which was typed what wasn't taken over."""

    @pytest.fixture
    def replaced(self, store: Store, put: Put) -> Replaced:
        old = Typed(put(book(), "oud.xlsx", minutes=-1))
        old.beside[NAME] = given(NAME, "Techniekhuis", "Huis")
        return Replaced(put(book(naam="Huis"), "nieuw.xlsx"), old, frozenset())

    def test_it_is_asked_once(self, replaced: Replaced) -> None:
        outcome = Outcome()
        assert has_to_wait([], [replaced], outcome, "Opslaan", several=False)
        (told,) = outcome.told
        assert "In oud.xlsx typte of vinkte u iets aan wat niet is overgenomen: bij “Vraag" in told
        assert "Slaat u nieuw.xlsx op, dan vervalt oud.xlsx" in told
        again = replaced._replace(told=replaced.old.told)
        assert not has_to_wait([], [again], Outcome(), "Opslaan", several=False)

    def test_what_is_typed_after_that_is_asked_anew(self, replaced: Replaced) -> None:
        has_to_wait([], [replaced], Outcome(), "Opslaan", several=False)
        again = replaced._replace(told=replaced.old.told)
        again.old.beside[NAME] = given(NAME, "Techniekhuis", "Nog een ander huis")
        assert has_to_wait([], [again], Outcome(), "Opslaan", several=False)

    def test_without_anything_typed_nothing_waits(self, replaced: Replaced) -> None:
        replaced.old.beside.clear()
        outcome = Outcome()
        assert not has_to_wait([], [replaced], outcome, "Opslaan", several=False)
        assert outcome.told == []
