"""Certificates that say otherwise than rows do: those of the same return, or the registers that came since."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, NamedTuple

from sqlalchemy import and_, or_, select

from kpdesk.province.held_records import HeldAccountRecord
from kpdesk.province.records import ReceivedReturnRecord
from kpdesk.province.warnings.finding import ACCOUNT, RETURN, Finding, RowRef, WarningTest, key_of
from kpdesk.province.warnings.looking import Looking, newest_edition, newest_weeks


class _Newest(NamedTuple):
    uid: str
    week: str
    first: date
    last: date
    certificate: Mapping[str, Any]
    file: str


def certificate_contradicted(at: Looking) -> Iterator[Finding]:
    """Returns a finding for each week whose certificate its own rows contradict, then for open groups."""
    yield from _by_own_rows(at)
    yield from _by_register(at)


def _by_own_rows(at: Looking) -> Iterator[Finding]:
    """What was found when the return was taken in (:mod:`kpdesk.province.warnings.contradictions`)."""
    record = ReceivedReturnRecord
    chosen = select(record.uid, record.reporting_office, record.week, record.first, record.contradictions)
    chosen = chosen.where(record.contradicted > 0, record.first >= at.since, newest_edition())
    for uid, office, week, first, told in at.session.execute(chosen.order_by(record.reporting_office, record.first)):
        values = {
            "week": week,
            "codes": ", ".join(str(one["code"]) for one in told),
            "said": ", ".join(str(one["said"]) for one in told),
            "found": ", ".join(str(one["found"]) for one in told),
        }
        yield Finding(
            WarningTest.CERTIFICATE_CONTRADICTED,
            key_of(WarningTest.CERTIFICATE_CONTRADICTED, office, week),
            office, first, (RowRef(RETURN, uid),), values, staff=at.strength.get(office),
        )  # fmt: skip


def _by_register(at: Looking) -> Iterator[Finding]:
    """Offices whose newest certificate says that all unauthorised groups are closed, while the register has open ones.

    Only rows that had come with an earlier file count: one that came with the same return, or later, may have been
    entered after the certificate was signed.
    """
    newest = _newest(at)
    groups = _open_groups(at, newest)
    for office in sorted(newest.keys() & groups.keys()):
        row = newest[office]
        clauses = row.certificate.get("clauses", {})
        found = [uid for uid, found_on in groups[office] if found_on <= row.last]
        if not found or clauses.get("groups_found") is None:
            continue
        if clauses.get("groups_found") == clauses.get("groups_closed"):
            values = {
                "week": row.week, "codes": "contradicted_register", "said": "0", "found": str(len(found)),
            }  # fmt: skip
            yield Finding(
                WarningTest.CERTIFICATE_CONTRADICTED,
                key_of(WarningTest.CERTIFICATE_CONTRADICTED, office, row.week, "register"),
                office, row.first, (RowRef(RETURN, row.uid), *(RowRef(ACCOUNT, uid) for uid in found)), values,
                count=len(found), staff=at.strength.get(office),
            )  # fmt: skip


def _newest(at: Looking) -> dict[str, _Newest]:
    record, newest = ReceivedReturnRecord, newest_weeks()
    chosen = select(
        record.reporting_office, record.uid, record.week, record.first, record.last, record.certificate,
        record.inbox_uid,
    ).join(newest, and_(record.reporting_office == newest.c.office, record.first == newest.c.first))  # fmt: skip
    return {row[0]: _Newest(*row[1:]) for row in at.session.execute(chosen.order_by(record.edition))}


def _open_groups(at: Looking, newest: Mapping[str, _Newest]) -> dict[str, list[tuple[str, date]]]:
    """Returns the open unauthorised groups of each office that came with a file before its newest return."""
    held = HeldAccountRecord
    chosen = select(held.owner, held.uid, held.found_on, held.last_file).where(
        held.withdrawn.is_(False), held.closed_on.is_(None), held.found_on.is_not(None),
        or_(held.authorised.is_(None), held.authorised.is_(False)),
    )  # fmt: skip
    found: dict[str, list[tuple[str, date]]] = defaultdict(list)
    for office, uid, found_on, file in at.session.execute(chosen.order_by(held.owner, held.found_on, held.uid)):
        if found_on is not None and office in newest and file != newest[office].file:
            found[office].append((uid, found_on))
    return found
