"""Storing drafts: once, whole, as the page told it, and in words where it isn't done."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from functools import partial
from typing import Any

import pandas as pd
import pytest

from monitor.domain import reference
from monitor.domain.access import LOCAL_ADMIN, Role, Viewer
from monitor.domain.checks import Known
from monitor.domain.correction import Correction
from monitor.domain.findings import Finding, Subject
from monitor.domain.layout import BY_TABLE
from monitor.domain.pointing import PointedColumn, Pointing
from monitor.domain.rules import rule
from monitor.domain.submission import Submission
from monitor.files.parser.turns import Asker
from monitor.intake import held_against, reread
from monitor.store import Draft, Reason, StoreUnavailable
from monitor.store.store import Store
from monitor.ui.intake import reading, storing
from monitor.ui.intake.gone import GONE, WITHDRAWN
from monitor.ui.intake.outcome import ERRORS, Outcome
from monitor.ui.intake.storing import (
    CHANGED,
    NEWER,
    NOT_OWN,
    NOT_REPLACED,
    OTHERWISE,
    THIS_FILE,
    UNREAD,
    WAITING,
    WARNED,
    Asked,
    store_drafts,
)
from tests.filled_workbook import MODEL
from tests.odd_file import odd_pointings, odd_workbook
from tests.ui.intake.conftest import Put, Save, as_it_stands, book, read_all, seen_by_others

OTHER = Viewer("ander", Role.ADMIN)
COORDINATOR = Viewer("zelf", Role.COORDINATOR, frozenset({"NHN-PROEF-02"}))


def store_now(
    store: Store,
    *asked: Asked,
    who: Viewer = LOCAL_ADMIN,
    told: Callable[[int, int], None] = lambda done, count: None,
) -> Outcome:
    outcome = Outcome()
    store_drafts(store, who, MODEL, (), asked, outcome, Asker(who.name), told)
    return outcome


class Everything(tuple[Finding, ...]):
    """Findings of which the page showed every one that there may be."""

    def __contains__(self, item: object) -> bool:
        return True


def ask(
    draft: Draft, version: int = 1, *older: Draft, pointings: tuple[Pointing, ...] = ()
) -> Asked:
    return Asked(draft, version, older, pointings, Everything())


def stored(store: Store) -> list[tuple[str, str, int]]:
    found = store.submissions(LOCAL_ADMIN, every_version=True)
    return list(zip(found["pps_id"], found["round"], found["version"], strict=True))


def waiting(store: Store) -> set[str]:
    return {item.filename for item in store.drafts(LOCAL_ADMIN, datetime.now(UTC))}


def test_asked_twice_it_is_stored_once_and_told_the_same(store: Store, put: Put):
    asked = [ask(put(book())), ask(put(book(pps_id="NHN-PROEF-02")))]
    first, second = store_now(store, *asked), store_now(store, *asked)
    assert len(stored(store)) == 2
    assert len(first.saved) == 2
    assert second.saved == first.saved
    assert first.told == second.told == []
    assert waiting(store) == set()


def test_what_another_click_stores_at_that_very_moment_is_told_as_stored(
    store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    asked = ask(put(book()))
    look_up = store.draft

    def after_the_other(*given: Any) -> Any:
        monkeypatch.setattr(store, "draft", look_up)
        store_now(store, asked)
        return look_up(*given)

    monkeypatch.setattr(store, "draft", after_the_other)
    outcome = store_now(store, asked)
    assert len(stored(store)) == 1
    assert (len(outcome.saved), outcome.told) == (1, [])


def test_after_finding_one_stored_by_another_click_what_others_store_is_still_seen(
    store: Store, put: Put, save: Save, monkeypatch: pytest.MonkeyPatch
):
    first, second = ask(put(book())), ask(put(book(pps_id="NHN-PROEF-02"), "tweede.xlsx"))
    look_up = store.draft

    def before_the_other(*given: Any) -> Any:
        monkeypatch.setattr(store, "draft", look_up)
        found = look_up(*given)
        store_now(store, first)
        return found

    def told(done: int, count: int) -> None:
        if done:
            save(book(pps_id="NHN-PROEF-02", gov_pdca=5))

    monkeypatch.setattr(store, "draft", before_the_other)
    outcome = store_now(store, first, second, told=told)
    assert len(outcome.saved) == 1
    assert outcome.left == {NEWER: ["tweede.xlsx"]}


def test_the_drafts_that_it_replaces_go_also_at_a_second_click(store: Store, put: Put):
    older, again = put(book(gov_pdca=1), "oud.xlsx"), put(book(gov_pdca=2), "ouder.xlsx")
    draft = put(book())
    store_now(store, ask(draft, 1, older))
    assert waiting(store) == {"ouder.xlsx"}
    store_now(store, ask(draft, 1, older, again))
    assert waiting(store) == set()


def test_a_draft_in_which_was_decided_meanwhile_stays_and_that_is_told(store: Store, put: Put):
    older, draft = put(book(gov_pdca=1), "oud.xlsx", minutes=-2), put(book())
    corrected(store, older, "5")
    outcome = store_now(store, ask(draft, 1, older))
    assert len(outcome.saved) == 1
    assert outcome.left == {NOT_REPLACED: ["oud.xlsx"]}
    assert [item.new for item in as_it_stands(store, older).corrections] == ["5"]


def test_what_was_cancelled_elsewhere_is_not_stored_and_that_is_said(store: Store, put: Put):
    draft = put(book())
    store.drop_draft(LOCAL_ADMIN, draft)
    outcome = store_now(store, ask(draft))
    assert outcome.left == {GONE: ["monitor.xlsx"]}
    assert stored(store) == outcome.saved == []


def test_what_was_cancelled_elsewhere_is_not_told_as_the_same_file_that_another_stored(
    store: Store, put: Put, save: Save
):
    draft = corrected(store, put(book()), "5")
    plain = put(book(), "zonder.xlsx")
    save(book())
    for gone in (draft, plain):
        store.drop_draft(LOCAL_ADMIN, gone)
    outcome = store_now(store, ask(draft, 2), ask(plain, 2))
    assert outcome.left == {GONE: ["monitor.xlsx", "zonder.xlsx"]}
    assert outcome.saved == []


def test_what_was_stored_elsewhere_and_then_withdrawn_is_told_so(store: Store, put: Put):
    draft = put(book())
    (number,) = store_now(store, ask(draft)).saved
    store.withdraw(LOCAL_ADMIN, number, "verkeerd bestand", datetime.now(UTC))
    outcome = store_now(store, ask(draft))
    assert outcome.saved == []
    assert outcome.left == {WITHDRAWN.format(version=1): ["monitor.xlsx"]}


def test_what_expired_is_not_stored(store: Store, put: Put):
    draft = put(book(), minutes=-24 * 60)
    assert store_now(store, ask(draft)).left == {GONE: ["monitor.xlsx"]}
    assert stored(store) == []


def test_nobody_stores_the_draft_of_another(store: Store, put: Put):
    draft = put(book())
    assert store_now(store, ask(draft), who=OTHER).left == {GONE: ["monitor.xlsx"]}
    assert stored(store) == []
    assert waiting(store) == {"monitor.xlsx"}


def test_it_is_not_stored_as_another_version_than_was_told(store: Store, put: Put, save: Save):
    draft = put(book())
    save(book(gov_pdca=5))
    assert store_now(store, ask(draft, 1)).left == {NEWER: ["monitor.xlsx"]}
    assert len(stored(store)) == 1
    assert waiting(store) == {"monitor.xlsx"}
    assert len(store_now(store, ask(draft, 2)).saved) == 1
    assert stored(store) == [
        ("NHN-PROEF-01", "2026-midterm", 1),
        ("NHN-PROEF-01", "2026-midterm", 2),
    ]


def test_what_was_put_right_elsewhere_is_shown_before_it_is_stored(store: Store, put: Put):
    draft = put(book())
    now = datetime.now(UTC)
    subject = Subject("indicators", "gov_pdca", "answer")
    elsewhere = Correction(subject, "3", "5", LOCAL_ADMIN.name, now)
    store.correct_draft(LOCAL_ADMIN, draft, [elsewhere], now)
    assert store_now(store, ask(draft)).left == {CHANGED: ["monitor.xlsx"]}
    assert stored(store) == []
    (shown,) = store.drafts(LOCAL_ADMIN, now)

    store.restore_draft(LOCAL_ADMIN, as_it_stands(store, draft), now)
    assert store_now(store, ask(shown)).left == {CHANGED: ["monitor.xlsx"]}
    assert stored(store) == []

    store.correct_draft(LOCAL_ADMIN, draft, [elsewhere], now)
    (number,) = store_now(store, ask(shown)).saved
    assert store.corrections(LOCAL_ADMIN, number) == (elsewhere,)


def test_what_is_corrected_in_another_window_while_it_is_stored_is_not_lost(
    store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    draft = put(book())
    subject = Subject("indicators", "gov_pdca", "answer")
    made = Correction(subject, "3", "5", LOCAL_ADMIN.name, datetime.now(UTC))

    def corrected_first(self: Store, *args, save=Store.save, **more):
        self.correct_draft(LOCAL_ADMIN, draft, [made], datetime.now(UTC))
        return save(self, *args, **more)

    monkeypatch.setattr(Store, "save", corrected_first)
    assert store_now(store, ask(draft)).left == {CHANGED: ["monitor.xlsx"]}
    assert stored(store) == []
    (kept,) = store.drafts(LOCAL_ADMIN, datetime.now(UTC))
    assert [item.new for item in kept.corrections] == ["5"]


def test_the_same_bytes_that_another_stored_are_left_to_the_page_to_tell(
    store: Store, put: Put, save: Save
):
    draft = put(book())
    save(book())
    outcome = store_now(store, ask(draft))
    assert outcome.saved == outcome.told == []
    assert len(stored(store)) == 1
    assert waiting(store) == {"monitor.xlsx"}


def test_what_was_put_right_here_is_not_lost_when_another_stored_the_file_without_it(
    store: Store, put: Put, save: Save
):
    draft = corrected(store, put(book()), "5")
    save(book())
    assert store_now(store, ask(draft)).left == {THIS_FILE: ["monitor.xlsx"]}
    assert waiting(store) == {"monitor.xlsx"}
    (number,) = store_now(store, ask(draft, 2)).saved
    assert [version for _, _, version in stored(store)] == [1, 2]
    assert store.corrections(LOCAL_ADMIN, number) == draft.corrections


def test_what_was_stored_with_another_answer_than_the_page_showed_is_no_success(
    store: Store, put: Put
):
    shown = put(book())
    store_now(store, ask(corrected(store, shown, "5")))
    outcome = store_now(store, ask(shown))
    assert outcome.saved == []
    assert outcome.left == {OTHERWISE.format(version=1): ["monitor.xlsx"]}


def corrected(store: Store, draft: Draft, new: str) -> Draft:
    """The draft after an answer was put right in it."""
    now = datetime.now(UTC)
    subject = Subject("indicators", "gov_pdca", "answer")
    made = Correction(subject, "3", new, LOCAL_ADMIN.name, now)
    store.correct_draft(LOCAL_ADMIN, draft, [made], now)
    return replace(draft, corrections=(made,))


def test_each_is_held_against_those_stored_before_it(store: Store, put: Put):
    first = put(book())
    second = put(book(meetmoment="2027-midterm", peildatum="1-10-2027"))
    outcome = store_now(store, ask(first), ask(second))
    codes = [
        {item.code for item in store.findings(LOCAL_ADMIN, number)} for number in outcome.saved
    ]
    assert "PPS-EERSTE" in codes[0]
    assert "PPS-EERSTE" not in codes[1]


def test_a_warning_that_arises_by_what_another_window_stored_is_shown_before_it_is_stored(
    store: Store, put: Put
):
    first, second = put(book()), put(book(meetmoment="2026-review"), "later.xlsx")
    shown = {item.draft.id: item.findings for item in read_all().monitors}
    asked = [Asked(item, 1, (), (), shown[item.id]) for item in (first, second)]
    store_now(store, asked[0])
    outcome = store_now(store, asked[1])
    assert outcome.saved == []
    assert outcome.left == {WARNED: ["later.xlsx"]}
    found = outcome.found[second.id]
    assert "PEILDATUM-TERUG" in {item.code for item in found}
    assert len(store_now(store, asked[1]._replace(findings=found)).saved) == 1


def test_such_a_warning_is_shown_first_also_behind_another_partnership_of_its_batch(
    store: Store, put: Put
):
    other = put(book(pps_id="NHN-PROEF-02"), "ander.xlsx")
    first, second = put(book()), put(book(meetmoment="2026-review"), "later.xlsx")
    shown = {item.draft.id: item.findings for item in read_all().monitors}
    asked = {item.id: Asked(item, 1, (), (), shown[item.id]) for item in (other, first, second)}
    store_now(store, asked[first.id])
    outcome = store_now(store, asked[other.id], asked[second.id])
    assert len(outcome.saved) == 1
    assert outcome.left == {WARNED: ["later.xlsx"]}


def test_it_tells_how_far_it_is_and_reads_the_register_anew_only_when_it_changed(
    store: Store, put: Put, save: Save, monkeypatch: pytest.MonkeyPatch
):
    save(book())
    rounds = [f"2025-{kind}" for kind in ("nulmeting", "midterm", "review", "jaarlijks")]
    asked = [ask(put(book(meetmoment=name, peildatum="1-10-2025"), name)) for name in rounds]
    read, told = [], []
    register = store.register

    def counted(viewer: Viewer) -> pd.DataFrame:
        read.append(viewer)
        return register(viewer)

    monkeypatch.setattr(store, "register", counted)
    outcome = store_now(store, *asked, told=lambda done, count: told.append((done, count)))
    assert len(outcome.saved) == 4
    assert told == [(0, 4), (1, 4), (2, 4), (3, 4)]
    assert len(read) == 1


def test_two_of_one_round_are_not_both_stored_as_the_version_that_was_told(store: Store, put: Put):
    one, other = put(book(), "een.xlsx"), put(book(gov_pdca=5), "ander.xlsx")
    outcome = store_now(store, ask(one, 1), ask(other, 1))
    assert len(outcome.saved) == 1
    assert outcome.left == {NEWER: ["ander.xlsx"]}


def test_a_monitor_of_another_partnership_than_ones_own_stays_and_that_is_told(
    store: Store, put: Put
):
    other = put(book(), "ander.xlsx", who=COORDINATOR)
    own = put(book(pps_id="NHN-PROEF-02"), "eigen.xlsx", who=COORDINATOR)
    outcome = store_now(store, ask(other), ask(own), who=COORDINATOR)
    assert outcome.left == {NOT_OWN: ["ander.xlsx"]}
    assert "vraag dan de beheerder" in NOT_OWN
    assert [pps_id for pps_id, _, _ in stored(store)] == ["NHN-PROEF-02"]
    assert [item.id for item in store.drafts(COORDINATOR, datetime.now(UTC))] == [other.id]


def test_of_a_monitor_that_is_seen_and_not_opened_is_not_told_that_it_is_the_same(
    store: Store, put: Put, save: Save
):
    save(seen_by_others())
    draft = put(seen_by_others(), who=COORDINATOR)
    assert len(store.submissions(COORDINATOR, every_version=True)) == 1
    assert store_now(store, ask(draft), who=COORDINATOR).left == {NOT_OWN: ["monitor.xlsx"]}


def test_a_file_with_a_fout_stays_and_the_others_go_on(store: Store, put: Put):
    wrong = put(book(par_active_share="ongeveer de helft"), "fout.xlsx")
    outcome = store_now(store, ask(wrong), ask(put(book(pps_id="NHN-PROEF-02"))))
    assert outcome.left == {ERRORS: ["fout.xlsx"]}
    assert "op het scherm" in ERRORS
    assert "uw eigen bestand" in ERRORS
    assert [pps_id for pps_id, _, _ in stored(store)] == ["NHN-PROEF-02"]
    assert waiting(store) == {"fout.xlsx"}


def test_a_failure_of_our_own_leaves_that_file_and_the_others_go_on(
    store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    def fails(known: Known, filename: str, *given: Any) -> Submission:
        if filename == "vreemd.xlsx":
            raise ArithmeticError("meer cijfers dan wij aankunnen")
        return held_against(known, filename, *given)

    monkeypatch.setattr(storing, "held_against", fails)
    odd = put(book(), "vreemd.xlsx")
    outcome = store_now(store, ask(odd), ask(put(book(pps_id="NHN-PROEF-02"))))
    ((why, names),) = outcome.left.items()
    assert names == ["vreemd.xlsx"]
    assert reference.of_content(odd.sha256) in why
    assert [pps_id for pps_id, _, _ in stored(store)] == ["NHN-PROEF-02"]
    assert waiting(store) == {"vreemd.xlsx"}


def test_what_cannot_be_read_just_now_stays(
    store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    busy = rule("LEZER-BEZET").at(None, None)
    monkeypatch.setattr(reading, "read_one", lambda *_: busy)
    assert store_now(store, ask(put(book()))).left == {UNREAD: ["monitor.xlsx"]}
    assert waiting(store) == {"monitor.xlsx"}


def test_what_is_no_monitor_any_more_is_shown_first_and_not_asked_again(store: Store, put: Put):
    """As when what was pointed at in another monitor of the partnership was withdrawn meanwhile."""
    draft = put(odd_workbook())
    assert store_now(store, ask(draft)).left == {CHANGED: ["monitor.xlsx"]}
    assert waiting(store) == {"monitor.xlsx"}


def test_a_store_that_is_read_only_keeps_every_draft(store: Store, put: Put):
    asked = [ask(put(book(), "een.xlsx")), ask(put(book(pps_id="NHN-PROEF-02"), "twee.xlsx"))]
    outcome = store_now(Store(store._engine, read_only=True), *asked)
    assert outcome.saved == []
    assert outcome.left == {WAITING: ["een.xlsx", "twee.xlsx"]}
    assert "kan niet worden geschreven" in outcome.told[0]
    assert stored(store) == []
    assert waiting(store) == {"een.xlsx", "twee.xlsx"}


def test_what_is_stored_when_the_store_fails_at_tidying_up_counts_as_stored(
    store: Store, put: Put, monkeypatch: pytest.MonkeyPatch
):
    def full(*_: object) -> None:
        raise StoreUnavailable(Reason.FULL)

    older = put(book(gov_pdca=1), "oud.xlsx")
    asked = [ask(put(book()), 1, older), ask(put(book(pps_id="NHN-PROEF-02"), "later.xlsx"))]
    with monkeypatch.context() as patched:
        patched.setattr(store, "drop_draft", full)
        outcome = store_now(store, *asked)
    assert len(outcome.saved) == len(stored(store)) == 1
    assert outcome.left == {WAITING: ["later.xlsx"]}
    assert waiting(store) == {"oud.xlsx", "later.xlsx"}
    again = store_now(store, *asked)
    assert again.saved[0] == outcome.saved[0]
    assert len(again.saved) == 2
    assert waiting(store) == set()


def test_bytes_that_another_stores_at_that_very_moment_are_not_stored_twice(
    store: Store, put: Put, save: Save, monkeypatch: pytest.MonkeyPatch
):
    draft, held_against = put(book()), storing.held_against

    def meanwhile(*given: object) -> object:
        save(book())
        return held_against(*given)  # type: ignore[arg-type]

    monkeypatch.setattr(storing, "held_against", meanwhile)
    outcome = store_now(store, ask(draft))
    assert outcome.saved == outcome.told == []
    assert len(stored(store)) == 1


def test_what_another_monitor_of_the_pps_was_pointed_at_meanwhile_is_shown_first(
    store: Store, put: Put
) -> None:
    draft = put(odd_workbook({"meetmoment": "2027-review"}))
    draft = pointed(store, draft)
    other = pointed(store, put(odd_workbook(), "eerder.xlsx"))
    store_now(store, ask(other, 1, pointings=other.pointings))
    assert len(stored(store)) == 1

    outcome = store_now(store, ask(draft, 1, pointings=()))
    assert outcome.left == {CHANGED: [draft.filename]}
    assert waiting(store) == {draft.filename}
    store_now(store, ask(draft, 1, pointings=draft.pointings))
    assert len(stored(store)) == 2


def test_what_was_pointed_at_is_remembered_when_the_workbook_handed_back_is_stored(
    store: Store, put: Put
) -> None:
    own = pointed(store, put(odd_workbook({"par_active_share": "veel"}), "eigen.xlsx", minutes=-2))
    outcome = store_now(store, ask(put(book()), 1, own))
    (number,) = outcome.saved
    assert store.decided(LOCAL_ADMIN, number).pointings == own.pointings
    (told,) = outcome.done
    assert "Dat onthouden wij voor deze PPS" in told

    later = put(odd_workbook({"meetmoment": "2027-review", "peildatum": "1-10-2027"}))
    (remembered,) = store.remembered(LOCAL_ADMIN)
    assert len(store_now(store, ask(later, 1, pointings=remembered.pointings)).saved) == 1

    before = store.cells(LOCAL_ADMIN, [number])
    assert (
        store.rebuild(
            LOCAL_ADMIN, partial(reread, model=MODEL, today=date.today()), datetime.now(UTC)
        )
        == []
    )
    assert store.cells(LOCAL_ADMIN, [number]).equals(before)
    assert store.verify(LOCAL_ADMIN) == []


def test_what_was_pointed_at_in_the_file_itself_or_holds_for_one_file_only_is_not_passed_on(
    store: Store, put: Put
) -> None:
    by_place, other = odd_pointings()
    by_place = replace(
        by_place, columns=tuple(item._replace(header="") for item in by_place.columns)
    )
    older = put(book(gov_pdca=2), "eigen.xlsx", minutes=-2)
    moved = replace(other, sheet="Ergens anders")
    for item in (by_place, moved):
        store.point_in_draft(LOCAL_ADMIN, older, item, datetime.now(UTC))
    newer = put(book())
    store.point_in_draft(LOCAL_ADMIN, newer, other, datetime.now(UTC))
    newer = replace(newer, pointings=(other,))
    outcome = store_now(store, ask(newer, 1, as_it_stands(store, older), pointings=newer.pointings))
    (number,) = outcome.saved
    assert store.decided(LOCAL_ADMIN, number).pointings == (other,)
    assert outcome.told == []


def test_what_is_pointed_at_meanwhile_in_an_older_file_stays_there(store: Store, put: Put) -> None:
    shown = put(odd_workbook({"par_active_share": "veel"}), "eigen.xlsx", minutes=-2)
    since = pointed(store, shown)
    outcome = store_now(store, ask(put(book()), 1, shown))
    (number,) = outcome.saved
    assert store.decided(LOCAL_ADMIN, number).pointings == ()
    assert outcome.done == []
    assert outcome.left == {NOT_REPLACED: ["eigen.xlsx"]}
    assert as_it_stands(store, shown).pointings == since.pointings


def test_what_would_have_the_newer_file_read_otherwise_is_not_passed_on(
    store: Store, put: Put
) -> None:
    """Made again from its bytes it would say something else."""
    layout = BY_TABLE["indicators"]
    columns = tuple(
        PointedColumn(item.header, at, "" if item.id == "evidence" else item.id)
        for at, item in enumerate(layout.columns, start=1)
    )
    here = Pointing("indicators", layout.title, 4, columns, "beheerder", datetime.now(UTC))
    older = put(book(gov_pdca=2), "eerst.xlsx", minutes=-2)
    store.point_in_draft(LOCAL_ADMIN, older, here, datetime.now(UTC))
    outcome = store_now(store, ask(put(book()), 1, as_it_stands(store, older)))
    (number,) = outcome.saved
    assert store.decided(LOCAL_ADMIN, number).pointings == ()
    (told,) = outcome.done
    assert "wees u aan: “Indicatoren”. Dat onthouden wij niet" in told
    assert "want dan lezen wij monitor.xlsx anders" in told
    assert waiting(store) == set()


def pointed(store: Store, draft: Draft) -> Draft:
    """The draft after its tables were pointed at."""
    for item in odd_pointings():
        store.point_in_draft(LOCAL_ADMIN, draft, item, datetime.now(UTC))
    return next(
        item for item in store.drafts(LOCAL_ADMIN, datetime.now(UTC)) if item.id == draft.id
    )
