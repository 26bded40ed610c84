"""What 500 variants of every score cost, against scoring all once."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from benchmarks import examples
from benchmarks.measuring import Figure, in_turn
from monitor.domain.robustness import bands
from monitor.domain.scores import score

PARTNERSHIPS = 400
ROUNDS = 8
PER_PASS = 50
"""How many draws may cost as much as one plain pass of scoring."""


def figures() -> Iterator[Figure]:
    """The figures about variants: of all monitors, and of the one that a page opens."""
    model = examples.model()
    monitors = list(examples.variants(PARTNERSHIPS, ROUNDS))
    numbers = range(len(monitors))
    headers = pd.concat([item.header for item in monitors], ignore_index=True)
    headers = headers.assign(submission=numbers)
    answers = pd.concat([item.answers for item in monitors], ignore_index=True)
    answers = answers.assign(submission=np.repeat(numbers, len(model.indicators)))
    draws = model.robustness.draws
    name = f"{draws} variants of {len(monitors)} monitors ÷ scoring them once"
    ours, bound = in_turn(
        lambda: bands(headers, answers, model), lambda: score(headers, answers, model), 5
    )
    yield Figure(name, ours, bound, f"≤ {draws // PER_PASS}")
    head, own = headers.iloc[:1], answers.loc[answers["submission"] == 0]
    ours, bound = in_turn(lambda: bands(head, own, model), lambda: score(head, own, model), 50)
    yield Figure(f"{draws} variants of one monitor ÷ scoring it once", ours, bound, "report")
