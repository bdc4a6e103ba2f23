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
from kpdesk.roster.importing import ImportOptions, RollReading, read_roll
from kpdesk.roster.plan import RosterPlan, make_plan
from kpdesk.roster.queries import present_persons, roster_stamp
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.records import ImportMappingRecord
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class RollProposal:
    """What was read, what it would change, and the stamp of the roster that it was compared with.

    ``chosen`` says that a person corrected the mapping, which is then remembered for files with these headings.
    """

    reading: RollReading
    plan: RosterPlan
    stamp: tuple[int, int]
    chosen: bool

    @property
    def mapping(self) -> dict[str, object]:
        """The columns of the first sheet as plain values."""
        return as_json(self.reading.columns)

    def placed(self, problem: Problem) -> Problem:
        """Returns the finding with its column's letter, which a finding about a whole row does not know."""
        columns = next((sheet.columns for sheet in self.reading.sheets if sheet.name == problem.sheet), {})
        guess = next((guess for field, guess in columns.items() if field.value == problem.field), None)
        if problem.column or guess is None:
            return problem
        return dataclasses.replace(problem, column=guess.letter)

    @property
    def source(self) -> RollSource:
        """The file as the history keeps it."""
        return RollSource(self.reading.file_name, self.reading.sha256, self.mapping)


def propose(
    session: Session,
    path: Path,
    ranks: RankNames,
    today: date,
    options: ImportOptions | None = None,
    progress: Progress | None = None,
) -> RollProposal:
    """Returns the proposal for a file; nothing is written. Raises as :func:`kpdesk.roster.importing.read_roll`."""
    options, progress = options or ImportOptions(), progress or silent()
    known = dataclasses.replace(options, remembered=remembered_mappings(session))
    with without_collector():
        reading = read_roll(path, ranks, today, known, progress)
        progress.step("roster_comparing", 0, len(reading.rows))
        plan = make_plan(reading.rows, present_persons(session), ranks)
    return RollProposal(reading, plan, roster_stamp(session), options.choice is not None)


def remembered_mappings(session: Session) -> Mapping[str, Mapping[str, Any]]:
    """Returns the mappings that people chose before, by the digest of their headings."""
    return {record.headings_sha256: record.mapping for record in session.scalars(select(ImportMappingRecord))}


def remember_mapping(uow: UnitOfWork, proposal: RollProposal) -> None:
    """Keeps a corrected mapping for the next file with the same headings."""
    digest = proposal.reading.headings_digest
    choice = {field.value: {"column": guess.letter} for field, guess in proposal.reading.columns.items()}
    uow.session.merge(ImportMappingRecord(headings_sha256=digest, mapping=choice, changed_at=uow.now))
