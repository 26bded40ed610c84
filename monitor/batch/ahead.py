"""Work that is begun ahead of whoever takes its results."""

from collections import deque
from collections.abc import Callable, Generator, Iterable
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

T = TypeVar("T")
R = TypeVar("R")


def ahead(
    threads: ThreadPoolExecutor, work: Callable[[T], R], items: Iterable[T], most: int
) -> Generator[R, None, None]:
    """What the work gives for each item, in their order, with at most so many begun.

    Closed before its end, it leaves what isn't begun yet.
    """
    begun: deque[Future[R]] = deque()
    try:
        for item in items:
            begun.append(threads.submit(work, item))
            if len(begun) >= most:
                yield begun.popleft().result()
        while begun:
            yield begun.popleft().result()
    finally:
        for future in begun:
            future.cancel()
