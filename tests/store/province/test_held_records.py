"""Records of other offices as headquarters holds them: whichever file comes first, the same is held in the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import count, permutations
from typing import Any

import pytest
from sqlalchemy import select

from kpdesk.desk import Desk
from kpdesk.exchange.manifest import Kind, Manifest
from kpdesk.exchange.merge import Incoming
from kpdesk.exchange.plan import PlannedRow
from kpdesk.exchange.reader import Transfer
from kpdesk.exchange.record_sending import HEAD, HEAD_COLUMNS
from kpdesk.exchange.record_tables import ACCOUNT, PERSON, RecordTable
from kpdesk.exchange.seal import Seal, sealed
from kpdesk.exchange.tables import ColumnSpec, Table, ValueType
from kpdesk.exchange.trust import Colour, Verdict
from kpdesk.province.held_intake import plan_records, take_records
from kpdesk.province.held_records import HELD, HeldCopyRecord
from kpdesk.province.held_state import forget_held, held_count, held_digest

OLD, NEW = "0190-old", "0190-older-no-newer"
_FILES = count(1)


def person(uid: str | None, **values: Any) -> tuple[Any, ...]:
    told = {"uid": uid, "withdrawn": False, **values}
    return tuple(told.get(column.name) for column in PERSON.columns)


def gone(uid: str) -> tuple[Any, ...]:
    return person(uid, withdrawn=True)


def file(
    sender: str,
    place: int,
    *rows: tuple[Any, ...],
    full: bool = False,
    epoch: str = OLD,
    withheld: str = "",
    table: RecordTable = PERSON,
    columns: Sequence[ColumnSpec] | None = None,
    standing: Any = 1,
) -> Incoming:
    content = Table(table.name, table.sheet, tuple(columns or table.columns), rows)
    head = Table(HEAD, "data_records", HEAD_COLUMNS, ((table.name, full, standing, withheld or None),))
    manifest = Manifest(
        Kind.RETURN.value, sender, ("CPO",), "key", place, "", epoch, "2026-W47", "2026-11-22T09:00:00Z", "test",
        (sealed(head), sealed(content)), "0" * 64, place,
    )  # fmt: skip
    transfer = Transfer(manifest, Seal(b"", b""), (head, content), ())
    return Incoming("file.xlsx", "0" * 64, transfer, Verdict(Colour.GREEN, "in_order"))


def take(cpo: Desk, *files: Incoming) -> list[PlannedRow]:
    """Takes the files in, each in a transaction of its own; what was planned before must be what was done."""
    done: list[PlannedRow] = []
    for incoming in files:
        with cpo.workplace.reading() as session:
            planned = plan_records(session, incoming.transfer)
        with cpo.workplace.writing() as uow:
            found = take_records(uow, incoming, f"inbox-{next(_FILES)}")
            uow.commit()
        assert [(row.step, row.uid, row.code) for row in found] == [(row.step, row.uid, row.code) for row in planned]
        done += found
    return done


def held(cpo: Desk, table: RecordTable = PERSON) -> dict[str, Any]:
    with cpo.workplace.reading() as session:
        rows = session.execute(select(*HELD[table.name].__mapper__.column_attrs))
        return {row.uid: row for row in rows if not row.withdrawn}


def digest_after(cpo: Desk, files: Iterable[Incoming]) -> str:
    with cpo.workplace.writing() as uow:
        forget_held(uow.session)
        uow.commit()
    take(cpo, *files)
    with cpo.workplace.reading() as session:
        return held_digest(session)


def same_in_any_order(cpo: Desk, *files: Incoming) -> None:
    assert len({digest_after(cpo, order) for order in permutations(files)}) == 1


def steps(done: Sequence[PlannedRow]) -> list[str]:
    return [row.code or row.step.value for row in done]


def test_a_full_copy_then_a_change_then_one_that_no_longer_counts(cpo: Desk) -> None:
    first = take(cpo, file("MRD", 1, person("a", name="Gul", bps=7), person("b", name="Noor"), full=True))
    second = take(cpo, file("MRD", 2, person("a", name="Gul", bps=9), gone("b")))

    assert (steps(first), steps(second)) == (["add", "add"], ["update", "update"])
    assert {uid: (row.name, row.bps, row.owner) for uid, row in held(cpo).items()} == {"a": ("Gul", 9, "MRD")}


def test_the_same_rows_once_more_change_nothing(cpo: Desk) -> None:
    rows = (person("a", name="Gul", cnic="1610112345671"), person("b"))
    take(cpo, file("MRD", 1, *rows, full=True))
    assert steps(take(cpo, file("MRD", 2, *rows))) == ["same", "same"]


def test_of_two_rows_the_later_file_s_holds_in_any_order(cpo: Desk) -> None:
    same_in_any_order(
        cpo,
        file("MRD", 1, person("a", name="one"), person("b", name="one"), full=True),
        file("MRD", 2, person("a", name="two")),
        file("MRD", 3, gone("b"), person("c", name="three")),
        file("MRD", 1, person("a", name="restored"), person("d"), full=True, epoch=NEW),
    )
    assert sorted(held(cpo)) == ["a", "d"]
    assert held(cpo)["a"].name == "restored"


def test_a_late_file_does_not_bring_back_what_a_full_copy_left_out(cpo: Desk) -> None:
    take(cpo, file("MRD", 5, person("a"), full=True))
    late = take(cpo, file("MRD", 4, person("a", name="old"), person("lost")))
    assert steps(late) == ["same", "same"]
    assert list(held(cpo)) == ["a"]


def test_a_full_copy_tells_what_it_takes_away(cpo: Desk) -> None:
    take(cpo, file("MRD", 1, person("a"), person("b"), full=True))
    assert steps(take(cpo, file("MRD", 2, person("a"), full=True))) == ["same", "update"]
    assert list(held(cpo)) == ["a"]


def test_a_row_of_another_office_is_a_conflict_and_stays(cpo: Desk) -> None:
    take(cpo, file("MRD", 1, person("a", name="Gul"), full=True))
    assert steps(take(cpo, file("PSH", 9, person("a", name="Mine now")))) == ["row_of_another_office"]
    assert (held(cpo)["a"].name, held(cpo)["a"].owner) == ("Gul", "MRD")


def test_a_transferred_person_is_his_new_office_s_in_any_order_of_files(cpo: Desk) -> None:
    files = (
        file("MRD", 1, person("a", name="Gul"), person("b"), full=True),
        file("MRD", 2, gone("a")),
        file("PSH", 1, person("p"), full=True),
        file("PSH", 2, person("a", name="Gul", posting="Peshawar")),
    )
    same_in_any_order(cpo, *files)
    assert (held(cpo)["a"].owner, held(cpo)["a"].posting) == ("PSH", "Peshawar")


def test_a_full_copy_without_him_lets_a_person_go_as_well(cpo: Desk) -> None:
    same_in_any_order(
        cpo,
        file("MRD", 1, person("a", name="Gul"), full=True),
        file("MRD", 3, person("b"), full=True),
        file("PSH", 2, person("a", posting="Peshawar")),
    )
    assert held(cpo)["a"].owner == "PSH"


def test_he_may_go_there_and_back_again(cpo: Desk) -> None:
    take(cpo, file("MRD", 1, person("a"), full=True), file("PSH", 1, person("a", name="there")))
    take(cpo, file("MRD", 2, gone("a")), file("PSH", 2, gone("a")), file("MRD", 3, person("a", name="back")))
    assert (held(cpo)["a"].owner, held(cpo)["a"].name) == ("MRD", "back")


def test_a_file_that_was_passed_on_leaves_cnic_and_mobile_as_they_are_known(cpo: Desk) -> None:
    whole = {"cnic": "1610112345671", "mobile": "03451234567"}
    same_in_any_order(
        cpo,
        file("MRD", 1, person("a", name="one", **whole), person("b", **whole), full=True),
        file("MRD", 2, person("a", name="two", cnic="5671"), withheld="cnic mobile"),
        file("MRD", 3, person("a", name="three", **whole | {"mobile": "0300"})),
        file("MRD", 4, person("a", name="four", cnic="5671"), person("c", cnic="9999"), withheld="cnic mobile"),
    )
    found = held(cpo)
    assert (found["a"].name, found["a"].cnic, found["a"].mobile) == ("four", "1610112345671", "0300")
    assert (found["b"].cnic, found["c"].cnic, found["c"].mobile) == ("1610112345671", "9999", None)


@pytest.mark.parametrize(
    ("row", "code"),
    [
        (person(None), "row_without_uid"),
        (person("u" * 81), "row_without_uid"),
        (person("a", bps=2**70), "row_value_not_possible"),
        (person("a", cnic="1" * 14), "row_value_not_possible"),
        (person("a", name="x" * 4001), "row_value_not_possible"),
        (person("a", withdrawn=None), "row_value_not_possible"),
    ],
)
def test_a_row_that_cannot_be_right_is_left_out_alone(cpo: Desk, row: tuple[Any, ...], code: str) -> None:
    assert steps(take(cpo, file("MRD", 1, row, person("good"), full=True))) == [code, "add"]
    assert list(held(cpo)) == ["good"]


def test_of_two_rows_of_one_record_the_second_is_left_out(cpo: Desk) -> None:
    assert steps(take(cpo, file("MRD", 1, person("a"), person("a", name="b"), full=True))) == ["add", "row_twice"]


@pytest.mark.parametrize(
    "columns",
    [
        (ColumnSpec("uid"),),
        (ColumnSpec("uid"), ColumnSpec("bps"), ColumnSpec("withdrawn", ValueType.TRUTH)),
        (ColumnSpec("uid"), ColumnSpec("uid"), ColumnSpec("withdrawn", ValueType.TRUTH)),
    ],
)
def test_a_table_of_other_columns_brings_nothing(cpo: Desk, columns: tuple[ColumnSpec, ...]) -> None:
    row = ("a", "7", False)[: len(columns)]
    assert steps(take(cpo, file("MRD", 1, row, full=True, columns=columns))) == ["row_columns_not_fit"]
    assert held(cpo) == {}


def test_columns_of_a_newer_program_are_kept_and_older_programs_may_lack_some(cpo: Desk) -> None:
    columns = (
        ColumnSpec("uid"),
        ColumnSpec("name"),
        ColumnSpec("blood_group"),
        ColumnSpec("withdrawn", ValueType.TRUTH),
    )
    take(cpo, file("MRD", 1, ("a", "Gul", "B+", False), full=True, columns=columns))
    assert (held(cpo)["a"].name, held(cpo)["a"].extra) == ("Gul", {"blood_group": "B+"})

    changed = take(cpo, file("MRD", 2, ("a", "Gul", "0-", False), columns=columns))
    assert (steps(changed), held(cpo)["a"].extra) == (["update"], {"blood_group": "0-"})


def test_it_is_told_how_many_records_stand_at_the_office(cpo: Desk) -> None:
    take(cpo, file("MRD", 2, person("a"), standing=2_900), file("MRD", 1, person("b"), standing=10))
    take(cpo, file("PSH", 1, person("c"), standing=-(2**80)))
    with cpo.workplace.reading() as session:
        told = {row.owner: row.told_count for row in session.scalars(select(HeldCopyRecord))}
        assert (told, held_count(session, "MRD", "person")) == ({"MRD": 2_900, "PSH": 0}, 2)


def test_dates_and_truths_come_as_they_were(cpo: Desk) -> None:
    told = {"uid": "g", "withdrawn": False, "authorised": True, "members": 40, "found_on": "2026-11-01", "name": "گروپ"}
    row = tuple(told.get(column.name) for column in ACCOUNT.columns)
    take(cpo, file("MRD", 1, row, full=True, table=ACCOUNT))
    found = held(cpo, ACCOUNT)["g"]
    assert (found.authorised, found.members, found.found_on.isoformat(), found.name) == (True, 40, "2026-11-01", "گروپ")
