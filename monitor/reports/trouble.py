"""What a person is told when the store or a file of our own fails. Dutch."""

from monitor.files.model_file.fault import FileFault
from monitor.store import Reason, StoreFault, StoreUnusable

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
    Reason.IS_FOLDER: (
        "Het adres van de opslag is een map, geen bestand.",
        "Laat de beheerder de instelling MONITOR_DATABASE_URL nakijken.",
    ),
    Reason.NOT_READABLE: (
        "U hebt geen rechten om het bestand van de opslag te lezen.",
        "Laat de eigenaar van het bestand of de beheerder u die rechten geven.",
    ),
    Reason.NOT_WRITABLE: (
        "In de opslag kan niet worden geschreven.",
        "Laat de beheerder de rechten op de map van de opslag nakijken.",
    ),
    Reason.UNFINISHED: (
        "Naast de opslag staan wijzigingen die er nog niet in zijn verwerkt. Wie ze leest, moet in "
        "die map kunnen schrijven, en dat kan hier niet.",
        "Kopieer het bestand van de opslag naar een map waarin u mag schrijven, samen met de "
        "bestanden ernaast die op -wal en -shm eindigen, en lees de kopie.",
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
    Reason.UNREADABLE: (
        "In de opslag staat iets dat niet te lezen is.",
        "Laat de beheerder de opdracht verify geven: die zegt wat er niet klopt en wat te doen is.",
    ),
    Reason.FOREIGN: (
        "Deze database is van een ander programma.",
        "Laat de beheerder een eigen database voor de PPS-monitor instellen.",
    ),
    Reason.OLDER_SCHEMA: (
        "De opslag is van een oudere versie van de PPS-monitor en moet eerst worden bijgewerkt. "
        "Dat kan hier niet, want er kan niet in worden geschreven.",
        "Kopieer het bestand van de opslag naar een map waarin u mag schrijven, en gebruik de "
        "kopie.",
    ),
    Reason.NEWER_SCHEMA: (
        "De opslag is nieuwer dan dit programma.",
        "Gebruik het nieuwere programma, of zet een reservekopie van vóór het bijwerken terug.",
    ),
    Reason.OWN_TOOLS: (
        "Van deze soort opslag maakt de database zelf de reservekopie.",
        "Gebruik daarvoor het gereedschap van de database.",
    ),
}


def said(fault: StoreFault | FileFault) -> str:
    """What happened and what to do now; of the store also that nothing was half done.

    With a store that can't be opened nothing was begun. Who sees that may have wanted to store
    something, or only to look.
    """
    if isinstance(fault, FileFault):
        return (
            f"Een bestand van de PPS-monitor zelf klopt niet. {fault}. Het staat in "
            f"{fault.folder}. Laat de beheerder dat herstellen en de monitor opnieuw starten."
        )
    what, remedy = _SAID[fault.reason]
    opened = not isinstance(fault, StoreUnusable)
    left = "Er is niets half opgeslagen." if opened else "Wij hebben niets veranderd."
    return f"{what} {left} {remedy}"
