"""What is wrong in a file that an administrator keeps: the model, an older template. Dutch."""

from pathlib import Path


class Fault(Exception):
    """A key of the file isn't right: says which, what is wrong with it and what to do."""

    def __init__(self, key: str, fault: str) -> None:
        super().__init__(f"{key}: {fault}")


class FileFault(Exception):
    """Such a file is not right: says which file, which key, and what to do."""

    def __init__(self, path: Path, fault: Fault) -> None:
        super().__init__(f"{path.name}: {fault}")
