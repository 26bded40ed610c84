"""Columns of ours that aren't found, and years of the project without theirs."""

from monitor.domain.findings import Rule, Severity
from monitor.domain.rules.leftover_words import AND_READ_AGAIN, CLEAR_THERE, OR_CLEAR_THERE

_ERROR, _WARNING = Severity.ERROR, Severity.WARNING

RULES: tuple[Rule, ...] = (
    Rule(
        "KOLOM-ONTBREEKT",
        _WARNING,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. Wat daarin hoort, is niet gelezen '
        "(aantal rijen: {count}).",
        'Hebt u die kolom weggehaald, dan is dat goed. Zo niet: zet de kop "{header}" terug.',
        "In dit werkboek staat die kolom er weer. Vul in wat daar hoort, of laat de kolom leeg.",
    ),
    Rule(
        "KOLOM-JAAR-ONTBREEKT",
        _ERROR,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. '
        "Zonder die kolom tellen wij de bedragen verkeerd op.",
        'Zet de kop "{header}" boven de kolom met die bedragen. Is er niets, laat die leeg.',
        f"In dit werkboek staat die kolom er weer. Vul de bedragen in. {OR_CLEAR_THERE}",
    ),
    Rule(
        "KOLOMMEN-ONTBREKEN",
        _WARNING,
        'Op de tab "{tab}" vinden wij een deel van de kolommen niet. Wat daarin hoort, is niet '
        "gelezen.",
        "Hebt u die kolommen weggehaald, dan is dat goed. Zo niet: zet hun koppen terug.",
        "In dit werkboek staan die kolommen er weer. Vul in wat daar hoort, of laat ze leeg.",
    ),
    Rule(
        "KOLOMMEN-JAAR-ONTBREKEN",
        _ERROR,
        'Op de tab "{tab}" gaan de koppen van "{first}" tot en met "{last}". Niet elk jaar daarvan '
        "heeft zijn kolommen. Zonder die kolommen tellen wij de bedragen verkeerd op.",
        'Klopt het jaar in "{first}" of "{last}" niet? Verander dan alleen die kop, of haal de '
        "kolom weg. Klopt het wel: zet boven elke kolom met bedragen het goede jaar, en voeg toe "
        "wat ontbreekt.",
        'Klopt het jaar in "{first}" of "{last}" niet? Verander die kop dan in uw eigen bestand, '
        "of haal de kolom daar weg, en lees dat opnieuw in. Klopt het wel: vul hier de bedragen "
        f"in. {OR_CLEAR_THERE}",
    ),
    Rule(
        "KOLOM-PROJECTJAAR-ONTBREEKT",
        _ERROR,
        'Op de tab "{tab}" vinden wij geen kolom "{kind}" voor {years}. Volgens de tab PPS loopt '
        "het project van {first} tot en met {last}. Zonder die bedragen tellen wij verkeerd op.",
        "Download uw werkboek met alles aangewezen: daarin staan die kolommen al. Vul daar de "
        "bedragen in. Is er niets, laat die leeg. Of maak zelf een kolom, met een kop als "
        '"{header}".{forecast} Klopt een datum op de tab PPS niet? Verbeter dan die.',
        f"In dit werkboek staan die kolommen er weer. Vul de bedragen in. {OR_CLEAR_THERE} Klopt "
        "een datum op de tab PPS niet? Verbeter dan die.",
    ),
    Rule(
        "PROJECTJAREN-PASSEN-NIET",
        _ERROR,
        'Op de tab "{tab}" vinden wij geen kolom "{kind}" voor {years}. Volgens de tab PPS loopt '
        "het project van {first} tot en met {last}. Dat past niet bij de jaren in de koppen.",
        "Kijk de startdatum en de einddatum op de tab PPS na. Kloppen die? Maak dan in uw eigen "
        'bestand voor elk jaar dat ontbreekt een kolom, met een kop als "{header}".',
    ),
    Rule(
        "KOLOM-JAREN-ONTBREKEN",
        _ERROR,
        'Op de tab "{tab}" herkennen wij boven geen enkele kolom het soort bedrag en het jaar, '
        'zoals "Begroot 2026". De getallen op deze tab zijn niet gelezen ({count:vak|vakken}).',
        'Zet boven elke kolom in één vak wat het is en het jaar, zoals "Begroot 2026". Of wijs bij '
        "het inlezen aan welke kolom wat is.",
        "Het makkelijkst: zet in uw eigen bestand het jaar in de kop van elke kolom "
        f"{AND_READ_AGAIN} vul de getallen in bij het goede jaar. Staat een jaar er niet? Dan kan "
        f"het alleen in uw eigen bestand. {CLEAR_THERE}",
    ),
    Rule(
        "KOLOM-ANTWOORD-ONTBREEKT",
        _ERROR,
        'Op de tab "{tab}" vinden wij de kolom "{header}" niet. '
        "Van deze tab is geen antwoord gelezen (aantal rijen: {count}).",
        'Zet de kop "{header}" boven de kolom met de antwoorden, of wijs bij het inlezen aan '
        "welke kolom dat is.",
        f"In dit werkboek staat die kolom er weer. Vul de antwoorden daar in. {OR_CLEAR_THERE}",
    ),
)
