"""The service record as entries of a person's timeline: postings, states, belts, ranks, transfers, declarations."""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy.orm import Session

from kpdesk.roster.aspects import Aspect
from kpdesk.roster.history_queries import declarations, holdings, transfers
from kpdesk.roster.history_rows import Holding, TransferRow
from kpdesk.roster.ranks import RankNames
from kpdesk.roster.rows import TimelineEntry
from kpdesk.roster.transfer_steps import TransferState

SOURCE = "roster"


def service_timeline(session: Session, person_uid: str, ranks: RankNames) -> Iterator[TimelineEntry]:
    """Gives an entry for everything of the service record whose day is known, in no particular order."""
    for holding in holdings(session, person_uid):
        if holding.begun is not None:
            yield TimelineEntry(holding.begun, _kind(holding), SOURCE, _values(holding, ranks))
    for row in transfers(session, person_uid=person_uid):
        yield from _transfer(row)
    for declaration in declarations(session, person_uid):
        kind = "timeline_declared_nil" if declaration.nil else "timeline_declared"
        accounts = ", ".join(f"{account.platform} {account.handle}" for account in declaration.accounts)
        values: dict[str, object] = {"count": len(declaration.accounts), "accounts": accounts}
        yield TimelineEntry(declaration.signed_on, kind, SOURCE, values, declaration.uid)


def _kind(holding: Holding) -> str:
    if holding.aspect is Aspect.POSTING:
        return "timeline_posted_under" if holding.supervisor else "timeline_posted"
    if holding.aspect is Aspect.SERVICE_STATE:
        return f"timeline_service_{holding.value}"
    if holding.aspect is Aspect.DUTY_STATE:
        return f"timeline_duty_{holding.value}"
    return f"timeline_{holding.aspect.value}"


def _values(holding: Holding, ranks: RankNames) -> dict[str, object]:
    return {
        holding.aspect.value: ranks.name(holding.value) if holding.aspect is Aspect.RANK else holding.value,
        "order": _in_brackets(holding.order_no),
        "supervisor": holding.supervisor,
        "office": holding.office,
        "until": holding.held_until,
    }


def _transfer(row: TransferRow) -> Iterator[TimelineEntry]:
    values: dict[str, object] = {"from_office": row.from_office, "to_office": row.to_office}
    offered = {**values, "order": _in_brackets(row.order_no)}
    yield TimelineEntry(row.offered_on, "timeline_transfer_offered", SOURCE, offered, row.uid)
    if row.settled_on is not None and row.state is not TransferState.OFFERED:
        settled = {**values, "order": _in_brackets(row.settled_order)}
        yield TimelineEntry(row.settled_on, f"timeline_transfer_{row.state.value}", SOURCE, settled, row.uid)


def _in_brackets(order_no: str) -> str:
    return f" ({order_no})" if order_no else ""
