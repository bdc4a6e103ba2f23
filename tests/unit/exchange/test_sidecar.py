"""The sidecar: written, compared whole, opened in its order; whatever is wrong with it has its own answer."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from kpdesk.base.errors import Broken, Refused
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.exchange.manifest import Attachment
from kpdesk.exchange.sidecar import (
    OpenedSidecar,
    check_sidecar,
    hand_over_sidecar,
    is_sidecar,
    sidecar_key,
    sidecar_name,
    write_sidecar,
)

KEY = b"k" * 32
FIRST, SECOND = b"a" * 1_500_000, b"b" * 700_000
SIZES = [len(FIRST), len(SECOND)]


def pieces(data: bytes) -> Iterator[bytes]:
    yield from (data[at : at + 400_000] for at in range(0, len(data), 400_000))


@pytest.fixture
def written(tmp_path: Path) -> tuple[Path, Attachment]:
    """A sidecar with two contents, and what its manifest says."""
    path = tmp_path / "KPD_MRD_CPO_00001_return_evidence.kpe"
    return path, write_sidecar(KEY, [pieces(FIRST), pieces(SECOND)], path, sum(SIZES))


def opened(path: Path, sizes: list[int], key: bytes = KEY) -> list[bytes]:
    with path.open("rb") as handle:
        whole = OpenedSidecar(handle, path, key)
        found = []
        for size in sizes:
            content, parts = whole.content(size), bytearray()
            while part := content.read(1 << 20):
                parts += part
            found.append(bytes(parts))
        whole.finish()
    return found


def test_contents_come_back_in_their_order(written: tuple[Path, Attachment]) -> None:
    path, wanted = written

    check_sidecar(path, wanted, SIZES)

    assert opened(path, SIZES) == [FIRST, SECOND]
    assert is_sidecar(path)


def test_both_offices_derive_the_same_key_and_nobody_else_does() -> None:
    mine, theirs, other = (AgreementKey.generate() for _ in range(3))
    key = sidecar_key(mine, theirs.public_bytes, "MRD", "CPO", 7)

    assert key == sidecar_key(theirs, mine.public_bytes, "MRD", "CPO", 7)
    assert key != sidecar_key(other, mine.public_bytes, "MRD", "CPO", 7)
    assert key != sidecar_key(mine, theirs.public_bytes, "MRD", "CPO", 8)


def test_sizes_that_do_not_fit_the_file_are_seen_before_it_is_opened(written: tuple[Path, Attachment]) -> None:
    path, wanted = written

    for sizes in ([len(FIRST)], [*SIZES, 2**40], [2**62]):
        with pytest.raises(Broken, match="sidecar_not_as_listed"):
            check_sidecar(path, wanted, sizes)


def test_less_or_more_than_listed_is_seen_when_it_is_opened(written: tuple[Path, Attachment]) -> None:
    with pytest.raises(Broken, match="sidecar_not_as_listed"):
        opened(written[0], [len(FIRST)])
    assert [len(one) for one in opened(written[0], [*SIZES, 5])] == [*SIZES, 0]


def test_another_key_opens_nothing(written: tuple[Path, Attachment]) -> None:
    with pytest.raises(Broken, match="sealed_file_damaged") as refused:
        opened(written[0], SIZES, b"x" * 32)

    assert refused.value.values["place"] == 1


def test_each_flipped_bit_is_seen(written: tuple[Path, Attachment]) -> None:
    path, wanted = written
    data = path.read_bytes()
    for place in (0, 7, 20, 41, 1_048_616, len(data) - 1):
        path.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        with pytest.raises(Broken, match="sidecar_changed"):
            check_sidecar(path, wanted, SIZES)
        with pytest.raises(Broken, match="sealed_file"):
            opened(path, SIZES)


def test_a_source_that_gives_less_than_it_said_leaves_no_file(tmp_path: Path) -> None:
    with pytest.raises(Broken, match="sidecar_not_as_listed"):
        write_sidecar(KEY, [pieces(FIRST)], tmp_path / "x_evidence.kpe", len(FIRST) + 1)

    assert list(tmp_path.iterdir()) == []


def test_a_copy_on_a_stick_is_read_back_and_taken_away_where_it_differs(
    written: tuple[Path, Attachment], tmp_path: Path
) -> None:
    path, wanted = written
    stick = tmp_path / "stick"

    assert hand_over_sidecar(path, wanted.sha256, stick).read_bytes() == path.read_bytes()
    with pytest.raises(Refused, match="file_exists"):
        hand_over_sidecar(path, wanted.sha256, stick)
    with pytest.raises(Broken, match="read_back_differs"):
        hand_over_sidecar(path, "0" * 64, stick, force=True)
    assert list(stick.iterdir()) == []


def test_no_room_is_said_before_anything_is_written(
    written: tuple[Path, Attachment], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path, wanted = written
    usage = type("Usage", (), {"free": 1_000})
    monkeypatch.setattr("kpdesk.exchange.sidecar.shutil.disk_usage", lambda _folder: usage)

    with pytest.raises(Broken, match="disk_full"):
        hand_over_sidecar(path, wanted.sha256, tmp_path / "stick")

    assert list((tmp_path / "stick").iterdir()) == []


def test_its_name_is_that_of_its_workbook() -> None:
    assert sidecar_name("KPD_MRD_CPO_00042_return_2026-W47.xlsx") == "KPD_MRD_CPO_00042_return_2026-W47_evidence.kpe"
