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
    may_open,
    opens_all,
    sight,
)
from monitor.files.model_file import load_model

OWN, OTHER = "NHN-01", "UTR-02"
VIEWERS = {
    "beheerder": Viewer("b", Role.ADMIN),
    "adviseur": Viewer("a", Role.ADVISER),
    "eigen coördinator": Viewer("c", Role.COORDINATOR, frozenset({OWN})),
    "andere coördinator": Viewer("d", Role.COORDINATOR, frozenset({OTHER})),
    "provincie": Viewer("p", Role.PROVINCE),
}
N, A, V = Sight.NAMED, Sight.ANONYMOUS, Sight.NOTHING

OVERVIEW = {
    #                     alleen_wij, platform, anoniem, provincie
    "beheerder": (V, N, N, N),
    "adviseur": (V, N, N, N),
    "eigen coördinator": (V, N, N, N),
    "andere coördinator": (V, V, A, N),
    "provincie": (V, V, A, N),
}
OPENS = {
    "beheerder": (True, True, True, True),
    "adviseur": (False, True, True, True),
    "eigen coördinator": (True, True, True, True),
    "andere coördinator": (False, False, False, False),
    "provincie": (False, False, False, False),
}
LEVELS = ("alleen_wij", "platform", "anoniem", "provincie")


@pytest.mark.parametrize("who", VIEWERS)
def test_each_role_sees_of_each_visibility_what_was_agreed(who: str) -> None:
    assert tuple(sight(VIEWERS[who], OWN, level) for level in LEVELS) == OVERVIEW[who]


@pytest.mark.parametrize("who", VIEWERS)
def test_each_role_opens_the_monitors_it_may(who: str) -> None:
    assert tuple(may_open(VIEWERS[who], OWN, level) for level in LEVELS) == OPENS[who]


@pytest.mark.parametrize("who", VIEWERS)
def test_only_who_may_open_any_monitor_of_anyone_opens_all(who: str) -> None:
    viewer = VIEWERS[who]
    of_others = [may_open(viewer, "MRA-03", level) for level in LEVELS]
    assert opens_all(viewer) == all(of_others)


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


@pytest.mark.parametrize("spelling", ["nhn-01", " NHN-01 ", "Nhn - 01"])
def test_a_coordinator_owns_the_partnership_in_every_spelling(spelling: str) -> None:
    assert VIEWERS["eigen coördinator"].owns(spelling)


def test_a_coordinator_without_partnerships_owns_none() -> None:
    assert not Viewer("c", Role.COORDINATOR).owns(OWN)


@pytest.mark.parametrize(
    ("who", "known"),
    [
        ("beheerder", True),
        ("adviseur", True),
        ("eigen coördinator", True),
        ("andere coördinator", False),
        ("provincie", False),
    ],
)
def test_the_register_names_a_partnership_to_who_works_with_it(who: str, known: bool) -> None:
    assert knows_by_name(VIEWERS[who], OWN) is known
