"""The desk's face for personnel: imports, lists, search, one person."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from sqlalchemy import func, select
from sqlalchemy.orm import Session

from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.progress import Progress
from kpdesk.desk.person_timeline import person_timeline
from kpdesk.reference import queries as reference
from kpdesk.reference.records import ReferenceRecord
from kpdesk.roster import queries, service
from kpdesk.roster.accepting import Accepted, accept
from kpdesk.roster.draft import PersonDraft
from kpdesk.roster.export import export_roster
from kpdesk.roster.importing import ImportOptions
from kpdesk.roster.marking import mark_roll
from kpdesk.roster.preview import RollPreview, preview
from kpdesk.roster.proposal import (
    RollProposal,
    answered,
    propose,
    remember_answers,
    remember_mapping,
    remembered_mappings,
)
from kpdesk.roster.questions import NO_ANSWERS, Answers
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.rows import BatchRow, PeopleWanted, PersonRow, PresentPerson, TimelineEntry
from kpdesk.roster.undoing import Undone, undo
from kpdesk.store.store import Workplace


class RosterDesk:
    """The roster of the open store."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace
        self._known_ranks: tuple[object, RankNames] | None = None

    def preview(self, path: Path, progress: Progress | None = None) -> RollPreview:
        """Returns a file's first rows and guessed columns; raises as :func:`kpdesk.roster.preview.preview`."""
        with self._at.reading() as session:
            known = ImportOptions(remembered=remembered_mappings(session))
            return preview(path, self._ranks(session), today(self._at.clock), known, progress)

    def plan(self, path: Path, options: ImportOptions | None = None, progress: Progress | None = None) -> RollProposal:
        """Returns what accepting a file would do; raises as :func:`kpdesk.roster.proposal.propose`."""
        with self._at.reading() as session:
            ranks = self._ranks(session)
            return propose(session, path, self._at.actor.office, ranks, today(self._at.clock), options, progress)

    def answer(self, proposal: RollProposal, answers: Answers) -> RollProposal:
        """Returns the proposal with the answers put to its rows; raises as ``check_answers``."""
        with self._at.reading() as session:
            return answered(proposal, answers, self._ranks(session))

    def accept(
        self,
        proposal: RollProposal,
        answers: Answers = NO_ANSWERS,
        *,
        take_doubtful: bool = False,
        whole_roll: bool | None = None,
        progress: Progress | None = None,
    ) -> Accepted:
        """Enters a proposal, as the answers leave it, in one transaction.

        Raises as :func:`kpdesk.roster.accepting.accept` and :func:`kpdesk.roster.questions.check_answers`.
        """
        with self._at.writing() as uow:
            ranks = self._ranks(uow.session)
            proposal = answered(proposal, answers, ranks) if answers else proposal
            accepted = accept(
                uow,
                proposal.plan,
                proposal.stamp,
                proposal.source,
                ranks,
                take_doubtful=take_doubtful,
                whole_roll=whole_roll,
                progress=progress,
            )
            if proposal.chosen:
                remember_mapping(uow, proposal)
            remember_answers(uow, proposal, accepted.batch)
            uow.commit()
        return accepted

    def mark(
        self,
        proposal: RollProposal,
        path: Path,
        target: Path,
        *,
        force: bool = False,
        language: str = "en",
        progress: Progress | None = None,
    ) -> int:
        """Writes a copy of a roll with its refused and doubtful rows marked; raises as ``mark_roll``."""
        return mark_roll(proposal, path, target, force=force, language=language, progress=progress)

    def undo(self, batch: str, progress: Progress | None = None) -> Undone:
        """Takes one import back; raises as :func:`kpdesk.roster.undoing.undo`."""
        with self._at.writing() as uow:
            undone = undo(uow, batch, progress)
            uow.commit()
        return undone

    def batches(self) -> tuple[BatchRow, ...]:
        """Returns the accepted imports, newest first."""
        with self._at.reading() as session:
            return queries.batches(session)

    def count(self, wanted: PeopleWanted | None = None) -> int:
        """Returns how many people a list has."""
        with self._at.reading() as session:
            return queries.count(session, self._on_today(wanted))

    def page(
        self,
        wanted: PeopleWanted | None = None,
        first: int = 0,
        limit: int = 100,
        sort: str = "",
        descending: bool = False,
    ) -> tuple[PersonRow, ...]:
        """Returns the people from place ``first`` of a list; ``sort`` is name, rank, belt_no or posting."""
        with self._at.reading() as session:
            ranks = self._ranks(session)
            return queries.page(session, self._on_today(wanted), ranks, first, limit, sort, descending)

    def uids(self, wanted: PeopleWanted | None = None) -> tuple[str, ...]:
        """Returns the uids of all people of a list: whom an action on the whole list means."""
        with self._at.reading() as session:
            return queries.uids(session, self._on_today(wanted))

    def find(self, text: str, limit: int = 50) -> tuple[PersonRow, ...]:
        """Returns people by any part of name, father's name, belt, CNIC, personnel or mobile number."""
        return self.page(PeopleWanted(text=text), 0, limit)

    def person(self, text: str) -> PresentPerson:
        """Returns one person by uid, number or name; raises as :func:`kpdesk.roster.queries.person`."""
        with self._at.reading() as session:
            return queries.person(session, text)

    def row(self, uid: str) -> PersonRow:
        """Returns one person as lists show him; raises Refused ``person_not_found``."""
        with self._at.reading() as session:
            return queries.person_row(session, uid, self._ranks(session))

    def timeline(self, person: PresentPerson) -> tuple[TimelineEntry, ...]:
        """Returns everything on record about a person, oldest first."""
        with self._at.reading() as session:
            return person_timeline(session, person, self._ranks(session), reference.load(session))

    def ranks(self) -> RankNames:
        """Returns the ranks by every spelling, for forms and lists."""
        with self._at.reading() as session:
            return self._ranks(session)

    def values_of(self, field: str) -> tuple[str, ...]:
        """Returns the different ranks, postings or service states on record, for filters."""
        with self._at.reading() as session:
            return queries.values_of(session, field)

    def register(self, draft: PersonDraft) -> Changes:
        """Enters one person; raises as :func:`kpdesk.roster.service.register`."""
        with self._at.writing() as uow:
            changes = service.register(uow, draft, self._ranks(uow.session))
            uow.commit()
        return changes

    def change(self, uid: str, revision: int, draft: PersonDraft) -> Changes:
        """Changes one person; raises as :func:`kpdesk.roster.service.change`."""
        with self._at.writing() as uow:
            changes = service.change(uow, uid, revision, draft)
            uow.commit()
        return changes

    def withdraw(self, uid: str, reason: str) -> Changes:
        """Takes a wrongly entered person off the lists; raises as :func:`kpdesk.roster.service.withdraw`."""
        with self._at.writing() as uow:
            changes = service.withdraw(uow, uid, reason)
            uow.commit()
        return changes

    def numbers_shown(self, about: str = "list") -> None:
        """Notes in the history that CNIC and mobile numbers were looked at in full: of a person's uid, or of a list."""
        with self._at.writing() as uow:
            uow.note("numbers_shown", "person", about)
            uow.commit()

    def export(
        self,
        target: Path,
        wanted: PeopleWanted | None = None,
        *,
        force: bool = False,
        progress: Progress | None = None,
    ) -> int:
        """Writes the people of a list to an .xlsx and returns how many; raises as ``export_roster``.

        Who was transferred to another office is not in it: that office has him, and no roll of this one may.
        """
        with self._at.reading() as session:
            people = queries.everybody(session, self._on_today(wanted), self._at.actor.office)
            return export_roster(target, people, self._ranks(session), force=force, progress=progress)

    def _on_today(self, wanted: PeopleWanted | None) -> PeopleWanted:
        """Returns the conditions with the day on which a length of service is counted."""
        return replace(wanted or PeopleWanted(), as_on=(wanted and wanted.as_on) or today(self._at.clock))

    def _ranks(self, session: Session) -> RankNames:
        """Returns the ranks, read anew only after the reference data changed: a search asks at every key."""
        stamp = session.execute(select(func.count(), func.max(ReferenceRecord.changed_at))).one()
        if self._known_ranks is None or self._known_ranks[0] != stamp:
            self._known_ranks = (stamp, RankNames(reference.load(session).ranks))
        return self._known_ranks[1]
