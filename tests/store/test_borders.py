"""Every way into the store keeps to the table of roles; a way without a rule fails here."""

import inspect
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

import pytest

from monitor.domain.access import LOCAL_ADMIN, Sight, Viewer
from monitor.domain.keys import key
from monitor.store import NotAllowed, NotFound, Partnership
from monitor.store.store import Store
from tests.roles import CODES, KNOWS, LEVELS, MANAGES, OPENS, OVERVIEW, STORES, VIEWERS
from tests.store.invented import AFTERWARDS, NOW, POINTED, PUT_RIGHT, WENT_ON, submission


@dataclass(frozen=True)
class Place:
    """A store with a monitor of each visibility; ``number`` and ``code`` are of the one asked."""

    store: Store
    folder: Path
    number: int
    code: str


Probe = Callable[[Place, Viewer], bool]
"""Whether the viewer gets through to the monitor or partnership that is asked."""

Rule = Mapping[str, tuple[bool, ...]]
"""Whether one should, by who looks, for each visibility."""


def _always(table: Mapping[str, bool]) -> Rule:
    return {who: (may,) * len(LEVELS) for who, may in table.items()}


NAMED = {
    who: tuple(sight is Sight.NAMED or opens for sight, opens in zip(seen, OPENS[who], strict=True))
    for who, seen in OVERVIEW.items()
}
SEEN = {
    who: tuple(
        sight > Sight.NOTHING or opens for sight, opens in zip(seen, OPENS[who], strict=True)
    )
    for who, seen in OVERVIEW.items()
}


def _named(place: Place, viewer: Viewer) -> bool:
    return place.code in set(place.store.submissions(viewer)["pps_id"])


def _counting(place: Place, viewer: Viewer) -> bool:
    found = place.store.counting(viewer)
    assert set(found.answers["submission"]) == set(found.submissions["submission"])
    return place.code in set(found.submissions["pps_id"])


def _answers(place: Place, viewer: Viewer) -> bool:
    return not place.store.answers(viewer, [place.number]).empty


def _cells(place: Place, viewer: Viewer) -> bool:
    return not place.store.cells(viewer, [place.number]).empty


def _answered(place: Place, viewer: Viewer) -> bool:
    return place.number in place.store.answered(viewer, [place.number])


def _partner_counts(place: Place, viewer: Viewer) -> bool:
    return place.number in place.store.partner_counts(viewer, [place.number], ())


def _findings(place: Place, viewer: Viewer) -> bool:
    return bool(place.store.findings(viewer, place.number))


def _corrections(place: Place, viewer: Viewer) -> bool:
    return bool(place.store.corrections(viewer, place.number))


def _decided(place: Place, viewer: Viewer) -> bool:
    return bool(place.store.decided(viewer, place.number).pointings)


def _remembered(place: Place, viewer: Viewer) -> bool:
    return key(place.code) in {item.pps_key for item in place.store.remembered(viewer)}


def _original(place: Place, viewer: Viewer) -> bool:
    return bool(place.store.original(viewer, place.number))


def _register(place: Place, viewer: Viewer) -> bool:
    return place.code in set(place.store.register(viewer)["pps_id"].dropna())


def _audit(place: Place, viewer: Viewer) -> bool:
    return place.code in set(place.store.audit(viewer)["pps_id"])


def _save(place: Place, viewer: Viewer) -> bool:
    new = submission(place.code, f"2027-{viewer.name}")
    return place.store.save(viewer, new, draft_id=None, now=NOW).id > 0


def _withdraw(place: Place, viewer: Viewer) -> bool:
    place.store.withdraw(viewer, place.number, "proef", NOW)
    return True


def _put_partnership(place: Place, viewer: Viewer) -> bool:
    entry = Partnership(place.code, "Huis", "West", None, None, (), (), date(2024, 1, 1))
    place.store.put_partnership(viewer, entry, NOW)
    return True


def _put_outcome(place: Place, viewer: Viewer) -> bool:
    return place.store.put_outcome(viewer, replace(WENT_ON, pps_id=place.code), AFTERWARDS)


def _outcomes(place: Place, viewer: Viewer) -> bool:
    place.store.put_outcome(LOCAL_ADMIN, replace(WENT_ON, pps_id=place.code), AFTERWARDS)
    return place.code in set(place.store.outcomes(viewer)["pps_id"])


def _verify(place: Place, viewer: Viewer) -> bool:
    return place.store.verify(viewer) == []


def _rebuild(place: Place, viewer: Viewer) -> bool:
    place.store.rebuild(viewer, lambda *_: None, NOW)
    return True


def _backup(place: Place, viewer: Viewer) -> bool:
    place.store.backup(viewer, place.folder / f"{viewer.name}-{place.code}.sqlite3")
    return True


WAYS: dict[str, tuple[Probe, Rule]] = {
    "submissions": (_named, NAMED),
    "counting": (_counting, NAMED),
    "answers": (_answers, SEEN),
    "cells": (_cells, OPENS),
    "answered": (_answered, OPENS),
    "partner_counts": (_partner_counts, SEEN),
    "findings": (_findings, OPENS),
    "corrections": (_corrections, OPENS),
    "decided": (_decided, OPENS),
    "remembered": (_remembered, OPENS),
    "original": (_original, OPENS),
    "register": (_register, KNOWS),
    "audit": (_audit, _always(STORES)),
    "save": (_save, _always(STORES)),
    "withdraw": (_withdraw, _always(MANAGES)),
    "put_partnership": (_put_partnership, _always(MANAGES)),
    "put_outcome": (_put_outcome, _always(MANAGES)),
    "outcomes": (_outcomes, KNOWS),
    "verify": (_verify, _always(MANAGES)),
    "rebuild": (_rebuild, _always(MANAGES)),
    "backup": (_backup, _always(MANAGES)),
}
OWN_DRAFTS = {
    "put_draft",
    "draft",
    "drafts",
    "became",
    "correct_draft",
    "restore_draft",
    "take_back_in_draft",
    "point_in_draft",
    "drop_draft",
}
"""A draft is of who uploaded it, whatever is in it: see the test below."""
TELLS_NOBODY_ANYTHING = {"close", "data_version", "forget_expired_drafts"}


PARTNER = (
    *("partners", "P01", "organisation", "Partners", "C5", "Bakkerij"),
    *("answered", None, None, "Bakkerij"),
)
"""A cell that makes a partner."""


@pytest.fixture
def places(store: Store, tmp_path: Path) -> dict[str, Place]:
    found = {}
    for level, code in CODES.items():
        new = submission(code, visibility=level, corrections=[PUT_RIGHT], pointings=[POINTED])
        new = replace(new, rows=(*new.rows, PARTNER))
        saved = store.save(LOCAL_ADMIN, new, draft_id=None, now=NOW)
        found[level] = Place(store, tmp_path, saved.id, code)
    return found


def _gets_through(probe: Probe, place: Place, viewer: Viewer) -> bool:
    try:
        return probe(place, viewer)
    except (NotAllowed, NotFound):
        return False


def test_every_way_into_the_store_has_its_rule() -> None:
    ways = {
        name: set(inspect.signature(function).parameters)
        for name, function in inspect.getmembers(Store, inspect.isfunction)
        if not name.startswith("_")
    }
    assert {name for name, asks in ways.items() if "viewer" in asks} == set(WAYS) | OWN_DRAFTS
    assert {name for name, asks in ways.items() if "viewer" not in asks} == TELLS_NOBODY_ANYTHING


@pytest.mark.parametrize("way", WAYS)
def test_each_role_gets_through_where_it_may_and_nowhere_else(
    places: dict[str, Place], way: str
) -> None:
    probe, rule = WAYS[way]
    # The beheerder last: what only he may do changes what there is.
    for who in reversed(VIEWERS):
        passed = tuple(_gets_through(probe, places[level], VIEWERS[who]) for level in LEVELS)
        assert (who, passed) == (who, rule[who])


@pytest.mark.parametrize("who", VIEWERS)
def test_a_draft_is_only_there_for_who_uploaded_it(store: Store, who: str) -> None:
    draft = store.put_draft(VIEWERS[who], "monitor.xlsx", b"inhoud", NOW)
    (own,) = store.drafts(VIEWERS[who], NOW)
    for name, other in VIEWERS.items():
        if name == who:
            continue
        assert store.draft(other, draft, NOW) is None
        assert store.drafts(other, NOW) == ()
        assert store.became(other, draft) is None
        store.drop_draft(other, own)
        with pytest.raises(NotFound):
            store.correct_draft(other, own, [PUT_RIGHT], NOW)
        with pytest.raises(NotFound):
            store.restore_draft(other, own, NOW)
        with pytest.raises(NotFound):
            store.take_back_in_draft(other, draft, [PUT_RIGHT], NOW)
        with pytest.raises(NotFound):
            store.point_in_draft(other, own, POINTED, NOW)
    kept = store.draft(VIEWERS[who], draft, NOW)
    assert kept is not None
    assert kept[1] == b"inhoud"
