"""The container that encrypted workbooks lie in."""

from __future__ import annotations

import io
import struct

import olefile
import pytest
from msoffcrypto.method.container.ecma376_encrypted import DefaultContent

from kpdesk.base.errors import Broken
from kpdesk.workbooks.compound_file import Storage, compound_file
from kpdesk.workbooks.compound_reader import CompoundFile
from kpdesk.workbooks.data_spaces import data_spaces

SIZES = [0, 1, 63, 64, 65, 511, 512, 513, 4095, 4096, 4097, 70_000]


@pytest.fixture(scope="module")
def of_many_sizes() -> dict[str, bytes]:
    return {f"s{size}": bytes(number % 251 for number in range(size)) for size in SIZES}


def strict(data: bytes) -> olefile.OleFileIO:
    return olefile.OleFileIO(io.BytesIO(data), raise_defects=olefile.DEFECT_UNSURE)


def test_streams_of_every_size_come_back(of_many_sizes: dict[str, bytes]) -> None:
    container = CompoundFile(compound_file(Storage("", streams=of_many_sizes)))
    assert {name: bytes(container.stream(name)) for name in container.names()} == of_many_sizes


def test_an_independent_reader_finds_every_stream(of_many_sizes: dict[str, bytes]) -> None:
    with strict(compound_file(Storage("", streams=of_many_sizes))) as container:
        assert not container.parsing_issues
        assert {name: container.openstream(name).read() for [name] in container.listdir()} == of_many_sizes


@pytest.mark.parametrize("megabytes", [6, 7, 8, 16])
def test_containers_beyond_the_tables_of_the_header_are_whole(megabytes: int) -> None:
    # One header lists 109 table sectors, 6.8 MB; one further list reaches 14.7 MB.
    large = bytes(range(256)) * (megabytes * 4096 + 3)
    data = compound_file(Storage("", streams={"large": large, "small": b"x"}))

    assert bytes(CompoundFile(data).stream("large")) == large
    with strict(data) as container:
        assert container.openstream("large").read() == large


@pytest.mark.parametrize("following", [0, 1, 0x00FFFFFF, 0xFFFFFFFE])
def test_further_lists_that_lead_astray_are_damage(following: int) -> None:
    data = bytearray(compound_file(Storage("", streams={"large": bytes(16_000_000)})))
    struct.pack_into("<I", data, 512 + 508, following)

    # Sector 1 is where the first list leads in a whole file.
    if following == 1:
        assert len(CompoundFile(bytes(data)).stream("large")) == 16_000_000
    else:
        with pytest.raises(Broken, match="damaged"):
            CompoundFile(bytes(data))


def test_a_table_sector_that_is_listed_twice_is_damage() -> None:
    data = bytearray(compound_file(Storage("", streams={"large": bytes(200_000)})))
    data[80:84] = data[76:80]
    with pytest.raises(Broken, match="damaged"):
        CompoundFile(bytes(data))


def test_a_file_may_lose_its_last_padding_and_nothing_more() -> None:
    data = compound_file(Storage("", streams={"large": b"7" * 8000}))
    padding = -8000 % 512

    assert CompoundFile(data[:-padding]).stream("large") == b"7" * 8000
    for lost in (padding + 1, 512, 513, 2000):
        with pytest.raises(Broken, match="damaged"):
            CompoundFile(data[:-lost]).stream("large")


@pytest.mark.parametrize("count", [1, 2, 3, 4, 7, 8, 20])
def test_siblings_form_a_red_black_tree_in_the_order_of_the_format(count: int) -> None:
    names = [f"{'x' * (place % 5)}{place}" for place in range(count)]
    data = compound_file(Storage("", streams=dict.fromkeys(names, b"1")))
    directory = 512 * (1 + struct.unpack_from("<I", data, 48)[0])
    entries = [struct.unpack_from("<64sHBB3I", data, directory + 128 * place) for place in range(count + 1)]

    def walk(place: int, red_above: bool) -> tuple[list[str], int]:
        if place == 0xFFFFFFFF:
            return [], 1
        name, size, _, colour, left, right, _ = entries[place]
        assert not (red_above and colour == 0)
        before, left_height = walk(left, colour == 0)
        after, right_height = walk(right, colour == 0)
        assert left_height == right_height
        return [*before, name[: size - 2].decode("utf-16-le"), *after], left_height + colour

    assert walk(entries[0][6], red_above=True)[0] == sorted(names, key=lambda name: (len(name), name.upper()))


def test_storages_within_storages_are_found() -> None:
    with strict(compound_file(Storage("", storages=(data_spaces(),)))) as container:
        assert sorted(container.listdir()) == [
            ["\x06DataSpaces", "DataSpaceInfo", "StrongEncryptionDataSpace"],
            ["\x06DataSpaces", "DataSpaceMap"],
            ["\x06DataSpaces", "TransformInfo", "StrongEncryptionTransform", "\x06Primary"],
            ["\x06DataSpaces", "Version"],
        ]


def test_the_fixed_streams_are_those_that_excel_writes() -> None:
    with strict(compound_file(Storage("", storages=(data_spaces(),)))) as container:
        ours = {path[-1]: container.openstream(path).read() for path in container.listdir()}
    assert ours == {
        "Version": DefaultContent.Version,
        "DataSpaceMap": DefaultContent.DataSpaceMap,
        "StrongEncryptionDataSpace": DefaultContent.StrongEncryptionDataSpace,
        "\x06Primary": DefaultContent.Primary,
    }


def test_an_unknown_stream_is_a_key_error(of_many_sizes: dict[str, bytes]) -> None:
    with pytest.raises(KeyError):
        CompoundFile(compound_file(Storage("", streams=of_many_sizes))).stream("none")


def test_what_version_3_cannot_hold_is_refused() -> None:
    class TwoGigabytes(bytes):
        def __len__(self) -> int:
            return 2**31

    with pytest.raises(ValueError, match="2 GB"):
        compound_file(Storage("", streams={"x": TwoGigabytes()}))
