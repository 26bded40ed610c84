"""What is asked in one input cell: what it is to hold, its choices, and what is said of it."""

import textwrap
from collections.abc import Mapping
from dataclasses import dataclass, field

from monitor.domain.answer_text import asked_for, level_text
from monitor.domain.computed import COMPUTED
from monitor.domain.model import Field, Indicator, Kpi, Model
from monitor.domain.tab import Column, Kind, Tab
from monitor.files.book import LONGEST_TITLE
from monitor.files.template.lists import FIXED, REST, SCALE, YES, YES_NO

_KINDS = {
    "text": Kind.TEXT,
    "number": Kind.NUMBER,
    "share": Kind.SHARE,
    "money": Kind.MONEY,
    "date": Kind.DATE,
    "choice": Kind.CHOICE,
    "level": Kind.CHOICE,
    "many": Kind.MANY,
}
_HOW = {
    Kind.NUMBER: "Vul een getal in.",
    Kind.SHARE: "Vul een percentage in, bijvoorbeeld 45%.",
    Kind.MONEY: "Vul hele euro's in, bijvoorbeeld 12500.",
    Kind.DATE: "Vul een datum in, bijvoorbeeld 1-9-2026.",
    Kind.CHOICE: "Kies uit de lijst.",
    Kind.MANY: "Kies uit de lijst. Meer dan één? Zet er een puntkomma tussen.",
    Kind.BOOL: "Kies ja of nee.",
    Kind.TICK: (
        f"Klopt alles hier nog? Kies ja. Veranderde u iets en klopt al het andere nog? Kies {REST}."
    ),
    Kind.SCALE: "Kies een cijfer: 1 is laag, 5 is hoog.",
}
_LISTS = {Kind.BOOL: YES_NO, Kind.SCALE: SCALE}
_COLUMN_HELP = {
    ("indicators", "reason"): "Alleen als u n.v.t. invult: waarom past deze vraag niet bij uw PPS?",
    ("indicators", "evidence"): (
        "Waar blijkt uw antwoord uit? Bijvoorbeeld: een besluit, verslag of overeenkomst, met de "
        "datum. Noem geen namen van personen."
    ),
    ("kpi", "counting"): "Komt de realisatie uit een administratie of is het een schatting?",
    ("partners", "organisation"): "De naam van de organisatie, niet van een persoon.",
    ("partners", "type"): (
        "Een arbeidsorganisatie is elk bedrijf en elke instelling met personeel, dus ook een "
        "ziekenhuis of woningcorporatie."
    ),
    ("partners", "size"): "Micro, klein en midden zijn samen het mkb: minder dan 250 medewerkers.",
    ("partners", "commitment"): "Wat zegde de partner toe voor de tijd na de subsidie?",
    ("partners", "amount_per_year"): (
        "Wat de partner na de subsidie per jaar toezegt, geld en natura samen, in hele euro's."
    ),
    ("swot", "evidence"): "Waar blijkt dit uit? Bijvoorbeeld een cijfer, een gesprek of een stuk.",
    ("swot", "action_owner"): "Noem een rol, bijvoorbeeld projectleider. Geen naam.",
}
_NO_ANSWER = {
    True: "Kernvraag: n.v.t. kan hier niet.",
    False: "Past de vraag niet? Vul n.v.t. in, en bij Reden n.v.t. waarom.",
}


@dataclass(frozen=True, slots=True)
class Asked:
    """What one input cell is to hold.

    ``list_name`` is a list of the tab Lijsten; ``options`` says per option id, or per level, how it
    stands there. ``low`` to ``high`` are the numbers that fit (None: no bound).
    """

    kind: Kind
    title: str = ""
    help: str = ""
    list_name: str = ""
    options: Mapping[str, str] = field(default_factory=dict)
    low: float | None = 0
    high: float | None = None
    may_be_not_applicable: bool = False


def asked_in_column(column: Column, tab: Tab, model: Model) -> Asked:
    """What a column asks, the same in each row."""
    list_name = column.choices or _LISTS.get(column.kind, "")
    return Asked(
        kind=column.kind,
        title=_title(column.header),
        help=_COLUMN_HELP.get((tab.table, column.id)) or _HOW.get(column.kind, ""),
        list_name=list_name,
        options={"1": YES, "2": REST} if column.kind is Kind.TICK else _labels(model, list_name),
    )


def asked_by_field(item: Field, model: Model) -> Asked:
    """What a field of tab PPS asks."""
    return Asked(
        kind=_KINDS[item.kind],
        title=_title(item.id.replace("_", " ")),
        help=f"Verplicht. {item.help}" if item.required else item.help,
        list_name=item.choices,
        options=_labels(model, item.choices),
    )


def asked_by_indicator(item: Indicator) -> Asked:
    """What an indicator asks."""
    kind = _KINDS[item.kind]
    how = _HOW[kind]
    if item.kind == "level":
        how = "Kies het niveau dat nu het best past. Ze staan voluit in de kolom Niveaus."
    elif kind is Kind.SHARE:
        how += f" Het gaat om {item.unit}."
    elif kind is Kind.NUMBER:
        how = f"Vul een getal in: {asked_for(item)}."
    if computation := COMPUTED.get(item.id):
        how += (
            f" Vult u de tab {computation.tab} in, dan mag dit leeg blijven: wij rekenen het uit."
        )
    options = {str(level): level_text(item, level) for level in range(1, len(item.levels) + 1)}
    return Asked(
        kind=kind,
        title=_title(item.name),
        help=f"{how} {_NO_ANSWER[item.core]}",
        list_name=item.id if kind is Kind.CHOICE else "",
        options=options | {option.id: option.label for option in item.options},
        low=0 if kind is Kind.SHARE else item.low,
        high=item.top if kind is Kind.SHARE else item.high,
        may_be_not_applicable=not item.core,
    )


def asked_by_kpi(item: Kpi) -> Asked:
    """What both numbers of a KPI ask."""
    return Asked(item.kind, _title(item.name), f"{item.definition} Eenheid: {item.unit}.")


def _labels(model: Model, list_name: str) -> Mapping[str, str]:
    if list_name in FIXED:
        return {str(entry): str(entry) for entry in FIXED[list_name]}
    return {option.id: option.label for option in model.lists.get(list_name, ())}


def _title(text: str) -> str:
    return textwrap.shorten(text[:1].upper() + text[1:], LONGEST_TITLE, placeholder="…")
