"""How often Python looks for memory to give back.

Reading a monitor makes some thousands of small values that all live until it has been checked.
By default Python goes through what it keeps after every 700 of them: a third of the time that a
check takes, and nothing found. Each process that checks monitors calls ``collect_seldom`` once.
"""

import gc

_NEW_VALUES = 20_000


def collect_seldom() -> None:
    """Look after every 20,000 new values from now on, and past what has been imported by now."""
    gc.freeze()
    gc.set_threshold(_NEW_VALUES, 10, 10)
