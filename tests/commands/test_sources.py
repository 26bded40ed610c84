"""The files of a batch: looked into without reading what is too large, and one zip at a time."""

import os
import tracemalloc
from pathlib import Path
from random import Random

import pytest

from monitor.commands.sources import files_in
from monitor.files import archive
from monitor.files.parser.limits import UPLOADS, Refused
from monitor.files.workbook import refusal
from tests.files.test_archive import zipped

MB = 2**20


def refusal_of(path: Path) -> Refused:
    (file,) = files_in([path])
    with pytest.raises(Refused) as refusal:
        file.content()
    return refusal.value


@pytest.mark.parametrize(
    ("name", "beginning", "code"),
    [
        ("reserve.zip", b"", "GEEN-WERKBOEK"),
        ("reserve.zip", b"%PDF-1.7", "BESTAND-PDF"),
        ("reserve.zip", zipped(("een.xlsx", b"1")), "ZIP-TE-GROOT"),
        ("groot.xlsx", zipped(("[Content_Types].xml", b"1")), "BESTAND-TE-GROOT"),
    ],
)
def test_what_is_too_large_is_refused_by_its_size_and_not_read(
    tmp_path: Path, name: str, beginning: bytes, code: str
) -> None:
    path = tmp_path / name
    path.write_bytes(beginning)
    os.truncate(path, 6 * 2**30)  # a hole: it takes no room on the disk
    tracemalloc.start()
    refused = refusal_of(path)
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert refused.code == code
    assert most < MB
    assert refused.facts.get("most", 10) == UPLOADS.file_bytes // MB


def test_however_many_zips_there_are_one_at_a_time_stands_in_memory(tmp_path: Path) -> None:
    chance = Random(5)
    for number in range(8):
        parts = ((f"{part}.xlsx", chance.randbytes(MB // 4)) for part in range(16))
        (tmp_path / f"{number}.zip").write_bytes(zipped(*parts))
    tracemalloc.start()
    files = files_in([tmp_path])
    read = [len(file.content()) for file in files]
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert read == [MB // 4] * 16 * 8
    assert most < 6 * MB  # two of them are 8


def test_a_zip_that_changed_meanwhile_is_told(tmp_path: Path) -> None:
    first, other = tmp_path / "a.zip", tmp_path / "b.zip"
    for path in (first, other):
        path.write_bytes(zipped(("een.xlsx", b"1"), ("twee.xlsx", b"2")))
    files = files_in([first, other])
    first.write_bytes(zipped(("twee.xlsx", b"2")))
    with pytest.raises(Refused) as refused:
        files[0].content()
    told = refusal(refused.value).message
    assert told == "De zip met dit bestand is veranderd terwijl wij aan het inlezen waren."
    assert [file.content() for file in files[1:]] == [b"2", b"1", b"2"]


def test_whatever_keeps_a_file_from_being_looked_into_the_others_are_given(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for name in ("a.zip", "b.zip"):
        (tmp_path / name).write_bytes(zipped((f"{name}.xlsx", name.encode())))
    opened = archive.opened

    def no_room_for_one(data: bytes) -> archive.Archive | None:
        if b"a.zip" in data:
            raise MemoryError
        return opened(data)

    monkeypatch.setattr(archive, "opened", no_room_for_one)
    failing, good = files_in([tmp_path])
    with pytest.raises(MemoryError):
        failing.content()
    assert good.content() == b"b.zip"


def test_what_is_no_plain_file_is_told_and_not_waited_for(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pijp.xlsx")
    filled = os.open(tmp_path / "pijp.xlsx", os.O_RDWR)  # so that who reads it fails at once
    os.write(filled, bytes(archive.BEGINNING))
    refused = refusal_of(tmp_path / "pijp.xlsx")
    os.close(filled)
    assert refused.code == "GEEN-BESTAND"
    (tmp_path / "apparaat.xlsx").symlink_to("/dev/zero")
    assert refusal_of(tmp_path / "apparaat.xlsx").code == "GEEN-BESTAND"
