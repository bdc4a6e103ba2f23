"""The grid over 56 offices: what came, how late, what is owed, what was never expected."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kpdesk.base.weeks import Week
from kpdesk.desk import Desk
from kpdesk.desk.measuring.province_grid import province_grid
from kpdesk.desk.measuring.province_returns import outcome_of
from kpdesk.exchange.records import InboxRecord
from kpdesk.province.debts import DebtKind
from kpdesk.province.rules import State
from kpdesk.reference.draft import ItemDraft
from kpdesk.reference.rules import Table


def test_every_cell_says_what_came(province: Desk, weeks: Sequence[Week], reporting: Sequence[str]) -> None:
    grid = province.province.grid(10)
    places = {office.code: place for place, office in enumerate(grid.offices)}

    for office_place, code in enumerate(reporting):
        states = [cell.state for cell in grid.cells[places[code]]]
        assert states == [outcome_of(office_place, week_place) for week_place in range(len(weeks))]


def test_a_late_return_tells_its_days_and_one_in_time_none(province: Desk) -> None:
    cells = [cell for line in province.province.grid(10).cells for cell in line]
    assert {cell.days_late for cell in cells if cell.state is State.RECEIVED_LATE} == {3}
    assert {cell.days_late for cell in cells if cell.state in {State.RECEIVED, State.NIL}} == {0}


def test_what_is_not_due_yet_has_days_left_and_is_not_owed(province: Desk) -> None:
    grid = province.province.grid(2)
    newest = [line[1] for line in grid.cells if line[1].state is State.OUTSTANDING]
    before = [line[0] for line in grid.cells if line[0].state is State.OUTSTANDING]
    assert {(cell.days_late, cell.is_owed) for cell in newest} == {(-2, False)}
    assert {(cell.days_late, cell.is_owed) for cell in before} == {(5, True)}


def test_a_refused_file_is_told_with_its_reason(province: Desk) -> None:
    with province.workplace.writing() as uow:
        uow.session.add(
            InboxRecord(
                sender="WMN",
                kind="return",
                period="2026-W47",
                colour="red",
                code="seal_broken",
                accepted=False,
                file_name="x.xlsx",
                sha256="0" * 64,
                outcome={},
            )
        )
        uow.commit()
    grid = province.province.grid(2)
    place = [office.code for office in grid.offices].index("WMN")
    assert (grid.cells[place][0].state, grid.cells[place][0].reason) == (State.REJECTED, "seal_broken")


def test_an_office_that_was_merged_is_not_expected_any_more(province: Desk) -> None:
    found = next(item for item in province.reference.items(Table.OFFICES) if item.row.code == "WMN")
    merged = replace(found.row, valid_to=date(2026, 11, 15), successor="CTD")  # type: ignore[call-arg]
    province.reference.edit(ItemDraft.of(Table.OFFICES, merged, found.uid, found.revision))

    grid = province.province.grid(3)
    place = [office.code for office in grid.offices].index("WMN")
    assert [cell.state for cell in grid.cells[place]] == [State.OUTSTANDING, State.NOT_EXPECTED, State.NOT_EXPECTED]
    assert (grid.cells[place][2].reason, grid.cells[place][2].into) == ("absent_merged", "CTD")
    assert province.province.status("2026-W47").expected == 68


def test_ten_years_before_the_directive_are_not_owed(province: Desk) -> None:
    grid = province.province.grid(104)
    first = {line[0].state for line in grid.cells}
    assert first == {State.NOT_EXPECTED}
    assert grid.since == "2026-W39"


def test_under_a_directive_the_first_return_since_counts(province: Desk, reporting: Sequence[str]) -> None:
    under = province.province.directive_grid()
    place = [letter.code for letter in under.letters].index("D9")
    states = {office.code: line[place].state for office, line in zip(under.offices, under.cells, strict=True)}
    assert under.letters[place].due == date(2025, 4, 15)
    assert {code for code, state in states.items() if state is State.OUTSTANDING} == set(states) - set(reporting)
    assert [letter.code for letter in under.letters] == ["D9"]


def test_weeks_in_a_row_are_one_debt_and_the_greatest_debt_comes_first(province: Desk) -> None:
    owed = province.province.owed()
    silent = next(one for one in owed if one.office.code == "WMN")
    assert [one.weeks for one in owed] == sorted((one.weeks for one in owed), reverse=True)
    assert [(debt.kind, debt.about, debt.to, debt.count) for debt in silent.debts] == [
        (DebtKind.WEEK, "2026-W39", "2026-W47", 9), (DebtKind.DIRECTIVE, "D9", "", 1),
    ]  # fmt: skip


def test_a_qualified_certificate_is_told_but_owes_nothing_by_itself(province: Desk) -> None:
    found = [one for one in province.province.owed() if any(d.kind is DebtKind.CERTIFICATE for d in one.debts)]
    assert found
    assert any(not one.is_owing for one in found)
    assert all("except_no_check" in debt.reason for one in found for debt in one.debts if debt.kind == "certificate")


def test_the_measurement_gives_each_reading_beside_the_bare_rows() -> None:
    found = {one.name: one for one in province_grid(weeks=6, offices=5)}
    assert set(found) == {"province_grid", "province_grid_directives", "province_owed"}
    assert {one.size for one in found.values()} == {27}
