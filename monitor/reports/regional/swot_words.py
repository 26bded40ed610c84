"""The SWOT in words: what people wrote, and what the scores suggest. Dutch.

A question or dimension is called as in the version of the model that the monitor is of.
"""

from typing import Any, NamedTuple

import pandas as pd

from monitor.domain.model import Model
from monitor.domain.model.named import Quarter
from monitor.reports import point_words, words


class Item(NamedTuple):
    """Something that a partnership wrote in its SWOT. A text is empty where nothing stood."""

    title: str
    note: str
    pps_id: str
    partnership: str
    dimension: str
    evidence: str
    priority: str
    action: str
    place: str
    reference_date: pd.Timestamp


class Suggestion(NamedTuple):
    """What the scores suggest for the SWOT, and of which partnerships: never a finding."""

    about: str
    reason: str


def item(row: dict[Any, Any], model: Model, on: pd.Timestamp) -> Item:
    """An item from a row of reports.regional.campus.Campus.items, as it is read on a date."""
    return Item(
        title=_text(row["title"]) or "Zonder titel",
        note=_text(row["note"]),
        pps_id=row["pps_id"],
        partnership=row["partnership"],
        dimension=_dimension(row, model),
        evidence=_text(row["evidence"]),
        priority=_priority(row["impact"], row["urgency"]),
        action=_action(row, on),
        place=f"{row['sheet']}, {row['cell']}",
        reference_date=row["reference_date"],
    )


def suggested(rows: pd.DataFrame, model: Model) -> list[Suggestion]:
    """The suggestions in these rows, one for what is the same at several partnerships."""
    found: dict[str, list[dict[Any, Any]]] = {}
    for row in rows.to_dict("records"):
        found.setdefault(_about(row, model), []).append(row)
    return [
        Suggestion(
            about,
            words.listing([f"{row['partnership']} ({_value(row, model)})" for row in same]),
        )
        for about, same in found.items()
    ]


def grounds(model: Model) -> dict[str, str]:
    """By quadrant what makes the monitor suggest something there."""
    strong = words.whole(model.suggestions.strength_from)
    weak = words.whole(model.suggestions.weakness_below)
    return {
        Quarter.STRENGTH: f"{strong} punten of meer, mogelijk een sterkte:",
        Quarter.WEAKNESS: f"Minder dan {weak} punten, mogelijk een zwakte:",
        Quarter.THREAT: "Dit antwoord maakt kwetsbaar, mogelijk een bedreiging:",
    }


def table(items: pd.DataFrame, suggestions: pd.DataFrame, model: Model) -> pd.DataFrame:
    """Items and suggestions (as reports.regional.campus.Campus has them) as a reader gets them."""
    rows: list[dict[str, object]] = [
        {
            "Kwadrant": _label(model, "quadrant", row["quadrant"]),
            "Herkomst": "ingevuld",
            "Titel": row["title"],
            "Toelichting": row["note"],
            "PPS": row["partnership"],
            "Code": row["pps_id"],
            "Onderdeel": _dimension(row, model),
            "Bewijs": row["evidence"],
            "Impact": row["impact"],
            "Urgentie": row["urgency"],
            "Prioriteit": row["priority"],
            "Actie": row["action"],
            "Actiehouder (rol)": row["action_owner"],
            "Actiedatum": row["action_date"],
            "Tabblad": row["sheet"],
            "Cel": row["cell"],
            "Peildatum": row["reference_date"],
        }
        for row in items.to_dict("records")
    ]
    rows += [
        {
            "Kwadrant": _label(model, "quadrant", row["quadrant"]),
            "Herkomst": "suggestie uit de monitor",
            "Titel": _about(row, model),
            "Toelichting": _reason(row, model),
            "PPS": row["partnership"],
            "Code": row["pps_id"],
            "Onderdeel": _dimension(row, model),
        }
        for row in suggestions.to_dict("records")
    ]
    return pd.DataFrame(rows)


def _priority(impact: float, urgency: float) -> str:
    if pd.isna(impact) and pd.isna(urgency):
        return "nog zonder impact en urgentie"
    said = [
        f"{name} {words.whole(value)}" if not pd.isna(value) else f"{name} niet ingevuld"
        for name, value in (("impact", impact), ("urgentie", urgency))
    ]
    return " × ".join(said)


def _action(row: dict[Any, Any], on: pd.Timestamp) -> str:
    action = _text(row["action"])
    by = ", ".join(filter(None, [_text(row["action_owner"]), _planned(row["action_date"], on)]))
    if not action:
        return by
    return f"{action} ({by})" if by else action


def _planned(day: pd.Timestamp, on: pd.Timestamp) -> str:
    """The date of an action. Whether it was done the workbook doesn't ask."""
    if pd.isna(day):
        return ""
    return f"{words.day(day)}, datum voorbij" if day < on else words.day(day)


def _about(row: dict[Any, Any], model: Model) -> str:
    if _text(row["indicator"]):
        return _own(row, model).indicator[row["indicator"]].name
    return _dimension(row, model)


def _value(row: dict[Any, Any], model: Model) -> str:
    if _text(row["indicator"]):
        bounds = model.suggestions
        return words.percent(row["value"], bounds.coverage_below, bounds.concentration_above)
    return f"{point_words.points(row['value'], model)} van 100"


def _reason(row: dict[Any, Any], model: Model) -> str:
    return f"{_about(row, model)}: {_value(row, model)}"


def _dimension(row: dict[Any, Any], model: Model) -> str:
    """The name of a dimension; "" for none, and for one of a version that is no longer known."""
    found = _own(row, model).dimension.get(_text(row["dimension"]))
    return found.name if found else ""


def _own(row: dict[Any, Any], model: Model) -> Model:
    return model.of(_text(row["model_version"]))


def _label(model: Model, name: str, option: object) -> str:
    return model.label(name, option) if isinstance(option, str) else ""


def _text(value: object) -> str:
    return value if isinstance(value, str) else ""
