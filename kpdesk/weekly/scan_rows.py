"""Scans of signed returns as lists and pages see them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from kpdesk.documents.paper import Size


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """Page ``page`` of ``pages`` of a return, as it stands at place ``file_page`` of a file; both count from 1."""

    file_page: int
    page: int
    pages: int
    size: Size
    language: str


@dataclass(frozen=True, slots=True)
class ReturnScanRow:
    """One file with signed pages of a return; ``by_hand`` when a person said which pages they are."""

    uid: str
    week: str
    edition: int
    file_name: str
    media_type: str
    size_bytes: int
    sha256: str
    by_hand: bool
    pages: tuple[ScannedPage, ...]
    attached_by: str
    attached_at: datetime


@dataclass(frozen=True, slots=True)
class SignedCopy:
    """What of a return's signed paper has been scanned: ``missing`` are its pages that no scan shows.

    Without any scan ``pages`` is 0. ``newest`` is the last frozen edition: a later one than ``edition`` means that the
    scanned paper is an old revision.
    """

    week: str
    edition: int
    newest: int
    pages: int
    missing: tuple[int, ...]
    scans: tuple[ReturnScanRow, ...]

    @property
    def is_old(self) -> bool:
        """Whether a later revision is frozen."""
        return self.newest > self.edition

    @property
    def is_whole(self) -> bool:
        """Whether every page has been scanned."""
        return bool(self.scans) and not self.missing
