"""The desk's face for ``doctor``: whether this store and machine are well."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from enum import StrEnum
from pathlib import Path
from time import monotonic
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from kpdesk.access.office_keys import key_term
from kpdesk.access.queries import settings
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Broken
from kpdesk.base.progress import Progress
from kpdesk.desk.backups import SECOND_PLACE
from kpdesk.desk.health_remedies import REMEDY_OF, Remedy
from kpdesk.exchange.enrolment import is_enrolled
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.records import OutboxRecord
from kpdesk.exchange.renewal import keys_code
from kpdesk.roster.records import ImportBatchRecord
from kpdesk.store.audit import AuditRecord
from kpdesk.store.backup import backups_in
from kpdesk.store.backup_file import check_database
from kpdesk.store.server_state import about_server
from kpdesk.store.store import Workplace
from kpdesk.store.stray_files import stray_files

if TYPE_CHECKING:
    from kpdesk.desk.support_bundle import BundlePart

LEAST_FREE_BYTES = 500 << 20
BACKUP_OLD_AFTER = timedelta(days=2)
SECOND_OLD_AFTER = timedelta(days=8)
RECEIPT_LATE_AFTER = timedelta(days=14)
ROSTER_OLD_AFTER = timedelta(days=90)


class Health(StrEnum):
    """How a check came out."""

    GOOD = "good"
    ATTENTION = "attention"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class HealthCheck:
    """One check; ``message`` is a code whose sentence and remedy stand in the message catalogue."""

    name: str
    state: Health
    message: str
    values: dict[str, object] = field(default_factory=dict)

    @property
    def remedy(self) -> Remedy | None:
        """What helps; None where all is well or nobody here can help."""
        return None if self.state is Health.GOOD else REMEDY_OF.get(self.message)


class HealthDesk:
    """The state of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def checks(self, progress: Progress | None = None) -> tuple[HealthCheck, ...]:
        """Returns every check; a damaged database is a finding as the others are. A large store takes a minute."""
        return tuple(self._all(progress))

    def bundle_parts(self, progress: Progress | None = None) -> tuple[BundlePart, ...]:
        """Returns everything that a support bundle would hold; see :mod:`kpdesk.desk.support_bundle`."""
        from kpdesk.desk.support_bundle import parts_of

        began = monotonic()
        checks = self.checks(progress)
        return parts_of(self._at, checks, monotonic() - began, progress)

    def _all(self, progress: Progress | None) -> Iterator[HealthCheck]:
        store = self._at.store
        yield self._server() if store.folder.on_server else self._file(progress)
        yield self._backup()
        yield self._second_place()
        free = shutil.disk_usage(store.folder.root).free
        state = Health.GOOD if free >= LEAST_FREE_BYTES else Health.BAD
        yield HealthCheck("disk", state, "doctor_disk", {"free_mib": free >> 20})
        yield self._clock()
        yield self._keys()
        yield from self._exchange()
        yield self._roster()
        yield self._strays()

    def _file(self, progress: Progress | None) -> HealthCheck:
        store = self._at.store
        try:
            records = check_database(store.folder.database, store.key, progress, "doctor_checking")
        except Broken:
            return HealthCheck("integrity", Health.BAD, "doctor_damaged")
        return HealthCheck("integrity", Health.GOOD, "doctor_integrity", {"records": records})

    def _server(self) -> HealthCheck:
        """Every page of the tables is the server's own business; whether it proves them, and the line, are asked."""
        with self._at.reading() as session:
            about = about_server(session)
            records = session.scalar(select(func.count()).select_from(AuditRecord)) or 0
        good = about.proves_its_pages and about.line_is_private
        return HealthCheck(
            "integrity",
            Health.GOOD if good else Health.ATTENTION,
            "doctor_server" if good else "doctor_server_open",
            {"records": records, "version": about.version},
        )

    def _backup(self) -> HealthCheck:
        found = backups_in(self._at.store.folder.backups)
        if not found:
            return HealthCheck("backup", Health.ATTENTION, "doctor_no_backup")
        made = found[0].path.stat().st_mtime
        old = self._at.clock.now().timestamp() - made > BACKUP_OLD_AFTER.total_seconds()
        return HealthCheck(
            "backup",
            Health.ATTENTION if old else Health.GOOD,
            "doctor_backup",
            {"file": found[0].path.name, "created_at": found[0].manifest.created_at},
        )

    def _second_place(self) -> HealthCheck:
        """A backup on the disk that fails with the records is none."""
        with self._at.reading() as session:
            kept = str(settings(session, self._at.actor.name)[SECOND_PLACE])
        if not kept:
            return HealthCheck("second_place", Health.ATTENTION, "doctor_no_second_place")
        found = backups_in(Path(kept)) if Path(kept).is_dir() else ()
        newest = next((each for each in found if each.manifest.office == self._at.actor.office), None)
        if newest is None:
            return HealthCheck("second_place", Health.ATTENTION, "doctor_second_place_missing", {"folder": kept})
        age = self._at.clock.now() - datetime.fromisoformat(newest.manifest.created_at)
        state = Health.ATTENTION if age > SECOND_OLD_AFTER else Health.GOOD
        values: dict[str, object] = {"folder": kept, "created_at": newest.manifest.created_at}
        return HealthCheck("second_place", state, "doctor_second_place", values)

    def _clock(self) -> HealthCheck:
        """A computer whose clock battery is dead stands before the newest entry of the history."""
        with self._at.reading() as session:
            newest = session.scalar(select(func.max(AuditRecord.at))) or ""
        now = self._at.clock.now()
        behind = newest > now.strftime("%Y-%m-%dT%H:%M:%SZ")
        return HealthCheck(
            "clock", Health.BAD if behind else Health.GOOD, "doctor_clock_behind" if behind else "doctor_clock",
            {"newest": newest},
        )  # fmt: skip

    def _strays(self) -> HealthCheck:
        """A power cut between sealing a file and keeping its record leaves one that nobody asks for again."""
        with self._at.reading() as session:
            found = stray_files(session, self._at.store.folder.evidence)
        old = [stray for stray in found if stray.may_be_swept(self._at.clock.now())]
        state, code = (Health.ATTENTION, "doctor_strays") if old else (Health.GOOD, "doctor_no_strays")
        values: dict[str, object] = {
            "files": len(old),
            "mib": round(sum(stray.size_bytes for stray in old) / (1 << 20), 1),
        }
        return HealthCheck("sealed_files", state, code, values)

    def _keys(self) -> HealthCheck:
        """The keys' end is told 60 days ahead, with how far their renewal is."""
        with self._at.reading() as session:
            term, enrolled = key_term(session), is_enrolled(session, self._at.actor.office)
        found = term.state(self._at.clock.now())
        state = {"good": Health.GOOD, "renew": Health.ATTENTION, "renewing": Health.ATTENTION}.get(found, Health.BAD)
        at_root = self._at.actor.office == ROOT
        code = keys_code(found, at_root=at_root)
        if state is Health.GOOD and not (at_root or enrolled or self._at.store.is_practice):
            return HealthCheck("keys", Health.ATTENTION, "doctor_not_enrolled")
        return HealthCheck("keys", state, code, {"valid_to": on_paper(term.valid_to.date())})

    def _exchange(self) -> Iterator[HealthCheck]:
        newest = select(OutboxRecord.file_name, OutboxRecord.written_at).order_by(OutboxRecord.id.desc()).limit(1)
        with self._at.reading() as session:
            last = session.execute(newest).one_or_none()
            received = session.execute(newest.where(OutboxRecord.receipt.is_not(None))).one_or_none()
        if last is None:
            yield HealthCheck("last_sent", Health.ATTENTION, "doctor_nothing_sent")
            return
        yield HealthCheck(
            "last_sent",
            Health.GOOD,
            "doctor_last_sent",
            {"file": last.file_name, "on": on_paper(last.written_at.date())},
        )
        late = received is None and self._at.clock.now() - last.written_at > RECEIPT_LATE_AFTER
        name = received.file_name if received else ""
        yield HealthCheck(
            "last_receipt", Health.ATTENTION if late else Health.GOOD,
            "doctor_last_receipt" if received else "doctor_no_receipt", {"file": name},
        )  # fmt: skip

    def _roster(self) -> HealthCheck:
        with self._at.reading() as session:
            when = session.scalar(select(func.max(ImportBatchRecord.changed_at)))
        if when is None:
            return HealthCheck("roster", Health.ATTENTION, "doctor_no_roster")
        old = self._at.clock.now() - when > ROSTER_OLD_AFTER
        return HealthCheck(
            "roster", Health.ATTENTION if old else Health.GOOD, "doctor_roster", {"on": on_paper(when.date())}
        )
