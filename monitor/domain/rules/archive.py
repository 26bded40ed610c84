"""Refusals of a zip with monitors in it: nothing of it is read.

They are made in monitor.files.archive.
"""

from monitor.domain.findings import Rule, Severity

_ERROR = Severity.ERROR

RULES: tuple[Rule, ...] = (
    Rule(
        "ZIP-LEEG",
        _ERROR,
        "In deze zip zitten geen bestanden.",
        "Doe uw ingevulde monitors (.xlsx) erin en probeer het opnieuw, of lees ze los in.",
    ),
    Rule(
        "ZIP-TE-GROOT",
        _ERROR,
        "In deze zip zit te veel: meer dan {files} bestanden, {packed} MB, of {unpacked} MB "
        "uitgepakt.",
        "Verdeel de bestanden over meer dan één zip en lees die na elkaar in.",
    ),
    Rule(
        "ZIP-TE-GROOT-VOOR-SCHERM",
        _ERROR,
        "In deze zip zit te veel om hier in één keer te lezen: meer dan {files} bestanden, of "
        "{unpacked} MB uitgepakt.",
        "Verdeel de bestanden over meer dan één zip en lees die na elkaar in. Of geef de zip aan "
        "de beheerder: die kan hem in één keer inlezen, met de opdracht import.",
    ),
    Rule(
        "ZIPS-SAMEN-TE-GROOT",
        _ERROR,
        "De zips die u samen koos, zijn te veel om in één keer te lezen: meer dan {files} "
        "bestanden, of {unpacked} MB uitgepakt.",
        "De andere worden nu gelezen. Lees deze zip daarna apart in.",
    ),
    Rule(
        "ZIP-IN-ZIP",
        _ERROR,
        'In deze zip zit nog een zip: "{file}".',
        "Pak die uit en doe de bestanden los in één zip, of lees ze los in.",
    ),
    Rule(
        "ZIP-ONVEILIG",
        _ERROR,
        'In deze zip zit iets dat er niet hoort: "{file}". Daarom is voor de zekerheid niets '
        "uit de zip gelezen.",
        "Maak de zip opnieuw met alleen de ingevulde monitors: kies die in de Verkenner, klik "
        "rechts en kies inpakken als zip. Of lees de monitors los in.",
    ),
    Rule(
        "ZIP-DUBBELE-NAAM",
        _ERROR,
        'In deze zip zitten twee bestanden met de naam "{file}". Daarom is niets uit de zip '
        "gelezen.",
        "Geef er één een andere naam en maak de zip opnieuw.",
    ),
    Rule(
        "ZIP-BEVEILIGD",
        _ERROR,
        'In deze zip is "{file}" met een wachtwoord beveiligd. Daarom is niets uit de zip gelezen.',
        "Maak de zip opnieuw zonder wachtwoord, of lees de monitors los in.",
    ),
    Rule(
        "ZIP-BESCHADIGD",
        _ERROR,
        "Deze zip is beschadigd of niet helemaal aangekomen. Daarom is niets uit de zip gelezen.",
        "Maak de zip opnieuw, of lees de monitors los in.",
    ),
    Rule(
        "ZIP-DEEL-BESCHADIGD",
        _ERROR,
        'In deze zip is "{file}" beschadigd.',
        "Maak de zip opnieuw, of lees dit bestand los in.",
    ),
    Rule(
        "ZIP-DEEL-TE-GROOT",
        _ERROR,
        'In deze zip is "{file}" te groot: {megabytes} MB. Een monitor kan tot {most} MB zijn.',
        "Is het een monitor, haal dan plaatjes en tabs weg die er niet bij horen en maak de zip "
        "opnieuw. Is het iets anders, laat het dan uit de zip.",
    ),
)
