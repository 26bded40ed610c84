"""The environment names the store; without it, a file beside the project works."""

from pathlib import Path

import pytest
import sqlalchemy as sa

from monitor import settings


def test_the_environment_names_the_store():
    chosen = settings.from_environment({"MONITOR_DATABASE_URL": "sqlite:////srv/monitor.sqlite3"})
    assert chosen.database_url == "sqlite:////srv/monitor.sqlite3"


def test_without_a_variable_the_store_is_a_file_in_the_data_folder():
    for environ in ({}, {"MONITOR_DATABASE_URL": ""}):
        url = settings.from_environment(environ).database_url
        assert sa.make_url(url).database == f"{settings.PROJECT_ROOT}/data/monitor.sqlite3"


def test_that_file_is_found_in_a_folder_with_signs_that_mean_something_in_an_address(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
):
    monkeypatch.setattr(settings, "PROJECT_ROOT", tmp_path / "wat nu? 100%20")
    found = sa.make_url(settings.from_environment({}).database_url).database
    assert found == str(tmp_path / "wat nu? 100%20" / "data" / "monitor.sqlite3")


def test_the_environment_names_the_folder_of_older_templates():
    assert settings.from_environment({}).templates_path == settings.PROJECT_ROOT / "data/sjablonen"
    chosen = settings.from_environment({"MONITOR_TEMPLATES": "/srv/sjablonen"})
    assert str(chosen.templates_path) == "/srv/sjablonen"


def test_the_project_root_is_the_folder_of_the_dashboard():
    assert (settings.PROJECT_ROOT / "dashboard.py").is_file()
