"""What verifying and rebuilding found, in Dutch: what it is, and what to do about it."""

from collections.abc import Mapping

from monitor.store import Disagreement, Mismatch, Standing

_FROM_BACKUP = "Zet een reservekopie terug (docs/beheer.md)."
_LEFT = (
    "Aan deze inzending is niets veranderd: de cijfers van toen blijven tellen. Haal het bestand "
    "op met de opdracht original, verbeter het en lees het opnieuw in."
)

_SAID: Mapping[Mismatch, tuple[str, str]] = {
    Mismatch.FILE: ("het databasebestand is beschadigd ({})", _FROM_BACKUP),
    Mismatch.AUDIT: ("regel {} van het logboek is niet zoals hij is geschreven", _FROM_BACKUP),
    Mismatch.COUNT: (
        "het logboek heeft {} regels, maar er zijn {} wijzigingen geteld",
        _FROM_BACKUP,
    ),
    Mismatch.REGISTER: ("{} staat niet in het register zoals die is opgeslagen", _FROM_BACKUP),
    Mismatch.OUTCOME: (
        "wat is vastgelegd over {} na de subsidie, is niet meer zoals het is opgeslagen",
        _FROM_BACKUP,
    ),
    Mismatch.DRAFT: (
        "een bestand van {} dat nog niet is opgeslagen, is niet meer zoals het is ingelezen",
        "Laat het opnieuw inlezen. Dit verdwijnt vanzelf binnen een dag (docs/beheer.md).",
    ),
    Mismatch.ORIGINAL: (
        "het bewaarde bestand is niet meer gelijk aan wat is ingelezen",
        _FROM_BACKUP,
    ),
    Mismatch.ROWS: (
        "de cijfers zijn niet meer zoals ze zijn opgeslagen",
        "Maak ze opnieuw uit de bewaarde bestanden met de opdracht rebuild.",
    ),
    Mismatch.GIVEN: (
        "wat niet in het werkboek staat, is veranderd of niet meer na te gaan: wie dit opsloeg, "
        "wanneer en onder welke naam, wat op het scherm is verbeterd of aangewezen, of wat toen "
        "opviel naast het register en eerdere monitors",
        _FROM_BACKUP,
    ),
    Mismatch.UNSAVED: (
        "volgens het logboek is deze inzending niet zo opgeslagen: door deze persoon, op dit "
        "moment en als deze versie",
        _FROM_BACKUP,
    ),
    Mismatch.STANDING: ("de stand is {}, maar volgens het logboek is die {}", _FROM_BACKUP),
    Mismatch.UNREADABLE: ("{} niet te lezen", _FROM_BACKUP),
    Mismatch.NO_MONITOR: ("het bewaarde bestand is niet meer te lezen als monitor", _LEFT),
    Mismatch.WITH_ERROR: ("in het bewaarde bestand vinden de controles nu een fout", _LEFT),
    Mismatch.OTHER_MONITOR: (
        "het bewaarde bestand hoort nu bij een andere PPS of een ander meetmoment",
        _LEFT,
    ),
}

_FACTS: Mapping[str, str] = {
    Standing.CURRENT: "geldig",
    Standing.SUPERSEDED: "vervangen",
    Standing.WITHDRAWN: "ingetrokken",
    Mismatch.FILE: "het databasebestand is",
    Mismatch.AUDIT: "het logboek is",
    Mismatch.REGISTER: "het register is",
    Mismatch.OUTCOME: "de uitkomsten na de subsidie zijn",
    Mismatch.DRAFT: "de bestanden die nog niet zijn opgeslagen, zijn",
    Mismatch.STANDING: "de stand van de inzendingen is",
    Mismatch.ROWS: "de cijfers zijn",
    Mismatch.GIVEN: "de gegevens van de inzending zelf zijn",
}
"""Facts that are words of the store; a number, a code or what the database says stays as it is."""

_NAMED = (Mismatch.STANDING, Mismatch.UNREADABLE)
"""What has such words as its facts."""


def said(item: Disagreement) -> str:
    """What does not agree, where, and what to do about it."""
    what, remedy = _SAID[item.mismatch]
    where = "Opslag" if item.submission is None else f"Inzending {item.submission}"
    facts = [_FACTS.get(fact, fact) if item.mismatch in _NAMED else fact for fact in item.facts]
    return f"{where}: {what.format(*facts)}. {remedy}"
