"""What the disk can refuse, told in Dutch, and the workbooks in a folder."""

import errno
import os
import re
from pathlib import Path

import pytest

from monitor.commands import disk
from monitor.commands.ground import Unusable
from monitor.files.parser.limits import Refused


@pytest.mark.parametrize(
    ("code", "said"),
    [
        (errno.EACCES, "u hebt er geen rechten op"),
        (errno.ENOENT, "is er niet"),
        (errno.ENOSPC, "de schijf is vol"),
        (errno.EROFS, "kan niet worden geschreven"),
        (errno.EPIPE, "EPIPE"),
    ],
)
def test_why_a_file_cannot_be_written_is_said_with_a_remedy(code: int, said: str) -> None:
    text = str(disk.not_writable(Path("uit.xlsx"), OSError(code, os.strerror(code))))
    assert text.startswith("uit.xlsx kan niet worden geschreven: ")
    assert said in text
    assert os.strerror(code) not in text
    assert re.search(r"\. [A-Z][a-z ,]+\.$", text)


def test_a_file_is_never_written_over_nor_left_half(tmp_path: Path) -> None:
    (tmp_path / "er.xlsx").write_bytes(b"werk")
    for path, said in (
        (tmp_path / "er.xlsx", "bestaat al"),
        (tmp_path / "geen map" / "uit.xlsx", "is er niet"),
        (tmp_path / ("x" * 300), "te lang"),
    ):
        with pytest.raises(Unusable, match=said):
            disk.write(path, b"nieuw")
    assert (tmp_path / "er.xlsx").read_bytes() == b"werk"
    assert list(tmp_path.iterdir()) == [tmp_path / "er.xlsx"]


def test_what_was_mistyped_is_told_before_anything_is_read(tmp_path: Path) -> None:
    (tmp_path / "er.xlsx").touch()
    disk.must_be_there([tmp_path / "er.xlsx", tmp_path])
    for wrong in (tmp_path / "weg.xlsx", tmp_path / "er.xlsx" / "dieper.xlsx"):
        with pytest.raises(Unusable, match="bestaat niet"):
            disk.must_be_there([tmp_path, wrong])


def test_a_file_that_cannot_be_read_is_refused_with_the_reason(tmp_path: Path) -> None:
    for path, code, why in (
        (tmp_path, "GEEN-BESTAND", "een map"),
        (tmp_path / "weg", "BESTAND-NIET-TE-OPENEN", "is er niet"),
    ):
        with pytest.raises(Refused) as refusal:
            disk.content(path)
        assert refusal.value.code == code
        assert why in str(refusal.value.facts)


def test_a_folder_gives_its_workbooks_also_those_that_cannot_be_read(tmp_path: Path) -> None:
    (tmp_path / "diep").mkdir()
    for name in ("b.xlsx", "diep/a.XLS", "brief.pdf", "~$b.xlsx", ".verborgen.xlsx"):
        (tmp_path / name).touch()
    (tmp_path / "map.xlsx").mkdir()
    os.mkfifo(tmp_path / "pijp.xlsx")
    (tmp_path / "weg.xlsx").symlink_to("nergens")
    found = [str(path.relative_to(tmp_path)) for path in disk.workbooks([tmp_path])]
    assert found == ["b.xlsx", "diep/a.XLS", "pijp.xlsx", "weg.xlsx"]
    assert list(disk.workbooks([tmp_path / "brief.pdf"])) == [tmp_path / "brief.pdf"]


def test_a_folder_that_cannot_be_listed_is_not_passed_over(tmp_path: Path, monkeypatch) -> None:
    (tmp_path / "dicht").mkdir()
    (tmp_path / "a.xlsx").touch()
    scan = os.scandir

    def refuse(path: str) -> object:
        if Path(path).name == "dicht":
            raise PermissionError(errno.EACCES, os.strerror(errno.EACCES), path)
        return scan(path)

    monkeypatch.setattr(os, "scandir", refuse)
    assert list(disk.workbooks([tmp_path])) == [tmp_path / "a.xlsx", tmp_path / "dicht"]
    with pytest.raises(Refused, match="u hebt er geen rechten op") as refusal:
        disk.content(tmp_path / "dicht")
    assert refusal.value.code == "MAP-NIET-TE-OPENEN"
