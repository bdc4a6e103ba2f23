"""``kpdesk cases calendar|entries|entry|service|scan|scan-export``: what is due, character roll, proof of service."""

from __future__ import annotations

import calendar as months
from datetime import date
from pathlib import Path

from kpdesk.base.clock import today
from kpdesk.base.errors import Refused
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.numbers import number
from kpdesk.desk.case_dates import Day, Entry, EntryDraft, EntryRow

OPEN_ENTRIES = frozenset({Entry.WAITS, Entry.DUE, Entry.TO_CANCEL})


def add_date_verbs(cases: Verbs) -> None:
    """Adds the verbs to ``kpdesk cases``."""
    shown = add_verb(cases, "calendar", show_calendar, "the days of a month with holidays and what falls due")
    shown.add_argument("--month", metavar="YYYY-MM", default="", help="by default this month")
    listed = add_verb(cases, "entries", list_entries, "punishments to be entered in the character roll, or struck out")
    listed.add_argument("--state", choices=[state.value for state in Entry])
    listed.add_argument("--all", action="store_true", help="those that are settled too")
    entry = add_verb(cases, "entry", make_entry, "puts an entry in the character roll on record")
    entry.add_argument("award", metavar="UID", help="of the punishment, from: cases entries")
    entry.add_argument("--on", type=day, metavar="DATE")
    entry.add_argument("--by", default="", help="who wrote it into the roll")
    entry.add_argument("--page", default="")
    entry.add_argument("--strike-out", action="store_true", help="the entry of a punishment that was undone")
    entry.add_argument("--early-because", default="", help="the reason for an entry before it is due")
    served = add_verb(cases, "service", show_service, "the papers of a case and how each was served")
    served.add_argument("case")
    scan = add_verb(cases, "scan", attach_scan, "keeps a scan with a step: the signed receipt, the bearer's report")
    scan.add_argument("case")
    scan.add_argument("step", type=number, metavar="SEQ", help="number of the step, from: cases show")
    scan.add_argument("file", metavar="FILE")
    export = add_verb(cases, "scan-export", export_scan, "writes a copy of a scan; the history says so")
    export.add_argument("scan", metavar="UID")
    export.add_argument("file", metavar="FILE")
    export.add_argument("--force", action="store_true")


def show_calendar(call: Call) -> Outcome:
    """Shows the days of a month on which offices are closed or something falls due."""
    first = _month(call.arguments.month) if call.arguments.month else today(call.clock).replace(day=1)
    last = first.replace(day=months.monthrange(first.year, first.month)[1])
    days = call.desk().case_dates.calendar(first, last)
    shown = [_day(found) for found in days if found.is_off or found.due]
    return Outcome({"month": f"{first:%Y-%m}", "days": shown, "due": sum(len(found.due) for found in days)})


def list_entries(call: Call) -> Outcome:
    """Lists entries; exit code 1 when one is due or to be struck out."""
    given = call.arguments
    states = frozenset({Entry(given.state)}) if given.state else None if given.all else OPEN_ENTRIES
    found = call.desk().case_dates.entries(states)
    waiting = sum(1 for row in found if row.state in (Entry.DUE, Entry.TO_CANCEL))
    return Outcome({"entries": [_entry(row) for row in found], "due": waiting}, attention=waiting > 0)


def make_entry(call: Call) -> Outcome:
    """Puts an entry on record."""
    given = call.arguments
    draft = EntryDraft(given.award, given.on, given.by, given.page, given.strike_out, given.early_because)
    dates = call.desk().case_dates
    dates.enter(draft)
    (row,) = (row for row in dates.entries() if row.award_uid == given.award)
    return Outcome(_entry(row))


def show_service(call: Call) -> Outcome:
    """Shows how each paper was served; exit code 1 when one has no proof of service."""
    view = call.desk().cases.show(call.arguments.case)
    numbers = {step.uid: step.seq for step in view.steps}
    papers = [
        {
            "step": proof.step,
            "number": proof.number,
            "issued_on": proof.issued_on,
            "served_on": proof.served_on,
            "how": proof.how,
            "by": proof.by,
            "acknowledged": proof.acknowledged,
            "witnesses": list(proof.witnesses),
            "scans": [
                {"uid": scan.uid, "file": scan.file_name, "sha256": scan.sha256}
                for scan in view.scans
                if numbers.get(scan.step_uid) in proof.seqs
            ],
        }
        for proof in view.proofs
    ]
    bare = sum(1 for proof in view.proofs if proof.served_on is None)
    return Outcome({"case": view.row.number, "papers": papers, "not_served": bare}, attention=bare > 0)


def attach_scan(call: Call) -> Outcome:
    """Keeps a scan with a step."""
    given, desk = call.arguments, call.desk()
    attached = desk.case_dates.attach_scan(given.case, given.step, Path(given.file), call.progress)
    return Outcome({"case": given.case, "step": given.step, "attached": bool(attached.features)})


def export_scan(call: Call) -> Outcome:
    """Writes a copy of a scan."""
    given = call.arguments
    written = call.desk().case_dates.export_scan(given.scan, Path(given.file), force=given.force)
    return Outcome({"written": str(written)})


def _month(text: str) -> date:
    try:
        return date.fromisoformat(f"{text.strip()}-01")
    except ValueError:
        raise Refused("month_not_understood", field="month", text=text[:20]) from None


def _day(found: Day) -> dict[str, object]:
    due = [
        {"case": row.number, "person": row.person, "what": row.what, "overdue_days": row.overdue_days}
        for row in found.due
    ]
    return {"on": found.on, "closed": found.is_off, "holidays": list(found.holidays), "due": due}


def _entry(row: EntryRow) -> dict[str, object]:
    return {
        "uid": row.award_uid,
        "case": row.case_number,
        "person": row.person,
        "rank": row.rank,
        "punishment": row.punishment,
        "amount": row.amount,
        "unit": row.unit,
        "reduced_to": row.reduced_to,
        "ordered_on": row.ordered_on,
        "appeal_until": row.appeal_until,
        "state": row.state,
        "due_on": row.due_on,
        "entered_on": row.entered_on,
        "entered_by": row.entered_by,
        "page": row.page,
    }
