"""What headquarters keeps of each office's week."""

from __future__ import annotations

from datetime import date, datetime
from typing import Any

from sqlalchemy import JSON, Index, String, UniqueConstraint
from sqlalchemy.orm import Mapped, mapped_column, validates

from kpdesk.province.rules import State
from kpdesk.store.schema import Record


class ReceivedReturnRecord(Record):
    """The return of one office for one week as last received; ``reporting_office`` is who reports.

    ``new_violations`` and ``flows`` (a hash over what the week counted, "" where nothing was) make weeks comparable;
    ``qualified`` follows from the certificate; ``contradictions`` are what the certificate says otherwise than the
    return's own rows, ``contradicted`` how many.
    """

    __tablename__ = "received_return"
    __table_args__ = (
        UniqueConstraint("reporting_office", "week", "edition"),
        # The reporting grid of ten years is read from this index alone: the figures of a return are long.
        Index(
            "ix_received_return_grid", "week", "reporting_office", "edition", "nil", "qualified", "last", "received_at"
        ),
        Index("ix_received_return_contradicted", "contradicted", "first"),
        # The same for early warnings, which compare an office's weeks with each other.
        Index(
            "ix_received_return_weeks",
            "reporting_office",
            "first",
            "week",
            "edition",
            "uid",
            "nil",
            "new_violations",
            "flows",
        ),
    )

    reporting_office: Mapped[str] = mapped_column(String(8), index=True)
    week: Mapped[str] = mapped_column(String(8), index=True)
    first: Mapped[date]
    last: Mapped[date]
    edition: Mapped[int]
    nil: Mapped[bool]
    qualified: Mapped[bool] = mapped_column(default=False)
    figures: Mapped[dict[str, Any]] = mapped_column(JSON)
    certificate: Mapped[dict[str, Any]] = mapped_column(JSON)
    new_violations: Mapped[int] = mapped_column(default=0)
    flows: Mapped[str] = mapped_column(String(64), default="")
    contradicted: Mapped[int] = mapped_column(default=0)
    contradictions: Mapped[list[Any]] = mapped_column(JSON, default=list)
    frozen_at: Mapped[datetime]
    received_at: Mapped[datetime]
    inbox_uid: Mapped[str] = mapped_column(String(36))

    @validates("certificate")
    def _on_certificate(self, _name: str, certificate: dict[str, Any]) -> dict[str, Any]:
        """Whether it is qualified is asked of every week of every office: it stands in a column of its own."""
        self.qualified = certificate.get("state") == State.QUALIFIED.value
        return certificate
