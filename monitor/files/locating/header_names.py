"""Other names that offices give to the columns of the workbook: taken for ours, and reported.

A name that could be meant for two columns of its tab doesn't belong here.
"""

from collections.abc import Iterable, Mapping
from functools import cache

from monitor.domain.tab import Column, Tab
from monitor.files.cell.text import folded

OTHER_NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "confirmed": {
        "block": ("Blok", "Onderwerp", "Tab"),
        "shelf_life": ("Houdbaar", "Geldig"),
        "standing": ("Stand", "Toelichting", "Opmerking"),
        "unchanged": ("Niets veranderd", "Niet gewijzigd", "Onveranderd", "Akkoord"),
    },
    "fields": {
        "question": ("Vragen", "Onderwerp", "Gegeven", "Veld"),
        "answer": ("Uw antwoord", "Antwoorden", "Ingevuld", "Invullen"),
        "note": ("Opmerking", "Opmerkingen", "Uitleg", "Notitie"),
    },
    "indicators": {
        "dimension": ("Thema", "Onderdeel"),
        "indicator": ("Indicatoren", "Onderwerp"),
        "question": ("Vragen",),
        "answer": ("Uw antwoord", "Antwoorden", "Score", "Ingevuld"),
        "reason": ("Reden", "Waarom n.v.t.", "Reden niet van toepassing"),
        "evidence": ("Toelichting", "Bewijs", "Toelichting en bewijs", "Onderbouwing"),
        "levels": ("Niveau", "Niveaubeschrijving", "Keuzes"),
    },
    "kpi": {
        "kpi": ("Indicator", "Kengetal", "Prestatie-indicator"),
        "target": ("Doelstelling", "Doelwaarde", "Streefwaarde", "Target"),
        "realised": ("Gerealiseerd", "Resultaat", "Behaald", "Stand"),
        "counting": ("Teldefinitie", "Wijze van tellen"),
        "note": ("Opmerking", "Opmerkingen", "Uitleg"),
    },
    "finance": {
        "line": ("Posten", "Regel", "Omschrijving", "Begrotingspost"),
        "form": ("Geld of natura", "Geld/natura", "Vorm"),
        "budget": ("Begroting", "Budget", "Gepland"),
        "realised": ("Realisatie", "Werkelijk", "Besteed"),
        "forecast": ("Raming", "Verwacht", "Verwachting"),
    },
    "partners": {
        "organisation": ("Partner", "Naam organisatie", "Bedrijf", "Naam"),
        "type": ("Soort partner", "Type partner", "Soort organisatie"),
        "size": ("Grootte", "Bedrijfsgrootte"),
        "municipality": ("Plaats", "Vestigingsplaats", "Woonplaats"),
        "in_steering": ("Stuurgroep", "Lid stuurgroep"),
        "start": ("Begindatum", "Datum start"),
        "end": ("Datum einde",),
        "cash_budget": (
            "Begroot geld",
            "In geld begroot",
            "Bijdrage geld begroot",
            "Cash begroot",
            "In cash begroot",
            "Contant begroot",
        ),
        "cash_realised": (
            "Gerealiseerd geld",
            "In geld gerealiseerd",
            "Bijdrage geld gerealiseerd",
            "Cash gerealiseerd",
            "In cash gerealiseerd",
            "Contant gerealiseerd",
        ),
        "kind_budget": (
            "Begroot natura",
            "In natura begroot",
            "Bijdrage natura begroot",
            "In kind begroot",
        ),
        "kind_realised": (
            "Gerealiseerd natura",
            "In natura gerealiseerd",
            "Bijdrage natura gerealiseerd",
            "In kind gerealiseerd",
        ),
        "commitment": ("Toezegging",),
        "committed_until": ("Toezegging tot",),
        "amount_per_year": ("Jaarbedrag", "Bedrag jaarlijks"),
        "note": ("Opmerking", "Opmerkingen", "Uitleg"),
    },
    "milestones": {
        "milestone": ("Mijlpalen", "Omschrijving"),
        "planned": ("Datum gepland", "Geplande datum", "Gepland op", "Deadline"),
        "realised": ("Datum gerealiseerd", "Gerealiseerd op", "Behaald op"),
        "status": ("Stand", "Stand van zaken"),
        "note": ("Opmerking", "Opmerkingen", "Uitleg"),
    },
    "swot": {
        "title": ("Onderwerp", "Naam"),
        "note": ("Opmerking", "Opmerkingen", "Uitleg", "Omschrijving"),
        "dimension": ("Thema",),
        "evidence": ("Onderbouwing",),
        "impact": ("Impact",),
        "urgency": ("Urgentie",),
        "action_owner": ("Actiehouder", "Eigenaar", "Wie"),
        "action_date": ("Datum actie", "Deadline", "Wanneer"),
    },
}
"""By table and column: other names of the header, without the year for a column by year."""

LOOSE_NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "partners": {
        "start": ("Vanaf", "Ingangsdatum"),
    },
    "milestones": {
        "planned": ("Planning",),
        "realised": ("Gereed", "Gereed op", "Afgerond op"),
    },
    "swot": {
        "urgency": ("Prioriteit",),
    },
}
"""The same of names that offices give to a column of their own as well.

Taken for ours where that lacks; beside it they only are its answers where it has none.
"""

ABBREVIATIONS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "finance": {
        "budget": ("Begr",),
        "realised": ("Real", "Gereal"),
        "forecast": ("Prog", "Progn"),
    },
}
"""The same of names cut short. Only as a whole word: a longer one may begin so as well."""

_UNSURE_NAMES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "kpi": {
        "target": ("Doelwaarde",),
        "realised": ("Stand", "Stand nu"),
    },
    "finance": {
        "budget": ("Gepland",),
        "forecast": ("Verwacht", "Verwachting"),
    },
    "partners": {
        "organisation": ("Naam",),
    },
}
"""Those of the other names that say so little that another column may be meant for ours."""


@cache
def other_names(table: str) -> Mapping[str, str]:
    """The id of the column for each other name of a table, folded."""
    short = _by_name(ABBREVIATIONS.get(table, {}))
    return {**_by_name(OTHER_NAMES[table]), **short, **loose_names(table)}


@cache
def loose_names(table: str) -> Mapping[str, str]:
    """Those among them that people give to a column of their own as well."""
    return _by_name(LOOSE_NAMES.get(table, {}))


@cache
def unsure_names(table: str) -> Mapping[str, str]:
    """Those among them that are only ours where no other column may be it."""
    return {**_by_name(_UNSURE_NAMES.get(table, {})), **loose_names(table)}


def names_of(tab: Tab, column: Column) -> tuple[str, ...]:
    """Our header of a column and other names for it, without the year for a column by year."""
    loose = LOOSE_NAMES.get(tab.table, {}).get(column.id, ())
    return (column.header, *OTHER_NAMES[tab.table].get(column.id, ()), *loose)


def sure_names_of(tab: Tab, column: Column) -> list[str]:
    """The same, cut short as well, without those that could be meant for much else."""
    short = ABBREVIATIONS.get(tab.table, {}).get(column.id, ())
    unsure = unsure_names(tab.table)
    return [name for name in (*names_of(tab, column), *short) if folded(name) not in unsure]


def _by_name(names: Mapping[str, Iterable[str]]) -> dict[str, str]:
    return {folded(name): column_id for column_id, same in names.items() for name in same}
