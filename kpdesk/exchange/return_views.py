"""The weekly return as a person reads it in a spreadsheet: cover, Parts A to F and certificate, as on the paper."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

from kpdesk.base.clock import on_paper
from kpdesk.base.sentences import sentence
from kpdesk.documents import table_rows
from kpdesk.exchange.tables import ColumnSpec, Table, canonical_row
from kpdesk.weekly.certificate_words import opening_words, reason_lines, statements
from kpdesk.weekly.letter_words import letter_paragraphs
from kpdesk.weekly.papers import Letterhead
from kpdesk.weekly.rows import ReturnView
from kpdesk.weekly.tables import part_tables, summary_tables

_PART_A: Final = ("kinds", "ranks", "platforms", "figures")
_PARTS: Final = "bcdef"


def return_views(view: ReturnView, head: Letterhead) -> tuple[Table, ...]:
    """Returns the sheets for people; they repeat what the tables of the file hold and are sealed like them."""
    part_a = zip(_PART_A, summary_tables(view, head), strict=True)
    parts = zip(_PARTS, part_tables(view, head), strict=True)
    return (
        _cover(view, head),
        *(_printed(f"view_part_a_{name}", f"Part A {name}", table) for name, (_title, table) in part_a),
        *(_printed(f"view_part_{letter}", f"Part {letter.upper()}", table) for letter, (_title, table) in parts),
        _lines("view_certificate", "Certificate", "certificate_title",
               [opening_words(view.certificate), *statements(view.certificate), *reason_lines(view.certificate)]),
    )  # fmt: skip


def _cover(view: ReturnView, head: Letterhead) -> Table:
    row = view.row
    facts = (
        head.heading,
        sentence("weekly_subject"),
        f"{row.week}: {on_paper(row.first)} - {on_paper(row.last)}",
        f"No. {view.letter_no}" if view.letter_no else "",
        sentence("paper_revised", {"revision": row.edition}) if row.edition > 1 else "",
    )
    return _lines("view_return", "Return", "weekly_proforma", [*filter(None, facts), *letter_paragraphs(view, head)])


def _lines(name: str, sheet: str, title: str, lines: Sequence[str]) -> Table:
    column = (ColumnSpec(sentence(title)),)
    return Table(name, sheet, column, tuple(canonical_row(column, (line,)) for line in lines))


def _printed(name: str, sheet: str, printed: table_rows.Table) -> Table:
    """Returns a printed table as a sheet; headings that stand twice are told apart by their number."""
    headings = [column.heading for column in printed.columns]
    columns = tuple(
        ColumnSpec(heading if headings.count(heading) == 1 else f"{heading} ({place})")
        for place, heading in enumerate(headings, 1)
    )
    return Table(name, sheet, columns, tuple(canonical_row(columns, tuple(row)) for row in printed.rows))
