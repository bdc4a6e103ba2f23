"""The desk's face for backups."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access import queries
from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.base.progress import Progress, silent
from kpdesk.base.sentences import sentence
from kpdesk.desk.backup_comparing import KindCount, counts_in_words, newer_than
from kpdesk.desk.backup_looking import BackupLook, look_into
from kpdesk.store.audit import hash_at
from kpdesk.store.backup import Backup, backups_in, create_backup, verify_backup
from kpdesk.store.backup_thinning import ThinnedOut, thin_out
from kpdesk.store.store import Workplace

SECOND_PLACE = "backup_second_place"


@dataclass(frozen=True, slots=True)
class BackupState:
    """One backup beside the records as they are.

    ``age`` is how old it is; ``newer`` counts what was entered or changed since; ``of_this_history`` is False where the
    records went another way since, as after an older backup was restored. ``in_second_place``: not in the store's own
    folder.
    """

    path: Path
    made_at: datetime
    age: timedelta
    entries: int
    size_bytes: int
    in_second_place: bool
    of_this_history: bool
    newer: tuple[KindCount, ...]


@dataclass(frozen=True, slots=True)
class MadeBackup:
    """A new backup, its copy in the second place, and why that one could not be made; both None where none is set."""

    backup: Backup
    second: Backup | None = None
    second_failed: KpDeskError | None = None


class BackupDesk:
    """Backups of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def create(self, progress: Progress | None = None, folder: Path | None = None) -> Backup:
        """Returns a new, tested backup; raises as :func:`kpdesk.store.backup.create_backup`."""
        allow(self._at.actor, Permission.BACKUP)
        backup = create_backup(self._at.store, self._at.actor.office, progress, folder)
        with self._at.writing() as uow:
            uow.note("backup_made", "backup", backup.path.name, records=backup.manifest.records)
            uow.commit()
        return backup

    def create_in_both_places(self, progress: Progress | None = None) -> MadeBackup:
        """Returns a new backup here and one in the second place; a stick that is not there is told, not raised."""
        allow(self._at.actor, Permission.BACKUP)
        made, second = self.create(progress), self.second_place()
        if second is None:
            return MadeBackup(made)
        try:
            _refuse_missing(second)
            return MadeBackup(made, self.create(progress, second))
        except (Refused, Broken) as error:
            return MadeBackup(made, second_failed=error)

    def second_place(self) -> Path | None:
        """Returns the folder or stick that each backup goes to as well, None where none is set."""
        with self._at.reading() as session:
            kept = str(queries.settings(session, self._at.actor.name)[SECOND_PLACE])
        return Path(kept) if kept else None

    def items(self) -> tuple[Backup, ...]:
        """Returns the backups in the store's own folder, newest first."""
        return backups_in(self._at.store.folder.backups)

    def states(self) -> tuple[BackupState, ...]:
        """Returns the backups of this office in both places, newest first, each with what is newer now."""
        second = self.second_place()
        found = [(backup, False) for backup in self.items()]
        if second is not None and second.is_dir():
            here = self._at.actor.office
            found += [(backup, True) for backup in backups_in(second) if backup.manifest.office == here]
        with self._at.reading() as session:
            states = self._compared(session, found)
        return tuple(sorted(states, key=lambda state: state.made_at, reverse=True))

    def thin_out(self, keep: int) -> ThinnedOut:
        """Removes all but the newest ``keep`` backups of the store's own folder; raises Refused ``not_permitted``.

        Evidence in their pool goes only where no backup that stays names it. The second place is left alone.
        """
        allow(self._at.actor, Permission.RESTORE)
        done = thin_out(self._at.store.folder.backups, self._at.actor.office, keep)
        if done.removed:
            with self._at.writing() as uow:
                uow.note("backups_removed", "backup", done.removed[-1], removed=len(done.removed), kept=keep)
                uow.commit()
        return done

    def look(self, path: Path, progress: Progress | None = None, language: str = "en") -> BackupLook:
        """Returns what is in a backup, opened to the side; raises as :func:`kpdesk.desk.backup_looking.look_into`."""
        return look_into(self._at, path, language, progress or silent())

    def verify(self, path: Path, progress: Progress | None = None) -> Backup:
        """Returns the backup when it is whole and opens; raises as :func:`kpdesk.store.backup.verify_backup`."""
        return Backup(path, verify_backup(path, self._at.store.key, progress=progress))

    def _compared(self, session: Session, found: Sequence[tuple[Backup, bool]]) -> list[BackupState]:
        moments = [datetime.fromisoformat(backup.manifest.created_at) for backup, _second in found]
        now = self._at.clock.now()
        return [
            BackupState(
                backup.path,
                moment,
                now - moment,
                backup.manifest.records,
                backup.path.stat().st_size,
                second,
                hash_at(session, backup.manifest.records) == backup.manifest.audit_hash,
                newer,
            )
            for (backup, second), moment, newer in zip(found, moments, newer_than(session, moments), strict=True)
        ]


def state_in_words(state: BackupState, language: str) -> str:
    """Returns what differs from now: ``3 cases, 1 letter newer now than in this backup``."""
    if not state.of_this_history:
        return sentence("backup_other_history", language=language)
    counts = counts_in_words(state.newer, language)
    return sentence("backup_newer" if counts else "backup_same", {"counts": counts}, language)


def _refuse_missing(folder: Path) -> None:
    """A stick that is not in must not become a folder of the same name on the disk."""
    if not folder.is_dir():
        raise Refused("second_place_missing", field=SECOND_PLACE, path=str(folder))
