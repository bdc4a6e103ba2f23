"""Holding a printed page's code against the store: true, altered, superseded, unknown."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.records import OfficeKeyRecord
from kpdesk.weekly.drawing import digest_of
from kpdesk.weekly.paper_code import PaperCode, is_signed_by, read_code, short_digest
from kpdesk.weekly.queries import record_of, row_of
from kpdesk.weekly.rows import ReturnRow
from kpdesk.weekly.rules import ReturnState


class PaperVerdict(StrEnum):
    """What a code proves. UNKNOWN: never issued here, or another office's whose key is not known."""

    TRUE = "true"
    ALTERED = "altered"
    SUPERSEDED = "superseded"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class PaperCheck:
    """The verdict with what the code claims; ``row`` is the return on record, ``newest`` its last frozen edition."""

    verdict: PaperVerdict
    claimed: PaperCode
    row: ReturnRow | None = None
    newest: int | None = None


def check_paper(session: Session, office: str, untrusted_text: str) -> PaperCheck:
    """Returns the verdict on a code's text; raises Refused ``paper_code_not_ours``."""
    code = read_code(untrusted_text)
    if code.office != office:
        return PaperCheck(PaperVerdict.UNKNOWN, code)
    signed = any(is_signed_by(public, code) for public in session.scalars(select(OfficeKeyRecord.signing_public)))
    record = record_of(session, code.week, code.edition)
    if record is None or record.state != ReturnState.FROZEN.value or record.digest is None:
        # Our own signature on something that is not on record: a history was cut, or a backup restored.
        return PaperCheck(PaperVerdict.ALTERED if signed else PaperVerdict.UNKNOWN, code)
    row = row_of(record)
    recomputed = digest_of(office, record)
    if not signed or recomputed != record.digest or short_digest(record.digest) != code.digest:
        return PaperCheck(PaperVerdict.ALTERED, code, row)
    newest = _newest_frozen(session, code.week)
    verdict = PaperVerdict.SUPERSEDED if newest > code.edition else PaperVerdict.TRUE
    return PaperCheck(verdict, code, row, newest)


def _newest_frozen(session: Session, week: str) -> int:
    newest = record_of(session, week)
    assert newest is not None
    return newest.edition if newest.state == ReturnState.FROZEN.value else newest.edition - 1
