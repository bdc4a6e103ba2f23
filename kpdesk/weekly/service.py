"""Verbs on weekly returns: draw up, freeze."""

from __future__ import annotations

from kpdesk.access.office_keys import office_keys
from kpdesk.access.queries import settings
from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.letters import control_at
from kpdesk.base.problems import ProblemsFound
from kpdesk.base.weeks import Week
from kpdesk.documents.paper import Size
from kpdesk.reference.queries import load
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.drawing import Drawn, digest_of, draw
from kpdesk.weekly.gather import gather
from kpdesk.weekly.pages import draw_pages
from kpdesk.weekly.paper_code import page_codes, sign_return
from kpdesk.weekly.papers import Letterhead, letterhead_of
from kpdesk.weekly.queries import need_record, record_of, view
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rules import ReturnState, last_day_has_come


def draw_up(uow: UnitOfWork, week: Week, letter_no: str | None = None, note: str | None = None) -> Changes:
    """Counts the week anew into its draft; after a freeze, into the draft of a revision.

    A number or note that is None stays as it was. Raises Refused ``not_permitted``,
    ``week_in_future``, ``text_with_control_sign``.
    """
    allow(uow.actor, Permission.DRAW_UP_WEEK)
    for field, text in (("letter_no", letter_no or ""), ("note", note or "")):
        if control_at(text) is not None:
            raise Refused("text_with_control_sign", field=field)
    if week.first > uow.today:
        raise Refused("week_in_future", field="week", week=week.label)
    record = record_of(uow.session, week.label)
    if record is not None and (record.edition > 1 or record.state == ReturnState.FROZEN.value):
        # What is revised is the signed paper: its days stay, also when the office's weeks begin on another day now.
        week = Week(record.first)
    drawn = draw(gather(uow.session, uow.office, week))
    if record is None or record.state == ReturnState.FROZEN.value:
        record = ReturnRecord(week=week.label, edition=record.edition + 1 if record else 1)
        record.letter_no = record.note = ""
        uow.session.add(record)
    record.first, record.last = week.first, week.last
    _fill(record, drawn)
    record.drawn_up_by, record.drawn_up_at = uow.actor.name, uow.now
    record.letter_no = record.letter_no if letter_no is None else letter_no.strip()
    record.note = record.note if note is None else note.strip()
    uow.flush()
    uow.note("week_drawn_up", "weekly_return", record.uid, week=week.label, edition=record.edition)
    return Changes.of("weekly", uids=(record.uid,))


def freeze(uow: UnitOfWork, week: Week) -> Changes:
    """Freezes the week's draft for good: figures, rows, PDF on both sizes, digest, signature, audit head.

    It is counted once more first, so that what is signed is what the records say now. Raises Refused
    ``not_permitted``, ``week_not_drawn_up``, ``week_already_frozen``, ``week_not_over``; ProblemsFound when it
    does not reconcile.
    """
    allow(uow.actor, Permission.FREEZE_WEEK)
    record = need_record(uow.session, week.label)
    if record.state == ReturnState.FROZEN.value:
        raise Refused("week_already_frozen", field="week", week=week.label, edition=record.edition)
    week = Week(record.first)
    if not last_day_has_come(week, uow.today):
        raise Refused("week_not_over", field="week", week=week.label, last=week.last.strftime("%d.%m.%Y"))
    drawn = draw(gather(uow.session, uow.office, week))
    if drawn.problems:
        raise ProblemsFound(drawn.problems)
    _fill(record, drawn)
    record.digest = digest_of(uow.office, record.week, record.edition, record.letter_no, record.note, drawn)
    keys = office_keys(uow.session)
    signature = sign_return(keys.signing, uow.office, record.week, record.edition, record.digest)
    record.signature = signature.hex()
    record.state = ReturnState.FROZEN.value
    record.frozen_by, record.frozen_at = uow.actor.name, uow.now
    uow.flush()
    head = uow.note(
        "week_frozen", "weekly_return", record.uid, week=week.label, edition=record.edition, digest=record.digest
    )
    record.audit_head, record.audit_seq = head.hash, head.seq
    uow.flush()
    shown = view(uow.session, week.label, record.edition)
    letterhead = letterhead_in(uow)
    codes = page_codes(keys.signing, uow.office, record.week, record.edition, record.digest)
    record.pdf_a4 = draw_pages(shown, letterhead, Size.A4, uow.now, codes=codes)
    record.pdf_legal = draw_pages(shown, letterhead, Size.LEGAL, uow.now, codes=codes)
    return Changes.of("weekly", uids=(record.uid,))


def letterhead_in(uow: UnitOfWork) -> Letterhead:
    """Returns the office's letterhead and signatory as its settings have them now."""
    return letterhead_of(load(uow.session), uow.office, settings(uow.session, uow.actor.name))


def _fill(record: ReturnRecord, drawn: Drawn) -> None:
    record.figures, record.counted = drawn.figures, dict(drawn.counted)
    record.parts, record.certificate, record.nil = drawn.parts, drawn.certificate, drawn.nil
