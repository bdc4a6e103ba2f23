"""What a person chose before a roll is read."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from kpdesk.roster.questions import Answers


@dataclass(frozen=True, slots=True)
class ImportOptions:
    """What the person chose: one sheet (None: all that are rolls), columns by field, hidden rows and sheets too.

    ``answers`` are those to questions of an earlier plan of the file. ``remembered`` holds earlier choices by the
    digest of the headings they were made for, ``places`` the office's postings as :func:`place_key` gives them.
    """

    sheet: str | None = None
    choice: Mapping[str, object] | None = None
    include_hidden: bool = False
    remembered: Mapping[str, Mapping[str, object]] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)
    places: frozenset[str] = frozenset()
