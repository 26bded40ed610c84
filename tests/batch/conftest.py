"""What every test of a batch needs."""

import sys
from types import ModuleType

import pytest


@pytest.fixture(autouse=True)
def _no_page_as_main(monkeypatch: pytest.MonkeyPatch) -> None:
    """A page that was tested before is left as the main module, and new processes run that."""
    monkeypatch.setitem(sys.modules, "__main__", ModuleType("__main__"))
