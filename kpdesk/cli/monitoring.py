"""``kpdesk monitoring``: units, checks, accounts and groups."""

from __future__ import annotations

from datetime import date

from kpdesk.base.clock import today
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.days import day
from kpdesk.cli.numbers import number
from kpdesk.monitoring.draft import AccountDraft, CheckDraft, UnitDraft
from kpdesk.monitoring.rows import AccountFilter, AccountRow
from kpdesk.monitoring.rules import AccountKind, Obtained, Owner, Standing


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs on monitoring."""
    group = add_group(verbs, "monitoring", "monitoring units, checks, accounts and groups")
    unit = add_verb(group, "unit", notify_unit, "puts a monitoring unit on record; without a name lists them")
    unit.add_argument("name", nargs="?")
    unit.add_argument("--order-no")
    unit.add_argument("--order-date", metavar="D", type=day)
    unit.add_argument("--in-charge", metavar="P", help="uid, CNIC, personnel no, belt and name")
    unit.add_argument("--in-charge-text", default="", help="for somebody who is not on the roll")
    unit.add_argument("--member", action="append", default=[])
    check = add_verb(group, "check", log_check, "records a look at public accounts")
    check.add_argument("--on", metavar="D", type=day, help="default: today")
    check.add_argument("--unit")
    check.add_argument("--by", default="", help="default: your full name")
    check.add_argument("--platform", action="append", default=[])
    check.add_argument("--accounts", type=number, default=0, metavar="N", help="how many accounts were looked at")
    check.add_argument("--found", default="", help="what was found; without it: nothing found")
    checks = add_verb(group, "checks", list_checks, "lists the checks of a period; default: this week")
    checks.add_argument("--from", dest="first", metavar="D", type=day)
    checks.add_argument("--to", dest="last", metavar="D", type=day)
    _add_accounts(add_group(group, "group", "accounts and groups"))


def notify_unit(call: Call) -> Outcome:
    """Puts a unit on record where one is named, and lists all units."""
    given, desk = call.arguments, call.desk()
    if given.name:
        in_charge = desk.roster.person(given.in_charge).uid if given.in_charge else None
        draft = UnitDraft(
            given.name, given.order_no, given.order_date, in_charge, given.in_charge_text, tuple(given.member)
        )
        desk.monitoring.notify_unit(draft)
    items = [
        {
            "uid": row.uid,
            "name": row.name,
            "order_no": row.order_no,
            "order_date": row.order_date,
            "in_charge": row.in_charge,
            "members": list(row.members),
            "last_check": row.last_check,
            "works": row.works,
        }
        for row in desk.monitoring.units()
    ]
    return Outcome({"items": items}, attention=not any(item["works"] for item in items))


def log_check(call: Call) -> Outcome:
    """Records a check."""
    given, desk = call.arguments, call.desk()
    draft = CheckDraft(
        on=given.on or today(desk.clock),
        unit=given.unit,
        checked_by=given.by or desk.actor.full_name,
        platforms=tuple(_platform(call, text) for text in given.platform),
        accounts_checked=given.accounts,
        nothing_found=not given.found,
        found=given.found,
    )
    return Outcome({"uid": desk.monitoring.log_check(draft).uid})


def list_checks(call: Call) -> Outcome:
    """Returns the checks of a period and what they come to."""
    desk = call.desk()
    week = desk.weekly.week()
    first, last = call.arguments.first or week.first, call.arguments.last or week.last
    totals = desk.monitoring.check_totals(first, last)
    items = [
        {
            "uid": row.uid,
            "on": row.on_date,
            "unit": row.unit,
            "by": row.checked_by,
            "platforms": list(row.platforms),
            "accounts": row.accounts_checked,
            "found": row.found,
        }
        for row in desk.monitoring.checks(first, last)
    ]
    return Outcome({"checks": totals.checks, "accounts": totals.accounts_checked, "days": totals.days, "items": items})


def add_account(call: Call) -> Outcome:
    """Puts an account or group on record."""
    given, desk = call.arguments, call.desk()
    draft = AccountDraft(
        platform=_platform(call, given.platform),
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
    )
    return Outcome({"uid": desk.monitoring.add_account(draft).uid})


def close_account(call: Call) -> Outcome:
    """Records a closure with its proof."""
    given, desk = call.arguments, call.desk()
    on = given.on or today(desk.clock)
    desk.monitoring.close_account(given.account, on, given.proof, given.confirmed_by)
    return Outcome({"uid": given.account, "closed_on": on})


def confirm_closure(call: Call) -> Outcome:
    """Records that a second person saw it closed."""
    given, desk = call.arguments, call.desk()
    desk.monitoring.confirm_closure(given.account, given.by, given.on or today(desk.clock))
    return Outcome({"uid": given.account, "confirmed_by": given.by})


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


def _add_accounts(group: Verbs) -> None:
    add = add_verb(group, "add", add_account, "puts an account or group on record; only what is public or handed over")
    add.add_argument("--platform", required=True)
    add.add_argument("--kind", choices=[kind.value for kind in AccountKind], default=AccountKind.GROUP.value)
    add.add_argument("--owner", choices=[owner.value for owner in Owner], default=Owner.OFFICIAL.value)
    add.add_argument("--admin", metavar="P", help="uid, CNIC, personnel no, belt and name")
    add.add_argument("--members", type=number, metavar="N", help="members who belong to this office")
    add.add_argument("--on", metavar="D", type=day, help="found on; default: today")
    add.add_argument("--obtained", choices=[way.value for way in Obtained], default=Obtained.PUBLIC.value)
    for name in ("name", "handle", "url", "admin-text", "authorised-by", "authorised-order", "note"):
        add.add_argument(f"--{name}", default="")
    close = add_verb(group, "close", close_account, "records that it was closed or left, with the proof")
    close.add_argument("--proof", required=True)
    close.add_argument("--confirmed-by", default="")
    confirm = add_verb(group, "confirm", confirm_closure, "records that a second person saw it closed")
    confirm.add_argument("--by", required=True)
    keep = add_verb(group, "except", except_account, "keeps one open with a reason for the certificate")
    keep.add_argument("--reason", required=True)
    again = add_verb(group, "relapse", relapse, "records that a closed one was found active again")
    again.add_argument("--note", default="")
    for parser in (close, confirm, keep, again):
        parser.add_argument("account", metavar="UID")
    for parser in (close, confirm, again):
        parser.add_argument("--on", metavar="D", type=day, help="default: today")
    listed = add_verb(group, "list", list_accounts, "lists accounts and groups with their counts")
    listed.add_argument("--groups", action="store_true", help="groups, pages and channels only")
    listed.add_argument("--standing", choices=[standing.value for standing in Standing])


def _platform(call: Call, text: str) -> str:
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
        "closed_on": row.closed_on,
        "closure_proof": row.closure_proof,
        "confirmed_by": row.confirmed_by,
        "exception_reason": row.exception_reason,
        "authorised_by": row.authorised_by,
        "authorised_order": row.authorised_order,
        "relapse_of": row.relapse_of,
    }
