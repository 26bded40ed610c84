"""Every page with every kind of model that is accepted, for monitors of before it and of it."""

import shutil
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from monitor import demo, settings
from monitor.domain.access import LOCAL_ADMIN
from monitor.domain.model import Model
from monitor.files.model_file import load_versions
from monitor.files.template import write_template
from monitor.store import open_store
from monitor.storing_at_once import Outcome, import_content
from tests.filled_workbook import MODEL, filled_workbook
from tests.model_variations import NEXT, OWN, SMALLEST, TEXT, Content, variations, written
from tests.pages.visiting import drawn, opened

OLD, NEW = "NHN-TECH-02", "NHN-PROEF-09"
OLD_CAMPUS, NEW_CAMPUS = "Campus Waterkant", "Campus Voorbeeld"
VARIATIONS = variations()

VISITS: tuple[tuple[str, dict[str, str]], ...] = (
    *((name, {"pps": pps}) for name in ("pps", "trends", "wat_als") for pps in (OLD, NEW)),
    *(("campus", {"campus": name}) for name in (OLD_CAMPUS, NEW_CAMPUS)),
    ("verantwoording", {}),
    ("versies", {"van": OWN, "naar": NEXT}),
)
"""The pages that tell of questions and dimensions, and what for they are opened."""


def stored(content: bytes, url: str, model: Model) -> None:
    """Read a workbook and store it, as the command line does."""
    store, now = open_store(url), datetime.now(UTC)
    done = import_content(
        "monitor.xlsx", content, store=store, viewer=LOCAL_ADMIN, model=model, now=now
    )
    store.close()
    assert done.outcome is Outcome.STORED, done.findings


@pytest.fixture(scope="module")
def before(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store with the rounds of a few partnerships of one campus, of the model as it is."""
    file = tmp_path_factory.mktemp("before") / "monitor.sqlite3"
    for name in (OLD, "NHN-TECH-03"):
        for book in sorted(demo.FOLDER.glob(f"{name}-*.xlsx")):
            stored(book.read_bytes(), f"sqlite:///{file}", MODEL)
    return file


@pytest.fixture
def installed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder in which the model, its other versions and the store of an installation stand."""
    (tmp_path / "modellen").mkdir()
    here = replace(
        settings.from_environment(),
        database_url=f"sqlite:///{tmp_path}/monitor.sqlite3",
        model_path=tmp_path / "model.toml",
        models_path=tmp_path / "modellen",
    )
    monkeypatch.setattr(settings, "from_environment", lambda: here)
    return tmp_path


def changed_to(content: Content, installed: Path, before: Path, *, kept: bool) -> None:
    """Change the model, keeping a file of the old one or not; and store a monitor of the new."""
    (installed / "model.toml").write_text(written(content), encoding="utf-8")
    if kept:
        (installed / "modellen" / f"{OWN}.toml").write_text(TEXT, encoding="utf-8")
    shutil.copy(before, installed / "monitor.sqlite3")
    model = load_versions(*settings.from_environment().model_files)
    scheme = model.lists["scheme"][0].label
    changes = {"pps_id": NEW, "peildatum": date(2026, 10, 1), "regeling": scheme}
    book = filled_workbook(changes, write_template(model, (2024, 2028)))
    stored(book, settings.from_environment().database_url, model)


@pytest.mark.parametrize("variation", VARIATIONS)
def test_every_page_opens(variation: str, installed: Path, before: Path) -> None:
    changed_to(VARIATIONS[variation](), installed, before, kept=True)
    for name, query in VISITS:
        assert drawn(opened(name, **query)), (name, query)


def test_so_they_do_where_the_old_version_was_not_kept(installed: Path, before: Path) -> None:
    changed_to(VARIATIONS[SMALLEST](), installed, before, kept=False)
    for name, query in VISITS:
        assert drawn(opened(name, **query)), (name, query)
