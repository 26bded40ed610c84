"""Scores where monitors are of several versions of the model: each by its own, or all by one."""

from collections.abc import Callable

import pandas as pd

from monitor.domain.frames import State
from monitor.domain.model import Model
from monitor.domain.model_change import carried
from monitor.domain.robustness import Bands, bands
from monitor.domain.scores import Scores, score


def score_each(headers: pd.DataFrame, answers: pd.DataFrame, model: Model) -> Scores:
    """Score submissions each by the model of its own version, where ``model`` knows that.

    A monitor of a version that isn't known is scored by ``model``. Otherwise as ``scores.score``.
    """
    return _by_version(headers, answers, model, lambda found, own: (asked(found, own), own))


def recompute(headers: pd.DataFrame, answers: pd.DataFrame, model: Model) -> Scores:
    """Score submissions of whatever version all by this model, as far as their answers allow.

    Only answers to questions that it still asks the same way count (``model_change.carried``); what
    an older monitor wasn't asked is empty. Otherwise as ``scores.score``.
    """
    return _by_version(
        headers, answers, model, lambda found, own: (_translated(found, own, model), model)
    )


def asked(answers: pd.DataFrame, model: Model) -> pd.DataFrame:
    """The answers to questions of this model: one of a version that is no longer known has more."""
    known = answers["indicator"].isin(list(model.indicator))
    return answers if known.all() else answers[known]


def bands_each(headers: pd.DataFrame, answers: pd.DataFrame, model: Model) -> Bands:
    """The bands of submissions (``robustness.bands``), each by the model of its own version.

    As :func:`score_each`, but in the order of the versions.
    """
    found = [
        bands(heads, asked(given, own), own)
        for heads, given, own in _each_version(headers, answers, model)
    ]
    return Bands(
        pd.concat([item.totals for item in found], ignore_index=True),
        pd.concat([item.dimensions for item in found], ignore_index=True),
    )


def _by_version(
    headers: pd.DataFrame,
    answers: pd.DataFrame,
    model: Model,
    prepared: Callable[[pd.DataFrame, Model], tuple[pd.DataFrame, Model]],
) -> Scores:
    """Score the submissions of each version apart, and put them back in the order of headers."""
    parts = [
        score(heads, *prepared(given, own))
        for heads, given, own in _each_version(headers, answers, model)
    ]
    if len(parts) == 1:
        return parts[0]
    place = {number: at for at, number in enumerate(headers["submission"])}

    def together(tables: list[pd.DataFrame]) -> pd.DataFrame:
        joined = pd.concat(tables, ignore_index=True)
        order = joined["submission"].map(place)
        return joined.loc[order.sort_values(kind="stable").index].reset_index(drop=True)

    return Scores(
        together([part.indicators for part in parts]),
        together([part.dimensions for part in parts]),
        together([part.totals for part in parts]),
    )


def _each_version(
    headers: pd.DataFrame, answers: pd.DataFrame, model: Model
) -> list[tuple[pd.DataFrame, pd.DataFrame, Model]]:
    """The headers and answers of each version, with its model; what isn't known is ``model``'s."""
    version = headers["model_version"]
    named = version.where(version.notna(), model.version)
    models = {str(name): model.of(str(name)) for name in named.unique()}
    different = dict.fromkeys(models.values()) or {model: None}
    if len(different) == 1:
        return [(headers, answers, own) for own in different]
    which = named.map({name: own.version for name, own in models.items()})
    parts = []
    for own in different:
        heads = headers[which == own.version]
        parts.append((heads, answers[answers["submission"].isin(heads["submission"])], own))
    return parts


def _translated(answers: pd.DataFrame, before: Model, after: Model) -> pd.DataFrame:
    """Answers under ``before`` as answers under ``after``, without those that can't be.

    An n.v.t. that ``after`` doesn't allow, at a core question or beyond what a dimension has room
    for, doesn't count, as in ``domain.answers``.
    """
    if before is after:
        return asked(answers, after)
    found = answers[answers["indicator"].isin(list(carried(before, after)))]
    idle = found["state"] == State.NOT_APPLICABLE
    if not idle.any():
        return found
    order = {item.id: place for place, item in enumerate(after.indicators)}
    left = found[idle].sort_values("indicator", key=lambda ids: ids.map(order), kind="stable")
    core = left["indicator"].map({item.id: item.core for item in after.indicators})
    room = {
        item.id: after.not_applicable_max[len(after.of_dimension(item.id))]
        for item in after.dimensions
    }
    dimension = left["indicator"].map({item.id: item.dimension for item in after.indicators})
    taken = (~core).groupby([left["submission"], dimension]).cumsum()
    forbidden = left.index[core | (taken > dimension.map(room))]
    state = found["state"].where(~found.index.isin(forbidden), State.INVALID.value)
    return found.assign(state=state)
