"""Files that are broken, or built to break the reader: each has its own answer, and none is let through."""

from __future__ import annotations

import dataclasses
import io
import struct
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from kpdesk.base.errors import Broken, KpDeskError, Refused
from kpdesk.base.sentences import known_codes
from kpdesk.workbooks.limits import ROLL_LIMITS
from kpdesk.workbooks.reading import read_workbook, read_workbook_bytes

Xlsx = Callable[[str], bytes]
Parts = dict[str, str | bytes]
NAME = '<c r="A1" t="inlineStr"><is><t>Name</t></is></c>'


def answer_to(data: bytes, name: str = "roll.xlsx") -> KpDeskError:
    with pytest.raises((Refused, Broken)) as refusal:
        read_workbook_bytes(data, name=name)
    assert refusal.value.code in known_codes()
    return refusal.value


@pytest.mark.parametrize("data", [b"", b"\r\n \t", b"\xef\xbb\xbf", b"\0" * 4096])
def test_an_empty_file_is_called_empty(data: bytes) -> None:
    assert answer_to(data).code == "workbook_empty"


@pytest.mark.parametrize(
    "data",
    [
        b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n1 0 obj",
        b"\x89PNG\r\n\x1a\n" + b"\0" * 40,
        bytes(range(256)) * 20,
        b"Dear Sir, please find the list below.\nRegards",
    ],
)
def test_what_is_no_workbook_is_called_so_whatever_its_name(data: bytes) -> None:
    assert answer_to(data).code == "not_a_workbook"


@pytest.mark.parametrize(
    "data",
    [
        b"<html><body><table><tr><td>Name</td></tr></table>",
        b"\xef\xbb\xbf\r\n<!DOCTYPE html><html>",
        b'<?xml version="1.0"?><?mso-application progid="Excel.Sheet"?><Workbook/>',
        "<html><table>".encode("utf-16"),
    ],
)
def test_a_web_page_named_xls_is_called_one(data: bytes) -> None:
    assert answer_to(data, "roll.xls").code == "workbook_is_markup"


def test_a_word_document_is_no_workbook(pack: Callable[[Parts], bytes]) -> None:
    data = pack({"[Content_Types].xml": "<Types/>", "word/document.xml": "<w/>"})

    assert answer_to(data).code == "not_a_workbook"


@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_cut_off_xlsx_is_damaged(samples: Path, share: float) -> None:
    data = (samples / "roll-clean.xlsx").read_bytes()

    error = answer_to(data[: int(len(data) * share)])

    assert (type(error), error.code) == (Broken, "workbook_damaged")


@pytest.mark.parametrize("share", [0.01, 0.3, 0.7])
def test_a_cut_off_xls_is_not_taken(samples: Path, share: float) -> None:
    data = (samples / "roll-old.xls").read_bytes()

    assert answer_to(data[: int(len(data) * share)]).code in {
        "workbook_damaged",
        "not_a_workbook",
        "workbook_reader_failed",
    }


def test_flipped_bytes_never_end_in_anything_but_an_answer(samples: Path) -> None:
    data = (samples / "roll-urdu.xlsx").read_bytes()

    for place in range(40, len(data), len(data) // 12):
        flipped = data[:place] + bytes([data[place] ^ 0xFF]) + data[place + 1 :]
        try:
            assert read_workbook_bytes(flipped).sheets
        except (Refused, Broken) as error:
            assert error.code in known_codes()


def test_a_password_protected_workbook_is_called_so(samples: Path) -> None:
    from msoffcrypto.format.ooxml import OOXMLFile

    protected = io.BytesIO()
    with (samples / "roll-clean.xlsx").open("rb") as plain:
        OOXMLFile(plain).encrypt("secret", protected)

    assert answer_to(protected.getvalue()).code == "workbook_password_protected"


def test_a_password_protected_ods_is_called_so(ods: Callable[..., bytes]) -> None:
    assert answer_to(ods("", "<m:encryption-data/>")).code == "workbook_password_protected"


def test_a_zip_bomb_is_refused_by_its_ratio(parts_of: Callable[[str], Parts], pack: Callable[[Parts], bytes]) -> None:
    parts = parts_of(f"<sheetData><row>{NAME}</row></sheetData>")
    parts["xl/media/image1.xml"] = b"\0" * 50_000_000

    error = answer_to(pack(parts))

    assert (error.code, error.values["reason"]) == ("workbook_unsafe", "ratio")


def test_a_part_larger_than_it_says_is_refused(xlsx: Xlsx) -> None:
    body = f"<sheetData><row>{NAME}</row></sheetData>{' ' * 100_000}"
    data = bytearray(xlsx(body))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        true_size = archive.getinfo("xl/worksheets/sheet1.xml").file_size

    error = answer_to(bytes(data).replace(struct.pack("<I", true_size), struct.pack("<I", 500)))

    assert error.code in {"workbook_damaged", "workbook_unsafe"}


def test_too_many_parts_are_refused(parts_of: Callable[[str], Parts], pack: Callable[[Parts], bytes]) -> None:
    parts = parts_of("") | {f"xl/x{number}.bin": b"" for number in range(2000)}

    assert answer_to(pack(parts)).values["reason"] == "parts"


def test_a_part_that_stands_twice_is_refused(parts_of: Callable[[str], Parts], pack: Callable[[Parts], bytes]) -> None:
    parts = parts_of("") | {"XL/workbook.xml": "<x/>"}

    assert answer_to(pack(parts)).values["reason"] == "doubles"


def test_overlapping_parts_are_refused(xlsx: Xlsx) -> None:
    data = bytearray(xlsx(f"<sheetData><row>{NAME}</row></sheetData>"))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        second = archive.infolist()[1].header_offset
        entry = data.index(b"PK\x01\x02", archive.start_dir + 4)
    struct.pack_into("<I", data, entry + 42, second - 1)

    assert answer_to(bytes(data)).code in {"workbook_damaged", "workbook_unsafe"}


def test_parts_that_share_their_bytes_are_refused(xlsx: Xlsx) -> None:
    data = bytearray(xlsx(f"<sheetData><row>{NAME}</row></sheetData>"))
    with zipfile.ZipFile(io.BytesIO(bytes(data))) as archive:
        entry = data.index(b"PK\x01\x02", archive.start_dir + 4)
    struct.pack_into("<I", data, entry + 42, 0)

    error = answer_to(bytes(data))

    assert (error.code, error.values["reason"]) == ("workbook_unsafe", "overlap")


def test_billion_laughs_are_refused_before_any_parser(
    parts_of: Callable[[str], Parts], pack: Callable[[Parts], bytes]
) -> None:
    laughs = "".join(f'<!ENTITY l{n} "{f"&l{n - 1};" * 10}">' for n in range(1, 10))
    parts = parts_of("")
    parts["xl/worksheets/sheet1.xml"] = f'<!DOCTYPE x [<!ENTITY l0 "ha">{laughs}]><worksheet>&l9;</worksheet>'

    error = answer_to(pack(parts))

    assert (error.code, error.values["reason"]) == ("workbook_unsafe", "entity")


@pytest.mark.parametrize("encoding", ["utf-16", "utf-16-le", "utf-16-be"])
def test_a_utf_16_sheet_is_refused_and_not_taken_for_an_empty_one(
    parts_of: Callable[[str], Parts], pack: Callable[[Parts], bytes], encoding: str
) -> None:
    parts = parts_of(f"<sheetData><row>{NAME}</row></sheetData>")
    parts["xl/worksheets/sheet1.xml"] = str(parts["xl/worksheets/sheet1.xml"]).encode(encoding)

    assert answer_to(pack(parts)).values["reason"] == "encoding"


def test_a_sheet_that_declares_another_encoding_is_refused(
    parts_of: Callable[[str], Parts], pack: Callable[[Parts], bytes]
) -> None:
    parts = parts_of("")
    parts["xl/workbook.xml"] = "<?xml version='1.0' encoding='utf-7'?>" + str(parts["xl/workbook.xml"])

    assert answer_to(pack(parts)).values["reason"] == "encoding"


def test_an_unknown_entity_is_damage(xlsx: Xlsx) -> None:
    body = '<sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>&boom;</t></is></c></row></sheetData>'

    assert answer_to(xlsx(body)).code == "workbook_damaged"


@pytest.mark.parametrize("place", ["XFD1048576", "A1048576", "XFD1"])
def test_a_filled_cell_at_the_far_end_is_refused_with_its_place(xlsx: Xlsx, place: str) -> None:
    number = place.lstrip("XFDA")
    far = f'<row r="{number}"><c r="{place}"><v>1</v></c></row>'
    first = "" if number == "1" else f'<row r="1">{NAME}</row>'

    error = answer_to(xlsx(f"<sheetData>{first}{far}</sheetData>".replace('<row r="1"><c', f'<row r="1">{NAME}<c')))

    assert (error.code, error.values["place"]) == ("workbook_too_large", place)


def test_a_claim_of_a_million_empty_rows_costs_nothing(xlsx: Xlsx) -> None:
    empty = "".join(
        f'<row r="{number}" s="1" customFormat="1"><c r="A{number}" s="1"/></row>' for number in range(2, 60_000)
    )
    far = '<row r="1048576"><c r="XFD1048576" s="1"/></row>'
    body = f'<dimension ref="A1:XFD1048576"/><sheetData><row r="1">{NAME}</row>{empty}{far}</sheetData>'

    assert read_workbook_bytes(xlsx(body)).sheets[0].rows == (("Name",),)


def test_an_ods_that_repeats_a_filled_row_a_million_times_is_refused(ods: Callable[..., bytes]) -> None:
    cell = '<table:table-cell table:number-columns-repeated="16384" office:value-type="float" office:value="1"/>'

    resource = pytest.importorskip("resource")

    answer_to(ods(f'<table:table-row table:number-rows-repeated="1048576">{cell}</table:table-row>'))

    assert resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss * 1024 < ROLL_LIMITS.memory_bytes


@pytest.mark.parametrize("rows", ["", "<row r='1'><c r='A1' s='1'/></row>"])
def test_a_workbook_without_a_filled_cell_is_empty(xlsx: Xlsx, rows: str) -> None:
    assert answer_to(xlsx(f"<sheetData>{rows}</sheetData>")).code == "workbook_empty"


def test_a_name_of_32000_characters_is_a_problem_with_its_place(xlsx: Xlsx) -> None:
    long = f'<c r="B2" t="inlineStr"><is><t>{"x" * 32_000}</t></is></c>'
    book = read_workbook_bytes(
        xlsx(f'<sheetData><row r="1">{NAME}</row><row r="2">{long}{NAME.replace("A1", "C2")}</row></sheetData>')
    )

    (problem,) = book.problems
    assert (problem.code, problem.sheet, problem.row, problem.column) == ("cell_text_too_long", "Roll", 2, "B")
    assert problem.values["length"] == 32_000
    assert book.sheets[0].rows[1] == (None, None, "Name")


@pytest.mark.parametrize("sign", ["_x0001_", "&#1;", "_x0008_", "\x7f", "\x85", "_x000C_"])
def test_control_characters_are_problems_with_their_place(xlsx: Xlsx, sign: str) -> None:
    cell = f'<c r="C3" t="inlineStr"><is><t>a{sign}خb</t></is></c>'

    (problem,) = read_workbook_bytes(xlsx(f'<sheetData><row r="3">{cell}</row></sheetData>')).problems

    assert (problem.code, problem.row, problem.column) == ("cell_control_character", 3, "C")


def test_backslashes_and_line_feeds_are_no_control_characters(xlsx: Xlsx) -> None:
    cell = '<c r="A1" t="inlineStr"><is><t>a\\u0001\\b\n\tb</t></is></c>'

    book = read_workbook_bytes(xlsx(f'<sheetData><row r="1">{cell}</row></sheetData>'))

    assert book.problems == ()
    assert book.sheets[0].rows == (("a\\u0001\\b\n\tb",),)


def test_more_problems_than_the_limit_refuse_the_file_instead_of_losing_some(xlsx: Xlsx) -> None:
    cells = "".join(f'<row r="{n}"><c r="A{n}" t="e"><v>#N/A</v></c></row>' for n in range(1, 12))

    with pytest.raises(Refused) as refusal:
        read_workbook_bytes(
            xlsx(f"<sheetData>{cells}</sheetData>"), limits=dataclasses.replace(ROLL_LIMITS, problems=10)
        )

    assert refusal.value.code == "workbook_too_many_problems"


def test_a_file_over_the_size_limit_is_refused_before_it_is_read(samples: Path) -> None:
    with pytest.raises(Refused) as refusal:
        read_workbook(samples / "roll-clean.xlsx", limits=dataclasses.replace(ROLL_LIMITS, file_bytes=1000))

    assert refusal.value.code == "workbook_file_too_large"


def test_a_child_over_its_time_is_ended_and_called_late(samples: Path) -> None:
    with pytest.raises(Refused) as refusal:
        read_workbook(samples / "roll-clean.xlsx", limits=dataclasses.replace(ROLL_LIMITS, wall_seconds=0.001))

    assert refusal.value.code == "workbook_takes_too_long"


def test_a_child_without_memory_dies_alone(samples: Path) -> None:
    with pytest.raises(Refused) as refusal:
        read_workbook(samples / "roll-clean.xlsx", limits=dataclasses.replace(ROLL_LIMITS, memory_bytes=16 << 20))

    assert refusal.value.code in {"workbook_reader_failed", "workbook_too_large"}


def test_more_rows_than_the_limit_are_refused_in_every_kind(samples: Path) -> None:
    small = dataclasses.replace(ROLL_LIMITS, rows=100)

    for name in ("roll-clean.xlsx", "roll-old.xls", "roll-damaged.csv"):
        with pytest.raises(Refused) as refusal:
            read_workbook(samples / name, limits=small)
        assert refusal.value.code == "workbook_too_large"


def test_a_shared_string_table_that_claims_billions_ends_the_child_alone(
    parts_of: Callable[[str], Parts], pack: Callable[[Parts], bytes]
) -> None:
    parts = parts_of('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c></row></sheetData>')
    main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
    parts["xl/sharedStrings.xml"] = (
        f'<sst xmlns="{main}" count="99999999999" uniqueCount="99999999999"><si><t>Name</t></si></sst>'
    )
    parts["xl/_rels/workbook.xml.rels"] = str(parts["xl/_rels/workbook.xml.rels"]).replace(
        "</Relationships>",
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings"'
        ' Target="sharedStrings.xml"/></Relationships>',
    )

    assert answer_to(pack(parts)).code in {"workbook_reader_failed", "workbook_too_large", "workbook_damaged"}


def test_two_sheets_of_one_name_are_damage(parts_of: Callable[[str], Parts], pack: Callable[[Parts], bytes]) -> None:
    parts = parts_of(f"<sheetData><row>{NAME}</row></sheetData>")
    sheet = '<sheet name="Roll" sheetId="1" r:id="rId1"/>'
    parts["xl/workbook.xml"] = str(parts["xl/workbook.xml"]).replace(sheet, sheet + sheet.replace('Id="1"', 'Id="2"'))

    assert answer_to(pack(parts)).code == "workbook_damaged"


def test_merged_blocks_are_cut_to_the_filled_area_and_never_overlap(xlsx: Xlsx) -> None:
    body = f'<sheetData><row r="1">{NAME}<c r="B2"><v>1</v></c></row></sheetData>'
    whole = '<mergeCell ref="A1:XFD1048576"/>'

    (merge,) = read_workbook_bytes(xlsx(f"{body}<mergeCells>{whole}</mergeCells>")).sheets[0].merges

    assert (merge.last_row, merge.last_column) == (2, 1)
    assert answer_to(xlsx(f"{body}<mergeCells>{whole * 1000}</mergeCells>")).code == "workbook_damaged"


@pytest.mark.parametrize(
    "piece", ['<c t="e" r="A1" ', '<c t="e" r="A1">', ' r="A1"', '<c r="A1"><f>', '<row hidden="1" ', '<c r="A1"><f ']
)
def test_sheets_built_to_slow_the_guard_do_not(xlsx: Xlsx, piece: str) -> None:
    started = time.process_time()

    answer_to(xlsx(f'<sheetData><row r="1" hidden="1"><c t="e" {piece * (700_000 // len(piece))}'))

    assert time.process_time() - started < 5
