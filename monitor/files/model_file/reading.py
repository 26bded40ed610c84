"""What stands in a TOML file that an administrator keeps."""

import re
import tomllib
from pathlib import Path

from monitor.files.model_file.differing import Content
from monitor.files.model_file.fault import Fault

_UNREADABLE = (
    "is geen geldige TOML; kijk hier en vlak ervoor of een aanhalingsteken, haakje of waarde "
    "ontbreekt of te veel is, en of iets niet twee keer voorkomt"
)


def content_of(path: Path, remedy: str) -> Content:
    """The keys and values of a file. Raises Fault where it can't be opened (``remedy``: what to do
    then, in Dutch), is no text in UTF-8 or isn't TOML."""
    try:
        # Windows puts a mark before a text in UTF-8; -sig reads it with and without.
        return tomllib.loads(path.read_text(encoding="utf-8-sig"))
    except OSError as error:
        raise Fault("bestand", f"is niet te lezen; {remedy}") from error
    except UnicodeDecodeError as error:
        raise Fault("bestand", "is niet te lezen; bewaar het als tekst in UTF-8") from error
    except tomllib.TOMLDecodeError as error:
        raise Fault(_place(error), _UNREADABLE) from error


def _place(error: tomllib.TOMLDecodeError) -> str:
    """Where the parser stopped, which it tells only in its English text."""
    found = re.search(r"\(at line (\d+), column (\d+)\)$", str(error))
    return f"regel {found[1]}, teken {found[2]}" if found else "einde van het bestand"
