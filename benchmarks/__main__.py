"""``python -m benchmarks``: measure everything, or the named subjects, and print the ratios."""

import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path

from benchmarks import (
    batch,
    bursts,
    growing,
    reading,
    rerunning,
    scoring,
    starting,
    varying,
    waterfalls,
)
from benchmarks.examples import PARTNERSHIPS, ROUNDS, fill_store, store_url
from benchmarks.measuring import Figure

SMALL: dict[str, Callable[[], Iterator[Figure]]] = {
    "reading": reading.figures,
    "batch": batch.figures,
    "scoring": scoring.figures,
    "varying": varying.figures,
    "waterfalls": waterfalls.figures,
}
ON_A_STORE: dict[str, Callable[[str], Iterator[Figure]]] = {
    "rerunning": rerunning.figures,
    "growing": growing.figures,
    "bursts": bursts.figures,
    "starting": starting.figures,
}


def main(wanted: list[str]) -> None:
    """Print the figures of the wanted subjects; of all if none is named."""
    names = wanted or [*SMALL, *ON_A_STORE]
    for name in names:
        if name in SMALL:
            _print(SMALL[name]())
    large = [name for name in names if name in ON_A_STORE]
    if not large:
        return
    with tempfile.TemporaryDirectory() as folder:
        url = store_url(Path(folder))
        print(f"Filling a store with {PARTNERSHIPS} partnerships and {ROUNDS} rounds…")
        fill_store(url, PARTNERSHIPS, ROUNDS)
        for name in large:
            _print(ON_A_STORE[name](url))


def _print(figures: Iterator[Figure]) -> None:
    for figure in figures:
        print(figure, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
