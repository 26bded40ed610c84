"""What explaining every change costs, against one pass of numpy over the same numbers."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from benchmarks import examples
from benchmarks.measuring import Figure, in_turn
from monitor.domain.decomposition import decompose
from monitor.domain.scores import score

PARTNERSHIPS = 400
ROUNDS = 8


def figures() -> Iterator[Figure]:
    """The figures about changes: of each partnership from every round to the next."""
    model = examples.model()
    many = list(examples.variants(PARTNERSHIPS, ROUNDS))
    count = len(many)
    headers = pd.concat([item.header for item in many], ignore_index=True)
    answers = pd.concat([item.answers for item in many], ignore_index=True)
    headers = headers.assign(submission=range(count))
    answers = answers.assign(submission=np.repeat(range(count), len(model.indicators)))
    later = np.flatnonzero(np.arange(count) % ROUNDS)
    pairs = pd.DataFrame({"before": later - 1, "after": later})
    scores = score(headers, answers, model)
    points = scores.indicators["points"].to_numpy().reshape(count, -1)
    weights = np.array([item.weight for item in model.indicators], dtype=float)

    def one_pass() -> None:
        before, after = points[later - 1], points[later]
        shared = ~np.isnan(before) & ~np.isnan(after)
        (np.where(shared, after - before, 0) * weights).sum(axis=1)

    def ours() -> None:
        decompose(scores, pairs, model)

    explained, bound = in_turn(ours, one_pass, 9)
    scored, _ = in_turn(lambda: score(headers, answers, model), one_pass, 9)
    name = f"explain {len(pairs)} changes"
    yield Figure(f"{name} ÷ one pass of numpy", explained, bound, "report")
    yield Figure(f"{name} ÷ scoring their {count} rounds", explained, scored, "report")
