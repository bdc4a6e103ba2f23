"""What a reader of one cell says when the cell cannot be taken as it stands."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import TypeAlias

from kpdesk.base.problems import Severity

NOTHING: Mapping[str, object] = MappingProxyType({})


@dataclass(frozen=True, slots=True)
class Flaw:
    """Why a cell is not plainly right; ``value`` is what is kept when a doubtful or noted row is taken."""

    code: str
    severity: Severity = Severity.REFUSED
    value: object = None
    values: Mapping[str, object] = field(default_factory=lambda: NOTHING)


Read: TypeAlias = object
"""What a reader of a cell gives: the value, None for a blank, or a :class:`Flaw`."""


def shown(text: object) -> str:
    """Returns the cell as a message may quote it: at most 40 signs."""
    quoted = str(text)
    return quoted if len(quoted) <= 40 else quoted[:39] + "…"
