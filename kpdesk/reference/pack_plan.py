"""What a data pack would do to the lists of this office: each of its rows beside the row that is here. Pure."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from kpdesk.reference.pack_lines import PackLine, Standing
from kpdesk.reference.pack_rules import (
    BEGUN,
    DATED,
    ENDED,
    OFFICES_OWN,
    OVERRULED,
    FieldChange,
    ListChange,
    PackStep,
)
from kpdesk.reference.reference import Reference
from kpdesk.reference.row_values import values_of
from kpdesk.reference.rows import Row
from kpdesk.reference.rules import Table

_CHECKED = ("page", "confirm")
"""An office's own look at its paper copy: no difference of the rule itself."""

_WORDS = frozenset({"name", "name_ur", "also", "source", "note", "valid_to", *_CHECKED})
"""Fields in which a dated rule is corrected rather than changed."""


_DAYS = ("valid_from", "valid_to")


@dataclass(frozen=True, slots=True)
class PackRow:
    """One row of the plan: the pack's line, the row here that it is about (None: there is none), what happens.

    With ``ended`` the row here stays until that day, and the line follows it as a row of its own.
    """

    step: PackStep
    line: PackLine
    target: Standing | None = None
    ended: date | None = None

    @property
    def takes_line(self) -> bool:
        """Whether the row is afterwards as the pack has it."""
        return self.step not in (PackStep.SAME, PackStep.KEPT)

    def shown(self) -> ListChange:
        """Returns the row for a person to look at, with every field that differs."""
        row = self.line.row
        gone = bool(self.line.withdrawn)
        fields = () if gone and self.step is not PackStep.SAME else _fields(self.target, row)
        return ListChange(self.line.table.value, row.code, row.name, self.step, fields, gone)


def plan_pack(lines: Sequence[PackLine], present: Sequence[Standing], today: date) -> tuple[PackRow, ...]:
    """Returns what happens to each row; ``present`` are all rows of the lists that the pack brings.

    A line is about the row that the CPO's name or its code and first day point to, else about one of the same code
    whose days overlap.
    """
    found = _Matched(lines, present)
    return (*(_dated(_decided(line, found), today) for line in lines), *_in_the_way(lines, found))


def after(rows: Iterable[PackRow], present: Sequence[Standing], others: Reference) -> Reference:
    """Returns the lists as they would be; ``others`` gives those that the pack does not bring."""
    decided = {row.target.uid: row for row in rows if row.target is not None and row.takes_line}
    brought = {item.table for item in present} | {row.line.table for row in rows}
    kept: dict[Table, list[Row]] = {t: [] if t in brought else list(others.table(t)) for t in Table}
    for item in present:
        if item.uid not in decided and not item.withdrawn:
            kept[item.table].append(item.row)
    for row in rows:
        if row.ended is not None and row.target is not None:
            kept[row.line.table].append(replace(row.target.row, valid_to=row.ended))
        if row.takes_line and not row.line.withdrawn:
            kept[row.line.table].append(row.line.row)
    return Reference.of({table: tuple(found) for table, found in kept.items()}, others.weekly_off)


class _Matched:
    """Which row here each line is about; a row is spoken for once."""

    def __init__(self, lines: Sequence[PackLine], present: Sequence[Standing]) -> None:
        self._by_code: dict[tuple[Table, str], list[Standing]] = defaultdict(list)
        for item in present:
            if item.period != ENDED:
                self._by_code[_key(item)].append(item)
        self._of_line: dict[str, Standing] = {}
        self._spoken_for: set[str] = set()
        named = {(item.table, item.pack_uid): item for item in present if item.pack_uid and item.period != ENDED}
        for gone in (False, True):
            for line in lines:
                self._take(line, gone, [named[line.table, line.uid]] if (line.table, line.uid) in named else [])
            for line in lines:
                day = line.row.valid_from
                self._take(line, gone, [item for item in self._by_code[_key(line)] if item.row.valid_from == day])
            for line in lines:
                self._take(line, gone, [] if line.withdrawn else self.overlapping(line))

    def target(self, line: PackLine) -> Standing | None:
        """Returns the row that the line is about, or None."""
        return self._of_line.get(line.uid)

    def overlapping(self, line: PackLine) -> list[Standing]:
        """Returns the rows of the same code that stand on days of the line."""
        return [i for i in self._by_code[_key(line)] if not i.withdrawn and _overlap(i.row, line.row)]

    def in_the_way(self, line: PackLine) -> list[Standing]:
        """Returns the office's own rows among them that no line is about, each once."""
        found = [item for item in self.overlapping(line) if item.own and item.uid not in self._spoken_for]
        self._spoken_for.update(item.uid for item in found)
        return found

    def _take(self, line: PackLine, gone: bool, candidates: Iterable[Standing]) -> None:
        """Rows that stand are looked for first, those that were taken out after them."""
        free = next((i for i in candidates if i.withdrawn == gone and i.uid not in self._spoken_for), None)
        if free is not None and line.uid not in self._of_line:
            self._of_line[line.uid] = free
            self._spoken_for.add(free.uid)


def _decided(line: PackLine, found: _Matched) -> PackRow:
    target = found.target(line)
    if target is not None:
        line = _as_begun(line, target)
        return PackRow(_step(line, target), line, target)
    own = [item for item in found.overlapping(line) if item.own] if line.table in OFFICES_OWN else []
    if own and not line.withdrawn:
        return PackRow(PackStep.KEPT, line, own[0])
    return PackRow(PackStep.SAME if line.withdrawn else PackStep.NEW, line)


def _as_begun(line: PackLine, target: Standing) -> PackLine:
    """A rule that a pack changed began here on the day of the pack, whatever day the CPO's row begins on."""
    begins = target.row.valid_from
    if target.period != BEGUN or begins is None or (line.row.valid_from or date.min) >= begins:
        return line
    return replace(line, row=replace(line.row, valid_from=begins))


def _dated(row: PackRow, today: date) -> PackRow:
    """Lets a changed rule begin today, and the one before it end yesterday, where the CPO gave no day itself."""
    target, line = row.target, row.line
    changes = row.step in (PackStep.CHANGED, PackStep.OVERRULED) and line.table in DATED and not line.withdrawn
    if not changes or target is None or target.withdrawn or line.row.valid_from != target.row.valid_from:
        return row
    theirs, ours = values_of(line.row), values_of(target.row)
    altered = any(value != ours[name] for name, value in theirs.items() if name not in _WORDS)
    over = line.row.valid_to is not None and line.row.valid_to < today
    if not altered or over or (target.row.valid_from or date.min) >= today:
        return row
    begun = replace(line, row=replace(line.row, valid_from=today))
    return replace(row, line=begun, ended=today - timedelta(days=1))


def _in_the_way(lines: Sequence[PackLine], found: _Matched) -> Iterator[PackRow]:
    """Rows of the office's own that stand where the CPO's stand, in lists that are the CPO's: they are taken out."""
    for line in lines:
        if line.table not in OFFICES_OWN and not line.withdrawn:
            for item in found.in_the_way(line):
                yield PackRow(PackStep.OVERRULED, PackLine(line.uid, item.table, item.row, False, OVERRULED), item)


def _step(line: PackLine, target: Standing) -> PackStep:
    gone, own_list = bool(line.withdrawn), line.table in OFFICES_OWN
    if gone == target.withdrawn and (gone or _says_the_same(line, target)):
        return PackStep.SAME
    if line.built_in and ((target.built_in and not target.withdrawn) or (own_list and target.own)):
        # The CPO has said nothing of it: each program brings its own, which may be newer here.
        return PackStep.SAME
    if target.own:
        return PackStep.KEPT if own_list else PackStep.OVERRULED
    if target.withdrawn:
        return PackStep.NEW
    return PackStep.WITHDRAWN if gone else PackStep.CHANGED


def _says_the_same(line: PackLine, target: Standing) -> bool:
    """Returns whether the rule is the same; a page that the CPO has checked is news to an office that has not."""
    theirs, ours = values_of(line.row), values_of(target.row)
    if any(theirs[name] != ours[name] for name in theirs if name not in _CHECKED):
        return False
    return not theirs["page"] or target.own or all(theirs[name] == ours[name] for name in _CHECKED)


def _fields(target: Standing | None, row: Row) -> tuple[FieldChange, ...]:
    """What the rule says comes before the days on which it holds."""
    theirs, ours = values_of(row), values_of(target.row) if target else {}
    return tuple(
        FieldChange(name, ours.get(name), value)
        for name, value in sorted(theirs.items(), key=lambda item: item[0] in _DAYS)
        if (value != ours[name] if target else value not in (None, "", [], False))
    )


def _key(item: PackLine | Standing) -> tuple[Table, str]:
    return item.table, item.row.code.casefold()


def _overlap(one: Row, other: Row) -> bool:
    first = max(one.valid_from or date.min, other.valid_from or date.min)
    return first <= min(one.valid_to or date.max, other.valid_to or date.max)
