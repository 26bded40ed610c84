"""How often a function is called, for tests that work doesn't grow with what needs none."""

from collections.abc import Callable
from types import ModuleType
from typing import Any

import pytest


def counted(
    monkeypatch: pytest.MonkeyPatch, module: ModuleType, name: str
) -> list[tuple[Any, ...]]:
    """The arguments of each call that a module makes of a function, from now on."""
    calls: list[tuple[Any, ...]] = []
    called: Callable[..., Any] = getattr(module, name)

    def note(*args: Any, **named: Any) -> Any:
        calls.append(args)
        return called(*args, **named)

    monkeypatch.setattr(module, name, note)
    return calls
