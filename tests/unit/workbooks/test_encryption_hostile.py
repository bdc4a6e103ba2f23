"""Encrypted workbooks that were changed on the way, or made to do harm."""

from __future__ import annotations

import contextlib
import dataclasses
import random
import struct
import time
import tracemalloc

import pytest

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.workbooks.compound_file import Storage, compound_file
from kpdesk.workbooks.compound_reader import CompoundFile
from kpdesk.workbooks.encryption import decrypt_package, encrypt_package, password_salt_of
from kpdesk.workbooks.encryption_info import EncryptionInfo, info_stream, read_info

PASSWORD = "six words told by telephone today"
MOST = 64 * 1024 * 1024
PLAIN = random.Random(3).randbytes(9000)
AGILE = struct.pack("<HHI", 4, 4, 0x40)


@pytest.fixture(scope="module")
def book() -> bytes:
    return encrypt_package(PLAIN, PASSWORD, spin=10)


@pytest.fixture(scope="module")
def info(book: bytes) -> EncryptionInfo:
    return read_info(bytes(CompoundFile(book).stream("EncryptionInfo")))


def opened(data: bytes) -> bytes:
    return decrypt_package(data, PASSWORD, max_bytes=MOST)


def with_info(book: bytes, stream: bytes) -> bytes:
    package = CompoundFile(book).stream("EncryptedPackage")
    return compound_file(Storage("", streams={"EncryptionInfo": stream, "EncryptedPackage": package}))


def patched(data: bytes, place: int, form: str, *numbers: int) -> bytes:
    changed = bytearray(data)
    struct.pack_into(form, changed, place, *numbers)
    return bytes(changed)


def test_no_changed_bit_ever_gives_another_book(book: bytes) -> None:
    outcomes: dict[str, int] = {}
    for bit in random.Random(8).sample(range(len(book) * 8), 2_000):
        changed = bytearray(book)
        changed[bit // 8] ^= 1 << bit % 8
        try:
            assert opened(bytes(changed)) == PLAIN
            outcome = "same"
        except KpDeskError as error:
            outcome = error.code
        outcomes[outcome] = outcomes.get(outcome, 0) + 1

    # Most of the file is the package; the rest is padding, names and links that carry no contents.
    assert outcomes["tampered"] > 900
    assert set(outcomes) <= {"same", "tampered", "damaged", "wrong_password", "not_a_transfer_file", "too_much_work"}


def test_every_changed_byte_of_the_package_is_tampering(book: bytes) -> None:
    stream = bytes(CompoundFile(book).stream("EncryptedPackage"))
    first = book.index(stream)
    for place in range(first, first + len(stream), 37):
        changed = bytearray(book)
        changed[place] ^= 0x10
        with pytest.raises(Broken, match="tampered"):
            opened(bytes(changed))


def test_a_changed_proof_is_tampering(book: bytes, info: EncryptionInfo) -> None:
    for field in ("hmac_key", "hmac_value"):
        value = getattr(info, field)
        changed = dataclasses.replace(info, **{field: bytes([value[0] ^ 1]) + value[1:]})
        with pytest.raises(Broken, match="tampered"):
            opened(with_info(book, info_stream(changed)))


def test_a_package_exchanged_for_another_under_the_same_password_is_tampering(
    book: bytes, info: EncryptionInfo
) -> None:
    other = encrypt_package(b"other", PASSWORD, spin=10, password_salt=info.password.salt)
    with pytest.raises(Broken, match="tampered"):
        opened(with_info(other, info_stream(info)))


def test_a_proof_that_was_taken_out_is_tampering(book: bytes, info: EncryptionInfo) -> None:
    text = info_stream(info)
    start = text.index(b"<dataIntegrity")
    end = text.index(b"/>", start) + 2
    with pytest.raises(Broken, match="tampered"):
        opened(with_info(book, text[:start] + text[end:]))


@pytest.mark.parametrize("spin", [1_000_001, 2**31, 9_999_999_999])
def test_a_file_that_asks_for_too_many_rounds_is_refused_at_once(book: bytes, info: EncryptionInfo, spin: int) -> None:
    hostile = with_info(book, info_stream(dataclasses.replace(info, spin=spin)))
    started = time.perf_counter()
    with pytest.raises(Refused, match="too_much_work"):
        opened(hostile)
    assert time.perf_counter() - started < 1


@pytest.mark.parametrize("version", [(2, 2), (3, 2), (4, 2)])
def test_a_book_under_the_stream_cipher_of_old_programs_has_its_own_answer(
    book: bytes, version: tuple[int, int]
) -> None:
    for read in (opened, password_salt_of):
        with pytest.raises(Refused, match="saved_with_old_encryption"):
            read(with_info(book, struct.pack("<HHI", *version, 0x04) + bytes(200)))


LAUGHS = (
    b'<?xml version="1.0"?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa">'
    + b"".join(b'<!ENTITY %c "%s">' % (98 + step, b"&%c;" % (97 + step) * 10) for step in range(9))
    + b"]><encryption>&j;</encryption>"
)


@pytest.mark.parametrize(
    "stream",
    [
        b"",
        AGILE,
        AGILE + b"<encryption/>",
        AGILE + b"<encryption>",
        AGILE + LAUGHS,
        AGILE + LAUGHS.decode().encode("utf-16"),
        AGILE + b'<!DOCTYPE x SYSTEM "file:///etc/passwd"><x/>',
        AGILE + b'<?xml version="1.0" encoding="no-such"?><x/>',
        AGILE + b"\xff" * 3000,
        struct.pack("<HHI", 4, 3, 0x10) + b"<encryption/>",
    ],
)
def test_unreadable_settings_are_damage(book: bytes, stream: bytes) -> None:
    with pytest.raises(Broken, match="damaged"):
        opened(with_info(book, stream))


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"?>\r\n", b'?><!DOCTYPE encryption [<!ENTITY salt "c2FsdA==">]>'),
        (b'keyBits="256"', b'keyBits="999"'),
        (b'blockSize="16"', b'blockSize="99"'),
        (b'saltSize="16"', b'saltSize="-1"'),
        (b'saltSize="16"', b'saltSize="15"'),
        (b'"SHA512"', b'"MD5"'),
        (b"ChainingModeCBC", b"ChainingModeCFB"),
        (b'spinCount="10"', b'spinCount="ten"'),
        (b'spinCount="10"', 'spinCount="١٠"'.encode()),
        (b'encryptedKeyValue="', b'encryptedKeyValue="AAAA'),
        (b'encryptedKeyValue="', b'encryptedKeyValue="*'),
        (b"<keyEncryptors>", b'<keyData saltSize="1"/><keyEncryptors>'),
    ],
)
def test_impossible_settings_are_damage(book: bytes, info: EncryptionInfo, old: bytes, new: bytes) -> None:
    text = info_stream(info)
    assert old in text
    with pytest.raises(Broken, match="damaged"):
        opened(with_info(book, text.replace(old, new)))


FAT = 512
HEADER = {"sector shift": 30, "tables": 44, "directory": 48, "small table": 60, "small count": 64, "more": 72}


@pytest.mark.parametrize(
    ("place", "number"),
    [
        (HEADER["sector shift"], 0x0006_0014),
        (HEADER["sector shift"], 0x0006_0000),
        (HEADER["tables"], 0),
        (HEADER["tables"], 0xFFFFFFFF),
        (HEADER["directory"], 0x00FFFFFF),
        (HEADER["directory"], 0),
        (HEADER["small table"], 0x7FFFFFFF),
        (HEADER["small count"], 0xFFFFFFFF),
        (HEADER["more"], 0xFFFFFFFF),
    ],
)
def test_absurd_numbers_in_the_header_are_damage(book: bytes, place: int, number: int) -> None:
    with pytest.raises(Broken, match="damaged"):
        opened(patched(book, place, "<I", number))


def test_every_chain_that_runs_in_a_circle_is_damage_or_harmless(book: bytes) -> None:
    sectors = len(book) // 512 - 1
    for sector in range(1, sectors):
        for target in (sector, 1, sectors - 1):
            with contextlib.suppress(KpDeskError):
                assert opened(patched(book, FAT + 4 * sector, "<I", target)) == PLAIN


def test_a_directory_that_runs_in_a_circle_is_damage(book: bytes) -> None:
    directory = struct.unpack_from("<I", book, HEADER["directory"])[0]
    with pytest.raises(Broken, match="damaged"):
        opened(patched(book, FAT + 4 * directory, "<I", directory))


def test_siblings_that_point_at_each_other_are_damage(book: bytes) -> None:
    entry = book.index("EncryptionInfo".encode("utf-16-le"))
    itself = (entry - 512 * (1 + struct.unpack_from("<I", book, HEADER["directory"])[0])) // 128
    with pytest.raises(Broken, match="damaged"):
        opened(patched(book, entry + 68, "<I", itself))


@pytest.mark.parametrize("size", [0xFFFFFFFF, 0x7FFFFFFF, 100_000, 4096])
def test_a_stream_that_claims_another_length_is_not_read(book: bytes, size: int) -> None:
    entry = book.index("EncryptedPackage".encode("utf-16-le"))
    with pytest.raises(Broken, match="damaged"):
        opened(patched(book, entry + 120, "<I", size))


def test_a_cut_file_is_never_read(book: bytes) -> None:
    for size in range(8, len(book) - 512, 101):
        with pytest.raises(KpDeskError):
            opened(book[:size])


def test_containers_of_rubbish_end_in_a_known_way_with_little_memory(book: bytes) -> None:
    chance = random.Random(21)
    tracemalloc.start()
    for _ in range(300):
        changed = bytearray(book)
        for _ in range(6):
            struct.pack_into(
                "<I", changed, chance.randrange(24, 512 * 5) & ~3, chance.choice((0, 1, 7, 2**32 - 2, 2**31))
            )
        with contextlib.suppress(KpDeskError):
            assert opened(bytes(changed)) == PLAIN
    peak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()

    assert peak < 2 * 1024 * 1024


def test_a_container_without_our_streams_is_not_a_transfer_file() -> None:
    old_xls = compound_file(Storage("", streams={"Workbook": bytes(9000)}))
    with pytest.raises(Refused, match="not_a_transfer_file"):
        opened(old_xls)
    with pytest.raises(Refused, match="not_a_transfer_file"):
        password_salt_of(old_xls)
