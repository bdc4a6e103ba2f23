"""The verb that counts a week into its draft."""

from __future__ import annotations

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import refuse_if_any
from kpdesk.base.weeks import Week
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.weekly.certificate import with_reasons
from kpdesk.weekly.draft import text_problems
from kpdesk.weekly.drawing import Drawn, draw
from kpdesk.weekly.gather import gather
from kpdesk.weekly.queries import record_of
from kpdesk.weekly.records import ReturnRecord
from kpdesk.weekly.rules import ReturnState


def draw_up(uow: UnitOfWork, week: Week, letter_no: str | None = None, note: str | None = None) -> Changes:
    """Counts the week anew into its draft; after a freeze, into the draft of a revision.

    A number or note that is None stays as it was. Raises Refused ``not_permitted``, ``week_in_future``;
    ProblemsFound as :func:`kpdesk.weekly.draft.text_problems`.
    """
    allow(uow.actor, Permission.DRAW_UP_WEEK)
    refuse_if_any(text_problems({"letter_no": letter_no or "", "note": note or ""}))
    if week.first > uow.today:
        raise Refused("week_in_future", field="week", week=week.label)
    record = record_of(uow.session, week.label)
    if record is not None and (record.edition > 1 or record.state == ReturnState.FROZEN.value):
        # What is revised is the signed paper: its days stay, also when the office's weeks begin on another day now.
        week = Week(record.first)
    drawn = draw(gather(uow.session, uow.office, week))
    if record is None or record.state == ReturnState.FROZEN.value:
        record = _next_edition(uow, week, record)
    record.first, record.last = week.first, week.last
    _fill(record, drawn)
    record.drawn_up_by, record.drawn_up_at = uow.actor.name, uow.now
    record.letter_no = record.letter_no if letter_no is None else letter_no.strip()
    record.note = record.note if note is None else note.strip()
    uow.flush()
    uow.note("week_drawn_up", "weekly_return", record.uid, week=week.label, edition=record.edition)
    return Changes.of("weekly", uids=(record.uid,))


def _next_edition(uow: UnitOfWork, week: Week, before: ReturnRecord | None) -> ReturnRecord:
    """A revision has its own number and words; who gets it and why an exception stands is as it was."""
    record = ReturnRecord(week=week.label, edition=before.edition + 1 if before else 1)
    record.letter_no = record.note = ""
    record.letter, record.reasons = (dict(before.letter), dict(before.reasons)) if before else ({}, {})
    record.narrative, record.revised_because, record.issued = {}, {}, {}
    uow.session.add(record)
    return record


def _fill(record: ReturnRecord, drawn: Drawn) -> None:
    record.figures, record.counted = drawn.figures, dict(drawn.counted)
    record.parts, record.nil = drawn.parts, drawn.nil
    record.certificate = with_reasons(drawn.certificate, record.reasons)
