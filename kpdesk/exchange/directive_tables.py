"""The CPO's register of directives as a transfer file, and taking one in."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date
from typing import Any, Final

from sqlalchemy import select
from sqlalchemy.orm import Session

from kpdesk.base.canonical import canonical
from kpdesk.base.errors import Broken, Refused
from kpdesk.base.json_text import parsed
from kpdesk.base.sentences import sentence
from kpdesk.directives.cpo_letters import FIELDS, take_letters
from kpdesk.directives.queries import directives
from kpdesk.directives.records import DirectiveRecord
from kpdesk.exchange.enrolment import certificates_of, known_roots, take_certificates
from kpdesk.exchange.inbox import places
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.peers import ROOT
from kpdesk.exchange.tables import ColumnSpec, Table, Value, ValueType, canonical_row
from kpdesk.reference.rules import Asked, Instrument, Precision
from kpdesk.store.unit_of_work import UnitOfWork

TABLE: Final = "directives"
_TYPES: Final = {
    "dated": ValueType.DATE,
    "dated_last": ValueType.DATE,
    "ends_on": ValueType.DATE,
    "ban_no": ValueType.INTEGER,
    "attaches": ValueType.TRUTH,
}
_LISTS: Final = ("reiterates", "supersedes", "extends", "offices", "ranks")
_NEEDED: Final = ("title", "instrument", "date_precision")
_COLUMNS: Final = tuple(ColumnSpec(name, _TYPES.get(name, ValueType.TEXT)) for name in ("uid", "code", *FIELDS))
_CODE: Final = re.compile(r"[A-Z0-9-]{1,20}")


def directive_tables(session: Session) -> tuple[Table, ...]:
    """Returns the whole register: laid out for people, row by row, and the CPO's certificates and revocations."""
    records = session.scalars(
        select(DirectiveRecord).where(DirectiveRecord.withdrawn_at.is_(None)).order_by(DirectiveRecord.code)
    )
    rows = tuple(
        canonical_row(_COLUMNS, tuple(_cell(record, column.name) for column in _COLUMNS)) for record in records
    )
    return (_view(session), Table(TABLE, "data_directives", _COLUMNS, rows), certificates_of(session))


def take_directives(uow: UnitOfWork, incoming: Incoming, inbox_uid: str) -> None:
    """Takes over the CPO's letters, with its certificates; what a later file of the CPO said stays.

    Raises Refused ``directives_only_of_cpo``; Broken ``damaged``, ``tampered``.
    """
    transfer = incoming.transfer
    manifest = transfer.manifest
    if manifest.sender != ROOT:
        raise Refused("directives_only_of_cpo", field="file", sender=manifest.sender)
    letters = [_letter(fields) for fields in transfer.table(TABLE).records()]
    held = dict(
        uow.session.execute(
            select(DirectiveRecord.cpo_uid, DirectiveRecord.cpo_file).where(DirectiveRecord.cpo_uid.is_not(None))
        ).all()
    )
    files = places(uow.session, (file for file in held.values() if file))
    newer = [uid for uid, file in held.items() if uid and file in files and files[file] > manifest.place]
    changed = take_letters(uow, letters, inbox_uid, newer)
    uow.note("directives_taken_in", "inbox", inbox_uid, letters=len(letters), changed=changed)
    root = next(peer for peer in known_roots(uow.session) if peer.key_id == manifest.key_id)
    take_certificates(uow, transfer, root)


def _cell(record: DirectiveRecord, name: str) -> object:
    value = getattr(record, name)
    return canonical(value).decode() if name in (*_LISTS, "asks") else value


def _letter(fields: Mapping[str, Value]) -> dict[str, Any]:
    """Returns one letter in the types of its record; raises Broken ``damaged``."""
    try:
        letter: dict[str, Any] = {name: fields[name] for name in ("uid", "code", *FIELDS)}
        for name in _LISTS:
            letter[name] = _texts(letter[name])
        letter["asks"] = [_ask(ask) for ask in _list(letter["asks"])]
        for name in ("dated", "dated_last", "ends_on"):
            letter[name] = date.fromisoformat(str(letter[name])) if letter[name] else None
        Instrument(letter["instrument"]), Precision(letter["date_precision"])
        for name in ("title_urdu", "note"):
            letter[name] = letter[name] or ""
        if not letter["uid"] or not all(letter[name] for name in _NEEDED) or type(letter["attaches"]) is not bool:
            raise ValueError("a field that every letter has")
        if not _CODE.fullmatch(str(letter["code"])):
            raise ValueError("code")
    except (ValueError, KeyError, TypeError) as error:
        raise Broken("damaged", part=TABLE) from error
    return letter


def _ask(untrusted: Any) -> dict[str, object]:
    term = untrusted["term_days"]
    if term is not None and type(term) is not int:
        raise ValueError("term")
    return {"what": Asked(untrusted["what"]).value, "term_days": term, "confirm": bool(untrusted["confirm"])}


def _list(untrusted_text: Any) -> list[Any]:
    found = parsed(str(untrusted_text))
    if not isinstance(found, list):
        raise ValueError("no list")
    return found


def _texts(untrusted_text: Any) -> list[str]:
    found = _list(untrusted_text)
    if not all(isinstance(item, str) for item in found):
        raise ValueError("no text")
    return found


def _view(session: Session) -> Table:
    """Returns the register as people read it."""
    columns = tuple(
        ColumnSpec(sentence(f"directive_column_{name}")) for name in ("code", "number", "dated", "issuer", "title")
    )
    unknown = sentence("not_on_record")
    rows = tuple(
        canonical_row(columns, (row.code, row.number_shown(), row.dated_shown(), row.issuer or unknown, row.title))
        for row in directives(session)
    )
    return Table("view_directives", "Directives", columns, rows)
