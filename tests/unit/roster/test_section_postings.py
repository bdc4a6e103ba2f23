"""Blank postings of a column, below the rows that name a station."""

from __future__ import annotations

import pytest

HEADINGS = ("S.No", "Name", "Father Name", "CNIC", "Belt No", "Posting")
GUL = (1, "Gul Zaman", "Zar Khan", "16101-1234567-1", 1042)
AMIR = (2, "Amir Shah", "Wali Khan", "16101-7654321-3", 1043)
NOOR = (3, "Noor Jan", "Sher Ali", "17301-1111222-5", 1044)


def postings(reading):
    return [row.draft.posting for row in reading.rows]


def notes(reading):
    return [(note.code, note.values.get("count")) for note in reading.notes if note.code.startswith("posting_")]


def test_a_blank_posting_is_the_station_above_it_and_that_is_said(sheet, read):
    reading = read(sheet(HEADINGS, ("PS CITY (42)",), (*GUL, None), (*NOOR, "Reader to DSP"), ("PS HOTI",), AMIR))

    assert postings(reading) == ["PS City", "Reader to DSP", "PS Hoti"]
    assert notes(reading) == [("posting_from_section", 2)]


@pytest.mark.parametrize("section", ["UPPER SUBORDINATES", "HEAD CONSTABLES", "Batch of 2019"])
def test_a_section_that_is_no_place_fills_nothing(sheet, read, section):
    reading = read(sheet(HEADINGS, (*GUL, "PS City"), (section,), (*AMIR, None), (*NOOR, "PS Hoti")))

    assert postings(reading) == ["PS City", "", "PS Hoti"]
    assert notes(reading) == []


def test_a_section_that_stands_as_a_posting_elsewhere_is_a_place(sheet, read):
    reading = read(sheet(HEADINGS, (*GUL, "Traffic Branch"), ("TRAFFIC BRANCH",), (*AMIR, None), (*NOOR, "PS Hoti")))

    assert postings(reading) == ["Traffic Branch", "Traffic Branch", "PS Hoti"]


def test_a_posting_emptied_on_purpose_stays_empty(sheet, read):
    reading = read(sheet(HEADINGS, ("PS CITY",), (*GUL, "#CLEAR"), (*AMIR, None), (*NOOR, "PS Hoti")))

    assert postings(reading) == ["", "PS City", "PS Hoti"]
