"""The plan of an import as ``--json`` prints it, so that a script can check every row before it is accepted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from kpdesk.base.problems import Problem, Severity
from kpdesk.base.sentences import sentence
from kpdesk.cli.output import problem_object
from kpdesk.roster.accepting import Accepted
from kpdesk.roster.cnic import written
from kpdesk.roster.draft import FIELDS
from kpdesk.roster.plan import PlannedRow, Verdict
from kpdesk.roster.proposal import RollProposal
from kpdesk.roster.questions import Place, Question
from kpdesk.roster.rows import PresentPerson
from kpdesk.roster.unmapped import as_json

_OPEN = frozenset({Verdict.DOUBTFUL, Verdict.REFUSED})


def plan_object(proposal: RollProposal, accepted: Accepted | None, *, taken_doubtful: bool) -> dict[str, object]:
    """Returns the counts, the questions and findings, and what would change or has changed."""
    plan, counts = proposal.plan, proposal.plan.counts
    open_rows = [row for row in plan.rows if row.verdict in _OPEN]
    return {
        "rows": len(plan.rows),
        "added": accepted.added if accepted else counts[Verdict.NEW.value],
        "changed": accepted.changed if accepted else counts[Verdict.CHANGED.value],
        "unchanged": counts[Verdict.UNCHANGED.value],
        "doubtful": sum(not row.is_taken(taken_doubtful) for row in plan.having(Verdict.DOUBTFUL)),
        "refused": counts[Verdict.REFUSED.value],
        "missing_from_file": len(plan.missing),
        "queued": accepted.queued if accepted else 0,
        "batch": accepted.batch if accepted else None,
        "mapping": proposal.mapping,
        "unmapped": [as_json(sheet.name, column) for sheet in proposal.reading.sheets for column in sheet.unmapped],
        "sheets": [{"sheet": sheet.name, "rows": sheet.people} for sheet in proposal.reading.sheets],
        "questions": [_question(question) for question in proposal.questions],
        "problems": [
            problem_object(proposal.placed(problem))
            for row in open_rows
            for problem in row.problems
            if problem.severity is not Severity.NOTE
        ],
        "notes": [problem_object(proposal.placed(note)) for note in _notes(proposal)],
        "changes": list(_changes(plan.rows)),
        "left_out": [
            {"sheet": row.sheet, "row": row.row, "reason": row.reason, "text": row.text}
            for row in (*proposal.reading.left_out, *proposal.set_aside)
        ],
        "missing": [_named(person) for person in plan.missing],
    }


def row_objects(proposal: RollProposal) -> list[dict[str, object]]:
    """Returns every row with its outcome, its values, its changes from old to new, and what it waits for."""
    asked: dict[Place, list[str]] = defaultdict(list)
    for question in proposal.questions:
        for place in question.rows:
            asked[place].append(question.id)
    return [_row(row, asked, proposal) for row in proposal.plan.rows]


def _row(row: PlannedRow, asked: Mapping[Place, list[str]], proposal: RollProposal) -> dict[str, object]:
    draft = row.incoming.draft
    given = {field.value: getattr(draft, field.value) for field in FIELDS}
    return {
        "sheet": row.incoming.sheet,
        "row": row.incoming.row,
        "outcome": row.verdict,
        "uid": row.person.uid if row.person else None,
        "values": {name: value for name, value in given.items() if value not in (None, "")},
        "cleared": sorted(field.value for field in row.incoming.cleared),
        "changes": [{"field": change.field, "old": change.old, "new": change.new} for change in row.changes],
        "problems": [problem_object(proposal.placed(problem)) for problem in row.problems],
        "questions": asked.get((row.incoming.sheet, row.incoming.row), []),
    }


def _question(question: Question) -> dict[str, object]:
    return {
        "id": question.id,
        "about": question.about,
        "text": sentence(question.code, question.values),
        "choices": [{"key": c.key, "text": sentence(c.code, c.values)} for c in question.choices],
        "proposed": question.proposed,
        "answer": question.answer,
        "rows": [{"sheet": sheet, "row": row} for sheet, row in question.rows],
    }


def _notes(proposal: RollProposal) -> Iterator[Problem]:
    yield from proposal.reading.notes
    for row in proposal.plan.rows:
        yield from (problem for problem in row.problems if problem.severity is Severity.NOTE)


def _changes(rows: Iterable[PlannedRow]) -> Iterator[dict[str, object]]:
    for row in rows:
        for change in row.changes:
            yield {
                "sheet": row.incoming.sheet,
                "row": row.incoming.row,
                "uid": row.person.uid if row.person else None,
                "field": change.field,
                "old": change.old,
                "new": change.new,
            }


def _named(person: PresentPerson) -> dict[str, object]:
    draft = person.draft
    return {
        "uid": person.uid,
        "name": draft.name,
        "father_name": draft.father_name,
        "belt_no": draft.belt_no,
        "cnic": written(draft.cnic),
    }
