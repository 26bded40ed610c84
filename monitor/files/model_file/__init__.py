"""Read the monitor model from its TOML file and check it: a fault is named, never worked round."""

import tomllib
from functools import cache
from pathlib import Path

from monitor.domain.model import Model
from monitor.files.model_file.building import build
from monitor.files.model_file.checking import check
from monitor.files.model_file.fault import Fault, FileFault


class ModelFault(FileFault):
    """The model file is not right: says which file, which key, and what to do."""


@cache
def load_model(path: Path) -> Model:
    """Read and check the model in the file at ``path``; read once per process.

    Raises ModelFault if the file isn't TOML, a key is missing or unknown, or a value breaks a rule.
    """
    try:
        model = _read(path)
        check(model)
    except Fault as fault:
        raise ModelFault(path, fault) from fault.__cause__
    return model


def _read(path: Path) -> Model:
    try:
        content = tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise Fault("bestand", "can't be read; restore it from the project") from error
    except tomllib.TOMLDecodeError as error:
        raise Fault("bestand", f"is not valid TOML: {error}") from error
    return build(content)
