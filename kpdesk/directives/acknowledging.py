"""What officials did about a directive is put on record; what stood there before is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Final, TypeVar

from sqlalchemy import select

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.base.progress import Progress, silent
from kpdesk.directives.draft import AckDraft
from kpdesk.directives.queries import record_of
from kpdesk.directives.records import AcknowledgementRecord, DirectiveRecord, EarlierAcknowledgementRecord
from kpdesk.directives.service import FEATURE
from kpdesk.roster.records import PersonRecord
from kpdesk.store.unit_of_work import UnitOfWork

_AT_ONCE: Final = 500
_T = TypeVar("_T")


def acknowledge(uow: UnitOfWork, *drafts: AckDraft, progress: Progress | None = None) -> Changes:
    """Records what officials did about a directive: all drafts or none.

    An entry that says something else than the one before it replaces it, and the one before goes into the history of
    the official's entry. Raises ProblemsFound, Refused ``not_permitted``, ``directive_unknown``,
    ``person_not_on_roll``.
    """
    allow(uow.actor, Permission.LOG)
    progress, total = progress or silent(), sum(len(draft.persons) for draft in drafts)
    uids: list[str] = []
    for draft in drafts:
        letter = record_of(uow.session, draft.directive) if draft.directive else None
        refuse_if_any(draft.check(uow.today) + _before_letter(draft, letter))
        assert letter is not None and draft.on is not None
        persons = _person_ids(uow, draft.persons)
        changed = 0
        for place, keys in enumerate(_portions(list(persons.values()))):
            progress.step("acknowledging", len(uids) + place * _AT_ONCE, total)
            changed += _write(uow, letter, draft, keys)
        uow.note(
            "directive_acknowledged", "directive", letter.uid, code=letter.code, state=draft.state, on=draft.on,
            sheet=draft.sheet.strip(), persons=sorted(persons), changed=changed,
        )  # fmt: skip
        uids += persons
    return Changes.of(FEATURE, uids=tuple(dict.fromkeys(uids)))


def _before_letter(draft: AckDraft, letter: DirectiveRecord | None) -> list[Problem]:
    """Nobody can have heard of a letter before the first day on which it can have been issued."""
    if letter is None or letter.dated is None or draft.on is None or draft.on >= letter.dated:
        return []
    return [Problem("ack_before_letter", "on", values={"date": draft.on, "dated": letter.dated})]


def _write(uow: UnitOfWork, letter: DirectiveRecord, draft: AckDraft, keys: Sequence[int]) -> int:
    """Writes one portion and returns how many entries are now other than they were."""
    present = {
        record.person_id: record
        for record in uow.session.scalars(
            select(AcknowledgementRecord).where(
                AcknowledgementRecord.directive_id == letter.id, AcknowledgementRecord.person_id.in_(keys)
            )
        )
    }
    assert draft.on is not None
    values = (draft.state.value, draft.on, draft.sheet.strip(), draft.note.strip())
    made = []
    for key in keys:
        record = present.get(key)
        if record is not None and record.withdrawn_at is None:
            if (record.state, record.on_date, record.sheet, record.note) == values:
                continue
            uow.session.add(_earlier(record))
        record = record or AcknowledgementRecord(directive_id=letter.id, person_id=key)
        record.state, record.on_date, record.sheet, record.note = draft.state.value, draft.on, values[2], values[3]
        record.withdrawn_at = record.withdrawn_reason = None
        made.append(record)
    uow.session.add_all(made)
    uow.flush()
    return len(made)


def _earlier(record: AcknowledgementRecord) -> EarlierAcknowledgementRecord:
    return EarlierAcknowledgementRecord(
        directive_id=record.directive_id,
        person_id=record.person_id,
        state=record.state,
        on_date=record.on_date,
        sheet=record.sheet,
        note=record.note,
        recorded_at=record.changed_at,
        recorded_by=record.changed_by,
    )


def _portions(items: Sequence[_T]) -> Iterator[Sequence[_T]]:
    for first in range(0, len(items), _AT_ONCE):
        yield items[first : first + _AT_ONCE]


def _person_ids(uow: UnitOfWork, uids: Sequence[str]) -> dict[str, int]:
    """Returns the keys of the persons by uid; raises Refused ``person_not_on_roll``."""
    found: dict[str, int] = {}
    wanted = tuple(dict.fromkeys(uids))
    for some in _portions(wanted):
        rows = uow.session.execute(
            select(PersonRecord.uid, PersonRecord.id).where(
                PersonRecord.uid.in_(some), PersonRecord.withdrawn_at.is_(None)
            )
        )
        found.update((uid, key) for uid, key in rows)
    missing = next((uid for uid in wanted if uid not in found), None)
    if missing is not None:
        raise Refused("person_not_on_roll", field="persons", person=missing)
    return {uid: found[uid] for uid in wanted}
