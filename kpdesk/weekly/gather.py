"""Reads everything that a week is counted from, in one consistent look at the store."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from sqlalchemy import or_, select
from sqlalchemy.orm import Session

from kpdesk.base.weeks import Week
from kpdesk.directives.queries import ack_counts, directives_in_force
from kpdesk.monitoring.queries import staff, units
from kpdesk.monitoring.records import AccountRecord, CheckRecord, UnitRecord
from kpdesk.reference.queries import load
from kpdesk.reference.rules import Asked
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.strength import strength
from kpdesk.violations.fact_queries import (
    count_counted,
    counts_by_day,
    entered_by,
    last_key,
    violation_facts_for_week,
    violation_facts_of,
)
from kpdesk.violations.rows import ViolationFact
from kpdesk.weekly.carrying import Chain, carried_over, chain_before
from kpdesk.weekly.case_facts import case_facts, last_keys
from kpdesk.weekly.directive_debts import office_debts
from kpdesk.weekly.facts import (
    Answered,
    Basis,
    CaseFact,
    CheckFact,
    GroupFact,
    LetterFact,
    OwedFact,
    SeenCount,
    UnitFact,
    WeekFacts,
)
from kpdesk.weekly.trend import MOST_WEEKS

_MET_BY_THE_RETURN = {Asked.REPORT, Asked.CERTIFICATE}


def gather(session: Session, office: str, week: Week) -> WeekFacts:
    """Returns the facts of an office's week."""
    chain = chain_before(session, week)
    cases = case_facts(session, week, chain)
    rows = _violations(session, week, chain, cases)
    answered = _answered(session, office, week.last)
    posts = strength(session, load(session))
    return WeekFacts(
        office=office,
        week=week,
        violations=rows,
        cases=cases,
        groups=_groups(session, week),
        units=_units(session, week),
        checks=_checks(session, week),
        strength={row.rank: row.actual for row in posts.by_rank if row.actual},
        answered=answered,
        owed=_owed(session, office, week.last),
        carried=carried_over(chain, _perhaps_known(session, rows, chain)),
        sanctioned=posts.total.sanctioned,
        basis=_basis(session, week, answered),
        letters=_letters(session, office, week.last),
        seen=_seen(session, week),
    )


def _violations(session: Session, week: Week, chain: Chain, cases: Sequence[CaseFact]) -> tuple[ViolationFact, ...]:
    day_before = week.first - timedelta(days=1)
    if chain.until is None:
        rows = violation_facts_for_week(session, day_before, week.last)
    else:
        rows = violation_facts_for_week(
            session, min(day_before, chain.until), week.last, chain.entered_by("violations")
        )
    # What a signed report left pending is read whatever became of it since, so that the check can name it. What was
    # disposed of long ago is read again where something was done about it in this week.
    others = chain.pending | {uid for case in cases for uid in case.violations}
    return rows + violation_facts_of(session, sorted(others - {row.uid for row in rows}))


def _perhaps_known(session: Session, rows: Sequence[ViolationFact], chain: Chain) -> set[str]:
    """Those that a signed return may have counted: of a day that it covers, or entered before it was signed."""
    if chain.until is None:
        return set()
    covered = {row.uid for row in rows if row.seen_on <= chain.until}
    later = [row.uid for row in rows if row.uid not in covered]
    return covered | entered_by(session, later, chain.entered_by("violations"))


def _seen(session: Session, week: Week) -> tuple[SeenCount, ...]:
    first = week.first - timedelta(weeks=MOST_WEEKS - 1)
    return tuple(SeenCount(*found) for found in counts_by_day(session, first, week.last))


def _basis(session: Session, week: Week, answered: Answered | None) -> Basis:
    steps, awards = last_keys(session)
    since = answered.since if answered else None
    seen = count_counted(session, since, week.last) if since else 0
    return Basis(last_key(session), steps, awards, since, seen)


def _groups(session: Session, week: Week) -> tuple[GroupFact, ...]:
    rows = session.execute(
        select(AccountRecord, PersonRecord.name)
        .outerjoin(PersonRecord, PersonRecord.id == AccountRecord.admin_id)
        .where(AccountRecord.withdrawn_at.is_(None), AccountRecord.found_on <= week.last)
        .order_by(AccountRecord.found_on, AccountRecord.id)
    )
    return tuple(
        GroupFact(
            uid=account.uid,
            platform=account.platform,
            kind=account.kind,
            name=account.name,
            admin=admin or account.admin_text,
            authorised=account.authorised,
            authorised_by=" ".join(part for part in (account.authorised_by, account.authorised_order) if part),
            members=account.members_of_office,
            found_on=account.found_on,
            closed_on=_by_then(account.closed_on, week.last),
            proof=account.closure_proof,
            exception_reason=account.exception_reason,
        )
        for account, admin in rows
    )


def _units(session: Session, week: Week) -> tuple[UnitFact, ...]:
    members = staff(session, week.last)
    at_work = {unit.uid for unit in units(session, week.last) if unit.works}
    rows = session.execute(
        select(UnitRecord, PersonRecord.name, PersonRecord.rank)
        .outerjoin(PersonRecord, PersonRecord.id == UnitRecord.in_charge_id)
        .where(UnitRecord.withdrawn_at.is_(None), or_(UnitRecord.ended_on.is_(None), UnitRecord.ended_on > week.last))
        .order_by(UnitRecord.id)
    )
    return tuple(
        UnitFact(
            uid=unit.uid,
            name=unit.name,
            order_no=unit.order_no if unit.order_date is None or unit.order_date <= week.last else None,
            order_date=unit.order_date,
            in_charge=f"{rank} {name}".strip() if name else unit.in_charge_text,
            staff=members.get(unit.id, 0),
            works=unit.uid in at_work,
        )
        for unit, name, rank in rows
    )


def _checks(session: Session, week: Week) -> tuple[CheckFact, ...]:
    rows = session.execute(
        select(CheckRecord, UnitRecord.uid)
        .outerjoin(UnitRecord, UnitRecord.id == CheckRecord.unit_id)
        .where(CheckRecord.withdrawn_at.is_(None), CheckRecord.on_date.between(week.first, week.last))
        .order_by(CheckRecord.on_date, CheckRecord.id)
    )
    return tuple(
        CheckFact(
            row.uid,
            row.on_date,
            row.checked_by,
            row.accounts_checked,
            row.nothing_found,
            unit or "",
            tuple(row.platforms),
            row.looked_at,
        )
        for row, unit in rows
    )


def _answered(session: Session, office: str, day: date) -> Answered | None:
    """The newest ban in force is the letter that the certificate answers."""
    bans = [row for row in directives_in_force(session, day, office) if row.ban_no is not None]
    if not bans:
        return None
    newest = bans[-1]
    counts = ack_counts(session, newest.code, on=day)
    return Answered(
        newest.code, newest.letter_no, newest.dated_shown(), newest.dated, counts.signed, counts.read_out, counts.roll
    )


def _letters(session: Session, office: str, day: date) -> tuple[LetterFact, ...]:
    return tuple(
        LetterFact(row.code, row.letter_no or "", row.dated)
        for row in directives_in_force(session, day, office)
        if row.dated is not None and row.dated == row.dated_last
    )


def _owed(session: Session, office: str, day: date) -> tuple[OwedFact, ...]:
    """What the return itself is, the report with its certificate, it does not count as owed."""
    uids = {row.code: row.uid for row in directives_in_force(session, day, office)}
    return tuple(
        OwedFact(f"{uids[debt.obligation.code]}:{debt.obligation.what.value}", debt.days_late)
        for debt in office_debts(session, day, office)
        if debt.is_open and debt.obligation.what not in _MET_BY_THE_RETURN
    )


def _by_then(day: date | None, last: date) -> date | None:
    return day if day is not None and day <= last else None
