"""Reads on weekly returns."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from sqlalchemy import select
from sqlalchemy.orm import Session, defer

from kpdesk.access.queries import settings
from kpdesk.base.errors import Refused
from kpdesk.base.sentences import LANGUAGES
from kpdesk.reference.queries import load
from kpdesk.weekly.letter import office_sheets, sheets_of
from kpdesk.weekly.letter_sheet import LetterSheet, sheet_from
from kpdesk.weekly.narrative import Narrative, narrative_of
from kpdesk.weekly.records import ReturnPaperRecord, ReturnRecord
from kpdesk.weekly.revisions import Edition, Stated, changes_between
from kpdesk.weekly.rows import ReturnRow, ReturnView
from kpdesk.weekly.rules import CertificateState, ReturnState


def returns(session: Session) -> tuple[ReturnRow, ...]:
    """Returns every return, the newest week and edition first."""
    chosen = select(ReturnRecord).options(defer(ReturnRecord.parts), defer(ReturnRecord.counted))
    chosen = chosen.where(ReturnRecord.withdrawn_at.is_(None))
    chosen = chosen.order_by(ReturnRecord.first.desc(), ReturnRecord.edition.desc())
    return tuple(row_of(record) for record in session.scalars(chosen))


def record_of(session: Session, week: str, edition: int | None = None) -> ReturnRecord | None:
    """Returns the record of a week, its last edition unless one is named; None where there is none."""
    chosen = select(ReturnRecord).where(ReturnRecord.week == week, ReturnRecord.withdrawn_at.is_(None))
    if edition is not None:
        chosen = chosen.where(ReturnRecord.edition == edition)
    return session.scalars(chosen.order_by(ReturnRecord.edition.desc())).first()


def need_record(session: Session, week: str, edition: int | None = None) -> ReturnRecord:
    """Returns the record of a week; raises Refused ``week_not_drawn_up``."""
    record = record_of(session, week, edition)
    if record is None:
        raise Refused("week_not_drawn_up", field="week", week=week)
    return record


def view(session: Session, week: str, edition: int | None = None) -> ReturnView:
    """Returns one return whole; raises Refused ``week_not_drawn_up``."""
    record = need_record(session, week, edition)
    earlier = [need_record(session, week, number) for number in range(1, record.edition)]
    return ReturnView(
        row=row_of(record),
        letter_no=record.letter_no,
        note=record.note,
        figures=record.figures,
        counted=record.counted,
        parts=record.parts,
        certificate=record.certificate,
        problems=(),
        signature=record.signature,
        audit_head=record.audit_head,
        letters=letters_of(session, record),
        narratives=narratives_of(record),
        editions=tuple(_edition(before) for before in earlier),
        changes=changes_between(_stated(earlier[-1]), _stated(record), record.revised_because) if earlier else (),
        revised_because=dict(record.revised_because),
        waiver=record.waiver,
    )


def letters_of(
    session: Session, record: ReturnRecord, choices: Mapping[str, Any] | None = None
) -> dict[str, LetterSheet]:
    """Returns the covering letter by language: of a frozen return as it was issued, of a draft as it would be.

    ``choices`` take the place of what was chosen for the draft.
    """
    if record.issued:
        return {language: sheet_from(kept) for language, kept in record.issued.items()}
    values = settings(session, record.changed_by)
    usual = office_sheets(load(session), record.office, values)
    chosen = record.letter if choices is None else choices
    return sheets_of(usual, chosen, letter_signs_certificate=values["weekly_certificate_by"] == "letter")


def narratives_of(record: ReturnRecord) -> dict[str, Narrative]:
    """Returns the week in words by language."""
    return {
        language: narrative_of(
            record.figures, record.narrative, language, nil=record.nil,
            issued=record.issued.get(language, {}).get("narrative", ""),
        )
        for language in LANGUAGES
    }  # fmt: skip


def paper_of(session: Session, record: ReturnRecord, size: str, language: str) -> ReturnPaperRecord:
    """Returns the paper of a frozen return as it was kept; raises Refused ``week_paper_missing``."""
    found = session.scalars(
        select(ReturnPaperRecord).where(
            ReturnPaperRecord.return_id == record.id,
            ReturnPaperRecord.size == size,
            ReturnPaperRecord.language == language,
        )
    ).first()
    if found is None:
        raise Refused("week_paper_missing", field="language", week=record.week, size=size, language=language)
    return found


def row_of(record: ReturnRecord) -> ReturnRow:
    """Returns the record as a row of the list."""
    return ReturnRow(
        uid=record.uid,
        week=record.week,
        first=record.first,
        last=record.last,
        edition=record.edition,
        state=ReturnState(record.state),
        nil=record.nil,
        certificate=CertificateState(record.certificate["state"]),
        new=record.figures["new"],
        balance=record.figures["balance"],
        drawn_up_by=record.drawn_up_by,
        frozen_by=record.frozen_by,
        frozen_at=record.frozen_at,
        digest=record.digest,
    )


def _edition(record: ReturnRecord) -> Edition:
    return Edition(record.edition, record.letter_no, record.frozen_at, record.digest or "")


def _stated(record: ReturnRecord) -> Stated:
    return Stated(record.figures, record.counted, record.parts, record.certificate)
