"""Punishments of one authority that were changed or set aside on appeal: what was wrong with its orders."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from sqlalchemy import and_, case, func, select

from kpdesk.base.clock import on_paper
from kpdesk.province.held_records import HeldAwardRecord
from kpdesk.province.warnings.finding import AWARD, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking

_REDUCED = ("modified", "set_aside")


def reduced_on_appeal(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each office and authority with so many; ``staff`` is how many it ordered in that time.

    An award whose order does not name the authority is counted under none.
    """
    held = HeldAwardRecord
    undone = and_(held.state.in_(_REDUCED), held.undone_on >= at.since)
    counted = (
        select(
            held.owner, held.authority, func.count().label("ordered"),
            func.sum(case((undone, 1), else_=0)).label("reduced"),
        )
        .where(held.withdrawn.is_(False), held.authority.is_not(None), held.authority != "")
        .group_by(held.owner, held.authority)
        .subquery()
    )  # fmt: skip
    rows = (
        select(counted.c.owner, counted.c.authority, counted.c.ordered, held.uid, held.undone_on, held.state)
        .join(held, and_(held.owner == counted.c.owner, held.authority == counted.c.authority))
        .where(counted.c.reduced >= at.limits.reduced_least, undone, held.withdrawn.is_(False))
        .order_by(counted.c.owner, counted.c.authority, held.undone_on, held.uid)
    )
    for (office, authority), group in groupby(at.session.execute(rows), key=lambda row: (row.owner, row.authority)):
        found = list(group)
        values = {
            "authority": authority,
            "count": len(found),
            "set_aside": sum(1 for row in found if row.state == "set_aside"),
            "ordered": found[0].ordered,
            "first": on_paper(found[0].undone_on),
            "last": on_paper(found[-1].undone_on),
        }
        yield Finding(
            WarningTest.REDUCED_ON_APPEAL,
            key_of(WarningTest.REDUCED_ON_APPEAL, office, authority),
            office,
            found[0].undone_on,
            tuple(RowRef(AWARD, row.uid) for row in found),
            values,
            count=len(found),
            staff=found[0].ordered,
        )
