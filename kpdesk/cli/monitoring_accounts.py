"""``kpdesk monitoring group``: accounts and groups from found to closed."""

from __future__ import annotations

from dataclasses import asdict
from datetime import date
from pathlib import Path

from kpdesk.base.clock import today
from kpdesk.cli.call import Call, Outcome, Verbs, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.numbers import number
from kpdesk.monitoring.board import columns_of
from kpdesk.monitoring.draft import AccountDraft, ConfirmationDraft, SightingDraft, UndertakingDraft
from kpdesk.monitoring.rows import AccountFilter, AccountRow
from kpdesk.monitoring.rules import AccountKind, Obtained, Owner, Seen, Standing, Sureness


def add_account(call: Call) -> Outcome:
    """Puts an account or group on record."""
    given, desk = call.arguments, call.desk()
    draft = AccountDraft(
        platform=platform_code(call, given.platform),
        kind=AccountKind(given.kind),
        owner=Owner(given.owner),
        name=given.name,
        handle=given.handle,
        url=given.url,
        admin=desk.roster.person(given.admin).uid if given.admin else None,
        admin_text=given.admin_text,
        members_of_office=given.members,
        authorised=bool(given.authorised_by),
        authorised_by=given.authorised_by,
        authorised_order=given.authorised_order,
        found_on=given.on or today(desk.clock),
        obtained=given.obtained,
        note=given.note,
        owner_sure=Sureness(given.sure),
        admins=tuple(desk.roster.person(text).uid for text in given.further_admin),
        members=tuple(desk.roster.person(text).uid for text in given.member),
    )
    return Outcome({"uid": desk.monitoring.add_account(draft).uid})


def close_account(call: Call) -> Outcome:
    """Records a closure with its proof."""
    given, desk = call.arguments, call.desk()
    on = given.on or today(desk.clock)
    desk.monitoring.close_account(given.account, on, given.proof, given.file)
    return Outcome({"uid": given.account, "closed_on": on})


def confirm_closure(call: Call) -> Outcome:
    """Records that a second person saw it closed."""
    given, desk = call.arguments, call.desk()
    draft = ConfirmationDraft(given.on or today(desk.clock), given.witness, given.rank, given.reason)
    desk.monitoring.confirm_closure(given.account, draft)
    return Outcome({"uid": given.account, "confirmed_by": desk.monitoring.account(given.account).confirmed_by})


def undertake(call: Call) -> Outcome:
    """Records an undertaking to close."""
    given, desk = call.arguments, call.desk()
    draft = UndertakingDraft(given.on or today(desk.clock), not given.unsigned, given.until)
    desk.monitoring.undertake(given.account, draft)
    return Outcome({"uid": given.account, "undertaking_on": draft.on})


def withdraw_account(call: Call) -> Outcome:
    """Takes one off the register that was put on it by mistake."""
    call.desk().monitoring.withdraw_account(call.arguments.account, call.arguments.reason)
    return Outcome({"uid": call.arguments.account, "withdrawn": True})


def see_account(call: Call) -> Outcome:
    """Records how an account was seen; one that was closed and is active becomes a relapse."""
    given, desk = call.arguments, call.desk()
    by = given.by or desk.actor.full_name
    draft = SightingDraft(given.account, Seen(given.seen), given.on or today(desk.clock), by, given.note)
    return Outcome({"uid": desk.monitoring.see_account(draft).uid, "seen": given.seen})


def export_proof(call: Call) -> Outcome:
    """Writes a copy of the file that proves a closure."""
    given = call.arguments
    call.desk().monitoring.export_proof(given.account, given.out)
    return Outcome({"uid": given.account, "file": str(given.out)})


def verify_proofs(call: Call) -> Outcome:
    """Hashes every proof again and names those that are missing or changed."""
    found = call.desk().monitoring.proof_faults(call.progress)
    items = [{"uid": one.account_uid, "name": one.name, "file": one.file_name, "code": one.code} for one in found]
    return Outcome({"faults": items}, attention=bool(items))


def show_account(call: Call) -> Outcome:
    """Returns everything about one account or group."""
    desk = call.desk()
    row = desk.monitoring.account(call.arguments.account)
    seen = desk.monitoring.sightings(row.uid)
    return Outcome(
        {
            **_listed(row, today(desk.clock)),
            "handle": row.handle,
            "owner": row.owner,
            "owner_sure": row.owner_sure,
            "obtained": row.obtained,
            "people": [{"uid": one.person_uid, "name": one.name, "part": one.part} for one in row.people],
            "undertaking_on": row.undertaking_on,
            "undertaking_signed": row.undertaking_signed,
            "undertaking_until": row.undertaking_until,
            "proof_file": row.proof_file,
            "proof_sha256": row.proof_sha256,
            "witness_reason": row.witness_reason,
            "relapse_within": list(row.relapse_spans),
            "sightings": [{"on": one.on_date, "seen": one.seen, "by": one.seen_by, "note": one.note} for one in seen],
        }
    )


def board(call: Call) -> Outcome:
    """Returns the closure board: each stage with its accounts and their age in days."""
    desk = call.desk()
    day_now = today(desk.clock)
    rows, relapses = desk.monitoring.closure_board()
    shown = {
        stage.value: [
            {"uid": row.uid, "name": row.name, "days": (day_now - row.since_on(day_now)).days} for row in found
        ]
        for stage, found in columns_of(rows, day_now).items()
    }
    return Outcome({"board": shown, "relapses": asdict(relapses)})


def except_account(call: Call) -> Outcome:
    """Keeps one open with a reason."""
    call.desk().monitoring.except_account(call.arguments.account, call.arguments.reason)
    return Outcome({"uid": call.arguments.account, "exception_reason": call.arguments.reason})


def relapse(call: Call) -> Outcome:
    """Records a closed one found active again."""
    given, desk = call.arguments, call.desk()
    changes = desk.monitoring.relapse(given.account, given.on or today(desk.clock), given.note)
    return Outcome({"uid": changes.uid, "relapse_of": given.account})


def list_accounts(call: Call) -> Outcome:
    """Returns accounts and groups with the counts of the groups."""
    given, desk = call.arguments, call.desk()
    standing = Standing(given.standing) if given.standing else None
    rows = desk.monitoring.accounts(AccountFilter(groups=given.groups), standing=standing)
    counts = desk.monitoring.group_counts()
    return Outcome(
        {
            "found": counts.found,
            "closed": counts.closed,
            "excepted": counts.excepted,
            "open": counts.open,
            "authorised": counts.authorised,
            "relapses": counts.relapses,
            "items": [_listed(row, today(desk.clock)) for row in rows],
        }
    )


def add_account_verbs(group: Verbs) -> None:
    """Adds the verbs on accounts and groups."""
    add = add_verb(group, "add", add_account, "puts an account or group on record; only what is public or handed over")
    add.add_argument("--platform", required=True)
    add.add_argument("--kind", choices=[kind.value for kind in AccountKind], default=AccountKind.GROUP.value)
    add.add_argument("--owner", choices=[owner.value for owner in Owner], default=Owner.OFFICIAL.value)
    add.add_argument("--admin", metavar="P", help="uid, CNIC, personnel no, belt and name")
    sure = "how sure it is whose it is"
    add.add_argument("--sure", choices=[one.value for one in Sureness], default=Sureness.UNSURE.value, help=sure)
    add.add_argument("--further-admin", action="append", default=[], metavar="P")
    add.add_argument("--member", action="append", default=[], metavar="P", help="a member of this office, by name")
    add.add_argument("--members", type=number, metavar="N", help="members who belong to this office")
    add.add_argument("--on", metavar="D", type=day, help="found on; default: today")
    add.add_argument("--obtained", choices=[way.value for way in Obtained], default=Obtained.PUBLIC.value)
    for name in ("name", "handle", "url", "admin-text", "authorised-by", "authorised-order", "note"):
        add.add_argument(f"--{name}", default="")
    close = add_verb(group, "close", close_account, "records that it was closed or left, with the proof")
    close.add_argument("--proof", default="", help="the proof in words")
    close.add_argument("--file", type=Path, help="a file that proves it; kept encrypted, with its SHA-256")
    confirm = add_verb(group, "confirm", confirm_closure, "records that you, a second person, saw it closed")
    confirm.add_argument("--witness", default="", metavar="NAME", help="somebody who is no user and saw it closed")
    confirm.add_argument("--rank", default="", help="the witness's rank or post")
    confirm.add_argument("--reason", default="", help="why no second user confirms it, such as: only one user here")
    keep = add_verb(group, "except", except_account, "keeps one open with a reason for the certificate")
    keep.add_argument("--reason", required=True)
    again = add_verb(group, "relapse", relapse, "records that a closed one was found active again")
    again.add_argument("--note", default="")
    off = add_verb(group, "withdraw", withdraw_account, "takes one off the register that was put on it by mistake")
    off.add_argument("--reason", required=True)
    promise = add_verb(group, "undertake", undertake, "records that the owner undertook to close it")
    promise.add_argument("--until", metavar="D", type=day, help="the day by which he will")
    promise.add_argument("--unsigned", action="store_true", help="not signed on paper")
    see = add_verb(group, "see", see_account, "records how it was seen")
    see.add_argument("seen", choices=[seen.value for seen in Seen])
    see.add_argument("--by", default="", help="default: your full name")
    see.add_argument("--note", default="")
    copy = add_verb(group, "proof", export_proof, "writes a copy of the file that proves its closure")
    copy.add_argument("--out", type=Path, required=True, metavar="FILE")
    show = add_verb(group, "show", show_account, "everything about one account or group")
    add_verb(group, "verify", verify_proofs, "hashes every proof again")
    add_verb(group, "board", board, "found, undertaking, closed, confirmed, relapsed, with ages")
    for parser in (close, confirm, keep, again, off, promise, see, copy, show):
        parser.add_argument("account", metavar="UID")
    for parser in (close, confirm, again, promise, see):
        parser.add_argument("--on", metavar="D", type=day, help="default: today")
    listed = add_verb(group, "list", list_accounts, "lists accounts and groups with their counts")
    listed.add_argument("--groups", action="store_true", help="groups, pages and channels only")
    listed.add_argument("--standing", choices=[standing.value for standing in Standing])


def platform_code(call: Call, text: str) -> str:
    """Returns the platform's code by any spelling; what is not known is left for the check to refuse."""
    found = call.desk().reference.load().platform_called(text)
    return found.code if found else text


def _listed(row: AccountRow, now: date) -> dict[str, object]:
    return {
        "uid": row.uid,
        "platform": row.platform,
        "kind": row.kind,
        "name": row.name,
        "url": row.url,
        "admin": row.admin,
        "found_on": row.found_on,
        "standing": row.standing_on(now),
        "stage": row.stage_on(now),
        "closed_on": row.closed_on,
        "closure_proof": row.closure_proof,
        "confirmed_by": row.confirmed_by,
        "exception_reason": row.exception_reason,
        "authorised_by": row.authorised_by,
        "authorised_order": row.authorised_order,
        "relapse_of": row.relapse_of,
    }
