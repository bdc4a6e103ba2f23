"""Accounts and groups that an office says were closed, for which nothing on record proves it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from datetime import date

from sqlalchemy import or_, select

from kpdesk.base.clock import on_paper
from kpdesk.province.held_records import HeldAccountRecord
from kpdesk.province.warnings.finding import ACCOUNT, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking


def closure_without_proof(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each office with such closures, however old: they stay unproved until a proof comes."""
    held = HeldAccountRecord
    chosen = (
        select(held.owner, held.uid, held.closed_on)
        .where(
            held.withdrawn.is_(False), held.closed_on.is_not(None), or_(held.proof.is_(None), held.proof == ""),
            or_(held.authorised.is_(None), held.authorised.is_(False)),
        )
        .order_by(held.owner, held.closed_on, held.uid)
    )  # fmt: skip
    closures: dict[str, list[tuple[str, date]]] = defaultdict(list)
    for office, uid, closed_on in at.session.execute(chosen):
        if closed_on is not None:
            closures[office].append((uid, closed_on))
    for office, found in closures.items():
        yield Finding(
            WarningTest.CLOSURE_WITHOUT_PROOF,
            key_of(WarningTest.CLOSURE_WITHOUT_PROOF, office),
            office,
            found[0][1],
            tuple(RowRef(ACCOUNT, uid) for uid, _day in found),
            {"count": len(found), "first": on_paper(found[0][1]), "last": on_paper(found[-1][1])},
            count=len(found),
            staff=at.strength.get(office),
        )
