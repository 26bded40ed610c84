"""The commands of docs/beheer.md do what it says, run as they are printed."""

import os
import re
import stat
import subprocess
import sys
import threading
from pathlib import Path

import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.files.model_file import load_model, load_versions
from monitor.files.parser.limits import UPLOADS
from monitor.files.parser.pool import AT_WORK, WAITING_USERS, WALL_SECONDS
from monitor.files.pointing.older_templates import load_templates
from monitor.settings import PROJECT_ROOT, from_environment
from monitor.store import open_store
from monitor.store.drafts import LIFETIME
from monitor.store.store import Store
from tests.store.invented import NOW, submission

TEXT = (PROJECT_ROOT / "docs" / "beheer.md").read_text(encoding="utf-8")
COMMANDS = dict(re.findall(r"```sh (\w+)\n(.*?)```", TEXT, flags=re.DOTALL))


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A folder in which the commands find what they find in the project."""
    (tmp_path / "data").mkdir()
    (tmp_path / ".venv").symlink_to(sys.prefix)
    return tmp_path


@pytest.fixture
def store(project: Path) -> Store:
    opened = open_store(f"sqlite:///{project / 'data' / 'monitor.sqlite3'}")
    opened.save(LOCAL_ADMIN, submission("NHN-01"), draft_id=None, now=NOW)
    return opened


def run(name: str, project: Path) -> subprocess.CompletedProcess[str]:
    """Run the printed commands in a shell, in the folder of the project."""
    return subprocess.run(
        ["bash", "-eu", "-c", COMMANDS[name]],
        cwd=project,
        env={
            "PATH": os.environ["PATH"],
            "PYTHONPATH": str(PROJECT_ROOT),
            "MONITOR_DATABASE_URL": f"sqlite:///{project / 'data' / 'monitor.sqlite3'}",
        },
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )


def test_a_copy_made_in_use_is_whole_and_comes_back(project: Path, store: Store) -> None:
    stop = threading.Event()
    saved = []

    def write() -> None:
        while not stop.is_set():
            saved.append(
                store.save(LOCAL_ADMIN, submission(f"P{len(saved)}"), draft_id=None, now=NOW)
            )

    writer = threading.Thread(target=write)
    writer.start()
    try:
        made = run("kopie", project)
    finally:
        stop.set()
        writer.join()
    assert made.returncode == 0, made.stderr
    (copy,) = (project / "reserve").iterdir()
    assert stat.S_IMODE(copy.stat().st_mode) == 0o600
    checked = run("nakijken", project)
    assert checked.returncode == 0, checked.stderr
    assert "Alles klopt" in checked.stdout
    kept = open_store(f"sqlite:///{copy}")
    expected = kept.submissions(LOCAL_ADMIN)
    kept.close()
    assert 1 <= len(expected) <= 1 + len(saved)
    store.save(LOCAL_ADMIN, submission("LATER-01"), draft_id=None, now=NOW)
    store.close()

    restored = run("terugzetten", project)
    assert restored.returncode == 0, restored.stderr
    assert "Alles klopt" in restored.stdout
    again = open_store(f"sqlite:///{project / 'data' / 'monitor.sqlite3'}")
    assert again.submissions(LOCAL_ADMIN).equals(expected)
    number = int(expected["submission"].iloc[0])
    assert again.original(LOCAL_ADMIN, number)[1] == submission("NHN-01").content
    again.save(LOCAL_ADMIN, submission("LATER-02"), draft_id=None, now=NOW)
    again.close()
    assert list((project / "opzij").glob("monitor.sqlite3"))


def test_of_two_copies_the_newest_comes_back(project: Path, store: Store) -> None:
    assert run("kopie", project).returncode == 0
    (older,) = (project / "reserve").iterdir()
    older.rename(older.with_name("monitor-2020-01-01-000000.sqlite3"))
    store.save(LOCAL_ADMIN, submission("NHN-02"), draft_id=None, now=NOW)
    assert run("kopie", project).returncode == 0
    store.close()
    assert run("terugzetten", project).returncode == 0
    again = open_store(f"sqlite:///{project / 'data' / 'monitor.sqlite3'}")
    assert list(again.submissions(LOCAL_ADMIN)["pps_id"]) == ["NHN-01", "NHN-02"]
    again.close()


def test_without_a_store_there_is_no_copy_and_none_is_made(project: Path) -> None:
    assert run("kopie", project).returncode != 0
    assert not list((project / "reserve").iterdir())
    assert not list((project / "data").iterdir())


def test_the_example_of_an_older_template_is_one(tmp_path: Path) -> None:
    example, _ = re.findall(r"```toml\n(.*?)```", TEXT, flags=re.DOTALL)
    (tmp_path / "0.9.toml").write_text(example, encoding="utf-8")
    (template,) = load_templates(tmp_path, load_model(from_environment({}).model_path))
    assert [tab.table for tab in template.tabs] == ["indicators", "finance"]


def test_the_bounds_are_those_of_the_program() -> None:
    for part in (
        f"{UPLOADS.file_bytes // 2**20} MB, uitgepakt {UPLOADS.unpacked_bytes // 2**20} MB",
        f"{UPLOADS.sheets} tabbladen",
        f"{UPLOADS.cells:,}".replace(",", ".") + " gevulde cellen",
        f"{AT_WORK} werkboeken tegelijk, hoogstens {WALL_SECONDS:.0f} seconden",
        f"{WAITING_USERS} gebruikers",
        f"{LIFETIME.total_seconds() / 3600:.0f} uur",
    ):
        assert part in TEXT


def test_every_command_it_names_exists(commands: frozenset[str]) -> None:
    named = set(re.findall(r"-m monitor (\w+)", TEXT))
    assert named
    assert named <= commands


def test_the_example_of_another_version_is_one(tmp_path: Path) -> None:
    _, example = re.findall(r"```toml\n(.*?)```", TEXT, flags=re.DOTALL)
    (tmp_path / "2026.3.toml").write_text(example, encoding="utf-8")
    model = load_versions(from_environment({}).model_path, tmp_path)
    other = model.of("2026.3")
    assert other.version == "2026.3"
    assert "vis_lifecycle_phase" not in other.indicator
    assert other.indicator["inn_repeat_demand"].weight == 2
    assert other.scale.stable_below == 6
