"""What became of a draft that doesn't stand ready any more, in words."""

from monitor.domain.access import Viewer
from monitor.store import Saved
from monitor.store.store import Store

GONE = (
    "Dit stond niet meer klaar: het is weggehaald, of het is langer dan een dag geleden ingelezen. "
    "Lees het opnieuw in als het moet meetellen."
)
WITHDRAWN = (
    "Dit is intussen opgeslagen, als versie {version}, en daarna ingetrokken. Waarom, staat op de "
    "pagina PPS bij Versies. Moet het toch meetellen? Lees het dan opnieuw in en sla het op."
)
_STORED = (
    "Dit stond niet meer klaar, want het is intussen opgeslagen, als versie {version}, zonder wat "
    "u nu koos of typte. Moet dat erbij? Pas het dan aan in Excel en lees het opnieuw in."
)
_COUNTS = (
    "{filename} is niet geannuleerd, want het is intussen opgeslagen, als versie {version}, "
    "bijvoorbeeld in een ander venster. Dat telt mee. Is dat een vergissing? Laat de beheerder het "
    "dan intrekken op de pagina PPS, bij Versies."
)


def not_there(saved: Saved | None) -> str:
    """Why a draft is gone that became this and doesn't count, and what to do."""
    return GONE if saved is None else WITHDRAWN.format(version=saved.version)


def unchanged(store: Store, viewer: Viewer, draft_id: str) -> str:
    """Why nothing can be decided in a draft that is gone, and what to do."""
    saved = store.became(viewer, draft_id)
    if saved is None or saved.withdrawn:
        return not_there(saved)
    return _STORED.format(version=saved.version)


def behind_link(saved: Saved) -> str:
    """What became of the draft that a link asks for, where another stands now."""
    which = f"{saved.pps_id}, {saved.round}, versie {saved.version}"
    since = " en daarna ingetrokken" if saved.withdrawn else ""
    return f"Het bestand uit de link is opgeslagen als {which}{since}. Hier staat nu een ander."


def not_cancelled(filename: str, saved: Saved | None) -> str:
    """That a draft which should go was stored meanwhile; "" if it counts nowhere."""
    if saved is None or saved.withdrawn:
        return ""
    return _COUNTS.format(filename=filename, version=saved.version)
