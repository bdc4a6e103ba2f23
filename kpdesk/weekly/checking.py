"""Holding a printed page's code against the store: true, altered, superseded, never issued here."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.records import OfficeKeyRecord
from kpdesk.weekly.drawing import digest_of
from kpdesk.weekly.paper_code import PaperCode, is_signed_by, short_digest
from kpdesk.weekly.queries import record_of, row_of
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import ReturnState


class PaperVerdict(StrEnum):
    """What a code proves. UNKNOWN: never issued here, or another office's whose key is not known."""

    TRUE = "true"
    ALTERED = "altered"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


class Why(StrEnum):
    """Why the verdict is what it is; each value is the code of its sentence."""

    TRUE = "paper_is_true"
    TRUE_NOT_RECEIVED = "paper_true_not_received"
    SUPERSEDED = "paper_superseded"
    NOT_SIGNED = "paper_not_signed"
    NOT_ON_RECORD = "paper_not_on_record"
    RECORD_CHANGED = "paper_record_changed"
    OTHER_FIGURES = "paper_other_figures"
    OTHER_WORDS = "paper_other_words"
    NEVER_ISSUED = "paper_never_issued"
    OTHER_OFFICE = "paper_of_other_office"


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """The verdict with what the code claims; ``row`` is the return on record, ``newest`` its last frozen edition,
    ``figures`` what the true page states. ``file_page`` is the place in the file that the code was read from, 0 for a
    code that was typed; ``words`` are words of that page which the true one does not have.
    """

    verdict: PaperVerdict
    why: Why
    claimed: PaperCode
    row: ReturnRow | None = None
    newest: int | None = None
    figures: Mapping[str, Any] = field(default_factory=dict)
    file_page: int = 0
    words: tuple[str, ...] = ()

    @property
    def has_true_page(self) -> bool:
        """Whether this office keeps the page that the code names, to be shown beside the paper."""
        return self.row is not None and self.row.digest is not None and self.row.frozen_by is not None

    @property
    def values(self) -> dict[str, object]:
        """What fills the sentence of :attr:`why`."""
        return {
            "office": self.claimed.office, "week": self.claimed.week, "revision": self.claimed.edition,
            "page": self.claimed.page, "pages": self.claimed.pages, "newest": self.newest or self.claimed.edition,
            "words": ", ".join(self.words),
        }  # fmt: skip


def check_own_paper(session: Session, code: PaperCode) -> PaperCheck:
    """Returns the verdict on a page that claims to be this office's."""
    signed = any(is_signed_by(public, code) for public in session.scalars(select(OfficeKeyRecord.signing_public)))
    record = record_of(session, code.week, code.edition)
    if record is None or record.state != ReturnState.FROZEN.value or record.digest is None:
        # Our own signature on something that is not on record: a history was cut, or an older backup restored.
        if signed:
            return PaperCheck(PaperVerdict.ALTERED, Why.NOT_ON_RECORD, code)
        return PaperCheck(PaperVerdict.UNKNOWN, Why.NEVER_ISSUED, code)
    newest = newest_frozen(session, code.week)
    verdict, why = _verdict(record, code, newest, signed=signed)
    return PaperCheck(verdict, why, code, row_of(record), newest, dict(record.figures))


def newest_frozen(session: Session, week: str) -> int:
    """Returns the last frozen edition of a week, 0 where there is none."""
    newest = record_of(session, week)
    if newest is None:
        return 0
    return newest.edition if newest.state == ReturnState.FROZEN.value else newest.edition - 1


def _verdict(record: ReturnRecord, code: PaperCode, newest: int, *, signed: bool) -> tuple[PaperVerdict, Why]:
    if not signed:
        return PaperVerdict.ALTERED, Why.NOT_SIGNED
    assert record.digest is not None
    if short_digest(record.digest) != code.digest:
        return PaperVerdict.ALTERED, Why.OTHER_FIGURES
    if digest_of(code.office, record) != record.digest:
        return PaperVerdict.ALTERED, Why.RECORD_CHANGED
    if newest > code.edition:
        return PaperVerdict.SUPERSEDED, Why.SUPERSEDED
    return PaperVerdict.TRUE, Why.TRUE
