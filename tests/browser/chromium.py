"""The browser of this machine, for the tests in this folder and for the benchmarks."""

import subprocess

from playwright.sync_api import Browser, Playwright

from monitor.settings import PROJECT_ROOT

_FLAGS = (
    "--no-sandbox",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
)


def launch(playwright: Playwright, *flags: str) -> Browser:
    """Start the browser that ``.ci/chromium`` finds, with these flags besides the usual ones.

    Raises RuntimeError, with what to do, if there is none.
    """
    found = subprocess.run(
        [PROJECT_ROOT / ".ci" / "chromium"], capture_output=True, text=True, check=False
    )
    if found.returncode != 0:
        raise RuntimeError(found.stderr.strip())
    return playwright.chromium.launch(executable_path=found.stdout.strip(), args=[*_FLAGS, *flags])
