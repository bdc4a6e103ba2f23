"""A file beside the roster: what accepting it would do, ready to be looked at and then accepted."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.problems import Problem
from kpdesk.base.progress import Progress, silent
from kpdesk.roster.accepting import RollSource
from kpdesk.roster.bulk import without_collector
from kpdesk.roster.columns import as_json
from kpdesk.roster.comparing import held_elsewhere, postings_of, present_persons, withdrawn_numbers
from kpdesk.roster.elsewhere import Elsewhere
from kpdesk.roster.identity_memory import LONGEST_MEANING, as_answers, by_data
from kpdesk.roster.importing import ImportOptions, RollReading, read_roll
from kpdesk.roster.places import place_key
from kpdesk.roster.plan import LABEL, RosterPlan, make_plan
from kpdesk.roster.queries import roster_stamp
from kpdesk.roster.questions import Answers, Question, check_answers
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import IdentityAnswerRecord, ImportAnswerRecord, ImportBatchRecord, ImportMappingRecord
from kpdesk.roster.rows import PresentPerson
from kpdesk.roster.settling import settle, still_asked
from kpdesk.roster.table import LeftOut
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class Compared:
    """What a roll was compared with, kept so that answers give another plan without reading the file again.

    ``remembered`` are answers about values and people that were given for earlier rolls.
    """

    present: tuple[PresentPerson, ...]
    elsewhere: Elsewhere
    postings: Mapping[str, int]
    remembered: Answers
    today: date
    withdrawn: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class RollProposal:
    """What was read, what it would change, and the stamp of the roster that it was compared with.

    ``chosen`` says that a person corrected the mapping, which is then remembered for files with these headings.
    ``questions`` are all that were asked, answered ones with their answer; ``set_aside`` rows that an answer left out.
    """

    reading: RollReading
    plan: RosterPlan
    stamp: tuple[int, int]
    chosen: bool
    compared: Compared
    questions: tuple[Question, ...] = ()
    set_aside: tuple[LeftOut, ...] = ()

    @property
    def mapping(self) -> dict[str, object]:
        """The columns of the first sheet as plain values."""
        return as_json(self.reading.columns)

    @property
    def open_questions(self) -> tuple[Question, ...]:
        """The questions that nobody has answered; their rows stay doubtful or refused."""
        return tuple(question for question in self.questions if question.is_open)

    @property
    def answers(self) -> dict[str, str]:
        """Every answer that this plan rests on, those of earlier rolls too."""
        return {question.id: question.answer for question in self.questions if question.answer is not None}

    def placed(self, problem: Problem) -> Problem:
        """Returns the finding with its column's letter, which a finding about a whole row does not know."""
        columns = self.reading.columns_at(problem.sheet, problem.row)
        guess = next((guess for field, guess in columns.items() if field.value == problem.field), None)
        if problem.column or guess is None:
            return problem
        return dataclasses.replace(problem, column=guess.letter)

    @property
    def source(self) -> RollSource:
        """The file as the history keeps it."""
        return RollSource(self.reading.file_name, self.reading.sha256, self.mapping, self.answers)


def propose(
    session: Session,
    path: Path,
    office: str,
    ranks: RankNames,
    today: date,
    options: ImportOptions | None = None,
    progress: Progress | None = None,
) -> RollProposal:
    """Returns the proposal for a file beside the people of one office; nothing is written.

    Raises as :func:`kpdesk.roster.importing.read_roll` and :func:`kpdesk.roster.questions.check_answers`.
    """
    options, progress = options or ImportOptions(), progress or silent()
    postings = postings_of(session, office)
    known = dataclasses.replace(
        options, remembered=remembered_mappings(session), places=frozenset(map(place_key, postings)) - {""}
    )
    with without_collector():
        reading = read_roll(path, ranks, today, known, progress)
        stamp = roster_stamp(session)
        present = present_persons(session, office, progress, stamp[0] + len(reading.rows))
        remembered = {**remembered_answers(session), **remembered_identities(session)}
        compared = Compared(
            present, held_elsewhere(session, office), postings, remembered, today,
            withdrawn_numbers(session, office),
        )  # fmt: skip
        chosen = options.choice is not None
        return _proposed(reading, compared, stamp, chosen, options.answers, ranks, progress)


def answered(proposal: RollProposal, answers: Answers, ranks: RankNames) -> RollProposal:
    """Returns the proposal with more answers, the earlier ones kept; raises as ``check_answers``."""
    with without_collector():
        return _proposed(
            proposal.reading, proposal.compared, proposal.stamp, proposal.chosen,
            {**proposal.answers, **answers}, ranks, silent(),
        )  # fmt: skip


def _proposed(
    reading: RollReading,
    compared: Compared,
    stamp: tuple[int, int],
    chosen: bool,
    given: Answers,
    ranks: RankNames,
    progress: Progress,
) -> RollProposal:
    answers = {**compared.remembered, **given}
    total = len(compared.present) + len(reading.rows)
    progress.step(LABEL, len(compared.present), total)
    settled = settle(
        reading.rows, answers, ranks, compared.postings, compared.elsewhere, compared.today
    )  # fmt: skip
    progress.step(LABEL, len(compared.present), total)
    plan = make_plan(settled.rows, compared.present, ranks, answers, compared.today, progress, compared.withdrawn)
    questions = still_asked((*settled.questions, *plan.questions), plan)
    check_answers((*settled.questions, *plan.questions), given)
    return RollProposal(reading, plan, stamp, chosen, compared, questions, (*settled.set_aside, *plan.set_aside))


def remembered_mappings(session: Session) -> Mapping[str, Mapping[str, Any]]:
    """Returns the mappings that people chose before, by the digest of their headings."""
    return {record.headings_sha256: record.mapping for record in session.scalars(select(ImportMappingRecord))}


def remember_mapping(uow: UnitOfWork, proposal: RollProposal) -> None:
    """Keeps a corrected mapping for the next file with the same headings; without any, nothing is kept."""
    if not any(proposal.reading.sheets[0].header.headings):
        return
    digest = proposal.reading.headings_digest
    choice = {field.value: {"column": guess.letter} for field, guess in proposal.reading.columns.items()}
    uow.session.merge(ImportMappingRecord(headings_sha256=digest, mapping=choice, changed_at=uow.now))


def remembered_answers(session: Session) -> Answers:
    """Returns the answers about values that were given for earlier rolls, by question."""
    return {record.question: record.answer for record in session.scalars(select(ImportAnswerRecord))}


def remembered_identities(session: Session) -> Answers:
    """Returns the answers about people that were given for earlier rolls, by their data."""
    records = session.execute(select(IdentityAnswerRecord.data_sha256, IdentityAnswerRecord.answer))
    return as_answers({row[0]: row[1] for row in records})


def remember_answers(uow: UnitOfWork, proposal: RollProposal, batch_uid: str | None) -> None:
    """Keeps the answers: those about values for later rolls, those about people for the same data in another file.

    Each answer about people that is not on record yet is noted in the history with who gave it. Taking the import
    back forgets them again.
    """
    batch_id = uow.session.scalar(select(ImportBatchRecord.id).where(ImportBatchRecord.uid == batch_uid))
    for question in proposal.questions:
        if question.answer is None:
            continue
        if question.about.is_value:
            uow.session.merge(ImportAnswerRecord(question=question.id, answer=question.answer, changed_at=uow.now))
        fresh = [(r.data, r.meanings[question.answer]) for r in question.recalls if question.answer in r.meanings]
        fresh = [(data, meant) for data, meant in fresh if proposal.compared.remembered.get(by_data(data)) != meant]
        for data, meant in fresh:
            uow.session.merge(
                IdentityAnswerRecord(
                    data_sha256=data, answer=meant[:LONGEST_MEANING], batch_id=batch_id, answered_at=uow.now,
                    answered_by=uow.actor.name,
                )
            )  # fmt: skip
        if fresh:
            uow.note(
                "identity_answered", "roster_import", batch_uid or new_uid(),
                question=question.id, code=question.code, answer=question.answer, count=len(question.rows),
                names=str(question.values.get("names") or question.values.get("row_name") or
                          question.values.get("name") or ""),
            )  # fmt: skip
