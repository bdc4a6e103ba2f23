"""Says who sent a KP Desk transfer workbook, for whom, and whether it is whole; needs Python and cryptography only.

    python verify_transfer.py FILE.xlsx [--keys keys.json] [--password WORDS]

``keys.json`` is described in tests/data/transfer/README.md; with an own key in it the password follows from the keys.
Prints JSON. Exit code: 0 whole, 1 touched after sealing, 2 called wrongly, 3 nobody vouches for the key that sealed it,
4 tampered with, 5 no password opens it, 6 no transfer file, or damaged.
"""

from __future__ import annotations

import argparse
import base64
import datetime
import hashlib
import hmac
import io
import json
import re
import struct
import unicodedata
import zipfile
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

Sheet = dict[int, dict[int, tuple[str, str]]]
CODES = {"whole": 0, "touched": 1, "unknown_sender": 3, "tampered": 4, "wrong_password": 5, "not_a_transfer_file": 6}
MOST_BYTES, MOST_UNPACKED, MOST_ROUNDS, BLOCK_ROWS, DAY_ZERO = 64 << 20, 1 << 30, 1_000_000, 500, 693_594
ELEMENT = re.compile(r"<(?:\w+:)?(keyData|encryptedKey|dataIntegrity)\b([^>]*)>")
UNREADABLE = (ArithmeticError, AttributeError, LookupError, NotImplementedError, RecursionError, TypeError, ValueError,
              ElementTree.ParseError, struct.error, zipfile.BadZipFile, zlib.error)  # fmt: skip


def compound_streams(data: bytes) -> dict[str, bytes]:
    """Returns the streams of a compound file ([MS-CFB], version 3) by name."""
    fat_count, first, _, _, small_table, _, more, _ = struct.unpack_from("<8I", data, 44)
    sectors = [data[place : place + 512].ljust(512, b"\0") for place in range(512, len(data), 512)]

    def joined(table: Sequence[int], place: int, pieces: list[bytes]) -> bytes:
        found: list[bytes] = []
        while place < 0xFFFFFFFC and len(found) <= len(pieces):
            found.append(pieces[place])
            place = table[place]
        return b"".join(found)

    listed = [*memoryview(data)[76:512].cast("I")]
    while more < len(sectors) and len(listed) < len(sectors) + 128:
        *entries, more = memoryview(sectors[more]).cast("I")
        listed += entries
    fat = memoryview(b"".join(sectors[number] for number in listed[:fat_count])).cast("I")
    directory = joined(fat, first, sectors)
    starts = (*struct.unpack_from("<I", directory, 116), small_table)
    small, small_fat = (joined(fat, start, sectors) for start in starts)
    pieces, streams = [small[at : at + 64] for at in range(0, len(small), 64)], {}
    for at in range(128, len(directory), 128):
        name, length, kind, start, size = struct.unpack_from("<64sHB49xII", directory, at)
        stream = joined(memoryview(small_fat).cast("I"), start, pieces) if size < 4096 else joined(fat, start, sectors)
        streams[name[: max(length - 2, 0)].decode("utf-16-le") * (kind == 2)] = stream[:size]
    return streams


def decrypted(key: bytes, mode: modes.CBC | modes.ECB, value: bytes) -> bytes:
    """Returns what the value is under AES."""
    return Cipher(algorithms.AES(key), mode).decryptor().update(value)


def stretched(name: str, salt: bytes, password: str, rounds: int) -> bytes:
    """Returns the password's hash after so many rounds."""
    digest = hashlib.new(name, salt + password.encode("utf-16-le")).digest()
    for number in range(rounds if rounds <= MOST_ROUNDS else 0):
        digest = hashlib.new(name, struct.pack("<I", number) + digest).digest()
    return digest


def open_agile(info: dict[str, dict[str, str]], stream: bytes, password: str) -> bytes | None:
    """Returns what KP Desk or Excel locked ([MS-OFFCRYPTO] 2.3.4.10), proved, or None for a wrong password."""
    outer, inner, proof = info["encryptedKey"], info["keyData"], info.get("dataIntegrity", {})
    name, salt, hashing = outer["hashAlgorithm"], base64.b64decode(outer["saltValue"]), inner["hashAlgorithm"]
    secret = stretched(name, salt, password, int(outer["spinCount"]))
    purposes = map(bytes.fromhex, ("fea7d2763b4b9e79", "d7aa0f6d3061344e", "146e0be7abacd0d6"))
    keys = [hashlib.new(name, secret + purpose).digest()[: int(outer["keyBits"]) // 8] for purpose in purposes]
    locked = (outer[f"encrypted{field}"] for field in ("VerifierHashInput", "VerifierHashValue", "KeyValue"))
    check, said, long_key = map(decrypted, keys, [modes.CBC(salt)] * 3, map(base64.b64decode, locked))
    if hashlib.new(name, check[: len(salt)]).digest() != said[: int(outer["hashSize"])]:
        return None
    values = [(bytes.fromhex("5fb2ad010cb9e1f6"), base64.b64decode(proof.get("encryptedHmacKey", "")))]
    values += [(bytes.fromhex("a0677f02b22c8433"), base64.b64decode(proof.get("encryptedHmacValue", "")))]
    values += [(struct.pack("<I", at // 4096), stream[at : at + 4096]) for at in range(8, len(stream), 4096)]
    vectors = [hashlib.new(hashing, base64.b64decode(inner["saltValue"]) + what).digest()[:16] for what, _ in values]
    key = long_key[: int(inner["keyBits"]) // 8]
    hmac_key, said, *plain = map(decrypted, [key] * len(values), map(modes.CBC, vectors), (part for _, part in values))
    if hmac.digest(hmac_key[: int(inner["hashSize"])], stream, hashing) != said[: int(inner["hashSize"])] or not said:
        raise ValueError("tampered")
    return b"".join(plain)[: struct.unpack_from("<Q", stream)[0]]


def open_standard(info: bytes, stream: bytes, password: str) -> bytes | None:
    """Returns what LibreOffice locked ([MS-OFFCRYPTO] 2.3.4.5), unproved; None for a wrong password."""
    salt, verifier, said = struct.unpack_from("<16s16s4x32s", info, 16 + struct.unpack_from("<I", info, 8)[0])
    digest = hashlib.sha1(stretched("sha1", salt, password, 50_000) + bytes(4)).digest().ljust(64, b"\0")
    halves = (hashlib.sha1(bytes(byte ^ filling for byte in digest)).digest() for filling in (0x36, 0x5C))
    key = b"".join(halves)[: struct.unpack_from("<I", info, 28)[0] // 8]
    if hashlib.sha1(decrypted(key, modes.ECB(), verifier)).digest() != decrypted(key, modes.ECB(), said)[:20]:
        return None
    whole = stream[8 : len(stream) - len(stream[8:]) % 16]
    return decrypted(key, modes.ECB(), whole)[: struct.unpack_from("<Q", stream)[0]]


def derived_passwords(name: str, salt: bytes, keys: dict[str, Any]) -> Iterator[str]:
    """Gives what both offices derive from their keys, the file's salt, and the salt that its name leads to."""
    salts, own = [salt], X25519PrivateKey.from_private_bytes(bytes.fromhex(keys["own"]["agreement_private"]))
    if hint := re.match(r"KPD_([A-Z0-9]+)_([A-Z0-9]+)_(\d+)_", name.upper()):
        salts.append(hashlib.sha256(f"kpdesk salt v1\0{hint[1]}\0{hint[2]}\0{int(hint[3])}".encode()).digest()[:16])
    for each, office in ((each, office) for office in keys["offices"] for each in salts):
        shared = own.exchange(X25519PublicKey.from_public_bytes(bytes.fromhex(office["agreement_public"])))
        secret = hmac.digest(hmac.digest(each, shared, "sha256"), b"kpdesk xlsx v1\1", "sha256")  # HKDF, RFC 5869
        yield "-".join(re.findall("....", base64.b32encode(secret[:20]).decode()))


def workbook(data: bytes, name: str, password: str | None, keys: dict[str, Any]) -> bytes:
    """Returns the unencrypted workbook."""
    if data[:2] == b"PK":
        return data
    if data[:8] != bytes.fromhex("d0cf11e0a1b11ae1") or len(data) > MOST_BYTES:
        raise ValueError("not_a_transfer_file")
    info, stream = map(compound_streams(data).__getitem__, ("EncryptionInfo", "EncryptedPackage"))
    agile = {tag: dict(re.findall(r'(\w+)="([^"]*)"', said)) for tag, said in ELEMENT.findall(info.decode("latin-1"))}
    salt = base64.b64decode(agile["encryptedKey"]["saltValue"]) if agile else info[16 + info[8] :][:16]
    for each in [password] if password else derived_passwords(name, salt, keys) if "own" in keys else []:
        if (plain := open_agile(agile, stream, each) if agile else open_standard(info, stream, each)) is not None:
            return plain
    raise ValueError("wrong_password")


def elements(archive: zipfile.ZipFile, part: str, tag: str) -> Iterator[tuple[ElementTree.Element, str]]:
    """Gives the elements of this name with their text; a document type is refused, for with it they could grow."""
    if b"\0" in (data := archive.read(part)) or b"<!DOCTYPE" in data:
        raise ValueError("a document type, or UTF-16, where it would not be seen")
    for _, element in ElementTree.iterparse(io.BytesIO(data)):
        if element.tag.rpartition("}")[2] == tag:
            yield element, "".join(e.text or "" for e in element.iter() if e.tag.endswith(("}t", "}v")))
            element.clear()


def sheets_of(plain: bytes) -> dict[str, Sheet]:
    """Returns the filled cells of every sheet, their kind and text: by its name, the row's number, and the column's."""
    archive, relations = zipfile.ZipFile(io.BytesIO(plain)), "xl/_rels/workbook.xml.rels"
    if sum(part.file_size for part in archive.infolist()) > MOST_UNPACKED:
        raise ValueError("too much is packed in it")
    parts = {e.get("Id"): e.get("Target", "") for e, _ in elements(archive, relations, "Relationship")}
    strings = [name for name in archive.namelist() if name.endswith("/sharedStrings.xml")]
    shared = [said for name in strings for _, said in elements(archive, name, "si")]
    found: dict[str, Sheet] = {}
    for sheet, _ in elements(archive, "xl/workbook.xml", "sheet"):
        target = next(parts[said] for name, said in sheet.items() if name.endswith("}id"))
        rows = found.setdefault(sheet.get("name", ""), {})
        for cell, said in elements(archive, "xl/" + target.removeprefix("/xl/"), "c"):
            place, kind = cell.get("r", ""), cell.get("t", "n")
            letters = place.rstrip("0123456789")
            column = sum((ord(letter) - 64) * 26**power for power, letter in enumerate(reversed(letters)))
            if kind in ("s", "inlineStr", "str"):
                said, kind = shared[int(said)] if kind == "s" else said, "text"
                said = re.sub("_x([0-9A-Fa-f]{4})_", lambda sign: chr(int(sign[1], 16)), said)
            if said and kind != "e":
                rows.setdefault(int(place.removeprefix(letters)), {})[column] = (kind, said)
    return found


def canonical(kind: str, cell: tuple[str, str] | None) -> object:
    """Returns a value as it is hashed; one that is not of its column's type gets a form that no sealed value has."""
    held, said = cell or ("", "")
    if kind in ("text", "moment") and held == "text":
        return unicodedata.normalize("NFC", said).replace("\r\n", "\n").replace("\r", "\n")
    if kind == "truth" and held == "b":
        return said == "1"
    if kind in ("integer", "date") and held == "n" and float(said).is_integer():
        return int(float(said)) if kind == "integer" else str(datetime.date.fromordinal(DAY_ZERO + int(float(said))))
    return None if cell is None else [kind]


def changes(tables: list[dict[str, Any]], sheets: dict[str, Sheet]) -> list[dict[str, Any]]:
    """Returns the blocks of rows that are not those that were sealed; rows as a spreadsheet numbers them."""
    found = []
    for table in tables:
        rows = sheets.pop(table["sheet"], {})
        kinds, names = ([column[what] for column in table["columns"]] for what in ("type", "name"))
        if rows.get(1) != {place: ("text", name) for place, name in enumerate(names, 1)}:
            found.append((table["name"], table["sheet"], 1, 1))
        there = max(rows, default=1) if 1 in rows else 1
        for number, first in enumerate(range(2, (last := max(there, table["rows"] + 1)) + 1, BLOCK_ROWS)):
            block = [rows.get(row, {}) for row in range(first, min(first + BLOCK_ROWS, there + 1))]
            lines = [[canonical(kind, row.get(place)) for place, kind in enumerate(kinds, 1)] for row in block]
            lines += [[None] for row in block if max(row, default=0) > len(kinds)]
            text = "".join(json.dumps(line, ensure_ascii=False, separators=(",", ":")) + "\n" for line in lines)
            if [hashlib.sha256(text.encode()).hexdigest()] * bool(block) != table["blocks"][number : number + 1]:
                found.append((table["name"], table["sheet"], first, min(first + BLOCK_ROWS - 1, last)))
    found += [("", name, 1, max(rows, default=1)) for name, rows in sheets.items()]
    return [dict(zip(("table", "sheet", "first_row", "last_row"), each, strict=True)) for each in found]


def verified(plain: bytes, keys: dict[str, Any]) -> dict[str, Any]:
    """Returns the answer about an unencrypted workbook."""
    sheets = sheets_of(plain)
    if "_kpd" not in sheets:
        raise ValueError("not_a_transfer_file")
    seal = [[said for _, said in row.values()] for number, row in sorted(sheets.pop("_kpd").items()) if number > 1]
    signature, signed = ("".join(text for what, _, text in seal if what == w) for w in ("signature", "manifest"))
    said = json.loads(signed)
    fields = ("from", "to", "seq", "kind", "period", "created_at", "key_id", "epoch")
    answer = {"verdict": "whole"} | {field: said[field] for field in fields}
    answer |= {"digest": hashlib.sha256(signed.encode()).hexdigest(), "changed": changes(said["tables"], sheets)}
    known = [bytes.fromhex(office["signing_public"]) for office in keys["offices"] if office["office"] == said["from"]]
    public = [key for key in known if hashlib.sha256(key).hexdigest()[:16] == said["key_id"]]
    if not public:
        return answer | {"verdict": "unknown_sender"}
    try:
        message = b"kpdesk-manifest-v1\0" + signed.encode()
        Ed25519PublicKey.from_public_bytes(public[0]).verify(base64.b64decode(signature), message)
    except InvalidSignature:
        return answer | {"verdict": "tampered"}
    return answer | ({"verdict": "touched"} if answer["changed"] else {})


def main() -> int:
    """Prints the answer and returns the exit code."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("file", type=Path)
    parser.add_argument("--keys", type=Path, help="public keys of offices, and your own agreement key")
    parser.add_argument("--password", help="as it is typed into Excel")
    asked = parser.parse_args()
    keys = json.loads(asked.keys.read_bytes()) if asked.keys else {"offices": []}
    try:
        answer = verified(workbook(asked.file.read_bytes(), asked.file.name, asked.password, keys), keys)
    except UNREADABLE as error:
        answer = {"verdict": str(error)} if str(error) in CODES else {"verdict": "damaged", "reason": repr(error)}
    print(json.dumps(answer, ensure_ascii=False, indent=1))
    return CODES.get(answer["verdict"], 6)


if __name__ == "__main__":
    raise SystemExit(main())
