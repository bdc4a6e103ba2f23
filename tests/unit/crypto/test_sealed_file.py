"""Sealed evidence files."""

from __future__ import annotations

import hashlib
import io
import random
import tracemalloc
from collections.abc import Callable

import pytest

from kpdesk.base.errors import Broken, Cancelled
from kpdesk.base.progress import Progress, Step
from kpdesk.crypto.sealed_file import CHUNK_BYTES, MAGIC, SALT_BYTES, TAG_BYTES, opened_chunks, seal_stream

HEAD = len(MAGIC) + SALT_BYTES
PIECE = CHUNK_BYTES + TAG_BYTES


def sealed(key: bytes, plain: bytes) -> bytes:
    target = io.BytesIO()
    seal_stream(key, io.BytesIO(plain), target)
    return target.getvalue()


def opened(key: bytes, data: bytes) -> bytes:
    return b"".join(opened_chunks(key, io.BytesIO(data)))


@pytest.fixture
def three_chunks() -> bytes:
    return random.Random(5).randbytes(2 * CHUNK_BYTES + 777)


@pytest.mark.parametrize("size", [0, 1, CHUNK_BYTES - 1, CHUNK_BYTES, CHUNK_BYTES + 1, 3 * CHUNK_BYTES])
def test_files_of_every_size_come_back(key: bytes, size: int) -> None:
    plain = random.Random(size).randbytes(size)
    assert opened(key, sealed(key, plain)) == plain


def test_size_and_digest_are_those_of_the_plain_file(key: bytes, three_chunks: bytes) -> None:
    written = seal_stream(key, io.BytesIO(three_chunks), io.BytesIO())

    assert written.size_bytes == len(three_chunks)
    assert written.sha256 == hashlib.sha256(three_chunks).hexdigest()


CHANGES: dict[str, Callable[[bytes], bytes]] = {
    "cut after the first chunk": lambda data: data[: HEAD + PIECE],
    "cut inside a chunk": lambda data: data[: HEAD + PIECE + 99],
    "cut after the header": lambda data: data[:HEAD],
    "cut by one byte": lambda data: data[:-1],
    "lengthened by a byte": lambda data: data + b"\0",
    "first chunk repeated at the end": lambda data: data + data[HEAD : HEAD + PIECE],
    "two chunks swapped": lambda data: (
        data[:HEAD] + data[HEAD + PIECE : HEAD + 2 * PIECE] + data[HEAD : HEAD + PIECE] + data[HEAD + 2 * PIECE :]
    ),
    "a chunk left out": lambda data: data[:HEAD] + data[HEAD + PIECE :],
    "salt changed": lambda data: data[:8] + bytes([data[8] ^ 1]) + data[9:],
    "last bit changed": lambda data: data[:-1] + bytes([data[-1] ^ 1]),
    "not sealed at all": lambda data: b"PNG" + data,
    "empty": lambda _data: b"",
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_changed_file_is_damaged(key: bytes, three_chunks: bytes, change: Callable[[bytes], bytes]) -> None:
    with pytest.raises(Broken, match="sealed_file_damaged"):
        opened(key, change(sealed(key, three_chunks)))


def test_a_chunk_of_another_file_under_the_same_key_does_not_fit(key: bytes, three_chunks: bytes) -> None:
    one, other = sealed(key, three_chunks), sealed(key, three_chunks)
    with pytest.raises(Broken, match="sealed_file_damaged"):
        opened(key, one[: HEAD + PIECE] + other[HEAD + PIECE :])


def test_one_file_sealed_twice_shares_no_byte_stream(key: bytes) -> None:
    # Equal ciphertexts would mean that two files share key and nonces.
    assert sealed(key, bytes(64))[HEAD:-TAG_BYTES] != sealed(key, bytes(64))[HEAD:-TAG_BYTES]


def test_a_later_format_has_its_own_answer(key: bytes) -> None:
    data = sealed(key, b"x")
    with pytest.raises(Broken, match="sealed_file_newer"):
        opened(key, data[:7] + b"\x02" + data[8:])


def test_a_source_that_gives_little_at_a_time_is_read_in_full(key: bytes, three_chunks: bytes) -> None:
    class Trickle(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            return super().read(min(size or -1, 65521))

    target = io.BytesIO()
    seal_stream(key, Trickle(three_chunks), target)

    assert b"".join(opened_chunks(key, Trickle(target.getvalue()))) == three_chunks


def test_a_stopped_sealing_ends_with_cancelled(key: bytes, three_chunks: bytes) -> None:
    steps: list[Step] = []
    progress = Progress(steps.append)
    progress.stop()
    with pytest.raises(Cancelled):
        seal_stream(key, io.BytesIO(three_chunks), io.BytesIO(), progress)


def test_memory_does_not_grow_with_the_file(key: bytes) -> None:
    class Zeros(io.RawIOBase):
        left = 24 * CHUNK_BYTES

        def read(self, size: int = -1) -> bytes:
            size = min(size, self.left)
            self.left -= size
            return bytes(size)

    class Nowhere(io.RawIOBase):
        def write(self, data: object) -> int:
            return len(data)  # type: ignore[arg-type]

    tracemalloc.start()
    seal_stream(key, Zeros(), Nowhere())  # type: ignore[arg-type]
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 8 * CHUNK_BYTES
