"""Large transfer files, written and read, beside the usual libraries; processor time of all processes counts."""

from __future__ import annotations

import dataclasses
import gc
import hashlib
import hmac
import importlib
import importlib.util
import io
import os
import time
from collections.abc import Callable, Iterator
from functools import partial

import openpyxl
import psutil
from cryptography.hazmat.primitives.ciphers import Cipher
from cryptography.hazmat.primitives.ciphers.algorithms import AES
from cryptography.hazmat.primitives.ciphers.modes import CBC

from kpdesk.crypto.signature import SigningKey
from kpdesk.desk.measuring.measurement import Measurement, measured, peak_mib
from kpdesk.exchange.manifest import Kind, Manifest
from kpdesk.exchange.reader import read_transfer
from kpdesk.exchange.seal import is_signed_by, sealed, sign
from kpdesk.exchange.tables import ColumnSpec, Row, Table, ValueType, cell_value
from kpdesk.exchange.workbook import workbook_bytes
from kpdesk.workbooks.encryption import decrypt_package, encrypt_package, new_password_salt, stretched_password

ROWS = 150_000
MOST_MORE_MIB = 80
PASSWORD = "bench bench bench"  # noqa: S105 - protects invented rows for a minute
MEGABYTE = 1_000_000
TURNS = 9
_COLUMNS = (
    *(ColumnSpec(f"text_{number}") for number in range(14)),
    ColumnSpec("number", ValueType.INTEGER), ColumnSpec("grade", ValueType.INTEGER),
    ColumnSpec("born_on", ValueType.DATE), ColumnSpec("enlisted_on", ValueType.DATE),
    ColumnSpec("changed_at", ValueType.MOMENT), ColumnSpec("present", ValueType.TRUTH),
)  # fmt: skip
_NAMES = ("Gul Khan", "محمد علی شاہ", "Sher Ali", "Noor ul Haq", "گل خان")


def transfer_150000(rows: int = ROWS) -> Iterator[Measurement]:
    """A sealed and encrypted export of so many rows of 20 columns, and its opening, parsing and verifying.

    Beside openpyxl's write-only book of the same rows without any encryption, and beside msoffcrypto-tool with its
    check of integrity (where it is installed) and openpyxl's read-only book.
    """
    table, key = Table("persons", "Persons", _COLUMNS, tuple(map(_row, range(rows)))), SigningKey.generate()
    made: list[bytes] = []
    gc.collect()
    before = psutil.Process().memory_info().rss >> 20
    seconds = processor_seconds(partial(_export, table, key, made))
    more = peak_mib() - before
    reference = processor_seconds(partial(_bare_export, table))
    found = measured("transfer_export", rows, seconds, "openpyxl write-only, unencrypted", reference, most_ratio=0.18)
    yield found
    yield dataclasses.replace(
        found, name="transfer_export_memory", limit=f"{MOST_MORE_MIB} MiB more memory ({more} taken)",
        kept=more < MOST_MORE_MIB,
    )  # fmt: skip
    # A receiver has no second copy of the rows.
    del table
    seconds = processor_seconds(lambda: _import(made[0], key))
    reference = processor_seconds(lambda: _bare_import(made[0]))
    named = "msoffcrypto-tool with integrity + openpyxl read-only" if _has_msoffcrypto() else "openpyxl read-only"
    yield measured("transfer_import", rows, seconds, named, reference, most_ratio=0.13)


def package_encryption(sizes: tuple[int, ...] = (20, 100)) -> Iterator[Measurement]:
    """A package of so many megabytes under encryption, its password stretched before, beside AES and HMAC alone."""
    salt = new_password_salt()
    secret = stretched_password(PASSWORD, salt)
    for size in sizes:
        plain = os.urandom(size * MEGABYTE)
        ours, bare = [], []
        for _ in range(TURNS):
            encrypt = partial(encrypt_package, plain, PASSWORD, password_salt=salt, secret=secret)
            ours.append(processor_seconds(encrypt))
            bare.append(processor_seconds(partial(_bare_encryption, plain)))
        yield measured(
            f"package_encryption_{size}mb", len(plain), min(ours), "one AES-CBC call + one HMAC-SHA-512",
            min(bare), most_ratio=1.5,
        )  # fmt: skip


def _row(number: int) -> Row:
    day = f"{number % 28 + 1:02d}"
    return (
        hashlib.md5(str(number).encode(), usedforsecurity=False).hexdigest(), _NAMES[number % 5],
        _NAMES[number * 7 % 5], f"16101{number:08d}", f"0345{number:07d}", "constable", f"{number % 9999:04d}",
        "PS City", None, "Mardan, village so and so", "matric", "Mardan", "in_service", "MRD", number, number % 20,
        f"1990-01-{day}", f"2015-02-{day}", "2026-11-22T09:00:00Z", number % 2 == 0,
    )  # fmt: skip


def _export(table: Table, key: SigningKey, made: list[bytes]) -> None:
    manifest = Manifest(
        Kind.RETURN.value, "MRD", ("CPO",), key.id, 1, "", "0" * 36, "2026-W47", "2026-11-22T09:00:00Z", "bench",
        (sealed(table),), "0" * 64,
    )  # fmt: skip
    made.append(encrypt_package(workbook_bytes([table], sign(manifest, key)), PASSWORD))


def _import(data: bytes, key: SigningKey) -> None:
    read = read_transfer(decrypt_package(data, PASSWORD, max_bytes=len(data)))
    if read.changed or not is_signed_by(read.seal, key.public_bytes):
        raise AssertionError("what was measured was not read as it was sealed")


def _bare_export(table: Table) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet(table.sheet)
    sheet.append([column.name for column in table.columns])
    kinds = [column.type for column in table.columns]
    for row in table.rows:
        sheet.append([cell_value(kind, value) for kind, value in zip(kinds, row, strict=True)])
    book.save(io.BytesIO())


def _bare_import(data: bytes) -> None:
    target = io.BytesIO()
    if _has_msoffcrypto():
        book = importlib.import_module("msoffcrypto").OfficeFile(io.BytesIO(data))
        book.load_key(password=PASSWORD, verify_password=True)
        book.decrypt(target, verify_integrity=True)
    else:
        target.write(decrypt_package(data, PASSWORD, max_bytes=len(data)))
    for sheet in openpyxl.load_workbook(target, read_only=True).worksheets:
        for _row in sheet.iter_rows(values_only=True):
            pass


def _has_msoffcrypto() -> bool:
    return importlib.util.find_spec("msoffcrypto") is not None


def _bare_encryption(plain: bytes) -> bytes:
    cipher = Cipher(AES(bytes(32)), CBC(bytes(16))).encryptor()
    return hmac.digest(bytes(64), cipher.update(plain), "sha512")


def processor_seconds(work: Callable[[], object]) -> float:
    """Returns the processor time that the work took here and in child processes that ended meanwhile."""
    before = time.process_time(), os.times()
    work()
    after = time.process_time(), os.times()
    children = [times.children_user + times.children_system for _, times in (before, after)]
    return after[0] - before[0] + children[1] - children[0]
