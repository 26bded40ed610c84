"""The server starts with only what it needs, and not at all with a file that can't be right."""

import os
import subprocess
import sys
from pathlib import Path

from monitor.settings import PROJECT_ROOT

ONLY_FOR_PAGES = ("pandas", "sqlalchemy", "openpyxl", "typst", "babel")


def test_starting_loads_nothing_that_only_pages_need() -> None:
    asks = f"import sys, dashboard; print(*[n for n in {ONLY_FOR_PAGES} if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", asks], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []


def start(setting: str, folder: Path) -> subprocess.CompletedProcess[str]:
    """Run the dashboard with the files in this folder until it ends by itself."""
    return subprocess.run(
        [sys.executable, "-m", "streamlit", "run", "dashboard.py"],
        cwd=PROJECT_ROOT,
        env=os.environ | {setting: str(folder), "STREAMLIT_SERVER_PORT": "0"},
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


def test_a_fault_in_another_version_of_the_model_keeps_the_dashboard_from_starting(tmp_path: Path):
    (tmp_path / "x.toml").write_text(
        'version = "x"\nbased_on = "2026.1"\n[comparability]\nyes_from = 2\n', encoding="utf-8"
    )
    done = start("MONITOR_MODELS", tmp_path)
    assert done.returncode == 1
    assert "x.toml: comparability.yes_from: moet van 0 tot en met 1 liggen" in done.stderr
    assert "Laat de beheerder dat herstellen" in done.stderr
    assert "Traceback" not in done.stderr


def test_a_fault_in_the_file_of_an_older_template_keeps_the_dashboard_from_starting(tmp_path: Path):
    (tmp_path / "0.9.toml").write_text('[vragen]\ntitle = "Vragen"\n', encoding="utf-8")
    done = start("MONITOR_TEMPLATES", tmp_path)
    assert done.returncode == 1
    assert "0.9.toml: vragen: is geen van de tabellen" in done.stderr
    assert "Traceback" not in done.stderr
