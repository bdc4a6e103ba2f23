"""``kpdesk roster import|undo|export|find|show``."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.missing_people import add_missing_verbs
from kpdesk.cli.numbers import number
from kpdesk.cli.people_filter import add_filters, add_persons, chosen_or_wanted, people_wanted
from kpdesk.cli.roster_import import add_arguments, import_roll
from kpdesk.cli.roster_lists import add_list_verbs
from kpdesk.cli.service_record import add_service_verbs
from kpdesk.roster.draft import FIELDS
from kpdesk.roster.rows import PersonRow, PresentPerson

FOUND_UNLESS_TOLD = 50


def add_verbs(verbs: Verbs) -> None:
    """Adds the roster verbs."""
    roster = add_group(verbs, "roster", "personnel of the office")
    take = add_verb(roster, "import", import_roll, "takes in a nominal roll from .xlsx .xls .ods .csv")
    add_arguments(take)
    undo = add_verb(roster, "undo", undo_import, "takes one import back")
    undo.add_argument("batch", metavar="BATCH")
    export = add_verb(roster, "export", export_roster, "writes the roster to a workbook that imports back unchanged")
    export.add_argument("file", metavar="FILE.xlsx")
    export.add_argument("--force", action="store_true", help="replace an existing file")
    add_filters(export)
    add_persons(export)
    find = add_verb(roster, "find", find_people, "any part of name, father's name, belt, CNIC, mobile; empty lists all")
    find.add_argument("text", metavar="TEXT", nargs="?", default="")
    find.add_argument(
        "--limit", type=number, metavar="N", help=f"default {FOUND_UNLESS_TOLD}; no limit for an empty text"
    )
    add_filters(find)
    show = add_verb(roster, "show", show_person, "everything on record about one person")
    show.add_argument("person", metavar="PERSON", help="uid, CNIC, personnel number, or what fits one person only")
    add_service_verbs(roster)
    add_list_verbs(roster)
    add_missing_verbs(roster)


def undo_import(call: Call) -> Outcome:
    """Takes one import back."""
    undone = call.desk().roster.undo(call.arguments.batch, call.progress)
    kept = [{"uid": person.uid, "name": person.name, "fields": list(person.fields)} for person in undone.kept]
    return Outcome({"reverted": undone.reverted, "kept": kept}, attention=bool(kept))


def export_roster(call: Call) -> Outcome:
    """Writes the whole roster, the people whom the conditions fit, or those who are named."""
    target, wanted = Path(call.arguments.file), chosen_or_wanted(call)
    rows = call.desk().roster.export(target, wanted, force=call.arguments.force, progress=call.progress)
    return Outcome({"written": str(target), "rows": rows})


def find_people(call: Call) -> Outcome:
    """Returns the people whom the text fits, the closest first."""
    text, roster = call.arguments.text.strip(), call.desk().roster
    wanted = people_wanted(call, text)
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


def _full(person: PresentPerson) -> dict[str, object]:
    return {field.value: getattr(person.draft, field.value) for field in FIELDS}
