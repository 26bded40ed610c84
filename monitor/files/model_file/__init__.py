"""Read the monitor model from its TOML file and check it: a fault is named, never worked round.

An installation counts with one model, and may know other versions beside it: files in a folder,
each named after its version, that hold a whole model or only what differs from another.
"""

import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import replace
from functools import cache
from pathlib import Path
from threading import RLock
from typing import Any

from monitor.domain.model import Model
from monitor.files.model_file.building import build
from monitor.files.model_file.checking import check
from monitor.files.model_file.differing import BASED_ON, applied
from monitor.files.model_file.fault import Fault, FileFault


class ModelFault(FileFault):
    """A model file is not right: says which file, which key, and what to do."""


@cache
def load_model(path: Path) -> Model:
    """Read and check the model in the file at ``path``, alone; read once per process.

    Raises ModelFault if the file isn't TOML, a key is missing or unknown, or a value breaks a rule.
    """
    try:
        return _checked(_content(path))
    except Fault as fault:
        raise ModelFault(path, fault) from fault.__cause__


@cache
def load_versions(path: Path, folder: Path) -> Model:
    """The model at ``path``, with the versions that the files in a folder hold; none without one.

    Those are read when first asked for, which may raise ModelFault. Raises it now if the model
    can't be counted with, or if a file has the version of that model.
    """
    return _Versions(path, folder).own


class _Versions(Mapping[str, Model]):
    """The models of an installation by version: its own, and those of the folder. Thread-safe."""

    def __init__(self, path: Path, folder: Path) -> None:
        self.own = replace(load_model(path), versions=self)
        self._path = path
        self._files = {found.stem: found for found in sorted(folder.glob("*.toml"))}
        self._read = {self.own.version: self.own}
        self._lock = RLock()
        if self.own.version in self._files:
            twice = Fault("version", f"is that of {path.name} too; give one of them another")
            raise ModelFault(self._files[self.own.version], twice)

    def __getitem__(self, version: str) -> Model:
        with self._lock:
            if version not in self._read:
                self._read[version] = self._model(version, self._files[version])
            return self._read[version]

    def __contains__(self, version: object) -> bool:
        return version in self._files or version == self.own.version

    def __iter__(self) -> Iterator[str]:
        return iter([self.own.version, *self._files])

    def __len__(self) -> int:
        return 1 + len(self._files)

    def _model(self, version: str, path: Path) -> Model:
        try:
            return replace(_checked(self._whole(version, path, ())), versions=self)
        except Fault as fault:
            raise ModelFault(path, fault) from fault.__cause__

    def _whole(self, version: str, path: Path, through: tuple[str, ...]) -> dict[str, Any]:
        """The content of a file, with what it takes from the version that it is based on."""
        content = _content(path)
        if content.get("version") != version:
            raise Fault("version", f'must be "{version}", as the file is called')
        if BASED_ON not in content:
            return content
        base = content[BASED_ON]
        if base == self.own.version:
            return applied(_content(self._path), content)
        if not isinstance(base, str) or base not in self._files or base in (*through, version):
            known = ", ".join(name for name in self if name != version)
            raise Fault(BASED_ON, f"must be another version that is here: {known}")
        return applied(self._whole(base, self._files[base], (*through, version)), content)


def _checked(content: dict[str, Any]) -> Model:
    model = build(content)
    check(model)
    if model.aggregation.over_dimensions != "arithmetic":
        raise Fault(
            "aggregation.over_dimensions",
            "must be arithmetic here: pages tell changes, steps and weights as parts of a sum",
        )
    return model


def _content(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except (OSError, UnicodeDecodeError) as error:
        raise Fault("bestand", "can't be read; restore it from the project") from error
    except tomllib.TOMLDecodeError as error:
        raise Fault("bestand", f"is not valid TOML: {error}") from error
