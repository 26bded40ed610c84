"""Filling a store with the invented partnerships."""

import sys
from datetime import UTC, datetime
from pathlib import Path

import pytest

from monitor import demo, settings
from monitor.__main__ import main
from monitor.domain.access import LOCAL_ADMIN
from monitor.files import workbook
from monitor.files.model_file import load_model
from monitor.store import open_store
from monitor.storing_at_once import import_content


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


def test_who_reads_an_example_in_to_practise_did_not_break_off_the_loading_of_all(
    tmp_path: Path,
) -> None:
    store = open_store(f"sqlite:///{tmp_path / 'monitor.sqlite3'}")
    model, now = load_model(settings.from_environment().model_path), datetime.now(UTC)
    first = demo.workbooks()[0]
    import_content(
        first.name, first.read_bytes(), store=store, viewer=LOCAL_ADMIN, model=model, now=now
    )
    assert not demo.unfinished(store, LOCAL_ADMIN)
    loading = demo.load(store, LOCAL_ADMIN, model, now)
    for _ in range(2):  # the first is there already
        next(loading)
    loading.close()
    assert demo.unfinished(store, LOCAL_ADMIN)
    assert set(store.submissions(LOCAL_ADMIN)["uploaded_by"]) == {"beheerder", "voorbeelddata"}
    store.close()
