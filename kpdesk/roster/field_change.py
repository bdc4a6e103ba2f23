"""One field of a person that a roll changes."""

from __future__ import annotations

from dataclasses import dataclass

from kpdesk.roster.fields import Field


@dataclass(frozen=True, slots=True)
class FieldChange:
    """One field of one person: what is on record and what the roll says."""

    field: Field
    old: object
    new: object
