"""``kpdesk violations import|imports|undo``: a monitoring unit's sheet, planned, asked about, accepted, taken back."""

from __future__ import annotations

from pathlib import Path

from kpdesk.base.errors import Refused
from kpdesk.base.files import read_file
from kpdesk.base.json_text import parsed
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.violation_objects import import_object
from kpdesk.desk import Desk
from kpdesk.roster.columns import read_choice
from kpdesk.violations.log_plan import LogPlan
from kpdesk.violations.log_questions import LEAVE_OUT, UNIDENTIFIED, decisions_from, questions
from kpdesk.violations.log_wordings import Asked, answer_key


def add_log_verbs(group: Verbs) -> None:
    """Adds the verbs on logs."""
    take = add_verb(group, "import", import_log, "takes in a monitoring unit's log from .xlsx .xls .ods .csv")
    take.add_argument("file", metavar="FILE")
    take.add_argument("--sheet", metavar="S", help="one sheet by its name; default: the first that is a log")
    take.add_argument("--mapping", metavar="FILE.json", help="columns by field, as --json prints them under mapping")
    take.add_argument(
        "--answers", metavar="FILE.json", help="answers by the keys under questions: a kind, a platform, or a person"
    )
    take.add_argument("--dry-run", action="store_true", help="only the plan; nothing is written")
    take.add_argument(
        "--accept-doubtful", action="store_true", help="takes doubtful rows too, their persons as not yet identified"
    )
    add_verb(group, "imports", list_imports, "lists the logs that were imported, the latest first")
    undo = add_verb(group, "undo", undo_import, "takes one import of a log back")
    undo.add_argument("batch", metavar="BATCH")


def import_log(call: Call) -> Outcome:
    """Plans the import of a monitoring log and, without ``--dry-run``, accepts it."""
    given = call.arguments
    choice = read_choice(read_file(Path(given.mapping)).decode("utf-8-sig", "replace")) if given.mapping else None
    desk = call.desk()
    answers = _answers(desk, Path(given.answers)) if given.answers else {}
    plan = desk.violations.plan_log(Path(given.file), given.sheet, choice, call.progress, answers)
    decisions = decisions_from(plan, answers)
    accepted = None
    if not given.dry_run:
        accepted = desk.violations.accept_log(
            plan,
            take_doubtful=given.accept_doubtful,
            decisions=decisions,
            answers=answers,
            progress=call.progress,
        )
    data = import_object(plan, accepted) | {"questions": _questions(plan, decisions)}
    return Outcome(data, attention=bool(data["doubtful"] or data["refused"]))


def list_imports(call: Call) -> Outcome:
    """Returns the imports."""
    items = [
        {
            "batch": one.uid,
            "file": one.file_name,
            "at": one.at,
            "by": one.by,
            "rows": one.rows,
            "standing": one.standing,
        }
        for one in call.desk().violations.log_batches()
    ]
    return Outcome({"items": items})


def undo_import(call: Call) -> Outcome:
    """Takes an import back; exit code 1 when some of it was worked on since and stays."""
    undone = call.desk().violations.undo_log(call.arguments.batch, call.progress)
    return Outcome({"reverted": undone.reverted, "kept": list(undone.kept)}, attention=bool(undone.kept))


def _questions(plan: LogPlan, decided: object) -> list[dict[str, object]]:
    rows = set(decided) if isinstance(decided, dict) else set()
    return [
        {
            "key": question.key,
            "asked": question.asked,
            "wording": question.wording,
            "rows": list(question.rows),
            "choices": [{"person": known.uid, "shown": known.shown} for known in question.candidates],
        }
        for question in questions(plan)
        if not rows.issuperset(question.rows)
    ]


def _answers(desk: Desk, path: Path) -> dict[str, str]:
    """Returns the answers as the core takes them: kinds and platforms by code, persons by uid.

    Raises Refused ``answers_not_understood``, ``kind_unknown``, ``platform_unknown``, and as person_uid.
    """
    try:
        found = parsed(read_file(path).decode("utf-8-sig"))
    except ValueError:
        raise Refused("log_answers_not_understood", field="answers") from None
    if not isinstance(found, dict) or not all(isinstance(answer, str) for answer in found.values()):
        raise Refused("log_answers_not_understood", field="answers")
    return {_key(str(key)): _answer(desk, str(key), answer) for key, answer in found.items()}


def _key(key: str) -> str:
    asked, _, wording = key.partition(":")
    return answer_key(Asked(asked), wording) if asked in set(Asked) else key


def _answer(desk: Desk, key: str, answer: str) -> str:
    reference, asked = desk.reference.load(), key.partition(":")[0]
    if asked == Asked.PERSON and answer not in {UNIDENTIFIED, LEAVE_OUT}:
        return desk.violations.person_uid(answer)
    if asked == Asked.KIND:
        kind = reference.kinds.get(answer.strip().upper()) or reference.kinds.called(answer)
        if kind is None:
            raise Refused("kind_unknown", field="answers", kind=answer)
        return kind.code
    if asked == Asked.PLATFORM:
        platform = reference.platforms.get(answer.strip().lower()) or reference.platform_called(answer)
        if platform is None:
            raise Refused("platform_unknown", field="answers", platform=answer)
        return platform.code
    return answer
