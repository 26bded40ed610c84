"""Whatever is taken along from the monitor holds uploaded text as text, and as it was uploaded.

Every export is found: on the pages by the calls in the source that offer one, on the command line
by the commands there are. One without a case here fails.
"""

import ast
import inspect
import json
import shutil
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path
from typing import Any

import pytest
import streamlit as st

from monitor.__main__ import _parser, main
from monitor.commands import printing
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.correction import Correction
from monitor.domain.findings import Subject
from monitor.intake import inspect as read
from monitor.intake import known_to
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from monitor.ui import downloads
from tests.exports import biting
from tests.filled_workbook import MODEL
from tests.hostile_monitor import hostile_monitor
from tests.hostile_texts import INJECTIONS, arrived
from tests.pages.visiting import opened

CAMPUS = "=1+1 Campus"
CODE = "NHN-BIJT-00"
MONITORS = 3

Site = tuple[str, str]
"""Where an export is offered: the module and the function."""


@cache
def monitor(number: int) -> bytes:
    """One of the monitors in the store, with every text in every kind of cell."""
    return hostile_monitor(INJECTIONS, number, campus=CAMPUS)


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The store: partnerships of one campus, of which one was put right, and a draft."""
    path = tmp_path_factory.mktemp("exports") / "monitor.sqlite3"
    store = open_store(f"sqlite:///{path}")
    now = datetime.now(UTC)
    put_right = [
        Correction(Subject("indicators", item.id, "evidence"), text, text[::-1], "@SUM(1)", now)
        for item, text in zip(MODEL.indicators, INJECTIONS, strict=False)
        if "lang" not in text
    ]
    for number in range(MONITORS):
        known = known_to(store, LOCAL_ADMIN, now.date())
        corrections = put_right if number == 1 else []
        intake = read(f"=1+{number}.xlsx", monitor(number), MODEL, known, corrections)
        assert intake.submission is not None
        assert intake.accepted, [item.code for item in intake.findings if item.severity == "fout"]
        store.save(LOCAL_ADMIN, intake.submission, draft_id=None, now=now)
    wrong = hostile_monitor(INJECTIONS, 9, gov_pdca="=1+1", naam="+31 6 <b>")
    store.put_draft(LOCAL_ADMIN, "=cmd|'x'!A0.xlsx", wrong, now)
    store.close()
    return path


@pytest.fixture(autouse=True)
def url(filled: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> str:
    """The address of a store of the test's own."""
    address = f"sqlite:///{shutil.copy(filled, tmp_path / 'eigen.sqlite3')}"
    monkeypatch.setenv("MONITOR_DATABASE_URL", address)
    st.cache_resource.clear()
    return address


# --- the pages

VISITS: tuple[tuple[str, dict[str, str]], ...] = (
    ("overzicht", {}),
    ("inlezen", {}),
    ("inlezen", {"opgeslagen": "1"}),
    ("pps", {"pps": CODE}),
    ("pps", {"pps": "NHN-BIJT-01"}),
    ("campus", {"campus": CAMPUS}),
    ("trends", {}),
    ("trends", {"pps": CODE}),
    ("na_de_subsidie", {}),
    ("register", {}),
    ("versies", {}),
)

HOLDS: dict[Site, tuple[str, ...]] = {
    ("partnership_sections.py", "indicators"): ("indicators.evidence",),
    ("partnership_sections.py", "milestones"): ("milestones.milestone",),
    ("partnership_sections.py", "partners"): ("partners.organisation",),
    ("intake/batch_link.py", "__init__"): (),
    ("intake/drafts.py", "_handed_back"): (),
    ("intake/template.py", "__init__"): (),
}
"""What an export surely holds of the monitor that it's about: all texts of these columns."""


def offered_in_source() -> set[Site]:
    """Where the source offers a file."""
    sites = set()
    for path in [*Path(PROJECT_ROOT / "monitor" / "ui").rglob("*.py")]:
        if path.name == "downloads.py":
            continue
        for function in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(function, ast.FunctionDef):
                sites |= {
                    (_module(path), function.name)
                    for call in ast.walk(function)
                    if isinstance(call, ast.Call) and _offers(call.func)
                }
    return sites


def _offers(function: ast.expr) -> bool:
    if not isinstance(function, ast.Attribute):
        return False
    owner = function.value.id if isinstance(function.value, ast.Name) else ""
    return function.attr == "download_button" or (
        owner == "downloads" and function.attr in ("excel", "workbook", "pdf")
    )


def _module(path: Path) -> str:
    return path.relative_to(PROJECT_ROOT / "monitor" / "ui").as_posix()


def _site() -> Site:
    """Who of monitor.ui offers a file now."""
    for frame in inspect.stack():
        path = Path(frame.filename)
        if path.is_relative_to(PROJECT_ROOT / "monitor" / "ui") and path.name != "downloads.py":
            return _module(path), frame.function
    raise AssertionError("a file that no module of monitor.ui offers")


Offered = dict[Site, list[Callable[[], bytes]]]


@pytest.fixture
def offered(monkeypatch: pytest.MonkeyPatch) -> Offered:
    """What the pages offer while they are visited, by where."""
    found: Offered = {}
    put = downloads.Shelf.put

    def put_and_tell(shelf: Any, download: downloads.Download, holder: object) -> str:
        found.setdefault(_site(), []).append(download.content)
        return put(shelf, download, holder)

    monkeypatch.setattr(downloads.Shelf, "put", put_and_tell)
    return found


def store_a_batch(url: str) -> None:
    """Store two drafts at once: then the page offers a report of them and of the others."""
    store = open_store(url)
    for number in (11, 12):
        content = hostile_monitor(INJECTIONS, number, campus=CAMPUS)
        store.put_draft(LOCAL_ADMIN, f"={number}+1.xlsx", content, datetime.now(UTC))
    store.close()
    page = opened("inlezen")
    next(item for item in page.button if item.label == "Alles opslaan").click().run()
    assert not page.exception


def ask_for_a_filled_template() -> None:
    page = opened("inlezen")
    (kind,) = page.radio
    kind.set_value(kind.options[-1]).run()
    (partnership,) = (item for item in page.selectbox if item.label == "PPS")
    partnership.select_index(0).run()
    page.button(key="sjabloon_maken_gevuld").click().run()
    assert not page.exception


def test_every_file_of_the_pages_holds_text_as_text(offered: Offered, url: str, tmp_path: Path):
    for name, query in VISITS:
        page = opened(name, **query)
        for choice in page.radio:
            choice.set_value(choice.options[-1]).run()
            assert not page.exception
    ask_for_a_filled_template()
    store_a_batch(url)
    assert set(offered) == offered_in_source()

    store = open_store(url)
    cells = store.cells(LOCAL_ADMIN, [1])
    store.close()
    for site, contents in offered.items():
        files = [content() for content in contents]
        for content in files:
            if content.startswith(b"%PDF"):
                assert biting.in_pdf(content, tmp_path) == [], site
            else:
                assert biting.in_excel(content) == [], site
        for column in HOLDS.get(site, ()):
            stored = cells.loc[(cells["table"] + "." + cells["column"]) == column, "text"].dropna()
            held = [biting.texts_of_excel(content) for content in files]
            missing = [
                text for text in stored if not any(" ".join(text.split()) in h for h in held)
            ]
            assert missing == [], site


# --- the command line


def run(capsys: pytest.CaptureFixture[str], *arguments: object) -> str:
    """What a command prints, on both streams."""
    capsys.readouterr()
    main([str(item) for item in arguments])
    printed = capsys.readouterr()
    return printed.out + printed.err


Case = Callable[[Path, "pytest.CaptureFixture[str]"], Iterator[str]]
"""Runs a command; gives what is wrong with what comes out of it."""


def _template(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    out = folder / "sjabloon.xlsx"
    run(capsys, "template", out, "--pps", CODE, "--round", "2027-midterm")
    yield from biting.in_excel(out.read_bytes())
    held = biting.texts_of_excel(out.read_bytes())
    yield from (text for text in INJECTIONS if arrived(text) not in held)


def _annotate(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    file, out = folder / "in.xlsx", folder / "terug.xlsx"
    file.write_bytes(hostile_monitor(INJECTIONS, 5, gov_pdca="=1+1"))
    yield from biting.in_terminal(run(capsys, "annotate", file, out))
    yield from biting.in_excel(out.read_bytes())
    held = biting.texts_of_excel(out.read_bytes())
    yield from (text for text in INJECTIONS if arrived(text) not in held)


def _check(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    file = folder / "in.xlsx"
    file.write_bytes(hostile_monitor(INJECTIONS, 6, gov_pdca="=1+1 \x00"))
    yield from biting.in_terminal(run(capsys, "check", file))
    (result,) = json.loads(run(capsys, "check", file, "--json"))
    if not any(item["raw"].startswith("=1+1") for item in result["findings"]):
        yield "JSON changes a text"


def _import(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    file = folder / "=1+1.xlsx"
    file.write_bytes(hostile_monitor(INJECTIONS, 7, gov_pdca="\x00=1+1"))
    report = folder / "verslag.xlsx"
    yield from biting.in_terminal(run(capsys, "import", file, "--report", report))
    yield from biting.in_excel(report.read_bytes())
    if "=1+1.xlsx" not in biting.texts_of_excel(report.read_bytes()):
        yield "the report changes a name"


def _scores(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    file = folder / "in.xlsx"
    codes = {"pps_id": "AAA;=1+1;-01", "meetmoment": "2026-review;=1+2;x"}
    file.write_bytes(hostile_monitor(INJECTIONS, 8, **codes))
    run(capsys, "import", file)
    printed = run(capsys, "scores", "--csv", "--all")
    if "AAA;" not in printed:
        yield "the one with the codes that bite is missing"
    yield from biting.in_csv(printed)
    rows = json.loads(run(capsys, "scores", "--json", "--all"))
    if printed.count("\n") != len(rows) + 1:
        yield "a line of CSV was broken"


def _submissions(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    yield from biting.in_terminal(run(capsys, "submissions"))
    json.loads(run(capsys, "submissions", "--json"))


def _original(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    """The one that is as it came: it is the user's own file."""
    out = folder / "eigen.xlsx"
    run(capsys, "original", 1, out)
    if out.read_bytes() != monitor(0):
        yield "not the bytes that came"


def _says(*arguments: object) -> Case:
    """A command that only says what it did."""

    def case(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
        yield from biting.in_terminal(run(capsys, *arguments))

    return case


def _backup(folder: Path, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
    yield from biting.in_terminal(run(capsys, "backup", folder / "kopie.sqlite3"))


COMMANDS: dict[str, Case] = {
    "template": _template,
    "check": _check,
    "annotate": _annotate,
    "import": _import,
    "scores": _scores,
    "submissions": _submissions,
    "original": _original,
    "demo": lambda folder, capsys: iter(()),  # holds no uploaded text
    "withdraw": _says("withdraw", 1, "--reason", "=1+1"),
    "verify": _says("verify"),
    "backup": _backup,
    "rebuild": _says("rebuild"),
}


def test_every_command_has_its_case():
    (commands,) = [item for item in _parser()._actions if hasattr(item, "choices") and item.choices]
    assert set(commands.choices) == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_what_a_command_gives_bites_nobody(
    name: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
):
    assert list(COMMANDS[name](tmp_path, capsys)) == []


@pytest.mark.parametrize("before", ["", "x;", "x,", "x\t", "x\n", 'x"', 'x";"', "x; "])
@pytest.mark.parametrize("text", INJECTIONS)
def test_a_field_of_csv_is_the_text_with_apostrophes_before_what_bites(
    text: str, before: str, capsys: pytest.CaptureFixture[str]
):
    # Second in its row: the quotes of the first keep nothing together for another separator.
    printing.table(["eerste", "kop"], [["x", before + text]], as_csv=True)
    printed = capsys.readouterr().out
    assert biting.in_csv(printed) == []
    (_, (_, field)) = biting.rows_of_csv(printed)
    assert field.replace("'", "") == (before + text).replace("'", "")


@pytest.mark.parametrize(
    "value", ["NHN-FOOD-02", "-250", "+31 6 12345678", "-1.234,50", -250, -0.5]
)
def test_a_code_or_number_in_csv_stays_what_it_is(
    value: object, capsys: pytest.CaptureFixture[str]
):
    printing.table(["kop"], [[value]], as_csv=True)
    (_, (field,)) = biting.rows_of_csv(capsys.readouterr().out)
    assert field == str(value)
