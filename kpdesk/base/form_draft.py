"""A form that somebody left half-typed, as plain values."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any


@dataclass(frozen=True, slots=True)
class FormDraft:
    """A form that somebody left half-typed.

    ``form`` is its object name, ``subject`` the record it is about ("" for a new one), ``page`` where it stands,
    ``about`` a few typed words that tell it from others. ``typed`` are plain JSON values by field, ``given`` what
    those fields held before, ``revision`` that of the record when typing began. ``cursor`` is the field and the
    place in it where the cursor stood.
    """

    form: str
    subject: str
    page: str = ""
    about: str = ""
    typed: Mapping[str, Any] = field(default_factory=dict)
    given: Mapping[str, Any] = field(default_factory=dict)
    revision: int | None = None
    cursor: tuple[str, int] = ("", 0)
    kept_at: datetime | None = None

    @property
    def key(self) -> tuple[str, str]:
        """What tells it from the user's other drafts."""
        return self.form, self.subject
