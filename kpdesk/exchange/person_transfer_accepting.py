"""Accepting a person whom another office offered by file: his records become this office's, under the same uids."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any, TypeVar

from sqlalchemy import delete, select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import fold
from kpdesk.cases.paper_records import IssuedPaperRecord
from kpdesk.cases.records import CaseDueRecord, CaseRecord, CaseStepRecord, CaseViolationRecord, PunishmentRecord
from kpdesk.cases.search_words import search_words as case_words
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord
from kpdesk.exchange.evidence_adopting import adopt, forget_exhibits
from kpdesk.exchange.person_transfer import IN
from kpdesk.exchange.person_transfer_reading import fields_of
from kpdesk.exchange.person_transfer_records import PersonTransferRecord
from kpdesk.roster import transfers
from kpdesk.roster.history import Turn, turn
from kpdesk.roster.history_records import DeclarationRecord, DeclaredAccountRecord, ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import ServiceState
from kpdesk.roster.service_drafts import TransferDraft as OfferDraft
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.store import search
from kpdesk.store.schema import Record
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.official import official_of
from kpdesk.violations.records import ViolationDirectiveRecord, ViolationRecord
from kpdesk.violations.search_words import SEARCHED, search_words

R = TypeVar("R", bound=Record)


def incoming_transfer(uow: UnitOfWork, name: str) -> PersonTransferRecord:
    """Returns the transfer to this office by its uid, else that person's newest; Refused ``transfer_unknown``."""
    wanted = select(PersonTransferRecord).where(
        PersonTransferRecord.direction == IN,
        (PersonTransferRecord.transfer == name) | (PersonTransferRecord.person_uid == name),
    )
    record = uow.session.scalars(wanted.order_by(PersonTransferRecord.id.desc()).limit(1)).first()
    if record is None:
        raise Refused("transfer_unknown", field="transfer", name=name, office=uow.office)
    return record


def accept(
    uow: UnitOfWork, record: PersonTransferRecord, locker: Path, on: date | None = None, order_no: str = ""
) -> Changes:
    """Takes the person over with everything that came; a second time changes nothing.

    Raises Refused ``not_permitted``, ``transfer_withdrawn``, ``transfer_declined``, ``person_is_ours``,
    ``transfer_row_known``; as :func:`kpdesk.roster.transfers.accept_offer`.
    """
    allow(uow.actor, Permission.ROSTER)
    if record.state == TransferState.ACCEPTED.value:
        return Changes()
    if record.state != TransferState.OFFERED.value or record.content is None:
        raise Refused(f"transfer_{record.state}", field="transfer", name=record.person_name, office=record.peer)
    day = min(on or uow.today, uow.today)
    taking = _Taking(uow, record, max(day, record.offered_on))
    taking.person()
    for step in (taking.history, taking.declarations, taking.violations, taking.cases, taking.acknowledgements):
        step()
    record.state, record.settled_on, record.settled_order = TransferState.ACCEPTED.value, taking.day, order_no
    uow.flush()
    adopt(uow, locker)
    record.content = None
    uow.note("transfer_file_accepted", "person", taking.whom.uid, from_office=record.peer, **record.about)
    return Changes.of("roster", "violations", "cases", "directives", uids=(taking.whom.uid,))


def decline(uow: UnitOfWork, record: PersonTransferRecord, reason: str, on: date | None = None) -> Changes:
    """Does not take the person.

    Raises Refused ``not_permitted``, ``transfer_reason_missing``, ``transfer_accepted``, ``transfer_withdrawn``.
    """
    allow(uow.actor, Permission.ROSTER)
    if not reason.strip():
        raise Refused("transfer_reason_missing", field="reason")
    if record.state == TransferState.DECLINED.value:
        return Changes()
    if record.state != TransferState.OFFERED.value:
        raise Refused(f"transfer_{record.state}", field="transfer", name=record.person_name, office=record.peer)
    record.state, record.settled_on = TransferState.DECLINED.value, on or uow.today
    record.reason, record.content = reason.strip(), None
    forget_exhibits(uow, record)
    uow.note("transfer_file_declined", "person", record.person_uid, from_office=record.peer, reason=record.reason)
    return Changes.of("roster", uids=(record.person_uid,))


class _Taking:
    """One acceptance; ``whom`` is the person's record here once :meth:`person` has run."""

    whom: PersonRecord

    def __init__(self, uow: UnitOfWork, record: PersonTransferRecord, day: date) -> None:
        self.uow, self.record, self.day = uow, record, day
        self.peer = record.peer
        self.content: Mapping[str, Any] = record.content or {}
        codes = uow.session.execute(select(DirectiveRecord.code, DirectiveRecord.id))
        self._directives = {code: key for code, key in codes}  # noqa: C416 - rows are no pairs to the type checker

    def person(self) -> None:
        """Puts him on the roll through the roster's own pair of offer and acceptance."""
        fields = fields_of(PersonRecord, self.content["person"])
        here = self._person_here(fields)
        if here is not None and here.office == self.uow.office:
            # He stands on our roll already (a roll named him before the file came): the record goes on.
            self.whom = here
            return
        if here is None:
            here = PersonRecord(**fields, sort_name=fold(fields["name"]), office=self.peer)
            self.uow.session.add(here)
        else:
            for name, value in fields.items():
                if name != "uid":
                    setattr(here, name, value)
            here.office = self.peer
        self.uow.flush()
        self.whom = here
        state = here.service_state
        offered = OfferDraft(self.uow.office, self.record.offered_on, self.record.order_no or "-")
        transfers.offer(self.uow, [here.uid], offered)
        transfers.accept_offer(self.uow, here.uid, self.day, self.record.order_no)
        if state != here.service_state and ServiceState(state).serves:
            turn(self.uow, here, {"service_state": state}, Turn(self.day, self.record.order_no))

    def history(self) -> None:
        """Writes what held of him before, where it is not on record yet."""
        known = {
            (row.aspect, row.value, row.held_from, row.held_until)
            for row in self.uow.session.scalars(
                select(ServiceHistoryRecord).where(ServiceHistoryRecord.person_id == self.whom.id)
            )
        }
        for row in self.content["history"]:
            fields = fields_of(ServiceHistoryRecord, row)
            if (fields["aspect"], fields["value"], fields["held_from"], fields["held_until"]) not in known:
                self.uow.session.add(ServiceHistoryRecord(**fields, person_id=self.whom.id))

    def declarations(self) -> None:
        """Writes what he signed about his accounts."""
        for row in self.content["declarations"]:
            fields = fields_of(DeclarationRecord, row)
            record, is_new = self._put(DeclarationRecord, fields, person_id=self.whom.id)
            if is_new:
                for one in row["accounts"]:
                    account = fields_of(DeclaredAccountRecord, one)
                    self.uow.session.add(DeclaredAccountRecord(**account, declaration_id=record.id))

    def violations(self) -> None:
        """Writes his violations; where they pend they pend here from this day."""
        for row in self.content["violations"]:
            fields = fields_of(ViolationRecord, row)
            record, is_new = self._put(ViolationRecord, fields, person_id=self.whom.id, **self._came(fields))
            for known in row["directives"] if is_new else ():
                if known["directive"] in self._directives:
                    more = fields_of(ViolationDirectiveRecord, known)
                    key = self._directives[known["directive"]]
                    self.uow.session.add(
                        ViolationDirectiveRecord(**more, violation_id=record.id, directive_id=key)
                    )  # fmt: skip
            words = search_words(
                {name: getattr(record, name) for name in SEARCHED}, official_of(self.uow, self.whom.uid)
            )
            search.put(self.uow.session, "violation", [(record.id, words)])

    def cases(self) -> None:
        """Writes his cases with steps, punishments, papers and running dates; open ones go on from where they stand."""
        for row in self.content["cases"]:
            fields = fields_of(CaseRecord, row)
            case, _new = self._put(CaseRecord, fields, person_id=self.whom.id, received_from=self.peer)
            letters = []
            for kind, name in ((CaseStepRecord, "steps"), (PunishmentRecord, "punishments")):
                for one in row[name]:
                    own = {"person_id": self.whom.id} if kind is PunishmentRecord else {}
                    part = fields_of(kind, one)
                    self._put(kind, part, case_id=case.id, received_from=self.peer, **own)
                    letters.append(str(part.get("letter_no") or ""))
            for one in row["papers"]:
                self._put(IssuedPaperRecord, fields_of(IssuedPaperRecord, one), case_id=case.id)
            self._links(case, row["violations"])
            self.uow.session.execute(delete(CaseDueRecord).where(CaseDueRecord.case_id == case.id))
            self.uow.session.add_all(
                CaseDueRecord(**fields_of(CaseDueRecord, one), case_id=case.id) for one in row["dues"]
            )
            search.put(self.uow.session, "case", [(case.id, case_words(case, self.whom, letters))])

    def acknowledgements(self) -> None:
        """Writes what he acknowledged, for letters that are on record here and have no entry of his."""
        known = set(
            self.uow.session.scalars(
                select(AcknowledgementRecord.directive_id).where(AcknowledgementRecord.person_id == self.whom.id)
            )
        )
        for row in self.content["acknowledgements"]:
            key = self._directives.get(row["directive"])
            if key is not None and key not in known:
                fields = fields_of(AcknowledgementRecord, row)
                self._put(AcknowledgementRecord, fields, person_id=self.whom.id, directive_id=key)

    def _came(self, fields: Mapping[str, Any]) -> dict[str, Any]:
        """Returns since when it pends here: one that this office counted as new itself comes back as reopened."""
        here = self.uow.session.scalar(select(ViolationRecord).where(ViolationRecord.uid == fields["uid"]))
        if here is None or here.received_from or here.office == self.uow.office:
            return {"received_from": self.peer, "received_on": self.day}
        back = {"received_from": "", "received_on": None}
        if fields["disposed_on"] is not None or here.disposed_on is None:
            return back
        ends = [*fields["earlier_ends"], [here.disposed_on.isoformat(), self.day.isoformat()]]
        return {**back, "reopened_on": self.day, "earlier_ends": ends}

    def _person_here(self, fields: Mapping[str, Any]) -> PersonRecord | None:
        """Returns his record here: of the same uid, else of the same CNIC."""
        chosen = select(PersonRecord).where(PersonRecord.withdrawn_at.is_(None))
        found = self.uow.session.scalar(chosen.where(PersonRecord.uid == fields["uid"]))
        if found is None and fields["cnic"]:
            found = self.uow.session.scalar(chosen.where(PersonRecord.cnic == fields["cnic"]))
        return found

    def _put(self, kind: type[R], fields: Mapping[str, Any], **more: Any) -> tuple[R, bool]:
        """Returns the record of that uid as the file has it, new or come back; one that is ours already stays.

        Raises Refused ``transfer_row_known`` where a third office's record, or another number, stands in its way.
        """
        here = self.uow.session.scalar(select(kind).where(kind.uid == fields["uid"]))
        if here is None:
            number = fields.get("number")
            if number and self._number_taken(kind, number):
                raise Refused("transfer_row_known", field="file", number=number, office=self.peer)
            here = kind(**fields, **more)
            self.uow.session.add(here)
            self.uow.flush()
            return here, True
        if here.office == self.uow.office:
            return here, False
        if here.office != self.peer:
            raise Refused("transfer_row_known", field="file", number=fields.get("number", "-"), office=here.office)
        for name, value in {**fields, **more}.items():
            setattr(here, name, value)
        here.office = self.uow.office
        self.uow.flush()
        return here, False

    def _number_taken(self, kind: type[Record], number: str) -> bool:
        column: Any = kind.__mapper__.columns["number"]
        return self.uow.session.scalar(select(column).where(column == number)) is not None

    def _links(self, case: CaseRecord, violations: list[str]) -> None:
        keys = self.uow.session.scalars(select(ViolationRecord.id).where(ViolationRecord.uid.in_(violations))).all()
        for key in keys:
            if self.uow.session.get(CaseViolationRecord, (case.id, key)) is None:
                self.uow.session.add(CaseViolationRecord(case_id=case.id, violation_id=key))
