"""Opening a received file: its password follows from a salt and a known office's key, so nobody types one.

The salt is the file's own, as long as no other program has saved it. A program that saves it again keeps the password
and takes a new salt; the first one is then computed anew (:mod:`kpdesk.exchange.password_salt`) from what the file's
name claims and from the numbers that are expected next. A name is only a hint: the seal decides what the file is.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Final

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.base.files import read_file, size_bytes
from kpdesk.base.progress import Progress, silent
from kpdesk.crypto.agreement import AgreementKey, shared_password
from kpdesk.exchange.file_name import NameHint, hint_of
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.password_salt import password_salt
from kpdesk.exchange.peers import Peer
from kpdesk.workbooks.encryption import MIB, decrypt_package, is_encrypted_workbook, password_salt_of
from kpdesk.workbooks.limits import EXCHANGE_LIMITS

MOST_BYTES: Final = EXCHANGE_LIMITS.file_bytes
EXPECTED_NUMBERS: Final = 3
"""How many numbers after an office's last one are tried for a file that was saved again under another name."""


@dataclass(frozen=True, slots=True)
class Keyring:
    """What this office can open files with: its own key, other offices' keys, the words of its enrolment slip.

    ``last`` is the number of the newest file that was taken in from each office, ``other_pairs`` are our own keys
    beside those in use: the pair before them, and a renewed one that waits.
    """

    office: str
    own: AgreementKey
    peers: Sequence[Peer]
    words: str | None = None
    last: Mapping[str, int] = field(default_factory=dict)
    other_pairs: tuple[AgreementKey, ...] = ()


@dataclass(frozen=True, slots=True)
class Opened:
    """The unencrypted workbook, the password that opened it, and whose it is ("" for the words of a slip)."""

    workbook: bytes
    password: str
    office: str


def read_limited(path: Path) -> bytes:
    """Returns the file's bytes; raises Refused ``too_large`` before reading, and as ``read_file``."""
    if size_bytes(path) > MOST_BYTES:
        raise Refused(
            "too_large", field="file", size_mib=-(-size_bytes(path) // MIB), most_mib=MOST_BYTES // MIB
        )  # fmt: skip
    return read_file(path)


def open_file(untrusted: bytes, name: str, ring: Keyring, progress: Progress | None = None) -> Opened:
    """Returns the workbook inside; the proof over all of it held.

    The name only says whom to try first and which sentence to say when nothing opens it. Raises Refused
    ``not_a_transfer_file``, ``too_large``, ``wrong_password``, ``not_for_this_office``, ``unknown_sender``,
    ``changed_after_sealing`` (saved by a program with an old encryption); Broken ``tampered``, ``damaged``; Cancelled.
    """
    progress = progress or silent()
    if not is_encrypted_workbook(untrusted):
        raise Refused("not_a_transfer_file", field="file")
    hint = hint_of(name)
    try:
        salt = password_salt_of(untrusted)
        for done, (office, password) in enumerate(_passwords(ring, salt, hint)):
            progress.step("transfer_opening", done)
            workbook = _tried(untrusted, password)
            if workbook is not None:
                return Opened(workbook, password, office)
    except KpDeskError as error:
        raise _translated(error) from error
    raise Refused(_why_closed(ring, hint), field="file", name=name, sender=hint.sender if hint else "?")


def open_with_words(untrusted: bytes, words: str) -> Opened:
    """Returns an enrolment workbook, opened with the words of its slip; raises as :func:`open_file`."""
    if not is_encrypted_workbook(untrusted):
        raise Refused("not_a_transfer_file", field="file")
    try:
        return Opened(decrypt_package(untrusted, words, max_bytes=MOST_BYTES), words, "")
    except KpDeskError as error:
        raise _translated(error) from error


def _passwords(ring: Keyring, salt: bytes, hint: NameHint | None) -> Iterator[tuple[str, str]]:
    """Gives what to try, the likeliest first; each try costs a tenth of a second."""
    offices = {hint.sender, hint.recipient} if hint else set()
    slip = [("", ring.words)] if ring.words else []
    if hint and hint.kind == Kind.KEYS.value:
        yield from slip
        slip = []
    named = [peer for peer in ring.peers if peer.office in offices]
    others = [peer for peer in ring.peers if peer.office not in offices]
    for peer in named:
        yield from _of_peer(ring, peer, (salt, *_salts_before_saving(ring, peer.office, hint)))
    for peer in others:
        yield from _of_peer(ring, peer, (salt,))
    yield from slip
    for own in ring.other_pairs:
        for peer in (*named, *(() if named else others)):
            salts = (salt, *_salts_before_saving(ring, peer.office, hint)) if named else (salt,)
            yield from _of_peer(replace(ring, own=own), peer, salts)
    # A name that leads to an office we know has been followed above; only a file without one is looked for everywhere.
    for peer in () if named else others:
        yield from _of_peer(ring, peer, _salts_before_saving(ring, peer.office, None))


def _of_peer(ring: Keyring, peer: Peer, salts: Sequence[bytes]) -> Iterator[tuple[str, str]]:
    for salt in dict.fromkeys(salts):
        yield peer.office, shared_password(ring.own, peer.agreement_public, salt)


def _salts_before_saving(ring: Keyring, office: str, hint: NameHint | None) -> tuple[bytes, ...]:
    """Returns the salts that a file may have had before another program saved it, the likeliest first."""
    claimed = (password_salt(hint.sender, hint.recipient, hint.seq),) if hint else ()
    first = ring.last.get(office, 0) + 1
    expected = (password_salt(office, ring.office, seq) for seq in range(first, first + EXPECTED_NUMBERS))
    return (*claimed, *expected)


def _tried(untrusted: bytes, password: str) -> bytes | None:
    try:
        return decrypt_package(untrusted, password, max_bytes=MOST_BYTES)
    except Refused as refusal:
        if refusal.code == "wrong_password":
            return None
        raise


def _translated(error: KpDeskError) -> KpDeskError:
    """Returns the errors of the encryption as the thirteen answers that a transfer file can get."""
    if error.code == "saved_with_old_encryption":
        return Refused("changed_after_sealing", field="file", reason=error.code)
    if error.code == "too_much_work":
        return Broken("damaged", part=error.code)
    return error


def _why_closed(ring: Keyring, hint: NameHint | None) -> str:
    """Returns the likeliest reason why none of our keys opens it."""
    if hint and ring.office not in (hint.sender, hint.recipient):
        return "not_for_this_office"
    known = {peer.office for peer in ring.peers}
    stranger = hint is not None and hint.sender not in known and hint.sender != ring.office
    return "unknown_sender" if stranger or not known else "wrong_password"
