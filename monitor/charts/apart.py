"""Labels in a column: as near to what they belong to as can be, and none on top of another."""

from collections.abc import Sequence


def apart(wanted: Sequence[float], sizes: Sequence[float], low: float, high: float) -> list[float]:
    """Where the middle of each label stands, between ``low`` and ``high``.

    ``wanted`` holds where each would be by itself, in rising order, and ``sizes`` how much room
    each takes, in the same unit. Those that would touch share what they have to be moved; their
    order stays. With more than fits they go on below ``low``.
    """
    starts = [sum(sizes[:at]) for at in range(len(sizes))]
    blocks: list[list[float]] = []  # each: the sum of where its labels would begin, and how many
    for place, size, start in zip(wanted, sizes, starts, strict=True):
        blocks.append([place - size / 2 - start, 1])
        while len(blocks) > 1 and _mean(blocks[-2]) > _mean(blocks[-1]):
            total, count = blocks.pop()
            blocks[-1] = [blocks[-1][0] + total, blocks[-1][1] + count]
    begins = [_mean(block) for block in blocks for _ in range(int(block[1]))]
    room = high - sum(sizes)
    return [
        min(max(begin, low), room) + start + size / 2
        for begin, start, size in zip(begins, starts, sizes, strict=True)
    ]


def _mean(block: Sequence[float]) -> float:
    return block[0] / block[1]
