"""That monitors of several versions of the questions stand side by side: one line, or nothing."""

import pandas as pd

from monitor.domain.model import Model
from monitor.reports import words

_NOT_ALL = "Niet alle monitors hebben dezelfde versie van de vragen"
_SO = "dat maakt hun scores minder goed te vergelijken."


def counts(versions: pd.Series, model: Model) -> dict[str, int]:
    """How many monitors there are of each version, in order of version.

    ``versions``: the version of each; what isn't known is the installation's, ``model``.
    """
    found = versions.fillna(model.version).value_counts()
    return {str(name): int(found[name]) for name in sorted(found.index)}


def sentence(versions: pd.Series, model: Model) -> str:
    """Of which versions the monitors are and how many of each; "" where all are of one."""
    found = counts(versions, model)
    if len(found) < 2:
        return ""
    told = words.listing([f"{count} van {name}" for name, count in found.items()])
    return f"{_NOT_ALL} ({told}); {_SO}"


def without_counts(versions: pd.Series, model: Model) -> str:
    """The same of a group without names: which versions or how many could tell who is in it."""
    if len(counts(versions, model)) < 2:
        return ""
    return f"{_NOT_ALL}; {_SO}"
