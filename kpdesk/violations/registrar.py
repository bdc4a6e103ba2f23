"""Writes violations: one for each person of a draft, with the directives of the day and what he knew of them."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import date

from sqlalchemy import func, insert, or_, select

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.directives.queries import acknowledgements_of, directives_attaching
from kpdesk.directives.rows import DirectiveRow
from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.rules import Table
from kpdesk.roster.records import PersonRecord
from kpdesk.store import search
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.draft import ViolationDraft
from kpdesk.violations.numbering import next_number
from kpdesk.violations.records import ViolationDirectiveRecord, ViolationRecord
from kpdesk.violations.rows import DirectiveKnown, Registered
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
        if draft.platform and self._code(Table.PLATFORMS, draft.platform, draft.seen_on) is None:
            problems.append(Problem("platform_unknown", "platform", values={"platform": draft.platform}))
        return problems

    def register(
        self, draft: ViolationDraft, *, batch: str | None = None, import_key: str | None = None
    ) -> tuple[Registered, ...]:
        """Returns what was made: one violation for each person, and one for whom nobody has identified yet.

        Raises ProblemsFound, Refused ``person_not_on_roll``.
        """
        refuse_if_any(self.check(draft))
        assert draft.seen_on is not None
        persons: list[PersonRecord | None] = list(self._persons(draft.persons))
        if draft.unidentified.strip():
            persons.append(None)
        incident = new_uid()
        records = [self._record(draft, person, incident, batch, import_key) for person in persons]
        self._uow.session.add_all(records)
        self._uow.flush()
        pairs = list(zip(records, persons, strict=True))
        search.put(self._uow.session, "violation", [(r.id, search_words(r, p)) for r, p in pairs])
        return self.attach_directives(pairs)

    def attach_directives(self, pairs: Sequence[tuple[ViolationRecord, PersonRecord | None]]) -> tuple[Registered, ...]:
        """Attaches to each violation the directives in force on its day, with its person's acknowledgement."""
        known = acknowledgements_of(self._uow.session, [person.id for _record, person in pairs if person])
        made, links = [], []
        for record, person in pairs:
            attached = []
            for key, row in self._directives_on(record.seen_on):
                state = known.get((person.id, key)) if person else None
                links.append({"violation_id": record.id, "directive_id": key, "acknowledged": state})
                attached.append(DirectiveKnown(row.code, row.letter_no, row.dated_iso(), row.title, state))
            made.append(Registered(record.uid, record.number, person.uid if person else None, tuple(attached)))
        if links:
            self._uow.session.execute(insert(ViolationDirectiveRecord), links)
        return tuple(made)

    def _directives_on(self, day: date) -> tuple[tuple[int, DirectiveRow], ...]:
        if day not in self._by_day:
            self._by_day[day] = directives_attaching(self._uow.session, day, self._uow.office)
        return self._by_day[day]

    def _code(self, table: Table, text: str, day: date | None) -> str | None:
        """Returns the code as the reference data writes it, or None when no row of it holds on that day."""
        place = (table, text.strip().casefold(), day)
        if place not in self._codes:
            row = ReferenceRecord
            chosen = select(row.code).where(
                row.table_name == table.value, func.lower(row.code) == place[1], row.withdrawn_at.is_(None)
            )
            if day is not None:
                chosen = chosen.where(
                    or_(row.valid_from.is_(None), row.valid_from <= day),
                    or_(row.valid_to.is_(None), row.valid_to >= day),
                )
            self._codes[place] = self._uow.session.scalar(chosen.limit(1))
        return self._codes[place]

    def _persons(self, uids: Iterable[str]) -> tuple[PersonRecord, ...]:
        wanted = tuple(dict.fromkeys(uids))
        return tuple(person_of(self._uow, uid) for uid in wanted)

    def _record(
        self,
        draft: ViolationDraft,
        person: PersonRecord | None,
        incident: str,
        batch: str | None,
        import_key: str | None,
    ) -> ViolationRecord:
        return ViolationRecord(
            number=next_number(self._uow),
            incident=incident,
            person_id=person.id if person else None,
            unidentified="" if person else draft.unidentified.strip(),
            rank_then=person.rank if person else "",
            posting_then=person.posting if person else "",
            kind=self._code(Table.KINDS, draft.kind, draft.seen_on),
            platform=self._code(Table.PLATFORMS, draft.platform, draft.seen_on) or "",
            factors=[factor.value for factor in draft.factors],
            attribution=draft.attribution.value,
            part=draft.part.value,
            import_batch=batch,
            import_key=import_key,
            **{name: getattr(draft, name) for name in _AS_THEY_ARE},
            **{name: getattr(draft, name).strip() for name in _TEXTS},
        )


_AS_THEY_ARE = ("seen_on", "posted_on", "obtained", "on_duty", "fir_date")
_TEXTS = ("seen_by", "handle", "url", "what", "note", "station", "fir_no", "outlet", "permitted_by", "custody_action")


def person_of(uow: UnitOfWork, uid: str) -> PersonRecord:
    """Returns a person of the roll by uid; raises Refused ``person_not_on_roll``."""
    person = uow.session.scalar(
        select(PersonRecord).where(PersonRecord.uid == uid, PersonRecord.withdrawn_at.is_(None))
    )
    if person is None:
        raise Refused("person_not_on_roll", field="person", person=uid)
    return person
