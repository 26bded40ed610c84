"""The zip file around a workbook: what is refused of it, each rule for itself, and what passes."""

import zlib

import pytest

from monitor.files.parser.container import list_members, names_in_directory, unpack
from monitor.files.parser.limits import OUTER_WALL, Limits, Refused
from tests.files.hostile.container import (
    CONTAINER,
    FULL_16,
    FULL_32,
    UNKNOWN,
    extra_field,
)
from tests.files.raw_zip import deflated, raw_zip
from tests.files.workbook_parts import noise, zipped

SMALL = {"een.txt": b"een", "map/twee.txt": b"twee twee", "drie.txt": b""}
FULL_END = {"here": FULL_16, "count": FULL_16, "size": FULL_32, "start": FULL_32}

HONEST = {
    "packed": zipped(SMALL),
    "not packed": raw_zip(SMALL),
    "in 64 bits": raw_zip(SMALL, end_64={}),
    "in 64 bits, all of it": raw_zip(SMALL, end_64={}, end=FULL_END),
    "more told of a part": raw_zip(
        SMALL,
        headers={"een.txt": {"extra": extra_field(UNKNOWN, b"x")}},
        entries={
            "een.txt": {"extra": extra_field(UNKNOWN, b"") + extra_field(UNKNOWN, b"x") + b"\0"}
        },
    ),
    "backslash in a name": raw_zip(
        SMALL,
        headers={"map/twee.txt": {"name": b"map\\twee.txt"}},
        entries={"map/twee.txt": {"name": b"map\\twee.txt"}},
    ),
    "a file of Unix": raw_zip(
        SMALL, entries={"een.txt": {"made_by": 3 << 8, "attributes": 0o100644 << 16}}
    ),
    "what would be a link on Unix": raw_zip(
        SMALL, entries={"een.txt": {"attributes": 0o120777 << 16}}
    ),
    "comment at a part": raw_zip(
        {"een.txt": b"een"}, entries={"een.txt": {"comment_length": 4}}, behind_entries=b"mooi"
    ),
    "comment behind all": raw_zip(SMALL, end={"comment_length": 4}) + b"mooi",
    "comment behind all, in 64 bits": raw_zip(
        SMALL, end_64={}, end=FULL_END | {"comment_length": 4}
    )
    + b"mooi",
    "folder": zipped(SMALL | {"map/": b""}),
    "sizes behind a part": raw_zip(
        {"een.txt": b"een" + bytes(12), "twee.txt": b"twee"},
        headers={"een.txt": {"flags": 8, "packed": 0, "size": 0, "crc": 0}},
        entries={"een.txt": {"packed": 3, "size": 3, "crc": zlib.crc32(b"een")}},
    ),
}


def contents(data: bytes, limits: Limits = OUTER_WALL) -> dict[str, bytes]:
    members = list_members(data, limits)
    return {member.name: b"".join(unpack(data, member)) for member in members.values()}


@pytest.mark.parametrize("name", CONTAINER)
def test_what_no_honest_program_writes_is_refused_for_its_own_reason(name: str) -> None:
    with pytest.raises(Refused) as caught:
        contents(CONTAINER[name].make())
    assert CONTAINER[name].explains(caught.value), caught.value


@pytest.mark.parametrize("name", HONEST)
def test_what_honest_programs_write_is_unpacked(name: str) -> None:
    found = contents(HONEST[name])
    assert found["een.txt"] == b"een"
    assert not any(part.endswith("/") for part in found)


def test_an_empty_container_has_no_parts() -> None:
    assert list_members(raw_zip({}), OUTER_WALL) == {}


def test_parts_are_found_by_their_names_in_lower_case_and_told_as_they_are_written() -> None:
    members = list_members(raw_zip({"A/B.txt": b"x", "c\\D.txt": b"y"}), OUTER_WALL)
    assert {key: member.name for key, member in members.items()} == {
        "a/b.txt": "A/B.txt",
        "c/d.txt": "c/D.txt",
    }


@pytest.mark.parametrize("size", [0, 1, 2**16, 2**16 + 1, 3 * 2**16])
def test_a_part_of_any_size_comes_in_small_pieces(size: int) -> None:
    content = {"ruis": noise(size), "leeg": bytes(size)}
    for data in (zipped(content), raw_zip(content)):
        for name, member in list_members(data, OUTER_WALL).items():
            pieces = list(unpack(data, member))
            assert b"".join(pieces) == content[name]
            assert max(map(len, pieces), default=0) <= 2**16


def test_no_more_is_unpacked_than_the_directory_promises() -> None:
    data = raw_zip(
        {"a": bytes(2**20)}, packed={"a": deflated(bytes(2**20))}, entries={"a": {"size": 2**17}}
    )
    sizes: list[int] = []
    with pytest.raises(Refused, match="larger than promised"):
        sizes.extend(map(len, unpack(data, list_members(data, OUTER_WALL)["a"])))
    assert sum(sizes) == 2**17


class Narrow(Limits):
    members = 2
    unpacked_bytes = 3_000
    ratio = 10
    ratio_applies_above = 1_000


@pytest.mark.parametrize(
    ("first", "second", "code"),
    [
        ((500, 500), (2_500, 2_500), None),
        ((500, 500), (2_501, 2_501), "WERKBOEK-UITGEPAKT-TE-GROOT"),
        ((1_000, 1), (1, 1), None),
        ((1_001, 1), (1, 1), "BESTAND-ONVEILIG"),
        ((2_000, 200), (1, 1), None),
        ((2_001, 200), (1, 1), "BESTAND-ONVEILIG"),
    ],
)
def test_a_bound_is_the_most_that_passes(
    first: tuple[int, int], second: tuple[int, int], code: str | None
) -> None:
    sizes = {"a": first, "b": second}
    data = raw_zip(
        {name: bytes(size) for name, (size, _) in sizes.items()},
        packed={name: bytes(packed) for name, (_, packed) in sizes.items()},
    )
    if code is None:
        assert list(list_members(data, Narrow())) == ["a", "b"]
        return
    with pytest.raises(Refused) as caught:
        list_members(data, Narrow())
    assert caught.value.code == code


def test_one_part_more_than_the_bound_is_refused() -> None:
    assert len(list_members(raw_zip({"a": b"", "b": b""}), Narrow())) == 2
    with pytest.raises(Refused) as caught:
        list_members(raw_zip({"a": b"", "b": b"", "c": b""}), Narrow())
    assert (caught.value.code, caught.value.facts) == (
        "WERKBOEK-TE-VEEL-ONDERDELEN",
        {"count": 3, "most": 2},
    )


def test_names_are_told_of_a_directory_in_which_nothing_is_checked() -> None:
    data = raw_zip(
        {"A.xml": b"x", "b.xml": b"y", "c.xml": b"z"},
        headers={"A.xml": {"signature": b"PK\3\5"}},
        entries={"b.xml": {"method": 12, "extra": b"meer"}, "c.xml": {"comment_length": 4}},
        behind_entries=b"mooi",
    )
    assert list(names_in_directory(data)) == ["a.xml", "b.xml", "c.xml"]


@pytest.mark.parametrize("behind", [b"PK\1\2", b"x" * 60])
def test_names_end_where_the_directory_is_broken(behind: bytes) -> None:
    data = raw_zip({"a": b"x"}, behind_entries=behind, end={"here": 2, "count": 2})
    assert list(names_in_directory(data)) == ["a"]
