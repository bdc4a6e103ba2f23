"""A sheet in which headings in another order begin below."""

from __future__ import annotations

FIRST = ("S.No", "Name", "Father Name", "Rank", "CNIC", "Posting")
OTHER = ("S.No", "Father Name", "Name", "Rank", "CNIC", "Posting")
GUL = (1, "Gul Khan", "Zar Khan", "FC", "16101-1234567-1", "PS City")
AMJAD = (2, "Sher Ali", "Amjad Ali", "HC", "16101-1234569-3", "PS Hoti")


def people(reading):
    return [(row.row, row.draft.name, row.draft.father_name, row.draft.posting) for row in reading.rows]


def test_headings_in_another_order_hold_for_the_people_below_them(sheet, read):
    reading = read(sheet(FIRST, GUL, (), OTHER, AMJAD))
    assert people(reading) == [(2, "Gul Khan", "Zar Khan", "PS City"), (5, "Amjad Ali", "Sher Ali", "PS Hoti")]
    assert [(table.people, table.first_row) for table in reading.sheets] == [(1, 0), (1, 4)]


def test_headings_that_only_repeat_begin_no_table(sheet, read):
    reading = read(sheet(FIRST, GUL, FIRST, (2, "Amjad Ali", "Sher Ali", "HC", "16101-1234569-3", "PS Hoti")))
    assert len(reading.sheets) == 1
    assert len(reading.rows) == 2


def test_the_station_above_a_table_holds_in_it(sheet, read):
    reading = read(
        sheet(FIRST[:-1], GUL[:-1], ("PS HOTI",), ("S.No", "Father Name", "Name", "Rank", "CNIC"), AMJAD[:-1])
    )
    assert people(reading) == [(2, "Gul Khan", "Zar Khan", ""), (5, "Amjad Ali", "Sher Ali", "PS Hoti")]
    assert "PS HOTI" not in [left.text for left in reading.left_out if left.reason == "signature"]


def test_a_choice_for_the_first_table_follows_its_headings_into_the_second(sheet, read):
    reading = read(sheet(FIRST, GUL, OTHER, AMJAD), choice={"posting": None, "address": "Posting"})
    assert [row.draft.address for row in reading.rows] == ["PS City", "PS Hoti"]
    assert [row.draft.posting for row in reading.rows] == ["", ""]


def test_a_finding_in_the_second_table_names_its_own_column(sheet, read):
    reading = read(sheet(FIRST, GUL, OTHER, AMJAD))
    assert [reading.columns_at("Roll", row)["name"].letter for row in (2, 5)] == ["B", "C"]
