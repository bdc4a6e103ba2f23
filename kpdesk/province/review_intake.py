"""A region's reviews of its districts' returns, as they come to the CPO in the region's own file."""

from __future__ import annotations

from kpdesk.base.errors import Broken
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.return_tables import HEAD
from kpdesk.exchange.review_tables import REMARK, REVIEW, check_reviews
from kpdesk.reference.queries import load
from kpdesk.reference.rules import OfficeKind
from kpdesk.store.unit_of_work import UnitOfWork


def is_review_file(transfer: Transfer) -> bool:
    """Returns whether a file of the kind ``return`` holds reviews and no week of its sender's own."""
    names = {table.name for table in transfer.tables}
    return REVIEW in names and HEAD not in names


def take_region_reviews(uow: UnitOfWork, incoming: Incoming) -> None:
    """Notes that reviews came; their rows are kept with all others.

    Raises Broken ``damaged`` where the sender is no region, speaks of an office that is not its own, or a row is not
    what such rows are.
    """
    transfer = incoming.transfer
    sender = transfer.manifest.sender
    offices = load(uow.session).offices
    region = offices.get(sender)
    own = {office.code for office in offices if office.region == sender}
    check_reviews(transfer)
    reviews, remarks = transfer.table(REVIEW).records(), transfer.table(REMARK).records()
    fits = region is not None and region.kind is OfficeKind.REGION
    fits = fits and all(row["office"] in own for row in (*reviews, *remarks))
    if not fits:
        raise Broken("damaged", part=REVIEW)
    uow.note("reviews_received", "office", sender, office=sender, count=len(reviews))
