"""``kpdesk directives`` and ``directives list|show|debts|register|amend|note|acknowledge|acknowledgements|…``."""

from __future__ import annotations

import argparse
import dataclasses

from kpdesk.base.clock import today
from kpdesk.cli import signature_sheets
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.numbers import number
from kpdesk.cli.signature_sheets import add_filter, filter_of, page_wanted
from kpdesk.directives.draft import AckDraft, DirectiveDraft
from kpdesk.directives.rows import AckCounts, AckRow, AckWanted, DirectiveRow
from kpdesk.directives.rules import AckState, Ask, Link
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
    _add_acknowledging(group)
    done = add_verb(group, "discharge", discharge, "notes something that a directive asks for as done")
    done.add_argument("directive")
    done.add_argument("what", choices=[asked.value for asked in Asked])
    done.add_argument("--on", metavar="D", type=day, required=True)
    done.add_argument("--letter-no", default="")
    done.add_argument("--note", default="")
    signature_sheets.add_verbs(group)


def _add_acknowledging(group: Verbs) -> None:
    sign = add_verb(group, "acknowledge", acknowledge, "records who heard or signed a directive")
    sign.add_argument("directive")
    sign.add_argument(
        "--person", metavar="P", action="append", default=[], help="uid, CNIC, personnel no, belt and name"
    )
    sign.add_argument("--everyone-waiting", action="store_true", help="all serving officials who have not signed")
    sign.add_argument("--page", metavar="S/P", help="everybody on that page of a signature sheet, such as D9-3/2")
    sign.add_argument("--state", choices=[state.value for state in AckState], default=AckState.SIGNED.value)
    sign.add_argument("--on", metavar="D", type=day, help="default: today")
    sign.add_argument("--sheet", default="", help="the signed list that it stands on (default: the page)")
    sign.add_argument("--note", default="", help="such as the witnesses of a refusal")
    who = add_verb(group, "acknowledgements", list_acknowledgements, "who did what about a directive")
    who.add_argument("directive")
    add_filter(who)


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
        reiterates=tuple(given.reiterates or ()),
        supersedes=tuple(given.supersedes or ()),
        extends=tuple(given.extends or ()),
        offices=tuple(code.upper() for code in given.office or ()),
        ranks=tuple(code.upper() for code in given.rank or ()),
        asks=tuple(given.asks or ()),
        source=given.source,
        office_note=given.office_note or "",
    )
    return Outcome(_listed(desk.show(desk.register(draft).uid)))


def amend_directive(call: Call) -> Outcome:
    """Corrects a letter on record: only what is named changes."""
    given, desk = call.arguments, call.desk().directives
    row = desk.show(given.directive)
    draft = DirectiveDraft(**{field.name: getattr(row, field.name) for field in dataclasses.fields(DirectiveDraft)})
    for name in ("title", "letter_no", "dated", "issuer", "subject", "source", "ban_no", "office_note"):
        if getattr(given, name) is not None:
            setattr(draft, name, getattr(given, name))
    if given.dated is not None:
        draft.dated_last = None
    for name in ("reiterates", "supersedes", "extends", "asks"):
        if getattr(given, name) is not None:
            setattr(draft, name, tuple(getattr(given, name)))
    for name, values in (("offices", given.office), ("ranks", given.rank)):
        if values is not None:
            setattr(draft, name, tuple(code.upper() for code in values if code))
    desk.amend(row.code, draft, row.revision)
    return Outcome(_listed(desk.show(row.uid)))


def note_directive(call: Call) -> Outcome:
    """Writes the office's own note on a letter."""
    given, desk = call.arguments, call.desk().directives
    desk.write_note(given.directive, given.text)
    return Outcome(_listed(desk.show(given.directive)))


def acknowledge(call: Call) -> Outcome:
    """Records acknowledgements and returns the counts."""
    given, desk = call.arguments, call.desk()
    persons = [desk.roster.person(text).uid for text in given.person]
    for wanted in (AckWanted(state="not_signed") if given.everyone_waiting else None, page_wanted(given.page)):
        if wanted is not None:
            persons.extend(row.person_uid for row in _people(call, wanted))
    on, sheet = given.on or today(desk.clock), given.sheet or (given.page or "").upper()
    draft = AckDraft(given.directive, tuple(persons), AckState(given.state), on, sheet, given.note)
    changes = desk.directives.acknowledge(draft, progress=call.progress)
    counts = _counts(desk.directives.counts(given.directive))
    return Outcome({"recorded": len(changes.uids), **counts})


def list_acknowledgements(call: Call) -> Outcome:
    """Returns the serving officials with what each did, and the counts."""
    items = [_person(row) for row in _people(call, filter_of(call.arguments))]
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
    _add_fields(add)
    amend = add_verb(group, "amend", amend_directive, "corrects a letter on record; what is not named stays")
    amend.add_argument("directive")
    amend.add_argument("--title")
    _add_fields(amend)
    note = add_verb(group, "note", note_directive, "writes this office's own note on a letter, the CPO's too")
    note.add_argument("directive")
    note.add_argument("text")


def _add_fields(verb: argparse.ArgumentParser) -> None:
    verb.add_argument("--letter-no")
    verb.add_argument("--dated", metavar="D", type=day)
    verb.add_argument("--ban-no", type=number)
    for name in ("issuer", "subject", "source", "office-note"):
        verb.add_argument(f"--{name}")
    for link in Link:
        verb.add_argument(f"--{link.value}", metavar="CODE", action="append", help="may be given several times")
    verb.add_argument("--office", metavar="CODE", action="append", help="whom it binds; default: the province")
    verb.add_argument("--rank", metavar="CODE", action="append", help="whom it binds; default: everybody")
    verb.add_argument("--asks", metavar="WHAT[:DAYS]", type=ask, action="append", help="such as report:7")


def ask(text: str) -> Ask:
    """Returns what a letter asks for, of ``report:7``; raises ValueError for anything else."""
    what, _, days = text.partition(":")
    return Ask(Asked(what), number(days) if days else None)


def _people(call: Call, wanted: AckWanted) -> list[AckRow]:
    desk, code, after = call.desk().directives, call.arguments.directive, 0
    items: list[AckRow] = []
    while rows := desk.acknowledgements(code, wanted, after=after, limit=LISTED_AT_ONCE):
        items.extend(rows)
        after = rows[-1].person_id
    return items


def _person(row: AckRow) -> dict[str, object]:
    return {
        "uid": row.person_uid,
        "rank": row.rank,
        "name": row.name,
        "father_name": row.father_name,
        "belt_no": row.belt_no,
        "posting": row.posting,
        "state": row.state,
        "on": row.on_date,
        "sheet": row.sheet,
        "note": row.note,
    }


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
        **{link.value: list(getattr(row, link.value)) for link in Link},
        "ends_on": row.ends_on,
        "asks": [{"what": ask.what, "term_days": ask.term_days, "confirm": ask.confirm} for ask in row.asks],
        "offices": list(row.offices),
        "ranks": list(row.ranks),
        "source": row.source,
        "note": row.note,
        "office_note": row.office_note,
        "from_cpo": row.from_cpo,
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
