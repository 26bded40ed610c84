"""What every test of a batch needs."""

import pytest


@pytest.fixture(autouse=True)
def _processes(processes: object) -> None:
    """Workers are started as other processes of tests are."""
