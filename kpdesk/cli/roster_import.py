"""``kpdesk roster import``: the plan, the questions it asks, and accepting it."""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file
from kpdesk.base.json_text import parsed
from kpdesk.base.problems import Problem, Severity
from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome
from kpdesk.cli.output import problem_object
from kpdesk.roster.accepting import Accepted
from kpdesk.roster.cnic import written
from kpdesk.roster.columns import read_choice
from kpdesk.roster.importing import ImportOptions
from kpdesk.roster.plan import PlannedRow, Verdict
from kpdesk.roster.proposal import RollProposal
from kpdesk.roster.questions import Question
from kpdesk.roster.rows import PresentPerson

_OPEN = frozenset({Verdict.DOUBTFUL, Verdict.REFUSED})


def add_arguments(take: argparse.ArgumentParser) -> None:
    """Adds what the verb understands."""
    take.add_argument("file")
    take.add_argument("--sheet", metavar="S", help="one sheet by its name; default: all that are rolls")
    take.add_argument("--mapping", metavar="FILE.json", help="columns by field, as --json prints them under mapping")
    take.add_argument("--answers", metavar="FILE.json", help="answers by question, as --json prints them")
    take.add_argument("--include-hidden", action="store_true", help="hidden rows and sheets too")
    take.add_argument("--dry-run", action="store_true", help="only the plan; nothing is written")
    roll = take.add_mutually_exclusive_group()
    roll.add_argument(
        "--whole-roll",
        dest="whole",
        action="store_const",
        const=True,
        help="whom the file does not name goes into the queue (roster missing)",
    )
    roll.add_argument(
        "--part-of-roll",
        dest="whole",
        action="store_const",
        const=False,
        help="one station's file, say: nobody is missing; default where the file names fewer than it leaves out",
    )
    take.add_argument("--accept-doubtful", action="store_true", help="takes doubtful rows too")
    take.add_argument("--marked", metavar="FILE.xlsx", help="a copy of the file with refused and doubtful rows marked")
    take.add_argument("--force", action="store_true", help="replace an existing marked file")


def import_roll(call: Call) -> Outcome:
    """Plans an import and, without ``--dry-run``, accepts it."""
    given, roster, path = call.arguments, call.desk().roster, Path(call.arguments.file)
    choice = read_choice(_text(given.mapping)) if given.mapping else None
    answers = read_answers(_text(given.answers)) if given.answers else {}
    options = ImportOptions(given.sheet, choice, given.include_hidden, answers=answers)
    proposal = roster.plan(path, options, call.progress)
    marked = 0
    if given.marked:
        marked = roster.mark(proposal, path, Path(given.marked), force=given.force, progress=call.progress)
    accepted = None
    if not given.dry_run:
        accepted = roster.accept(
            proposal, take_doubtful=given.accept_doubtful, whole_roll=given.whole, progress=call.progress
        )
    data = _outcome(proposal, accepted, taken_doubtful=given.accept_doubtful and not given.dry_run)
    data["marked"] = given.marked if marked else None
    return Outcome(data, attention=bool(data["doubtful"] or data["refused"]))


def read_answers(text: str) -> dict[str, str]:
    """Returns the answers of a file: question and key, or the ``questions`` of a plan with ``answer`` filled in.

    Raises Refused ``answers_not_understood``.
    """
    try:
        found = parsed(text)
    except ValueError:
        raise Refused("answers_not_understood", field="answers") from None
    if isinstance(found, dict) and isinstance(found.get("questions"), list):
        found = {q.get("id"): q.get("answer") for q in found["questions"] if isinstance(q, dict) and q.get("answer")}
    if not isinstance(found, dict) or not all(isinstance(text, str) for pair in found.items() for text in pair):
        raise Refused("answers_not_understood", field="answers")
    return found


def _text(path: str) -> str:
    return read_file(Path(path)).decode("utf-8-sig", "replace")


def _outcome(proposal: RollProposal, accepted: Accepted | None, *, taken_doubtful: bool) -> dict[str, object]:
    plan, counts = proposal.plan, proposal.plan.counts
    open_rows = [row for row in plan.rows if row.verdict in _OPEN]
    return {
        "rows": len(plan.rows),
        "added": accepted.added if accepted else counts[Verdict.NEW.value],
        "changed": accepted.changed if accepted else counts[Verdict.CHANGED.value],
        "unchanged": counts[Verdict.UNCHANGED.value],
        "doubtful": 0 if taken_doubtful else counts[Verdict.DOUBTFUL.value],
        "refused": counts[Verdict.REFUSED.value],
        "missing_from_file": len(plan.missing),
        "queued": accepted.queued if accepted else 0,
        "batch": accepted.batch if accepted else None,
        "mapping": proposal.mapping,
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
