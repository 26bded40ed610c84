"""What a person is told when the store fails: what happened and what to do. Dutch."""

from monitor.store import Reason, StoreFault

_SAID = {
    Reason.BAD_URL: (
        "Het adres van de opslag klopt niet.",
        "Laat de beheerder de instelling MONITOR_DATABASE_URL nakijken.",
    ),
    Reason.NO_DRIVER: (
        "Het onderdeel dat bij deze soort opslag hoort, is niet geïnstalleerd.",
        "Laat de beheerder het Python-pakket voor deze database installeren.",
    ),
    Reason.NO_FOLDER: (
        "De map waarin de opslag moet staan, is er niet.",
        "Laat de beheerder de instelling MONITOR_DATABASE_URL nakijken, of die map maken.",
    ),
    Reason.UNREACHABLE: (
        "De opslag is niet bereikbaar.",
        "Probeer het over een paar minuten opnieuw. Lukt het dan niet, meld het bij de beheerder.",
    ),
    Reason.NOT_WRITABLE: (
        "In de opslag kan niet worden geschreven.",
        "Laat de beheerder de rechten op de map van de opslag nakijken.",
    ),
    Reason.BUSY: (
        "De opslag is bezet.",
        "Wacht een minuut en probeer het opnieuw.",
    ),
    Reason.FULL: (
        "De schijf waarop de opslag staat, is vol.",
        "Laat de beheerder ruimte maken. Daarna kunt u het opnieuw proberen.",
    ),
    Reason.DAMAGED: (
        "Het bestand van de opslag is beschadigd of is geen opslag van de PPS-monitor.",
        "Laat de beheerder een reservekopie terugzetten.",
    ),
    Reason.FOREIGN: (
        "Deze database is van een ander programma.",
        "Laat de beheerder een eigen database voor de PPS-monitor instellen.",
    ),
    Reason.OLDER_SCHEMA: (
        "De opslag is van een oudere versie van de PPS-monitor.",
        "Laat de beheerder de monitor één keer starten: dan wordt de opslag bijgewerkt.",
    ),
    Reason.OTHER_SCHEMA: (
        "De opslag is gemaakt met een andere versie van de PPS-monitor.",
        "Laat de beheerder de versie gebruiken waarmee de opslag is gemaakt, of overzetten.",
    ),
    Reason.OWN_TOOLS: (
        "Van deze soort opslag maakt de database zelf de reservekopie.",
        "Gebruik daarvoor het gereedschap van de database.",
    ),
}


def said(fault: StoreFault) -> str:
    """What happened to the store, that nothing was half done, and what to do now."""
    what, remedy = _SAID[fault.reason]
    return f"{what} Er is niets half opgeslagen. {remedy}"
