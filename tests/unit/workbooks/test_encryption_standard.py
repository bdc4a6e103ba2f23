"""Books that LibreOffice saved again: opened with their password, though nothing proves their contents."""

from __future__ import annotations

import dataclasses
import hashlib
import io
import random
import struct
import zipfile

import msoffcrypto
import pytest
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import ECB

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.workbooks.compound_file import Storage, compound_file
from kpdesk.workbooks.encryption import decrypt_package, password_salt_of
from kpdesk.workbooks.encryption_standard import StandardInfo, decrypt_standard, read_standard_info


def zipped(data: bytes) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        parts.writestr("part", data)
    return target.getvalue()


PASSWORD = "KQMV-INWP-JTM3-FCBM-LFLB-JOUM-ZNYO-EXSV"
PLAIN = zipped(random.Random(5).randbytes(5000))
SALT = bytes(range(16))
MOST = 1 << 20


@pytest.fixture(scope="module")
def key() -> bytes:
    """The key of [MS-OFFCRYPTO] 2.3.4.7, computed step by step as it stands there."""
    digest = hashlib.sha1(SALT + PASSWORD.encode("utf-16-le")).digest()
    for number in range(50_000):
        digest = hashlib.sha1(struct.pack("<I", number) + digest).digest()
    digest = hashlib.sha1(digest + struct.pack("<I", 0)).digest()
    padded = digest + bytes(44)
    return hashlib.sha1(bytes(byte ^ 0x36 for byte in padded)).digest()[:16]


def under(key: bytes, value: bytes) -> bytes:
    cipher = Cipher(AES(key), ECB()).encryptor()
    return cipher.update(value + bytes(-len(value) % 16)) + cipher.finalize()


@pytest.fixture(scope="module")
def info(key: bytes) -> bytes:
    verifier = b"v" * 16
    name = "Microsoft Enhanced RSA and AES Cryptographic Provider\0".encode("utf-16-le")
    header = struct.pack("<8I", 0x24, 0, 0x660E, 0x8004, 128, 24, 0, 0) + name
    check = struct.pack("<I16s16sI", 16, SALT, under(key, verifier), 20) + under(key, hashlib.sha1(verifier).digest())
    return struct.pack("<2H2I", 3, 2, 0x24, len(header)) + header + check


@pytest.fixture(scope="module")
def package(key: bytes) -> bytes:
    return struct.pack("<Q", len(PLAIN)) + under(key, PLAIN)


def book(info: bytes, package: bytes) -> bytes:
    return compound_file(Storage("", streams={"EncryptionInfo": info, "EncryptedPackage": package}))


def test_the_book_opens_with_its_password(info: bytes, package: bytes) -> None:
    data = book(info, package)
    assert password_salt_of(data) == SALT
    assert decrypt_package(data, PASSWORD, max_bytes=MOST) == PLAIN


def test_an_independent_program_agrees(info: bytes, package: bytes) -> None:
    read = msoffcrypto.OfficeFile(io.BytesIO(book(info, package)))
    read.load_key(password=PASSWORD, verify_password=True)
    target = io.BytesIO()
    read.decrypt(target)
    assert target.getvalue() == PLAIN


def test_a_wrong_password_is_told_as_such(info: bytes, package: bytes) -> None:
    with pytest.raises(Refused, match="wrong_password"):
        decrypt_package(book(info, package), PASSWORD.lower(), max_bytes=MOST)


def test_a_half_block_at_the_end_is_passed_over(info: bytes, package: bytes) -> None:
    assert decrypt_package(book(info, package + b"half"), PASSWORD, max_bytes=MOST) == PLAIN


@pytest.mark.parametrize("size", [0, 7, 8, 4000])
def test_a_cut_package_is_damage(info: bytes, package: bytes, size: int) -> None:
    with pytest.raises(Broken, match="damaged"):
        decrypt_package(book(info, package[:size]), PASSWORD, max_bytes=MOST)


@pytest.mark.parametrize(
    ("place", "number"), [(8, 0xFFFFFFFF), (8, 0), (20, 0x6801), (24, 0x800C), (28, 512), (28, 256)]
)
def test_impossible_settings_are_damage(info: bytes, package: bytes, place: int, number: int) -> None:
    changed = bytearray(info)
    struct.pack_into("<I", changed, place, number)
    with pytest.raises(Broken, match="damaged"):
        decrypt_package(book(bytes(changed), package), PASSWORD, max_bytes=MOST)


def test_settings_that_are_cut_or_rubbish_end_in_a_known_way(info: bytes) -> None:
    chance = random.Random(9)
    for size in range(len(info)):
        with pytest.raises(KpDeskError):
            read_standard_info(info[:size])
    for _ in range(300):
        changed = bytearray(info)
        changed[chance.randrange(len(info))] ^= 1 << chance.randrange(8)
        try:
            assert read_standard_info(bytes(changed)).key_bits in (128, 192, 256)
        except KpDeskError as error:
            assert error.code in ("damaged", "saved_with_old_encryption")


def test_a_check_value_for_another_key_is_a_wrong_password(info: bytes, package: bytes) -> None:
    said = read_standard_info(info)
    assert isinstance(said, StandardInfo)
    other = dataclasses.replace(said, key_bits=256)
    with pytest.raises(Refused, match="wrong_password"):
        decrypt_standard(other, memoryview(package), PASSWORD)
