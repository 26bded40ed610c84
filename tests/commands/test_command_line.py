"""The command line from outside: a template is filled in, checked, imported, scored and kept."""

import csv
import io
import json
import re
import sqlite3
import subprocess
import sys
from contextlib import closing
from datetime import UTC, date, datetime
from pathlib import Path
from typing import Any

import openpyxl
import pytest

from monitor.settings import PROJECT_ROOT
from monitor.store.schema import SCHEMA_VERSION
from tests import filled_workbook
from tests.commands.conftest import Run
from tests.rights import LIKE_ANYBODY
from tests.store.older import make_older

FIELDS = {**filled_workbook.FIELDS, "meetmoment": "2026-jaarlijks"}


def fill(path: Path, changes: dict[str, Any] | None = None, level: int = 3) -> None:
    """Fill in a template in place: the required fields and every level, then the changes."""
    book = openpyxl.load_workbook(path)
    values = {**FIELDS, **(changes or {})}
    for sheet, column in (("PPS", 3), ("Indicatoren", 5)):
        for row in book[sheet].iter_rows(min_row=5):
            identity = row[0].value
            if sheet == "Indicatoren" and str(row[7].value or "").startswith("1"):
                row[column - 1].value = level
            if identity in values:
                row[column - 1].value = values[identity]
    book.save(path)


def filled_with(path: Path, like: Path, changes: dict[str, Any]) -> Path:
    """Another workbook, filled in as this one but for the changes."""
    path.write_bytes(like.read_bytes())
    fill(path, changes)
    return path


@pytest.fixture(scope="module")
def made_before() -> list[bytes]:
    """The filled-in template, once a test has asked for it: each would make the same."""
    return []


@pytest.fixture
def filled(run: Run, tmp_path: Path, made_before: list[bytes]) -> Path:
    path = tmp_path / "monitor.xlsx"
    if not made_before:
        assert run("template", path, "--years", "2024-2028").returncode == 0
        fill(path)
        made_before.append(path.read_bytes())
    path.write_bytes(made_before[0])
    return path


def test_check_prints_one_json_document_with_every_key(run: Run, filled: Path):
    done = run("check", filled, "--json")
    assert done.returncode == 0, done.stderr
    (result,) = json.loads(done.stdout)
    assert result["accepted"] is True
    assert (result["pps_id"], result["round"]) == ("NHN-PROEF-01", "2026-jaarlijks")
    assert result["reference_date"] == "2026-10-01"
    assert result["model_version"] == "2026.1"
    assert len(result["answers"]) == len(result["status"]) == 37
    assert len(result["scores"]["dimensions"]) == 7
    assert result["answers"]["vis_shared_vision"] == 3
    assert result["status"]["par_active_share"] == "empty"
    # Five questions at level 3: (3 - 1) x 25 points each.
    vision = result["scores"]["dimensions"]["vision_positioning"]
    assert vision == {
        "points": 50.0,
        "low": 50.0,
        "high": 50.0,
        "coverage": 1.0,
        "colour": "oranje",
    }
    # Of six questions on partners one of weight 1 is answered, of a weight of 8 in all.
    assert result["scores"]["dimensions"]["partnership"]["points"] is None
    assert result["scores"]["dimensions"]["partnership"]["coverage"] == 1 / 8
    assert result["scores"]["total"]["colour"] == "grijs"
    cells = result["cells"]
    assert cells["read"] + cells["ignored"] == cells["filled"] == len(FIELDS) + 18
    for finding in result["findings"]:
        assert set(finding) == {"sheet", "cell", "severity", "code", "message", "remedy", "raw"}


def test_check_makes_no_store(run: Run, filled: Path, tmp_path: Path):
    run("check", filled)
    assert list((tmp_path / "store").iterdir()) == []


def test_a_file_with_a_fout_gives_1_and_names_the_cell(run: Run, filled: Path):
    fill(filled, {"peildatum": "morgen", "vis_shared_vision": "ongeveer 3"})
    done = run("check", filled, "--json")
    assert done.returncode == 1
    (result,) = json.loads(done.stdout)
    assert result["accepted"] is False
    assert result["status"]["vis_shared_vision"] == "invalid"
    assert result["answers"]["vis_shared_vision"] is None
    wrong = {
        finding["cell"]: finding for finding in result["findings"] if finding["severity"] == "fout"
    }
    assert {finding["raw"] for finding in wrong.values()} >= {"ongeveer 3", "morgen"}
    assert run("import", filled).returncode == 1
    assert json.loads(run("submissions", "--json").stdout) == []


def test_a_file_that_is_no_workbook_gets_one_finding_and_empty_keys(run: Run, tmp_path: Path):
    path = tmp_path / "brief.xlsx"
    path.write_bytes(b"Geachte heer, mevrouw")
    done = run("check", path, "--json")
    assert done.returncode == 1
    (result,) = json.loads(done.stdout)
    assert len(result["findings"]) == 1
    assert (result["findings"][0]["sheet"], result["findings"][0]["cell"]) == (None, None)
    assert len(result["answers"]) == 37
    assert set(result["scores"]["total"]) == {"points", "low", "high", "coverage", "colour"}


def test_the_whole_life_of_a_submission(run: Run, filled: Path, tmp_path: Path):
    assert run("import", filled).returncode == 0
    again = json.loads(run("import", filled, "--json").stdout)
    assert [result["outcome"] for result in again] == ["skipped"]

    original = filled.read_bytes()
    fill(filled, level=4)
    assert run("import", filled).returncode == 0

    first, second = json.loads(run("submissions", "--json").stdout)
    assert (first["version"], first["state"]) == (1, "superseded")
    assert (second["version"], second["state"]) == (2, "current")

    copy = tmp_path / "terug.xlsx"
    assert run("original", first["id"], copy).returncode == 0
    assert copy.read_bytes() == original

    (current,) = json.loads(run("scores", "--json").stdout)
    assert current["version"] == 2
    assert current["scores"]["dimensions"]["vision_positioning"]["points"] == 75.0
    assert len(json.loads(run("scores", "--json", "--all").stdout)) == 2

    assert run("withdraw", second["id"], "--reason", "Verkeerd bestand").returncode == 0
    (current,) = json.loads(run("scores", "--json").stdout)
    assert current["version"] == 1
    assert current["scores"]["dimensions"]["vision_positioning"]["points"] == 50.0
    # Importing the folder again does not bring back what was withdrawn.
    (result,) = json.loads(run("import", filled, "--json").stdout)
    assert (result["outcome"], result["submission"]) == ("skipped", second["id"])
    assert (again[0]["withdrawn"], result["withdrawn"]) == (False, True)
    said = run("import", filled, "--report", tmp_path / "verslag.xlsx").stdout
    told, remedy = said.splitlines()
    assert told.endswith(": stond er al in, maar is ingetrokken en telt niet mee")
    assert "lees het bestand dan in op de pagina Monitor inlezen en sla het op" in remedy
    report = openpyxl.load_workbook(tmp_path / "verslag.xlsx").active
    assert report is not None
    assert report["B5"].value == "al eerder opgeslagen en ingetrokken"
    assert report["J5"].value == remedy.strip()

    assert run("verify").returncode == 0
    before = run("scores", "--json", "--all").stdout
    assert run("rebuild").returncode == 0
    assert run("scores", "--json", "--all").stdout == before
    assert run("verify").returncode == 0

    rows = list(csv.DictReader(io.StringIO(run("scores", "--csv").stdout)))
    assert rows[0]["pps_id"] == "NHN-PROEF-01"
    assert rows[0]["vision_positioning"] == "50.0"


def test_verify_names_what_does_not_agree_and_what_to_do(run: Run, filled: Path, tmp_path: Path):
    run("import", filled)
    with closing(sqlite3.connect(tmp_path / "store" / "monitor.db")) as store, store:
        store.execute("UPDATE answer SET number = number + 1")
    done = run("verify")
    assert done.returncode == 1
    assert done.stdout.splitlines() == [
        "Inzending 1: de cijfers zijn niet meer zoals ze zijn opgeslagen. "
        "Maak ze opnieuw uit de bewaarde bestanden met de opdracht rebuild."
    ]
    assert run("rebuild").returncode == 0
    assert run("verify").returncode == 0


def test_a_prefilled_template_reads_back_as_the_same_answers(
    run: Run, filled: Path, tmp_path: Path
):
    run("import", filled)
    path = tmp_path / "volgende.xlsx"
    done = run("template", path, "--pps", "nhn-proef-01", "--round", "2027-midterm")
    assert done.returncode == 0, done.stderr
    fill(path, {"meetmoment": "2027-midterm", "peildatum": date(2026, 11, 1)})
    (result,) = json.loads(run("check", path, "--json").stdout)
    (before,) = json.loads(run("check", filled, "--json").stdout)
    assert result["answers"] == before["answers"]
    assert result["round"] == "2027-midterm"


def test_a_template_of_another_version_is_checked_by_that_version(run: Run, tmp_path: Path):
    path = tmp_path / "proef.xlsx"
    done = run("template", path, "--years", "2024-2028", "--model", "2026.2-proef")
    assert done.returncode == 0, done.stderr
    fill(path, {"fin_setback_plan": 4})
    (result,) = json.loads(run("check", path, "--json").stdout)
    assert result["model_version"] == "2026.2-proef"
    assert result["answers"]["fin_setback_plan"] == 4
    assert "edu_support" not in result["answers"]
    found = {item["code"]: item for item in result["findings"]}
    assert found["VERSIE-PROEF"]["severity"] == "waarschuwing"


def test_a_template_of_a_version_that_is_not_there_says_which_are(run: Run, tmp_path: Path):
    path = tmp_path / "x.xlsx"
    done = run("template", path, "--model", "2019.9")
    assert done.returncode == 2
    assert "Wel: 2026.1 en 2026.2-proef." in done.stderr
    done = run("template", path, "--model", "2026.1", "--pps", "A", "--round", "2027-midterm")
    assert done.returncode == 2
    assert "zonder --pps" in done.stderr


def test_how_a_template_is_asked_for_tells_what_goes_together(run: Run):
    told = " ".join(run("template", "--help").stdout.split())
    assert "gebruik: python -m monitor template [-h]" in told
    assert "[--model VERSIE | --pps ID --round MEETMOMENT] OUT.xlsx wat u invult:" in told
    readme = (PROJECT_ROOT / "README.md").read_text(encoding="utf-8").replace("\\|", "|")
    assert "[--model VERSION | --pps ID --round MEETMOMENT]`" in readme


def test_one_bad_file_does_not_stop_a_folder(run: Run, filled: Path, tmp_path: Path):
    folder = tmp_path / "map" / "diep"
    folder.mkdir(parents=True)
    (folder / "goed.xlsx").write_bytes(filled.read_bytes())
    (folder / "fout.xlsx").write_bytes(b"PK\x03\x04 kapot")
    (folder / "OOK GOED.XLSX").write_bytes(filled.read_bytes())
    (folder / "oud.xls").write_bytes(b"PK\x03\x04 kapot")
    (folder / "~$goed.xlsx").write_bytes(b"lock")
    (folder / "brief.pdf").write_bytes(b"%PDF-1.7")
    (folder / "vorig jaar").symlink_to(tmp_path)
    done = run("import", tmp_path / "map", "--json", "--report", tmp_path / "verslag.xlsx")
    assert done.returncode == 1
    # It is no terminal, so there is no bar.
    passed, linked, made, *logged = done.stderr.splitlines()
    pdf, link = folder / "brief.pdf", folder / "vorig jaar"
    assert passed == f"Overgeslagen, want de naam eindigt niet op .xlsx of .zip: {pdf}."
    assert linked == f"Overgeslagen, want dit is een koppeling naar een andere map: {link}."
    assert made.startswith("Er was nog geen opslag. Er is een nieuwe gemaakt")
    assert len(logged) == 2
    assert all(" refused: BESTAND-BESCHADIGD, " in line for line in logged)
    outcomes = {Path(result["file"]).name: result["outcome"] for result in json.loads(done.stdout)}
    assert outcomes == {
        "OOK GOED.XLSX": "stored",
        "goed.xlsx": "skipped",  # the same bytes
        "fout.xlsx": "refused",
        "oud.xls": "refused",
    }
    report = openpyxl.load_workbook(tmp_path / "verslag.xlsx").active
    assert report is not None
    *_, other, last = report.iter_rows(values_only=True)
    assert other[:2] == (str(pdf), "niet ingelezen")
    assert "de naam eindigt niet op .xlsx of .zip. Is het een monitor?" in str(other[-1])
    assert last[:2] == (str(link), "niet ingelezen")
    assert "een koppeling naar een andere map. Lees die andere map zelf in" in str(last[-1])


def test_a_name_that_is_no_text_is_told_and_stored_as_one_that_is(
    run: Run, filled: Path, tmp_path: Path
):
    """As a zip of Windows leaves when it is unpacked elsewhere: é was 0x82 there."""
    folder = tmp_path / "map"
    folder.mkdir()
    odd = folder / "monitor \udc82\udc82n.xlsx"
    odd.write_bytes(filled.read_bytes())
    other = filled_with(folder / "twee.xlsx", filled, {"pps_id": "NHN-TECH-02"})
    (folder / "brief \udcff.pdf").touch()
    (checked,) = json.loads(run("check", odd, "--json").stdout)
    assert checked["file"] == f"{folder}/monitor ��n.xlsx"
    done = run("import", folder, "--json")
    assert done.returncode == 0, done.stderr
    assert "brief �.pdf" in done.stderr
    assert [result["file"] for result in json.loads(done.stdout)] == [
        f"{folder}/monitor ��n.xlsx",
        str(other),
    ]
    assert run("annotate", odd, folder / "terug \udc82.xlsx").returncode == 0
    assert run("backup", folder / "kopie \udc82").returncode == 0


def test_a_folder_without_workbooks_says_so(run: Run, tmp_path: Path):
    (tmp_path / "map").mkdir()
    done = run("import", tmp_path / "map", "--json")
    assert (done.returncode, json.loads(done.stdout)) == (0, [])
    assert "geen werkmap" in done.stderr


def test_annotate_hands_a_workbook_back_with_what_is_wrong_marked(
    run: Run, filled: Path, tmp_path: Path
):
    fill(filled, {"peildatum": "binnenkort"})
    out = tmp_path / "terug.xlsx"
    done = run("annotate", filled, out)
    assert done.returncode == 1
    assert f"Geschreven: {out}. Daarin: 1 fout en " in done.stdout
    book = openpyxl.load_workbook(out)
    assert book.sheetnames[0].startswith("Te herstellen (")
    (cell,) = [row[2] for row in book["PPS"].iter_rows(min_row=5) if row[0].value == "peildatum"]
    assert cell.value == "binnenkort"
    assert cell.comment.text.startswith("PPS-monitor:\nFout: ")

    cell.value = date(2026, 10, 1)
    mended = tmp_path / "verbeterd.xlsx"
    book.save(mended)
    assert run("import", mended).returncode == 0


def test_annotate_writes_over_no_file_and_makes_no_store(run: Run, filled: Path, tmp_path: Path):
    before = filled.read_bytes()
    assert run("annotate", filled, filled).returncode == 2
    assert filled.read_bytes() == before
    assert list((tmp_path / "store").iterdir()) == []


def test_annotate_says_why_there_is_nothing_to_hand_back(run: Run, tmp_path: Path):
    path = tmp_path / "verslag.xlsx"
    path.write_bytes(b"%PDF-1.7 verslag")
    done = run("annotate", path, tmp_path / "terug.xlsx")
    assert done.returncode == 1
    assert "pdf-bestand" in done.stdout
    assert not (tmp_path / "terug.xlsx").exists()


def test_check_holds_a_file_against_the_register_and_changes_nothing(run: Run, filled: Path):
    def codes() -> set[str]:
        (result,) = json.loads(run("check", filled, "--json").stdout)
        return {finding["code"] for finding in result["findings"]}

    assert "WORDT-NIEUWE-VERSIE" not in codes()
    run("import", filled)
    before = run("submissions", "--json").stdout
    fill(filled, level=4)
    assert "WORDT-NIEUWE-VERSIE" in codes()
    assert run("submissions", "--json").stdout == before


def test_a_damaged_store_is_told_in_dutch_and_then_as_the_database_says(run: Run, tmp_path: Path):
    (tmp_path / "store" / "monitor.db").write_bytes(b"geen database " * 300)
    done = run("scores")
    assert (done.returncode, done.stdout) == (2, "")
    told, detail = done.stderr.splitlines()
    assert told.startswith("Het bestand van de opslag is beschadigd")
    assert detail == "Voor wie het uitzoekt: file is not a database"


def test_one_damaged_date_is_told_with_who_to_ask_and_keeps_nothing_else_from_a_rebuild(
    run: Run, filled: Path, environ: dict[str, str], tmp_path: Path
):
    other = filled_with(tmp_path / "ander.xlsx", filled, {"pps_id": "NHN-TECH-02"})
    assert run("import", filled, other).returncode == 0
    database = sqlite3.connect(environ["MONITOR_DATABASE_URL"].removeprefix("sqlite:///"))
    damaged = "2022-q0-15 00:00:00.000000"
    database.execute("UPDATE submission SET reference_date = ? WHERE id = 1", (damaged,))
    database.execute("UPDATE answer SET number = 1 WHERE submission = 2")
    database.commit()
    database.close()
    for command in (["scores"], ["submissions"], ["check", filled], ["import", filled]):
        done = run(*command)
        assert done.returncode == 2
        told, detail = done.stderr.splitlines()[-2:]
        assert told.startswith("In de opslag staat iets dat niet te lezen is.")
        assert "verify" in told
        assert damaged in detail
    assert "Inzending 1: " in run("verify").stdout
    done = run("rebuild")
    assert done.returncode == 1, done.stderr
    assert [line.split(":")[0] for line in done.stdout.splitlines()] == ["Inzending 1"]
    assert "Inzending 2" not in run("verify").stdout


def test_a_newer_store_is_told_alike_by_what_reads_and_what_writes(
    run: Run, filled: Path, tmp_path: Path
):
    assert run("import", filled).returncode == 0
    with closing(sqlite3.connect(tmp_path / "store" / "monitor.db")) as store, store:
        store.execute("UPDATE monitor_versions SET schema = 99")
    for command in (("scores",), ("import", filled)):
        done = run(*command)
        assert (done.returncode, done.stdout) == (2, "")
        assert done.stderr.splitlines() == [
            "De opslag is nieuwer dan dit programma. Wij hebben niets veranderd. Gebruik het "
            "nieuwere programma, of zet een reservekopie van vóór het bijwerken terug.",
            f"Voor wie het uitzoekt: schema 99 > {SCHEMA_VERSION}",
        ]


def test_a_backup_is_a_store_and_is_never_written_over(run: Run, filled: Path, tmp_path: Path):
    none = run("backup", tmp_path / "kopie.db")
    assert (none.returncode, none.stdout) == (2, "")
    assert "nog geen opslag" in none.stderr
    assert list((tmp_path / "store").iterdir()) == []

    run("import", filled)
    made = run("backup", tmp_path / "kopie.db")
    assert made.returncode == 0, made.stderr
    stored = run("submissions", "--json").stdout
    again = run("backup", tmp_path / "kopie.db")
    assert again.returncode == 2
    assert "bestaat al" in again.stderr
    nowhere = run("backup", tmp_path / "geen map" / "kopie.db")
    assert nowhere.returncode == 2
    assert "kan niet worden geschreven" in nowhere.stderr

    (tmp_path / "kopie.db").rename(tmp_path / "store" / "monitor.db")
    for beside in (tmp_path / "store").glob("monitor.db-*"):
        beside.unlink()
    assert run("submissions", "--json").stdout == stored
    assert run("verify").returncode == 0


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nonsense",),
        ("check",),
        ("check", "x.xlsx", "--nonsense"),
        ("withdraw", "een", "--reason", "x"),
        ("withdraw", "1"),
        ("withdraw", "1", "--reason"),
        ("scores", "--json", "--csv"),
        ("scores", "--json=1"),
        ("template", "x.pdf"),
        ("annotate", "x.xlsx", "x.pdf"),
        ("import", "x.xlsx", "--report", "verslag"),
        ("template", "x.xlsx", "--pps", "EEN"),
        ("template", "x.xlsx", "--years", "2027-2023"),
        ("template", "x.xlsx", "--pps", "GEEN-PPS", "--round", "2026-midterm"),
        ("check", "bestaat-niet.xlsx"),
        ("import", "bestaat-niet", "--json"),
        ("original", "99", "x.xlsx"),
        ("original", "1", "x.pdf"),
        ("withdraw", "99", "--reason", "x"),
    ],
)
def test_wrong_usage_gives_2_and_a_plain_line(run: Run, arguments: tuple[str, ...]):
    done = run(*arguments)
    assert done.returncode == 2
    assert done.stderr.strip()
    assert "Traceback" not in done.stderr
    assert not re.search(r"usage:|argument|invalid|required|such file|error", done.stderr)
    scripts = any(word.startswith("--json") for word in arguments)
    assert done.stdout == ("[]\n" if scripts else "")


@pytest.mark.parametrize("round_", ["straks", "2026", "midterm"])
def test_a_template_is_not_made_for_what_is_no_round(run: Run, tmp_path: Path, round_: str):
    done = run("template", tmp_path / "x.xlsx", "--pps", "NHN-PROEF-01", "--round", round_)
    assert done.returncode == 2
    assert f"'{round_}' is geen meetmoment" in done.stderr
    assert "bijvoorbeeld 2026-midterm" in done.stderr
    assert not (tmp_path / "x.xlsx").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        ("scores", "--json"),
        ("submissions", "--json"),
        ("original", "1", "x.xlsx"),
        ("verify",),
        ("backup", "x.sqlite3"),
        ("rebuild",),
        ("withdraw", "1", "--reason", "x"),
        ("template", "x.xlsx", "--pps", "EEN", "--round", "2026-midterm"),
    ],
)
def test_what_needs_a_store_makes_none_and_says_where_it_looked(
    run: Run, tmp_path: Path, arguments: tuple[str, ...]
):
    done = run(*arguments)
    assert (done.returncode, done.stdout) == (2, "[]\n" if "--json" in arguments else "")
    assert f"{tmp_path}/store/monitor.db is er niet" in done.stderr
    assert "MONITOR_DATABASE_URL" in done.stderr
    assert list((tmp_path / "store").iterdir()) == []


@pytest.mark.parametrize("command", [("import",), ("demo",)])
def test_a_store_is_not_begun_in_a_folder_that_is_not_there(
    run: Run, filled: Path, tmp_path: Path, command: tuple[str, ...]
):
    (tmp_path / "store").rmdir()
    done = run(*command, *([filled] if command == ("import",) else []))
    assert (done.returncode, done.stdout) == (2, "")
    assert str(tmp_path / "store") in done.stderr
    assert "MONITOR_DATABASE_URL" in done.stderr
    assert not (tmp_path / "store").exists()


def test_a_file_that_cannot_be_opened_is_refused_and_the_others_are_stored(
    run: Run, filled: Path, tmp_path: Path
):
    folder = tmp_path / "map"
    folder.mkdir()
    (folder / "b.xlsx").write_bytes(filled.read_bytes())
    (folder / "a.xlsx").symlink_to(tmp_path / "verdwenen.xlsx")
    done = run("import", folder, "--json")
    assert done.returncode == 1
    refused, stored = json.loads(done.stdout)
    assert (refused["outcome"], refused["sha256"], refused["submission"]) == ("refused", None, None)
    assert [finding["code"] for finding in refused["findings"]] == ["BESTAND-NIET-TE-OPENEN"]
    assert stored["outcome"] == "stored"


def test_checking_a_folder_is_one_finding_among_the_others(run: Run, filled: Path, tmp_path: Path):
    done = run("check", tmp_path, filled, "--json")
    assert done.returncode == 1
    folder, file = json.loads(done.stdout)
    assert (folder["accepted"], folder["sha256"]) == (False, None)
    assert "een map" in folder["findings"][0]["message"]
    assert file["accepted"] is True


def test_withdrawing_again_says_when_it_was_done_and_why(run: Run, filled: Path):
    run("import", filled)
    assert run("withdraw", "1", "--reason", "Verkeerd bestand").stdout == (
        "Inzending 1 is ingetrokken.\n"
    )
    again = run("withdraw", "1", "--reason", "Nog eens")
    assert again.returncode == 0
    assert "was al ingetrokken, op" in again.stdout
    assert str(datetime.now(UTC).year) in again.stdout
    assert 'met als reden "Verkeerd bestand"' in again.stdout
    assert run("verify").returncode == 0


def test_a_store_that_is_no_store_gives_2(run: Run, filled: Path, tmp_path: Path):
    (tmp_path / "store" / "monitor.db").write_bytes(b"dit is geen database" * 100)
    for command in (("import", filled), ("check", filled, "--json"), ("scores",), ("verify",)):
        done = run(*command)
        assert done.returncode == 2
        assert done.stdout == ("[]\n" if "--json" in command else "")
        assert "reservekopie" in done.stderr
        assert "Traceback" not in done.stderr


@pytest.mark.parametrize("command", [("verify",), ("submissions",), ("rebuild",)])
def test_a_store_of_the_version_before_is_brought_up_to_date_by_any_command(
    run: Run, filled: Path, tmp_path: Path, command: tuple[str, ...]
):
    assert run("import", filled).returncode == 0
    make_older(tmp_path / "store" / "monitor.db", 1)
    done = run(*command)
    assert done.returncode == 0, done.stderr


def test_an_older_store_that_cannot_be_written_is_told_with_what_to_do(
    run: Run, filled: Path, environ: dict[str, str], tmp_path: Path
):
    assert run("import", filled).returncode == 0
    folder = tmp_path / "store"

    def verify() -> subprocess.CompletedProcess[str]:
        folder.chmod(0o555)
        command = [*LIKE_ANYBODY, sys.executable, "-m", "monitor", "verify"]
        done = subprocess.run(
            command, cwd=PROJECT_ROOT, env=environ, capture_output=True, text=True, check=False
        )
        folder.chmod(0o755)
        return done

    assert verify().returncode == 0
    make_older(folder / "monitor.db", 3)
    older = verify()
    assert (older.returncode, older.stdout) == (2, "")
    assert "moet eerst worden bijgewerkt" in older.stderr
    assert "Kopieer het bestand van de opslag" in older.stderr


@pytest.fixture
def broken_version(environ: dict[str, str], tmp_path: Path) -> None:
    """An installation with a fault in another version of the model."""
    folder = tmp_path / "modellen"
    folder.mkdir()
    (folder / "x.toml").write_text('version = "x"\nbased_on = "y"\n', encoding="utf-8")
    environ["MONITOR_MODELS"] = str(folder)


@pytest.mark.parametrize("command", ["check", "import", "demo"])
@pytest.mark.usefixtures("broken_version")
def test_a_fault_in_another_version_is_told_before_anything_is_read_or_stored(
    run: Run, tmp_path: Path, command: str
):
    arguments = [tmp_path / "x.xlsx"] if command != "demo" else []
    (tmp_path / "x.xlsx").write_bytes(b"PK")
    done = run(command, *arguments)
    assert (done.returncode, done.stdout) == (2, "")
    assert "x.toml: based_on: moet een andere versie zijn die er is: 2026.1" in done.stderr
    assert "Laat de beheerder dat herstellen" in done.stderr
    assert list((tmp_path / "store").iterdir()) == []


def test_a_fault_in_another_version_keeps_nobody_from_a_backup(
    run: Run, filled: Path, environ: dict[str, str], tmp_path: Path
):
    assert run("import", filled).returncode == 0
    (tmp_path / "x.toml").write_text("version =", encoding="utf-8")
    environ["MONITOR_MODELS"] = str(tmp_path)
    assert run("scores").returncode == 2
    assert run("backup", tmp_path / "kopie.sqlite3").returncode == 0


def test_check_tells_what_is_not_there_and_goes_on_with_the_others(
    run: Run, filled: Path, tmp_path: Path
):
    done = run("check", tmp_path / "weg.xlsx", filled, tmp_path / "ook-weg.xlsx", "--json")
    assert done.returncode == 2
    (result,) = json.loads(done.stdout)
    assert (result["file"], result["accepted"]) == (str(filled), True)
    assert f"{tmp_path / 'weg.xlsx'} bestaat niet." in done.stderr
    assert f"{tmp_path / 'ook-weg.xlsx'} bestaat niet." in done.stderr


def test_import_tells_what_is_not_there_and_stores_the_others(
    run: Run, filled: Path, tmp_path: Path
):
    assert run("import", tmp_path / "weg.xlsx").returncode == 2
    assert list((tmp_path / "store").iterdir()) == []
    done = run("import", tmp_path / "weg.xlsx", filled, "--json")
    assert done.returncode == 2
    (result,) = json.loads(done.stdout)
    assert (result["file"], result["outcome"]) == (str(filled), "stored")
    assert f"{tmp_path / 'weg.xlsx'} bestaat niet." in done.stderr


def test_people_read_the_state_of_a_submission_in_dutch(run: Run, filled: Path):
    assert run("import", filled).returncode == 0
    fill(filled, level=4)
    assert run("import", filled).returncode == 0
    heads, first, second = run("submissions").stdout.splitlines()
    assert heads.split()[:4] == ["nummer", "PPS", "meetmoment", "versie"]
    assert ("vervangen" in first, "telt mee" in second) == (True, True)
    heads = run("scores").stdout.splitlines()[0]
    assert "totaal" in heads
    assert "Governance" in heads
    states = [row["state"] for row in json.loads(run("submissions", "--json").stdout)]
    assert states == ["superseded", "current"]
