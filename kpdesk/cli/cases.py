"""``kpdesk cases``: open, step, show, list, due."""

from __future__ import annotations

import argparse
from datetime import timedelta

from kpdesk.base.clock import today
from kpdesk.base.sentences import sentence
from kpdesk.cases.draft import CaseDraft, step_from_file, track_named
from kpdesk.cases.rows import CaseRow, CasesWanted, CaseView
from kpdesk.cases.states import State, Track
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.case_dates import add_date_verbs
from kpdesk.cli.case_file import add_file_verbs
from kpdesk.cli.case_grid import add_grid_verbs
from kpdesk.cli.case_guard import add_guard_verbs
from kpdesk.cli.case_papers import add_paper_verbs
from kpdesk.cli.days import day
from kpdesk.cli.fields_file import fields_in
from kpdesk.cli.finding_objects import warning_object
from kpdesk.cli.handover import add_handover_verbs
from kpdesk.cli.list_files import add_list_files, take_saved, write_list_files
from kpdesk.cli.numbers import number

_COLUMNS = (
    "case", "person", "rank", "belt_no", "track", "state", "opened_on", "last_step_on", "due_what", "due_on", "outcome",
)  # fmt: skip


def add_verbs(verbs: Verbs) -> None:
    """Adds ``cases open|step|show|list|due`` and the verbs on dates, guard, papers and the case file."""
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
    for turned in ("state", "track"):
        listing.add_argument(f"--not-{turned}", action="store_true", help=f"any other than this {turned}")
    listing.add_argument("--suspended", action="store_true", default=None, help="only whose official is suspended")
    listing.add_argument("--not-suspended", dest="suspended", action="store_false", help="only whose is not")
    listing.add_argument("--person", default="", metavar="UID")
    listing.add_argument("--text", default="", help="words of number, person or letter number")
    listing.add_argument(
        "--open", action="store_true", default=None, help="only those that the office still has to do with"
    )
    listing.add_argument("--not-open", dest="open", action="store_false", help="only those that have ended")
    listing.add_argument("--overdue", action="store_true")
    listing.add_argument("--idle-days", type=number, metavar="N", help="without a step for N days")
    add_list_files(listing)
    due = add_verb(cases, "due", list_due, "lists what is due")
    due.add_argument("--ahead", type=number, default=7, metavar="DAYS")
    _add_on(due)
    add_paper_verbs(cases)
    add_grid_verbs(cases)
    add_guard_verbs(cases)
    add_handover_verbs(cases)
    add_file_verbs(cases)
    add_date_verbs(cases)


def open_cases(call: Call) -> Outcome:
    """Opens cases; with one person the case itself is shown, with several a list under ``cases``."""
    given = call.arguments
    reasons = step_from_file("", "closed", None, fields_in(given.fields)).overrides
    draft = CaseDraft(tuple(given.violation), track_named(given.track), given.on, given.authority, reasons)
    cases = call.desk().cases
    views = [cases.show(uid) for uid in cases.open(draft).uids]
    data = _view(views[0])
    return Outcome(data if len(views) == 1 else data | {"cases": [_view(view) for view in views]})


def take_step(call: Call) -> Outcome:
    """Takes a step; exit code 1 when it was, or would be, taken against warnings."""
    given = call.arguments
    draft = step_from_file(given.case, given.step, given.on, fields_in(given.fields))
    cases = call.desk().cases
    if given.dry_run:
        found = [warning_object(entry) for entry in cases.judge(draft)]
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
            "reduced_to": award.reduced_to,
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
    take_saved(call, "caseTable", {"idle": ("idle_days", 14)})
    wanted = CasesWanted(
        is_open=given.open,
        state=State(given.state) if given.state else None,
        not_state=given.not_state,
        track=Track(given.track) if given.track else None,
        not_track=given.not_track,
        suspended=given.suspended,
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
    files = write_list_files(call, "caseTable", sentence("list_cases"), items, _COLUMNS)
    return Outcome({"items": items, "total": len(items), **files})


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
            "since": row.since,
            "served": row.served,
        }
        for row in found
    ]
    overdue = sum(1 for row in found if row.overdue_days)
    return Outcome({"due": items, "overdue": overdue}, attention=overdue > 0)


def _view(view: CaseView) -> dict[str, object]:
    return {
        "case": view.row.number,
        "uid": view.row.uid,
        "state": view.row.state,
        "track": view.row.track,
        "person": f"{view.row.rank} {view.row.name}".strip(),
        "allowed": [entry.step for entry in view.allowed if entry.permitted],
        "warnings": [warning_object(entry) for entry in view.warnings],
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


def _add_on(parser: argparse.ArgumentParser) -> None:
    parser.add_argument("--on", type=day, metavar="DATE", help="the day of it, by default today")
