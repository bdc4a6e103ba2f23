"""What becomes of each record of a file: the row of the later file holds, whatever came first. Writes nothing.

Each record has one owner office. A row of another office is a conflict and waits beside it; it is held once its owner
has let it go. A full copy takes away what an older file had said and it does not say.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Any, Final

from kpdesk.exchange.plan import Place, PlannedRow, Step
from kpdesk.exchange.record_tables import PERSON, RecordTable
from kpdesk.province.held_claims import Claim, Claims, next_holder
from kpdesk.province.held_rows import IncomingRow, gone_row, held_columns

NEVER: Final[Place] = ("", 0)
SHARED_NAMES: Final = ("cnic", "mobile")
"""Fields that not everybody gets: a file for another office, which was passed on, does not bring them whole."""

_SHARED_AT: Final = tuple(held_columns(PERSON).index(name) for name in SHARED_NAMES)


@dataclass(frozen=True, slots=True)
class Source:
    """Where rows come from: the office, its file's place and inbox uid, and what it says of the table.

    ``full`` where the file holds all there is, ``whole`` where it brings every field whole, ``full_at`` the place of
    the office's newest full copy that has come.
    """

    table: RecordTable
    sender: str
    place: Place
    file: str
    full: bool
    whole: bool
    full_at: Place


@dataclass(frozen=True, slots=True)
class Held:
    """A row as it is held; ``known`` is the place of the file that brought the shared fields whole."""

    owner: str
    place: Place
    digest: str
    withdrawn: bool
    shared: tuple[Any, ...] = ()
    known: Place = NEVER


@dataclass(slots=True)
class Judged:
    """The plan, and what is to be written: rows to be replaced, written, confirmed, known better; claims.

    ``written`` are the sender's own rows with the place from which their shared fields are known.
    """

    source: Source
    plan: list[PlannedRow] = field(default_factory=list)
    replaced: list[str] = field(default_factory=list)
    written: list[tuple[IncomingRow, Place]] = field(default_factory=list)
    confirmed: list[str] = field(default_factory=list)
    known_better: list[IncomingRow] = field(default_factory=list)
    promoted: list[Claim] = field(default_factory=list)
    claims: list[Claim] = field(default_factory=list)
    claims_gone: list[tuple[str, str]] = field(default_factory=list)


def judge(source: Source, rows: Sequence[IncomingRow], here: Mapping[str, Held], claims: Claims) -> Judged:
    """Returns what becomes of each row; ``here`` are the rows that are held, with all of the sender's if it is full."""
    found = Judged(source)
    judging = _Judging(found, here, claims)
    for row in rows:
        step, code, newest = judging.decide(row)
        found.plan.append(PlannedRow(step, source.table.name, row.uid, row.number, code=code, newest=newest))
    if source.full:
        judging.let_go_of_others({row.uid for row in rows})
    return found


def shared_of(row: IncomingRow, table: RecordTable) -> tuple[Any, ...]:
    """Returns the row's shared fields; empty for a table that has none."""
    return tuple(row.values[place] for place in _SHARED_AT) if table is PERSON else ()


_Decision = tuple[Step, str, bool]
_NOTHING: Final[_Decision] = (Step.SAME, "", False)
_TAKEN: Final[_Decision] = (Step.ADD, "", True)
_CHANGED: Final[_Decision] = (Step.UPDATE, "", True)


class _Judging:
    """The decisions about one table of one file."""

    def __init__(self, found: Judged, here: Mapping[str, Held], claims: Claims) -> None:
        self._found, self._here, self._claims, self._source = found, here, claims, found.source

    def decide(self, row: IncomingRow) -> _Decision:
        """Returns the step, the code of what is left out, and whether no later file has brought the row."""
        source, held = self._source, self._here.get(row.uid)
        if row.code:
            return Step.REFUSE, row.code, True
        mine = self._claims.get(row.uid, {}).get(source.sender)
        if mine is not None and source.place < mine.place:
            return _NOTHING
        if source.place < source.full_at and (held is None or held.owner != source.sender):
            # A later full copy did not have it any more.
            return _NOTHING
        if held is None:
            self._put(row, mine)
            return _TAKEN
        if held.owner != source.sender:
            return self._of_another(row, held, mine)
        return self._newer(row, held) if held.place < source.place else self._older(row, held)

    def let_go_of_others(self, said: set[str]) -> None:
        """Takes away what the sender said in older files and does not say in its full copy."""
        source, found = self._source, self._found
        for uid, held in self._here.items():
            if held.owner == source.sender and held.place < source.place and uid not in said:
                found.replaced.append(uid)
                self._promote(uid)
                if not held.withdrawn:
                    found.plan.append(PlannedRow(Step.UPDATE, source.table.name, uid, 0, newest=False))

    def _newer(self, row: IncomingRow, held: Held) -> _Decision:
        source, found = self._source, self._found
        if row.withdrawn and self._promote(row.uid):
            found.replaced.append(row.uid)
            found.claims.append(self._claim(row))
            return Step.UPDATE, "", False
        kept = self._with_shared(row, held)
        known = source.place if source.whole or row.withdrawn else held.known
        same = (kept.digest, kept.withdrawn, shared_of(kept, source.table)) == (
            held.digest, held.withdrawn, held.shared,
        )  # fmt: skip
        if same and (known == held.known or source.table is not PERSON):
            found.confirmed.append(row.uid)
        else:
            found.replaced.append(row.uid)
            found.written.append((kept, known))
        return (Step.SAME, "", True) if same else _CHANGED

    def _older(self, row: IncomingRow, held: Held) -> _Decision:
        """Of an older file only the fields count that a later one, which was for another office, did not bring."""
        source = self._source
        if not source.whole or row.withdrawn or source.table is not PERSON or held.known >= source.place:
            return _NOTHING
        self._found.known_better.append(row)
        return (Step.SAME if shared_of(row, source.table) == held.shared else Step.UPDATE), "", False

    def _of_another(self, row: IncomingRow, held: Held, mine: Claim | None) -> _Decision:
        """A record that another office holds stays with it until it has let it go."""
        if row.withdrawn or not held.withdrawn:
            self._found.claims.append(self._claim(row))
            return _NOTHING if row.withdrawn else (Step.CONFLICT, "row_of_another_office", True)
        self._found.replaced.append(row.uid)
        self._found.claims.append(Claim(held.owner, held.place, "", True, gone_row(row.uid, self._source.table)))
        self._put(row, mine)
        return _CHANGED

    def _put(self, row: IncomingRow, mine: Claim | None) -> None:
        known = self._source.place if self._source.whole or row.withdrawn else NEVER
        self._found.written.append((row, known))
        if mine is not None:
            self._found.claims_gone.append((row.uid, mine.owner))

    def _promote(self, uid: str) -> bool:
        """Lets the next office hold the record where one waits for it; tells whether one did."""
        waiting = next_holder(self._claims.get(uid, {}), self._source.sender)
        if waiting is not None:
            self._found.promoted.append(waiting)
            self._found.claims_gone.append((uid, waiting.owner))
        return waiting is not None

    def _claim(self, row: IncomingRow) -> Claim:
        source = self._source
        return Claim(source.sender, source.place, source.file, source.whole, row)

    def _with_shared(self, row: IncomingRow, held: Held) -> IncomingRow:
        """Returns the row with the fields that the file did not bring whole as they are known from another file."""
        if self._source.whole or row.withdrawn or self._source.table is not PERSON or held.known == NEVER:
            return row
        values = list(row.values)
        for place, value in zip(_SHARED_AT, held.shared, strict=True):
            values[place] = value
        return replace(row, values=tuple(values))
