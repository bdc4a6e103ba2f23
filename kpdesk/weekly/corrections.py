"""The corrections of a week: punishments of earlier weeks that were modified or set aside, each with its reason."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from kpdesk.base.clock import on_paper
from kpdesk.documents.table_rows import Column, Table
from kpdesk.weekly.papers import Letterhead
from kpdesk.weekly.rows import ReturnView

_DATE = "00.00.0000"


def corrections_table(view: ReturnView, head: Letterhead) -> Table | None:
    """Returns the table that follows Part F, or None where nothing is corrected."""
    rows = view.figures.get("corrections")
    if not rows:
        return None
    columns = (
        Column(head.words("heading_case"), 2),
        Column(head.words("heading_punishment"), 2.4),
        Column(head.words("heading_ordered"), 1.8, fits=_DATE),
        Column(head.words("heading_now"), 2),
        Column(head.words("heading_undone"), 2, fits=_DATE),
        Column(head.words("heading_reason"), 3.6),
    )
    return Table(columns, [_line(row, head) for row in rows.values()], size=8, language=head.language)


def _line(row: Mapping[str, str], head: Letterhead) -> tuple[str, ...]:
    decision = head.words(f"case_step_{row['step']}") if row["step"] else ""
    return (
        row["case"],
        head.punishments.get(row["punishment"], row["punishment"]),
        " ".join(part for part in (_day(row["ordered_on"]), _order_book(row["ob_no"])) if part),
        head.words(f"correction_{row['now']}"),
        " ".join(part for part in (decision, row["letter_no"], _day(row["undone_on"])) if part),
        row["reason"],
    )


def _order_book(number: str) -> str:
    """Offices write the number of the order book with or without its letters."""
    return number if not number or number.upper().startswith("OB") else f"OB {number}"


def _day(iso: str) -> str:
    return on_paper(date.fromisoformat(iso)) if iso else ""
