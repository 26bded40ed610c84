"""Commands read a layout that was pointed at before, and older templates by their file."""

import io
import json
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.checks import NOTHING
from monitor.domain.pointing import Guide
from monitor.intake import inspect
from monitor.store import open_store
from tests.commands.conftest import Run
from tests.filled_workbook import MODEL, filled_workbook
from tests.odd_file import odd_pointings, odd_workbook
from tests.store.invented import NOW


@pytest.fixture
def pointed(environ: dict[str, str]) -> None:
    """A store with a monitor that was pointed at."""
    guide = Guide(odd_pointings())
    found = inspect("eigen.xlsx", odd_workbook(), MODEL, NOTHING, guide=guide).submission
    assert found is not None
    store = open_store(environ["MONITOR_DATABASE_URL"])
    store.save(LOCAL_ADMIN, found, draft_id=None, now=NOW)
    store.close()


@pytest.fixture
def later(tmp_path: Path) -> Path:
    """The next file of that layout, with its tables a column further on."""
    path = tmp_path / "later.xlsx"
    changes = {"meetmoment": "2027-review", "peildatum": date(2027, 11, 1)}
    path.write_bytes(odd_workbook(changes, before=2))
    return path


@pytest.mark.usefixtures("pointed")
class TestRemembered:
    def test_a_file_is_checked_as_it_was_pointed_at(self, run: Run, later: Path) -> None:
        done = run("check", later, "--json")
        (result,) = json.loads(done.stdout)
        assert done.returncode == 0
        assert result["round"] == "2027-review"
        assert result["scores"]["total"]["points"] is not None
        codes = [item["code"] for item in result["findings"]]
        assert codes.count("TABEL-AANGEWEZEN") == 2

    def test_it_is_imported_and_made_again_just_so(self, run: Run, later: Path) -> None:
        assert run("import", later).returncode == 0
        before = run("scores", "--json", "--all").stdout
        assert [item["round"] for item in json.loads(before)] == ["2026-midterm", "2027-review"]
        assert run("rebuild").returncode == 0
        assert run("scores", "--json", "--all").stdout == before
        assert run("verify").returncode == 0

    def test_it_is_handed_back_on_our_template(self, run: Run, later: Path, tmp_path: Path) -> None:
        out = tmp_path / "terug.xlsx"
        assert run("annotate", later, out).returncode == 0
        sheets = openpyxl.load_workbook(out)
        assert sheets["PPS"]["C5"].value == "NHN-PROEF-01"
        (there,) = json.loads(run("check", out, "--json").stdout)
        (here,) = json.loads(run("check", later, "--json").stdout)
        assert (there["answers"], there["scores"]) == (here["answers"], here["scores"])

    def test_a_file_of_another_partnership_is_not_read_by_it(
        self, run: Run, tmp_path: Path
    ) -> None:
        path = tmp_path / "ander.xlsx"
        path.write_bytes(odd_workbook({"pps_id": "UTR-PROEF-09"}))
        (result,) = json.loads(run("check", path, "--json").stdout)
        assert [item["code"] for item in result["findings"]] == ["ANDER-SJABLOON"]


def _old(path: Path) -> Path:
    """A workbook that says it's of template 0.9, in which one tab is called otherwise."""
    book = openpyxl.load_workbook(io.BytesIO(filled_workbook()))
    book["Indicatoren"]["A1"] = "Vragen van toen"
    book["Indicatoren"]["E4"] = "Wat vindt u"
    book["Indicatoren"].title = "Vragen van toen"
    book.defined_names["template_versie"].attr_text = '"0.9"'
    book.save(path)
    return path


OLD = """
[indicators]
title = "Vragen van toen"
columns = { id = "id", answer = "Wat vindt u" }
"""


class TestOlderTemplates:
    def test_a_workbook_is_read_by_the_file_of_its_template(
        self, run: Run, environ: dict[str, str], tmp_path: Path
    ) -> None:
        environ["MONITOR_TEMPLATES"] = str(tmp_path)
        (tmp_path / "0.9.toml").write_text(OLD)
        (result,) = json.loads(run("check", _old(tmp_path / "oud.xlsx"), "--json").stdout)
        assert result["accepted"]
        assert result["template_version"] == "0.9"
        assert "VERSIE-OUDER" in [item["code"] for item in result["findings"]]
        assert set(result["status"].values()) == {"answered"}

    def test_so_it_is_when_it_is_imported_and_made_again(
        self, run: Run, environ: dict[str, str], tmp_path: Path
    ) -> None:
        environ["MONITOR_TEMPLATES"] = str(tmp_path)
        (tmp_path / "0.9.toml").write_text(OLD)
        assert run("import", _old(tmp_path / "oud.xlsx")).returncode == 0
        before = run("scores", "--json").stdout
        assert run("rebuild").returncode == 0
        assert run("scores", "--json").stdout == before

    def test_a_fault_in_such_a_file_is_named(
        self, run: Run, environ: dict[str, str], tmp_path: Path
    ) -> None:
        environ["MONITOR_TEMPLATES"] = str(tmp_path)
        (tmp_path / "0.9.toml").write_text("[kpi]")
        done = run("check", _old(tmp_path / "oud.xlsx"))
        assert done.returncode == 2
        assert "0.9.toml: kpi.title: moet de naam van de tab daar zijn" in done.stderr
