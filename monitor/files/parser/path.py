"""Where the parser's processes, which look at nothing around them, find what they import."""

from functools import cache
from importlib.util import find_spec
from pathlib import Path


@cache
def imported_from() -> tuple[str, str]:
    """The folders of this project and of the parser."""
    parser = find_spec("python_calamine")
    if parser is None or parser.origin is None:
        raise ModuleNotFoundError("python_calamine is not installed")
    return str(Path(__file__).parents[3]), str(Path(parser.origin).parents[1])
