"""Disciplinary cases, their steps and the punishments awarded as the store keeps them."""

from __future__ import annotations

from datetime import date
from typing import Any

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base, Record


class CaseRecord(Record):
    """A case against one person; ``state`` is the one that its steps have led to.

    ``received_from`` is the office that handed it over with its person; so with its steps and punishments, which that
    office has counted.
    """

    __tablename__ = "disciplinary_case"

    number: Mapped[str] = mapped_column(String(30), unique=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    track: Mapped[str] = mapped_column(String(30))
    state: Mapped[str] = mapped_column(String(40), index=True)
    opened_on: Mapped[date]
    last_step_on: Mapped[date] = mapped_column(index=True)
    due_on: Mapped[date | None] = mapped_column(index=True)
    due_what: Mapped[str | None] = mapped_column(String(40))
    authority: Mapped[str] = mapped_column(default="")
    enquiry_officer: Mapped[str] = mapped_column(default="")
    enquiry_officer_rank: Mapped[str] = mapped_column(String(20), default="")
    suspended_on: Mapped[date | None]
    outcome: Mapped[str | None] = mapped_column(String(40))
    closed_on: Mapped[date | None] = mapped_column(index=True)
    received_from: Mapped[str] = mapped_column(String(8), default="")


class CaseViolationRecord(Base):
    """A violation that a case is about."""

    __tablename__ = "case_violation"

    case_id: Mapped[int] = mapped_column(ForeignKey("disciplinary_case.id"), primary_key=True)
    violation_id: Mapped[int] = mapped_column(ForeignKey("violation.id"), primary_key=True, index=True)


class CaseStepRecord(Record):
    """One step taken: from which state to which, on which day, with its fields and the overridden warnings.

    ``held`` are terms that run from it as they were when it was taken, where a data pack changed them since.
    """

    __tablename__ = "case_step"

    case_id: Mapped[int] = mapped_column(ForeignKey("disciplinary_case.id"), index=True)
    seq: Mapped[int]
    step: Mapped[str] = mapped_column(String(40))
    from_state: Mapped[str] = mapped_column(String(40))
    to_state: Mapped[str] = mapped_column(String(40))
    on_date: Mapped[date] = mapped_column(index=True)
    letter_no: Mapped[str] = mapped_column(default="")
    fields: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    overrides: Mapped[dict[str, Any]] = mapped_column(JSON, default=dict)
    held: Mapped[dict[str, Any] | None] = mapped_column(JSON(none_as_null=True))
    received_from: Mapped[str] = mapped_column(String(8), default="")


class PunishmentRecord(Record):
    """A punishment awarded by an order; ``state`` follows appeals: in_force, under_appeal, modified, set_aside.

    ``undone_on`` is the day on which it was modified or set aside, ``undone_by`` the uid of the step that did it.
    ``reduced_to`` and ``reduced_from`` are the ranks of a reduction in rank, ``scale_before`` the pay scale before it.
    ``entry_due_on`` is the day from which it is to be written into the character roll (null: not yet, or not at all),
    ``entered_on`` the day on which it was, ``entry_cancelled_on`` the day on which that entry was struck out again.
    """

    __tablename__ = "punishment"

    case_id: Mapped[int] = mapped_column(ForeignKey("disciplinary_case.id"), index=True)
    person_id: Mapped[int] = mapped_column(ForeignKey("person.id"), index=True)
    punishment: Mapped[str] = mapped_column(String(40))
    grade: Mapped[str] = mapped_column(String(10))
    amount: Mapped[int | None]
    unit: Mapped[str] = mapped_column(String(20), default="")
    cumulative: Mapped[bool | None]
    reduced_to: Mapped[str] = mapped_column(String(20), default="")
    reduced_from: Mapped[str] = mapped_column(String(20), default="")
    scale_before: Mapped[int | None]
    ordered_on: Mapped[date] = mapped_column(index=True)
    ob_no: Mapped[str] = mapped_column(default="")
    appeal_until: Mapped[date | None]
    state: Mapped[str] = mapped_column(String(20), default="in_force")
    undone_on: Mapped[date | None] = mapped_column(index=True)
    undone_by: Mapped[str] = mapped_column(String(36), default="")
    entry_due_on: Mapped[date | None] = mapped_column(index=True)
    entered_on: Mapped[date | None] = mapped_column(index=True)
    entered_by: Mapped[str] = mapped_column(default="")
    entry_page: Mapped[str] = mapped_column(default="")
    entry_cancelled_on: Mapped[date | None]
    received_from: Mapped[str] = mapped_column(String(8), default="")


class CaseDueRecord(Base):
    """A date that runs in a case, written anew with every step: what :func:`kpdesk.cases.clocks.due` makes of it."""

    __tablename__ = "case_due"

    id: Mapped[int] = mapped_column(primary_key=True)
    case_id: Mapped[int] = mapped_column(ForeignKey("disciplinary_case.id"), index=True)
    what: Mapped[str] = mapped_column(String(40))
    on_date: Mapped[date] = mapped_column(index=True)
    since: Mapped[date]
    served: Mapped[bool] = mapped_column(default=True)


class CaseScanRecord(Record):
    """A scanned paper that proves a step, sealed in the store's folder: the receipt, the report of the bearer."""

    __tablename__ = "case_scan"

    case_id: Mapped[int] = mapped_column(ForeignKey("disciplinary_case.id"), index=True)
    step_uid: Mapped[str] = mapped_column(String(36), index=True)
    file_name: Mapped[str]
    media_type: Mapped[str] = mapped_column(String(40))
    size_bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    stored_as: Mapped[str] = mapped_column(String(60))
