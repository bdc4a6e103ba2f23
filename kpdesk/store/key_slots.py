"""The database key, sealed once for every user's password and once for the recovery sheet."""

from __future__ import annotations

import json
import secrets
from dataclasses import asdict, dataclass
from enum import StrEnum
from pathlib import Path

from kpdesk.base.canonical import canonical, sha256_hex
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.files import read_file, write_file
from kpdesk.base.json_text import parsed
from kpdesk.crypto.envelope import open_sealed, seal
from kpdesk.crypto.passphrase import Argon2Cost, derive_key

FORMAT = 1
SALT_BYTES = 16


class SlotKind(StrEnum):
    """Who opens a slot."""

    USER = "user"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True)
class KeySlot:
    """One sealed copy of the key, with the Argon2id parameters beside its salt."""

    kind: SlotKind
    name: str
    salt: str
    memory_kib: int
    passes: int
    lanes: int
    sealed: str

    @classmethod
    def sealed_for(cls, kind: SlotKind, name: str, passphrase: str, key: bytes, cost: Argon2Cost) -> KeySlot:
        """Returns a slot that the passphrase opens."""
        salt = secrets.token_bytes(SALT_BYTES)
        wrapped = seal(derive_key(passphrase, salt, cost), key, _bound_to(kind, name))
        return cls(kind, name, salt.hex(), cost.memory_kib, cost.passes, cost.lanes, wrapped.hex())

    def opened_with(self, passphrase: str) -> bytes:
        """Returns the key; raises Refused ``password_wrong``."""
        cost = Argon2Cost(self.memory_kib, self.passes, self.lanes)
        wrapping = derive_key(passphrase, bytes.fromhex(self.salt), cost)
        try:
            return open_sealed(wrapping, bytes.fromhex(self.sealed), _bound_to(self.kind, self.name))
        except Broken:
            # The file's checksum held, so it is the password that does not fit.
            raise Refused("password_wrong", field="password") from None


@dataclass(frozen=True, slots=True)
class KeySlots:
    """All slots of a store."""

    store_id: str
    office: str
    slots: tuple[KeySlot, ...]

    def of(self, kind: SlotKind, name: str) -> KeySlot:
        """Returns a slot; raises Refused ``user_unknown``."""
        for slot in self.slots:
            if slot.kind is kind and slot.name == name:
                return slot
        raise Refused("user_unknown", field="user", user=name)

    def with_slot(self, new: KeySlot) -> KeySlots:
        """Returns the slots with this one added, or put in place of the one of the same name."""
        return KeySlots(self.store_id, self.office, (*self.without(new.kind, new.name).slots, new))

    def without(self, kind: SlotKind, name: str) -> KeySlots:
        """Returns the slots without this one."""
        kept = tuple(slot for slot in self.slots if (slot.kind, slot.name) != (kind, name))
        return KeySlots(self.store_id, self.office, kept)

    def user_names(self) -> tuple[str, ...]:
        """Returns the users who can open the store, in alphabetical order."""
        return tuple(sorted(slot.name for slot in self.slots if slot.kind is SlotKind.USER))


def read_slots(path: Path) -> KeySlots:
    """Returns the slots of the file.

    Raises Refused ``store_missing`` and ``store_newer``, Broken ``key_file_damaged``.
    """
    if not path.exists():
        raise Refused("store_missing", field="store", path=str(path.parent))
    try:
        found = parsed(read_file(path))
        body, checksum = found["body"], found["checksum"]
        if int(body["format"]) > FORMAT:
            raise Refused("store_newer", store_version=body["format"], program_version=FORMAT)
        if sha256_hex(canonical(body)) != checksum:
            raise Broken("key_file_damaged", path=str(path))
        slots = tuple(KeySlot(**{**slot, "kind": SlotKind(slot["kind"])}) for slot in body["slots"])
        for slot in slots:
            bytes.fromhex(slot.salt + slot.sealed)
        return KeySlots(body["store_id"], body["office"], slots)
    except (ValueError, KeyError, TypeError) as error:
        raise Broken("key_file_damaged", path=str(path)) from error


def write_slots(path: Path, slots: KeySlots) -> None:
    """Puts the slots in place of the file's; raises as :func:`kpdesk.base.files.write_file`."""
    write_file(path, slots_file(slots), force=True)


def slots_file(slots: KeySlots) -> bytes:
    """Returns the bytes of the file that :func:`read_slots` reads."""
    body = {
        "format": FORMAT,
        "store_id": slots.store_id,
        "office": slots.office,
        "slots": [asdict(slot) for slot in slots.slots],
    }
    return json.dumps({"body": body, "checksum": sha256_hex(canonical(body))}, indent=1).encode()


def new_store_key() -> bytes:
    """Returns 256 random bits for a new database."""
    return secrets.token_bytes(32)


def _bound_to(kind: SlotKind, name: str) -> bytes:
    """Binds a slot to its name: moved to another user's name it does not open."""
    return f"kpdesk-slot-v1\0{kind.value}\0{name}".encode()
