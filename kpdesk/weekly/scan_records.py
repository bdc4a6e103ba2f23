"""Scans of signed returns as the store keeps them."""

from __future__ import annotations

from sqlalchemy import JSON, ForeignKey, String
from sqlalchemy.orm import Mapped, mapped_column

from kpdesk.store.schema import Record


class ReturnScanRecord(Record):
    """A scan of the signed paper of a frozen return, sealed in the store's folder under ``stored_as``.

    ``pages`` holds ``[place in the file, page of the return, pages of the return, sheet, language]`` for each page
    that was recognised by its code or named by hand.
    """

    __tablename__ = "weekly_scan"

    return_id: Mapped[int] = mapped_column(ForeignKey("weekly_return.id"), index=True)
    file_name: Mapped[str]
    media_type: Mapped[str] = mapped_column(String(40))
    size_bytes: Mapped[int]
    sha256: Mapped[str] = mapped_column(String(64), index=True)
    stored_as: Mapped[str] = mapped_column(String(60))
    by_hand: Mapped[bool] = mapped_column(default=False)
    pages: Mapped[list[list[int | str]]] = mapped_column(JSON)
