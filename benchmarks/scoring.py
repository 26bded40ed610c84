"""What scoring costs, against one pass of numpy over the same numbers."""

from collections.abc import Iterator

import numpy as np
import pandas as pd

from benchmarks import examples
from benchmarks.measuring import Figure, in_turn
from monitor.domain.scores import score

SUBMISSIONS = 10_000


def figures() -> Iterator[Figure]:
    """The figure about scoring."""
    model = examples.model()
    one = examples.example_submissions(20)
    many = [one[number % len(one)] for number in range(SUBMISSIONS)]
    headers = pd.concat([item.header for item in many], ignore_index=True)
    headers = headers.assign(submission=range(SUBMISSIONS))
    answers = pd.concat([item.answers for item in many], ignore_index=True)
    answers = answers.assign(submission=np.repeat(range(SUBMISSIONS), len(model.indicators)))
    weights = np.array([item.weight for item in model.indicators])
    numbers = answers["number"].to_numpy().reshape(SUBMISSIONS, len(weights))

    def one_pass() -> None:
        answered = ~np.isnan(numbers)
        np.nansum(numbers * weights, axis=1) / (answered * weights).sum(axis=1)

    ours, bound = in_turn(lambda: score(headers, answers, model), one_pass, 9)
    yield Figure(f"score {SUBMISSIONS} submissions ÷ one pass of numpy", ours, bound, "report")
