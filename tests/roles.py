"""Who may see what, as agreed: every role against every visibility. The tests' own table.

The partnerships are those of one coordinator, a partnership for each visibility; another
coordinator has one elsewhere. Each row tells, by visibility in the order of LEVELS.
"""

from monitor.domain.access import Role, Sight, Viewer

LEVELS = ("alleen_wij", "platform", "anoniem", "provincie")
CODES = {level: f"NHN-{level.upper().replace('_', '-')}" for level in LEVELS}
"""The partnership whose monitor has this visibility."""

VIEWERS = {
    "beheerder": Viewer("b", Role.ADMIN),
    "adviseur": Viewer("a", Role.ADVISER),
    "eigen coördinator": Viewer("c", Role.COORDINATOR, frozenset(CODES.values())),
    "andere coördinator": Viewer("d", Role.COORDINATOR, frozenset({"UTR-02"})),
    "provincie": Viewer("p", Role.PROVINCE),
}

_N, _A, _V = Sight.NAMED, Sight.ANONYMOUS, Sight.NOTHING

OVERVIEW = {
    "beheerder": (_V, _N, _N, _N),
    "adviseur": (_V, _N, _N, _N),
    "eigen coördinator": (_V, _N, _N, _N),
    "andere coördinator": (_V, _V, _A, _N),
    "provincie": (_V, _V, _A, _N),
}
"""What is seen of a monitor in an overview, campus or group."""

OPENS = {
    "beheerder": (True, True, True, True),
    "adviseur": (False, True, True, True),
    "eigen coördinator": (True, True, True, True),
    "andere coördinator": (False, False, False, False),
    "provincie": (False, False, False, False),
}
"""Whether the monitor itself opens: its answers, evidence and money."""

KNOWS = {
    "beheerder": (True, True, True, True),
    "adviseur": (True, True, True, True),
    "eigen coördinator": (True, True, True, True),
    "andere coördinator": (False, False, False, True),
    "provincie": (False, False, False, True),
}
"""Whether the register tells who the partnership is."""

STORES = {who: who in ("beheerder", "eigen coördinator") for who in VIEWERS}
"""Whether a monitor of the partnership may be saved."""

MANAGES = {who: who == "beheerder" for who in VIEWERS}
"""Whether monitors may be withdrawn, and the register and the store kept."""
