"""Numbers of violations: ``MRD-V-2026-0001``, counted by the store so that no number is given twice."""

from __future__ import annotations

from sqlalchemy import bindparam, insert, select, update

from kpdesk.store.meta import MetaRecord
from kpdesk.store.unit_of_work import UnitOfWork


class Numbers:
    """Gives the numbers of this office and year one after the other; they are kept with the unit of work only."""

    def __init__(self, uow: UnitOfWork) -> None:
        self._uow = uow
        self._prefix = f"{uow.office}-V-{uow.today.year}"

    def take(self, count: int) -> tuple[str, ...]:
        """Returns so many numbers that nobody has yet."""
        key, connection = f"last_{self._prefix}", self._uow.session.connection()
        last = connection.execute(_LAST, {"wanted": key}).scalar()
        first = int(last or 0) + 1
        write = _BEGIN if last is None else _GO_ON
        connection.execute(write, {"wanted": key, "upto": str(first + count - 1)})
        return tuple(f"{self._prefix}-{number:04d}" for number in range(first, first + count))


_META = MetaRecord.__table__
_LAST = select(_META.c.value).where(_META.c.key == bindparam("wanted"))
_GO_ON = update(_META).where(_META.c.key == bindparam("wanted")).values(value=bindparam("upto"))  # type: ignore[arg-type]
_BEGIN = insert(_META).values(key=bindparam("wanted"), value=bindparam("upto"))  # type: ignore[arg-type]


def exhibit_name(place: int) -> str:
    """Returns the name of the exhibit at a place from 0: A, B, … Z, AA, AB, …"""
    name = ""
    place += 1
    while place:
        place, rest = divmod(place - 1, 26)
        name = chr(ord("A") + rest) + name
    return name
