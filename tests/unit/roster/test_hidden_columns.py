"""Columns that the spreadsheet hides."""

from __future__ import annotations

import openpyxl

from kpdesk.workbooks.reading import read_workbook

HEADINGS = ("Name", "Father Name", "Posting", "CNIC", "Posting")
GUL = ("Gul Khan", "Zar Khan", "PS Old", "16101-1234567-1", "PS City")


def test_what_can_be_seen_wins_and_the_hidden_column_is_named(sheet, read):
    reading = read(sheet(HEADINGS, GUL, hidden_columns=frozenset({2})))
    assert reading.rows[0].draft.posting == "PS City"
    assert [(note.code, note.column) for note in reading.notes] == [("column_hidden", "C")]


def test_a_hidden_column_that_nothing_else_has_is_taken_and_said(sheet, read):
    reading = read(sheet(HEADINGS[:4], GUL[:4], hidden_columns=frozenset({2})))
    assert reading.rows[0].draft.posting == "PS Old"
    assert [(note.code, note.column) for note in reading.notes] == [("column_hidden_taken", "C")]


def test_hidden_columns_of_a_file_are_seen(tmp_path):
    book = openpyxl.Workbook()
    book.active.append(HEADINGS)
    book.active.append(GUL)
    book.active.column_dimensions["C"].hidden = True
    book.save(tmp_path / "roll.xlsx")
    assert read_workbook(tmp_path / "roll.xlsx").sheets[0].hidden_columns == {2}
