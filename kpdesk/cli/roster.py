"""``kpdesk roster import|undo|export|find|show``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from kpdesk.base.files import read_file
from kpdesk.base.problems import Problem, Severity
from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.numbers import number
from kpdesk.cli.output import problem_object
from kpdesk.roster.accepting import Accepted
from kpdesk.roster.cnic import written
from kpdesk.roster.columns import read_choice
from kpdesk.roster.draft import FIELDS
from kpdesk.roster.importing import ImportOptions
from kpdesk.roster.plan import PlannedRow, Verdict
from kpdesk.roster.proposal import RollProposal
from kpdesk.roster.rows import PeopleWanted, PersonRow, PresentPerson

FOUND_UNLESS_TOLD = 50
_OPEN = frozenset({Verdict.DOUBTFUL, Verdict.REFUSED})


def add_verbs(verbs: Verbs) -> None:
    """Adds the roster verbs."""
    roster = add_group(verbs, "roster", "personnel of the office")
    take = add_verb(roster, "import", import_roll, "takes in a nominal roll from .xlsx .xls .ods .csv")
    take.add_argument("file")
    take.add_argument("--sheet", metavar="S", help="one sheet by its name; default: all that are rolls")
    take.add_argument("--mapping", metavar="FILE.json", help="columns by field, as --json prints them under mapping")
    take.add_argument("--include-hidden", action="store_true", help="hidden rows and sheets too")
    take.add_argument("--dry-run", action="store_true", help="only the plan; nothing is written")
    take.add_argument("--accept-doubtful", action="store_true", help="takes doubtful rows too")
    undo = add_verb(roster, "undo", undo_import, "takes one import back")
    undo.add_argument("batch", metavar="BATCH")
    export = add_verb(roster, "export", export_roster, "writes the roster to a workbook that imports back unchanged")
    export.add_argument("file", metavar="FILE.xlsx")
    export.add_argument("--force", action="store_true", help="replace an existing file")
    find = add_verb(roster, "find", find_people, "any part of name, father's name, belt, CNIC, mobile; empty lists all")
    find.add_argument("text", metavar="TEXT", nargs="?", default="")
    find.add_argument(
        "--limit", type=number, metavar="N", help=f"default {FOUND_UNLESS_TOLD}; no limit for an empty text"
    )
    show = add_verb(roster, "show", show_person, "everything on record about one person")
    show.add_argument("person", metavar="PERSON", help="uid, CNIC, personnel number, or what fits one person only")


def import_roll(call: Call) -> Outcome:
    """Plans an import and, without ``--dry-run``, accepts it."""
    given = call.arguments
    choice = read_choice(read_file(Path(given.mapping)).decode("utf-8-sig", "replace")) if given.mapping else None
    roster = call.desk().roster
    proposal = roster.plan(Path(given.file), ImportOptions(given.sheet, choice, given.include_hidden), call.progress)
    accepted = None
    if not given.dry_run:
        accepted = roster.accept(proposal, take_doubtful=given.accept_doubtful, progress=call.progress)
    data = _outcome(proposal, accepted, taken_doubtful=given.accept_doubtful and not given.dry_run)
    return Outcome(data, attention=bool(data["doubtful"] or data["refused"]))


def undo_import(call: Call) -> Outcome:
    """Takes one import back."""
    undone = call.desk().roster.undo(call.arguments.batch, call.progress)
    kept = [{"uid": person.uid, "name": person.name, "fields": list(person.fields)} for person in undone.kept]
    return Outcome({"reverted": undone.reverted, "kept": kept}, attention=bool(kept))


def export_roster(call: Call) -> Outcome:
    """Writes the whole roster."""
    target = Path(call.arguments.file)
    rows = call.desk().roster.export(target, force=call.arguments.force, progress=call.progress)
    return Outcome({"written": str(target), "rows": rows})


def find_people(call: Call) -> Outcome:
    """Returns the people whom the text fits, the closest first."""
    text, roster = call.arguments.text.strip(), call.desk().roster
    wanted = PeopleWanted(text=text)
    unless_told = FOUND_UNLESS_TOLD if text else roster.count(wanted)
    limit = unless_told if call.arguments.limit is None else max(call.arguments.limit, 0)
    return Outcome({"items": [_listed(row) for row in roster.page(wanted, 0, limit)]})


def show_person(call: Call) -> Outcome:
    """Returns one person and the timeline."""
    roster = call.desk().roster
    person = roster.person(call.arguments.person)
    timeline = [
        {
            "on": entry.on,
            "kind": entry.kind,
            "source": entry.source,
            "text": sentence(entry.kind, entry.values),
            "uid": entry.uid,
            **entry.values,
        }
        for entry in roster.timeline(person)
    ]
    return Outcome({"person": _full(person) | _listed(roster.row(person.uid)), "timeline": timeline})


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
        "batch": accepted.batch if accepted else None,
        "mapping": proposal.mapping,
        "sheets": [{"sheet": sheet.name, "rows": sheet.people} for sheet in proposal.reading.sheets],
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
            for row in proposal.reading.left_out
        ],
        "missing": [_named(person) for person in plan.missing],
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


def _listed(row: PersonRow) -> dict[str, object]:
    return {
        "uid": row.uid,
        "name": row.name,
        "father_name": row.father_name,
        "rank": row.rank_name,
        "belt_no": row.belt_no,
        "cnic": row.cnic_written,
        "posting": row.posting,
        "status": row.service_state,
        "personnel_no": row.personnel_no,
        "mobile": row.mobile,
        "rank_code": row.rank,
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


def _full(person: PresentPerson) -> dict[str, object]:
    return {field.value: getattr(person.draft, field.value) for field in FIELDS}
