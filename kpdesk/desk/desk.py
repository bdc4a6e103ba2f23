"""One open office: log-in, and a face for each feature.

A face is imported when it is first used, so that the unlock window and ``kpdesk --help`` start at once.
"""

from __future__ import annotations

from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from kpdesk.base.actor import Actor
from kpdesk.base.clock import Clock, SystemClock
from kpdesk.desk.case_faces import CaseFaces
from kpdesk.desk.exchange_faces import ExchangeFaces
from kpdesk.desk.headquarters_faces import HeadquartersFaces
from kpdesk.desk.paper_faces import PaperFaces
from kpdesk.desk.personal_faces import PersonalFaces
from kpdesk.store.folder import DataFolder
from kpdesk.store.key_slots import read_slots

if TYPE_CHECKING:
    from kpdesk.crypto.passphrase import Argon2Cost
    from kpdesk.desk.audit_trail import AuditDesk
    from kpdesk.desk.backups import BackupDesk
    from kpdesk.desk.charts import ChartsDesk
    from kpdesk.desk.directives import DirectivesDesk
    from kpdesk.desk.evidence import EvidenceDesk
    from kpdesk.desk.health import HealthDesk
    from kpdesk.desk.missing_people import MissingPeopleDesk
    from kpdesk.desk.monitoring import MonitoringDesk
    from kpdesk.desk.reference import ReferenceDesk
    from kpdesk.desk.registers import RegistersDesk
    from kpdesk.desk.roster import RosterDesk
    from kpdesk.desk.server_wanted import ServerWanted
    from kpdesk.desk.service_record import ServiceRecordDesk
    from kpdesk.desk.signature_sheets import SignatureSheetsDesk
    from kpdesk.desk.users import UsersDesk
    from kpdesk.desk.violation_figures import ViolationFiguresDesk
    from kpdesk.desk.violations import ViolationsDesk
    from kpdesk.desk.week_words import WeekWordsDesk
    from kpdesk.desk.weekly import WeeklyDesk
    from kpdesk.store.store import Workplace


class Desk(CaseFaces, ExchangeFaces, HeadquartersFaces, PaperFaces, PersonalFaces):
    """A logged-in user in an open store; close it when done, or use it in a ``with`` block.

    ``workplace`` is what the faces are built on; nothing outside ``kpdesk.desk`` uses it.
    """

    def __init__(self, workplace: Workplace) -> None:
        self.workplace = workplace

    @classmethod
    def create(
        cls,
        folder: Path,
        office: str,
        user: str,
        full_name: str,
        password: str,
        *,
        clock: Clock | None = None,
        cost: Argon2Cost | None = None,
        server: ServerWanted | None = None,
    ) -> tuple[Desk, str]:
        """Returns the desk of a new store, embedded or on a database server, and the words of its recovery sheet.

        Raises Refused ``store_exists``, ``office_unknown``, ProblemsFound for name and password; with a server as
        :func:`kpdesk.desk.joining.settle`.
        """
        from kpdesk.desk.founding import found_store

        workplace, words = found_store(DataFolder(folder), office, user, full_name, password, clock, cost, server)
        return cls(workplace), words

    @classmethod
    def open(cls, folder: Path, user: str, password: str, *, clock: Clock | None = None) -> Desk:
        """Returns the desk of an existing store; raises as :func:`kpdesk.access.login.log_in`."""
        from kpdesk.access.login import log_in

        return cls(log_in(DataFolder.of(folder), user, password, clock or SystemClock()))

    @classmethod
    def join(cls, folder: Path, server: ServerWanted, user: str, password: str, *, clock: Clock | None = None) -> Desk:
        """Returns the desk of an office on a database server; raises as :func:`kpdesk.desk.joining.join_store`."""
        from kpdesk.desk.joining import join_store

        return cls(join_store(DataFolder(folder), server, user, password, clock))

    @classmethod
    def recover(cls, folder: Path, words: str, *, clock: Clock | None = None) -> Desk:
        """Returns the first administrator's desk, opened with the recovery sheet; raises as log-in."""
        from kpdesk.access.login import log_in_with_recovery_sheet

        return cls(log_in_with_recovery_sheet(DataFolder.of(folder), words, clock or SystemClock()))

    @classmethod
    def restore(cls, folder: Path, backup: Path, user: str, password: str, *, clock: Clock | None = None) -> Desk:
        """Returns the desk of a restored store; raises as :func:`kpdesk.desk.restoring.restore_backup`."""
        from kpdesk.desk.restoring import restore_backup

        return cls(restore_backup(folder, backup, user, password, clock))

    @staticmethod
    def user_names(folder: Path) -> tuple[str, ...]:
        """Returns who can log in here; raises Refused ``store_missing``, Broken ``key_file_damaged``."""
        return read_slots(DataFolder(folder).key_slots).user_names()

    def close(self) -> None:
        """Closes the store and frees its lock."""
        self.workplace.store.close()

    def __enter__(self) -> Desk:
        return self

    def __exit__(self, *_error: object) -> None:
        self.close()

    @property
    def actor(self) -> Actor:
        """Who is logged in, and in which office."""
        return self.workplace.actor

    @property
    def folder(self) -> Path:
        """The office's data folder."""
        return self.workplace.store.folder.root

    @property
    def files(self) -> Path:
        """Where files of the records lie: the data folder, or the one that the operators of a server share."""
        return self.workplace.store.folder.files or self.folder

    def is_practice(self) -> bool:
        """Returns whether the store holds invented practice data, from which nothing is ever sent."""
        from kpdesk.store.meta import practice_state

        with self.workplace.reading() as session:
            return bool(practice_state(session))

    @property
    def clock(self) -> Clock:
        """The time that this desk works by."""
        return self.workplace.clock

    @cached_property
    def users(self) -> UsersDesk:
        """Users and settings."""
        from kpdesk.desk.users import UsersDesk

        return UsersDesk(self.workplace)

    @cached_property
    def reference(self) -> ReferenceDesk:
        """Offices, ranks, kinds and the other lists."""
        from kpdesk.desk.reference import ReferenceDesk

        return ReferenceDesk(self.workplace)

    @cached_property
    def roster(self) -> RosterDesk:
        """Personnel."""
        from kpdesk.desk.roster import RosterDesk

        return RosterDesk(self.workplace)

    @cached_property
    def service_record(self) -> ServiceRecordDesk:
        """Postings, status, transfers, declarations, photos and strength."""
        from kpdesk.desk.service_record import ServiceRecordDesk

        return ServiceRecordDesk(self.workplace)

    @cached_property
    def missing_people(self) -> MissingPeopleDesk:
        """The queue of persons whom the last roll did not name."""
        from kpdesk.desk.missing_people import MissingPeopleDesk

        return MissingPeopleDesk(self.workplace)

    @cached_property
    def directives(self) -> DirectivesDesk:
        """Letters, obligations, acknowledgements."""
        from kpdesk.desk.directives import DirectivesDesk

        return DirectivesDesk(self.workplace)

    @cached_property
    def signatures(self) -> SignatureSheetsDesk:
        """Scans of letters, signature sheets, who has not signed."""
        from kpdesk.desk.signature_sheets import SignatureSheetsDesk

        return SignatureSheetsDesk(self.workplace)

    @cached_property
    def monitoring(self) -> MonitoringDesk:
        """Monitoring units, checks, accounts and groups."""
        from kpdesk.desk.monitoring import MonitoringDesk

        return MonitoringDesk(self.workplace)

    @cached_property
    def violations(self) -> ViolationsDesk:
        """Violations."""
        from kpdesk.desk.violations import ViolationsDesk

        return ViolationsDesk(self.workplace)

    @cached_property
    def evidence(self) -> EvidenceDesk:
        """The evidence locker."""
        from kpdesk.desk.evidence import EvidenceDesk

        return EvidenceDesk(self.workplace)

    @cached_property
    def violation_figures(self) -> ViolationFiguresDesk:
        """Patterns and counts of violations, and drafts."""
        from kpdesk.desk.violation_figures import ViolationFiguresDesk

        return ViolationFiguresDesk(self.workplace)

    @cached_property
    def charts(self) -> ChartsDesk:
        """Charts on paper."""
        from kpdesk.desk.charts import ChartsDesk

        return ChartsDesk(self.workplace)

    @cached_property
    def weekly(self) -> WeeklyDesk:
        """The weekly return and certificate."""
        from kpdesk.desk.weekly import WeeklyDesk

        return WeeklyDesk(self.workplace)

    @cached_property
    def week_words(self) -> WeekWordsDesk:
        """The words of the weekly return: its letter, its story, its reasons."""
        from kpdesk.desk.week_words import WeekWordsDesk

        return WeekWordsDesk(self.workplace)

    @cached_property
    def registers(self) -> RegistersDesk:
        """Lists and registers for any period."""
        from kpdesk.desk.registers import RegistersDesk

        return RegistersDesk(self.workplace)

    @cached_property
    def backups(self) -> BackupDesk:
        """Backups of this store."""
        from kpdesk.desk.backups import BackupDesk

        return BackupDesk(self.workplace)

    @cached_property
    def audit(self) -> AuditDesk:
        """The history of everything."""
        from kpdesk.desk.audit_trail import AuditDesk

        return AuditDesk(self.workplace)

    @cached_property
    def health(self) -> HealthDesk:
        """Whether this store and machine are well."""
        from kpdesk.desk.health import HealthDesk

        return HealthDesk(self.workplace)
