"""What a transfer file says, believed only where every value is what its column holds."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import date, datetime
from typing import Any, Final

from sqlalchemy import Boolean, Date, Integer, String

from kpdesk.base.errors import Broken
from kpdesk.cases.paper_records import IssuedPaperRecord
from kpdesk.cases.records import CaseDueRecord, CaseRecord, CaseStepRecord, PunishmentRecord
from kpdesk.cases.states import State as CaseState
from kpdesk.cases.states import Step, Track
from kpdesk.directives.records import AcknowledgementRecord
from kpdesk.directives.rules import AckState
from kpdesk.exchange import nested
from kpdesk.exchange.person_transfer_content import OF_THE_STORE
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.tables import Value
from kpdesk.roster.history_records import DeclarationRecord, DeclaredAccountRecord, ServiceHistoryRecord
from kpdesk.roster.records import PersonRecord
from kpdesk.roster.rules import DutyState, ServiceState
from kpdesk.roster.transfer_steps import TransferState
from kpdesk.store.schema import Base, UtcDateTime
from kpdesk.violations.records import EvidenceRecord, ViolationDirectiveRecord, ViolationRecord
from kpdesk.violations.rules import Attribution, Disposal, Part
from kpdesk.violations.rules import State as ViolationState

HEAD: Final = "transfer"
RECORDS: Final = "transfer_records"
UID: Final = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_LONGEST: Final = 40_000
_MOST_ROWS: Final = 20_000

_WORDS: Final[Mapping[tuple[type[Base], str], type]] = {
    (PersonRecord, "service_state"): ServiceState,
    (PersonRecord, "duty_state"): DutyState,
    (ViolationRecord, "state"): ViolationState,
    (ViolationRecord, "attribution"): Attribution,
    (ViolationRecord, "disposal"): Disposal,
    (ViolationRecord, "part"): Part,
    (CaseRecord, "state"): CaseState,
    (CaseRecord, "track"): Track,
    (CaseStepRecord, "step"): Step,
    (CaseStepRecord, "from_state"): CaseState,
    (CaseStepRecord, "to_state"): CaseState,
    (AcknowledgementRecord, "state"): AckState,
}
"""Columns that hold one of some words."""

_LISTS: Final[Mapping[str, tuple[type[Base], Mapping[str, type[Base] | None]]]] = {
    "history": (ServiceHistoryRecord, {}),
    "declarations": (DeclarationRecord, {"accounts": DeclaredAccountRecord}),
    "acknowledgements": (AcknowledgementRecord, {"directive": None}),
    "violations": (ViolationRecord, {"directives": ViolationDirectiveRecord}),
    "exhibits": (EvidenceRecord, {"violation": None}),
    "cases": (
        CaseRecord,
        {
            "violations": None, "steps": CaseStepRecord, "punishments": PunishmentRecord, "papers": IssuedPaperRecord,
            "dues": CaseDueRecord,
        },
    ),
}  # fmt: skip


def head_in(transfer: Transfer) -> dict[str, Value]:
    """Returns what the file says of the transfer itself; raises Broken ``damaged``."""
    rows = transfer.table(HEAD).records()
    try:
        (row,) = rows
        TransferState(str(row["step"]))
        if UID.fullmatch(str(row["transfer"])) is None or UID.fullmatch(str(row["person"])) is None:
            raise ValueError("uid")
        for name in ("offered_on", "settled_on"):
            if row[name] is not None:
                date.fromisoformat(str(row[name]))
        if not row["name"] or row["offered_on"] is None or any(len(str(value)) > _LONGEST for value in row.values()):
            raise ValueError("head")
    except (ValueError, KeyError) as error:
        raise Broken("damaged", part=HEAD) from error
    return row


def content_in(transfer: Transfer) -> dict[str, Any]:
    """Returns the person's records, checked value by value and still plain; raises Broken ``damaged``."""
    try:
        content = nested.value_of(transfer.table(RECORDS).rows)
        fields_of(PersonRecord, content["person"])
        for name, (record, parts) in _LISTS.items():
            for row in _rows(content[name]):
                _check(record, row, parts)
        for name, count in content["left"].items():
            if type(count) is not int or not isinstance(name, str):
                raise ValueError("left")
        _check_whole(content)
    except (ValueError, KeyError, TypeError, AttributeError, IndexError) as error:
        raise Broken("damaged", part=RECORDS) from error
    found: dict[str, Any] = content
    return found


def fields_of(record: type[Base], row: Mapping[str, Any]) -> dict[str, Any]:
    """Returns the values for a record's columns in their types; raises ValueError for one that does not fit."""
    found = {}
    for attribute in record.__mapper__.column_attrs:
        name, column = attribute.key, attribute.columns[0]
        if name in OF_THE_STORE:
            continue
        if name not in row:
            raise ValueError(name)
        found[name] = _typed(column, row[name], _WORDS.get((record, name)))
    if "uid" in found and UID.fullmatch(str(found["uid"])) is None:
        raise ValueError("uid")
    return found


def _check(record: type[Base], row: Any, parts: Mapping[str, type[Base] | None]) -> None:
    fields_of(record, row)
    for name, part in parts.items():
        if part is None:
            texts = row[name] if isinstance(row[name], list) else [row[name]]
            if not all(isinstance(text, str) and 0 < len(text) <= 40 for text in texts):
                raise ValueError(name)
            continue
        for one in _rows(row[name]):
            fields_of(part, one)
            if part is ViolationDirectiveRecord and not isinstance(one["directive"], str):
                raise ValueError("directive")


def _check_whole(content: Mapping[str, Any]) -> None:
    """Returns when nothing points outside the file, nothing stands twice, and nothing protected is in it."""
    violations = [row["uid"] for row in content["violations"]]
    uids = [*violations, *(row["uid"] for row in content["cases"]), *(row["uid"] for row in content["exhibits"])]
    uids += [
        one["uid"] for case in content["cases"] for name in ("steps", "punishments", "papers") for one in case[name]
    ]
    if len(set(uids)) != len(uids) or any(row["protected"] for row in content["violations"]):
        raise ValueError("twice, or protected")
    pointed = [uid for case in content["cases"] for uid in case["violations"]]
    pointed += [row["violation"] for row in content["exhibits"]]
    if not set(pointed) <= set(violations):
        raise ValueError("points outside")


def _rows(value: Any) -> list[Any]:
    if not isinstance(value, list) or len(value) > _MOST_ROWS:
        raise ValueError("no list")
    return value


def _typed(column: Any, value: Any, words: type | None) -> Any:
    kind = column.type
    if value is None:
        if not column.nullable:
            raise ValueError(column.name)
        return None
    if words is not None:
        return str(words(value))
    match kind:
        case Date() if isinstance(value, str):
            return date.fromisoformat(value)
        case UtcDateTime() if isinstance(value, str):
            return datetime.fromisoformat(value)
        case Boolean() if isinstance(value, bool):
            return value
        case Integer() if type(value) is int and abs(value) < 2**53:
            return value
        case String() if isinstance(value, str) and len(value) <= (kind.length or _LONGEST):
            return value
        case Boolean() | Integer() | String() | Date() | UtcDateTime():
            raise ValueError(column.name)
    if not isinstance(value, dict | list):
        raise ValueError(column.name)
    return value
