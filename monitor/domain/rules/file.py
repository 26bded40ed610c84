"""Refusals, by what kind of file it is and its size: nothing of it is read.

They are made in monitor.files.parser and workbook.
"""

from monitor.domain.findings import Rule, Severity

_ERROR = Severity.ERROR

RULES: tuple[Rule, ...] = (
    Rule(
        "BESTAND-NIET-TE-OPENEN",
        _ERROR,
        "Dit bestand is niet te openen: {why}.",
        "Kijk of het bestand er nog is en of u het mag lezen. Probeer het dan opnieuw.",
    ),
    Rule(
        "BESTAND-VERANDERD",
        _ERROR,
        "{what} is veranderd terwijl wij aan het inlezen waren.",
        "Sla het bestand eerst op en verander het niet meer. Lees het dan opnieuw in.",
    ),
    Rule(
        "GEEN-BESTAND",
        _ERROR,
        "Dit is geen bestand, maar {what}.",
        "Noem het Excel-bestand (.xlsx) van een ingevulde monitor.",
    ),
    Rule(
        "MAP-NIET-TE-OPENEN",
        _ERROR,
        "Deze map is niet te openen: {why}.",
        "Kijk of de map er nog is en of u hem mag lezen. Probeer het dan opnieuw.",
    ),
    Rule(
        "BESTAND-LEEG",
        _ERROR,
        "Dit bestand is leeg.",
        "Kijk of u het goede bestand koos en of het helemaal is opgeslagen, en probeer het "
        "opnieuw.",
    ),
    Rule(
        "BESTAND-TE-GROOT",
        _ERROR,
        "Dit bestand is te groot: {megabytes} MB. Meer dan {most} MB kan niet.",
        "Haal plaatjes en tabs weg die niet bij de monitor horen, sla het bestand op en "
        "probeer het opnieuw.",
    ),
    Rule(
        "BESTAND-BEVEILIGD",
        _ERROR,
        "Dit bestand is met een wachtwoord beveiligd.",
        "Haal het wachtwoord eraf (Bestand > Info > Werkmap beveiligen) en probeer het opnieuw.",
    ),
    Rule(
        "BESTAND-OUD-EXCEL",
        _ERROR,
        "Dit bestand heeft de oude vorm van Excel (.xls).",
        "Open het in Excel, kies Opslaan als en dan Excel-werkmap (.xlsx), en lees dat bestand in.",
    ),
    Rule(
        "BESTAND-OPENDOCUMENT",
        _ERROR,
        "Dit is een OpenDocument-bestand (.ods), geen Excel-werkmap.",
        "Open het in LibreOffice, kies Opslaan als en dan Excel 2007-365 (.xlsx), en lees dat "
        "bestand in.",
    ),
    Rule(
        "BESTAND-NUMBERS",
        _ERROR,
        "Dit is een bestand van Apple Numbers, geen Excel-werkmap.",
        "Open het in Numbers, kies Archief > Exporteer naar > Excel, en lees dat bestand in.",
    ),
    Rule(
        "BESTAND-BINAIR",
        _ERROR,
        "Dit bestand heeft een vorm van Excel die wij niet lezen (.xlsb).",
        "Open het in Excel, kies Opslaan als en dan Excel-werkmap (.xlsx), en lees dat bestand in.",
    ),
    Rule(
        "BESTAND-MACROS",
        _ERROR,
        "In dit bestand zitten macro’s (.xlsm). Zulke bestanden lezen wij niet.",
        "Open het in Excel, kies Opslaan als en dan Excel-werkmap (.xlsx), en lees dat bestand in.",
    ),
    Rule(
        "BESTAND-PDF",
        _ERROR,
        "Dit is een pdf-bestand, geen Excel-werkmap.",
        "Lees de ingevulde monitor zelf in: het Excel-bestand (.xlsx) waar de pdf van gemaakt is.",
    ),
    Rule(
        "BESTAND-TEKST",
        _ERROR,
        "In dit bestand staat alleen tekst, zoals in een csv. Het is geen Excel-werkmap.",
        "Kies het Excel-bestand (.xlsx) van uw monitor. Hebt u dat niet, download dan het sjabloon "
        "en neem de antwoorden daarin over.",
    ),
    Rule(
        "BESTAND-XML",
        _ERROR,
        "Dit is een webpagina of een xml-bestand, geen Excel-werkmap.",
        "Gaat het in Excel open? Kies daar Opslaan als en dan Excel-werkmap (.xlsx), en lees dat "
        "bestand in.",
    ),
    Rule(
        "BESTAND-INGEPAKT",
        _ERROR,
        "Dit bestand is ingepakt op een manier die wij niet lezen, zoals .7z, .rar of .tar.",
        "Pak het uit en lees de monitors los in, of maak er een zip van.",
    ),
    Rule(
        "GEEN-WERKBOEK",
        _ERROR,
        "Dit bestand is geen Excel-werkmap.",
        "Kies het Excel-bestand (.xlsx) van uw monitor. Hebt u er nog geen, download dan het "
        "sjabloon.",
    ),
    Rule(
        "ANDER-SJABLOON",
        _ERROR,
        "In dit bestand vinden wij geen enkele tab van de monitor. Misschien is het een ander "
        "sjabloon.",
        "Kies het ingevulde sjabloon van de monitor. Hebt u een eigen indeling? Wijs dan bij "
        "het inlezen aan waar alles staat.",
    ),
    Rule(
        "BESTAND-BESCHADIGD",
        _ERROR,
        "Dit bestand is beschadigd of niet helemaal aangekomen.",
        "Open het in Excel, sla het onder een nieuwe naam op en lees dat bestand in. Gaat het in "
        "Excel ook niet open, vraag dan om een nieuwe kopie.",
    ),
    Rule(
        "BESTAND-ONVEILIG",
        _ERROR,
        "In dit bestand zit iets dat niet in een gewone werkmap hoort. Daarom is het voor de "
        "zekerheid niet gelezen.",
        "Open het in Excel, sla het onder een nieuwe naam op als Excel-werkmap (.xlsx) en lees dat "
        "bestand in. Lukt dat niet, neem de antwoorden dan over in een nieuw sjabloon.",
    ),
    Rule(
        "BESTAND-ONLEESBAAR",
        _ERROR,
        "Het lezen van dit bestand is niet gelukt.",
        "Open het in Excel, sla het onder een nieuwe naam op en lees dat bestand in. Lukt dat "
        "niet, neem de antwoorden dan over in een nieuw sjabloon.",
    ),
    Rule(
        "BESTAND-MISLUKT",
        _ERROR,
        "Bij dit bestand ging in de monitor zelf iets mis. Dat ligt niet aan u.",
        "Probeer het later opnieuw.",
    ),
    Rule(
        "LEZEN-TE-ZWAAR",
        _ERROR,
        "Dit bestand is te zwaar om te lezen. Na {seconds} seconden zijn wij gestopt.",
        "Haal plaatjes en tabs weg die niet bij de monitor horen, sla het bestand op en "
        "probeer het opnieuw. Lukt dat niet, neem de antwoorden dan over in een nieuw sjabloon.",
    ),
    Rule(
        "TABEL-TE-LANG",
        _ERROR,
        'Op de tab "{sheet}" zijn {rows} rijen ingevuld. Meer dan {most} kan niet.',
        "Verwijder de rijen die niet in deze tabel horen, of zet ze op een eigen tab. Sla het "
        "bestand op en probeer het opnieuw.",
    ),
    Rule(
        "LEZER-BEZET",
        _ERROR,
        "Er worden nu veel bestanden tegelijk gelezen. Dit bestand kwam niet aan de beurt.",
        "Wacht een minuut en probeer het opnieuw.",
    ),
    Rule(
        "WERKBOEK-UITGEPAKT-TE-GROOT",
        _ERROR,
        "De inhoud van dit bestand is te groot: uitgepakt {megabytes} MB. Meer dan {most} MB kan "
        "niet.",
        "Haal plaatjes en tabs weg die niet bij de monitor horen, sla het bestand op en "
        "probeer het opnieuw.",
    ),
    Rule(
        "WERKBOEK-TE-VEEL-ONDERDELEN",
        _ERROR,
        "Dit bestand bestaat uit {count} onderdelen. Meer dan {most} kan niet.",
        "Haal plaatjes, grafieken en tabs weg die niet bij de monitor horen, sla het bestand "
        "op en probeer het opnieuw.",
    ),
    Rule(
        "WERKBOEK-TE-VEEL-BLADEN",
        _ERROR,
        "Dit bestand heeft {count} tabs. Meer dan {most} kan niet.",
        "Haal de tabs weg die niet bij de monitor horen, sla het bestand op en probeer het "
        "opnieuw.",
    ),
    Rule(
        "WERKBOEK-TE-VEEL-CELLEN",
        _ERROR,
        "Er zijn te veel vakken ingevuld: meer dan {most}, of ze staan heel ver uit elkaar.",
        "Haal de tabs en rijen weg die niet bij de monitor horen, sla het bestand op en "
        "probeer het opnieuw.",
    ),
    Rule(
        "BLAD-TE-GROOT",
        _ERROR,
        'Op de tab "{sheet}" staat iets heel ver naar beneden of naar rechts: tot rij {rows} en '
        "kolom {column}. Wij lezen tot rij {most_rows} en tot kolom {most_column} (de "
        "{most_columns}e kolom), en geen vlak van meer dan {most_area} vakken.",
        "Verwijder de rijen en kolommen buiten de tabel (kies Verwijderen, niet alleen wissen), "
        "sla het bestand op en probeer het opnieuw.",
    ),
    Rule(
        "BLAD-BEREIK-TE-GROOT",
        _ERROR,
        'Op de tab "{sheet}" zijn te veel vakken samengevoegd, of hebben te veel vakken een link '
        "({range}). Meer dan {most_area} vakken in één keer of {most} keer op een tab kan niet.",
        "Maak samenvoegingen of links ongedaan, sla het bestand op en probeer het opnieuw.",
    ),
    Rule(
        "BLADNAAM-DUBBEL",
        _ERROR,
        'Twee tabs heten "{sheet}". Dan is niet zeker welk van de twee bedoeld is.',
        "Geef een van de twee een andere naam, sla het bestand op en probeer het opnieuw.",
    ),
    Rule(
        "CEL-FOUTWAARDE-ONBEKEND",
        _ERROR,
        'Op de tab "{sheet}" staat in vak {cell} de foutcode {error}: de formule daar heeft geen '
        "uitkomst. Een tab met die foutcode kunnen wij niet lezen.",
        "Typ in vak {cell} zelf het antwoord, of maak het vak leeg. Doe dat ook bij andere vakken "
        "met {error}. Sla het bestand op en probeer het opnieuw.",
    ),
    Rule(
        "CEL-TEKST-TE-LANG",
        _ERROR,
        'Op de tab "{sheet}" is de tekst in vak {cell} langer dan de {most} tekens die Excel '
        "toelaat.",
        "Maak die tekst korter, sla het bestand op en probeer het opnieuw.",
    ),
)

PASS_ON = "Komt u er niet uit, geef de beheerder dan dit kenmerk: {reference}."
"""What is said besides where the log tells more of a refusal."""
PASS_ON_ITS_OWN = (
    "Komt u er niet uit, geef de beheerder dan het kenmerk dat achter het bestand staat."
)
"""The same of several files that are told of at once."""


def without_reference(remedy: str) -> tuple[str, str]:
    """A remedy without what PASS_ON says besides, and the reference in that; "" if it has none."""
    before, after = PASS_ON.split("{reference}")
    advice, _, rest = remedy.partition(f" {before}")
    return advice, rest.removesuffix(after)
