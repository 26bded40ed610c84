"""Zips with monitors: what is one, what is in it, and what is not taken."""

import io
import zipfile
from random import Random

import pytest

from monitor.domain.rules import rule
from monitor.files import archive
from monitor.files.parser.limits import Refused
from tests.files.workbook_parts import workbook


def zipped(*files: tuple[str, bytes]) -> bytes:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, content in files:
            packed.writestr(name, content)
    return made.getvalue()


def test_a_zip_gives_its_files_by_name_with_folders_but_without_what_systems_leave() -> None:
    found = archive.opened(
        zipped(
            ("tweede/b.xlsx", b"twee"),
            ("a.xlsx", b"een"),
            ("lege map/", b""),
            ("__MACOSX/._a.xlsx", b"schaduw"),
            (".DS_Store", b"mac"),
            ("tweede/~$b.xlsx", b"slot"),
            ("Thumbs.db", b"windows"),
            ("brief.pdf", b"%PDF-1.7"),
        )
    )
    assert found is not None
    assert {name: found.content(name) for name in found.names} == {
        "a.xlsx": b"een",
        "brief.pdf": b"%PDF-1.7",
        "tweede/b.xlsx": b"twee",
    }


@pytest.mark.parametrize(
    "data",
    [
        workbook(),
        b"PK\3\4 kapot",
        b"%PDF-1.7",
        b"",
        zipped(("mimetype", b"x")),
        zipped(("Index/Document.iwa", b"x")),
    ],
)
def test_what_is_a_document_or_broken_is_no_zip(data: bytes) -> None:
    assert archive.opened(data) is None


@pytest.mark.parametrize("first", ["a.xlsx", "Regio Noord/"])
def test_a_zip_that_broke_off_is_told_as_a_zip(first: str) -> None:
    broken = zipped((first, b""), ("b.xlsx", workbook()))[:-40]
    with pytest.raises(Refused) as refusal:
        archive.opened(broken)
    assert refusal.value.code == "ZIP-BESCHADIGD"
    assert archive.opened(zipped(("b.xlsx", broken))) is not None


def test_a_workbook_that_broke_off_is_no_zip() -> None:
    assert archive.opened(workbook()[:-40]) is None


@pytest.mark.parametrize("empty", [zipped(), zipped(("__MACOSX/._een.xlsx", b"mac"))])
def test_a_zip_without_a_file_is_refused(empty: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        archive.opened(empty)
    assert refusal.value.code == "ZIP-LEEG"


def test_a_zip_in_a_zip_stays_closed() -> None:
    found = archive.opened(zipped(("binnen.zip", zipped(("a.xlsx", workbook())))))
    assert found is not None
    with pytest.raises(Refused) as refusal:
        found.content("binnen.zip")
    assert (refusal.value.code, refusal.value.facts["file"]) == ("ZIP-IN-ZIP", "binnen.zip")


def test_one_file_that_is_too_large_is_refused_before_it_is_unpacked() -> None:
    large = Random(1).randbytes(11 * 2**20)
    found = archive.opened(zipped(("groot.xlsx", large), ("goed.xlsx", b"goed")))
    assert found is not None
    with pytest.raises(Refused) as refusal:
        found.content("groot.xlsx")
    assert refusal.value.code == "ZIP-DEEL-TE-GROOT"
    assert refusal.value.facts["file"] == "groot.xlsx"
    assert found.content("goed.xlsx") == b"goed"


def test_too_many_files_are_refused_as_one() -> None:
    files = [(f"{number}.xlsx", b"") for number in range(archive.LIMITS.members + 1)]
    with pytest.raises(Refused) as refusal:
        archive.opened(zipped(*files))
    assert refusal.value.code == "ZIP-TE-GROOT"
    assert archive.opened(zipped(*files[:-1])) is not None


def test_too_much_to_unpack_is_refused_as_one(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive.ArchiveLimits, "unpacked_bytes", 100)
    with pytest.raises(Refused) as refusal:
        archive.opened(zipped(("a", bytes(60)), ("b", bytes(60))))
    assert refusal.value.code == "ZIP-TE-GROOT"


@pytest.mark.parametrize(
    "name", ["../boven.xlsx", "/wortel.xlsx", "C:/schijf.xlsx", "map/\x1b[31mrood/../x.xlsx"]
)
def test_a_name_that_leads_elsewhere_refuses_the_zip_and_is_shown(name: str) -> None:
    with pytest.raises(Refused) as refusal:
        archive.opened(zipped(("goed.xlsx", b"goed"), (name, b"x")))
    assert refusal.value.code == "ZIP-ONVEILIG"
    assert refusal.value.facts["file"] == name.replace("\x1b", "?")


def test_a_link_in_a_zip_refuses_it_and_is_named() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        link = zipfile.ZipInfo("wijzer.xlsx")
        link.create_system, link.external_attr = 3, 0o120777 << 16
        packed.writestr(link, "/etc/passwd")
    with pytest.raises(Refused) as refusal:
        archive.opened(made.getvalue())
    assert (refusal.value.code, refusal.value.facts["file"]) == ("ZIP-ONVEILIG", "wijzer.xlsx")


def test_two_files_of_one_name_in_a_zip_are_told_as_that() -> None:
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w") as packed:
        for name in ("a.xlsx", "A.xlsx"):
            packed.writestr(name, "x")
    with pytest.raises(Refused) as refusal:
        archive.opened(made.getvalue())
    told = rule(refusal.value.code).at(None, None, **refusal.value.facts)
    assert told.message.startswith('In deze zip zitten twee bestanden met de naam "A.xlsx".')
    assert told.remedy == "Geef er één een andere naam en maak de zip opnieuw."


def test_a_password_on_a_file_in_a_zip_is_told_of_that_file() -> None:
    plain = bytearray(zipped(("geheim.xlsx", b"geheim")))
    for signature, flags in ((b"PK\3\4", 6), (b"PK\1\2", 8)):
        plain[plain.index(signature) + flags] |= 1
    with pytest.raises(Refused) as refusal:
        archive.opened(bytes(plain))
    assert (refusal.value.code, refusal.value.facts["file"]) == ("ZIP-BEVEILIGD", "geheim.xlsx")


def test_a_bomb_refuses_the_zip_and_is_named() -> None:
    with pytest.raises(Refused) as refusal:
        archive.opened(zipped(("bom.xlsx", bytes(50 * 2**20))))
    assert (refusal.value.code, refusal.value.facts["file"]) == ("ZIP-ONVEILIG", "bom.xlsx")


def test_a_damaged_file_in_a_zip_is_named_and_the_others_are_read() -> None:
    data = zipped(("kapot.xlsx", b"een lange tekst" * 9), ("goed.xlsx", b"goed"))
    start = data.index(b"kapot.xlsx") + len("kapot.xlsx")
    broken = archive.opened(data[:start] + bytes([data[start] ^ 0xFF]) + data[start + 1 :])
    assert broken is not None
    with pytest.raises(Refused) as refusal:
        broken.content("kapot.xlsx")
    assert refusal.value.code == "ZIP-DEEL-BESCHADIGD"
    assert refusal.value.facts["file"] == "kapot.xlsx"
    assert broken.content("goed.xlsx") == b"goed"


def test_an_unsafe_workbook_is_left_to_whoever_reads_workbooks() -> None:
    assert archive.opened(zipped(("[Content_Types].xml", b"x"), ("xl/../../x", b"x"))) is None


def test_several_zips_may_hold_together_what_one_may(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(archive.ArchiveLimits, "unpacked_bytes", 100)
    several = archive.Several(archive.LIMITS)
    assert several.opened(zipped(("a", bytes(60)))) is not None
    with pytest.raises(Refused) as refusal:
        several.opened(zipped(("b", bytes(41))))
    assert refusal.value.code == "ZIPS-SAMEN-TE-GROOT"
    assert several.opened(zipped(("c", bytes(40)))) is not None
    assert several.opened(b"geen zip") is None
