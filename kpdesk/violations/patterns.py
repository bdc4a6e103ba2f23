"""What repeats among violations: found by laying rows side by side, plainly and without any score."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from kpdesk.base.clock import on_paper
from kpdesk.base.letters import fold
from kpdesk.violations.pattern_rows import Beside, Counted, Pattern, PatternGroup

POSTED_WITHIN = timedelta(days=365)
"""A posting that begins within twelve months after a violation is laid beside it."""

FEWEST = 2
"""From so many violations on a person, an account, a station or a supervisor is listed."""


@dataclass(frozen=True, slots=True)
class Posted:
    """A change of posting: from where to where on which day, by which order."""

    on: date
    before: str
    after: str
    order_no: str


@dataclass(frozen=True, slots=True)
class Closed:
    """An account or group that was closed: its key as :func:`accounts_of` makes them, its name and the day."""

    key: str
    name: str
    on: date


@dataclass(frozen=True, slots=True)
class Known:
    """What is laid beside violations: by person's uid undertakings and postings, and the closed accounts."""

    undertakings: Mapping[str, Sequence[date]]
    postings: Mapping[str, Sequence[Posted]]
    closures: Sequence[Closed]


def find_patterns(rows: Iterable[Counted], known: Known) -> tuple[PatternGroup, ...]:
    """Returns every finding, pattern by pattern, the one with the most violations first."""
    found = sorted(rows, key=lambda row: (row.seen_on, row.number))
    groups = [
        *_repeated(Pattern.SAME_PERSON, found, lambda row: row.person_uid, _person_title),
        *_same_account(found),
        *_after_undertaking(found, known.undertakings),
        *_after_closure(found, known.closures),
        *_repeated(Pattern.STATION, found, lambda row: row.posting.strip(), lambda row: row.posting),
        *_repeated(Pattern.SUPERVISOR, found, lambda row: fold(row.supervisor), lambda row: row.supervisor),
        *_posted_after(found, known.postings),
    ]
    order = list(Pattern)
    return tuple(sorted(groups, key=lambda group: (order.index(group.pattern), -len(group.violations), group.title)))


def accounts_of(platform: str, handle: str, url: str) -> tuple[str, ...]:
    """Returns the keys by which an account is known again: handle on its platform, and link."""
    keys = []
    if handle.strip():
        keys.append(f"{platform}:{fold(handle).lstrip('@').strip()}")
    if url.strip():
        keys.append(url.strip().casefold().removeprefix("https://").removeprefix("http://").removeprefix("www."))
    return tuple(key.rstrip("/") for key in keys)


def _repeated(
    pattern: Pattern, rows: Sequence[Counted], key: Callable[[Counted], Hashable], title: Callable[[Counted], str]
) -> Iterator[PatternGroup]:
    """Groups rows under a key; one incident counts once, so that five parts in one video are no repetition."""
    groups: dict[Hashable, list[Counted]] = defaultdict(list)
    for row in rows:
        if key(row):
            groups[key(row)].append(row)
    for found in groups.values():
        if len({row.incident for row in found}) >= FEWEST:
            yield PatternGroup(pattern, title(found[-1]), tuple(found))


def _same_account(rows: Sequence[Counted]) -> Iterator[PatternGroup]:
    shown: dict[str, tuple[str, ...]] = {}
    for row in rows:
        for key in accounts_of(row.platform, row.handle, row.url):
            shown[key] = (*shown.get(key, ()), row.uid)
    by_uid = {row.uid: row for row in rows}
    seen: set[tuple[str, ...]] = set()
    for uids in shown.values():
        found = tuple(by_uid[uid] for uid in dict.fromkeys(uids))
        if len({row.incident for row in found}) >= FEWEST and uids not in seen:
            seen.add(uids)
            yield PatternGroup(Pattern.SAME_ACCOUNT, found[-1].handle or found[-1].url, found)


def _after_undertaking(rows: Sequence[Counted], signed: Mapping[str, Sequence[date]]) -> Iterator[PatternGroup]:
    for person, found in _by_person(rows):
        days = sorted(signed.get(person, ()))
        after = tuple(row for row in found if days and row.seen_on > days[0])
        if after:
            beside = tuple(_beside("pattern_undertaking", on) for on in days if on < after[-1].seen_on)
            yield PatternGroup(Pattern.AFTER_UNDERTAKING, _person_title(after[-1]), after, beside)


def _after_closure(rows: Sequence[Counted], closures: Iterable[Closed]) -> Iterator[PatternGroup]:
    by_account: dict[str, list[Counted]] = defaultdict(list)
    for row in rows:
        for key in accounts_of(row.platform, row.handle, row.url):
            by_account[key].append(row)
    told: set[tuple[str, ...]] = set()
    for closed in closures:
        after = tuple(row for row in by_account.get(closed.key, ()) if row.seen_on > closed.on)
        uids = (closed.on.isoformat(), *(row.uid for row in after))
        if after and uids not in told:
            told.add(uids)
            yield PatternGroup(
                Pattern.AFTER_CLOSURE, closed.name, after, (_beside("pattern_closed", closed.on, name=closed.name),)
            )


def _posted_after(rows: Sequence[Counted], postings: Mapping[str, Sequence[Posted]]) -> Iterator[PatternGroup]:
    for person, found in _by_person(rows):
        changes = sorted(postings.get(person, ()), key=lambda change: change.on)
        pairs = [
            (row, change)
            for row in found
            for change in changes
            if row.seen_on < change.on <= row.seen_on + POSTED_WITHIN
        ]
        if pairs:
            moved = dict.fromkeys(change for _row, change in pairs)
            beside = tuple(
                _beside(
                    "pattern_posted" if one.order_no else "pattern_posted_no_order",
                    one.on,
                    before=one.before,
                    after=one.after,
                    order=one.order_no,
                )
                for one in moved
            )
            violations = tuple(dict.fromkeys(row for row, _change in pairs))
            yield PatternGroup(Pattern.POSTED_AFTER, _person_title(found[-1]), violations, beside)


def _by_person(rows: Iterable[Counted]) -> Iterable[tuple[str, list[Counted]]]:
    groups: dict[str, list[Counted]] = defaultdict(list)
    for row in rows:
        if row.person_uid:
            groups[row.person_uid].append(row)
    return groups.items()


def _person_title(row: Counted) -> str:
    father = f" s/o {row.father_name}" if row.father_name else ""
    return " ".join(part for part in (row.rank, row.name + father, row.belt_no) if part)


def _beside(code: str, on: date, **values: str) -> Beside:
    return Beside(code, on, (("on", on_paper(on)), *values.items()))
