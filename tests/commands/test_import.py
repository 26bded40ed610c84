"""``import`` of many files: a folder, a zip, a report to keep, killed and run again."""

import io
import json
import os
import pty
import signal
import subprocess
import sys
import time
import zipfile
from contextlib import closing
from pathlib import Path

import openpyxl
import pytest

from benchmarks.examples import monitors
from monitor.batch.readers import FEW
from monitor.domain.access import LOCAL_ADMIN
from monitor.settings import PROJECT_ROOT
from monitor.store import open_store
from tests.commands.conftest import Run
from tests.store.invented import NOW, PUT_RIGHT, seen, submission
from tests.store.whole import assert_whole

MANY = 12


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """More monitors than are read in one process, and a file that is none."""
    made = tmp_path_factory.mktemp("monitors")
    assert MANY > FEW
    for name, content in monitors(MANY):
        (made / name).write_bytes(content)
    (made / "kapot.xlsx").write_bytes(b"PK\x03\x04 kapot")
    return made


def import_here(environ: dict[str, str], *arguments: object) -> subprocess.Popen[bytes]:
    """An import that goes on while the test does."""
    return subprocess.Popen(
        [sys.executable, "-u", "-m", "monitor", "import", *map(str, arguments)],
        cwd=PROJECT_ROOT,
        env=environ,
        stdout=subprocess.PIPE,
        start_new_session=True,
    )


def in_store(environ: dict[str, str]) -> list[str]:
    """The names of the files that are stored; all that goes with them is there too."""
    store = open_store(environ["MONITOR_DATABASE_URL"])
    assert store.verify(LOCAL_ADMIN) == []
    names = sorted(store.submissions(LOCAL_ADMIN, every_version=True)["filename"])
    store.close()
    return names


def test_the_list_keeps_the_order_of_the_folder(run: Run, folder: Path) -> None:
    done = run("import", folder, "--json")
    assert done.returncode == 1, done.stderr
    results = json.loads(done.stdout)
    assert [result["file"] for result in results] == sorted(map(str, folder.iterdir()))
    assert [result["outcome"] for result in results] == ["stored"] * MANY + ["refused"]
    keys = {"file", "sha256", "outcome", "withdrawn", "submission", "findings"}
    assert all(set(result) == keys for result in results)
    again = json.loads(run("import", folder, "--json").stdout)
    assert [result["submission"] for result in again] == [
        result["submission"] for result in results
    ]
    assert [result["outcome"] for result in again] == ["skipped"] * MANY + ["refused"]


def test_a_bar_on_a_terminal_leaves_the_document_alone(
    environ: dict[str, str], folder: Path
) -> None:
    terminal, its_end = pty.openpty()
    done = subprocess.run(
        [sys.executable, "-m", "monitor", "import", folder, "--json"],
        cwd=PROJECT_ROOT,
        env=environ,
        stdout=subprocess.PIPE,
        stderr=its_end,
        timeout=120,
        check=False,
    )
    os.close(its_end)
    shown = os.read(terminal, 100_000).decode()
    os.close(terminal)
    assert f"0 van {MANY + 1}" in shown
    assert f"{MANY + 1} van {MANY + 1}" in shown
    assert len(json.loads(done.stdout)) == MANY + 1


@pytest.mark.parametrize("pause", [0.0, 0.02, 0.1])
def test_an_import_that_was_killed_is_finished_by_the_next(
    run: Run, environ: dict[str, str], folder: Path, pause: float
) -> None:
    process = import_here(environ, folder)
    assert process.stdout is not None
    assert b"opgeslagen" in process.stdout.readline()
    time.sleep(pause)
    os.killpg(process.pid, signal.SIGKILL)
    told = 1 + process.stdout.read().count(b": opgeslagen\n")
    process.wait()
    process.stdout.close()

    stored = in_store(environ)
    # Nothing that was told is lost; one more may be stored than could be told.
    assert told <= len(stored) <= told + 1
    again = json.loads(run("import", folder, "--json").stdout)
    outcomes = [result["outcome"] for result in again]
    assert outcomes.count("skipped") == len(stored)
    assert outcomes.count("stored") == MANY - len(stored)
    assert len(in_store(environ)) == MANY


def test_what_is_stored_beside_an_import_is_kept_with_all_that_it_stores(
    environ: dict[str, str], folder: Path
) -> None:
    """As in the dashboard meanwhile: uploaded, put right and saved, one after the other."""
    with closing(open_store(environ["MONITOR_DATABASE_URL"])) as store:
        process = import_here(environ, folder)
        assert process.stdout is not None
        beside = 0
        assert b"opgeslagen" in process.stdout.readline()
        while process.poll() is None:
            content = f"{beside}".encode()
            draft_id = store.put_draft(LOCAL_ADMIN, "m.xlsx", content, NOW)
            store.correct_draft(LOCAL_ADMIN, seen(store, draft_id), [PUT_RIGHT], NOW)
            new = submission(f"X-{beside % 3}", content=content, corrections=[PUT_RIGHT])
            store.save(LOCAL_ADMIN, new, draft_id=draft_id, now=NOW)
            beside += 1
            time.sleep(0.02)  # SQLite has no line: who never rests keeps the other waiting
        told = 1 + process.stdout.read().count(b": opgeslagen\n")
        process.stdout.close()
        assert (process.returncode, told) == (1, MANY)
        assert beside > 3
        assert assert_whole(store) == MANY + beside


def test_an_import_that_was_killed_while_reading_has_stored_nothing(
    run: Run, environ: dict[str, str], folder: Path
) -> None:
    process = import_here(environ, folder)
    time.sleep(0.5)
    os.killpg(process.pid, signal.SIGKILL)
    process.communicate()
    results = json.loads(run("import", folder, "--json").stdout)
    assert [result["outcome"] for result in results] == ["stored"] * MANY + ["refused"]
    assert len(in_store(environ)) == MANY


def test_a_zip_gives_its_monitors_and_names_what_is_none(
    run: Run, environ: dict[str, str], tmp_path: Path
) -> None:
    (first, content), (second, other) = monitors(2)
    inner = io.BytesIO()
    with zipfile.ZipFile(inner, "w") as packed:
        packed.writestr(first, content)
    path = tmp_path / "alles van het platform"  # told by its content, not by its name
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr(f"Regio Noord/{first}", content)
        packed.writestr(f"Regio Zuid/{second}", other)
        packed.writestr("Regio Zuid/verslag.pdf", b"%PDF-1.7")
        packed.writestr("binnen.zip", inner.getvalue())
        packed.writestr("__MACOSX/._schaduw.xlsx", b"mac")
    before = set(tmp_path.rglob("*"))
    done = run("import", path, "--json")
    results = {result["file"]: result for result in json.loads(done.stdout)}
    assert {name.removeprefix(f"{path}/"): item["outcome"] for name, item in results.items()} == {
        f"Regio Noord/{first}": "stored",
        f"Regio Zuid/{second}": "stored",
        "Regio Zuid/verslag.pdf": "refused",
        "binnen.zip": "refused",
    }
    assert results[f"{path}/binnen.zip"]["findings"][0]["code"] == "ZIP-IN-ZIP"
    assert in_store(environ) == [first, second]
    written = set(tmp_path.rglob("*")) - before
    assert all("store" in found.parts for found in written)


def test_the_report_tells_of_every_file_what_came_of_it(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    out = tmp_path / "verslag.xlsx"
    assert run("import", folder, "--report", out).returncode == 1
    sheet = openpyxl.load_workbook(out).active
    assert sheet is not None
    assert sheet["A1"].value == sheet.title == "Verslag van het inlezen"
    assert f"{MANY} opgeslagen en 1 niet opgeslagen" in sheet["A2"].value
    heads, *rows = sheet.iter_rows(min_row=4, values_only=True)
    told = [dict(zip(heads, row, strict=True)) for row in rows if row[0]]
    assert len(told) == MANY + 1
    assert told[0]["PPS"] == "FLE-FOOD-010"
    assert told[0]["Meetmoment"] == "2024-nulmeting"
    assert (told[0]["Versie"], told[0]["Fouten"]) == (1, 0)
    bad = told[-1]
    assert bad["Bestand"].endswith("kapot.xlsx")
    assert (bad["Uitkomst"], bad["Fouten"]) == ("niet opgeslagen", 1)
    assert "beschadigd" in bad["Wat er fout is, en wat u kunt doen"]
    assert "sla het onder een nieuwe naam op" in bad["Wat er fout is, en wat u kunt doen"]


def test_a_report_that_cannot_be_written_is_told_before_anything_is_stored(
    run: Run, folder: Path, tmp_path: Path
) -> None:
    there = tmp_path / "er.xlsx"
    there.write_bytes(b"werk")
    for out, why in ((there, "bestaat al"), (tmp_path / "geen map" / "x.xlsx", "is er niet")):
        done = run("import", folder, "--report", out)
        assert done.returncode == 2
        assert why in done.stderr
    assert there.read_bytes() == b"werk"
    assert list((tmp_path / "store").iterdir()) == []


def test_what_a_terminal_would_obey_in_the_name_of_a_file_is_written_out(
    run: Run, tmp_path: Path
) -> None:
    for name in ("twee\nregels.xlsx", "rood\x1b[31m.xlsx", "é\u202e.xlsx", "los\n.txt"):
        (tmp_path / name).write_bytes(b"geen monitor")
    done = run("import", tmp_path)
    assert done.returncode == 1
    for shown in (r"twee\nregels.xlsx: niet", r"rood\x1b[31m.xlsx: niet", r"é\u202e.xlsx: niet"):
        assert shown in done.stdout
    assert "\x1b" not in done.stdout
    assert r"los\n.txt" in done.stderr
