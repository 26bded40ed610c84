"""LibreOffice as a second opinion: a workbook opened and saved again."""

import subprocess
from pathlib import Path


def saved_by_libreoffice(content: bytes, folder: Path, *formats: str) -> bytes:
    """A workbook as LibreOffice saves it again, by way of each of these formats."""
    path = folder / "monitor.xlsx"
    path.write_bytes(content)
    for number, suffix in enumerate(formats):
        out = folder / str(number)
        subprocess.run(
            [
                "soffice",
                f"-env:UserInstallation=file://{folder / 'profile'}",
                "--headless",
                "--convert-to",
                suffix,
                "--outdir",
                str(out),
                str(path),
            ],
            check=True,
            capture_output=True,
            timeout=120,
        )
        path = out / f"monitor.{suffix}"
    return path.read_bytes()
