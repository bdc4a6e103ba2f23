"""What the fast reader does not tell: hidden rows, merged blocks and error cells of every kind of file."""

from __future__ import annotations

import io
import random
import zipfile
from pathlib import Path

import pytest

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.base.progress import silent
from kpdesk.workbooks.compound_file import Storage, compound_file
from kpdesk.workbooks.compound_reader import CompoundFile
from kpdesk.workbooks.grid import Merge, Sheet
from kpdesk.workbooks.limits import ROLL_LIMITS
from kpdesk.workbooks.ods_facts import facts_in_ods
from kpdesk.workbooks.reading import read_workbook, read_workbook_bytes
from kpdesk.workbooks.xls_facts import facts_in_xls

WORKBOOKS = Path(__file__).resolve().parents[2] / "data" / "workbooks"
KINDS = ["habits.xlsx", "habits.xls", "habits.ods"]


def roll(name: str) -> Sheet:
    return read_workbook(WORKBOOKS / name).sheets[0]


@pytest.mark.parametrize("name", KINDS)
def test_hidden_and_collapsed_rows_are_known_in_every_kind_of_file(name: str) -> None:
    assert roll(name).hidden_rows == {5, 6, 12, 13}


@pytest.mark.parametrize("name", KINDS)
def test_merged_blocks_are_known_in_every_kind_of_file(name: str) -> None:
    assert set(roll(name).merges) == {Merge(1, 0, 1, 5), Merge(3, 5, 10, 5)}


@pytest.mark.parametrize("name", KINDS)
def test_an_error_cell_is_told_with_its_place_in_every_kind_of_file(name: str) -> None:
    (problem,) = read_workbook(WORKBOOKS / name).problems

    assert (problem.code, problem.sheet, problem.row, problem.column) == ("cell_error_value", roll(name).name, 4, "E")
    assert problem.values["error"] == "#N/A"


@pytest.mark.parametrize("name", KINDS)
def test_a_formula_gives_its_last_value_in_every_kind_of_file(name: str) -> None:
    assert roll(name).rows[6][1] == "GUL KHAN E"


def ods(rows: str) -> zipfile.ZipFile:
    """An archive that holds nothing but the content of one sheet."""
    target = io.BytesIO()
    with zipfile.ZipFile(target, "w") as archive:
        archive.writestr("content.xml", f'<x><table:table table:name="A&amp;B">{rows}</table:table></x>')
    return zipfile.ZipFile(target)


def test_rows_that_are_repeated_in_an_ods_are_all_counted() -> None:
    archive = ods(
        '<table:table-row table:number-rows-repeated="3"/>'
        '<table:table-row table:visibility="filter" table:number-rows-repeated="2"/><table:table-row/>'
    )

    assert facts_in_ods(archive, ROLL_LIMITS, silent())["A&B"].hidden_rows == {4, 5}


def test_a_million_hidden_rows_of_an_ods_cost_no_more_than_the_limit() -> None:
    archive = ods('<table:table-row table:visibility="collapse" table:number-rows-repeated="999999999"/>')

    assert len(facts_in_ods(archive, ROLL_LIMITS, silent())["A&B"].hidden_rows) == ROLL_LIMITS.rows


def test_an_ods_without_content_is_damaged() -> None:
    target = io.BytesIO()
    zipfile.ZipFile(target, "w").close()

    with pytest.raises(Broken):
        facts_in_ods(zipfile.ZipFile(target), ROLL_LIMITS, silent())


def test_a_container_that_cannot_be_walked_is_told_as_such() -> None:
    assert facts_in_xls(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, ROLL_LIMITS) is None


@pytest.mark.parametrize("seed", range(12))
@pytest.mark.parametrize("name", ["habits.xls", "habits.ods"])
def test_spoilt_bytes_end_in_an_answer_and_never_in_a_traceback(name: str, seed: int) -> None:
    rnd = random.Random(seed)
    data = bytearray((WORKBOOKS / name).read_bytes())
    for _ in range(40):
        data[rnd.randrange(8, len(data))] = rnd.randrange(256)

    try:
        assert read_workbook_bytes(bytes(data)).sheets
    except KpDeskError as refusal:
        assert refusal.code


def test_an_old_workbook_with_a_password_is_told_as_such() -> None:
    """A FILEPASS record [MS-XLS 2.4.117] behind the first one says that everything after it is encrypted."""
    stream = bytes(CompoundFile((WORKBOOKS / "habits.xls").read_bytes()).stream("Workbook"))
    begin = 4 + int.from_bytes(stream[2:4], "little")
    password = b"\x2f\x00\x36\x00" + b"\x01\x00\x01\x00\x01\x00" + bytes(range(48))
    data = compound_file(Storage("Root Entry", {"Workbook": stream[:begin] + password + stream[begin:]}))

    with pytest.raises(Refused) as caught:
        read_workbook_bytes(data)
    assert caught.value.code == "workbook_password_protected"
