"""``kpdesk cases``: open, step, show, list, due, print, bulk-notice."""

from __future__ import annotations

import argparse
from datetime import timedelta
from pathlib import Path

from kpdesk.base.clock import today
from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file, write_file
from kpdesk.base.json_text import parsed
from kpdesk.cases.bulk import BulkDraft
from kpdesk.cases.draft import CaseDraft, step_from_file, track_named
from kpdesk.cases.letters import paper_named
from kpdesk.cases.rows import CaseRow, CasesWanted, CaseView
from kpdesk.cases.states import State, Track
from kpdesk.cases.table import step_named
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.case_dates import add_date_verbs
from kpdesk.cli.case_guard import add_guard_verbs
from kpdesk.cli.days import day
from kpdesk.cli.finding_objects import finding_object
from kpdesk.cli.numbers import number
from kpdesk.documents.paper import Size


def add_verbs(verbs: Verbs) -> None:
    """Adds ``cases open|step|show|list|due|print|bulk-notice``."""
    cases = add_group(verbs, "cases", "disciplinary proceedings")
    opening = add_verb(cases, "open", open_cases, "opens a case for each person among the violations")
    opening.add_argument("--violation", nargs="+", required=True, metavar="V", help="numbers or uids of violations")
    opening.add_argument("--track", default=Track.GENERAL.value, choices=[track.value for track in Track])
    opening.add_argument("--authority", default="", help="designation of the authority; by default the head of office")
    opening.add_argument("--fields", metavar="FILE.json", help="file with overrides: {code: reason}")
    _add_on(opening)
    step = add_verb(cases, "step", take_step, "takes a step in a case")
    step.add_argument("case", help="number or uid")
    step.add_argument("step", help="a step that the table allows, such as show_cause_issued")
    step.add_argument(
        "--fields", metavar="FILE.json", help="what is written down with the step; overrides: {code: reason}"
    )
    _add_on(step)
    step.add_argument("--dry-run", action="store_true", help="only tells the warnings that the step would have")
    show = add_verb(cases, "show", show_case, "shows a case with what may follow and what is due")
    show.add_argument("case")
    listing = add_verb(cases, "list", list_cases, "lists cases, newest first")
    listing.add_argument("--state", choices=[state.value for state in State])
    listing.add_argument("--track", choices=[track.value for track in Track])
    listing.add_argument("--person", default="", metavar="UID")
    listing.add_argument("--text", default="", help="words of number, person or letter number")
    listing.add_argument("--open", action="store_true", help="only those that the office still has to do with")
    listing.add_argument("--overdue", action="store_true")
    listing.add_argument("--idle-days", type=number, metavar="N", help="without a step for N days")
    due = add_verb(cases, "due", list_due, "lists what is due")
    due.add_argument("--ahead", type=number, default=7, metavar="DAYS")
    _add_on(due)
    _add_print_verbs(cases)
    add_guard_verbs(cases)
    add_date_verbs(cases)


def _add_print_verbs(cases: Verbs) -> None:
    single = add_verb(cases, "print", print_paper, "prints a paper of a case")
    single.add_argument("case")
    single.add_argument("paper_name", metavar="PAPER", help="such as show_cause, charge_sheet, order")
    _add_target(single)
    bulk = add_verb(cases, "bulk-notice", bulk_notice, "issues a notice to each person and prints all in one PDF")
    chosen = bulk.add_mutually_exclusive_group(required=True)
    chosen.add_argument("--violations", metavar="FILE", help="a number or uid on each line, or a JSON list")
    chosen.add_argument("--ids", nargs="+", metavar="V")
    bulk.add_argument(
        "--step", default="show_cause_issued", help="show_cause_issued, explanation_called, charge_sheet_issued"
    )
    bulk.add_argument(
        "--first-number", type=number, metavar="N", help="first letter number of the range; blank for ink if left out"
    )
    bulk.add_argument("--fields", metavar="FILE.json")
    _add_on(bulk)
    _add_target(bulk)


def open_cases(call: Call) -> Outcome:
    """Opens cases; with one person the case itself is shown, with several a list under ``cases``."""
    given = call.arguments
    reasons = step_from_file("", "closed", None, _json_of(given.fields)).overrides
    draft = CaseDraft(tuple(given.violation), track_named(given.track), given.on, given.authority, reasons)
    cases = call.desk().cases
    views = [cases.show(uid) for uid in cases.open(draft).uids]
    data = _view(views[0])
    return Outcome(data if len(views) == 1 else data | {"cases": [_view(view) for view in views]})


def take_step(call: Call) -> Outcome:
    """Takes a step; exit code 1 when it was, or would be, taken against warnings."""
    given = call.arguments
    draft = step_from_file(given.case, given.step, given.on, _json_of(given.fields))
    cases = call.desk().cases
    if given.dry_run:
        found = [finding_object(entry) for entry in cases.judge(draft)]
        return Outcome(_view(cases.show(draft.case)) | {"warnings": found}, attention=bool(found))
    uid = cases.step(draft).uid
    view = cases.show(uid)
    return Outcome(_view(view), attention=bool(view.steps[-1].overrides))


def show_case(call: Call) -> Outcome:
    """Shows a case."""
    view = call.desk().cases.show(call.arguments.case)
    steps = [
        {
            "seq": step.seq,
            "step": step.step,
            "on": step.on,
            "from": step.from_state,
            "to": step.to_state,
            "letter_no": step.letter_no,
            "fields": dict(step.fields),
            "overrides": {override.warning.code: override.reason for override in step.overrides},
            "entered_by": step.entered_by,
        }
        for step in view.steps
    ]
    awards = [
        {
            "punishment": award.punishment,
            "grade": award.grade,
            "amount": award.amount,
            "unit": award.unit,
            "ordered_on": award.ordered_on,
            "ob_no": award.ob_no,
            "appeal_until": award.appeal_until,
            "state": award.state,
        }
        for award in view.awards
    ]
    violations = [{"number": item.number, "kind": item.kind, "seen_on": item.seen_on} for item in view.violations]
    return Outcome(_view(view) | {"steps": steps, "punishments": awards, "violations": violations})


def list_cases(call: Call) -> Outcome:
    """Lists cases, all pages of them."""
    given, now = call.arguments, today(call.clock)
    wanted = CasesWanted(
        is_open=True if given.open else None,
        state=State(given.state) if given.state else None,
        track=Track(given.track) if given.track else None,
        person=given.person,
        text=given.text,
        overdue_on=now if given.overdue else None,
        idle_since=now - timedelta(days=given.idle_days) if given.idle_days is not None else None,
    )
    items: list[dict[str, object]] = []
    after: int | None = 0
    while after is not None:
        page = call.desk().cases.page(wanted, after)
        items += [_row(row) for row in page.rows]
        after = page.next_after
    return Outcome({"items": items, "total": len(items)})


def list_due(call: Call) -> Outcome:
    """Lists what is due; exit code 1 when something is late."""
    found = call.desk().cases.due(call.arguments.on, call.arguments.ahead)
    items = [
        {
            "case": row.number,
            "person": row.person,
            "rank": row.rank,
            "state": row.state,
            "what": row.what,
            "on": row.on,
            "overdue_days": row.overdue_days,
        }
        for row in found
    ]
    overdue = sum(1 for row in found if row.overdue_days)
    return Outcome({"due": items, "overdue": overdue}, attention=overdue > 0)


def print_paper(call: Call) -> Outcome:
    """Writes a paper of a case as PDF."""
    given = call.arguments
    paper = paper_named(given.paper_name)
    printed = call.desk().cases.print(given.case, paper, given.language, Size(given.paper))
    write_file(Path(given.pdf), printed.pdf, force=given.force)
    return Outcome({"written": given.pdf, "pages": printed.pages, "papers": list(printed.papers)})


def bulk_notice(call: Call) -> Outcome:
    """Issues the notices and writes them as one PDF; the target is looked at before anything is issued."""
    given = call.arguments
    target = Path(given.pdf)
    if target.exists() and not given.force:
        raise Refused("file_exists", field="pdf", path=str(target))
    untrusted = step_from_file("", given.step, given.on, _json_of(given.fields))
    desk = call.desk()
    draft = BulkDraft(
        tuple(given.ids or _names_in(Path(given.violations))),
        step_named(given.step),
        on=given.on,
        first_number=given.first_number,
        suffix=str(desk.users.settings()["letter_suffix"]),
        fields=untrusted.fields,
        overrides=untrusted.overrides,
    )
    issued = desk.cases.bulk_notice(draft, given.language, Size(given.paper), call.progress)
    write_file(target, issued.printed.pdf, force=given.force)
    papers = list(issued.printed.papers)
    return Outcome({"written": given.pdf, "pages": issued.printed.pages, "papers": papers, "cases": list(issued.cases)})


def _view(view: CaseView) -> dict[str, object]:
    return {
        "case": view.row.number,
        "uid": view.row.uid,
        "state": view.row.state,
        "track": view.row.track,
        "person": f"{view.row.rank} {view.row.name}".strip(),
        "allowed": [entry.step for entry in view.allowed if entry.permitted],
        "warnings": [finding_object(entry) for entry in view.warnings],
        "due": [
            {"what": entry.what, "on": entry.on, "since": entry.since, "served": entry.served} for entry in view.due
        ],
    }


def _row(row: CaseRow) -> dict[str, object]:
    return {
        "uid": row.uid,
        "case": row.number,
        "person": row.name,
        "rank": row.rank,
        "belt_no": row.belt_no,
        "track": row.track,
        "state": row.state,
        "opened_on": row.opened_on,
        "last_step_on": row.last_step_on,
        "due_what": row.due_what,
        "due_on": row.due_on,
        "outcome": row.outcome,
    }


def _json_of(path: str | None) -> object:
    """Returns what the file holds, an empty object without one; raises Refused ``step_fields_not_understood``."""
    if path is None:
        return {}
    try:
        found: object = parsed(read_file(Path(path)).decode("utf-8-sig"))
    except ValueError:
        raise Refused("step_fields_not_understood", field="fields") from None
    return found


def _names_in(path: Path) -> tuple[str, ...]:
    """Returns the violations that a file names: a JSON list, or one to a line."""
    text = read_file(path).decode("utf-8-sig", errors="replace").strip()
    try:
        found = parsed(text) if text.startswith("[") else text.split()
    except ValueError:
        raise Refused("step_fields_not_understood", field="violations") from None
    return tuple(str(name) for name in found)


def _add_on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=day, metavar="DATE", help="the day of it, by default today")


def _add_target(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--pdf", required=True, metavar="FILE")
    parser.add_argument("--language", default="en", choices=["en", "ur"])
    parser.add_argument("--paper", default=Size.A4.value, choices=[size.value for size in Size])
    parser.add_argument("--force", action="store_true", help="replaces a file that is there")
