"""Letters that the CPO sent: the register takes them over as they are, an office's own notes stay."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any, Final

from sqlalchemy import select

from kpdesk.directives.records import DirectiveRecord
from kpdesk.directives.rules import Link
from kpdesk.reference.pack import built_in
from kpdesk.reference.rules import Instrument
from kpdesk.store.unit_of_work import UnitOfWork

FIELDS: Final = (
    "title", "title_urdu", "instrument", "letter_no", "dated", "dated_last", "date_precision", "issuer", "subject",
    "ban_no", "reiterates", "supersedes", "extends", "asks", "offices", "ranks", "attaches", "ends_on", "source",
    "note",
)  # fmt: skip
"""What belongs to the CPO; all of it travels."""

_FOUND_HERE: Final = ("letter_no", "subject", "issuer")
"""What an office may have found on its paper copy: an empty field of the CPO's does not take it away."""

_ALSO: Final = "-CPO"


def take_letters(uow: UnitOfWork, letters: Sequence[Mapping[str, Any]], file_uid: str, newer: Sequence[str]) -> int:
    """Puts the CPO's letters on record and returns how many are new or other than they were.

    A letter is known by the CPO's uid, and the first time by its code where both stores have it from the built-in
    pack, or by its place among the bans. Where an office has given the code to a letter of its own, the CPO's gets
    ``-CPO`` added. ``newer`` are uids of letters that a later file has brought: they stay as they are.
    """
    records = {str(letter["uid"]): _record(uow, letter) for letter in letters}
    codes = {str(letter["code"]): records[str(letter["uid"])].code for letter in letters}
    changed = 0
    for letter in letters:
        record = records[str(letter["uid"])]
        if letter["uid"] in newer:
            continue
        before = {name: getattr(record, name) for name in FIELDS} if record.id else {}
        _fill(record, letter, codes)
        record.cpo_uid, record.cpo_file = str(letter["uid"]), file_uid
        uow.session.add(record)
        uow.flush()
        after = {name: getattr(record, name) for name in FIELDS}
        if before != after:
            changed += 1
            action = "directive_received" if not before else "directive_renewed"
            names = [name for name in FIELDS if before and before[name] != after[name]]
            uow.note(action, "directive", record.uid, code=record.code, letter_no=record.letter_no, changed=names)
    return changed


def _record(uow: UnitOfWork, letter: Mapping[str, Any]) -> DirectiveRecord:
    """Returns the record that the letter is on, or a new one that is not added yet."""
    known = uow.session.scalar(select(DirectiveRecord).where(DirectiveRecord.cpo_uid == letter["uid"]))
    if known is not None:
        return known
    code = str(letter["code"])
    same = uow.session.scalar(select(DirectiveRecord).where(DirectiveRecord.code == code))
    if same is None:
        return DirectiveRecord(code=code)
    in_pack = code in {text.code for text in built_in().directives}
    same_ban = letter["ban_no"] is not None and same.ban_no == letter["ban_no"]
    if same.cpo_uid is None and (in_pack or (same_ban and letter["instrument"] == Instrument.BAN.value)):
        return same
    return DirectiveRecord(code=code[: 20 - len(_ALSO)] + _ALSO)


def _fill(record: DirectiveRecord, letter: Mapping[str, Any], codes: Mapping[str, str]) -> None:
    for name in FIELDS:
        value = letter[name]
        if name in _FOUND_HERE and value is None and record.id:
            continue
        if name in {link.value for link in Link}:
            value = [codes.get(code, code) for code in value]
        setattr(record, name, value)
