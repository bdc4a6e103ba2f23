"""The service record as lines of a table."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QCoreApplication

from kpdesk.base.clock import on_paper
from kpdesk.desk import Desk
from kpdesk.roster.aspects import Aspect
from kpdesk.roster.history_rows import DeclarationRow, Holding, TransferRow
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.transfer_steps import TransferState
from ui.roster.state_words import duty_words, service_words


@dataclass(frozen=True, slots=True)
class RecordLine:
    """One entry: what it is about, what it says, from when to when, by which order, and what belongs to it.

    ``aspect`` is set where the entry is the present value, which can be taken back.
    """

    kind: str
    value: str
    begun: date | None
    until: date | None
    order_no: str
    more: str
    aspect: Aspect | None = None


@dataclass(frozen=True, slots=True)
class ServiceRecord:
    """All lines of a person, the latest first; ``is_offered`` while a transfer waits for the other office."""

    lines: tuple[RecordLine, ...]
    is_offered: bool


def service_record(desk: Desk, uid: str, ranks: RankNames, offices: Mapping[str, str]) -> ServiceRecord:
    """Returns the record of a person; raises Refused ``person_not_found``."""
    transfers = desk.service_record.transfers(person_uid=uid)
    lines = [
        *(_holding(held, ranks) for held in desk.service_record.holdings(uid)),
        *(_transfer(row, offices) for row in transfers),
        *(_declaration(row) for row in desk.service_record.declarations(uid)),
    ]
    lines.sort(key=lambda line: line.begun or date.min, reverse=True)
    return ServiceRecord(tuple(lines), any(row.state is TransferState.OFFERED for row in transfers))


def _holding(held: Holding, ranks: RankNames) -> RecordLine:
    kinds = {
        Aspect.POSTING: _tr("Posting"),
        Aspect.SERVICE_STATE: _tr("Service"),
        Aspect.DUTY_STATE: _tr("Duty"),
        Aspect.BELT_NO: _tr("Belt No."),
        Aspect.RANK: _tr("Rank"),
    }
    words = {Aspect.SERVICE_STATE: service_words(), Aspect.DUTY_STATE: duty_words()}.get(held.aspect, {})
    value = ranks.name(held.value) if held.aspect is Aspect.RANK else words.get(held.value, held.value)
    more = _tr("under {0}").format(held.supervisor) if held.supervisor else ""
    present = held.aspect if held.held_until is None else None
    return RecordLine(kinds[held.aspect], value, held.begun, held.held_until, held.order_no, more, present)


def _transfer(row: TransferRow, offices: Mapping[str, str]) -> RecordLine:
    states = {
        TransferState.OFFERED: _tr("offered, not accepted yet"),
        TransferState.ACCEPTED: _tr("accepted"),
        TransferState.WITHDRAWN: _tr("offer taken back"),
        TransferState.DECLINED: _tr("not taken"),
    }
    where = _tr("{0} to {1}").format(*(offices.get(code, code) for code in (row.from_office, row.to_office)))
    more = states[row.state]
    if row.settled_order:
        more = f"{more} ({row.settled_order})"
    return RecordLine(_tr("Transfer"), where, row.offered_on, row.settled_on, row.order_no, more)


def _declaration(row: DeclarationRow) -> RecordLine:
    accounts = ", ".join(f"{account.platform} {account.handle}" for account in row.accounts)
    said = accounts or _tr("Undertaking: no account")
    return RecordLine(_tr("Declaration"), said, row.signed_on, None, "", row.note)


def shown_day(day: date | None) -> str:
    """Returns a day as papers show it; empty where none is known."""
    return on_paper(day) if day else ""


def _tr(text: str) -> str:
    return QCoreApplication.translate("ServiceRecord", text)
