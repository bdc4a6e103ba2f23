"""A file that somebody edited after sealing: its rows are looked at one by one, and taken only with a reason."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.errors import Refused
from kpdesk.desk import Desk

Freeze = Callable[..., str]
REASON = "read from the signed paper"


@pytest.fixture
def edited(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, rework: Callable[..., Path], in_sheet: Callable[..., Any]
) -> Path:
    """Week 47 with one posting of Part B edited; the same rows are known from its first sending."""
    freeze(enrolled)
    first = Path(enrolled.exchange.send("2026-W47", stick).path)
    cpo.exchange.receive([first], accept=True)
    second = Path(enrolled.exchange.send("2026-W47", stick, again=True).path)
    shutil.copy(second, stick / "untouched.xlsx")
    return rework(cpo, second, in_sheet(">PS City<", ">PS Saddar<"))


def part_b(desk: Desk) -> list[str]:
    from sqlalchemy import select

    from kpdesk.exchange.records import ReceivedRowRecord

    with desk.workplace.reading() as session:
        rows = session.scalars(select(ReceivedRowRecord).where(ReceivedRowRecord.table_name == "part_b"))
        return sorted(str(row.entry["posting"]) for row in rows)


def test_the_changed_cell_is_told_with_its_value_before(cpo: Desk, edited: Path) -> None:
    found = cpo.exchange.amber(edited)

    changed = [row for row in found.rows if row.acceptable]
    assert [(row.sheet, row.row, row.state.value) for row in changed] == [("data_part_b", 2, "changed")]
    assert [(cell.column, cell.before, cell.after) for cell in changed[0].cells] == [
        ("posting", "PS City", "PS Saddar")
    ]
    assert found.stopped_by == ""
    assert [row.sheet for row in found.rows if not row.acceptable] == ["Part B"]


def test_looking_writes_nothing(cpo: Desk, edited: Path) -> None:
    before = cpo.audit.verify()
    cpo.exchange.amber(edited)

    assert cpo.audit.verify() == before
    assert len(cpo.exchange.inbox()) == 1


def test_only_the_accepted_row_is_taken_and_stands_there_with_name_and_reason(cpo: Desk, edited: Path) -> None:
    report = cpo.exchange.accept_rows(edited, {"data_part_b:2": REASON})

    assert (report.colour, report.code, report.accepted) == ("amber", "accepted_rows", True)
    assert part_b(cpo) == ["PS City", "PS City", "PS Saddar"]
    row = cpo.exchange.inbox()[0]
    assert (row.colour, row.code, row.accepted, row.accepted_by) == ("amber", "accepted_rows", True, "Shah")
    assert row.reasons == (("data_part_b:2", REASON),)
    (kept,) = cpo.exchange.accepted_rows(row.uid)
    assert (kept.accepted_by, kept.reason, kept.before) == ("shah", REASON, {"posting": "PS City"})


def test_a_row_that_is_not_accepted_stays_out_and_the_receipt_says_so(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, rework: Callable[..., Path], in_sheet: Callable[..., Any]
) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    rework(cpo, sent, in_sheet(">PS City<", ">PS Saddar<"))
    rows = [row for row in cpo.exchange.amber(sent).rows if row.acceptable]
    assert [row.state.value for row in rows] == ["new", "new", "new"], "nothing is known here of any of the three"

    report = cpo.exchange.accept_rows(sent, {"data_part_b:3": REASON, "data_part_b:4": REASON}, receipt_dir=stick)
    enrolled.exchange.receive([Path(str(report.receipt))], accept=True)

    assert part_b(cpo) == ["PS City", "PS City"]
    assert enrolled.exchange.outbox()[0].state == "correction"
    (task,) = enrolled.exchange.tasks()
    assert (task.code, task.sheet, task.row) == ("row_changed_after_sealing", "data_part_b", 2)


@pytest.mark.parametrize(
    ("reasons", "code"),
    [
        ({}, "amber_nothing_accepted"),
        ({"data_part_b:2": "   "}, "amber_reason_missing"),
        ({"data_part_b:3": REASON}, "amber_row_unknown"),
        ({"Part B:2": REASON}, "amber_row_unknown"),
    ],
)
def test_nothing_is_accepted_without_a_row_and_a_reason(
    cpo: Desk, edited: Path, reasons: dict[str, str], code: str
) -> None:
    before = cpo.province.digest()
    with pytest.raises(Refused, match=code):
        cpo.exchange.accept_rows(edited, reasons)

    assert cpo.province.digest() == before
    assert part_b(cpo) == ["PS City"] * 3


def test_a_table_that_is_read_as_a_whole_is_accepted_as_a_whole(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, rework: Callable[..., Path], in_sheet: Callable[..., Any]
) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    rework(cpo, sent, in_sheet(">/new<", ">/news<"))
    rows = {row.key: row for row in cpo.exchange.amber(sent).rows if row.acceptable}
    assert list(rows) == ["data_figures:*", "data_counted:*"]
    with pytest.raises(Refused, match="amber_whole_not_accepted"):
        cpo.exchange.accept_rows(sent, {"data_figures:*": REASON})

    report = cpo.exchange.accept_rows(sent, dict.fromkeys(rows, REASON))

    assert report.accepted


def test_a_whole_file_has_nothing_to_accept(enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze) -> None:
    freeze(enrolled)
    sent = Path(enrolled.exchange.send("2026-W47", stick).path)
    with pytest.raises(Refused, match="not_amber"):
        cpo.exchange.amber(sent)


def test_an_old_number_is_not_accepted_by_the_back_door(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, edited: Path
) -> None:
    cpo.exchange.receive([stick / "untouched.xlsx"], accept=True)

    assert cpo.exchange.amber(edited).stopped_by == "already_received"
    with pytest.raises(Refused, match="not_green"):
        cpo.exchange.accept_rows(edited, {"data_part_b:2": REASON})


def test_a_file_out_of_quarantine_is_looked_at_and_leaves_it(cpo: Desk, edited: Path) -> None:
    cpo.exchange.receive([edited], accept=True)
    lying = next(row for row in cpo.exchange.inbox() if not row.accepted)
    assert lying.remedy == "look"

    assert cpo.exchange.amber(lying.uid).rows
    cpo.exchange.accept_rows(lying.uid, {"data_part_b:2": REASON})

    assert all(row.accepted for row in cpo.exchange.inbox())


def test_a_rebuild_takes_the_rows_that_were_accepted_once_more(cpo: Desk, edited: Path) -> None:
    cpo.exchange.accept_rows(edited, {"data_part_b:2": REASON})
    before = cpo.province.digest()

    rebuilt = cpo.province.rebuild(cpo.folder / "inbox")

    assert rebuilt.digest == before, "rows of the changed block that were known then came with this file as well"

    assert (rebuilt.used, rebuilt.skipped) == (2, ())
    assert part_b(cpo) == ["PS City", "PS City", "PS Saddar"]
    assert cpo.province.rebuild(cpo.folder / "inbox").digest == rebuilt.digest


def test_a_rebuild_leaves_out_the_row_that_was_not_accepted(
    enrolled: Desk, cpo: Desk, stick: Path, freeze: Freeze, rework: Callable[..., Path], in_sheet: Callable[..., Any]
) -> None:
    freeze(enrolled)
    sent = rework(cpo, Path(enrolled.exchange.send("2026-W47", stick).path), in_sheet(">PS City<", ">PS Saddar<"))
    cpo.exchange.accept_rows(sent, {"data_part_b:3": REASON, "data_part_b:4": REASON})
    before = cpo.province.digest()

    assert cpo.province.rebuild(cpo.folder / "inbox").digest == before
    assert part_b(cpo) == ["PS City", "PS City"]
