"""``kpdesk province remind|reminders``."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from kpdesk.base.clock import local
from kpdesk.base.files import write_file
from kpdesk.base.sentences import LANGUAGES
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.documents.paper import Size
from kpdesk.province.reminder import Reminder


def add_reminder_verbs(group: Verbs) -> None:
    """Adds the verbs of reminders to ``province``."""
    about = "letters to all who owe, numbered, kept as issued and ready to sign"
    remind = add_verb(group, "remind", print_reminders, about)
    which = remind.add_mutually_exclusive_group(required=True)
    which.add_argument("--week", metavar="2026-W47", help="who owes the return of this week")
    which.add_argument("--all", action="store_true", dest="everything", help="everything that is owed")
    which.add_argument("--again", nargs="+", metavar="NUMBER", help="prints these reminders as they were issued")
    remind.add_argument("--pdf", required=True, metavar="FILE")
    remind.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    remind.add_argument("--language", choices=LANGUAGES, default="en")
    remind.add_argument("--force", action="store_true", help="replace an existing file")
    listed = add_verb(group, "reminders", list_reminders, "the register of reminders, the newest first")
    listed.add_argument("--office", default="", metavar="CODE")
    owed = add_verb(group, "owed", show_owed, "what each office owes, the greatest debt first")
    owed.add_argument("--week", metavar="2026-W47", help="for one week only")


def print_reminders(call: Call) -> Outcome:
    """Writes the letters as one PDF."""
    given, desk = call.arguments, call.desk()
    size = Size(given.paper)
    if given.again:
        pdf = desk.reminders.reprint(given.again, size, given.language, call.progress)
        found = tuple(one for one in desk.reminders.items() if one.number in given.again)
    else:
        issued = desk.reminders.issue(given.week, size, given.language, call.progress)
        pdf, found = issued.pdf, issued.reminders
    path = write_file(Path(given.pdf), pdf, force=given.force)
    names = _names(call)
    items = [_reminder_object(one, names) for one in found]
    return Outcome({"pdf": str(path), "size_bytes": len(pdf), "letters": len(items), "items": items})


def list_reminders(call: Call) -> Outcome:
    """Shows the register."""
    names = _names(call)
    return Outcome(
        {"items": [_reminder_object(one, names) for one in call.desk().reminders.items(call.arguments.office)]}
    )


def show_owed(call: Call) -> Outcome:
    """Shows who owes what."""
    found = call.desk().province.owed(call.arguments.week)
    items = [
        {
            "office": one.office.code,
            "name": one.office.name,
            "weeks": one.weeks,
            "oldest": one.oldest,
            "owing": one.is_owing,
            "debts": [debt.as_dict() for debt in one.debts],
        }
        for one in found
    ]
    return Outcome({"items": items}, attention=any(one.is_owing for one in found))


def _names(call: Call) -> Mapping[str, str]:
    return {office.code: office.name for office in call.desk().reference.load().offices}


def _reminder_object(one: Reminder, names: Mapping[str, str]) -> dict[str, object]:
    return {
        "number": one.number,
        "office": one.office,
        "name": names.get(one.office, one.office),
        "scope": one.scope,
        "ordinal": one.ordinal,
        "previous": one.previous or None,
        "issued_on": local(one.issued_at).date(),
        "answer_by": one.answer_by,
        "weeks": one.weeks,
        "new": one.is_new,
        "debts": [debt.as_dict() for debt in one.debts],
    }
