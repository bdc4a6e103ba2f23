"""The rows of a long table as texts, each made when its page is set: many thousands are never there twice."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar, overload

Row = TypeVar("Row")
Texts = tuple[str, ...]


class ToldRows(Sequence[Texts], Generic[Row]):
    """What ``told`` makes of each row, as often as it is asked."""

    def __init__(self, rows: Sequence[Row], told: Callable[[Row], Texts]) -> None:
        self._rows, self._told = rows, told

    def __len__(self) -> int:
        return len(self._rows)

    @overload
    def __getitem__(self, place: int) -> Texts: ...

    @overload
    def __getitem__(self, place: slice) -> list[Texts]: ...

    def __getitem__(self, place: int | slice) -> Texts | list[Texts]:
        if isinstance(place, slice):
            return [self._told(row) for row in self._rows[place]]
        return self._told(self._rows[place])
