"""Write the demonstration workbooks again: run ``python data/voorbeeld/generate.py``.

They are written beside this script as ``<pps_id>-<meetmoment>.xlsx``, the same bytes each time.
Workbooks of stories or rounds that are no longer there are removed.
"""

import sys
from pathlib import Path

FOLDER = Path(__file__).resolve().parent
ROOT = FOLDER.parent.parent
sys.path.insert(0, str(ROOT))  # run as a script, Python knows this folder only

from data.voorbeeld.demo_stories import load_stories, round_workbook  # noqa: E402
from monitor.files.model_file import load_model  # noqa: E402


def main() -> None:
    """Write every round of every story."""
    model = load_model(ROOT / "data" / "model.toml")
    written = set()
    for story in load_stories():
        for position, found in enumerate(story.rounds):
            path = FOLDER / f"{story.id}-{found.label}.xlsx"
            path.write_bytes(round_workbook(story, position, model))
            written.add(path)
    for path in FOLDER.glob("*.xlsx"):
        if path not in written:
            path.unlink()
    print(f"{len(written)} workbooks in {FOLDER.relative_to(ROOT)}")


if __name__ == "__main__":
    main()
