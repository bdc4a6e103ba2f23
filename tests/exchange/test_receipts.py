"""The receipt travels back to the sender, can be had again, and is missed when it does not come."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from kpdesk.base.clock import FixedClock
from kpdesk.desk import Desk
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType

Freeze = Callable[..., str]


def test_the_receipt_settles_the_outbox(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    assert enrolled.exchange.outbox()[0].state == "written"

    receipt = cpo.exchange.receive([sent], accept=True, receipt_dir=stick)[0].receipt
    assert receipt is not None
    taken = enrolled.exchange.receive([Path(receipt)], accept=True)[0]

    row = enrolled.exchange.outbox()[0]
    assert (taken.kind, taken.code, row.state) == ("receipt", "in_order", "received")
    assert row.receipt is not None
    assert row.receipt["added"] == 4


def test_a_lost_receipt_can_be_had_again(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    receipt = Path(str(cpo.exchange.receive([sent], accept=True, receipt_dir=stick)[0].receipt))
    content = receipt.read_bytes()
    receipt.unlink()

    report = cpo.exchange.receive([sent], accept=True, receipt_dir=stick)[0]

    assert (report.code, report.receipt, receipt.read_bytes()) == ("already_received", str(receipt), content)
    assert len([row for row in cpo.exchange.outbox() if row.kind == "receipt"]) == 1
    assert enrolled.exchange.receive([receipt], accept=True)[0].code == "in_order"


def test_a_receipt_leaves_the_day_on_which_the_file_was_written(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, clock: FixedClock
) -> None:
    freeze(enrolled)
    written = clock.now()
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    clock.advance(days=4)
    receipt = cpo.exchange.receive([sent], accept=True, receipt_dir=stick)[0].receipt

    enrolled.exchange.receive([Path(str(receipt))], accept=True)

    row = enrolled.exchange.outbox()[0]
    assert (row.state, row.written_at) == ("received", written)


def test_two_weeks_without_a_receipt_are_overdue(
    enrolled: Desk, stick: Path, freeze: Freeze, clock: FixedClock
) -> None:
    freeze(enrolled)
    enrolled.exchange.send("2026-W47", stick)
    assert not enrolled.exchange.outbox()[0].overdue

    clock.advance(days=15)

    assert enrolled.exchange.outbox()[0].overdue


def test_a_receipt_whose_rows_are_none_is_damaged_and_changes_nothing(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, forge: Callable[..., bytes]
) -> None:
    freeze(enrolled)
    enrolled.exchange.send("2026-W47", stick)
    number = (ColumnSpec("seq", ValueType.INTEGER),)
    bare = [Table(name, name, number, ((1,),)) for name in ("receipt", "missing", "left_out")]
    file = stick / "KPD_MRD_CPO_00002_receipt.xlsx"
    file.write_bytes(forge(enrolled, cpo, *bare, seq=2))

    taken = cpo.exchange.receive([file], accept=True)[0]

    assert (taken.colour, taken.code, taken.accepted) == ("red", "damaged", False)
    assert {row.state for row in cpo.exchange.outbox()} == {"written"}
