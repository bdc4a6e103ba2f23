"""Papers that were issued: kept word for word, so that each prints as it was, whatever changes later."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.errors import Refused
from kpdesk.cases.loading import LoadedCase
from kpdesk.cases.office_templates import templates_of
from kpdesk.cases.paper_content import PaperContent, compose, content_from
from kpdesk.cases.paper_records import IssuedPaperRecord
from kpdesk.cases.paper_steps import place_of
from kpdesk.cases.paper_writer import Writer
from kpdesk.cases.states import Paper
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class PaperWanted:
    """A paper of a case: of its step number ``seq`` (None: the latest that made it), in its edition (None: the latest).

    ``date_in_ink`` leaves the date blank; it says nothing about a paper that was issued already.
    """

    paper: Paper
    language: str = "en"
    seq: int | None = None
    edition: int | None = None
    date_in_ink: bool = False


@dataclass(frozen=True, slots=True)
class IssuedRow:
    """A paper that was issued: by which template, when and by whom; ``reason`` says why it was drawn up anew."""

    seq: int
    paper: Paper
    language: str
    edition: int
    number: str
    template: str
    issued_at: datetime
    issued_by: str
    reason: str


def paper_of(case: LoadedCase, wanted: PaperWanted, writer: Writer, moment: datetime) -> tuple[PaperContent, int]:
    """Returns the paper and its edition: as it was issued, else as it would be issued now with edition 0.

    Raises Refused ``paper_not_ready``, ``paper_edition_unknown``, ``language_not_possible``.
    """
    place = place_of(case, wanted.paper, wanted.seq)
    kept = _kept(writer.session, case, place, wanted)
    if kept is not None:
        return content_from(kept.content), kept.edition
    if wanted.edition is not None:
        raise Refused("paper_edition_unknown", field="edition", edition=wanted.edition)
    pick = templates_of(writer.session, wanted.language)
    return compose(case, wanted.paper, writer, pick, moment, place + 1), 0


def issue(
    uow: UnitOfWork, case: LoadedCase, wanted: PaperWanted, writer: Writer, anew_because: str = ""
) -> tuple[PaperContent, int]:
    """Returns the paper as it is kept from now on, and its edition; one that was issued already is returned as it was.

    ``anew_because`` draws it up once more as a further edition; those before stay. Raises Refused ``not_permitted``,
    ``paper_not_ready``, ``language_not_possible``, ``paper_not_issued`` where there is nothing to draw up anew.
    """
    place = place_of(case, wanted.paper, wanted.seq)
    kept = _kept(uow.session, case, place, wanted)
    if kept is not None and not anew_because:
        return content_from(kept.content), kept.edition
    allow(uow.actor, Permission.CASE_STEPS)
    if kept is None and anew_because:
        raise Refused("paper_not_issued", field="paper")
    pick = templates_of(uow.session, wanted.language)
    content = compose(case, wanted.paper, writer, pick, uow.now, place + 1)
    edition = kept.edition + 1 if kept else 1
    uow.session.add(
        IssuedPaperRecord(
            case_id=case.record.id,
            step_uid=case.steps[place].uid,
            seq=place + 1,
            paper=wanted.paper.value,
            language=wanted.language,
            edition=edition,
            template=content.template,
            content=content.kept(),
            reason=anew_because,
        )
    )
    uow.note(
        "paper_issued",
        "case",
        case.record.uid,
        number=case.record.number,
        paper=wanted.paper.value,
        language=wanted.language,
        edition=edition,
        template=content.template,
        reason=anew_because,
    )
    return content, edition


def issued_papers(session: Session, case_id: int) -> tuple[IssuedRow, ...]:
    """Returns the papers of a case that were issued, in the order of its steps."""
    found = session.scalars(
        select(IssuedPaperRecord)
        .where(IssuedPaperRecord.case_id == case_id)
        .order_by(IssuedPaperRecord.seq, IssuedPaperRecord.id)
    )
    return tuple(
        IssuedRow(
            record.seq,
            Paper(record.paper),
            record.language,
            record.edition,
            str(record.content["number"]),
            record.template,
            record.changed_at,
            record.changed_by,
            record.reason,
        )
        for record in found
    )


def _kept(session: Session, case: LoadedCase, place: int, wanted: PaperWanted) -> IssuedPaperRecord | None:
    found = (
        select(IssuedPaperRecord)
        .where(
            IssuedPaperRecord.step_uid == case.steps[place].uid,
            IssuedPaperRecord.paper == wanted.paper.value,
            IssuedPaperRecord.language == wanted.language,
        )
        .order_by(IssuedPaperRecord.edition.desc())
        .limit(1)
    )
    if wanted.edition is not None:
        found = found.where(IssuedPaperRecord.edition == wanted.edition)
    return session.scalar(found)
