"""What the web server may do and tell: what stands in its file of settings."""

import tomllib

import pytest

from monitor.files.parser.limits import UPLOADS, megabytes
from monitor.settings import PROJECT_ROOT

SETTINGS = tomllib.loads((PROJECT_ROOT / ".streamlit" / "config.toml").read_text("utf-8"))
MOST_UPLOADED = 50
"""MB: what safety asks of a zip of hundreds. One workbook may have ten."""


@pytest.mark.parametrize(
    ("section", "name", "value"),
    [
        ("server", "address", "127.0.0.1"),
        ("server", "allowedHosts", ["127.0.0.1", "localhost"]),
        ("server", "maxUploadSize", MOST_UPLOADED),
        ("client", "showErrorDetails", "none"),
        ("client", "showErrorLinks", False),
        ("client", "toolbarMode", "viewer"),
        ("browser", "gatherUsageStats", False),
    ],
)
def test_it_listens_takes_and_tells_no_more_than_it_must(
    section: str, name: str, value: object
) -> None:
    """To nobody outside, no endless upload, nothing of a fault on screen, nothing to others."""
    assert SETTINGS[section][name] == value


def test_nothing_turns_a_guard_of_the_server_off() -> None:
    """Those that Streamlit has on by itself."""
    for name in ("enableCORS", "enableXsrfProtection"):
        assert SETTINGS["server"].get(name, True) is True


def test_a_workbook_that_may_be_read_is_let_through() -> None:
    assert megabytes(UPLOADS.file_bytes) < MOST_UPLOADED
