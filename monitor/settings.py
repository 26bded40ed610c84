"""What comes from the environment, with defaults that work on a fresh machine."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import quote

PROJECT_ROOT = Path(__file__).resolve().parent.parent


@dataclass(frozen=True)
class Settings:
    """Where this installation keeps its data.

    `database_url` is an SQLAlchemy URL; `model_path` is the model file (TOML); `models_path` is
    the folder with a file (TOML) for each other version of it; `templates_path` is the folder with
    a file (TOML) for each older template.
    """

    database_url: str
    model_path: Path
    models_path: Path
    templates_path: Path

    @property
    def model_files(self) -> tuple[Path, Path]:
        """The model file and the folder of its other versions, as ``load_versions`` takes them."""
        return self.model_path, self.models_path


def from_environment(environ: Mapping[str, str] = os.environ) -> Settings:
    """The settings of this process; an unset or empty variable means its default."""
    default_url = f"sqlite:///{quote(str(PROJECT_ROOT / 'data' / 'monitor.sqlite3'))}"
    return Settings(
        database_url=environ.get("MONITOR_DATABASE_URL") or default_url,
        model_path=PROJECT_ROOT / "data" / "model.toml",
        models_path=Path(environ.get("MONITOR_MODELS") or PROJECT_ROOT / "data" / "modellen"),
        templates_path=Path(
            environ.get("MONITOR_TEMPLATES") or PROJECT_ROOT / "data" / "sjablonen"
        ),
    )
