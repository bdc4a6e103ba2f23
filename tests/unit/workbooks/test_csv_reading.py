"""Text tables in the encodings and separators that offices have."""

from __future__ import annotations

import dataclasses

import pytest

from kpdesk.base.errors import Refused
from kpdesk.base.problems import Severity
from kpdesk.workbooks.csv_text import decoded, delimiter_of
from kpdesk.workbooks.grid import Cell, Workbook
from kpdesk.workbooks.limits import ROLL_LIMITS
from kpdesk.workbooks.reading import read_workbook_bytes

URDU = "نام;ولدیت;نمبر\r\nشیر احمد;گل خان;0012\r\n"


def read(data: bytes, name: str = "roll.csv") -> Workbook:
    return read_workbook_bytes(data, name=name)


def rows_of(data: bytes) -> tuple[tuple[Cell, ...], ...]:
    return read(data).sheets[0].rows


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be"])
def test_urdu_reads_in_every_unicode_form(encoding: str) -> None:
    book = read(URDU.encode(encoding))

    assert book.sheets[0].rows == (("نام", "ولدیت", "نمبر"), ("شیر احمد", "گل خان", "0012"))
    assert book.problems == ()


def test_windows_1256_is_recognised_by_its_words_and_said() -> None:
    text = "نام,والد\r\nمحمد احمد,گل خان\r\n"

    book = read(text.encode("cp1256"))

    assert book.sheets[0].rows[1] == ("محمد احمد", "گل خان")
    (note,) = book.problems
    assert (note.code, note.severity, note.values["encoding"]) == ("csv_old_encoding", Severity.NOTE, "cp1256")


def test_windows_1252_is_recognised_by_its_lonely_letters() -> None:
    book = read("Name,Café\r\nJosé – “x”,naïve\r\n".encode("cp1252"))

    assert book.sheets[0].rows == (("Name", "Café"), ("José – “x”", "naïve"))


@pytest.mark.parametrize("delimiter", [",", ";", "\t", "|"])
def test_the_separator_is_the_one_that_parts_evenly(delimiter: str) -> None:
    lines = [["Name", "Rank", "Remarks"], ["Khan, Gul", "FC", "a; b | c"], ["Shah", "HC", "no, yes"]]
    text = "\r\n".join(delimiter.join(f'"{field}"' for field in line) for line in lines)

    assert delimiter_of(text) == delimiter
    assert rows_of(text.encode()) == tuple(tuple(line) for line in lines)


def test_commas_inside_names_do_not_beat_the_semicolon() -> None:
    assert delimiter_of("Name;Posting\nKhan, Gul;PS City, Mardan\nShah, Noor;PS Hoti, Mardan\n") == ";"


def test_excels_separator_line_is_obeyed_and_counted() -> None:
    sheet = read(b"sep=|\r\nName|Rank\r\nKhan|FC\r\n").sheets[0]

    assert (sheet.first_row, sheet.rows) == (2, (("Name", "Rank"), ("Khan", "FC")))


def test_blank_fields_are_none_and_blank_lines_keep_their_number() -> None:
    assert rows_of(b"Name,Rank,\n\nKhan,,\n,,\n\n") == (("Name", "Rank"), (None, None), ("Khan", None))


def test_numbers_and_formulas_stay_the_text_they_are() -> None:
    found = rows_of(b"a,b,c,d\n1.63E+12,=1+1,007, x \n")

    assert found[1] == ("1.63E+12", "=1+1", "007", " x ")


def test_quoted_line_ends_do_not_shift_the_row_numbers() -> None:
    assert rows_of(b'a,b\n"x\ny",1\nz,2\n') == (("a", "b"), ("x\ny", "1"), ("z", "2"))


def test_letters_lost_to_question_marks_are_refused_with_their_place() -> None:
    problems = read(b"Name,Name Urdu,Remarks\nKhan,??? ????,who?\nShah,,ok??\n").problems

    assert [(found.code, found.row, found.column) for found in problems] == [("csv_letters_lost", 2, "B")]


def test_control_characters_and_endless_fields_are_told() -> None:
    problems = read(b"a,b\nx\x01,1\n" + b"y" * 32_000 + b",2\n").problems

    assert [(found.code, found.row, found.column) for found in problems] == [
        ("cell_control_character", 2, "A"),
        ("cell_text_too_long", 3, "A"),
    ]


def test_error_texts_of_a_saved_workbook_are_refused_with_their_place() -> None:
    problems = read(b"Name,BPS\nKhan,#N/A\n#REF!,7\n").problems

    assert [(found.code, found.row, found.column) for found in problems] == [
        ("cell_error_value", 2, "B"),
        ("cell_error_value", 3, "A"),
    ]


def test_a_nul_in_a_name_is_told_with_its_place() -> None:
    (problem,) = read(b"Name,Rank\nKh\0an,FC\n").problems

    assert (problem.code, problem.row, problem.values["sign"]) == ("cell_control_character", 2, "U+0000")


def test_text_with_an_excel_name_reads_with_a_note() -> None:
    book = read(b"Name,Rank\nKhan,FC\n", "roll.xls")

    assert (book.kind, book.problems[0].code) == ("csv", "workbook_is_text")


def test_one_column_is_a_table_only_under_a_text_name() -> None:
    assert rows_of(b"CNIC\n1234\n") == (("CNIC",), ("1234",))
    with pytest.raises(Refused) as refusal:
        read(b"CNIC\n1234\n", "roll.xlsx")
    assert refusal.value.code == "not_a_workbook"


@pytest.mark.parametrize("text", [b"a,b\n" + b"x" * 140_000 + b",1\n", b'a,b\n"' + b"x,\n" * 60_000])
def test_a_field_without_end_is_refused_with_its_row(text: bytes) -> None:
    with pytest.raises(Refused) as refusal:
        read(text)

    assert (refusal.value.code, refusal.value.values["row"]) == ("csv_not_readable", 2)


def test_too_many_columns_are_refused_with_the_place() -> None:
    with pytest.raises(Refused) as refusal:
        read_workbook_bytes(b"a,b,c,d\n", limits=dataclasses.replace(ROLL_LIMITS, columns=3))

    assert (refusal.value.code, refusal.value.values["place"]) == ("workbook_too_large", "D1")


def test_broken_utf_16_is_refused_and_not_guessed() -> None:
    with pytest.raises(Refused) as refusal:
        read(b"\xff\xfea\0,\0b\0\n\0\x00\xd8a\0")

    assert refusal.value.code == "csv_encoding_broken"


def test_only_separators_are_an_empty_file() -> None:
    with pytest.raises(Refused) as refusal:
        read(b",,\n,,\n")

    assert refusal.value.code == "workbook_empty"


def test_the_encoding_is_certain_where_a_mark_says_it() -> None:
    assert decoded("ا,ب".encode("utf-8-sig")).certain
    assert not decoded("محمد,احمد".encode("cp1256")).certain


@pytest.mark.parametrize("delimiter", "^~:#!*¦،؛")
def test_a_rare_separator_is_found_where_no_usual_one_parts_the_text(delimiter: str) -> None:
    text = "\n".join(
        delimiter.join(row) for row in (("Name", "Father", "CNIC"), ("Gul", "Zar, Khan", "1"), ("A", "B", "2"))
    )

    assert delimiter_of(text) == delimiter


def test_a_usual_separator_is_never_given_up_for_a_rare_one() -> None:
    text = "Const: No,D:O:B,Name\n1042,1:2:90,Gul\n1043,3:4:91,Amir\n"

    assert delimiter_of(text) == ","
