"""The server starts without the libraries that only a page, an upload or a download needs."""

import subprocess
import sys

from monitor.settings import PROJECT_ROOT

ONLY_FOR_PAGES = ("pandas", "sqlalchemy", "openpyxl", "typst", "babel")


def test_starting_loads_nothing_that_only_pages_need() -> None:
    asks = f"import sys, dashboard; print(*[n for n in {ONLY_FOR_PAGES} if n in sys.modules])"
    done = subprocess.run(
        [sys.executable, "-c", asks], cwd=PROJECT_ROOT, capture_output=True, text=True, check=True
    )
    assert done.stdout.split() == []
