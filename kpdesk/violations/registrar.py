"""Writes violations: one for each person of a draft, with the directives of the day and what he knew of them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any

from sqlalchemy import insert, or_, select

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.directives.rows import DirectiveRow
from kpdesk.reference.rules import Table
from kpdesk.store import search
from kpdesk.store.schema import new_uid
from kpdesk.store.unit_of_work import UnitOfWork
from kpdesk.violations.codes import Codes
from kpdesk.violations.draft import Involved, ViolationDraft
from kpdesk.violations.interest import refuse_interest
from kpdesk.violations.known_rules import acknowledged_by, directives_attaching
from kpdesk.violations.numbering import Numbers
from kpdesk.violations.official import Official, as_he_stood, official_of
from kpdesk.violations.records import ViolationDirectiveRecord, ViolationRecord
from kpdesk.violations.rows import DirectiveKnown, Registered
from kpdesk.violations.rules import Disposal, State
from kpdesk.violations.search_words import search_words


@dataclass(frozen=True, slots=True)
class Written:
    """A violation that stands in the store: its key, names and day, and whom it concerns."""

    id: int
    uid: str
    number: str
    kind: str
    seen_on: date
    official: Official | None


class Registrar:
    """Registers many drafts in one unit of work; reads the reference data and each day's directives only once."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._codes = Codes(uow.session)
        self._by_day: dict[date, tuple[tuple[int, DirectiveRow], ...]] = {}

    def check(self, draft: ViolationDraft) -> list[Problem]:
        """Returns everything that is wrong with the draft, codes included."""
        problems, day = draft.check(self._uow.today), draft.seen_on
        kinds = [draft.kind, *(one.kind for one in draft.also)]
        self._codes.read([*((Table.KINDS, kind) for kind in kinds), (Table.PLATFORMS, draft.platform)], day)
        if draft.kind and self._codes.find(Table.KINDS, draft.kind, day) is None:
            problems.append(Problem("kind_unknown", "kind", values={"kind": draft.kind}))
        for one in draft.also:
            if one.kind and self._codes.find(Table.KINDS, one.kind, day) is None:
                problems.append(Problem("kind_unknown", "person", values={"kind": one.kind}))
        if draft.platform and self._codes.find(Table.PLATFORMS, draft.platform, day) is None:
            problems.append(Problem("platform_unknown", "platform", values={"platform": draft.platform}))
        found = [self._codes.find(Table.KINDS, kind, day) for kind in kinds if kind]
        if draft.forum and all(found) and not any(kind.asks_forum for kind in found if kind):
            problems.append(Problem("forum_not_asked", "forum", values={"kind": draft.kind}))
        return problems

    def register(
        self, draft: ViolationDraft, *, batch: str | None = None, import_key: str | None = None
    ) -> tuple[Registered, ...]:
        """Returns what was made: one violation for each person, and one for whom nobody has identified yet.

        A complaint to a forum that the law names is taken as a protected disclosure at once. Raises ProblemsFound,
        Refused ``person_not_on_roll``, ``violation_unknown``, ``own_violation``, ``violation_of_officer_supported``.
        """
        refuse_if_any(self.check(draft))
        refuse_interest(self._uow, tuple(one.person for one in draft.involved()))
        parts: list[tuple[Official | None, Involved]] = [
            (official_of(self._uow, one.person), one) for one in draft.involved()
        ]
        if draft.unidentified.strip():
            parts.append((None, Involved("", draft.part)))
        shared = {
            **self._shared(draft),
            "incident": self._incident(draft.incident),
            "import_batch": batch,
            "import_key": import_key,
            **self._uow.stamp(),
        }
        self._uow.flush()
        written, words = [], []
        for number, (official, part) in zip(Numbers(self._uow).take(len(parts)), parts, strict=True):
            columns = {**shared, **self._own(draft, official, part), "number": number, "uid": new_uid()}
            one = self._write(columns, official)
            written.append(one)
            words.append((one.id, search_words(columns, official)))
        search.add(self._uow.session, "violation", words)
        return self.attach_directives(written)

    def attach_directives(self, written: Sequence[Written]) -> tuple[Registered, ...]:
        """Attaches to each violation the directives in force on its day, with its person's acknowledgement."""
        known = acknowledged_by(self._uow.session, [one.official.id for one in written if one.official])
        made, links = [], []
        for one in written:
            attached, official = [], one.official
            for key, row in self._directives_on(one.seen_on):
                if official and not row.binds_rank(official.rank):
                    continue
                state, on = known.get((official.id, key), (None, None)) if official else (None, None)
                link = {"violation_id": one.id, "directive_id": key, "acknowledged": state, "acknowledged_on": on}
                links.append(link)
                attached.append(
                    DirectiveKnown(row.code, row.letter_no, row.dated_iso(), row.title, state, on, state, on)
                )
            made.append(Registered(one.uid, one.number, official.uid if official else None, one.kind, tuple(attached)))
        if links:
            self._uow.session.connection().execute(_LINK, links)
        return tuple(made)

    def _directives_on(self, day: date) -> tuple[tuple[int, DirectiveRow], ...]:
        if day not in self._by_day:
            self._by_day[day] = directives_attaching(self._uow.session, day, self._uow.office)
        return self._by_day[day]

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

    def _shared(self, draft: ViolationDraft) -> dict[str, Any]:
        """Returns the columns that everybody's violation of the incident has."""
        platform = self._codes.find(Table.PLATFORMS, draft.platform, draft.seen_on)
        return {
            "platform": platform.code if platform else "",
            "factors": [factor.value for factor in draft.factors],
            "places": [place.value for place in draft.places],
            "attribution": draft.attribution.value,
            **{name: getattr(draft, name) for name in _AS_THEY_ARE},
            **{name: getattr(draft, name).strip() for name in _TEXTS},
        }

    def _own(self, draft: ViolationDraft, official: Official | None, part: Involved) -> dict[str, Any]:
        """Returns the columns that one person's violation has; a forum answers only for a kind that asks for it."""
        kind = self._codes.find(Table.KINDS, part.kind or draft.kind, draft.seen_on)
        assert kind is not None
        assert draft.seen_on is not None
        forum = draft.forum if kind.asks_forum else None
        columns: dict[str, Any] = {"kind": kind.code, "part": part.part.value, "forum": forum.value if forum else ""}
        if official:
            columns |= as_he_stood(self._uow, official, draft.seen_on)
        else:
            columns["unidentified"] = draft.unidentified.strip()
        if forum and forum.protects:
            columns |= {"protected": True, "state": State.DISPOSED.value}
            columns |= {"disposed_on": self._uow.today, "disposal": Disposal.PROTECTED.value}
        return columns

    def _write(self, columns: dict[str, Any], official: Official | None) -> Written:
        """Returns it as written, straight to the table: a record's way through the session costs three times that."""
        key = self._uow.session.connection().execute(_VIOLATION, columns).inserted_primary_key
        assert key is not None
        return Written(key[0], columns["uid"], columns["number"], columns["kind"], columns["seen_on"], official)


_VIOLATION = insert(ViolationRecord.__table__)  # type: ignore[arg-type]
_LINK = insert(ViolationDirectiveRecord.__table__)  # type: ignore[arg-type]

_AS_THEY_ARE = ("seen_on", "posted_on", "obtained", "on_duty", "fir_date")
_TEXTS = (
    "seen_by", "handle", "url", "what", "note", "station", "fir_no", "accused", "outlet", "permitted_by",
    "custody_action",
)  # fmt: skip
