"""Every page on a store in which one monitor is of another version of the model than the rest."""

import shutil
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from monitor import settings
from monitor.domain.access import LOCAL_ADMIN
from monitor.files.model_file import load_versions
from monitor.files.template import write_template
from monitor.store import open_store
from monitor.storing_at_once import Outcome, import_content
from monitor.ui import frame
from tests.filled_workbook import filled_workbook
from tests.pages.visiting import drawn, opened

MODEL = load_versions(*settings.from_environment({}).model_files)
TRIAL = MODEL.of("2026.2-proef")
NEW, OLD = "NHN-PROEF-09", "MRA-MOB-01"


@pytest.fixture(scope="module")
def mixed_file(demo_store_file: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the demonstration data, and one monitor of the trial version."""
    file = tmp_path_factory.mktemp("mixed") / "monitor.sqlite3"
    shutil.copy(demo_store_file, file)
    store = open_store(f"sqlite:///{file}")
    changes = {"pps_id": NEW, "peildatum": date(2026, 10, 1), "fin_setback_plan": 4}
    content = filled_workbook(changes, write_template(TRIAL, (2024, 2028)))
    now = datetime.now(UTC)
    done = import_content(
        "proef.xlsx", content, store=store, viewer=LOCAL_ADMIN, model=MODEL, now=now
    )
    store.close()
    assert done.outcome is Outcome.STORED
    return file


@pytest.fixture
def mixed_store(mixed_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """The pages use that store."""
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{mixed_file}")


def test_every_page_opens_for_those_of_either_version(mixed_store: None):
    for name in frame.PAGES:
        opened(name)  # fails where a page does
    for pps in (NEW, OLD):
        for name in ("pps", "wat_als", "trends"):
            assert drawn(opened(name, pps=pps)), (name, pps)
    assert "lager dan" in drawn(opened("trends", pps=OLD))
    assert "PPS’en met versie 2026.1" in drawn(opened("verantwoording"))


@pytest.mark.parametrize(("pps", "query"), [(NEW, "versie=2026.2-proef"), (OLD, "")])
def test_how_it_is_computed_is_told_of_the_version_of_the_score(
    mixed_store: None, pps: str, query: str
):
    for name in ("pps", "wat_als"):
        links = {item.proto.label: item.proto for item in opened(name, pps=pps).get("page_link")}
        assert links["Hoe is dit berekend?"].query_string == query


def test_how_sure_a_score_is_is_explained_by_its_version_too(mixed_store: None):
    address = 'href="verantwoording?versie=2026.2-proef#zekerheid"'
    assert address in drawn(opened("pps", pps=NEW))


MIXED = "Niet alle monitors hebben dezelfde versie van de vragen"


def test_where_versions_are_mixed_it_is_said_and_nowhere_else(mixed_store: None):
    for name in ("overzicht", "trends"):
        text = drawn(opened(name))
        assert text.count(MIXED) == 1
        assert "en 1 van 2026.2-proef" in text
    new = drawn(opened("campus", campus="Campus Voorbeeld"))
    assert NEW in new
    assert MIXED not in new  # one monitor is of one version
    assert MIXED not in drawn(opened("campus", campus="Campus Waterkant"))
    assert MIXED not in drawn(opened("overzicht", provincie="Flevoland"))
    assert MIXED not in drawn(opened("trends", campus="Campus Waterkant"))
    assert MIXED not in drawn(opened("trends", pps=OLD))


def test_a_monitor_of_a_version_that_was_taken_away_still_opens(
    mixed_file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    own = shutil.copy(mixed_file, tmp_path / "monitor.sqlite3")
    monkeypatch.setenv("MONITOR_DATABASE_URL", f"sqlite:///{own}")
    monkeypatch.setenv("MONITOR_MODELS", str(tmp_path / "leeg"))
    (tmp_path / "leeg").mkdir()
    for name in ("pps", "wat_als", "trends"):
        assert drawn(opened(name, pps=NEW)), name
    assert "2026.2-proef" in drawn(opened("pps", pps=NEW))
