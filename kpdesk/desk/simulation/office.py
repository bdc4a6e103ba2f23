"""A simulated office: its keys, its place in the chain of its files, and its records as they stand."""

from __future__ import annotations

import random
from collections import defaultdict
from dataclasses import dataclass, field
from datetime import date, datetime

from kpdesk.base.canonical import sha256_hex
from kpdesk.crypto.agreement import AgreementKey
from kpdesk.crypto.signature import SigningKey
from kpdesk.desk.simulation.chance import chance_of, drawn_uid
from kpdesk.weekly.facts import Carried

Fields = dict[str, object]


@dataclass(slots=True)
class SimulatedOffice:
    """``tables`` hold the record tables of :mod:`kpdesk.exchange.record_tables` by uid; ``changed`` what the next file
    brings of them. ``carried`` is what its earlier returns counted.

    ``quiet_until`` is the last day of weeks in which nothing happens, ``idle`` are persons whom ordinary life leaves
    alone since something was planted around them, ``held_up`` cases on which nobody works. ``live`` are violations that
    a return can still count, ``shown`` account and words of each, ``steps`` and ``awards`` those of each case in order,
    ``settled`` cases whose end is known before. ``told`` says that the CPO has a full copy of the records.
    """

    code: str
    region: str
    chance: random.Random
    signing: SigningKey
    agreement: AgreementKey
    epoch: str
    tables: dict[str, dict[str, Fields]] = field(default_factory=lambda: defaultdict(dict))
    changed: dict[str, dict[str, None]] = field(default_factory=lambda: defaultdict(dict))
    carried: Carried = field(default_factory=Carried)
    people: list[str] = field(default_factory=list)
    officers: list[str] = field(default_factory=list)
    idle: set[str] = field(default_factory=set)
    held_up: set[str] = field(default_factory=set)
    quiet_until: date | None = None
    live: dict[str, None] = field(default_factory=dict)
    shown: dict[str, tuple[str, str]] = field(default_factory=dict)
    steps: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    awards: dict[str, list[str]] = field(default_factory=lambda: defaultdict(list))
    settled: dict[str, str] = field(default_factory=dict)
    told: bool = False
    open_cases: dict[str, None] = field(default_factory=dict)
    accounts_checked: int = 0
    reduced: int = 0
    next_person: int = 0
    numbers: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    seq: int = 0
    previous: str = ""
    note: str = ""
    audit_seq: int = 12

    def put(self, table: str, uid: str, **fields: object) -> None:
        """Writes fields of a record, a new one or one that is there, and marks it as changed."""
        self.tables[table].setdefault(uid, {})
        self.tables[table][uid] |= fields
        self.changed[table][uid] = None

    def record(self, table: str, uid: str) -> Fields:
        """Returns the record as it stands."""
        return self.tables[table][uid]

    def new_uid(self, moment: datetime) -> str:
        """Returns the uid of a new record."""
        return drawn_uid(self.chance, moment)

    def number(self, letter: str, year: int) -> str:
        """Returns the next number of a register: ``MRD-V-2026-0007``."""
        name = f"{self.code}-{letter}-{year}"
        self.numbers[name] += 1
        return f"{name}-{self.numbers[name]:04d}"

    def work_noted(self, entries: int) -> tuple[int, str]:
        """Returns number and hash of the audit trail's head after so many more entries."""
        self.audit_seq += entries
        return self.audit_seq, sha256_hex(f"{self.code}/{self.epoch}/{self.audit_seq}".encode())


def new_office(seed: int, code: str, region: str, founded: datetime) -> SimulatedOffice:
    """Returns an office with keys that follow from the seed, without people."""
    keys = chance_of(seed, code, "keys")
    signing, agreement = SigningKey.from_bytes(keys.randbytes(32)), AgreementKey.from_bytes(keys.randbytes(32))
    return SimulatedOffice(code, region, chance_of(seed, code, "life"), signing, agreement, drawn_uid(keys, founded))
