"""A record that another operator changed while it was open here: who, when, and both values of every field."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum

from kpdesk.base.clock import minute_on_paper, on_paper
from kpdesk.base.errors import KpDeskError, Refused


@dataclass(frozen=True, slots=True)
class Differing:
    """A field with what was about to be saved, and what the record holds by now; both in words."""

    field: str
    yours: str
    theirs: str


def changed_meanwhile(
    by: str, at: datetime | None, yours: Mapping[str, object], theirs: Mapping[str, object]
) -> Refused:
    """Returns the refusal, with the fields of ``yours`` that are not as in ``theirs``, in their order."""
    differing = tuple(
        Differing(name, _in_words(value), _in_words(theirs[name]))
        for name, value in yours.items()
        if name in theirs and value != theirs[name]
    )
    moment = minute_on_paper(at) or "?"
    return Refused("changed_meanwhile", by=by, at=moment, differing=differing)


def differing_in(error: KpDeskError) -> tuple[Differing, ...]:
    """Returns the fields that a refusal tells of, none for any other error."""
    found = error.values.get("differing", ())
    return tuple(one for one in found if isinstance(one, Differing)) if isinstance(found, tuple) else ()


def _in_words(value: object) -> str:
    if value is None or value == "":
        return ""
    if isinstance(value, datetime):
        return minute_on_paper(value)
    if isinstance(value, date):
        return on_paper(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, list | tuple | set | frozenset):
        return ", ".join(_in_words(part) for part in value)
    return str(value)
