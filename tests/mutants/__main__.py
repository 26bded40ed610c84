"""``python -m tests.mutants``: read many mutants on all processors and say what came of them.

MUTANTS says how many, MUTANT_SEED makes the same ones again; without it they are new each time.
What is wrong or could not be judged is printed and its workbook kept. The exit status is 1 if
anything is wrong, or if more was not judged than may be.
"""

import multiprocessing
import os
import random
import sys
import tempfile
import time
from collections import Counter
from functools import partial
from pathlib import Path

from tests.files.libreoffice import saved_by_libreoffice
from tests.mutants.trying import NOT_JUDGED, Trial, is_blind, kept, own_workbooks, try_mutant
from tests.repeats import MUTANTS


def main() -> int:
    """Give the exit status."""
    count = MUTANTS
    seed = int(os.environ.get("MUTANT_SEED") or random.SystemRandom().randrange(10**9))
    print(f"{count} mutants, MUTANT_SEED={seed}", flush=True)
    bases = own_workbooks()
    with tempfile.TemporaryDirectory() as folder:
        bases.append(saved_by_libreoffice(bases[0], Path(folder), "xlsx"))
    outcomes: Counter[str] = Counter()
    wrong: list[Trial] = []
    slowest, begin = 0.0, time.perf_counter()
    with multiprocessing.get_context("forkserver").Pool() as pool:
        attempt = partial(try_mutant, seed=seed, bases=bases)
        for trial in pool.imap_unordered(attempt, range(count), chunksize=20):
            outcomes[trial.outcome] += 1
            if outcomes.total() % 1000 == 0:
                print(f"{outcomes.total()} read", flush=True)
            slowest = max(slowest, trial.seconds)
            if trial.complaints or trial.outcome.startswith(NOT_JUDGED):
                path = kept(trial, seed, bases, Path(tempfile.gettempdir()))
                word = "wrong" if trial.complaints else "not judged"
                print(f"\n{word}: {path} ({trial.outcome})", *trial.changes, sep="\n  ")
                print(*trial.complaints[:5], sep="\n  ! ", flush=True)
            if trial.complaints:
                wrong.append(trial)
    for outcome, times in outcomes.most_common():
        print(f"{times:7} {outcome}")
    blind = is_blind(outcomes)
    if blind:
        print("The judge could not read too many of the workbooks that we read.")
    seconds = time.perf_counter() - begin
    print(f"{seconds:.0f} seconds, the slowest {slowest:.1f}; {len(wrong)} wrong (seed {seed})")
    return int(bool(wrong) or blind)


if __name__ == "__main__":
    sys.exit(main())
