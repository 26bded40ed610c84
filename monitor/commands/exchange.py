"""What the command line prints for scripts: plain dictionaries, ready for JSON.

Points are unrounded or None, percentages fractions, dates ISO 8601. Every key is always present.
"""

import math
from collections.abc import Mapping
from typing import Any

import pandas as pd

from monitor.batch.importing import Result
from monitor.domain.findings import Finding
from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.scores import Scores
from monitor.intake import Intake

_NO_SCORE = {"points": None, "low": None, "high": None, "coverage": None, "colour": None}
_SCORE_KEYS = tuple(_NO_SCORE)


def checked(intake: Intake, model: Model) -> dict[str, Any]:
    """One file's result as ``check --json`` prints it."""
    submission = intake.submission
    top: Mapping[Any, Any] = submission.header.iloc[0].to_dict() if submission else {}
    model = model.of(submission.about.model_version if submission else None)
    answers, status = _answers(submission.answers if submission else None, model)
    counts = submission.counts if submission else None
    return {
        "file": intake.filename,
        "sha256": _text(intake.sha256),
        "accepted": intake.accepted,
        "pps_id": _text(top.get("pps_id")),
        "round": _text(top.get("round")),
        "reference_date": _day(top.get("reference_date")),
        "model_version": _text(top.get("model_version")),
        "template_version": _text(top.get("template_version")),
        "answers": answers,
        "status": status,
        "scores": scores(intake.scores, model)[0] if intake.scores else _no_scores(model),
        "cells": {
            "filled": counts.filled if counts else None,
            "read": counts.read if counts else None,
            "ignored": counts.ignored if counts else None,
        },
        "findings": [finding(item) for item in intake.findings],
    }


def imported(result: Result) -> dict[str, Any]:
    """What came of one file as ``import --json`` prints it.

    ``withdrawn``: it was skipped, and does not count.
    """
    return {
        "file": result.name,
        "sha256": result.sha256,
        "outcome": result.imported.outcome.value,
        "withdrawn": result.imported.withdrawn,
        "submission": result.imported.submission,
        "findings": [finding(item) for item in result.imported.findings],
    }


def finding(item: Finding) -> dict[str, str | None]:
    """A finding with all its parts."""
    return {
        "sheet": item.sheet,
        "cell": item.cell,
        "severity": str(item.severity),
        "code": item.code,
        "message": item.message,
        "remedy": item.remedy,
        "raw": item.raw,
    }


def scores(found: Scores, model: Model) -> list[dict[str, Any]]:
    """The scores of each submission, in the order of ``found.totals``.

    A dimension of ``model`` that a submission's own version doesn't have has none.
    """
    dimensions: dict[int, dict[str, Any]] = {}
    for row in found.dimensions.to_dict("records"):
        dimensions.setdefault(row["submission"], {})[row["dimension"]] = _score(row)
    none = _no_scores(model)["dimensions"]
    return [
        {"total": _score(total), "dimensions": {**none, **dimensions[total["submission"]]}}
        for total in found.totals.to_dict("records")
    ]


def scored(headers: pd.DataFrame, found: Scores, model: Model) -> list[dict[str, Any]]:
    """One entry a submission, as ``scores --json`` prints it; ``headers`` in the same order."""
    return [
        {
            "pps_id": top["pps_id"],
            "round": top["round"],
            "reference_date": _day(top["reference_date"]),
            "version": int(top["version"]),
            "model_version": top["model_version"],
            "scores": item,
        }
        for top, item in zip(headers.to_dict("records"), scores(found, model), strict=True)
    ]


def _no_scores(model: Model) -> dict[str, Any]:
    return {
        "total": dict(_NO_SCORE),
        "dimensions": {item.id: dict(_NO_SCORE) for item in model.dimensions},
    }


def _score(row: Mapping[Any, Any]) -> dict[str, Any]:
    return {key: str(row[key]) if key == "colour" else _number(row[key]) for key in _SCORE_KEYS}


def _answers(
    answers: pd.DataFrame | None, model: Model
) -> tuple[dict[str, Any], dict[str, str | None]]:
    if answers is None:
        return dict.fromkeys(model.indicator), dict.fromkeys(model.indicator)
    values: dict[str, Any] = {}
    status: dict[str, str | None] = {}
    for row in answers.to_dict("records"):
        indicator = model.indicator[row["indicator"]]
        status[indicator.id] = row["state"]
        values[indicator.id] = None
        if row["state"] != State.ANSWERED:
            continue
        if indicator.kind == "date":
            values[indicator.id] = _day(row["date"])
        elif indicator.kind == "choice":
            values[indicator.id] = _text(row["text"])
        elif indicator.kind == "level":
            values[indicator.id] = int(row["number"])
        else:
            values[indicator.id] = _number(row["number"])
    return values, status


def _number(value: Any) -> float | None:
    return None if value is None or math.isnan(value) else float(value)


def _text(value: Any) -> str | None:
    return value if isinstance(value, str) and value else None


def _day(value: Any) -> str | None:
    return None if value is None or pd.isna(value) else pd.Timestamp(value).date().isoformat()
