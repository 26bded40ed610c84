"""Pointing at a table that we don't recognise, so that a file of a layout of its own is read.

What it comes to shows at once; only the button keeps it, with the draft. The file itself stays as
it came.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import UTC, datetime

import streamlit as st

from monitor.domain.findings import Finding
from monitor.domain.layout import REQUIRED, TABLES
from monitor.domain.pointing import Located, Pointing
from monitor.domain.tab import Tab
from monitor.files.parser import limits
from monitor.reports import words
from monitor.store import Draft
from monitor.ui import data, markup, parts
from monitor.ui.intake import books, keeping, turn, unkept
from monitor.ui.intake.choice import Choice
from monitor.ui.intake.choosing_steps import Steps
from monitor.ui.intake.effect import effect
from monitor.ui.intake.kinds import Monitor, Refused

_ASKS = frozenset(
    [
        "TAB-ONTBREEKT",
        "TABEL-ONTBREEKT",
        "TABEL-ONTBREEKT-OPTIONEEL",
        "TAB-DUBBEL",
        "TAB-VREEMD-OF-ONZE",
        "TAB-GEDEELD",
        "TAB-GEDEELD-OPTIONEEL",
        "KOLOM-ANTWOORD-ONTBREEKT",
        "KOLOM-JAAR-ONTBREEKT",
        "KOLOM-PROJECTJAAR-ONTBREEKT",
        "KOLOM-BEGROOT-TE-LAAT",
        "KOLOM-PROGNOSE-OF-ONZE",
        "KOLOM-PROGNOSE-WELK-JAAR",
        "KOLOM-PROGNOSE-GEEN-KOP",
        "KOLOM-SCHOOLJAAR",
        "KOLOM-JAAR-VREEMD",
        "KOLOM-JAREN-ONTBREKEN",
        "KOLOM-VREEMD-OF-ONZE",
        "KOLOM-VREEMD-OF-EEN-VAN-ONZE",
        "KOLOM-ANDERE-SCHAAL",
        "KOLOM-NIEUW",
        "KOP-DUBBEL",
        "KOP-WELKE",
    ]
)
"""What is said where pointing at a table may take it away."""
_LIKE_A_TABLE = 20
"""With so many cells that nobody read, a tab may be the one of ours that is missed."""
_WHAT_TO_DO = (
    "Hebt u een eigen indeling? Wijs dan elke tabel aan die u hebt ingevuld, een voor een. Uw "
    "eigen bestand blijft zoals het is."
)
_WHICH = "Wijs aan welke wij moeten lezen. Uw eigen bestand blijft zoals het is."
_LASTS = (
    "Klik op Zo lezen. Slaat u de monitor daarna op, dan onthouden wij dit voor deze PPS. Een "
    "volgend bestand met dezelfde indeling lezen wij dan vanzelf."
)
_ONCE = (
    "Klik op Zo lezen. Let op: dit geldt alleen voor dit bestand. Het volgende wijst u weer aan, "
    "want een gekozen kolom heeft geen kop, of een kop die alleen bij dit jaar past."
)


def offer(item: Monitor | Refused, *, alone: bool = True) -> None:
    """A way to point at tables in a draft; it stands open where that may take away a fault.

    ``alone``: whether no other draft on the page asks for it. Of more each waits for a click.
    """
    located: Sequence[Located] = ()
    if isinstance(item, Monitor):
        located, asks = item.located, _asks(item)
    elif not (asks := item.may_be_pointed_at):
        return
    tabs = _to_point_at(located)
    if not tabs:
        return
    opened = asks and alone
    if opened:
        missing = [tab for tab in tabs if _is_missed(tab, located)]
        parts.heading(*_heading(missing, item.findings if isinstance(item, Monitor) else ()))
    way = st.expander(
        "Tabel aanwijzen" if opened else "Staat een tabel bij u ergens anders? Wijs die aan",
        expanded=opened,
        key=f"aanwijzen_{opened}_{item.draft.id}",
        on_change="rerun",
    )
    if way.open:
        with way:
            _panel(item, tabs, located)


def _asks(item: Monitor) -> bool:
    """Whether something is wrong that pointing may take away, or a table may be missed."""
    codes = {found.code for found in item.findings}
    if codes & _ASKS or "TAB-ONTBREEKT-OPTIONEEL" not in codes:
        return bool(codes & _ASKS)
    foreign = {found.sheet for found in item.findings if found.code == "TAB-VREEMD"}
    left = Counter(left.sheet for left in item.submission.leftovers if left.sheet in foreign)
    return any(count >= _LIKE_A_TABLE for count in left.values())


def _heading(missing: Sequence[Tab], findings: Sequence[Finding]) -> tuple[str, str]:
    """What is the matter, and what to do, of these tables and with these findings."""
    if not missing:
        return "Wij herkennen niet alles in uw bestand", _WHAT_TO_DO
    names = words.listing([f"“{tab.title}”" for tab in missing])
    if _are_there_twice(missing, findings):
        return f"Meer dan één tab lijkt op {names}", _WHICH
    tables = "de tabel" if len(missing) == 1 else "de tabellen"
    return f"Wij herkennen {tables} {names} niet", _WHAT_TO_DO


def _are_there_twice(missing: Sequence[Tab], findings: Sequence[Finding]) -> bool:
    """Whether these tables are missed because there are more of them, and for nothing else."""
    codes = {item.code for item in findings}
    lacking = {table for item in findings for table, _ in item.columns}
    # Of a table that stands below another no columns are told.
    is_lacking = "TAB-GEDEELD" in codes or any(tab.table in lacking for tab in missing)
    return "TAB-DUBBEL" in codes and not is_lacking


def _to_point_at(located: Sequence[Located]) -> list[Tab]:
    """The tables that aren't found, or not whole, or that were pointed at."""
    whole = {item.table for item in located if item.whole and not item.pointed}
    return [tab for tab in TABLES if tab.table not in whole]


def _is_missed(tab: Tab, located: Sequence[Located]) -> bool:
    """Whether there is no monitor as long as this table isn't found."""
    found = next((item for item in located if item.table == tab.table), None)
    return tab in REQUIRED and (found is None or "answer" in found.missing)


def _panel(item: Monitor | Refused, tabs: Sequence[Tab], located: Sequence[Located]) -> None:
    try:
        book = books.of_draft(item.draft.id, turn.asker(st.empty()))
    except limits.Refused:
        parts.html(markup.paragraph("Dit lukt nu niet. Probeer het over een minuut.", "melding"))
        return
    if book is None:
        return  # gone since the list was made: the next run has none of it
    by_table = {found.table: found for found in located}
    steps = Steps(item, book, by_table)
    tab = steps.table(tabs)
    choice = steps.choice(tab)
    found = by_table.get(tab.table)
    kept: list[keeping.Way] = []
    if choice:
        kept += _told(item.draft, book, choice)
    if found and found.pointed:
        nowhere = Pointing(tab.table, "", 0, (), data.viewer().name, datetime.now(UTC))
        asks = keeping.asks_before(item.draft, nowhere, None)
        kept.append(keeping.Way("Niet meer zo lezen", nowhere, asks))
    keeping.buttons(item.draft, kept, steps.chosen)


def _told(draft: Draft, book: books.Book, choice: Choice) -> list[keeping.Way]:
    """Tell what the choice comes to, and give what a button is to keep; or what is still wrong."""
    if choice.wrong:
        parts.html(markup.paragraph(choice.wrong, "melding"))
        return []
    pointing = choice.pointing(data.viewer().name, datetime.now(UTC))
    parts.html(effect(draft, book, pointing))
    if left_out := choice.left_out:
        parts.html(markup.paragraph(left_out, "melding"))
    parts.html(markup.paragraph(_LASTS if pointing.lasts else _ONCE, "zin"))
    if any(item.layout == pointing.layout for item in draft.pointings):
        unkept.of(draft).kept(pointing.table)
    return [keeping.Way("Zo lezen", pointing, keeping.asks_before(draft, pointing, choice))]
