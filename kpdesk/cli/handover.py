"""``kpdesk cases heads|hand-over``: who is head of the office, and the charge that goes from one to the next."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import write_file
from kpdesk.cases.handover import Charge, HandOverDraft
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.documents.paper import Size


def add_handover_verbs(cases: Verbs) -> None:
    """Adds ``heads`` and ``hand-over`` to the verbs of cases."""
    add_verb(cases, "heads", list_heads, "lists who was head of this office from when to when")
    verb = add_verb(cases, "hand-over", hand_over, "lists what is open, or puts a new head of office on record")
    verb.add_argument("--to", metavar="NAME", help="who takes over; without it only the open work is listed")
    verb.add_argument("--rank", default="", help="code of his rank")
    verb.add_argument("--person", default="", metavar="UID", help="his uid on the roll, where he stands on it")
    verb.add_argument("--order", default="", metavar="NO", help="number of the order of posting")
    verb.add_argument("--on", type=day, metavar="DATE", help="the day of taking over, by default today")
    verb.add_argument("--pdf", metavar="FILE", help="writes the slip for both to sign")
    verb.add_argument("--language", default="en", choices=["en", "ur"])
    verb.add_argument("--paper", default=Size.A4.value, choices=[size.value for size in Size])
    verb.add_argument("--force", action="store_true", help="replaces a file that is there")


def list_heads(call: Call) -> Outcome:
    """Lists the heads, the latest first."""
    return Outcome({"heads": _heads(call)})


def hand_over(call: Call) -> Outcome:
    """Hands over where a name is given; always lists the open work. The target is looked at before anything."""
    given, face = call.arguments, call.desk().handover
    if given.pdf and Path(given.pdf).exists() and not given.force:
        raise Refused("file_exists", field="pdf", path=given.pdf)
    if given.to is not None:
        face.hand_over(HandOverDraft(given.to, given.rank, given.person, given.order, given.on))
    data = _charge(face.charge(given.on)) | {"heads": _heads(call)}
    if given.pdf:
        write_file(Path(given.pdf), face.slip(given.language, Size(given.paper)), force=given.force)
        data["written"] = given.pdf
    return Outcome(data)


def _heads(call: Call) -> list[dict[str, object]]:
    return [
        {"name": head.name, "rank": head.rank, "person": head.person_uid, "from": head.first, "to": head.last}
        for head in call.desk().handover.heads()
    ]


def _charge(charge: Charge) -> dict[str, object]:
    cases = [
        {
            "case": case.number,
            "person": case.person,
            "rank": case.rank,
            "state": case.state,
            "opened_on": case.opened_on,
            "due_what": case.due_what,
            "due_on": case.due_on,
            "suspended": case.suspended,
            "findings": case.findings,
        }
        for case in charge.cases
    ]
    return {
        "on": charge.on,
        "open_cases": cases,
        "suspended": charge.suspended,
        "overdue": charge.overdue,
        "with_findings": charge.with_findings,
        "drafts": charge.drafts,
    }
