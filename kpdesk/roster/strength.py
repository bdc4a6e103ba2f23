"""Sanctioned and actual strength, by rank and by station."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date

from sqlalchemy import func, or_, select
from sqlalchemy.orm import Session

from kpdesk.access.rules import Permission, allow
from kpdesk.base.changes import Changes
from kpdesk.base.letters import fold, tidy
from kpdesk.base.problems import Problem, refuse_if_any
from kpdesk.reference.queries import load
from kpdesk.reference.reference import Reference
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.history_records import SanctionedPostsRecord
from kpdesk.roster.people_conditions import SERVING
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.service_drafts import SanctionDraft
from kpdesk.roster.stood_then import StoodThen
from kpdesk.store.unit_of_work import UnitOfWork


@dataclass(frozen=True, slots=True)
class StrengthRow:
    """Posts of a rank at a posting; an empty ``rank`` or ``posting`` stands for all, or for "not known" where the
    row belongs to ``each``. ``sanctioned`` is None where nothing is on record: no figure is guessed. ``is_sum`` says
    that it is the sum of the stations' figures, none of its own being on record.
    """

    rank: str
    rank_name: str
    posting: str
    sanctioned: int | None
    actual: int
    is_sum: bool = False

    @property
    def vacant(self) -> int | None:
        """How many posts are vacant; negative for a surplus, None where the sanctioned strength is not on record."""
        return None if self.sanctioned is None else self.sanctioned - self.actual


@dataclass(frozen=True, slots=True)
class Strength:
    """The whole statement: ``each`` by station and rank, ``by_rank`` from the senior rank down, ``by_posting``."""

    each: tuple[StrengthRow, ...]
    by_rank: tuple[StrengthRow, ...]
    by_posting: tuple[StrengthRow, ...]
    total: StrengthRow


def sanction(uow: UnitOfWork, draft: SanctionDraft) -> Changes:
    """Records how many posts of a rank are sanctioned; None means that it is not on record after all.

    Raises ProblemsFound, Refused ``not_permitted``.
    """
    allow(uow.actor, Permission.ROSTER)
    ranks = load(uow.session).ranks
    rank = ranks.get(draft.rank) or ranks.called(draft.rank)
    unknown = [] if rank or not draft.rank.strip() else [Problem("rank_not_known", "rank", values={"text": draft.rank})]
    refuse_if_any([*draft.check(), *unknown])
    assert rank is not None
    posting = tidy(draft.posting)
    wanted = select(SanctionedPostsRecord).where(
        SanctionedPostsRecord.rank == rank.code, SanctionedPostsRecord.posting == posting
    )
    record = uow.session.scalar(wanted)
    before = record.posts if record is not None and record.withdrawn_at is None else None
    if record is None:
        record = SanctionedPostsRecord(rank=rank.code, posting=posting)
        uow.session.add(record)
    record.posts, record.order_no = draft.posts or 0, tidy(draft.order_no)
    record.withdrawn_at = uow.now if draft.posts is None else None
    uow.flush()
    uow.note(
        "posts_sanctioned", "sanctioned_posts", record.uid,
        rank=rank.code, posting=posting, posts=draft.posts, before=before, order=record.order_no,
    )  # fmt: skip
    return Changes.of("roster", uids=(record.uid,))


def strength(session: Session, reference: Reference, day: date | None = None) -> Strength:
    """Returns sanctioned, actual and vacant posts; actual are those who serve, the suspended among them.

    ``day`` asks for those who served at the end of an earlier day, as far as the service record tells; sanctioned
    posts are always those on record now. A rank's posts for the office as a whole count, where they are on record,
    before the sum of its stations. A sum is given only where no part of it is missing: nobody should read a vacancy
    from half the figures.
    """
    sanctioned = _sanctioned(session)
    actual = _actual(session) if day is None else _actual_on(session, day)
    office_wide = {rank: posts for (rank, posting), posts in sanctioned.items() if not posting}
    at_stations = {key: posts for key, posts in sanctioned.items() if key[1]}
    each = _rows({*at_stations, *actual}, at_stations, actual, reference)
    by_rank = _rows(
        {(rank, "") for rank, _posting in {*sanctioned, *actual}},
        {(rank, ""): posts for rank, posts in (_complete(at_stations, actual, 0) | office_wide).items()},
        {(rank, ""): count for rank, count in _summed(actual, 0).items()},
        reference,
    )
    by_rank = tuple(
        replace(row, is_sum=True) if row.sanctioned is not None and row.rank not in office_wide else row
        for row in by_rank
    )
    by_posting = _rows(
        {("", posting) for _rank, posting in {*at_stations, *actual}},
        {("", posting): posts for posting, posts in _complete(at_stations, actual, 1).items()},
        {("", posting): count for posting, count in _summed(actual, 1).items()},
        reference,
    )
    known = [row.sanctioned for row in by_rank if row.sanctioned is not None]
    whole = sum(known) if known and len(known) == len(by_rank) else None
    total = StrengthRow("", "", "", whole, sum(actual.values()))
    return Strength(each, by_rank, by_posting, total)


def _sanctioned(session: Session) -> dict[tuple[str, str], int]:
    record = SanctionedPostsRecord
    rows = session.execute(select(record.rank, record.posting, record.posts).where(record.withdrawn_at.is_(None)))
    return {(row.rank, row.posting): row.posts for row in rows}


def _actual(session: Session) -> dict[tuple[str, str], int]:
    person = PersonRecord
    counted = select(person.rank, person.posting, func.count()).where(
        person.withdrawn_at.is_(None), person.service_state.in_(SERVING)
    )
    return {(row[0], row[1]): row[2] for row in session.execute(counted.group_by(person.rank, person.posting))}


def _actual_on(session: Session, day: date) -> dict[tuple[str, str], int]:
    person, stood = PersonRecord, StoodThen(session, (Aspect.RANK, Aspect.POSTING, Aspect.SERVICE_STATE))
    counted: Counter[tuple[str, str]] = Counter()
    found = session.execute(
        select(person.id, person.rank, person.posting, person.service_state).where(
            person.withdrawn_at.is_(None), or_(person.enlisted_on.is_(None), person.enlisted_on <= day)
        )
    )
    for key, rank, posting, state in found:
        if stood.on(Aspect.SERVICE_STATE, key, day, state) in SERVING:
            counted[stood.on(Aspect.RANK, key, day, rank), stood.on(Aspect.POSTING, key, day, posting)] += 1
    return dict(counted)


def _summed(counts: Mapping[tuple[str, str], int], place: int) -> dict[str, int]:
    sums: dict[str, int] = defaultdict(int)
    for key, count in counts.items():
        sums[key[place]] += count
    return dict(sums)


def _complete(
    sanctioned: Mapping[tuple[str, str], int], actual: Iterable[tuple[str, str]], place: int
) -> dict[str, int]:
    missing = {key[place] for key in actual if key not in sanctioned}
    return {name: posts for name, posts in _summed(sanctioned, place).items() if name not in missing}


def _rows(
    keys: Iterable[tuple[str, str]],
    sanctioned: Mapping[tuple[str, str], int],
    actual: Mapping[tuple[str, str], int],
    reference: Reference,
) -> tuple[StrengthRow, ...]:
    def place(key: tuple[str, str]) -> tuple[object, ...]:
        rank = reference.ranks.get(key[0])
        return (not key[1], fold(key[1]), -rank.order if rank else 1, key[0])

    return tuple(
        StrengthRow(key[0], _name(key[0], reference), key[1], sanctioned.get(key), actual.get(key, 0))
        for key in sorted(keys, key=place)
    )


def _name(code: str, reference: Reference) -> str:
    rank = reference.ranks.get(code) if code else None
    return rank.name if rank else code
