"""Offices that exchange files: a district and the CPO, enrolled with each other, and weeks that were frozen."""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.canonical import digest
from kpdesk.base.clock import FixedClock
from kpdesk.base.weeks import Week
from kpdesk.crypto.passphrase import Argon2Cost
from kpdesk.desk import Desk
from kpdesk.weekly.records import ReturnRecord

Freeze = Callable[..., str]
MakeDesk = Callable[[str, str], Desk]


@pytest.fixture
def make_desk(tmp_path: Path, clock: FixedClock) -> Iterator[MakeDesk]:
    """Makes the desk of another office in a folder of its own."""
    made: list[Desk] = []

    def make(office: str, folder: str) -> Desk:
        desk, _words = Desk.create(
            tmp_path / folder, office, "amin", "Amin", "four plain words here", clock=clock, cost=Argon2Cost(64, 1, 1)
        )
        made.append(desk)
        return desk

    yield make
    for desk in made:
        desk.close()


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """A folder that files are carried in."""
    return tmp_path / "stick"


def enrol_with(district: Desk, headquarters: Desk, folder: Path) -> None:
    made = district.exchange.enrol(folder)
    answer = headquarters.exchange.accept_enrolment(Path(made.path), made.words, folder)
    assert district.exchange.finish_enrolment(Path(answer.path)).code == "in_order"


@pytest.fixture
def enrol() -> Callable[[Desk, Desk, Path], None]:
    """Enrols an office with the CPO over a folder."""
    return enrol_with


@pytest.fixture
def enrolled(desk: Desk, cpo: Desk, stick: Path) -> Desk:
    """The district's desk after it was enrolled with the CPO."""
    enrol_with(desk, cpo, stick)
    return desk


def violation_row(week: str, number: int, stage: str = "pending") -> dict[str, Any]:
    return {
        "s_no": number,
        "uid": str(hashlib.sha256(f"{week}-{number}".encode()).hexdigest()[:32]),
        "number": f"MRD/{week}/{number:03d}",
        "rank": "constable",
        "name": "گل خان" if number % 2 else "=Gul Khan",
        "belt_no": f"{number:04d}",
        "platform": "tiktok",
        "seen_on": "2026-11-17",
        "stage": stage,
        "ob_no": None,
        "exhibits": 2,
        "pending": stage == "pending",
    }


@pytest.fixture
def freeze() -> Freeze:
    """Freezes a return in a store as the weekly feature leaves it; returns the week's label."""

    def make(desk: Desk, week: str = "2026-W47", edition: int = 1, violations: int = 3, **changes: Any) -> str:
        found = Week.parse(week)
        rows = changes.pop("rows", [violation_row(week, number) for number in range(1, violations + 1)])
        figures = {
            "new": violations, "balance": violations, "brought_forward": 0, "disposed": 0,
            "by_platform": {"tiktok": violations} if violations else {},
            "by_rank": {"constable": {"new": violations}} if violations else {},
        }  # fmt: skip
        certificate = {"state": "nil" if not violations else "clean", "exceptions": [], "clauses": {"signed": 7}}
        with desk.workplace.writing() as uow:
            record = ReturnRecord(
                week=week, first=found.first, last=found.last, edition=edition, state="frozen", drawn_up_by="khan",
                drawn_up_at=uow.now, nil=not violations, letter_no="12/EC", figures=figures,
                counted={"new": [row["uid"] for row in rows]}, certificate=certificate,
                parts={"A": {"office": desk.actor.office}, "B": rows, "C": [], "D": [], "E": [], "F": []},
                frozen_by="khan", frozen_at=uow.now, digest=digest([week, edition, violations]), signature="00" * 64,
                audit_head="0" * 64, audit_seq=1, **changes,
            )  # fmt: skip
            uow.session.add(record)
            uow.commit()
        return week

    return make


@pytest.fixture
def weeks() -> Callable[[int], list[str]]:
    """Gives the labels of so many weeks up to 2026-W47."""

    def labels(count: int) -> list[str]:
        last = date(2026, 11, 16)
        return [Week.of(last - timedelta(weeks=back)).label for back in range(count - 1, -1, -1)]

    return labels
