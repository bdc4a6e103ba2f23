"""The words under which an account or group is found."""

from __future__ import annotations

from collections.abc import Sequence

from sqlalchemy.orm import Session

from kpdesk.base.letters import fold
from kpdesk.monitoring.records import AccountRecord
from kpdesk.roster.phonetic import sound_key
from kpdesk.store import search

INDEX = "account"


def search_words(record: AccountRecord) -> str:
    """Returns name, handle, address, platform and admin, folded as the index wants them, names also as they sound."""
    parts = (record.name, record.handle, record.url, record.platform, record.admin_text)
    return " ".join((fold(" ".join(part for part in parts if part)), sound_key(f"{record.name} {record.admin_text}")))


def put_in_search(session: Session, record: AccountRecord) -> None:
    """Writes an account to the index, in place of what it held of it; it has its key by then."""
    search.put(session, INDEX, [(record.id, search_words(record))])


def take_from_search(session: Session, record: AccountRecord) -> None:
    """Takes an account out of the index."""
    search.remove(session, INDEX, [record.id])


def found(session: Session, plain: str, sound: str, limit: int) -> Sequence[int]:
    """Returns the keys of accounts that a text fits, the latest first; spelling variants behind the others."""
    keys = search.find(session, INDEX, plain, limit, latest=True)
    if len(keys) < limit and sound and sound != plain:
        keys = list(dict.fromkeys((*keys, *search.find(session, INDEX, sound, limit, latest=True))))[:limit]
    return keys
