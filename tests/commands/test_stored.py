"""What people read of what is stored, and what scripts read of the same."""

import csv
import io
import json
from pathlib import Path

import pytest

from benchmarks.examples import monitors
from monitor.__main__ import main
from monitor.domain.access import LOCAL_ADMIN
from monitor.files.model_file import load_model
from monitor.settings import from_environment
from monitor.store import open_store
from monitor.storing_at_once import import_content
from tests.store.invented import NOW


@pytest.fixture
def _one_monitor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    url = f"sqlite:///{tmp_path / 'monitor.sqlite3'}"
    monkeypatch.setenv("MONITOR_DATABASE_URL", url)
    store = open_store(url)
    [(name, content)] = monitors(1)
    model = load_model(from_environment().model_path)
    import_content(name, content, store=store, viewer=LOCAL_ADMIN, model=model, now=NOW)
    store.close()


@pytest.mark.usefixtures("_one_monitor", "far_away")
def test_people_read_the_time_of_the_netherlands_and_scripts_that_of_the_world(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["submissions"]) == 0
    _, row = capsys.readouterr().out.splitlines()
    assert "  2026-11-02 10:30  beheerder" in row
    assert main(["submissions", "--json"]) == 0
    (told,) = json.loads(capsys.readouterr().out)
    assert told["uploaded_at"] == "2026-11-02T09:30:00+00:00"


@pytest.mark.usefixtures("_one_monitor")
def test_where_nothing_counts_people_are_told_that_and_scripts_get_the_columns(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["withdraw", "1", "--reason", "vergissing"]) == 0
    capsys.readouterr()
    assert main(["scores"]) == 0
    assert capsys.readouterr().out == "Er is nog geen monitor die meetelt.\n"
    assert main(["scores", "--csv"]) == 0
    assert len(list(csv.reader(io.StringIO(capsys.readouterr().out)))) == 1


@pytest.mark.usefixtures("_one_monitor")
def test_an_original_that_was_written_is_told(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert main(["original", "1", str(tmp_path / "terug.xlsx")]) == 0
    assert capsys.readouterr().out == f"Geschreven: {tmp_path / 'terug.xlsx'}.\n"


@pytest.mark.usefixtures("_one_monitor")
@pytest.mark.parametrize("number", ["x", "-1", "9223372036854775808", "1.0"])
@pytest.mark.parametrize("command", [["original", "uit.xlsx"], ["withdraw", "--reason", "x"]])
def test_what_is_no_number_of_a_submission_is_told(
    capsys: pytest.CaptureFixture[str], command: list[str], number: str
) -> None:
    name, *rest = command
    with pytest.raises(SystemExit) as end:
        main([name, number, *rest])
    assert end.value.code == 2
    assert capsys.readouterr().err.startswith(f"gebruik: python -m monitor {name}")


@pytest.mark.usefixtures("_one_monitor")
def test_people_read_how_much_was_filled_in_as_a_percentage_and_scripts_as_a_fraction(
    capsys: pytest.CaptureFixture[str],
) -> None:
    assert main(["scores", "--csv"]) == 0
    (row,) = csv.DictReader(io.StringIO(capsys.readouterr().out))
    share = float(row["coverage"])
    assert 0 < share <= 1
    assert main(["scores"]) == 0
    heads, shown = capsys.readouterr().out.splitlines()
    place = heads.index("ingevuld")
    assert shown[place:].split()[0] == f"{share:.0%}"
