"""What is wrong in a file that an administrator keeps: the model, an older template. Dutch."""

from collections.abc import Iterable
from pathlib import Path


class Fault(Exception):
    """A key of the file isn't right: says which, what is wrong with it and what to do."""

    def __init__(self, key: str, fault: str) -> None:
        super().__init__(f"{key}: {fault}")
        self.key, self.fault = key, fault


def check_known(value: str, known: Iterable[str], key: str, what: str) -> None:
    """Check that what a key names is there. ``what`` (Dutch) it is one of: "een dimensie".

    Raises Fault, with what there is to choose from.
    """
    there = list(known)
    if value not in there:
        choice = f"Kies uit: {', '.join(there)}" if there else "Er is er nog geen"
        raise Fault(key, f'moet {what} zijn; er staat "{value}". {choice}')


class FileFault(Exception):
    """Such a file is not right: says which file, which key, and what to do."""

    def __init__(self, path: Path, fault: Fault) -> None:
        super().__init__(f"{path.name}: {fault}")
        self.folder = path.parent
        """Where the file stands."""
