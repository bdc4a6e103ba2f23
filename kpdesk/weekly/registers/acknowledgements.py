"""The acknowledgement statement as on a day: letter by letter, or of one letter station by station and by name.

It counts those who serve now and whose rank the letter binds, as the compliance certificate does.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date
from typing import Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.clock import on_paper
from kpdesk.directives.ack_lists import all_ack_rows
from kpdesk.directives.queries import directive, directives_in_force, record_of
from kpdesk.directives.records import EarlierAcknowledgementRecord
from kpdesk.directives.rows import AckRow, AckWanted, DirectiveRow
from kpdesk.directives.rules import NOT_SIGNED, NOTHING, AckState
from kpdesk.weekly.registers.register import Column, Part, Register, Value
from kpdesk.weekly.registers.source import Source, filled

_COUNTED: Final = (*(state.value for state in AckState), NOTHING)
"""The columns of figures, besides the roll and those who have not signed."""


def acknowledgements(source: Source) -> Register:
    """Returns the statement of every letter in force, or of the one that is wanted.

    Raises Refused ``directive_unknown``.
    """
    wanted = source.wanted
    if wanted.directive:
        return of_letter(source, wanted.directive, AckWanted(posting=wanted.station, rank=wanted.rank), stations=True)
    columns = (
        source.text("letter", 1.6, 18), source.text("dated", 1.3, 14), source.text("about", 3.4, 44), *_figures(source),
    )  # fmt: skip
    rows: list[tuple[Value, ...]] = []
    for letter in directives_in_force(source.session, source.last, source.office):
        counts = Counter(
            _state(row) for row in _rows(source, letter, AckWanted(posting=wanted.station, rank=wanted.rank))
        )
        number = letter.letter_no or letter.code
        rows.append((number, letter.dated_shown(source.language), _title(source, letter), *_row_of(counts)))
    lines = (*source.narrowed(), source.words("register_acknowledgements_note"))
    part = Part(source.words("register_sheet_letters"), columns, rows)
    return Register(
        wanted.kind, source.words("register_acknowledgements"), source.period(), filled(lines), (part,), True,
        source.language,
    )  # fmt: skip


def of_letter(source: Source, code: str, wanted: AckWanted, *, stations: bool = False) -> Register:
    """Returns the officials whom a letter binds with what each did; ``stations`` puts the counts by station first.

    Raises Refused ``directive_unknown``, ``sheet_unknown``.
    """
    letter = directive(source.session, code)
    rows = list(_rows(source, letter, replace(wanted, state="")))
    kept = [row for row in rows if _is_wanted(row, wanted.state)]
    counts = Counter(_state(row) for row in rows)
    values = {
        "number": letter.number_shown(source.language), "dated": letter.dated_shown(source.language),
        "about": _title(source, letter), "signed": counts[AckState.SIGNED], "roll": len(rows),
        "waiting": len(rows) - counts[AckState.SIGNED], "count": len(kept), "date": on_paper(source.last),
    }  # fmt: skip
    narrowed = source.narrowed_to(wanted.posting, source.rank(wanted.rank), wanted.text, wanted.page)
    lines = (source.words("sheet_letter", **values), narrowed, source.words("ack_list_counts", **values))
    parts = (_by_station(source, rows),) if stations else ()
    title = source.words("ack_list_not_signed" if wanted.state == NOT_SIGNED else "register_acknowledgements")
    return Register(
        source.wanted.kind, title, source.period(), filled(lines), (*parts, _by_name(source, kept, titled=stations)),
        True, source.language,
    )  # fmt: skip


def _by_name(source: Source, rows: Iterable[AckRow], *, titled: bool) -> Part:
    columns = (
        *source.official(), source.text("ack_state", 1.3, 14), source.day("ack_on"), source.text("ack_sheet", 1, 12),
        source.text("ack_note", 1.8, 30),
    )  # fmt: skip
    cells: list[tuple[Value, ...]] = [
        (
            source.rank(row.rank), source.in_language(row.name, row.name_urdu),
            source.in_language(row.father_name, row.father_name_urdu), row.belt_no, row.posting,
            source.words(f"ack_{_state(row)}"), row.on_date, row.sheet, row.note,
        )
        for row in rows
    ]  # fmt: skip
    name = source.words("register_sheet_officials")
    return Part(name, columns, cells, name if titled else "")


def _by_station(source: Source, rows: Iterable[AckRow]) -> Part:
    stations: dict[str, Counter[str]] = defaultdict(Counter)
    for row in rows:
        stations[row.posting][_state(row)] += 1
    lines: list[tuple[Value, ...]] = [
        (station or source.words("strength_no_posting"), *_row_of(counts))
        for station, counts in sorted(stations.items())
    ]
    if lines:
        whole = sum(stations.values(), Counter[str]())
        lines.append((source.words("strength_total"), *_row_of(whole)))
    name = source.words("register_sheet_stations")
    return Part(name, (source.text("station", 3, 26), *_figures(source)), lines, name, has_total=bool(lines))


def _figures(source: Source) -> tuple[Column, ...]:
    return tuple(source.number(f"ack_{name}") for name in ("roll", *_COUNTED, NOT_SIGNED))


def _row_of(counts: Counter[str]) -> tuple[int, ...]:
    roll = sum(counts.values())
    return (roll, *(counts[name] for name in _COUNTED), roll - counts[AckState.SIGNED])


def _rows(source: Source, letter: DirectiveRow, wanted: AckWanted) -> Iterator[AckRow]:
    """Gives each official as he stood to the letter at the end of the day."""
    earlier = _earlier(source.session, letter, source.last) if source.last < source.today else {}
    for row in all_ack_rows(source.session, letter.code, wanted):
        if row.on_date is None or row.on_date <= source.last:
            yield row
        else:
            yield earlier.get(row.person_id, _NOTHING).onto(row)


class _Then:
    """What stood on record of an official before, with its day and sheet; nothing where ``state`` is None."""

    def __init__(self, state: AckState | None, on: date | None, sheet: str, note: str) -> None:
        self._state, self._on, self._sheet, self._note = state, on, sheet, note

    def onto(self, row: AckRow) -> AckRow:
        """Returns the official's row with it."""
        return replace(row, state=self._state, on_date=self._on, sheet=self._sheet, note=self._note)


_NOTHING: Final = _Then(None, None, "", "")


def _earlier(session: Session, letter: DirectiveRow, day: date) -> dict[int, _Then]:
    earlier = EarlierAcknowledgementRecord
    found = session.execute(
        select(earlier.person_id, earlier.state, earlier.on_date, earlier.sheet, earlier.note)
        .where(earlier.directive_id == record_of(session, letter.code).id, earlier.on_date <= day)
        .order_by(earlier.id)
    )
    return {row.person_id: _Then(AckState(row.state), row.on_date, row.sheet, row.note) for row in found}


def _state(row: AckRow) -> str:
    return row.state.value if row.state else NOTHING


def _is_wanted(row: AckRow, state: str) -> bool:
    return not state or _state(row) == state or (state == NOT_SIGNED and row.state is not AckState.SIGNED)


def _title(source: Source, letter: DirectiveRow) -> str:
    return source.in_language(letter.title, letter.title_urdu)
