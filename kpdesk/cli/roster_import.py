"""``kpdesk roster import``: the plan, the questions it asks, and accepting it."""

from __future__ import annotations

import argparse
from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file
from kpdesk.base.json_text import parsed
from kpdesk.cli.call import Call, Outcome
from kpdesk.cli.roster_plan import plan_object, row_objects
from kpdesk.roster.columns import read_choice
from kpdesk.roster.importing import ImportOptions


def add_arguments(take: argparse.ArgumentParser) -> None:
    """Adds what the verb understands."""
    take.epilog = (
        "With --dry-run --json the plan gives each row: outcome (new, changed, unchanged, doubtful, refused), values,"
        " changes from old to new, problems, and the ids of the questions that it waits for. Answer them in a file"
        ' {"ID": "CHOICE"}, or write "answer" beside each question of the plan and give that file to --answers.'
        " Persons whom a whole roll does not name are under missing; they are settled by roster missing and roster"
        " settle."
    )
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
    data = plan_object(proposal, accepted, taken_doubtful=given.accept_doubtful and not given.dry_run)
    if given.dry_run and getattr(given, "json", False):
        data["plan"] = row_objects(proposal)
    data["marked"] = given.marked if marked else None
    beside = any(note.code == "column_said_twice" for note in proposal.reading.notes)
    return Outcome(data, attention=bool(data["doubtful"] or data["refused"]) or beside)


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
