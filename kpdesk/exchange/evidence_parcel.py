"""What evidence goes with a file: its sheet with the pictures, the contents of its sidecar, and what is noted of it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path
from typing import Final

from sqlalchemy import Row, select
from sqlalchemy.orm import InstrumentedAttribute, Session

from kpdesk.access.queries import settings
from kpdesk.base.errors import Refused
from kpdesk.exchange.evidence_records import AskedEvidenceRecord, SentEvidenceRecord
from kpdesk.exchange.evidence_ways import KIB, MIB, Bounds, Exhibit, Sending, Way, ways_of
from kpdesk.exchange.sending import Load
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType, canonical_row
from kpdesk.store.sealed_files import Sealed, kept_bytes, kept_chunks
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.picture_reading import picture_shape
from kpdesk.violations.records import EvidenceRecord, ViolationRecord
from kpdesk.workbooks.sheet_pictures import SheetPicture

TABLE: Final = "evidence"
SHEET: Final = "Evidence"
COLUMNS: Final = (
    ColumnSpec("uid"),
    ColumnSpec("violation"),
    ColumnSpec("number"),
    ColumnSpec("exhibit"),
    ColumnSpec("file_name"),
    ColumnSpec("media_type"),
    ColumnSpec("size_bytes", ValueType.INTEGER),
    ColumnSpec("sha256"),
    ColumnSpec("way"),
)
_AT_ONCE: Final = 500
_UNREADABLE_SHAPE: Final = (4, 3)


@dataclass(frozen=True, slots=True)
class Parcel:
    """The evidence of one file: its table, the load of its sidecar (None: there is none), each exhibit's way."""

    table: Table
    load: Load | None
    ways: Mapping[str, Way]

    @property
    def travelling(self) -> tuple[str, ...]:
        """The exhibits whose contents are in the file or beside it."""
        return tuple(uid for uid, way in self.ways.items() if way.travels)


def bounds_in(session: Session, user: str) -> tuple[Bounds, Sending]:
    """Returns the set sizes, and how much evidence goes with a return."""
    found = settings(session, user)
    sizes = Bounds(
        int(found["evidence_picture_kib"]) * KIB,
        int(found["evidence_pictures_mib"]) * MIB,
        int(found["evidence_sidecar_mib"]) * MIB,
    )
    return sizes, Sending(str(found["evidence_with_return"]))


def exhibits_of(session: Session, office: str, violations: Iterable[str]) -> tuple[Exhibit, ...]:
    """Returns the exhibits of those of these violations (uids) that are the office's own.

    Of a protected disclosure none is known outside the office.
    """
    own = select(ViolationRecord.uid).where(ViolationRecord.office == office)
    wanted = list(dict.fromkeys(violations))
    ours: list[str] = []
    for first in range(0, len(wanted), _AT_ONCE):
        ours += session.scalars(own.where(ViolationRecord.uid.in_(wanted[first : first + _AT_ONCE])))
    return _exhibits(session, ViolationRecord.uid, ours)


def exhibits_named(session: Session, uids: Iterable[str]) -> tuple[Exhibit, ...]:
    """Returns these exhibits; raises Refused ``evidence_unknown`` for one that may not leave or is not there."""
    wanted = list(dict.fromkeys(uids))
    found = _exhibits(session, EvidenceRecord.uid, wanted)
    missing = [uid for uid in wanted if uid not in {one.uid for one in found}]
    if missing:
        raise Refused("evidence_unknown", field="exhibit", evidence=missing[0])
    return found


def sent_to(session: Session, recipient: str, exhibits: Sequence[Exhibit]) -> frozenset[str]:
    """Returns those of the exhibits whose contents went to that office before."""
    found: set[str] = set()
    for first in range(0, len(exhibits), _AT_ONCE):
        uids = [one.uid for one in exhibits[first : first + _AT_ONCE]]
        chosen = (SentEvidenceRecord.recipient == recipient, SentEvidenceRecord.exhibit.in_(uids))
        found.update(session.scalars(select(SentEvidenceRecord.exhibit).where(*chosen)))
    return frozenset(found)


def parcel_of(session: Session, locker: Path, exhibits: Sequence[Exhibit], ways: Mapping[str, Way]) -> Parcel:
    """Returns what goes of these exhibits; pictures are read, what is larger is only streamed later.

    Raises Broken as :func:`kpdesk.store.sealed_files.unsealed`: what is no longer what was taken in goes nowhere.
    """
    rows = [canonical_row(COLUMNS, _row(one, ways[one.uid])) for one in exhibits]
    pictures = tuple(
        _picture(session, locker, one, row)
        for row, one in enumerate(exhibits, 2)
        if ways[one.uid] is Way.PICTURE
    )  # fmt: skip
    beside = {one.sha256: _sealed(one) for one in exhibits if ways[one.uid] is Way.SIDECAR}
    load = Load(
        tuple(partial(_chunks, session, locker, sealed) for sealed in beside.values()),
        sum(sealed.size_bytes for sealed in beside.values()),
    )
    return Parcel(Table(TABLE, SHEET, COLUMNS, tuple(rows), pictures), load if beside else None, ways)


def with_week(
    uow: UnitOfWork, locker: Path, violations: Iterable[str], recipient: str, sending: Sending | None = None
) -> Parcel:
    """Returns the evidence that goes with a return: of its violations, what did not go to that office before."""
    bounds, usual = bounds_in(uow.session, uow.actor.name)
    exhibits = exhibits_of(uow.session, uow.office, violations)
    before = sent_to(uow.session, recipient, exhibits)
    return parcel_of(uow.session, locker, exhibits, ways_of(exhibits, bounds, sending or usual, before))


def asked_for(uow: UnitOfWork, locker: Path, exhibits: Sequence[Exhibit], *, with_accused: bool = False) -> Parcel:
    """Returns the evidence that goes because somebody asked for it: all of it, whatever its size."""
    bounds, _usual = bounds_in(uow.session, uow.actor.name)
    free = replace(bounds, sidecar=sum(one.size_bytes for one in exhibits))
    ways = ways_of(exhibits, free, Sending.ALL, with_accused=with_accused)
    return parcel_of(uow.session, locker, exhibits, ways)


def note_sent(uow: UnitOfWork, parcel: Parcel, recipient: str, outbox: str) -> None:
    """Notes what went out with the file of that outbox uid, and that it answers what was asked."""
    going = parcel.travelling
    if not going:
        return
    uow.session.add_all(
        SentEvidenceRecord(
            exhibit=uid, recipient=recipient, outbox=outbox, way=parcel.ways[uid].value, sent_at=uow.now
        )
        for uid in going
    )  # fmt: skip
    asked = select(AskedEvidenceRecord).where(
        AskedEvidenceRecord.asked_by == recipient, AskedEvidenceRecord.answered_at.is_(None)
    )
    for record in uow.session.scalars(asked).all():
        if record.exhibit in going:
            record.answered_at, record.answered_with = uow.now, outbox
    uow.note("evidence_sent", "outbox", outbox, to=recipient, exhibits=list(going), count=len(going))


def _exhibits(session: Session, column: InstrumentedAttribute[str], uids: Iterable[str]) -> tuple[Exhibit, ...]:
    wanted = list(dict.fromkeys(uids))
    found: list[Row[EvidenceRecord, str, str]] = []
    for first in range(0, len(wanted), _AT_ONCE):
        found += session.execute(
            select(EvidenceRecord, ViolationRecord.uid, ViolationRecord.number)
            .join(ViolationRecord, ViolationRecord.id == EvidenceRecord.violation_id)
            .where(
                column.in_(wanted[first : first + _AT_ONCE]),
                ~ViolationRecord.protected,
                ViolationRecord.withdrawn_at.is_(None),
                EvidenceRecord.withdrawn_at.is_(None),
            )
            .order_by(ViolationRecord.seen_on, ViolationRecord.number, EvidenceRecord.id)
        ).all()
    return tuple(
        Exhibit(
            record.uid, violation, number, record.exhibit, record.file_name, record.media_type, record.size_bytes,
            record.sha256, record.stored_as, record.shows_accused,
        )
        for record, violation, number in found
    )  # fmt: skip


def _row(one: Exhibit, way: Way) -> tuple[object, ...]:
    return (
        one.uid, one.violation, one.number, one.exhibit, one.file_name, one.media_type, one.size_bytes, one.sha256,
        way.value,
    )  # fmt: skip


def _picture(session: Session, locker: Path, one: Exhibit, row: int) -> SheetPicture:
    data = kept_bytes(session, locker, _sealed(one))
    width, height = picture_shape(data) or _UNREADABLE_SHAPE
    return SheetPicture(row, data, one.media_type, width, height, f"{one.number} {one.exhibit}")


def _chunks(session: Session, locker: Path, sealed: Sealed) -> Iterator[bytes]:
    return kept_chunks(session, locker, sealed)


def _sealed(one: Exhibit) -> Sealed:
    return Sealed(one.stored_as, one.size_bytes, one.sha256)
