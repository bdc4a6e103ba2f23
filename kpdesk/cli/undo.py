"""``kpdesk undo``."""

from __future__ import annotations

from kpdesk.base.sentences import sentence
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.numbers import number
from kpdesk.desk.undo_steps import UndoStep


def add_verbs(verbs: Verbs) -> None:
    """Adds ``undo``."""
    undo = add_verb(verbs, "undo", take_back, "takes back what this user did last, imports and bulk actions included")
    which = undo.add_mutually_exclusive_group()
    which.add_argument(
        "--list", action="store_true", dest="listed", help="lists the last fifty actions and changes nothing"
    )
    which.add_argument("--step", type=number, metavar="N", help="takes back the action of this number in the list")
    which.add_argument("--again", action="store_true", help="does again what was taken back last")
    undo.add_argument("--language", choices=("en", "ur"), default="en")


def take_back(call: Call) -> Outcome:
    """Takes one piece of work back, or lists what could be."""
    given, face = call.arguments, call.desk().undo
    if given.listed:
        return Outcome({"items": [_object(step, given.language) for step in face.steps(given.language)]})
    if given.again:
        done = face.again(given.language, call.progress)
    else:
        done = face.undo(given.step, given.language, call.progress)
    found = {"step": done.step.step, "what": done.step.what, "uids": list(done.changes.uids), "kept": done.kept}
    return Outcome({"done_again" if given.again else "undone": True, **found}, attention=done.kept > 0)


def _object(step: UndoStep, language: str) -> dict[str, object]:
    return {
        "step": step.step,
        "at": step.at,
        "what": step.what,
        "can_be_undone": step.can_be_undone,
        "undone": step.undone,
        "why_not": sentence(step.why_not, language=language) if step.why_not else "",
    }
