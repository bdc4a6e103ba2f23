"""Proves that this build works on this machine: store, encryption, workbook, PDF, fonts, Urdu shaping."""

from __future__ import annotations

import io
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime
from pathlib import Path

from kpdesk.base.clock import FixedClock
from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.crypto.signature import SigningKey, verify
from kpdesk.desk.desk import Desk
from kpdesk.documents.document import Document, Section, draw_document
from kpdesk.documents.paper import Paper
from kpdesk.documents.rich_paragraph import RichParagraph
from kpdesk.documents.text_style import ENGLISH, URDU
from kpdesk.documents.urdu import set_apart, visual
from kpdesk.workbooks.cell_xml import ColumnType
from kpdesk.workbooks.encryption import decrypt_package, encrypt_package
from kpdesk.workbooks.reading import read_workbook_bytes
from kpdesk.workbooks.table_writer import Column, TableSheet, write_tables

MOMENT = datetime(2026, 11, 22, 9, 0, tzinfo=UTC)
_PASSWORD = "self-test only"  # noqa: S105 - of a store that is thrown away at once


@dataclass(frozen=True, slots=True)
class SelfCheck:
    """One proof; ``found`` is what went wrong, empty when it worked."""

    name: str
    good: bool
    seconds: float
    found: str = ""


def self_checks() -> tuple[SelfCheck, ...]:
    """Returns the outcome of every proof that needs no window; nothing is left behind."""
    return tuple(_run(name, proof) for name, proof in _PROOFS.items())


def _run(name: str, proof: Callable[[], str]) -> SelfCheck:
    started = time.perf_counter()
    try:
        found = proof()
    except (KpDeskError, OSError, ValueError, LookupError, ImportError) as error:
        found = f"{type(error).__name__}: {error}"
    return SelfCheck(name, not found, round(time.perf_counter() - started, 3), found)


def _store() -> str:
    with tempfile.TemporaryDirectory() as scratch:
        folder, quick = Path(scratch) / "office", Argon2Cost(64, 1, 1)
        desk, words = Desk.create(folder, "MRD", "tester", "Self Test", _PASSWORD, clock=FixedClock(MOMENT), cost=quick)
        with desk:
            backup = desk.backups.create()
            desk.backups.verify(backup.path)
            if not desk.audit.verify().intact:
                return "the audit chain does not hold"
        if b"Self Test" in (folder / "store.db").read_bytes():
            return "the store is not encrypted"
        try:
            Desk.open(folder, "tester", "another password", clock=FixedClock(MOMENT))
        except Refused:
            Desk.recover(folder, words, clock=FixedClock(MOMENT)).close()
            return ""
        return "a wrong password opened the store"


def _encryption() -> str:
    plain = bytes(range(256)) * 40
    sealed = encrypt_package(plain, _PASSWORD)
    if decrypt_package(sealed, _PASSWORD, max_bytes=1 << 20) != plain:
        return "what was encrypted is not what was decrypted"
    flipped = bytearray(sealed)
    flipped[len(flipped) // 2] ^= 1
    try:
        decrypt_package(bytes(flipped), _PASSWORD, max_bytes=1 << 20)
    except (Refused, Broken):
        return ""
    return "a flipped bit went unnoticed"


def _signature() -> str:
    key = SigningKey.generate()
    signed = key.sign(b"kpdesk-self-test", b"text")
    good = verify(key.public_bytes, b"kpdesk-self-test", b"text", signed)
    forged = verify(key.public_bytes, b"kpdesk-self-test", b"texT", signed)
    return "" if good and not forged else "signatures do not hold"


def _workbook() -> str:
    rows = [("=1+1", 7, date(2026, 11, 22)), ("امیر گل", None, None)]
    columns = (Column("text"), Column("number", ColumnType.INTEGER), Column("day", ColumnType.DATE))
    target = io.BytesIO()
    write_tables(target, [TableSheet("Sheet", columns, rows)])
    read = read_workbook_bytes(target.getvalue(), name="self-test.xlsx")
    return "" if list(read.sheets[0].rows[1:]) == rows else f"read back {read.sheets[0].rows!r}"


def _pdf() -> str:
    story = [RichParagraph("Constable Gul Khan", ENGLISH), RichParagraph("مورخہ 12-11-2025 کو", URDU)]
    first, second = (
        draw_document(Document("Self-test", "KP Desk", MOMENT, [Section(list(story), Paper())])) for _ in range(2)
    )
    if not first.startswith(b"%PDF-"):
        return "no PDF came out"
    return "" if first == second else "the same paper gave other bytes"


def _urdu() -> str:
    drawn = [piece.text for piece in visual(set_apart("مورخہ 12-11-2025 کو", True), True)]
    return "" if "12-11-2025" in drawn else f"the date came out as {drawn!r}"


_PROOFS: dict[str, Callable[[], str]] = {
    "store": _store,
    "encryption": _encryption,
    "signature": _signature,
    "workbook": _workbook,
    "pdf_and_fonts": _pdf,
    "urdu": _urdu,
}
