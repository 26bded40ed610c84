"""Numbers that add up as they are shown: parts rounded so that together they are the whole."""

from collections.abc import Sequence

from monitor.reports import words


def adding_up(parts: Sequence[float], whole: int) -> list[int]:
    """Whole numbers for ``parts`` that together are ``whole``, each as near to its part as can be.

    None gets the other sign than its part, and a part of 0 stays 0. ``whole`` may differ from the
    sum of the parts, where it was rounded by itself. Raises ValueError if it can't be reached so.
    """
    shown = [words.rounded(part) for part in parts]
    while rest := whole - sum(shown):
        step = 1 if rest > 0 else -1
        free = [at for at, part in enumerate(parts) if (shown[at] + step) * part > 0]
        free += [at for at, part in enumerate(parts) if part and shown[at] + step == 0]
        if not free:
            raise ValueError(f"these parts can't be shown as {whole} together")
        nearest = min(free, key=lambda at: abs(shown[at] + step - parts[at]))
        shown[nearest] += step
    return shown
