"""Records travel inside a return: all of them first, then what changed, whatever is lost on the way."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from sqlalchemy import select

from kpdesk.desk import Desk
from kpdesk.province.held_records import HeldPersonRecord
from kpdesk.roster.records import PersonRecord

Freeze = Callable[..., str]


def enter(desk: Desk, name: str, number: int) -> str:
    with desk.workplace.writing() as uow:
        record = PersonRecord(
            name=name, sort_name=name.casefold(), rank="constable", belt_no=str(number),
            cnic=f"16101{number:08d}", mobile="03451234567", posting="PS City",
        )  # fmt: skip
        uow.session.add(record)
        uow.commit()
        return record.uid


def names(cpo: Desk) -> dict[str, str | None]:
    with cpo.workplace.reading() as session:
        return {
            row.uid: row.name for row in session.scalars(select(HeldPersonRecord).where(~HeldPersonRecord.withdrawn))
        }


def test_first_file_brings_all(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    uid = enter(enrolled, "Gul Khan", 1)
    freeze(enrolled)
    sent = enrolled.exchange.send("2026-W47", stick)
    plan = cpo.exchange.receive([Path(sent.path)])[0]
    report = cpo.exchange.receive([Path(sent.path)], accept=True, receipt_dir=stick)[0]
    assert report.accepted, report.code
    assert names(cpo) == {uid: "Gul Khan"}
    enrolled.exchange.receive([Path(report.receipt)], accept=True)
    sent = enrolled.exchange.send("2026-W47", stick, again=True)
    report = cpo.exchange.receive([Path(sent.path)], accept=True, receipt_dir=stick)[0]
    assert dict(report.tables)["person"] == 0
