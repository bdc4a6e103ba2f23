"""A clerk who is posted out: what he leaves open, who takes over, and his account closed when both have signed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access import service as access
from kpdesk.access.form_drafts import drafts_of
from kpdesk.access.queries import settings, users
from kpdesk.access.records import OfficeKeyRecord
from kpdesk.access.rows import UserRow
from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.clock import today
from kpdesk.base.errors import Refused
from kpdesk.base.letters import tidy
from kpdesk.base.sentences import sentence
from kpdesk.cases import handover
from kpdesk.cases.handover import OpenWork
from kpdesk.desk.clerk_handover_paper import ClerkPaper, draw_clerk_paper
from kpdesk.directives.rules import Debt
from kpdesk.documents.letterhead import Office
from kpdesk.documents.paper import Paper, Size
from kpdesk.exchange.queries import outbox
from kpdesk.exchange.rows import OutboxRow
from kpdesk.reference import queries as reference
from kpdesk.store.audit import AuditRecord
from kpdesk.store.store import Workplace
from kpdesk.violations.records import ViolationDraftRecord
from kpdesk.weekly.directive_debts import office_debts


@dataclass(frozen=True, slots=True)
class HandedThings:
    """What goes from hand to hand, in words: where the recovery sheet lies, sticks, keys, registers."""

    recovery_sheet: str = ""
    sticks: str = ""
    keys: str = ""
    remarks: str = ""


@dataclass(frozen=True, slots=True)
class ClerkCharge:
    """What stands open on a day: ``own_cases`` are numbers of those in which this clerk took a step himself."""

    on: date
    user: UserRow
    successor: UserRow | None
    cases: tuple[OpenWork, ...]
    own_cases: frozenset[str]
    drafts: tuple[str, ...]
    letters: tuple[Debt, ...]
    files: tuple[OutboxRow, ...]
    keys_valid_to: date | None


class ClerkHandOverDesk:
    """Taking over a clerk's desk; for the head of office there is :class:`kpdesk.desk.handover.HandOverDesk`."""

    def __init__(self, workplace: Workplace) -> None:
        self._at = workplace

    def charge(self, user: str, successor: str = "") -> ClerkCharge:
        """Returns what the user leaves.

        Raises Refused ``user_unknown``, ``handover_to_himself``, ``handover_to_closed_account``.
        """
        with self._at.reading() as session:
            return self._charge(session, user, successor)

    def paper(
        self,
        user: str,
        successor: str,
        things: HandedThings | None = None,
        language: str = "en",
        size: str = Size.A4,
    ) -> bytes:
        """Returns the paper for both to sign as PDF.

        Raises as :meth:`charge`, Refused ``handover_successor_missing``.
        """
        with self._at.reading() as session:
            found = self._charge(session, user, successor)
            if found.successor is None:
                raise Refused("handover_successor_missing", field="successor")
            rules = reference.load(session)
            office = rules.office(self._at.actor.office)
            phone = str(settings(session, self._at.actor.name)["phone"])
        heading = office.letterhead
        if language == "ur":
            row = rules.designations.get(office.head)
            shown = {
                "designation": (row.name_ur if row else "") or office.head_designation,
                "office": office.name_ur or office.name,
            }
            heading = sentence("case_letterhead", shown, language)
        head = ClerkPaper(Office(heading, phone), office.code, Paper(Size(size)), self._at.clock.now(), language)
        return draw_clerk_paper(head, found, things or HandedThings(), rules)

    def finish(self, user: str, successor: str, things: HandedThings | None = None) -> Changes:
        """Closes the old account and puts the hand-over on record; his entries stay his.

        Raises as :meth:`paper`; Refused ``not_permitted``, ``last_administrator``, ``handover_own_account``.
        """
        allow(self._at.actor, Permission.USERS)
        if user == self._at.actor.name:
            raise Refused("handover_own_account", field="user")
        with self._at.reading() as session:
            found = self._charge(session, user, successor)
        if found.successor is None:
            raise Refused("handover_successor_missing", field="successor")
        given = things or HandedThings()
        with self._at.writing() as uow:
            changes = access.disable_user(uow, user, self._at.store.folder)
            uow.note(
                "clerk_handed_over", "user", user, to=successor, to_name=found.successor.full_name,
                recovery_sheet=tidy(given.recovery_sheet), sticks=tidy(given.sticks), keys=tidy(given.keys),
                cases=len(found.cases), drafts=len(found.drafts), files=len(found.files),
            )  # fmt: skip
            uow.commit()
        return changes

    def _charge(self, session: Session, user: str, successor: str) -> ClerkCharge:
        known = {row.name: row for row in users(session)}
        if user not in known:
            raise Refused("user_unknown", field="user", user=user)
        if successor and successor not in known:
            raise Refused("user_unknown", field="successor", user=successor)
        if successor == user:
            raise Refused("handover_to_himself", field="successor")
        if successor and known[successor].disabled_at is not None:
            raise Refused("handover_to_closed_account", field="successor", user=successor)
        day = today(self._at.clock)
        rules = reference.load(session)
        valid_to = session.scalars(
            select(OfficeKeyRecord.valid_to)
            .where(OfficeKeyRecord.withdrawn_at.is_(None))
            .order_by(OfficeKeyRecord.id.desc())
        ).first()
        return ClerkCharge(
            day,
            known[user],
            known.get(successor),
            handover.charge(session, rules, day).cases,
            _own_cases(session, user),
            _drafts(session, user),
            tuple(debt for debt in office_debts(session, day, self._at.actor.office, None) if debt.is_open),
            tuple(row for row in outbox(session, self._at.clock.now()) if row.receipt is None),
            valid_to.date() if valid_to else None,
        )


def _own_cases(session: Session, user: str) -> frozenset[str]:
    own = select(AuditRecord.uid).where(AuditRecord.actor == user, AuditRecord.kind == "case").distinct()
    return frozenset(session.scalars(own))


def _drafts(session: Session, user: str) -> tuple[str, ...]:
    """Returns what he left half-typed, in his own words."""
    violations = session.scalars(
        select(ViolationDraftRecord.title).where(
            ViolationDraftRecord.withdrawn_at.is_(None), ViolationDraftRecord.changed_by == user
        )
    )
    forms = (draft.about or draft.form for draft in drafts_of(session, user))
    return tuple(dict.fromkeys((*violations, *forms)))
