"""The register of partnerships as people read it, and one entry of it as it can be changed."""

from typing import Any

import pandas as pd

from monitor.domain.model import Model
from monitor.domain.stand import newest
from monitor.reports.regional.leading import leading
from monitor.reports.snapshot import Snapshot
from monitor.store import Partnership


def register_table(snapshot: Snapshot) -> pd.DataFrame:
    """Every partnership by campus and name, with when it was active and its last monitor.

    That is the last that may be shown (``Snapshot.seen``).
    """
    register = snapshot.register.sort_values(["campus", "name"], key=_folded, kind="stable")
    dates = newest(snapshot.seen).set_index("pps_id")["reference_date"].to_dict()
    model = snapshot.model
    table = pd.DataFrame(
        {
            "PPS": register["name"],
            "Code": register["pps_id"],
            "Campus": register["campus"],
            "Provincie": _labels(register["provinces"], model, "province"),
            "Sector": _labels(register["sector"], model, "sector"),
            "Actief vanaf": register["active_from"],
            "Actief tot en met": register["active_to"],
            "Laatste peildatum": pd.to_datetime(
                [dates.get(pps_id, pd.NaT) for pps_id in register["pps_id"]]
            ),
        }
    )
    return leading(table, register["pps_id"])


def entries(register: pd.DataFrame) -> dict[str, Partnership]:
    """The entries of the register (frames.REGISTER) by pps_id, ready to be changed.

    Who the viewer doesn't know by name has none.
    """
    known = register.dropna(subset=["pps_id"])
    return {row["pps_id"]: _entry(row) for row in known.to_dict("records")}


def _entry(row: dict[Any, Any]) -> Partnership:
    return Partnership(
        pps_id=row["pps_id"],
        name=row["name"],
        campus=row["campus"],
        sector=_text(row["sector"]),
        scheme=_text(row["scheme"]),
        provinces=_split(row["provinces"]),
        subregions=_split(row["subregions"]),
        active_from=None if pd.isna(row["active_from"]) else row["active_from"].date(),
        active_to=None if pd.isna(row["active_to"]) else row["active_to"].date(),
    )


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _split(ids: Any) -> tuple[str, ...]:
    return tuple(item for item in ids.split(";") if item) if isinstance(ids, str) else ()


def _labels(values: pd.Series, model: Model, name: str) -> list[str]:
    options = model.options(name)
    return [
        ", ".join(options[item].label for item in _split(value) if item in options)
        for value in values
    ]


def _folded(column: pd.Series) -> pd.Series:
    return column.str.casefold()
