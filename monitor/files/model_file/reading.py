"""What stands in a TOML file that an administrator keeps."""

import tomllib
from pathlib import Path

from monitor.files.model_file.differing import Content
from monitor.files.model_file.fault import Fault


def content_of(path: Path, remedy: str) -> Content:
    """The keys and values of a file. Raises Fault where it can't be read (``remedy``: what to do
    then, in Dutch) or isn't TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Fault("bestand", f"is niet te lezen; {remedy}") from error
    except tomllib.TOMLDecodeError as error:
        raise Fault("bestand", f"is geen geldige TOML: {error}") from error
