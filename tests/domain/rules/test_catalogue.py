"""The catalogue of rules, as a whole: every rule used, and every code in use in it."""

import importlib
import pkgutil
import re
from pathlib import Path

import pytest

from monitor.domain import rules
from monitor.domain.rules import CATALOGUE

PACKAGE = Path(rules.__file__).parents[2]
CODE = re.compile(r'"([A-Z][A-Z0-9]*(?:-[A-Z0-9]+)+)"')
BEGIN_OF_CODE = re.compile(r'f"([A-Z]+(?:-[A-Z]+)+)\{')
NOT_A_CODE = {"UTF-8", "SHA-256", "US-ASCII", "PDF-UA", "ISO-8859-1", "DD-MM-YYYY"}


def _sources() -> list[str]:
    """The program but for the catalogue itself."""
    catalogue = PACKAGE / "domain" / "rules"
    paths = [path for path in PACKAGE.rglob("*.py") if catalogue not in path.parents]
    return [path.read_text(encoding="utf-8") for path in paths]


def _used() -> set[str]:
    """The codes in quotes in the program, and those that are made by adding to a beginning."""
    texts = _sources()
    begins = tuple(begin for text in texts for begin in BEGIN_OF_CODE.findall(text))
    whole = {code for text in texts for code in CODE.findall(text)} - NOT_A_CODE
    return whole | {code for code in CATALOGUE if begins and code.startswith(begins)}


def test_every_rule_is_used():
    assert set(CATALOGUE) - _used() == set()


def test_every_code_in_use_is_in_the_catalogue():
    assert _used() - set(CATALOGUE) == set()


def test_every_rule_of_every_module_is_in_the_catalogue_once():
    names = [module.name for module in pkgutil.iter_modules(rules.__path__, f"{rules.__name__}.")]
    modules = [importlib.import_module(name) for name in names]
    codes = [item.code for module in modules for item in getattr(module, "RULES", ())]
    assert sorted(codes) == sorted(CATALOGUE)


def test_a_code_is_in_capitals():
    for code in CATALOGUE:
        assert CODE.fullmatch(f'"{code}"'), code


def test_an_unknown_code_is_a_bug():
    with pytest.raises(KeyError):
        rules.rule("BESTAAT-NIET")
