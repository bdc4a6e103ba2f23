"""What taking a file in would do to each row."""

from __future__ import annotations

from kpdesk.exchange.plan import Place, PresentRow, Step, plan_rows
from kpdesk.exchange.tables import ColumnSpec, Row, Table

FIRST, SECOND, THIRD = (("e1", 1), ("e1", 2), ("e2", 1))


def incoming(*rows: Row) -> list[Table]:
    return [Table("part_b", "data_part_b", (ColumnSpec("uid"), ColumnSpec("stage")), rows)]


def present(
    stage: str, owner: str = "MRD", first: Place = FIRST, last: Place = FIRST
) -> dict[tuple[str, str], PresentRow]:
    return {("part_b", "v1"): PresentRow(owner, {"uid": "v1", "stage": stage}, first, last)}


def test_a_new_row_is_added() -> None:
    (row,) = plan_rows(incoming(("v1", "open")), "MRD", FIRST, {}).rows
    assert (row.step, row.row, row.entry) == (Step.ADD, 2, {"uid": "v1", "stage": "open"})


def test_a_row_with_other_contents_in_a_later_file_is_updated() -> None:
    (row,) = plan_rows(incoming(("v1", "closed")), "MRD", SECOND, present("open")).rows
    assert (row.step, row.newest) == (Step.UPDATE, True)


def test_an_equal_row_is_the_same_and_its_last_file_is_noted() -> None:
    (row,) = plan_rows(incoming(("v1", "open")), "MRD", SECOND, present("open")).rows
    assert (row.step, row.newest, row.oldest) == (Step.SAME, True, False)


def test_a_row_of_an_older_file_changes_nothing_but_where_it_was_first_seen() -> None:
    here = present("closed", first=SECOND, last=THIRD)
    (row,) = plan_rows(incoming(("v1", "open")), "MRD", FIRST, here).rows
    assert (row.step, row.newest, row.oldest) == (Step.SAME, False, True)


def test_a_new_epoch_is_later_than_any_number_of_the_old_one() -> None:
    here = present("open", last=("e1", 99))
    assert plan_rows(incoming(("v1", "closed")), "MRD", THIRD, here).count(Step.UPDATE) == 1


def test_a_row_of_another_office_is_a_conflict() -> None:
    plan = plan_rows(incoming(("v1", "closed")), "PSW", SECOND, present("open"))
    assert [(row.step, row.code) for row in plan.left_out()] == [(Step.CONFLICT, "row_of_another_office")]


def test_rows_without_uid_and_rows_that_stand_twice_are_refused_with_their_place() -> None:
    plan = plan_rows(incoming((None, "x"), ("u" * 81, "x"), ("v1", "x"), ("v1", "y")), "MRD", FIRST, {})
    assert [(row.row, row.code) for row in plan.left_out()] == [
        (2, "row_without_uid"), (3, "row_without_uid"), (5, "row_twice"),
    ]  # fmt: skip
    assert plan.counts() == {"added": 1, "updated": 0, "same": 0, "conflicts": 0, "refused": 3}
