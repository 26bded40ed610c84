"""Every role against every visibility: who opens a monitor, and who sees what in an overview."""

from pathlib import Path

import pytest

from monitor.domain.access import (
    LOCAL_ADMIN,
    Role,
    Sight,
    Viewer,
    Visibility,
    knows_by_name,
    may_manage,
    may_open,
    may_store,
    sight,
    stands_for_all,
)
from monitor.files.model_file import load_model
from tests.roles import CODES, KNOWS, LEVELS, MANAGES, OPENS, OVERVIEW, STORES, VIEWERS

OWN = CODES["platform"]


@pytest.mark.parametrize("who", VIEWERS)
def test_each_role_sees_of_each_visibility_what_was_agreed(who: str) -> None:
    assert tuple(sight(VIEWERS[who], CODES[level], level) for level in LEVELS) == OVERVIEW[who]


@pytest.mark.parametrize("who", VIEWERS)
def test_each_role_opens_the_monitors_it_may(who: str) -> None:
    assert tuple(may_open(VIEWERS[who], CODES[level], level) for level in LEVELS) == OPENS[who]


def test_the_visibilities_are_those_of_the_model() -> None:
    path = Path(__file__).parents[2] / "data" / "model.toml"
    assert tuple(load_model(path).options("visibility")) == tuple(Visibility)


@pytest.mark.parametrize("who", [name for name in VIEWERS if name != "beheerder"])
@pytest.mark.parametrize("level", ["", "openbaar", "PLATFORM"])
def test_an_unknown_visibility_opens_nothing_for_others(who: str, level: str) -> None:
    assert sight(VIEWERS[who], OWN, level) is Sight.NOTHING
    assert may_open(VIEWERS[who], OWN, level) is (who == "eigen coördinator")


def test_an_unknown_visibility_is_in_no_overview_of_the_admin_either() -> None:
    assert sight(LOCAL_ADMIN, OWN, "openbaar") is Sight.NOTHING


@pytest.mark.parametrize("role", [Role.ADVISER, Role.PROVINCE])
def test_a_list_of_partnerships_makes_no_owner_of_who_advises_or_looks_on(role: Role) -> None:
    viewer = Viewer("x", role, frozenset({OWN}))
    assert not viewer.owns(OWN)
    assert not may_open(viewer, OWN, "alleen_wij")


@pytest.mark.parametrize("spelling", ["nhn-platform", " NHN-PLATFORM ", "Nhn - Platform"])
def test_a_coordinator_owns_the_partnership_in_every_spelling(spelling: str) -> None:
    assert VIEWERS["eigen coördinator"].owns(spelling)


def test_a_coordinator_without_partnerships_owns_none() -> None:
    assert not Viewer("c", Role.COORDINATOR).owns(OWN)


@pytest.mark.parametrize("who", VIEWERS)
def test_the_register_names_who_one_works_with_and_who_may_be_named(who: str) -> None:
    known = tuple(
        knows_by_name(VIEWERS[who], CODES[level], seen)
        for level, seen in zip(LEVELS, OVERVIEW[who], strict=True)
    )
    assert known == KNOWS[who]


@pytest.mark.parametrize("who", VIEWERS)
def test_who_owns_it_saves_its_monitor_and_only_the_admin_manages(who: str) -> None:
    assert may_store(VIEWERS[who], OWN) is STORES[who]
    assert may_manage(VIEWERS[who]) is MANAGES[who]


def test_only_without_sign_in_a_viewer_is_everybody() -> None:
    assert stands_for_all(LOCAL_ADMIN)
    assert not any(stands_for_all(who) for who in VIEWERS.values() if who != LOCAL_ADMIN)
    assert not stands_for_all(Viewer("een ander", Role.ADMIN))
