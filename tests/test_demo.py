"""Filling a store with the invented partnerships."""

import sys
from pathlib import Path

import pytest

from monitor.__main__ import main
from monitor.files import workbook


def test_a_machine_that_can_read_no_file_says_so_of_the_demonstration_data(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path / 'monitor.sqlite3'}")
    monkeypatch.setattr(sys, "executable", str(tmp_path / "python"))
    workbook._POOL.close()  # a reader that waits since another test could read
    assert main(["demo"]) == 1
    counted, why = capsys.readouterr().out.splitlines()
    assert counted.startswith("0 van ")
    assert "[BESTAND-MISLUKT]" in why
    assert "Dat ligt niet aan u" in why
