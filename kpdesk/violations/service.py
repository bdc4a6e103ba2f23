"""Verbs on violations: register, identify, attribute, protect, dispose, reopen, withdraw."""

from __future__ import annotations

from datetime import date

from sqlalchemy import delete, select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import on_paper
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.roster.ownership import refuse_elsewhere
from kpdesk.store import search
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.interest import refuse_interest, refuse_interest_in
from kpdesk.violations.official import as_he_stood, official_of
from kpdesk.violations.records import ViolationDirectiveRecord, ViolationRecord
from kpdesk.violations.registrar import Registrar, Written
from kpdesk.violations.rows import Registered
from kpdesk.violations.rules import Attribution, Disposal, Forum, State, may_become
from kpdesk.violations.search_words import SEARCHED, search_words

FEATURE = "violations"


def register(uow: UnitOfWork, draft: ViolationDraft) -> tuple[Changes, tuple[Registered, ...]]:
    """Logs an incident and returns what was made for each person, in the order of the draft.

    Raises ProblemsFound, Refused ``not_permitted``, and as :meth:`kpdesk.violations.registrar.Registrar.register`.
    """
    allow(uow.actor, Permission.LOG)
    made = Registrar(uow).register(draft)
    for item in made:
        uow.note(
            "violation_logged",
            "violation",
            item.uid,
            number=item.number,
            person=item.person_uid,
            violation_kind=item.kind,
            seen_on=draft.seen_on,
            directives=[known.code for known in item.directives],
        )
    return Changes.of(FEATURE, uids=tuple(item.uid for item in made)), made


def identify(uow: UnitOfWork, uid: str, person_uid: str) -> Changes:
    """Says who the person not yet identified is; rank and posting go with it, and what he knew of the rules.

    Raises Refused ``own_violation``, ``violation_of_officer_supported``, ``not_permitted``,
    ``violation_unknown``, ``violation_identified``, ``person_not_on_roll``.
    """
    allow(uow.actor, Permission.LOG)
    record = handled(uow, uid)
    if record.person_id is not None:
        raise Refused("violation_identified", field="person", number=record.number)
    refuse_interest(uow, (person_uid,))
    official = official_of(uow, person_uid)
    for name, value in as_he_stood(uow, official, record.seen_on).items():
        setattr(record, name, value)
    uow.session.execute(delete(ViolationDirectiveRecord).where(ViolationDirectiveRecord.violation_id == record.id))
    Registrar(uow).attach_directives(
        [Written(record.id, record.uid, record.number, record.kind, record.seen_on, official)]
    )
    words = search_words({name: getattr(record, name) for name in SEARCHED}, official)
    search.put(uow.session, "violation", [(record.id, words)])
    uow.note("violation_identified", "violation", record.uid, number=record.number, person=official.uid)
    return Changes.of(FEATURE, uids=(record.uid,))


def decide_attribution(uow: UnitOfWork, uid: str, attribution: Attribution, note: str, on: date) -> Changes:
    """Records whose doing it was, with the reason; one that clears the official disposes of it unless a case is open.

    Raises ProblemsFound, Refused ``not_permitted``, ``violation_unknown``, ``violation_step_not_possible``.
    """
    allow(uow.actor, Permission.LOG)
    _refuse_bad_day(uow, on)
    if attribution is not Attribution.UNDECIDED and not note.strip():
        refuse_if_any([Problem("reason_missing", "note")])
    record = handled(uow, uid)
    before = record.attribution
    record.attribution, record.attribution_note, record.attribution_on = attribution.value, note.strip(), on
    uow.note(
        "violation_attributed",
        "violation",
        record.uid,
        number=record.number,
        before=before,
        attribution=attribution,
        reason=note.strip(),
    )
    if attribution.clears and record.case_number is None and record.disposed_on is None:
        return dispose(uow, uid, on, Disposal.NOT_ATTRIBUTABLE)
    return Changes.of(FEATURE, uids=(record.uid,))


def protect(uow: UnitOfWork, uid: str, reason: str, on: date, forum: Forum = Forum.COMPETENT_FORUM) -> Changes:
    """Takes it as a complaint to that forum: no violation, in no figure, the complainant for the authority alone.

    The authority's reasoned note is kept. Source: RTI Act 2013 s.30 forbids penalising a disclosure in good faith.
    Raises ProblemsFound, Refused ``not_permitted``, ``violation_unknown``, ``violation_has_case``, ``forum_missing``,
    ``violation_step_not_possible``.
    """
    allow(uow.actor, Permission.CASE_ORDERS)
    record = handled(uow, uid)
    if record.case_number is not None:
        raise Refused("violation_has_case", number=record.number, case=record.case_number)
    if not forum.protects:
        raise Refused("forum_missing", field="forum")
    note_of_authority(uow, uid, reason, forum)
    record.protected = True
    return dispose(uow, uid, on, Disposal.PROTECTED)


def note_of_authority(uow: UnitOfWork, uid: str, note: str, forum: Forum = Forum.NONE) -> Changes:
    """Keeps the authority's reasoned note, without which criticism (V07) must not be proceeded with.

    It answers the question after the forum: by default it was a complaint to none.
    Raises ProblemsFound, Refused ``not_permitted``, ``violation_unknown``.
    """
    allow(uow.actor, Permission.CASE_ORDERS)
    if not note.strip():
        refuse_if_any([Problem("reason_missing", "note")])
    record = handled(uow, uid)
    record.authority_note, record.forum = note.strip(), forum.value
    uow.note(
        "violation_authority_note",
        "violation",
        record.uid,
        number=record.number,
        text=record.authority_note,
        forum=forum,
    )
    return Changes.of(FEATURE, uids=(record.uid,))


def dispose(uow: UnitOfWork, uid: str, on: date, disposal: Disposal) -> Changes:
    """Ends its pending on that day; used by cases when an order becomes final, and for matters without a case.

    Raises ProblemsFound, Refused ``not_permitted``, ``violation_unknown``, ``violation_step_not_possible``.
    """
    allow(uow.actor, Permission.CASE_STEPS)
    _refuse_bad_day(uow, on)
    record = handled(uow, uid)
    if on < record.seen_on:
        refuse_if_any([Problem("disposed_before_seen", "on", values={"number": record.number})])
    if record.reopened_on is not None and on < record.reopened_on:
        values = {"number": record.number, "reopened": on_paper(record.reopened_on)}
        refuse_if_any([Problem("disposed_before_reopened", "on", values=values)])
    _step(record, State.DISPOSED)
    record.disposed_on, record.disposal = on, disposal.value
    uow.note("violation_disposed", "violation", record.uid, number=record.number, on=on, disposal=disposal)
    return Changes.of(FEATURE, uids=(record.uid,))


def reopen(uow: UnitOfWork, uid: str, on: date) -> Changes:
    """Brings it back among the pending, as when an order is set aside and remanded.

    One that was taken as a protected disclosure only the authority brings back; the forum is asked anew.
    Raises ProblemsFound, Refused ``not_permitted``, ``violation_unknown``, ``violation_step_not_possible``.
    """
    allow(uow.actor, Permission.CASE_STEPS)
    _refuse_bad_day(uow, on)
    record = handled(uow, uid)
    if record.protected:
        allow(uow.actor, Permission.COMPLAINANTS)
        record.forum = ""
    was = {"disposed_on": record.disposed_on, "disposal": record.disposal}
    _step(record, State.LOGGED)
    ended = min(record.disposed_on or on, on)
    record.earlier_ends = [*record.earlier_ends, [ended.isoformat(), on.isoformat()]]
    record.disposed_on = record.disposal = None
    record.reopened_on, record.protected = on, False
    uow.note("violation_reopened", "violation", record.uid, number=record.number, on=on, **was)
    return Changes.of(FEATURE, uids=(record.uid,))


def withdraw(uow: UnitOfWork, uid: str, reason: str) -> Changes:
    """Takes back one that was logged in error; its number and history stay.

    Raises ProblemsFound, Refused ``not_permitted``, ``violation_unknown``, ``violation_has_case``,
    ``violation_step_not_possible``.
    """
    allow(uow.actor, Permission.CASE_ORDERS)
    if not reason.strip():
        refuse_if_any([Problem("reason_missing", "reason")])
    record = handled(uow, uid)
    if record.case_number is not None:
        raise Refused("violation_has_case", number=record.number, case=record.case_number)
    _step(record, State.WITHDRAWN)
    record.withdrawn_at, record.withdrawn_reason = uow.now, reason.strip()
    search.remove(uow.session, "violation", [record.id])
    uow.note("violation_withdrawn", "violation", record.uid, number=record.number, reason=reason.strip())
    return Changes.of(FEATURE, uids=(record.uid,))


def attach_case(uow: UnitOfWork, uid: str, case_number: str | None) -> Changes:
    """Notes the latest case about it (None: the case was withdrawn); raises Refused ``violation_unknown``."""
    allow(uow.actor, Permission.CASE_STEPS)
    record = handled(uow, uid)
    record.case_number = case_number
    uow.note("violation_case", "violation", record.uid, number=record.number, case=case_number)
    return Changes.of(FEATURE, uids=(record.uid,))


def refer(uow: UnitOfWork, uid: str, referral: str) -> Changes:
    """Records to whom the legal side was referred and under which number (FIR, NCCIA); it goes on pending here.

    Raises Refused ``not_permitted``, ``violation_unknown``.
    """
    allow(uow.actor, Permission.CASE_STEPS)
    record = handled(uow, uid)
    record.referral = referral.strip()
    uow.note("violation_referred", "violation", record.uid, number=record.number, referral=record.referral)
    return Changes.of(FEATURE, uids=(record.uid,))


def record_of(uow: UnitOfWork, uid: str) -> ViolationRecord:
    """Returns a violation by uid or number, withdrawn ones included.

    Raises Refused ``violation_unknown`` and as :func:`kpdesk.roster.ownership.refuse_elsewhere`.
    """
    text = uid.strip()
    record = uow.session.scalar(
        select(ViolationRecord).where((ViolationRecord.uid == text) | (ViolationRecord.number == text.upper()))
    )
    if record is None:
        raise Refused("violation_unknown", field="violation", violation=uid)
    refuse_elsewhere(uow, record.office, record.number, record.person_id)
    return record


def handled(uow: UnitOfWork, uid: str) -> ViolationRecord:
    """Returns a violation that this user may handle.

    Raises as :func:`record_of` and :func:`kpdesk.violations.interest.refuse_interest`.
    """
    record = record_of(uow, uid)
    refuse_interest_in(uow, record.person_id)
    return record


def _step(record: ViolationRecord, wanted: State) -> None:
    if not may_become(State(record.state), wanted):
        raise Refused("violation_step_not_possible", number=record.number, state=record.state, wanted=wanted.value)
    record.state = wanted.value


def _refuse_bad_day(uow: UnitOfWork, on: date) -> None:
    if on > uow.today:
        refuse_if_any([Problem("day_in_future", "on", values={"date": on})])
