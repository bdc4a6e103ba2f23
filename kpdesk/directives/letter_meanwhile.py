"""A letter that another operator corrected while its form was open here: both values of every field, in words."""

from __future__ import annotations

from collections.abc import Mapping

from kpdesk.base.errors import Refused
from kpdesk.base.meanwhile import changed_meanwhile
from kpdesk.directives.draft import DirectiveDraft
from kpdesk.directives.queries import row_of
from kpdesk.directives.records import DirectiveRecord
from kpdesk.directives.rows import DirectiveRow
from kpdesk.directives.rules import Ask

_FIELDS = (
    "title", "title_urdu", "instrument", "letter_no", "dated", "dated_last", "issuer", "subject", "ban_no",
    "reiterates", "supersedes", "extends", "asks", "offices", "ranks", "attaches", "ends_on", "source", "note",
    "office_note",
)  # fmt: skip


def letter_changed_meanwhile(record: DirectiveRecord, draft: DirectiveDraft) -> Refused:
    """Returns the refusal with what the draft would have written and what the record holds by now."""
    return changed_meanwhile(record.changed_by, record.changed_at, _values(draft), _values(row_of(record)))


def _values(letter: DirectiveDraft | DirectiveRow) -> Mapping[str, object]:
    found = {name: _plain(getattr(letter, name)) for name in _FIELDS}
    # A letter whose day is known has no other last day; on record it stands twice.
    return {**found, "dated_last": "" if found["dated_last"] == found["dated"] else found["dated_last"]}


def _plain(value: object) -> object:
    if isinstance(value, str):
        return value.strip()
    if isinstance(value, tuple):
        return tuple(_asked(one) if isinstance(one, Ask) else one for one in value)
    return "" if value is None else value


def _asked(ask: Ask) -> str:
    return ask.what.value if ask.term_days is None else f"{ask.what.value}:{ask.term_days}"
