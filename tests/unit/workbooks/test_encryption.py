"""Workbooks under a password."""

from __future__ import annotations

import io
import random
import zipfile

import msoffcrypto
import msoffcrypto.format.ooxml
import openpyxl
import pytest

from kpdesk.base.errors import Refused
from kpdesk.workbooks.agile_scheme import (
    HASH_BYTES,
    Purpose,
    Scheme,
    encrypted,
    package_hmac,
    password_key,
    stretched,
)
from kpdesk.workbooks.compound_file import Storage, compound_file
from kpdesk.workbooks.compound_reader import CompoundFile
from kpdesk.workbooks.encryption import (
    SPIN,
    decrypt_package,
    encrypt_package,
    is_encrypted_workbook,
    new_password_salt,
    password_salt_of,
)
from kpdesk.workbooks.encryption_info import EncryptionInfo, info_stream, read_info
from kpdesk.workbooks.segments import encrypted_stream

PASSWORD = "KQMV-INWP-JTM3-FCBM-LFLB-JOUM-ZNYO-EXSV"
MOST = 64 * 1024 * 1024
QUICK = 10


def zipped(size: int) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as parts:
        parts.writestr("part", random.Random(size).randbytes(size))
    return target.getvalue()


def read_by_msoffcrypto(data: bytes, password: str) -> bytes:
    book = msoffcrypto.OfficeFile(io.BytesIO(data))
    book.load_key(password=password, verify_password=True)
    target = io.BytesIO()
    book.decrypt(target, verify_integrity=True)
    return target.getvalue()


@pytest.mark.parametrize("size", [0, 1, 15, 16, 17, 4087, 4088, 4095, 4096, 4097, 8192, 1_000_000, 8_000_000])
def test_packages_of_every_size_come_back(size: int) -> None:
    plain = random.Random(size).randbytes(size)
    assert decrypt_package(encrypt_package(plain, PASSWORD, spin=QUICK), PASSWORD, max_bytes=MOST) == plain


SIZES = [
    0,
    900,
    3600,
    3990,
    4096,
    100_000,
    1_000_000,
    8_000_000,
    pytest.param(60_000_000, marks=pytest.mark.slow),
]


@pytest.mark.parametrize("size", SIZES)
def test_an_independent_program_verifies_and_reads_what_we_write(size: int) -> None:
    plain = zipped(size)
    assert read_by_msoffcrypto(encrypt_package(plain, PASSWORD, spin=QUICK), PASSWORD) == plain


@pytest.mark.parametrize("rows", [1, 3000])
def test_we_read_what_an_independent_program_writes(rows: int) -> None:
    book, plain, target = openpyxl.Workbook(), io.BytesIO(), io.BytesIO()
    for row in range(rows):
        book.worksheets[0].append([row, f"{row * 7919}"])
    book.save(plain)

    msoffcrypto.format.ooxml.OOXMLFile(plain).encrypt(PASSWORD, target)

    assert decrypt_package(target.getvalue(), PASSWORD, max_bytes=MOST) == plain.getvalue()


def test_a_book_is_written_with_the_full_number_of_rounds_and_256_bits() -> None:
    data = encrypt_package(b"book", PASSWORD)
    info = read_info(bytes(CompoundFile(data).stream("EncryptionInfo")))

    assert (info.spin, info.spin) == (SPIN, 100_000)
    assert (info.package.key_bits, info.package.hash_name, len(info.package.salt)) == (256, "SHA512", 16)
    assert decrypt_package(data, PASSWORD, max_bytes=MOST) == b"book"


@pytest.mark.parametrize("password", ["", "kqmv-inwp-jtm3-fcbm-lflb-joum-znyo-exsv", PASSWORD + " ", "پشاور"])
def test_a_wrong_password_is_told_as_such(password: str) -> None:
    data = encrypt_package(b"book", PASSWORD, spin=QUICK)
    with pytest.raises(Refused, match="wrong_password"):
        decrypt_package(data, password, max_bytes=MOST)


def test_a_password_in_urdu_opens_its_book() -> None:
    data = encrypt_package(zipped(10), "پشاور ۱۲۳", spin=QUICK)
    assert decrypt_package(data, "پشاور ۱۲۳", max_bytes=MOST) == read_by_msoffcrypto(data, "پشاور ۱۲۳")


def test_a_lone_surrogate_is_no_password() -> None:
    with pytest.raises(Refused, match="passphrase_not_text"):
        encrypt_package(b"book", "\ud800", spin=QUICK)


def test_the_salt_of_the_password_is_read_without_the_password() -> None:
    salt = new_password_salt()
    assert password_salt_of(encrypt_package(b"book", PASSWORD, spin=QUICK, password_salt=salt)) == salt


def test_a_salt_of_another_size_is_a_mistake_of_the_caller() -> None:
    with pytest.raises(ValueError, match="16 bytes"):
        encrypt_package(b"book", PASSWORD, password_salt=b"short")


def test_two_writings_of_one_book_have_nothing_in_common_that_is_secret() -> None:
    one, other = (CompoundFile(encrypt_package(bytes(5000), PASSWORD, spin=QUICK)) for _ in range(2))
    assert bytes(one.stream("EncryptedPackage"))[8:24] != bytes(other.stream("EncryptedPackage"))[8:24]
    assert read_info(bytes(one.stream("EncryptionInfo"))) != read_info(bytes(other.stream("EncryptionInfo")))


def test_equal_segments_of_a_book_do_not_look_equal() -> None:
    body = bytes(CompoundFile(encrypt_package(bytes(16384), PASSWORD, spin=QUICK)).stream("EncryptedPackage"))[8:]
    blocks = [body[place : place + 16] for place in range(0, len(body), 16)]
    assert len(set(blocks)) == len(blocks)


def test_a_file_larger_than_allowed_is_refused_before_it_is_looked_at() -> None:
    with pytest.raises(Refused, match="too_large"):
        decrypt_package(bytes(1001), PASSWORD, max_bytes=1000)


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04 a plain workbook", b"%PDF-1.7", b"\xd0\xcf\x11"])
def test_what_is_no_container_is_not_a_transfer_file(data: bytes) -> None:
    assert not is_encrypted_workbook(data)
    for read in (lambda: decrypt_package(data, PASSWORD, max_bytes=MOST), lambda: password_salt_of(data)):
        with pytest.raises(Refused, match="not_a_transfer_file"):
            read()


def test_a_container_is_known_by_its_first_eight_bytes() -> None:
    assert is_encrypted_workbook(encrypt_package(b"book", PASSWORD, spin=QUICK)[:8])


@pytest.mark.parametrize(("bits", "hash_name"), [(128, "SHA1"), (192, "SHA384"), (256, "SHA1"), (256, "SHA256")])
def test_books_saved_again_by_an_older_excel_open_too(bits: int, hash_name: str) -> None:
    data = as_older_excel(zipped(6000), bits, hash_name)
    assert decrypt_package(data, PASSWORD, max_bytes=MOST) == zipped(6000)


def test_an_independent_program_agrees_on_another_hash() -> None:
    # msoffcrypto-tool cannot read AES-192 or SHA1; LibreOffice was seen to open AES-128 with SHA1 of the same builder.
    assert read_by_msoffcrypto(as_older_excel(zipped(6000), 256, "SHA256"), PASSWORD) == zipped(6000)


def as_older_excel(plain: bytes, bits: int, hash_name: str) -> bytes:
    """Returns the book as Excel 2010 (AES-128, SHA1) or one with a changed registry writes it."""
    package, password = Scheme(b"p" * 16, bits, hash_name), Scheme(b"s" * 16, bits, hash_name)
    key, hmac_key, verifier = b"k" * (bits // 8), b"h" * HASH_BYTES[hash_name], b"v" * 16
    stream, secret = encrypted_stream(package, key, plain), stretched(password, PASSWORD, QUICK)
    info = EncryptionInfo(
        package,
        password,
        QUICK,
        encrypted(key, package.vector(Purpose.HMAC_KEY), hmac_key),
        encrypted(key, package.vector(Purpose.HMAC_VALUE), package_hmac(package, hmac_key, stream)),
        *(
            encrypted(password_key(password, secret, purpose), password.salt, value)
            for purpose, value in (
                (Purpose.VERIFIER_INPUT, verifier),
                (Purpose.VERIFIER_HASH, password.hashed(verifier)),
                (Purpose.PACKAGE_KEY, key),
            )
        ),
    )
    return compound_file(Storage("", streams={"EncryptionInfo": info_stream(info), "EncryptedPackage": stream}))
