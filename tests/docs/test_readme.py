"""The README is true: what it names is there, and what is there it names."""

import re

import pytest

from monitor.settings import PROJECT_ROOT

TEXT = (PROJECT_ROOT / "README.md").read_text(encoding="utf-8")


def test_it_names_every_command_and_no_other(commands: frozenset[str]) -> None:
    table = TEXT.split("## Command line")[1]
    named = re.findall(r"^\| `(\w+)[^|]*`? \|", table.replace("\\|", "/"), flags=re.MULTILINE)
    assert sorted(named) == sorted(commands)


def test_what_it_links_to_is_there() -> None:
    links = re.findall(r"\]\(([^)#]+)\)", TEXT)
    assert links
    missing = [link for link in links if not (PROJECT_ROOT / link).exists()]
    assert not missing


def test_every_room_it_names_is_there() -> None:
    rooms = TEXT.split("| room |")[1].split("\n\n")[0]
    named = re.findall(r"`([\w./]+(?:/|\.py|\.toml))`", rooms)
    assert len(named) > 9
    assert not [name for name in named if not (PROJECT_ROOT / name).exists()]


def test_every_room_that_is_there_it_names() -> None:
    rooms = TEXT.split("| room |")[1].split("\n\n")[0]
    there = [
        f"monitor/{path.name}" + ("/" if path.is_dir() else "")
        for path in (PROJECT_ROOT / "monitor").iterdir()
        if (path.is_dir() or path.suffix == ".py") and not path.name.startswith("__")
    ]
    assert len(there) > 9
    assert not [name for name in there if f"`{name}`" not in rooms]


@pytest.mark.parametrize("room", ["files", "reports"])
def test_every_room_within_a_room_it_names(room: str) -> None:
    (row,) = re.findall(rf"^\| .*`monitor/{room}/`.*$", TEXT, flags=re.MULTILINE)
    within = {path.parent.name for path in (PROJECT_ROOT / "monitor" / room).glob("*/__init__.py")}
    assert set(re.findall(r"\*(\w+)\*", row)) == within


def test_the_make_targets_it_names_are_there() -> None:
    targets = set(re.findall(r"^(\w+):", (PROJECT_ROOT / "Makefile").read_text(), re.MULTILINE))
    assert set(re.findall(r"\bmake (\w+) {2,}#", TEXT)) == {"run", "test"}
    assert set(re.findall(r"`make (\w+)`", TEXT)) == {"test", "bench", "faults", "fuzz"}
    assert {"run", "test", "bench", "faults", "fuzz"} <= targets


def test_it_counts_the_invented_partnerships_right() -> None:
    files = (PROJECT_ROOT / "data" / "voorbeeld").glob("*.xlsx")
    codes = {"-".join(path.stem.split("-")[:3]) for path in files}
    assert f"{len(codes)} invented partnerships" in TEXT
