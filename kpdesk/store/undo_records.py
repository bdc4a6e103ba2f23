"""The last steps of each user, with what they changed: enough to take them back, never a part of the history."""

from __future__ import annotations

from datetime import datetime

from sqlalchemy import String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Base
from kpdesk.store.sealed_columns import SealedText


class UndoStepRecord(Base):
    """One piece of work; ``seq`` is the number of its leading entry in the audit trail, ``last_seq`` of its last one.

    ``rows`` holds the rows as they were. ``undone_by`` is the entry of the step that took it back, ``undoes`` the step
    that this one took back.
    """

    __tablename__ = "undo_step"

    seq: Mapped[int] = mapped_column(primary_key=True, autoincrement=False)
    first_seq: Mapped[int]
    last_seq: Mapped[int]
    user_name: Mapped[str] = mapped_column(String(60))
    role: Mapped[str] = mapped_column(String(20))
    at: Mapped[datetime]
    action: Mapped[str] = mapped_column(String(60))
    rows: Mapped[str] = mapped_column(SealedText("undo_step.rows"))
    undone_by: Mapped[int | None]
    undoes: Mapped[int | None]
