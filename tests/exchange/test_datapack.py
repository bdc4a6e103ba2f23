"""The CPO's lists on their way to an office: shown row by row, taken as a whole, taken back; running terms stay."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from kpdesk.base.errors import Refused
from kpdesk.cases.office_templates import TemplateDraft
from kpdesk.cases.states import Paper
from kpdesk.desk import Desk
from kpdesk.exchange.rows import FileReport
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.items import Item
from kpdesk.reference.pack_rules import ListChange, PackStep
from kpdesk.reference.rules import Table
from kpdesk.store.audit import entries_about

REPLY = "PR1975.show_cause_reply"


def item(desk: Desk, table: Table, code: str) -> Item:
    return [found for found in desk.reference.items(table) if found.row.code == code][-1]


def edit(desk: Desk, table: Table, code: str, **values: object) -> None:
    found = item(desk, table, code)
    draft = ItemDraft.of(table, found.row, found.uid, found.revision)
    draft.values = {**draft.values, **values}
    desk.reference.edit(draft)


def sent(cpo: Desk, stick: Path, *lists: str) -> Path:
    (file,) = cpo.exchange.send_datapack(stick, ["MRD"], lists)
    return Path(file.path)


def received(desk: Desk, file: Path, receipts: Path | None = None) -> FileReport:
    return desk.exchange.receive([file], accept=True, receipt_dir=receipts)[0]


def planned(desk: Desk, file: Path) -> dict[str, ListChange]:
    report = desk.exchange.inspect(file)
    assert report.is_good, report
    return {change.code: change for change in report.list_changes}


def test_a_pack_of_what_the_program_brings_changes_nothing(enrolled: Desk, cpo: Desk, stick: Path) -> None:
    file = sent(cpo, stick)

    report = received(enrolled, file)

    assert (report.colour, report.code, report.kind, report.period) == ("green", "in_order", "datapack", "P001")
    assert file.name == "KPD_CPO_MRD_00002_datapack_P001.xlsx"
    assert report.list_changes == ()
    assert report.counts["same"] > 250
    assert all(found.built_in for found in enrolled.reference.items(Table.CLOCKS))


def test_a_changed_term_is_shown_before_and_says_afterwards_where_it_comes_from(
    enrolled: Desk, cpo: Desk, stick: Path
) -> None:
    edit(cpo, Table.CLOCKS, REPLY, days=10)
    file = sent(cpo, stick, "clocks")

    change = planned(enrolled, file)[REPLY]
    assert (change.table, change.step) == ("clocks", PackStep.CHANGED)
    assert [(one.name, one.before, one.after) for one in change.fields] == [("days", 7, 10)]
    assert item(enrolled, Table.CLOCKS, REPLY).row.days == 7  # type: ignore[attr-defined]
    received(enrolled, file)

    found = item(enrolled, Table.CLOCKS, REPLY)
    assert (found.row.days, found.pack_no, found.pack_on) == (10, 1, date(2026, 11, 22))  # type: ignore[attr-defined]
    with enrolled.workplace.reading() as session:
        (entry,) = entries_about(session, found.uid)
    assert (entry.action, entry.details["before"], entry.details["after"]) == (
        "reference_from_pack", {"days": 7}, {"days": 10},
    )  # fmt: skip
