"""The model with a fault in it, and what is said of that."""

from pathlib import Path

import pytest

from monitor import settings
from monitor.files.model_file import ModelFault, load_model

TEXT = (settings.PROJECT_ROOT / "data" / "model.toml").read_text(encoding="utf-8")


def refused(tmp_path: Path, old: str, new: str) -> str:
    """What is said of the model with one text replaced; the text must be there."""
    assert old in TEXT
    path = tmp_path / "model.toml"
    path.write_text(TEXT.replace(old, new, 1), encoding="utf-8")
    with pytest.raises(ModelFault) as fault:
        load_model(path)
    return str(fault.value)
