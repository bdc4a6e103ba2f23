"""``kpdesk hand-over show|print|finish``: a clerk's desk made over to another."""

from __future__ import annotations

import argparse
from pathlib import Path

from kpdesk.base.files import write_file
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.desk.clerk_handover import ClerkCharge, HandedThings
from kpdesk.documents.paper import Size


def add_verbs(verbs: Verbs) -> None:
    """Adds ``hand-over show|print|finish``."""
    group = add_group(verbs, "hand-over", "the desk of a clerk who is posted out")
    show = add_verb(group, "show", tell, "tells what he leaves open")
    paper = add_verb(group, "print", write_paper, "writes the paper that both sign")
    finish = add_verb(group, "finish", close, "puts the hand-over on record and closes his account")
    for verb in (show, paper, finish):
        verb.add_argument("user", help="login name of who goes")
        verb.add_argument("--to", default="", metavar="USER", help="login name of who takes over")
    for verb in (paper, finish):
        _add_things(verb)
    paper.add_argument("--pdf", required=True, metavar="FILE")
    paper.add_argument("--language", choices=("en", "ur"), default="en")
    paper.add_argument("--paper", choices=[size.value for size in Size], default=Size.A4.value)
    paper.add_argument("--force", action="store_true", help="overwrite the file")


def tell(call: Call) -> Outcome:
    """Returns what is open."""
    found = call.desk().clerk_handover.charge(call.arguments.user, call.arguments.to)
    return Outcome(_object(found))


def write_paper(call: Call) -> Outcome:
    """Writes the paper."""
    given = call.arguments
    pdf = call.desk().clerk_handover.paper(given.user, given.to, _things(given), given.language, given.paper)
    write_file(Path(given.pdf), pdf, force=given.force)
    return Outcome({"written": given.pdf})


def close(call: Call) -> Outcome:
    """Closes the account of who goes."""
    given = call.arguments
    call.desk().clerk_handover.finish(given.user, given.to, _things(given))
    return Outcome({"closed": given.user, "to": given.to})


def _add_things(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--recovery-sheet", default="", metavar="TEXT", help="where the recovery sheet lies")
    verb.add_argument("--sticks", default="", metavar="TEXT", help="USB sticks that were handed over")
    verb.add_argument("--keys", default="", metavar="TEXT", help="keys, registers and stamps that were handed over")
    verb.add_argument("--remarks", default="", metavar="TEXT")


def _things(given: argparse.Namespace) -> HandedThings:
    return HandedThings(given.recovery_sheet, given.sticks, given.keys, given.remarks)


def _object(found: ClerkCharge) -> dict[str, object]:
    return {
        "user": found.user.name,
        "to": found.successor.name if found.successor else "",
        "cases": [
            {"case": case.number, "state": case.state, "due_on": case.due_on, "his_own": case.uid in found.own_cases}
            for case in found.cases
        ],
        "drafts": list(found.drafts),
        "letters": [{"directive": debt.obligation.code, "what": debt.obligation.what} for debt in found.letters],
        "files": [row.file_name for row in found.files],
        "keys_valid_to": found.keys_valid_to,
    }
