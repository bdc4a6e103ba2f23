"""An account that another operator changed while its form was open here: both values of every field, in words."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from sqlalchemy import ColumnElement, select
from sqlalchemy.orm import Session

from kpdesk.base.errors import Refused
from kpdesk.base.meanwhile import changed_meanwhile
from kpdesk.monitoring.draft import AccountDraft
from kpdesk.monitoring.records import AccountPersonRecord, AccountRecord
from kpdesk.monitoring.rules import Part
from kpdesk.roster.records import PersonRecord

_FIELDS = (
    "platform", "kind", "name", "handle", "url", "owner", "admin_text", "owner_sure", "members_of_office", "found_on",
    "obtained", "authorised", "authorised_by", "authorised_order", "note",
)  # fmt: skip


def account_changed_meanwhile(session: Session, record: AccountRecord, draft: AccountDraft) -> Refused:
    """Returns the refusal with what the draft would have written and what the record holds by now; people by name."""
    yours = {
        **_values(draft),
        "admin": _names(session, PersonRecord.uid.in_([draft.admin or ""])),
        "admins": _names(session, PersonRecord.uid.in_(draft.admins)),
        "members": _names(session, PersonRecord.uid.in_(draft.members)),
    }
    theirs = {
        **_values(record),
        "admin": _names(session, PersonRecord.id == record.admin_id),
        "admins": _named(session, record, Part.ADMIN),
        "members": _named(session, record, Part.MEMBER),
    }
    return changed_meanwhile(record.changed_by, record.changed_at, yours, theirs)


def _values(account: AccountDraft | AccountRecord) -> Mapping[str, object]:
    found: Iterable[tuple[str, object]] = ((name, getattr(account, name)) for name in _FIELDS)
    return {name: value.strip() if isinstance(value, str) else value for name, value in found}


def _named(session: Session, record: AccountRecord, part: Part) -> tuple[str, ...]:
    standing = select(AccountPersonRecord.person_id).where(
        AccountPersonRecord.account_id == record.id,
        AccountPersonRecord.part == part.value,
        AccountPersonRecord.withdrawn_at.is_(None),
    )
    return _names(session, PersonRecord.id.in_(standing))


def _names(session: Session, chosen: ColumnElement[bool]) -> tuple[str, ...]:
    rows = session.execute(
        select(PersonRecord.rank, PersonRecord.name, PersonRecord.belt_no).where(chosen).order_by(PersonRecord.id)
    )
    return tuple(" ".join(part for part in row if part) for row in rows)
