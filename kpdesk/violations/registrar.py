"""Writes violations: one for each person of a draft, with the directives of the day and what he knew of them."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from sqlalchemy import bindparam, func, insert, or_, select

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.directives.rows import DirectiveRow
from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.rules import Table
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.history_records import ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.interest import refuse_interest
from kpdesk.violations.known_rules import acknowledged_by, directives_attaching
from kpdesk.violations.numbering import Numbers
from kpdesk.violations.records import ViolationDirectiveRecord, ViolationRecord
from kpdesk.violations.rows import DirectiveKnown, Registered
from kpdesk.violations.rules import Disposal, State
from kpdesk.violations.search_words import search_words


class Registrar:
    """Registers many drafts in one unit of work; reads the reference data and each day's directives only once."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._codes: dict[tuple[Table, str, date | None], str | None] = {}
        self._by_day: dict[date, tuple[tuple[int, DirectiveRow], ...]] = {}

    def check(self, draft: ViolationDraft) -> list[Problem]:
        """Returns everything that is wrong with the draft, codes included."""
        problems = draft.check(self._uow.today)
        if draft.kind and self._code(Table.KINDS, draft.kind, draft.seen_on) is None:
            problems.append(Problem("kind_unknown", "kind", values={"kind": draft.kind}))
        for one in draft.also:
            if one.kind and self._code(Table.KINDS, one.kind, draft.seen_on) is None:
                problems.append(Problem("kind_unknown", "person", values={"kind": one.kind}))
        if draft.platform and self._code(Table.PLATFORMS, draft.platform, draft.seen_on) is None:
            problems.append(Problem("platform_unknown", "platform", values={"platform": draft.platform}))
        return problems

    def register(
        self, draft: ViolationDraft, *, batch: str | None = None, import_key: str | None = None
    ) -> tuple[Registered, ...]:
        """Returns what was made: one violation for each person, and one for whom nobody has identified yet.

        A complaint to a forum that the law names is taken as a protected disclosure at once. Raises ProblemsFound,
        Refused ``person_not_on_roll``, ``violation_unknown``, ``own_violation``, ``violation_of_officer_supported``.
        """
        refuse_if_any(self.check(draft))
        assert draft.seen_on is not None
        refuse_interest(self._uow, tuple(one.person for one in draft.involved()))
        parts: list[tuple[PersonRecord | None, Involved]] = [
            (person_of(self._uow, one.person), one) for one in draft.involved()
        ]
        if draft.unidentified.strip():
            parts.append((None, Involved("", draft.part)))
        incident = self._incident(draft.incident)
        pairs = []
        numbers = Numbers(self._uow).take(len(parts))
        for number, (person, part) in zip(numbers, parts, strict=True):
            record = self._record(draft, person, part, incident)
            record.number = number
            record.import_batch, record.import_key = batch, import_key
            pairs.append((record, person))
        self._uow.session.add_all(record for record, _person in pairs)
        self._uow.flush()
        search.put(self._uow.session, "violation", [(r.id, search_words(r, p)) for r, p in pairs])
        return self.attach_directives(pairs)

    def attach_directives(self, pairs: Sequence[tuple[ViolationRecord, PersonRecord | None]]) -> tuple[Registered, ...]:
        """Attaches to each violation the directives in force on its day, with its person's acknowledgement."""
        known = acknowledged_by(self._uow.session, [person.id for _record, person in pairs if person])
        made, links = [], []
        for record, person in pairs:
            attached = []
            for key, row in self._directives_on(record.seen_on):
                if person and not row.binds_rank(person.rank):
                    continue
                state, on = known.get((person.id, key), (None, None)) if person else (None, None)
                link = {"violation_id": record.id, "directive_id": key, "acknowledged": state, "acknowledged_on": on}
                links.append(link)
                attached.append(
                    DirectiveKnown(row.code, row.letter_no, row.dated_iso(), row.title, state, on, state, on)
                )
            made.append(Registered(record.uid, record.number, person.uid if person else None, tuple(attached)))
        if links:
            self._uow.session.connection().execute(_LINK, links)
        return tuple(made)

    def _directives_on(self, day: date) -> tuple[tuple[int, DirectiveRow], ...]:
        if day not in self._by_day:
            self._by_day[day] = directives_attaching(self._uow.session, day, self._uow.office)
        return self._by_day[day]

    def _code(self, table: Table, text: str, day: date | None) -> str | None:
        """Returns the code as the reference data writes it, or None when no row of it holds on that day."""
        place = (table, text.strip().casefold(), day)
        if place not in self._codes:
            asked = {"wanted": table.value, "text": place[1], **({"day": day} if day else {})}
            found = self._uow.session.connection().execute(_CODE_ON if day is not None else _CODE, asked)
            self._codes[place] = found.scalar()
        return self._codes[place]

    def _incident(self, known: str) -> str:
        """Returns the incident of a violation on record, or a new one; raises Refused ``violation_unknown``."""
        if not known.strip():
            return new_uid()
        row, text = ViolationRecord, known.strip()
        found = self._uow.session.scalar(
            select(row.incident).where(or_(row.uid == text, row.number == text.upper()), row.withdrawn_at.is_(None))
        )
        if found is None:
            raise Refused("violation_unknown", field="incident", violation=text)
        return found

    def _record(
        self, draft: ViolationDraft, person: PersonRecord | None, part: Involved, incident: str
    ) -> ViolationRecord:
        record = ViolationRecord(
            incident=incident,
            person_id=person.id if person else None,
            unidentified="" if person else draft.unidentified.strip(),
            kind=self._code(Table.KINDS, part.kind or draft.kind, draft.seen_on),
            platform=self._code(Table.PLATFORMS, draft.platform, draft.seen_on) or "",
            factors=[factor.value for factor in draft.factors],
            places=[place.value for place in draft.places],
            attribution=draft.attribution.value,
            part=part.part.value,
            forum=draft.forum.value if draft.forum else "",
            **{name: getattr(draft, name) for name in _AS_THEY_ARE},
            **{name: getattr(draft, name).strip() for name in _TEXTS},
        )
        if person:
            as_he_stood(self._uow, record, person)
        if draft.forum and draft.forum.protects:
            record.protected, record.state = True, State.DISPOSED.value
            record.disposed_on, record.disposal = self._uow.today, Disposal.PROTECTED.value
        return record


_REFERENCE = ReferenceRecord.__table__.c
_CODE = (
    select(_REFERENCE.code)
    .where(
        _REFERENCE.table_name == bindparam("wanted"),
        func.lower(_REFERENCE.code) == bindparam("text"),
        _REFERENCE.withdrawn_at.is_(None),
    )
    .limit(1)
)
_CODE_ON = _CODE.where(
    or_(_REFERENCE.valid_from.is_(None), _REFERENCE.valid_from <= bindparam("day")),
    or_(_REFERENCE.valid_to.is_(None), _REFERENCE.valid_to >= bindparam("day")),
)
_LINK = insert(ViolationDirectiveRecord.__table__)  # type: ignore[arg-type]

_AS_THEY_ARE = ("seen_on", "posted_on", "obtained", "on_duty", "fir_date")
_TEXTS = (
    "seen_by", "handle", "url", "what", "note", "station", "fir_no", "accused", "outlet", "permitted_by",
    "custody_action",
)  # fmt: skip


def as_he_stood(uow: UnitOfWork, record: ViolationRecord, person: PersonRecord) -> None:
    """Returns after the violation holds the person, with posting and supervisor as they were on the day it was seen."""
    record.person_id, record.rank_then = person.id, person.rank
    record.posting_then, record.supervisor_then = person.posting, person.posting_supervisor or ""
    if person.posted_on is not None and person.posted_on <= record.seen_on:
        return
    past = ServiceHistoryRecord
    then = uow.session.execute(
        select(past.value, past.supervisor)
        .where(
            past.person_id == person.id,
            past.aspect == Aspect.POSTING.value,
            past.held_until > record.seen_on,
            or_(past.held_from.is_(None), past.held_from <= record.seen_on),
        )
        .order_by(past.held_until, past.id)
        .limit(1)
    ).one_or_none()
    if then is not None:
        record.posting_then, record.supervisor_then = then


def person_of(uow: UnitOfWork, uid: str) -> PersonRecord:
    """Returns a person of the roll by uid; raises Refused ``person_not_on_roll``."""
    person = uow.session.scalar(
        select(PersonRecord).where(PersonRecord.uid == uid, PersonRecord.withdrawn_at.is_(None))
    )
    if person is None:
        raise Refused("person_not_on_roll", field="person", person=uid)
    return person
