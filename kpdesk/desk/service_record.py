"""The desk's face for service records and for work on many people at once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from sqlalchemy.orm import Session

from kpdesk.access.queries import settings
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress, silent
from kpdesk.desk.registers import RegistersDesk
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.reference.reference import Reference
from kpdesk.roster import (
    declarations,
    history_queries,
    photos,
    postings,
    queries,
    statuses,
    strength,
    transfers,
)
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.correcting import take_back_last
from kpdesk.roster.history_rows import DeclarationRow, Holding, TransferRow
from kpdesk.roster.list_pages import ListHead, draw_roll
from kpdesk.roster.rows import PeopleWanted
from kpdesk.roster.selection import Acted
from kpdesk.roster.service_drafts import DeclarationDraft, PostingDraft, SanctionDraft, StatusDraft, TransferDraft
from kpdesk.roster.strength import Strength
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.store.schema import new_uid
from kpdesk.store.sealed_files import Intake
from kpdesk.store.store import Workplace
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.papers import letterhead_of
from kpdesk.weekly.registers.wanted import RegisterKind, RegisterWanted

__all__ = ["ServiceRecordDesk", "Size"]

_STRENGTH = RegisterWanted(RegisterKind.STRENGTH)


class ServiceRecordDesk:
    """Service records of the open store; people are named by their uids."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def holdings(self, person_uid: str) -> tuple[Holding, ...]:
        """Returns postings, states, belt numbers and ranks of a person; raises Refused ``person_not_found``."""
        with self._at.reading() as session:
            return history_queries.holdings(session, person_uid)

    def transfers(self, state: TransferState | None = None, person_uid: str | None = None) -> tuple[TransferRow, ...]:
        """Returns transfers, the latest offer first."""
        with self._at.reading() as session:
            return history_queries.transfers(session, state, person_uid)

    def declarations(self, person_uid: str) -> tuple[DeclarationRow, ...]:
        """Returns what a person signed about accounts, the latest first: that one counts."""
        with self._at.reading() as session:
            return history_queries.declarations(session, person_uid)

    def supervisor_of(self, posting: str) -> str:
        """Returns the supervisor last named for a posting, to be offered in the form; empty where none was."""
        with self._at.reading() as session:
            return history_queries.supervisor_of(session, posting)

    def post(self, uids: Sequence[str], draft: PostingDraft, progress: Progress | None = None) -> Acted:
        """Posts people, all or none; raises as :func:`kpdesk.roster.postings.post`."""
        with self._at.writing() as uow:
            acted = postings.post(uow, uids, draft, progress)
            uow.commit()
        return acted

    def set_status(self, uids: Sequence[str], draft: StatusDraft, progress: Progress | None = None) -> Acted:
        """Sets the status of people, all or none; raises as :func:`kpdesk.roster.statuses.set_status`."""
        with self._at.writing() as uow:
            acted = statuses.set_status(uow, uids, draft, progress)
            uow.commit()
        return acted

    def take_back_last(self, person_uid: str, aspect: Aspect, reason: str) -> Changes:
        """Undoes a mistaken entry; raises as :func:`kpdesk.roster.correcting.take_back_last`."""
        with self._at.writing() as uow:
            return _committed(uow, take_back_last(uow, person_uid, aspect, reason))

    def offer(self, uids: Sequence[str], draft: TransferDraft) -> Acted:
        """Offers people to another office, all or none; raises as :func:`kpdesk.roster.transfers.offer`."""
        with self._at.writing() as uow:
            acted = transfers.offer(uow, uids, draft)
            uow.commit()
        return acted

    def accept_offer(self, person_uid: str, on: date | None, order_no: str = "") -> Changes:
        """Records that the offer was accepted; raises as :func:`kpdesk.roster.transfers.accept_offer`."""
        with self._at.writing() as uow:
            return _committed(uow, transfers.accept_offer(uow, person_uid, on, order_no))

    def withdraw_offer(self, person_uid: str, on: date | None, order_no: str = "") -> Changes:
        """Takes an offer back; raises as :func:`kpdesk.roster.transfers.withdraw_offer`."""
        with self._at.writing() as uow:
            return _committed(uow, transfers.withdraw_offer(uow, person_uid, on, order_no))

    def decline_offer(self, person_uid: str, on: date | None, order_no: str = "") -> Changes:
        """Records that the offer was not taken; raises as :func:`kpdesk.roster.transfers.decline_offer`."""
        with self._at.writing() as uow:
            return _committed(uow, transfers.decline_offer(uow, person_uid, on, order_no))

    def declare(self, person_uid: str, draft: DeclarationDraft) -> Changes:
        """Records what a person signed about accounts; raises as :func:`kpdesk.roster.declarations.declare`."""
        with self._at.writing() as uow:
            return _committed(uow, declarations.declare(uow, person_uid, draft))

    def put_photo(self, person_uid: str, source: Path | bytes) -> Changes:
        """Takes a photo in, from a file or as it was pasted; raises as :func:`kpdesk.roster.photos.put_photo`."""
        with self._at.writing() as uow, Intake(self._evidence) as intake:
            changes = photos.put_photo(uow, person_uid, source, intake)
            uow.commit()
            intake.keep()
        return changes

    def withdraw_photo(self, person_uid: str, reason: str) -> Changes:
        """Takes the photo off the record; raises as :func:`kpdesk.roster.photos.withdraw_photo`."""
        with self._at.writing() as uow:
            return _committed(uow, photos.withdraw_photo(uow, person_uid, reason))

    def photo(self, person_uid: str) -> bytes | None:
        """Returns the photo (JPEG or PNG) or None; raises Broken ``photo_damaged``."""
        with self._at.reading() as session:
            return photos.photo(session, person_uid, self._evidence)

    def sanction(self, draft: SanctionDraft) -> Changes:
        """Records sanctioned posts; raises as :func:`kpdesk.roster.strength.sanction`."""
        with self._at.writing() as uow:
            return _committed(uow, strength.sanction(uow, draft))

    def strength(self) -> Strength:
        """Returns sanctioned, actual and vacant posts by rank and station."""
        with self._at.reading() as session:
            return strength.strength(session, load(session))

    def roll_pdf(
        self,
        wanted: PeopleWanted | None = None,
        size: Size = Size.A4,
        language: str = "en",
        *,
        numbers: bool = False,
        progress: Progress | None = None,
    ) -> bytes:
        """Returns the people of a list as a printed nominal roll, and notes it in the history."""
        watched, day = progress or silent(), today(self._at.clock)
        wanted = replace(wanted or PeopleWanted(), as_on=(wanted and wanted.as_on) or day)
        with self._at.reading() as session:
            reference = load(session)
            people = list(queries.everybody(session, wanted))
            head = self._head(session, reference, size, language)
        data = draw_roll(
            people, wanted, reference, head, numbers=numbers,
            on_page=lambda page: watched.step("roster_printing", page),
        )  # fmt: skip
        with self._at.writing() as uow:
            uow.note("list_printed", "roster", new_uid(), rows=len(people), numbers_shown=numbers)
            uow.commit()
        return data

    def strength_pdf(self, size: Size = Size.A4, language: str = "en", progress: Progress | None = None) -> bytes:
        """Returns the strength statement on paper."""
        registers = RegistersDesk(self._at)
        return registers.pdf(registers.register(_STRENGTH, language), size, progress)

    def export_strength(
        self, target: Path, language: str = "en", *, force: bool = False, progress: Progress | None = None
    ) -> int:
        """Writes the strength statement to an .xlsx and returns its lines; raises as ``write_register``."""
        registers = RegistersDesk(self._at)
        return registers.export(registers.register(_STRENGTH, language), target, force=force, progress=progress)

    def _head(self, session: Session, reference: Reference, size: Size, language: str) -> ListHead:
        head = letterhead_of(reference, self._at.actor.office, settings(session, self._at.actor.name))
        office = Office(head.heading, head.contact)
        return ListHead(office, head.signatory, self._at.clock.now(), size, language)

    @property
    def _evidence(self) -> Path:
        return self._at.store.folder.evidence


def _committed(uow: UnitOfWork, changes: Changes) -> Changes:
    uow.commit()
    return changes
