"""``kpdesk monitoring``: units and their members, checks, the chart of closures."""

from __future__ import annotations

from kpdesk.base.clock import today
from kpdesk.cli.call import Call, Outcome, Verbs, add_group, add_verb
from kpdesk.cli.chart_verb import add_chart_options, chart_outcome
from kpdesk.cli.days import day
from kpdesk.cli.monitoring_accounts import add_account_verbs, platform_code
from kpdesk.cli.numbers import number
from kpdesk.monitoring.draft import CheckDraft, MemberDraft, SightingDraft, UnitDraft
from kpdesk.monitoring.rows import UnitRow
from kpdesk.monitoring.rules import Seen


def add_verbs(verbs: Verbs) -> None:
    """Adds the verbs on monitoring."""
    group = add_group(verbs, "monitoring", "monitoring units, checks, accounts and groups")
    unit = add_verb(group, "unit", notify_unit, "puts a monitoring unit on record; without a name lists them")
    unit.add_argument("name", nargs="?")
    unit.add_argument("--order-no")
    unit.add_argument("--order-date", metavar="D", type=day)
    unit.add_argument("--in-charge", metavar="P", help="uid, CNIC, personnel no, belt and name")
    unit.add_argument("--in-charge-text", default="", help="for somebody who is not on the roll")
    others = "a member who is not on the roll, by name; may be given several times"
    unit.add_argument("--person", action="append", default=[], metavar="P", help="a member on the roll, likewise")
    unit.add_argument("--member", action="append", default=[], metavar="NAME", help=others)
    check = add_verb(group, "check", log_check, "records a look at public accounts")
    check.add_argument("--on", metavar="D", type=day, help="default: today")
    check.add_argument("--unit", help="its name or uid; default: the only one")
    check.add_argument("--by", default="", help="default: your full name")
    check.add_argument("--platform", action="append", default=[])
    check.add_argument("--accounts", type=number, default=0, metavar="N", help="how many accounts were looked at")
    check.add_argument("--looked-at", default="", help="accounts that are not on the register, in words")
    for seen in Seen:
        what = f"an account of the register that was seen {seen}"
        check.add_argument(f"--{seen}", action="append", default=[], metavar="UID", help=what)
    check.add_argument("--found", default="", help="what was found; without it: nothing found")
    checks = add_verb(group, "checks", list_checks, "lists the checks of a period; default: this week")
    checks.add_argument("--from", dest="first", metavar="D", type=day)
    checks.add_argument("--to", dest="last", metavar="D", type=day)
    add_account_verbs(add_group(group, "group", "accounts and groups"))
    _add_members(add_group(group, "member", "members of a unit and their time in it"))
    chart = add_verb(group, "chart", closure_chart, "closures and relapses by week; with --pdf on paper")
    add_chart_options(chart, 26)


def notify_unit(call: Call) -> Outcome:
    """Puts a unit on record where one is named, and lists all units."""
    given, desk = call.arguments, call.desk()
    if given.name:
        in_charge = desk.roster.person(given.in_charge).uid if given.in_charge else None
        people = tuple(desk.roster.person(text).uid for text in given.person)
        draft = UnitDraft(
            given.name, given.order_no, given.order_date, in_charge, given.in_charge_text, tuple(given.member), people
        )
        desk.monitoring.notify_unit(draft)
    items = [_unit(row) for row in desk.monitoring.units()]
    return Outcome({"items": items}, attention=not any(item["works"] for item in items))


def join_unit(call: Call) -> Outcome:
    """Records that somebody belongs to a unit from a day on."""
    given, desk = call.arguments, call.desk()
    person = desk.roster.person(given.person).uid if given.person else None
    draft = MemberDraft(person, given.name, given.on or today(desk.clock))
    return Outcome({"uid": desk.monitoring.join_unit(given.unit, draft).uid})


def leave_unit(call: Call) -> Outcome:
    """Records that a member belongs to his unit no more."""
    given, desk = call.arguments, call.desk()
    on = given.on or today(desk.clock)
    desk.monitoring.leave_unit(given.member, on)
    return Outcome({"uid": given.member, "to": on})


def closure_chart(call: Call) -> Outcome:
    """Returns the figures of the chart, and writes it as a PDF where a file is named."""
    return chart_outcome(call, call.desk().monitoring.closure_chart)


def log_check(call: Call) -> Outcome:
    """Records a check."""
    given, desk = call.arguments, call.desk()
    draft = CheckDraft(
        on=given.on or today(desk.clock),
        unit=given.unit,
        checked_by=given.by or desk.actor.full_name,
        platforms=tuple(platform_code(call, text) for text in given.platform),
        accounts_checked=given.accounts,
        nothing_found=not given.found,
        found=given.found,
        looked_at=given.looked_at,
        sightings=tuple(SightingDraft(uid, seen) for seen in Seen for uid in getattr(given, seen.value)),
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
            "looked_at": row.looked_at,
            "seen": [{"account": one.account_uid, "name": one.account, "seen": one.seen} for one in row.sightings],
        }
        for row in desk.monitoring.checks(first, last)
    ]
    counted = {"checks": totals.checks, "accounts": totals.accounts_checked, "days": totals.days}
    return Outcome({"from": first, "to": last, **counted, "items": items})


def _add_members(group: Verbs) -> None:
    join = add_verb(group, "join", join_unit, "records that somebody belongs to a unit")
    join.add_argument("unit")
    join.add_argument("--person", metavar="P", help="uid, CNIC, personnel no, belt and name")
    join.add_argument("--name", default="", help="for somebody who is not on the roll")
    leave = add_verb(group, "leave", leave_unit, "records that a member belongs to his unit no more")
    leave.add_argument("member", metavar="UID")
    for parser in (join, leave):
        parser.add_argument("--on", metavar="D", type=day, help="default: today")


def _unit(row: UnitRow) -> dict[str, object]:
    return {
        "uid": row.uid,
        "name": row.name,
        "order_no": row.order_no,
        "order_date": row.order_date,
        "in_charge": row.in_charge,
        "members": list(row.members),
        "tenures": [{"uid": one.uid, "name": one.name, "from": one.from_on, "to": one.to_on} for one in row.tenures],
        "last_check": row.last_check,
        "works": row.works,
    }
