"""A region gets the records of its districts with the last four digits of the CNIC, and no mobile."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from kpdesk.base.clock import SystemClock
from kpdesk.desk import Desk
from kpdesk.exchange.field_rights import as_shown, rights_of
from kpdesk.exchange.manifest import Kind
from kpdesk.exchange.record_tables import PERSON
from kpdesk.province.held_records import HeldPersonRecord
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.pack import built_in
from kpdesk.reference.rules import Shown, Table
from kpdesk.roster.records import PersonRecord
from kpdesk.workbooks.encryption import decrypt_package
from kpdesk.workbooks.reading import read_workbook_bytes

Report = Callable[..., Path]


@pytest.fixture
def gul(province: Any) -> str:
    """A constable of Mardan."""
    with province["MRD"].workplace.writing() as uow:
        record = PersonRecord(name="Gul Khan", sort_name="gul khan", cnic="1610112345671", mobile="03451234567")
        uow.session.add(record)
        uow.commit()
        return record.uid


def told(desk: Desk) -> tuple[str | None, str | None, str | None]:
    with desk.workplace.reading() as session:
        row = session.scalars(select(HeldPersonRecord)).one()
        return row.name, row.cnic, row.mobile


def test_its_file_holds_neither_the_whole_cnic_nor_the_mobile(province: Any, report: Report, gul: str) -> None:
    file = report("MRD")
    password = province["MRD"].exchange.password(file)
    book = read_workbook_bytes(decrypt_package(file.read_bytes(), password, max_bytes=1 << 26))
    cells = [str(cell) for sheet in book.sheets for row in sheet.rows for cell in row]
    assert not [cell for cell in cells if "1610112345671" in cell or "03451234567" in cell]

    province.take("RMRD", file)
    assert told(province["RMRD"]) == ("Gul Khan", "5671", None)


def test_at_the_cpo_a_file_that_was_passed_on_leaves_what_it_knows(province: Any, report: Report, gul: str) -> None:
    direct = province["MRD"].exchange.send
    assert province.take("RMRD", report("MRD"))[0].accepted
    (passed,) = province["RMRD"].passing_on.pass_on(province.stick, week="2026-W47")
    own = direct("2026-W47", province.stick, again=True)
    for file in (passed.path, own.path):
        assert province.take("CPO", file)[0].accepted
    assert told(province["CPO"]) == ("Gul Khan", "1610112345671", "03451234567")


def test_what_is_not_on_record_goes_to_nobody() -> None:
    reference, today = built_in(), SystemClock().now().date()
    assert rights_of(reference, Kind.RETURN, "CPO", today) == {"cnic": Shown.WHOLE, "mobile": Shown.WHOLE}
    assert rights_of(reference, Kind.RETURN, "RMRD", today) == {"cnic": Shown.LAST4, "mobile": Shown.NOTHING}
    assert set(rights_of(reference, Kind.RETURN, "SWB", today).values()) == {Shown.NOTHING}
    assert set(rights_of(reference, Kind.DIRECTIVES, "CPO", today).values()) == {Shown.NOTHING}


@pytest.mark.parametrize("number", ["567", "5671", "", None])
def test_of_a_short_number_nothing_is_left(number: str | None) -> None:
    names = [column.name for column in PERSON.columns]
    row = tuple(number if name == "cnic" else None for name in names)
    (shown,) = as_shown(PERSON.columns, [row], {"cnic": Shown.LAST4})
    assert shown[names.index("cnic")] is None


def test_the_list_can_be_changed_and_holds_for_the_next_file(province: Any, report: Report, gul: str) -> None:
    desk = province["MRD"]
    item = next(item for item in desk.reference.items(Table.SHARED_FIELDS) if item.row.code == "return.region.cnic")
    draft = ItemDraft.of(Table.SHARED_FIELDS, item.row, item.uid, item.revision)
    draft.values = {**draft.values, "shown": "nothing"}
    desk.reference.edit(draft)
    province.take("RMRD", report("MRD"))
    assert told(province["RMRD"]) == ("Gul Khan", None, None)
