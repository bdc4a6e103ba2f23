"""``kpdesk audit verify|list|find|print``."""

from __future__ import annotations

import argparse
from dataclasses import asdict
from pathlib import Path

from kpdesk.base.files import write_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.days_given import day_of
from kpdesk.cli.numbers import number
from kpdesk.desk.audit_trail import AuditWanted
from kpdesk.desk.history_paper import history_list
from kpdesk.desk.told_lines import ToldLine
from kpdesk.store.audit import AuditEntry


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs on the audit trail."""
    audit = add_group(verbs, "audit", "the history of everything")
    add_verb(audit, "verify", verify, "walks the whole hash chain and its outside anchors")
    listing = add_verb(audit, "list", newest, "lists the newest entries")
    listing.add_argument("--limit", type=number, default=50)
    listing.add_argument("--about", metavar="UID", help="only the history of one record")
    listing.add_argument("--language", choices=("en", "ur"), default="en")
    find = add_verb(audit, "find", find_entries, "finds entries by words, person, user, action and period")
    _add_filter(find)
    find.add_argument("--limit", type=number, default=100)
    find.add_argument("--before", type=number, help="go on below the entry of this number")
    paper = add_verb(
        audit, "print", print_entries, "writes the entries of a period as a PDF or Excel file, oldest first"
    )
    _add_filter(paper)
    paper.add_argument("--out", metavar="FILE", required=True, help="ends in .pdf or .xlsx")
    paper.add_argument("--force", action="store_true", help="overwrite the file")


def verify(call: Call) -> Outcome:
    """Returns whether the history is intact."""
    verdict = call.desk().audit.verify(call.progress)
    return Outcome(asdict(verdict), attention=not verdict.intact)


def newest(call: Call) -> Outcome:
    """Returns entries of the history."""
    about = call.arguments.about
    audit = call.desk().audit
    entries = audit.about(about) if about else audit.latest(call.arguments.limit)
    return Outcome({"items": _objects(call, entries)})


def find_entries(call: Call) -> Outcome:
    """Returns the newest entries that fit, and how many fit in all."""
    audit, wanted = call.desk().audit, _wanted(call)
    found = audit.find(wanted, call.arguments.limit)
    return Outcome({"found": audit.count(wanted), "items": _objects(call, found)})


def print_entries(call: Call) -> Outcome:
    """Writes the entries that fit."""
    given, out = call.arguments, Path(call.arguments.out)
    desk = call.desk()
    shown = history_list(desk.audit, _wanted(call), given.language, call.progress)
    if out.suffix.casefold() == ".xlsx":
        desk.lists.export(shown, out, force=given.force, progress=call.progress)
    else:
        write_file(out, desk.lists.pdf(shown, progress=call.progress), force=given.force)
    return Outcome({"written": str(out), "rows": len(shown.rows)})


def _add_filter(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("text", nargs="?", default="", help="words of the sentence or of what was written")
    verb.add_argument("--by", metavar="USER", default="", help="only what this user did")
    verb.add_argument("--action", default="", help="only this action, such as violation_logged")
    verb.add_argument("--person", metavar="P", default="", help="only what names this person")
    verb.add_argument("--about", metavar="UID", default="", help="only what names this record")
    verb.add_argument("--from", dest="first", metavar="DATE", help="first day")
    verb.add_argument("--to", dest="last", metavar="DATE", help="last day")
    verb.add_argument("--language", choices=("en", "ur"), default="en")


def _wanted(call: Call) -> AuditWanted:
    given = call.arguments
    about = [given.about] if given.about else []
    if given.person:
        about.append(call.desk().violations.person_uid(given.person))
    before = getattr(given, "before", None)
    days = day_of("from", given.first), day_of("to", given.last)
    return AuditWanted(given.text, given.by, given.action, tuple(about), *days, before)


def _objects(call: Call, entries: tuple[AuditEntry, ...]) -> list[dict[str, object]]:
    lines = call.desk().audit.told(entries, call.arguments.language)
    return [_object(entry, line) for entry, line in zip(entries, lines, strict=True)]


def _object(entry: AuditEntry, line: ToldLine) -> dict[str, object]:
    return asdict(entry) | {"sentence": line.what, "changes": list(line.changes), "at_local": line.when}
