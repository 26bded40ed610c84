"""The command line's outer edge: a failure of the program itself is told, with a reference."""

import logging
import subprocess
import sys
from pathlib import Path

import pytest

from monitor import __main__ as command_line
from monitor.settings import PROJECT_ROOT
from tests.files.workbook_corpus import HOSTILE


def test_a_failure_is_told_in_dutch_with_the_reference_of_its_entry_in_the_log(
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    def fail() -> int:
        raise ValueError("geheim")

    monkeypatch.setattr(command_line.workbooks, "demo", fail)
    assert command_line.main(["demo"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("Hier ging iets mis")
    assert "geheim" not in err
    [record] = caplog.records
    assert record.levelno == logging.ERROR
    assert record.getMessage().split()[-1] in err
    assert "geheim" in caplog.text


def test_a_refused_file_has_one_reference_in_the_answer_and_in_the_log(tmp_path: Path) -> None:
    path = tmp_path / "lastig.xlsx"
    path.write_bytes(HOSTILE["torn XML"][0]())
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
