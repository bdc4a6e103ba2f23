"""Writes the test vectors of the transfer workbook: ``python packaging/draft_transfer_vectors.py FOLDER``.

The same bytes come out each time (with the same zlib), but for the two files that LibreOffice saves: they are only made
with ``--libreoffice``. What is expected of each file stands here by hand; no verifier is asked.
"""

from __future__ import annotations

import argparse
import dataclasses
import hashlib
import io
import json
import random
import subprocess
import sys
import zlib
from collections.abc import Sequence
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parents[1]))

from kpdesk.crypto.agreement import AgreementKey, shared_password
from kpdesk.crypto.signature import SigningKey
from kpdesk.exchange.file_name import file_name
from kpdesk.exchange.manifest import Manifest
from kpdesk.exchange.password_salt import password_salt
from kpdesk.exchange.seal import Seal, sealed, sign
from kpdesk.exchange.tables import ColumnSpec, Row, Table, ValueType
from kpdesk.exchange.workbook import workbook_bytes
from kpdesk.workbooks.encryption import encrypt_package
from kpdesk.workbooks.table_writer import Column, TableSheet, write_tables

OFFICES = ("MRD", "CPO", "PSW")
SEQ, PERIOD = 42, "2026-W47"
NAME = file_name("MRD", "CPO", SEQ, "return", PERIOD)
DRIVER = Path(__file__).resolve().parents[1] / "tests" / "exchange" / "libreoffice_driver.py"
TEXTS = ("Gul Khan", "گل خان", "=1+1", "00123", "  spaces  ", "a\nb", "<&>\"'", "_x0041_", "e\u0301", "😀", None)
PERSONS = (
    ColumnSpec("uid"), ColumnSpec("name"), ColumnSpec("number", ValueType.INTEGER),
    ColumnSpec("born_on", ValueType.DATE), ColumnSpec("changed_at", ValueType.MOMENT),
    ColumnSpec("present", ValueType.TRUTH),
)  # fmt: skip
BLOCK_TWO = {"table": "persons", "sheet": "data_persons", "first_row": 502, "last_row": 621}


@dataclasses.dataclass(frozen=True, slots=True)
class Vector:
    """One file: its folder, its unencrypted workbook or its bytes, and the answer that is expected."""

    folder: str
    data: bytes
    verdict: str
    changed: tuple[dict[str, object], ...] = ()
    has_manifest: bool = True


def secret(office: str, purpose: str) -> bytes:
    """Returns 32 bytes that everybody can compute: these keys protect nothing."""
    return hashlib.sha256(f"kpdesk test vector {office} {purpose}".encode()).digest()


SIGNING = {office: SigningKey.from_bytes(secret(office, "signing")) for office in OFFICES}
AGREEMENT = {office: AgreementKey.from_bytes(secret(office, "agreement")) for office in OFFICES}
SALT = password_salt("MRD", "CPO", SEQ)
PASSWORD = shared_password(AGREEMENT["CPO"], AGREEMENT["MRD"].public_bytes, SALT)


def person(number: int) -> Row:
    """Returns a row with something delicate in it."""
    text = TEXTS[number % len(TEXTS)]
    return (
        f"p{number:04d}", "é" if text == "e\u0301" else text, number * 10 ** (number % 9),
        f"19{60 + number % 40}-{number % 12 + 1:02d}-{number % 28 + 1:02d}" if number % 7 else None,
        "2026-11-22T09:00:00Z", (True, False, None)[number % 3],
    )  # fmt: skip


def tables() -> tuple[Table, Table]:
    """Returns the two tables that are sealed: one of two blocks, one without rows."""
    return (
        Table("persons", "data_persons", PERSONS, tuple(map(person, range(620)))),
        Table("view_part_f", "Part F", (ColumnSpec("remark"),), ()),
    )


def manifest(signer: str = "MRD", **changes: Any) -> Manifest:
    """Returns the manifest of the file that is whole."""
    fields: dict[str, Any] = {
        "kind": "return", "sender": "MRD", "recipients": ("CPO",), "key_id": SIGNING[signer].id, "seq": SEQ,
        "prev_sha256": "0" * 64, "epoch": "01909a10-0000-7000-8000-000000000000", "period": PERIOD,
        "created_at": "2026-11-22T09:00:00Z", "program": "KP Desk test vector",
        "tables": tuple(map(sealed, tables())), "audit_head": "0" * 64,
    }  # fmt: skip
    return Manifest(**{**fields, **changes})


def locked(plain: bytes) -> bytes:
    """Returns the encrypted file; what is random in other files follows from the contents."""
    chance = random.Random(hashlib.sha256(plain).digest()).randbytes
    return encrypt_package(plain, PASSWORD, password_salt=SALT, chance=chance)


def vectors() -> tuple[Vector, ...]:
    """Returns all files but those of LibreOffice."""
    seal = sign(manifest(), SIGNING["MRD"])
    whole, (persons, view) = workbook_bytes(tables(), seal), tables()
    stranger = sign(manifest("PSW"), SIGNING["PSW"])
    readdressed = Seal(manifest(recipients=("PSW",)).to_bytes(), seal.signature)
    edited = [*persons.rows[:600], ("p0600", "another", *persons.rows[600][2:]), *persons.rows[601:]]
    renamed = dataclasses.replace(persons, columns=(ColumnSpec("id"), *PERSONS[1:]))
    extra = Table("more", "More", (ColumnSpec("text"),), (("not sealed",),))
    flipped = bytearray(locked(whole))
    flipped[len(flipped) // 2] ^= 1

    def changed(*shown: Table) -> bytes:
        return locked(workbook_bytes(shown, seal))

    def rows(*present: Row) -> Table:
        return dataclasses.replace(persons, rows=present)

    place = {"table": "persons", "sheet": "data_persons"}
    return (
        Vector("whole", locked(whole), "whole"),
        Vector("decrypted", whole, "whole"),
        Vector("cell", changed(rows(*edited), view), "touched", (BLOCK_TWO,)),
        Vector("row_less", changed(rows(*persons.rows[:-1]), view), "touched", (BLOCK_TWO,)),
        Vector("heading", changed(renamed, view), "touched", ({**place, "first_row": 1, "last_row": 1},)),
        Vector("sheet_more", changed(persons, view, extra), "touched",
               ({"table": "", "sheet": "More", "first_row": 1, "last_row": 2},)),
        Vector("readdressed", locked(workbook_bytes(tables(), readdressed)), "tampered"),
        Vector("stranger", locked(workbook_bytes(tables(), stranger)), "unknown_sender"),
        Vector("bit", bytes(flipped), "tampered", has_manifest=False),
        Vector("unsealed", _unsealed(persons), "not_a_transfer_file", has_manifest=False),
        Vector("cut", locked(whole)[:9000], "damaged", has_manifest=False),
        Vector("other_lock", _other_lock(whole), "wrong_password", has_manifest=False),
    )  # fmt: skip


def _unsealed(table: Table) -> bytes:
    target = io.BytesIO()
    write_tables(target, [TableSheet(table.sheet, [Column("uid")], [("p1",)])])
    return locked(target.getvalue())


def _other_lock(plain: bytes) -> bytes:
    chance = random.Random(7).randbytes
    return encrypt_package(plain, "six words that nobody has told you", password_salt=SALT, chance=chance)


def saved_by_libreoffice(folder: Path) -> tuple[Vector, ...]:
    """Returns the whole file as LibreOffice saves it, and with one cell edited in it."""
    found = []
    for name, edit in (("libreoffice", ()), ("libreoffice_cell", ("--edit", "data_persons", "B601", "another"))):
        path = folder / name / NAME
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes((folder / "whole" / NAME).read_bytes())
        words = ["/usr/bin/python3", str(DRIVER), "--save", *edit, str(path)]
        subprocess.run(words, input=PASSWORD + "\n", text=True, check=True, capture_output=True)
        changed = (BLOCK_TWO,) if edit else ()
        found.append(Vector(name, path.read_bytes(), "touched" if edit else "whole", changed))
    return tuple(found)


def expectation(vector: Vector) -> dict[str, object]:
    """Returns what is written down of a file."""
    answer: dict[str, object] = {"file": f"{vector.folder}/{NAME}", "verdict": vector.verdict}
    if vector.has_manifest:
        signer = "PSW" if vector.verdict == "unknown_sender" else "MRD"
        said = manifest(signer, recipients=("PSW",)) if vector.folder == "readdressed" else manifest(signer)
        names = ("from", "to", "seq", "kind", "period", "created_at", "key_id", "epoch")
        answer |= {name: said.as_dict()[name] for name in names} | {"digest": said.digest}
        answer["changed"] = list(vector.changed)
    return answer


def keys() -> dict[str, object]:
    """Returns the keys that the receiver, the CPO, has: its own, and those of Mardan; Peshawar's it does not know."""
    known = SIGNING["MRD"].public_bytes.hex(), AGREEMENT["MRD"].public_bytes.hex()
    return {
        "offices": [{"office": "MRD", "signing_public": known[0], "agreement_public": known[1]}],
        "own": {"office": "CPO", "agreement_private": AGREEMENT["CPO"].private_bytes().hex()},
    }


def write(folder: Path, files: Sequence[Vector]) -> None:
    """Writes the files, ``keys.json`` and ``expected.json``."""
    for vector in files:
        (folder / vector.folder).mkdir(parents=True, exist_ok=True)
        (folder / vector.folder / NAME).write_bytes(vector.data)
    secrets = {
        office: {"signing": SIGNING[office].private_bytes().hex(), "agreement": AGREEMENT[office].private_bytes().hex()}
        for office in OFFICES
    }
    expected = {
        "password": PASSWORD, "zlib": zlib.ZLIB_RUNTIME_VERSION, "files": [expectation(vector) for vector in files],
    }  # fmt: skip
    for name, value in (("keys.json", keys()), ("private_keys.json", secrets), ("expected.json", expected)):
        (folder / name).write_text(json.dumps(value, indent=1) + "\n", encoding="utf-8")


def main() -> None:
    """Writes what was asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--libreoffice", action="store_true", help="make the two files that LibreOffice saves, too")
    asked = parser.parse_args()
    files = vectors()
    write(asked.folder, files)
    if asked.libreoffice:
        write(asked.folder, (*files, *saved_by_libreoffice(asked.folder)))


if __name__ == "__main__":
    main()
