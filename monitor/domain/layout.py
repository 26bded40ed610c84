"""The lay-out of the monitor workbook: its tabs, their headers and what each column holds.

This is the file format. What is asked (the indicators, fields, KPI's, lines, choices) comes from
the model; where it stands in the workbook is said here and nowhere else. Template, reader, checks
and store all read it.
"""

from monitor.domain.tab import Column, Kind, Plain, Tab

TEMPLATE_VERSION = "1"
"""The version of this lay-out, that a template carries in its name ``template_versie``."""

FORECAST_YEARS = 4
"""Calendar years after the project for which tab Financien asks an estimate."""

HEADER_ROW = 4
FIRST_DATA_ROW = 5

EXPLAINING = ("note", "evidence", "reason")
"""The columns in which people write what they want about the answers of a row, in any table."""

ID = Column("id", "id", Kind.ID, 6)

FIELDS = Tab(
    "fields",
    "PPS",
    (
        ID,
        Column("question", "Vraag", Kind.LABEL, 44),
        Column("answer", "Antwoord", Kind.ANSWER, 40),
        Column("note", "Toelichting", Kind.TEXT, 50),
    ),
    "Vul de gekleurde vakken met de stippelrand in. Met * is verplicht.",
)

INDICATORS = Tab(
    "indicators",
    "Indicatoren",
    (
        ID,
        Column("dimension", "Dimensie", Kind.LABEL, 16),
        Column("indicator", "Indicator", Kind.LABEL, 23),
        Column("question", "Vraag", Kind.LABEL, 36),
        Column("answer", "Antwoord", Kind.ANSWER, 30),
        Column("reason", "Reden n.v.t.", Kind.TEXT, 16),
        Column("evidence", "Toelichting of bewijs", Kind.TEXT, 30),
        Column("levels", "Niveaus", Kind.LABEL, 54),
    ),
    "Kies of vul per vraag één antwoord in. Weet u het niet, laat het vak dan leeg.",
)

KPI = Tab(
    "kpi",
    "KPI",
    (
        ID,
        Column("kpi", "KPI", Kind.LABEL, 38),
        Column("unit", "Eenheid", Kind.LABEL, 24),
        Column("target", "Doel", Kind.NUMBER, 12),
        Column("realised", "Realisatie", Kind.NUMBER, 12),
        Column("counting", "Telling", Kind.CHOICE, 14, "counting"),
        Column("note", "Toelichting", Kind.TEXT, 42),
    ),
    "Vul het doel en de realisatie in. Personen: dit schooljaar. Al het andere: vanaf de start.",
)

BUDGET, REALISED, FORECAST = "budget", "realised", "forecast"
"""The kinds of amount by year on tab Financien, as ids of columns begin: ``budget_2024``."""

FINANCE = Tab(
    "finance",
    "Financien",
    (
        ID,
        Column("line", "Post", Kind.LABEL, 31),
        Column("form", "Soort", Kind.LABEL, 8),
    ),
    "Vul hele euro's in per kalenderjaar. Laat leeg wat er niet is of wat u nog niet weet.",
    by_year=(
        Column(BUDGET, "Begroot", Kind.MONEY, 12, a_year=True),
        Column(REALISED, "Gerealiseerd", Kind.MONEY, 15, a_year=True),
        Column(FORECAST, "Prognose", Kind.MONEY, 12, a_year=True),
    ),
)

PARTNERS = Tab(
    "partners",
    "Partners",
    (
        ID,
        Column("organisation", "Organisatie", Kind.TEXT, 28),
        Column("type", "Type", Kind.CHOICE, 22, "partner_type"),
        Column("size", "Omvang", Kind.CHOICE, 10, "size"),
        Column("municipality", "Gemeente", Kind.TEXT, 15),
        Column("role", "Rol", Kind.TEXT, 18),
        Column("in_steering", "In stuurgroep", Kind.BOOL, 11),
        Column("status", "Status", Kind.CHOICE, 10, "partner_status"),
        Column("start", "Startdatum", Kind.DATE, 13),
        Column("end", "Einddatum", Kind.DATE, 13),
        Column("cash_budget", "Geld begroot", Kind.MONEY, 12),
        Column("cash_realised", "Geld gerealiseerd", Kind.MONEY, 14),
        Column("kind_budget", "Natura begroot", Kind.MONEY, 12),
        Column("kind_realised", "Natura gerealiseerd", Kind.MONEY, 14),
        Column("commitment", "Toezegging na subsidie", Kind.CHOICE, 18, "commitment"),
        Column("committed_until", "Toegezegd tot", Kind.DATE, 11),
        Column("amount_per_year", "Bedrag per jaar", Kind.MONEY, 11, a_year=True),
        Column("note", "Toelichting", Kind.TEXT, 34),
    ),
    "Eén regel per partner. Alleen organisaties, geen namen van personen.",
    free_rows=60,
    row_prefix="P",
)

MILESTONES = Tab(
    "milestones",
    "Mijlpalen",
    (
        ID,
        Column("milestone", "Mijlpaal", Kind.TEXT, 48),
        Column("phase", "Fase", Kind.CHOICE, 14, "milestone_phase"),
        Column("planned", "Plandatum", Kind.DATE, 13),
        Column("realised", "Realisatiedatum", Kind.DATE, 15),
        Column("status", "Status", Kind.CHOICE, 14, "milestone_status"),
        Column("note", "Toelichting", Kind.TEXT, 50),
    ),
    "Eén regel per mijlpaal uit uw plan van aanpak.",
    free_rows=20,
    row_prefix="M",
)

SWOT = Tab(
    "swot",
    "SWOT",
    (
        ID,
        Column("quadrant", "Kwadrant", Kind.CHOICE, 12, "quadrant"),
        Column("title", "Titel", Kind.TEXT, 26),
        Column("note", "Toelichting", Kind.TEXT, 36),
        Column("dimension", "Dimensie", Kind.CHOICE, 22, "dimension"),
        Column("evidence", "Bewijs", Kind.TEXT, 26),
        Column("impact", "Impact (1-5)", Kind.SCALE, 13),
        Column("urgency", "Urgentie (1-5)", Kind.SCALE, 14),
        Column("action", "Actie", Kind.TEXT, 28),
        Column("action_owner", "Actiehouder (rol)", Kind.TEXT, 17),
        Column("action_date", "Actiedatum", Kind.DATE, 13),
    ),
    "Niet verplicht. Sterktes en zwaktes zitten in de PPS, kansen en bedreigingen erbuiten.",
    free_rows=40,
    row_prefix="S",
)

CONFIRMED = Tab(
    "confirmed",
    "Ongewijzigd",
    (
        ID,
        Column("block", "Onderdeel", Kind.LABEL, 48),
        Column("shelf_life", "Blijft geldig", Kind.LABEL, 14),
        Column("standing", "Zo staat het ervoor", Kind.LABEL, 72),
        Column("unchanged", "Ongewijzigd", Kind.TICK, 16),
    ),
    "Klik op een onderdeel en kijk. Klopt alles daar nog? Zet dan ja in de laatste kolom. "
    "Veranderde u er iets en klopt al het andere? Kies dan: de rest wel.",
)
"""The tab where a partnership says which parts of its last monitor still hold: a row a block.

Only a template with earlier answers has it, and what comes of that.
"""

CARRIED = (
    "Schuin in een vak met een doorgetrokken rand: dit vulde u de vorige keer in. "
    f"Klopt het nog? Zet dan ja op de tab {CONFIRMED.title}."
)
"""What stands in row 3 of a tab with earlier answers."""

TABLES = (FIELDS, INDICATORS, KPI, FINANCE, PARTNERS, MILESTONES, SWOT)
"""The tabs with a table that every template has, in workbook order."""

REQUIRED = (FIELDS, INDICATORS)
"""The tables without which there is no monitor, and that are nothing without their answers."""

WITH_TABLE = (CONFIRMED, *TABLES)
"""Every tab with a table that a workbook can have, in workbook order."""

INTRODUCTION_TITLE = "Toelichting"
LISTS_TITLE = "Lijsten"
TO_MEND_TITLE = "Te herstellen"
LEFTOVERS_TITLE = "Overig uit uw bestand"
"""The tabs that a workbook handed back has besides: what to mend, and what had no place."""

TABS: tuple[Tab | Plain, ...] = (Plain(INTRODUCTION_TITLE), *TABLES, Plain(LISTS_TITLE))
"""All tabs in workbook order."""

BY_TABLE = {tab.table: tab for tab in WITH_TABLE}
"""The tab of each table."""
