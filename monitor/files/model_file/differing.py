"""A model file that states only what differs from another version.

Keys of a table replace those of the base. In a list of tables an id of the base changes that entry,
key by key, and another id is a new entry: a question stands last in its dimension. A rule of a
scheme goes by its check and measure. What goes is named in ``[removed]``, by list.
"""

from typing import Any

from monitor.files.model_file.fault import Fault

BASED_ON = "based_on"
"""The key that names the version that a file is based on."""

_REMOVED = "removed"

_Name = tuple[str, ...]

Content = dict[str, Any]


def applied(base: Content, own: Content) -> Content:
    """The content of a whole model: the base with what a file says of its own.

    Raises Fault at a key or id that the base doesn't have.
    """
    found = _without(base, own.get(_REMOVED, {}))
    for key, value in own.items():
        if key in (BASED_ON, _REMOVED):
            continue
        if key not in base:
            raise Fault(key, "staat niet in de versie waarop dit is gebaseerd; kijk de spelling na")
        found[key] = _changed(found[key], value, key)
    return found


def _without(base: Content, removed: Any) -> Content:
    if not isinstance(removed, dict) or not all(isinstance(ids, list) for ids in removed.values()):
        raise Fault(
            _REMOVED, 'moet een tabel zijn met lijsten van id\'s, zoals indicators = ["een_id"]'
        )
    found = dict(base)
    for name, ids in removed.items():
        if not _of_entries(base.get(name)):
            raise Fault(f"{_REMOVED}.{name}", "is geen lijst van het model; kijk de spelling na")
        there = [entry["id"] for entry in base[name]]
        for item in ids:
            if item not in there:
                raise Fault(
                    f"{_REMOVED}.{name}",
                    f'noemt "{item}", en dat staat niet in de versie waarop dit is gebaseerd. Kies '
                    f"uit: {', '.join(there)}",
                )
        found[name] = [entry for entry in base[name] if entry["id"] not in ids]
    return found


def _changed(there: Any, own: Any, key: str) -> Any:
    if isinstance(there, dict) and isinstance(own, dict):
        changed = {name: _changed(there[name], own[name], name) for name in own if name in there}
        return {**there, **own, **changed}
    if own == [] and there:
        raise Fault(
            key, "is leeg; haal de sleutel weg, of noem in [removed] wat er in deze versie vervalt"
        )
    if _of_entries(there) and _of_entries(own):
        return _entries(there, own)
    if _of_entries(there):
        names = " en een ".join(next(filter(None, map(_keys_of_name, there))))
        raise Fault(key, f"moet een lijst van tabellen zijn, elk met een {names}")
    return own


def _of_entries(value: Any) -> bool:
    return isinstance(value, list) and all(map(_keys_of_name, value))


def _keys_of_name(entry: Any) -> _Name:
    """The keys by which an entry goes; none where it isn't one."""
    for keys in (("id",), ("check", "measure")):
        if isinstance(entry, dict) and all(isinstance(entry.get(key), str) for key in keys):
            return keys
    return ()


def _name(entry: Content) -> _Name:
    return tuple(entry[key] for key in _keys_of_name(entry))


def _entries(there: list[Content], own: list[Content]) -> list[Content]:
    changes = {_name(entry): entry for entry in own}
    if len(changes) < len(own):
        twice = next(name for name in map(_name, own) if changes.pop(name, None) is None)
        raise Fault(" ".join(twice), "staat er twee keer; zet bij elkaar wat verandert")
    found = [
        _changed(entry, changes.pop(_name(entry), {}), " ".join(_name(entry))) for entry in there
    ]
    for entry in changes.values():
        found.insert(_place(found, entry), entry)
    return found


def _place(found: list[Content], entry: Content) -> int:
    """Where a new entry goes: after the last of its dimension, else at the end."""
    if "dimension" not in entry:
        return len(found)
    last = [at for at, item in enumerate(found, 1) if item.get("dimension") == entry["dimension"]]
    return last[-1] if last else len(found)
