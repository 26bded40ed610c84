"""Read the monitor model from its TOML file and check it: a fault is named, never worked round.

An installation counts with one model, and may know other versions beside it: files in a folder,
each named after its version, that hold a whole model or only what differs from another.
"""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from functools import cache
from pathlib import Path
from types import MappingProxyType

from monitor.domain.model import Model
from monitor.files.model_file.building import build
from monitor.files.model_file.checking import check
from monitor.files.model_file.differing import BASED_ON, Content, applied
from monitor.files.model_file.fault import Fault, FileFault
from monitor.files.model_file.naming import check_shown
from monitor.files.model_file.reading import content_of

_MEND = "zet het terug uit het project"


class ModelFault(FileFault):
    """A model file is not right: says which file, which key, and what to do."""


@cache
def load_model(path: Path) -> Model:
    """Read and check the model in the file at ``path``, alone; read once per process.

    Raises ModelFault if the file isn't TOML, a key is missing or unknown, or a value breaks a rule.
    """
    with _blaming(path):
        return _checked(content_of(path, _MEND))


@cache
def load_versions(path: Path, folder: Path) -> Model:
    """The model at ``path``, with the versions that the files in a folder hold; none without one.

    All are read and checked at once, once per process. Raises ModelFault at the first file that
    isn't right, or has the version of the model at ``path``.
    """
    own = load_model(path)
    files = {found.stem: found for found in sorted(folder.glob("*.toml"))}
    known: dict[str, Model] = {}
    versions = MappingProxyType(known)
    known[own.version] = replace(own, versions=versions)
    content = {own.version: content_of(path, _MEND)}
    for version, file in files.items():
        with _blaming(file):
            if version == own.version:
                raise Fault("version", f"is ook die van {path.name}; geef een van beide een andere")
            content[version] = content_of(file, _MEND)
            if content[version].get("version") != version:
                raise Fault("version", f'moet "{version}" zijn, zoals het bestand heet')
    for version, file in files.items():
        with _blaming(file):
            whole = _whole(version, content, ())
            with _saying_what_is_taken(content[version]):
                known[version] = replace(_checked(whole), versions=versions)
    return known[own.version]


def _whole(version: str, content: Mapping[str, Content], through: tuple[str, ...]) -> Content:
    """The content of a version, with what it takes from the one that it is based on."""
    own = content[version]
    if BASED_ON not in own:
        return own
    base, through = own[BASED_ON], (*through, version)
    if not isinstance(base, str) or base not in content or base in through:
        known = ", ".join(name for name in content if name != version)
        raise Fault(BASED_ON, f"moet een andere versie zijn die er is: {known}")
    return applied(_whole(base, content, through), own)


@contextmanager
def _blaming(path: Path) -> Iterator[None]:
    """Name the file in which a fault is found."""
    try:
        yield
    except Fault as fault:
        raise ModelFault(path, fault) from fault.__cause__


@contextmanager
def _saying_what_is_taken(own: Content) -> Iterator[None]:
    """Tell of a fault that the key may stand in the version that a file is based on."""
    try:
        yield
    except Fault as fault:
        if BASED_ON not in own:
            raise
        base = own[BASED_ON]
        raise Fault(
            fault.key, f"{fault.fault}. Wat hier niet staat, komt van versie {base}"
        ) from fault


def _checked(content: Content) -> Model:
    model = build(content)
    check(model)
    check_shown(model)
    return model
