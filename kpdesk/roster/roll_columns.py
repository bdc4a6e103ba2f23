"""The headings and columns of a sheet: guessed, and as a person chose them, now or for an earlier file."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from kpdesk.base.canonical import digest
from kpdesk.roster.column_contents import improved, opened_by_content
from kpdesk.roster.columns import Columns, chosen_columns, guess_columns
from kpdesk.roster.contents import SAMPLE_ROWS
from kpdesk.roster.fields import field_named
from kpdesk.roster.header import Header, find_header, unknown_header
from kpdesk.roster.headings import heading_key, known_field
from kpdesk.roster.import_options import ImportOptions
from kpdesk.roster.intake import YOUNGEST_YEARS
from kpdesk.roster.ranks import RankNames
from kpdesk.workbooks.grid import Row, Sheet


def headings_digest(header: Header) -> str:
    """Returns what a remembered mapping is found by: the same for every sheet with the same headings in their order."""
    return digest([heading_key(heading) for heading in header.headings])


def header_of(sheet: Sheet, options: ImportOptions, ranks: RankNames, today: date) -> Header | None:
    """Returns where a sheet's headings stand.

    Unknown ones count where a person has named their columns, now or before, or where the cells below show people
    without doubt. A sheet whose first row is a person already has no heading row: its columns go by their letters.
    """
    header = find_header(sheet)
    if header is not None:
        return header
    unknown = unknown_header(sheet)
    if unknown is None:
        return None
    if options.choice is not None or headings_digest(unknown) in options.remembered:
        return unknown
    return unknown if opened_by_content(unknown, _below(sheet, unknown), ranks, _latest(today)) else None


def columns_of(sheet: Sheet, header: Header, options: ImportOptions, ranks: RankNames, today: date) -> Columns:
    """Returns the guessed columns of a sheet with the person's choices, of now or of an earlier file, over them."""
    guessed = _guessed(sheet, header, ranks, today)
    choice = options.choice or options.remembered.get(headings_digest(header))
    return chosen_columns(choice, header.headings, guessed) if choice else guessed


def columns_below(
    sheet: Sheet,
    header: Header,
    first: Header,
    columns: Columns,
    options: ImportOptions,
    ranks: RankNames,
    today: date,
) -> Columns:
    """Returns the columns of a table further down, where choices for the ``first`` one hold by their headings."""
    guessed = _guessed(sheet, header, ranks, today)
    choice: dict[str, object] = dict(options.remembered.get(headings_digest(header), {}))
    keys = [heading_key(heading) for heading in header.headings]
    for name in options.choice or ():
        field = field_named(name)
        own = columns.get(field) if field else None
        if field is not None and own is None:
            choice[field.value] = None
        elif field is not None and own is not None and heading_key(own.heading) in keys:
            choice[field.value] = keys.index(heading_key(own.heading)) + 1
    return chosen_columns(choice, header.headings, guessed) if choice else guessed


def _guessed(sheet: Sheet, header: Header, ranks: RankNames, today: date) -> Columns:
    rows = _below(sheet, header)
    guessed = _visible(guess_columns(header, rows, ranks, _latest(today)), sheet, header)
    return improved(header, rows, guessed, ranks, _latest(today))


def _visible(columns: Columns, sheet: Sheet, header: Header) -> Columns:
    """A hidden column gives way to a visible one with a heading of the same field: it holds what was before."""
    taken = {guess.index for guess in columns.values()}
    result = dict(columns)
    for field, guess in columns.items() if sheet.hidden_columns else ():
        if guess.index in sheet.hidden_columns:
            for index, heading in enumerate(header.headings):
                if index not in taken and index not in sheet.hidden_columns and known_field(heading) is field:
                    result[field] = replace(guess, index=index, heading=heading)
                    break
    return result


def _below(sheet: Sheet, header: Header) -> Sequence[Row]:
    return sheet.rows[header.last + 1 : header.last + 1 + SAMPLE_ROWS]


def _latest(today: date) -> int:
    return today.year - YOUNGEST_YEARS
