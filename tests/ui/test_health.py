"""The health route's question to the store."""

from pathlib import Path

import pytest

from monitor.ui import health


def test_a_fresh_store_answers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{tmp_path / 'monitor.sqlite3'}")
    assert health.database_answers()


def test_a_file_that_is_no_database_does_not_and_the_log_says_why(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
):
    broken = tmp_path / "monitor.sqlite3"
    broken.write_bytes(b"this is no database at all" * 100)
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{broken}")
    assert not health.database_answers()
    assert "no database" in caplog.text
