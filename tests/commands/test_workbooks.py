"""Several files in one command: what fails at one of them says nothing of the others."""

import hashlib
import json
from pathlib import Path
from typing import Any

import pytest

from monitor.__main__ import main
from monitor.commands import workbooks
from monitor.domain import reference
from monitor.intake import Intake, inspect
from monitor.store import Reason, StoreUnavailable
from tests.files.filled_file import filled_bytes, with_cell

ODD = with_cell("Financien", "D7", "", "<v>77</v>")


@pytest.fixture
def files(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """A monitor, another at which the program will fail, and the first again; and no store."""
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path}/monitor.db")
    contents = {"een.xlsx": filled_bytes(), "twee.xlsx": ODD, "drie.xlsx": filled_bytes()}
    for name, content in contents.items():
        (tmp_path / name).write_bytes(content)
    return [str(tmp_path / name) for name in contents]


def fail_at_the_odd_one(monkeypatch: pytest.MonkeyPatch, error: Exception) -> None:
    def inspect_or_fail(filename: str, content: bytes, *given: Any, **named: Any) -> Intake:
        if content == ODD:
            raise error
        return inspect(filename, content, *given, **named)

    monkeypatch.setattr(workbooks, "inspect", inspect_or_fail)


def test_a_file_at_which_the_program_fails_keeps_no_other_from_being_checked(
    files: list[str],
    monkeypatch: pytest.MonkeyPatch,
    capsys: pytest.CaptureFixture[str],
    caplog: pytest.LogCaptureFixture,
) -> None:
    fail_at_the_odd_one(monkeypatch, KeyError("een vraag die er niet is"))
    assert main(["check", *files, "--json"]) == 1
    before, odd, after = json.loads(capsys.readouterr().out)
    assert [item["accepted"] for item in (before, odd, after)] == [True, False, True]
    assert before.keys() == odd.keys()
    assert odd["sha256"] == hashlib.sha256(ODD).hexdigest()
    (finding,) = odd["findings"]
    assert finding["code"] == "BESTAND-MISLUKT"
    number = reference.of_content(odd["sha256"])
    assert number in finding["remedy"]
    (logged,) = (record for record in caplog.records if number in record.getMessage())
    assert "een vraag die er niet is" in str(logged.exc_info and logged.exc_info[1])


def test_a_store_that_fails_is_no_fault_of_a_file(
    files: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    fail_at_the_odd_one(monkeypatch, StoreUnavailable(Reason.DAMAGED))
    assert main(["check", *files, "--json"]) == 2
    (before,) = json.loads(capsys.readouterr().out)
    assert before["accepted"]
