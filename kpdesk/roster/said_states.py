"""States that stand where no column of states is: behind a name or a posting, in remarks, among other states."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from operator import itemgetter

from kpdesk.roster.columns import Columns
from kpdesk.roster.fields import Field
from kpdesk.roster.header import Header
from kpdesk.roster.headings import heading_key
from kpdesk.roster.rules import DutyState
from kpdesk.roster.states import state_meant
from kpdesk.roster.table import People
from kpdesk.roster.taking_apart import Cells
from kpdesk.roster.texts import text_of

_NOTED = re.compile(
    r"(?P<rest>.*?[^\s(\[–,/-])\s*(?:[(\[]\s*(?P<inner>[^()\[\]]+?)\s*[)\]]|"
    r"(?:\s[-–,/]|[,/])\s*(?P<tail>[^()\[\]/]+))"
)
_TO = re.compile(r"(attached|(?:on )?deputation) (?:to|with|in)\b.*", re.IGNORECASE)
_NAMED_SO = frozenset({"late"})
"""Words behind a name that belong to how a person is called."""

_REMARKS = frozenset({"remarks", "remark", "rmks", "کیفیت", "ریمارکس", "note", "notes", "comments"})
_LONGEST_WORDS, _SHORTEST_WORDS = 4, 2


@dataclass(frozen=True, slots=True)
class SaidState:
    """One person (by his index) beside whom a state is written, in which words, and in which column if not his own."""

    index: int
    field: Field
    state: str
    text: str


def states_behind(cells: Cells) -> Iterator[SaidState]:
    """Gives the states that stand behind names and postings, and takes them away there."""
    for field in (Field.NAME, Field.POSTING):
        column = cells.get(field, [])
        noted = {cell: found for cell in set(column) if isinstance(cell, str) and (found := _noted(cell, field))}
        for index, cell in enumerate(tuple(column) if noted else ()):
            if isinstance(cell, str) and cell in noted:
                column[index], words, (of, state) = noted[cell]
                yield SaidState(index, of, state, words)


def states_in_remarks(header: Header, columns: Columns, people: People) -> Iterator[SaidState]:
    """Gives the remarks that are nothing but a known word for a state."""
    taken = {guess.index for guess in columns.values()}
    for place, heading in enumerate(header.headings):
        if place not in taken and not _REMARKS.isdisjoint(heading_key(heading).split()):
            for index, cell in enumerate(map(itemgetter(place), people.rows)):
                if isinstance(cell, str) and (meant := state_meant(text_of(cell))) is not None:
                    yield SaidState(index, *meant, text_of(cell))


def part_duties(cells: Cells) -> bool:
    """Puts duties that stand in a column of service states into one of their own; returns whether there were any."""
    column = cells.get(Field.SERVICE_STATE)
    if column is None or Field.DUTY_STATE in cells:
        return False
    duties = {
        cell for cell in set(column)
        if isinstance(cell, str) and (meant := state_meant(text_of(cell))) and meant[0] is Field.DUTY_STATE
    }  # fmt: skip
    if not duties or (any(text_of(cell).casefold() == "on duty" for cell in duties) and len(duties) == 1):
        return False
    cells[Field.DUTY_STATE] = [cell if cell in duties else None for cell in column]
    cells[Field.SERVICE_STATE] = [None if cell in duties else cell for cell in column]
    return True


def _noted(cell: str, field: Field) -> tuple[str, str, tuple[Field, str]] | None:
    text = text_of(cell)
    match = _NOTED.fullmatch(text)
    if match:
        note = match["inner"] or match["tail"]
        elsewhere = _TO.fullmatch(note)
        meant = state_meant(elsewhere[1] if elsewhere else note)
        if meant is not None and note.casefold() not in _NAMED_SO:
            return match["rest"], note, meant
    words = text.split() if field is Field.POSTING else []
    for count in range(min(_LONGEST_WORDS, len(words) - 1), _SHORTEST_WORDS - 1, -1):
        tail = " ".join(words[-count:])
        meant = state_meant(tail)
        if meant is not None and meant[1] != DutyState.SECURITY_DUTY:
            return " ".join(words[:-count]), tail, meant
    return None
