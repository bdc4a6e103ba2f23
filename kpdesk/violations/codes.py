"""The codes of kinds and platforms that hold on a day, read straight from the reference data."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date

from sqlalchemy import and_, bindparam, func, or_, select
from sqlalchemy.orm import Session

from kpdesk.reference.records import ReferenceRecord
from kpdesk.reference.rules import KindFlag, Table


@dataclass(frozen=True, slots=True)
class KnownCode:
    """A code as the reference data writes it; of one that ``asks_forum`` it is asked whether it was a complaint."""

    code: str
    asks_forum: bool = False


class Codes:
    """Looks codes up and remembers the answer: many violations of one unit of work ask for the same few."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._known: dict[tuple[str, str, date | None], KnownCode | None] = {}

    def read(self, wanted: Iterable[tuple[Table, str]], day: date | None) -> None:
        """Reads the codes that are not known yet, all at once."""
        asked = {(table.value, text.strip().casefold()) for table, text in wanted if text.strip()}
        unknown = [place for place in asked if (*place, day) not in self._known]
        if unknown:
            self._known |= {(*place, day): None for place in unknown}
            tables, texts = {table for table, _text in unknown}, {text for _table, text in unknown}
            values: dict[str, object] = {"tables": sorted(tables), "texts": sorted(texts)}
            values |= {"day": day} if day else {}
            for row in self._session.connection().execute(_CODES_ON if day else _CODES, values):
                self._known[row.table_name, row.folded, day] = _known(row.code, row.entry)

    def find(self, table: Table, text: str, day: date | None) -> KnownCode | None:
        """Returns the code in any letter case, or None when no row of the reference data holds on that day."""
        self.read([(table, text)], day)
        return self._known.get((table.value, text.strip().casefold(), day))


def _known(code: str, entry: Mapping[str, object]) -> KnownCode:
    flags = entry.get("flags")
    return KnownCode(code, isinstance(flags, list) and KindFlag.DUE_PROCESS.value in flags)


_ITEM = ReferenceRecord.__table__.c
_FOLDED = func.lower(_ITEM.code).label("folded")
_CODES = select(_ITEM.table_name, _ITEM.code, _FOLDED, _ITEM.entry).where(
    _ITEM.table_name.in_(bindparam("tables", expanding=True)),
    _FOLDED.in_(bindparam("texts", expanding=True)),
    _ITEM.withdrawn_at.is_(None),
)
_CODES_ON = _CODES.where(
    and_(
        or_(_ITEM.valid_from.is_(None), _ITEM.valid_from <= bindparam("day")),
        or_(_ITEM.valid_to.is_(None), _ITEM.valid_to >= bindparam("day")),
    )
)
