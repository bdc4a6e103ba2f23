"""``kpdesk directives`` and ``directives list|show|debts|register|acknowledge|acknowledgements|discharge``."""

from __future__ import annotations

import argparse

from kpdesk.base.clock import today
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.numbers import number
from kpdesk.directives.draft import AckDraft, DirectiveDraft
from kpdesk.directives.rows import AckCounts, DirectiveRow
from kpdesk.directives.rules import AckState, Ask
from kpdesk.reference.rules import Asked, Instrument

LISTED_AT_ONCE = 1_000


def add_verbs(verbs: Verbs) -> None:
    """Adds the bare verb, which lists, and those below it."""
    bare = add_verb(verbs, "directives", list_directives, "lists the directives of the social-media policy")
    bare.add_argument("--on", metavar="D", type=day, help="only those in force for this office on that day")
    group = bare.add_subparsers(dest="directives_verb", required=False, metavar="VERB")
    listed = add_verb(group, "list", list_directives, "the same as without a verb")
    listed.add_argument("--on", metavar="D", type=day, default=argparse.SUPPRESS)
    add_verb(group, "show", show_directive, "one directive with its counts and debts").add_argument("directive")
    add_verb(group, "debts", list_debts, "what is owed under the directives").add_argument("directive", nargs="?")
    _add_register(group)
    sign = add_verb(group, "acknowledge", acknowledge, "records who heard or signed a directive")
    sign.add_argument("directive")
    sign.add_argument(
        "--person", metavar="P", action="append", default=[], help="uid, CNIC, personnel no, belt and name"
    )
    sign.add_argument("--everyone-waiting", action="store_true", help="all serving officials who have not signed")
    sign.add_argument("--state", choices=[state.value for state in AckState], default=AckState.SIGNED.value)
    sign.add_argument("--on", metavar="D", type=day, help="default: today")
    sign.add_argument("--sheet", default="", help="the signed list that it stands on")
    who = add_verb(group, "acknowledgements", list_acknowledgements, "who did what about a directive")
    who.add_argument("directive")
    who.add_argument("--not-signed", action="store_true")
    done = add_verb(group, "discharge", discharge, "notes something that a directive asks for as done")
    done.add_argument("directive")
    done.add_argument("what", choices=[asked.value for asked in Asked])
    done.add_argument("--on", metavar="D", type=day, required=True)
    done.add_argument("--letter-no", default="")
    done.add_argument("--note", default="")


def list_directives(call: Call) -> Outcome:
    """Returns every directive on record, or those in force on a day."""
    desk = call.desk().directives
    rows = desk.in_force(call.arguments.on) if call.arguments.on else desk.items()
    return Outcome({"items": [_listed(row) for row in rows]})


def show_directive(call: Call) -> Outcome:
    """Returns one directive."""
    desk = call.desk().directives
    row = desk.show(call.arguments.directive)
    return Outcome({**_listed(row), "acknowledged": _counts(desk.counts(row.code)), "debts": _debts(call, row.code)})


def list_debts(call: Call) -> Outcome:
    """Returns what is owed; something open and late needs attention."""
    code = call.arguments.directive
    if code:
        code = call.desk().directives.show(code).code
    items = _debts(call, code)
    return Outcome({"items": items}, attention=any(item["done_on"] is None and item["days_late"] for item in items))


def register_directive(call: Call) -> Outcome:
    """Puts a new letter on record."""
    given = call.arguments
    desk = call.desk().directives
    draft = DirectiveDraft(
        title=given.title,
        code=given.code,
        instrument=Instrument(given.instrument),
        letter_no=given.letter_no,
        dated=given.dated,
        issuer=given.issuer,
        subject=given.subject,
        ban_no=given.ban_no,
        reiterates=given.reiterates,
        supersedes=given.supersedes,
        asks=tuple(given.asks),
        source=given.source,
    )
    return Outcome(_listed(desk.show(desk.register(draft).uid)))


def acknowledge(call: Call) -> Outcome:
    """Records acknowledgements and returns the counts."""
    given, desk = call.arguments, call.desk()
    persons = [desk.roster.person(text).uid for text in given.person]
    if given.everyone_waiting:
        persons.extend(str(row["uid"]) for row in _people(call, not_signed=True))
    on = given.on or today(desk.clock)
    draft = AckDraft(given.directive, tuple(persons), AckState(given.state), on, given.sheet)
    changes = desk.directives.acknowledge(draft)
    counts = _counts(desk.directives.counts(given.directive))
    return Outcome({"recorded": len(changes.uids), **counts})


def list_acknowledgements(call: Call) -> Outcome:
    """Returns the serving officials with what each did, and the counts."""
    items = _people(call, not_signed=call.arguments.not_signed)
    return Outcome({**_counts(call.desk().directives.counts(call.arguments.directive)), "items": items})


def discharge(call: Call) -> Outcome:
    """Notes one thing as done."""
    given, desk = call.arguments, call.desk().directives
    desk.discharge(given.directive, Asked(given.what), given.on, given.letter_no, given.note)
    return Outcome({"items": _debts(call, desk.show(given.directive).code)})


def _add_register(group: Verbs) -> None:
    add = add_verb(group, "register", register_directive, "puts a new letter on record")
    add.add_argument("title")
    add.add_argument("--code", default="", help="default: the next one")
    add.add_argument("--instrument", choices=[kind.value for kind in Instrument], default=Instrument.LETTER.value)
    add.add_argument("--letter-no")
    add.add_argument("--dated", metavar="D", type=day)
    add.add_argument("--ban-no", type=number)
    for name in ("issuer", "subject", "reiterates", "supersedes", "source"):
        add.add_argument(f"--{name}")
    add.add_argument("--asks", metavar="WHAT[:DAYS]", type=ask, action="append", default=[], help="such as report:7")


def ask(text: str) -> Ask:
    """Returns what a letter asks for, of ``report:7``; raises ValueError for anything else."""
    what, _, days = text.partition(":")
    return Ask(Asked(what), number(days) if days else None)


def _people(call: Call, *, not_signed: bool) -> list[dict[str, object]]:
    desk, code, after = call.desk().directives, call.arguments.directive, 0
    items: list[dict[str, object]] = []
    while rows := desk.acknowledgements(code, not_signed=not_signed, after=after, limit=LISTED_AT_ONCE):
        items.extend(
            {
                "uid": row.person_uid,
                "rank": row.rank,
                "name": row.name,
                "father_name": row.father_name,
                "belt_no": row.belt_no,
                "posting": row.posting,
                "state": row.state,
                "on": row.on_date,
                "sheet": row.sheet,
            }
            for row in rows
        )
        after = rows[-1].person_id
    return items


def _listed(row: DirectiveRow) -> dict[str, object]:
    return {
        "code": row.code,
        "number": row.number_shown(),
        "dated": row.dated_iso(),
        "dated_shown": row.dated_shown(),
        "ban_no": row.ban_no,
        "instrument": row.instrument,
        "title": row.title,
        "title_urdu": row.title_urdu,
        "subject": row.subject,
        "issuer": row.issuer,
        "reiterates": row.reiterates,
        "supersedes": row.supersedes,
        "ends_on": row.ends_on,
        "asks": [{"what": ask.what, "term_days": ask.term_days, "confirm": ask.confirm} for ask in row.asks],
        "offices": list(row.offices),
        "source": row.source,
        "note": row.note,
        "uid": row.uid,
    }


def _counts(counts: AckCounts) -> dict[str, object]:
    return {
        "roll": counts.roll,
        "signed": counts.signed,
        "read_out": counts.read_out,
        "refused": counts.refused,
        "absent": counts.absent,
        "on_leave": counts.on_leave,
        "waiting": counts.waiting,
    }


def _debts(call: Call, code: str | None) -> list[dict[str, object]]:
    return [
        {
            "directive": debt.obligation.code,
            "what": debt.obligation.what,
            "due_on": debt.obligation.due_on,
            "done_on": debt.done_on,
            "how": debt.how,
            "days_late": debt.days_late,
            "confirm": debt.obligation.confirm,
        }
        for debt in call.desk().directives.debts(code)
    ]
