"""The command line's outer edge: a failure of the program itself is told, with a reference."""

import json
import logging
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from benchmarks.examples import monitors
from monitor import __main__ as command_line
from monitor.settings import PROJECT_ROOT
from monitor.store import Reason, Saved, StoreUnavailable
from monitor.store.store import Store
from tests.files.workbook_corpus import HOSTILE


def test_a_failure_is_told_in_dutch_with_the_reference_of_its_entry_in_the_log(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail() -> int:
        raise ValueError("geheim")

    monkeypatch.setattr(command_line.storing, "demo", fail)
    assert command_line.main(["demo"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Hier ging iets mis")
    assert "geheim" not in err
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert record.getMessage().split()[-1] in err
    assert "geheim" in caplog.text


def test_a_store_that_fails_halfway_leaves_one_document_of_what_was_stored(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name, content in monitors(2):
        (tmp_path / name).write_bytes(content)
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path / 'monitor.sqlite3'}")
    save, fails = Store.save, iter((False, True))

    def save_once(*arguments: Any, **named: Any) -> Saved:
        if next(fails):
            raise StoreUnavailable(Reason.FULL)
        return save(*arguments, **named)

    monkeypatch.setattr(Store, "save", save_once)
    assert command_line.main(["import", str(tmp_path), "--json"]) == 2
    out, err = capsys.readouterr()
    (stored,) = json.loads(out)
    assert (stored["outcome"], stored["submission"]) == ("stored", 1)
    assert "is vol. Er is niets half opgeslagen." in err


def test_a_refused_file_has_one_reference_in_the_answer_and_in_the_log(tmp_path: Path) -> None:
    path = tmp_path / "lastig.xlsx"
    path.write_bytes(HOSTILE["torn XML"].make())
    done = subprocess.run(
        [sys.executable, "-m", "monitor", "check", str(path)],
        cwd=PROJECT_ROOT,
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert done.returncode == 1
    reference = done.stdout.partition("dit kenmerk: ")[2][:7]
    assert len(reference) == 7
    assert f"File {reference} refused: BESTAND-BESCHADIGD, XML: " in done.stderr
    assert "XML" not in done.stdout
    assert "lastig" not in done.stderr
    assert "Traceback" not in done.stderr
