"""Hostile variants of good transfer files, each with the answers that are right for it; used by mutate_transfers.py."""

from __future__ import annotations

import dataclasses
import io
import re
import struct
import zipfile
from collections.abc import Callable

from hostile_offices import EARLIER_EPOCH, SPIN, Offices, Variant, accepted_of

from kpdesk.base.canonical import canonical
from kpdesk.exchange.file_name import file_name, passed_on_name
from kpdesk.exchange.seal import Seal, sign
from kpdesk.exchange.workbook import workbook_bytes
from kpdesk.workbooks.compound_file import Storage, compound_file
from kpdesk.workbooks.compound_reader import CompoundFile

SPIN_TEXT = b'spinCount="%d"' % SPIN
OPENING = frozenset({"tampered", "damaged", "wrong_password", "not_a_transfer_file", "changed_after_sealing"})
READING = frozenset({"damaged", "changed_after_sealing", "tampered", "not_a_transfer_file", "newer_program"})


Make = Callable[[Offices], Variant]


def bit(world: Offices) -> Variant:
    """One bit of the file; where it lies decides what is right."""
    copy, place = bytearray(world.file), world.chance.randrange(len(world.file))
    copy[place] ^= 1 << world.chance.randrange(8)
    stream = bytes(CompoundFile(world.file).stream("EncryptedPackage"))
    start = world.file.index(stream)
    right = {"not_a_transfer_file"} if place < 8 else {"tampered"} if start <= place < start + len(stream) else OPENING
    return Variant("bit flip", bytes(copy), world.name, frozenset(right))


def cut(world: Offices) -> Variant:
    """The file up to some byte."""
    place = world.chance.randrange(len(world.file))
    right = {"not_a_transfer_file"} if place < 8 else {"damaged"}
    return Variant("cut", world.file[:place], world.name, frozenset(right))


def spliced(world: Offices) -> Variant:
    """The beginning of one good file and the end of another."""
    one, two = world.chance.sample((world.file, world.other), 2)
    place = world.chance.randrange(8, len(one))
    if world.chance.random() < 0.5:
        place = place // 512 * 512
    return Variant("splice of two files", one[:place] + two[place:], world.name, OPENING)


def spoilt(world: Offices) -> Variant:
    """Bytes taken out, put in, moved or blanked, as sticks and mail programs do."""
    chance, copy = world.chance, bytearray(world.file)
    place, other = chance.randrange(len(copy)), chance.randrange(len(copy))
    match chance.randrange(4):
        case 0:
            del copy[place : place + chance.randrange(1, 5000)]
        case 1:
            copy[place:place] = chance.randbytes(chance.randrange(1, 600))
        case 2:
            copy[place : place + 512] = copy[other : other + 512]
        case _:
            copy[place : place + 64] = bytes(64)
    return Variant("bytes lost, added, moved", bytes(copy), world.name, OPENING)


def weakened(world: Offices) -> Variant:
    """The description of the encryption made weaker, older, or hungry."""
    container = CompoundFile(world.file)
    info, stream = bytes(container.stream("EncryptionInfo")), container.stream("EncryptedPackage")
    changed, right = world.chance.choice((
        (re.sub(rb"<dataIntegrity[^>]*/>", b"", info), {"tampered"}),
        (struct.pack("<HHI", world.chance.choice((2, 3, 4)), 2, 0x04) + info[8:], {"changed_after_sealing"}),
        (struct.pack("<HHI", 3, 2, 0x24) + info[8:], {"damaged"}),
        (info.replace(SPIN_TEXT, b'spinCount="%d"' % world.chance.randrange(10**6 + 1, 10**10)), {"damaged"}),
        (info.replace(SPIN_TEXT, b'spinCount="%d"' % world.chance.randrange(SPIN)), {"wrong_password"}),
        (info.replace(b'keyBits="256"', b'keyBits="128"', 1), {"damaged"}),
        (info.replace(b"ChainingModeCBC", b"ChainingModeECB"), {"damaged"}),
        (info.replace(b'"SHA512"', b'"MD5"'), {"damaged"}),
        (info[:8] + b"<!DOCTYPE x [<!ENTITY a 'b'>]>" + info[8:], {"damaged"}),
    ))  # fmt: skip
    streams: dict[str, bytes | memoryview] = {"EncryptionInfo": changed, "EncryptedPackage": stream}
    return Variant("encryption downgraded", compound_file(Storage("", streams=streams)), world.name, frozenset(right))


def wrong_lock(world: Offices) -> Variant:
    """A good book under the password of nobody whom the CPO knows, or under another office's name."""
    if world.chance.random() < 0.5:
        data, name = world.locked(world.plain, "XYZ"), file_name("XYZ", "CPO", 2, "return")
        return Variant("a stranger's lock", data, name, frozenset({"unknown_sender"}))
    return Variant("a stranger's lock", world.locked(world.plain, "XYZ"), world.name, frozenset({"wrong_password"}))


def for_another(world: Offices) -> Variant:
    """A file from one office to another that ended up here."""
    name = file_name("PSW", "MRD", world.chance.randrange(1, 99), "return")
    return Variant("for another office", world.locked(world.plain, "XYZ"), name, frozenset({"not_for_this_office"}))


def passed_on(world: Offices) -> Variant:
    """A file that was sealed for another district, which passes it on under its own lock, or under its own seal."""
    name = passed_on_name(file_name("MRD", "PSW", 2, "return", "2026-W47"))
    meant = world.manifest(recipients=("PSW",))
    if world.chance.random() < 0.5:
        data, right = world.book(meant), "not_for_this_office"
    else:
        data, right = world.book(meant, "PSW"), "tampered"
    return Variant("passed on by no region", world.locked(data, "PSW"), name, frozenset({right}), inside=True)


def inner_bit(world: Offices) -> Variant:
    """One bit of the workbook, under the right password."""
    copy, place = bytearray(world.plain), world.chance.randrange(len(world.plain))
    copy[place] ^= 1 << world.chance.randrange(8)
    return _inside(world, "bit flip inside", bytes(copy), *READING)


def cell(world: Offices) -> Variant:
    """One cell edited, a row less, or two rows exchanged."""
    place = world.chance.randrange(2)
    table, rows = world.tables[place], list(world.tables[place].rows)
    one, two = world.chance.sample(range(len(rows)), 2)
    match world.chance.randrange(3):
        case 0:
            rows[one] = (*rows[one][:2], world.chance.randrange(10**6, 10**7), rows[one][3])
        case 1:
            del rows[one]
        case _:
            rows[one], rows[two] = rows[two], rows[one]
    tables = [*world.tables]
    tables[place] = dataclasses.replace(table, rows=tuple(rows))
    return _inside(world, "rows edited", world.book(world.second, tables=tuple(tables)), "changed_after_sealing")


def swapped(world: Offices) -> Variant:
    """The sheets' contents exchanged, a sheet taken out, renamed, or one more."""
    one, two = world.tables
    tables = world.chance.choice((
        (dataclasses.replace(one, rows=two.rows), dataclasses.replace(two, rows=one.rows)),
        (one,), (dataclasses.replace(one, sheet="other"), two),
        (one, two, dataclasses.replace(one, sheet=f"more{world.chance.randrange(10**6)}")),
    ))  # fmt: skip
    return _inside(world, "sheets swapped", world.book(world.second, tables=tables), "changed_after_sealing")


def rewritten(world: Offices) -> Variant:
    """Another recipient, number, period, kind, sender or format in the manifest, under the old signature."""
    seal, chance = sign(world.second, world.signing["MRD"]), world.chance
    changes, right = chance.choice((
        ({"recipients": ("PSW",)}, {"tampered"}), ({"recipients": ("CPO", "PSW")}, {"tampered"}),
        ({"seq": chance.randrange(3, 99)}, {"tampered"}), ({"prev_sha256": "1" * 64}, {"tampered"}),
        ({"epoch": EARLIER_EPOCH}, {"tampered"}), ({"period": "2026-W46"}, {"tampered"}),
        ({"kind": "receipt"}, {"tampered"}), ({"note": "restored"}, {"tampered"}), ({"format": 0}, {"tampered"}),
        ({"min_reader": 0}, {"tampered"}), ({"min_reader": 99}, {"newer_program"}),
        ({"sender": "PSW", "key_id": world.signing["PSW"].id}, {"tampered"}), ({"sender": "SWT"}, {"revoked_sender"}),
        ({"created_at": "2025-01-01T00:00:00Z"}, {"unknown_sender"}), ({"tables": ()}, {"tampered"}),
    ))  # fmt: skip
    changed = Seal(dataclasses.replace(world.second, **changes).to_bytes(), seal.signature)
    if "sender" in changes and "key_id" not in changes:
        changed = Seal(world.manifest(**changes).to_bytes(), seal.signature)
    return _inside(world, "seal rewritten", workbook_bytes(world.tables, changed), *right)


def resealed(world: Offices) -> Variant:
    """A seal of another office, a stranger or a revoked one; a good seal of another file; rubbish for a seal."""
    signer = world.chance.choice(("PSW", "SWT", "XYZ"))
    mine, its = world.second, world.manifest(sender=signer)
    right = {"PSW": "fork", "SWT": "revoked_sender", "XYZ": "unknown_sender"}[signer]
    elsewhere = world.manifest(recipients=("PSW",))
    fields = mine.as_dict()
    del fields[world.chance.choice(sorted(fields))]
    short = Seal(canonical(fields), sign(mine, world.signing["MRD"]).signature)
    data, code = world.chance.choice((
        (world.book(mine, signer), "tampered"), (world.book(its, signer), right),
        (world.book(world.manifest(key_id=world.signing[signer].id), signer), "unknown_sender"),
        (world.book(elsewhere), "not_for_this_office"), (workbook_bytes(world.tables, short), "damaged"),
    ))  # fmt: skip
    accepted = (*world.before, dataclasses.replace(accepted_of(world.manifest(sender="PSW")), digest="f" * 64))
    return Variant("another's seal", world.locked(data), world.name, frozenset({code}), accepted, inside=True)


def replayed(world: Offices) -> Variant:
    """The same file again, an old one, one of another copy of the store."""
    second, third = accepted_of(world.second), accepted_of(world.third)
    accepted, right = world.chance.choice((
        ((*world.before, second), "already_received"), ((*world.before, third), "older_than_last"),
        ((dataclasses.replace(second, digest="f" * 64),), "fork"),
        ((dataclasses.replace(third, previous="f" * 64),), "fork"),
        ((dataclasses.replace(second, epoch=EARLIER_EPOCH, digest="e" * 64),), "fork"),
    ))  # fmt: skip
    return Variant("replay", world.locked(world.plain), world.name, frozenset({right}), accepted, inside=True)


def bomb(world: Offices) -> Variant:
    """A zip bomb, an XML bomb, a cell at the end of the world, parts twice, parts with strange names, an empty book."""
    laughs = b"<!DOCTYPE x [<!ENTITY a '" + b"ha" * 99 + b"'>" + b"<!ENTITY b '" + b"&a;" * 999 + b"'>]>"
    far = b'<row r="1048576"><c r="XFD1048576" t="inlineStr"><is><t>x</t></is></c></row></sheetData>'
    sheet = "xl/worksheets/sheet1.xml"
    kind = world.chance.randrange(8)
    if kind == 0:
        more = {"xl/media/filling.bin": bytes(world.chance.randrange(30, 60) << 20)}
        return _inside(world, "bomb", _with(world.plain, lambda _, part: part, more), "damaged")
    if kind == 1:
        return _inside(
            world, "bomb", _with(world.plain, lambda n, part: laughs + part if n == sheet else part), "damaged"
        )
    if kind == 2:
        data = _with(world.plain, lambda n, part: part.replace(b"</sheetData>", far) if n == sheet else part)
        return _inside(world, "bomb", data, "too_large")
    if kind == 3:
        utf16 = _with(world.plain, lambda n, part: part.decode().encode("utf-16") if n == sheet else part)
        return _inside(world, "bomb", utf16, "damaged")
    if kind == 4:
        return _inside(world, "bomb", _with(world.plain, lambda _, part: part, {"../../evil.xml": b"<x/>"}), "damaged")
    if kind == 5:
        return _inside(
            world, "bomb", world.plain[: world.chance.randrange(2, len(world.plain))], "damaged", "not_a_transfer_file"
        )
    if kind == 6:
        count = b'<sst xmlns="x" count="4294967295" uniqueCount="4294967295"><si><t>a</t></si></sst>'
        shared = _with(world.plain, lambda _, part: part, {"xl/sharedStrings.xml": count})
        return _inside(world, "bomb", shared, "damaged", "changed_after_sealing")
    huge = b"<si><t>" + b"x" * 40_000_000 + b"</t></si>"
    return _inside(world, "bomb", _with(world.plain, lambda _, part: part, {"xl/sharedStrings.xml": huge}), "damaged")


def _inside(world: Offices, kind: str, plain: bytes, *right: str) -> Variant:
    return Variant(kind, world.locked(plain), world.name, frozenset(right), inside=True)


def _with(book: bytes, change: Callable[[str, bytes], bytes], more: dict[str, bytes] | None = None) -> bytes:
    target = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(book)) as before, zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as after:
        for name in before.namelist():
            after.writestr(name, change(name, before.read(name)))
        for name, part in (more or {}).items():
            after.writestr(name, part)
    return target.getvalue()


OUTSIDE: tuple[tuple[Make, int], ...] = (
    (bit, 40), (cut, 15), (spliced, 15), (spoilt, 15), (weakened, 10), (wrong_lock, 3), (for_another, 2),
)  # fmt: skip
"""Variants that are found out before anything is parsed, with their shares."""
INSIDE: tuple[tuple[Make, int], ...] = (
    (inner_bit, 20), (cell, 15), (swapped, 10), (rewritten, 25), (resealed, 15), (replayed, 10), (passed_on, 5),
    (bomb, 5),
)  # fmt: skip
"""Variants that a program of ours has to parse in its child process."""
